//! Reports from the command line: a generated history, the files of its report, and their printed pages.
#![allow(clippy::unwrap_used)] // a failed setup fails the test

#[path = "tools/dice.rs"]
mod dice;
mod tools;

use chrono::{DateTime, Datelike, Duration, NaiveDate};
use dice::Dice;
use std::path::{Path, PathBuf};
use std::process::Command;
use tools::tests;
use unbrace::engine::Kind;
use unbrace::history::{Change, End, Entry, History, What};

fn unbrace(home: &Path, args: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_unbrace"));
    let run = command.args(args).env("UNBRACE_HOME", home).env("LC_ALL", "C");
    let out = run.current_dir(home).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (out.status.code(), text(out.stdout), text(out.stderr))
}

fn home(name: &str) -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("reports-{name}"));
    let _ = std::fs::remove_dir_all(&dir);
    std::fs::create_dir_all(&dir).unwrap();
    dir
}

/// Four weeks of a person whose pain decreases, with a flare-up in the second week.
fn four_weeks(seed: u64) -> Vec<Entry> {
    let mut dice = Dice(seed);
    let first: NaiveDate = "2026-10-26".parse().unwrap();
    let mut all = Vec::new();
    for n in 0..28 {
        let day = first + Duration::days(n);
        if day.weekday().num_days_from_monday() > 4 {
            continue;
        }
        let at = |minute: u64| -> DateTime<chrono::FixedOffset> {
            let time = format!("{day}T{:02}:{:02}:00+01:00", minute / 60, minute % 60);
            DateTime::parse_from_rfc3339(&time).unwrap()
        };
        for (kind, every) in [(Kind::Posture, 45), (Kind::Movement, 95), (Kind::Breathing, 170)] {
            let mut minute = 540 + dice.below(every);
            while minute < 1020 {
                let outcome = match dice.below(20) {
                    0..=11 => End::Done,
                    12..=13 => End::Natural,
                    14..=15 => End::Skipped,
                    16..=18 => End::Unanswered,
                    _ if kind == Kind::Posture => End::Absorbed,
                    _ => End::Done,
                };
                let of = |what| Entry {
                    kind: Some(kind),
                    ..Entry::new(at(minute), what)
                };
                if dice.below(7) == 0 {
                    all.push(of(What::Snoozed));
                }
                if dice.below(6) == 0 {
                    all.push(of(What::Deferred));
                }
                all.push(Entry {
                    outcome: Some(outcome),
                    ..of(What::Reminder)
                });
                minute += every + dice.below(20);
            }
        }
        for minute in [630, 735, 910] {
            all.push(Entry {
                seconds: Some(900),
                natural_break: Some(true),
                ..Entry::new(at(minute), What::Absence)
            });
        }
        let flare = (9..12).contains(&n);
        if n == 9 {
            all.push(Entry {
                seconds: Some(2 * 86_400),
                ..Entry::new(at(600), What::FlareUp)
            });
        }
        let pain = 5 - n / 10 + dice.below(2) as i64 + if flare { 2 } else { 0 };
        let answered = n % 4 != 3;
        if answered {
            all.push(Entry {
                pain: u8::try_from(pain).ok(),
                impact: u8::try_from((pain - 1 - n / 14).max(0)).ok(),
                activity: u8::try_from(3 + n / 8 - if flare { 1 } else { 0 }).ok(),
                sleep: u8::try_from(5 + n / 10).ok(),
                stress: u8::try_from(6 - n / 9).ok(),
                change: (n == 14 || n == 25).then_some(if n == 14 { 1 } else { 2 }),
                note: match n {
                    9 => Some("Long drive on Tuesday, stiff in the morning.".into()),
                    21 => Some("Walked to work twice. Felt easier after lunch.".into()),
                    _ => None,
                },
                ..Entry::new(at(1005), What::CheckIn)
            });
        }
    }
    all.sort_by_key(|e| e.at);
    all
}

/// A home with that history, and two questions on the list.
fn seeded(name: &str) -> PathBuf {
    let home = home(name);
    let mut h = History::open(&home.join("history.db")).unwrap().history;
    h.apply(Change::Add(four_weeks(7))).unwrap();
    let at = DateTime::parse_from_rfc3339("2026-11-19T17:00:00+01:00").unwrap();
    let add = |h: &mut History, text| h.add_question(at, text).unwrap();
    add(&mut h, "May I start swimming again?");
    add(&mut h, "The hip hinge pulls behind the knee. Is that all right?");
    let old = add(&mut h, "Which pillow?");
    h.mark_question(old, true).unwrap();
    home
}

const WEEKS: [&str; 4] = ["--from", "2026-10-26", "--to", "2026-11-22"];

fn report(home: &Path, more: &[&str]) -> (Option<i32>, String, String) {
    let args: Vec<&str> = ["report"]
        .into_iter()
        .chain(WEEKS)
        .chain(more.iter().copied())
        .collect();
    unbrace(home, &args)
}

/// The text of a file in this home.
fn written(home: &Path, file: &str) -> String {
    std::fs::read_to_string(home.join(file)).unwrap()
}

fn a_report_lists_its_contents_and_never_overwrites() {
    let home = seeded("plain");
    let output = "r.html\nContents: 2026-10-26 to 2026-11-22; 322 reminders, 208 done; 15 check-ins; \
                0 notes (2 left out; --notes all includes them); 2 questions.\n\
                Nothing was sent; you decide who gets the file.\n";
    assert_eq!(
        report(&home, &["-o", "r.html"]),
        (Some(0), output.into(), String::new())
    );
    let page = written(&home, "r.html");
    assert!(page.contains("May I start swimming again?") && !page.contains("Which pillow"));
    assert!(!page.contains("Long drive"), "notes are the person's to choose");
    let exists = "unbrace: r.html already exists; choose another name, or add --force to replace it\n";
    let more = [
        "-o",
        "r.html",
        "--notes",
        "all",
        "--name",
        "A. <b>Example</b>",
        "--contact",
    ];
    assert_eq!(report(&home, &more), (Some(1), String::new(), exists.into()));
    assert_eq!(written(&home, "r.html"), page);
    let output = "r.html\nContents: 2026-10-26 to 2026-11-22; 322 reminders, 208 done; 15 check-ins; 2 notes; \
                2 questions. It asks for contact.\nNothing was sent; you decide who gets the file.\n";
    let forced: Vec<&str> = more
        .into_iter()
        .chain(["--force", "--questions", "open"])
        .collect();
    assert_eq!(report(&home, &forced), (Some(0), output.into(), String::new()));
    let page = written(&home, "r.html");
    assert!(page.contains("Long drive") && page.contains("A. &lt;b&gt;Example&lt;/b&gt;"));
}

fn a_report_names_the_program_the_stage_and_the_contact() {
    let home = seeded("program");
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/programs/lower-back-start.unbrace.toml");
    let import = ["program", "import", file.to_str().unwrap(), "--yes"];
    assert_eq!(unbrace(&home, &import).0, Some(0));
    let (code, output, _) = report(&home, &["-o", "r.json"]);
    assert_eq!(code, Some(0));
    let program = unbrace::program::parse(&std::fs::read_to_string(&file).unwrap()).unwrap();
    assert!(
        output.ends_with(&format!("Your program's contact: {}\n", program.contact)),
        "{output}"
    );
    let json: serde_json::Value = serde_json::from_str(&written(&home, "r.json")).unwrap();
    assert_eq!(
        json["program"],
        serde_json::json!({
            "title": program.title,
            "stage": program.stages[0].name,
            "activity": program.check_in.unwrap().activity,
        })
    );
    assert_eq!(unbrace(&home, &["program", "remove"]).0, Some(0));
    assert_eq!(report(&home, &["-o", "none.json"]).0, Some(0));
    let json: serde_json::Value = serde_json::from_str(&written(&home, "none.json")).unwrap();
    assert!(json["program"].is_null());
}

fn the_extension_or_the_format_selects_what_is_written() {
    let home = seeded("formats");
    assert_eq!(report(&home, &["-o", "r.json"]).0, Some(0));
    assert_eq!(report(&home, &["-o", "r.csv"]).0, Some(0));
    let json: serde_json::Value = serde_json::from_str(&written(&home, "r.json")).unwrap();
    assert_eq!(
        (&json["schema"], &json["version"]),
        (&"unbrace-report".into(), &1.into())
    );
    assert_eq!(
        (&json["reminders"][0]["offered"], &json["reminders"][0]["done"]),
        (&171.into(), &112.into())
    );
    let csv = written(&home, "r.csv");
    let csv = csv.strip_prefix('\u{feff}').unwrap(); // a file for a spreadsheet begins with it; standard output does not
    assert!(
        csv.contains("\nreminders,posture,offered,171\nreminders,posture,done,112\n"),
        "{csv}"
    );
    let (code, out, err) = report(&home, &["--format", "csv", "-o", "-"]);
    assert_eq!((code, out.as_str()), (Some(0), csv));
    assert!(err.starts_with("Contents: 2026-10-26 to 2026-11-22; "), "{err}");
}

fn an_empty_period_is_reported_and_a_reversed_one_refused() {
    let home = home("nothing");
    let (code, out, err) = unbrace(&home, &["report", "-o", "r.json"]);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert!(
        out.contains("; 0 reminders, 0 done; 0 check-ins; 0 notes; 0 questions.\n"),
        "{out}"
    );
    let swapped = "unbrace: --from is later than --to; swap the two days\n";
    let args = [
        "report",
        "--from",
        "2026-11-02",
        "--to",
        "2026-11-01",
        "-o",
        "x.html",
    ];
    assert_eq!(unbrace(&home, &args), (Some(2), String::new(), swapped.into()));
    assert!(!home.join("x.html").exists());
    assert_eq!(unbrace(&home, &["report"]).0, Some(2), "a file is named");
}

fn a_check_in_has_sleep_stress_change_and_a_flare_up_day() {
    let home = home("check-in");
    let args = [
        "check-in", "--pain", "3", "--sleep", "7", "--stress", "4", "--change", "-2", "--flare",
    ];
    assert_eq!(unbrace(&home, &args).0, Some(0));
    let (_, out, _) = unbrace(&home, &["history", "export"]);
    assert!(out.starts_with("at,entry,kind,cue,outcome,seconds,natural_break,pain,impact,activity,note,reasons,flare,sleep,stress,change,repetitions\n"), "{out}");
    assert!(out.ends_with(",check-in,,,,,,3,,,,,true,7,4,-2,\n"), "{out}");
    for wrong in [
        ["--sleep", "11"],
        ["--stress", "-1"],
        ["--change", "6"],
        ["--change", "-6"],
    ] {
        let args: Vec<&str> = ["check-in", "--pain", "3"].into_iter().chain(wrong).collect();
        assert_eq!(unbrace(&home, &args).0, Some(2), "{wrong:?}");
    }
    // A backup contains the check-ins and the questions.
    unbrace(&home, &["ask", "May I swim?"]);
    assert_eq!(unbrace(&home, &["backup", "b.backup"]).0, Some(0));
    let new = self::home("check-in-new");
    let backup = home.join("b.backup");
    assert_eq!(unbrace(&new, &["restore", backup.to_str().unwrap()]).0, Some(0));
    assert_eq!(unbrace(&new, &["history", "export"]).1, out);
    assert!(unbrace(&new, &["ask", "--list"]).1.contains("May I swim?"));
}

fn questions_are_stored_marked_and_deleted() {
    let home = home("ask");
    let ok =
        |args: &[&str], out: &str| assert_eq!(unbrace(&home, args), (Some(0), out.into(), String::new()));
    ok(&["ask", "--list"], "The list is empty.\n");
    ok(
        &["ask", "May I swim?"],
        "Added as question 1. The next report that you create includes it.\n",
    );
    ok(
        &["ask", "Which pillow?"],
        "Added as question 2. The next report that you create includes it.\n",
    );
    ok(&["ask", "--done", "2"], "Question 2 is marked as asked.\n");
    let (_, list, _) = unbrace(&home, &["ask", "--list"]);
    let lines: Vec<&str> = list.lines().collect();
    assert!(
        lines[0].starts_with("  1  ") && lines[0].ends_with("  May I swim?"),
        "{list}"
    );
    assert!(lines[1].ends_with("  Which pillow?  (asked)"), "{list}");
    let json: serde_json::Value =
        serde_json::from_str(&unbrace(&home, &["ask", "--list", "--json"]).1).unwrap();
    assert_eq!(
        (&json[1]["text"], &json[1]["asked"]),
        (&"Which pillow?".into(), &true.into())
    );
    ok(&["ask", "--delete", "1"], "Question 1 was deleted permanently.\n");
    let none = "unbrace: there is no question 1; `unbrace ask --list` shows all questions\n";
    assert_eq!(
        unbrace(&home, &["ask", "--delete", "1"]),
        (Some(1), String::new(), none.into())
    );
    for wrong in [&["ask"][..], &["ask", "  "], &["ask", "x", "--list"]] {
        assert_eq!(unbrace(&home, wrong).0, Some(2), "{wrong:?}");
    }
}

fn an_overview_lists_the_reports_of_a_folder_and_names_unreadable_files() {
    let home = seeded("clinic");
    std::fs::create_dir_all(home.join("all/sub.json")).unwrap();
    for (name, file) in [("=cmd()", "all/a.json"), ("B", "all/b.json")] {
        assert_eq!(
            report(&home, &["--name", name, "--contact", "-o", file]).0,
            Some(0)
        );
    }
    std::fs::write(
        home.join("all/broken.json"),
        "{\"schema\": \"unbrace-report\", \"version\": 1}",
    )
    .unwrap();
    std::fs::write(home.join("all/foreign.json"), "[1, 2]").unwrap();
    std::fs::write(home.join("all/large.json"), vec![b' '; 8 * 1024 * 1024 + 1]).unwrap();
    std::fs::write(home.join("all/letter.html"), "not looked at").unwrap();
    let left_out = "unbrace: left out broken.json: the report is damaged: missing field `made`\n\
                    unbrace: left out foreign.json: this is not an Unbrace report\n\
                    unbrace: left out large.json: the file is larger than 8 MiB\n\
                    unbrace: left out sub.json: not a regular file\n";
    let table = "file    name    from        to          done  offered   %  pain        flare-up  contact\n\
                 a.json  =cmd()  2026-10-26  2026-11-22   208      322  65  5.5 -> 3.3         3  asks, questions: 2\n\
                 b.json  B       2026-10-26  2026-11-22   208      322  65  5.5 -> 3.3         3  asks, questions: 2\n";
    assert_eq!(
        unbrace(&home, &["clinic", "all"]),
        (Some(0), table.into(), left_out.into())
    );
    let csv = (Some(0), "o.csv: 2 reports\n".into(), left_out.into());
    assert_eq!(unbrace(&home, &["clinic", "all", "-o", "o.csv"]), csv);
    let csv = written(&home, "o.csv");
    assert!(csv.starts_with('\u{feff}'));
    assert!(csv.contains("\na.json,'=cmd(),2026-10-26,2026-11-22,,322,208,65,171,112,95,63,56,33,15,5.5,3.3,-2.2,3,2,true\n"), "{csv}");
    assert_eq!(unbrace(&home, &["clinic", "all", "-o", "o.html"]).0, Some(0));
    let page = written(&home, "o.html");
    assert!(
        page.contains("asks for contact") && page.contains("foreign.json"),
        "{page}"
    );
    assert_eq!(
        unbrace(&home, &["clinic", "all", "-o", "o.html"]).0,
        Some(1),
        "never overwrites"
    );
    assert_eq!(unbrace(&home, &["clinic", "all", "-o", "o.txt"]).0, Some(2));
    assert_eq!(unbrace(&home, &["clinic", "nowhere"]).0, Some(2));
    let none = unbrace(&home, &["clinic", "."]);
    assert_eq!((none.0, none.1.as_str()), (Some(1), ""), "{}", none.2);
}

fn the_sample_of_the_format_description_is_valid() {
    let page = include_str!("../docs/report-format.md");
    let sample = page
        .split("```json\n")
        .nth(1)
        .unwrap()
        .split("```")
        .next()
        .unwrap();
    let s = unbrace::report::read(sample).unwrap();
    // The sample equals what the program writes.
    assert_eq!(unbrace::report::json(&s).unwrap(), sample);
}

/// Prints a page with a browser and counts the sheets.
fn sheets(home: &Path, page: &str, size: &str) -> usize {
    let text = written(home, page).replace("@page { margin", &format!("@page {{ size: {size}; margin"));
    assert!(text.contains(size), "the page leaves the size to the printer");
    let (name, pdf) = (format!("{size}-{page}"), home.join(format!("{size}-{page}.pdf")));
    std::fs::write(home.join(&name), text).unwrap();
    browse(
        home,
        &[
            &format!("--print-to-pdf={}", pdf.display()),
            "--no-pdf-header-footer",
        ],
        &name,
    );
    let bytes = std::fs::read(pdf).unwrap();
    bytes
        .windows(12)
        .filter(|w| w.starts_with(b"/Type /Page") && w[11] != b's')
        .count()
}

fn browse(home: &Path, args: &[&str], page: &str) {
    let profile = format!("--user-data-dir={}", home.join("profile").display());
    let mut browser = Command::new("chromium");
    browser.args([
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        &profile,
    ]);
    let out = browser
        .args(args)
        .arg(format!("file://{}", home.join(page).display()))
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
}

fn a_report_prints_on_two_sheets_of_either_size_in_both_languages() {
    let home = seeded("paper");
    for language in unbrace::language::LANGUAGES {
        let set = unbrace(&home, &["config", "set", "appearance.language", language]);
        assert_eq!(set.0, Some(0), "{}", set.2);
        let page = format!("{language}.html");
        let more = ["--notes", "all", "--name", "A. Example", "--contact", "-o", &page];
        assert_eq!(report(&home, &more).0, Some(0));
        assert!(written(&home, &page).contains(&format!("lang=\"{language}\"")));
        for size in ["A4", "Letter"] {
            // The details begin a new sheet, so two sheets are the main page and the details.
            assert_eq!(sheets(&home, &page, size), 2, "{language} on {size}");
        }
    }
    let picture = home.join("en.png");
    let to = format!("--screenshot={}", picture.display());
    browse(&home, &[&to, "--window-size=900,1250"], "en.html");
    assert!(
        std::fs::metadata(picture).unwrap().len() > 20_000,
        "something is drawn"
    );
}

tests! {
    a_report_lists_its_contents_and_never_overwrites,
    a_report_names_the_program_the_stage_and_the_contact,
    the_extension_or_the_format_selects_what_is_written,
    an_empty_period_is_reported_and_a_reversed_one_refused,
    a_check_in_has_sleep_stress_change_and_a_flare_up_day,
    questions_are_stored_marked_and_deleted,
    an_overview_lists_the_reports_of_a_folder_and_names_unreadable_files,
    the_sample_of_the_format_description_is_valid,
    a_report_prints_on_two_sheets_of_either_size_in_both_languages ["chromium"],
}

fn main() -> std::process::ExitCode {
    tools::run(TESTS, &[])
}
