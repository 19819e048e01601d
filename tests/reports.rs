//! Reports from the command line, made from a simulated history: the files, and how they print on paper.
#![allow(clippy::unwrap_used)] // a failed setup fails the test

mod common;
#[path = "tools/dice.rs"]
mod dice;
mod tools;

use chrono::{DateTime, Datelike, Duration, NaiveDate};
use common::{Home, Test};
use dice::Dice;
use std::path::Path;
use std::process::Command;
use tools::tests;
use unbrace::engine::ReminderKind;
use unbrace::history::{Change, End, Entry, History, What};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// What `.ci/fhir-check` installs.
const FHIR_MODELS: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/target/tools/fhir/fhir/resources/bundle.py"
);

const MOVES: [&str; 5] = [
    "chin-nod",
    "hip-hinge",
    "calf-raise",
    "sit-to-stand",
    "shoulder-roll",
];

/// Four weeks of a person whose pain eases, with a flare-up in the second.
fn four_weeks(seed: u64) -> Vec<Entry> {
    let mut random = Dice(seed);
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
        for (kind, every) in [
            (ReminderKind::Posture, 45),
            (ReminderKind::Movement, 95),
            (ReminderKind::Breathing, 170),
        ] {
            let mut minute = 540 + random.below(every);
            while minute < 1020 {
                let outcome = match random.below(20) {
                    0..=11 => End::Done,
                    12..=13 => End::Natural,
                    14..=15 => End::Skipped,
                    16..=18 => End::Unanswered,
                    _ if kind == ReminderKind::Posture => End::Absorbed,
                    _ => End::Done,
                };
                let of = |what| Entry {
                    kind: Some(kind),
                    ..Entry::new(at(minute), what)
                };
                if random.below(7) == 0 {
                    all.push(of(What::Snoozed));
                }
                if random.below(6) == 0 {
                    all.push(of(What::Deferred));
                }
                // Without another number from `random`: the other numbers stay what the tests expect.
                let first = usize::try_from(minute).unwrap() % MOVES.len();
                let moves = (kind == ReminderKind::Movement).then_some(&MOVES);
                all.push(Entry {
                    outcome: Some(outcome),
                    cue: moves.map(|m| m[first].into()),
                    with: moves.map(|m| m[(first + 1) % m.len()].into()),
                    ..of(What::Reminder)
                });
                minute += every + random.below(20);
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
        let pain = 5 - n / 10 + random.below(2) as i64 + if flare { 2 } else { 0 };
        if n % 4 != 3 {
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

/// A home with that history and three questions for the therapist, one of them already asked.
fn home_with_history() -> Home {
    let home = Home::new();
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

fn report_args<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&["report"][..], &WEEKS, more].concat()
}

/// A report of the four weeks, with more arguments, as a test.
fn report(home: &Home, more: &[&str]) -> Test {
    home.test(report_args(more))
}

/// The JSON report of the four weeks.
fn json_report(home: &Home) -> serde_json::Value {
    home.ok(report_args(&["-o", "r.json", "--force"]));
    serde_json::from_str(&home.read("r.json")).unwrap()
}

fn report_names_its_contents_and_never_overwrites() {
    let home = home_with_history();
    let printed = "r.html\nContents: 2026-10-26 to 2026-11-22; 322 reminders, 208 done; 15 check-ins; \
                0 notes (2 left out; --notes all includes them); 2 questions.\n\
                Nothing was sent; you decide who gets the file.\n";
    report(&home, &["-o", "r.html"]).stdout(printed).run();
    let page = home.read("r.html");
    assert!(page.contains("May I start swimming again?") && !page.contains("Which pillow"));
    assert!(!page.contains("Long drive"), "notes are left out by default");
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
    report(&home, &more).status(1).stderr(exists).run();
    assert_eq!(home.read("r.html"), page);
    let printed = "r.html\nContents: 2026-10-26 to 2026-11-22; 322 reminders, 208 done; 15 check-ins; 2 notes; \
                2 questions. It asks for contact.\nNothing was sent; you decide who gets the file.\n";
    let forced = [&more[..], &["--force", "--questions", "open"]].concat();
    report(&home, &forced).stdout(printed).run();
    let page = home.read("r.html");
    assert!(page.contains("Long drive") && page.contains("A. &lt;b&gt;Example&lt;/b&gt;"));
}

fn report_contains_the_program_the_stage_and_the_contact() {
    let home = home_with_history();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/programs/lower-back-start.unbrace.toml");
    home.ok(["program", "import", file.to_str().unwrap(), "--yes"]);
    let program = unbrace::program::parse(&std::fs::read_to_string(&file).unwrap()).unwrap();
    report(&home, &["-o", "r.html"])
        .stdout_contains(format!("Your program's contact: {}\n", program.contact))
        .run();
    assert_eq!(
        json_report(&home)["program"],
        serde_json::json!({
            "title": program.title,
            "stage": program.stages[0].name,
            "activity": program.check_in.unwrap().activity,
        })
    );
    home.ok(["program", "remove"]);
    assert!(json_report(&home)["program"].is_null());
}

fn format_follows_the_option_or_the_file_extension() {
    let home = home_with_history();
    let json = json_report(&home);
    home.ok(report_args(&["-o", "r.csv"]));
    assert_eq!(
        (&json["schema"], &json["version"]),
        (&"unbrace-report".into(), &1.into())
    );
    assert_eq!(
        (&json["reminders"][0]["offered"], &json["reminders"][0]["done"]),
        (&171.into(), &112.into())
    );
    let csv = home.read("r.csv");
    // Spreadsheets recognise UTF-8 by the byte order mark; standard output has none.
    let csv = csv.strip_prefix('\u{feff}').unwrap();
    assert!(
        csv.contains("\nreminders,posture,offered,171\nreminders,posture,done,112\n"),
        "{csv}"
    );
    report(&home, &["--format", "csv", "-o", "-"])
        .stdout(csv)
        .stderr_contains("Contents: 2026-10-26 to 2026-11-22; ")
        .run();
}

fn bundle_is_valid_fhir() {
    let home = home_with_history();
    let file = Path::new(ROOT).join("assets/programs/lower-back-start.unbrace.toml");
    home.ok(["program", "import", file.to_str().unwrap(), "--yes"]);
    home.ok(["config", "set", "me.avoid", "[\"bridge\"]"]);
    let all = ["--notes", "all", "--name", "A. <b>Example</b>", "--contact"];
    home.ok(report_args(
        &[&all[..], &["--format", "fhir", "-o", "full.json"]].concat(),
    ));
    home.ok([
        "report",
        "--from",
        "2022-01-01",
        "--format",
        "fhir",
        "-o",
        "years.json",
    ]);
    Home::new().ok(["report", "--format", "fhir", "-o", &home.arg("empty.json")]);
    for file in ["full.json", "years.json", "empty.json"] {
        let mut check = Command::new(Path::new(ROOT).join(".ci/fhir-check"));
        let out = check.arg(home.join(file)).output().unwrap();
        assert!(
            out.status.success(),
            "{file}: {}",
            String::from_utf8_lossy(&out.stderr)
        );
        assert!(
            home.run(["clinic", "."])
                .stderr
                .contains("this is not an Unbrace report")
        );
    }
}

fn report_of_an_empty_history_is_written_and_a_reversed_period_refused() {
    let home = Home::new();
    home.test(["report", "-o", "r.json"])
        .stdout_contains("; 0 reminders, 0 done; 0 check-ins; 0 notes; 0 questions.\n")
        .run();
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
    home.test(args).status(2).stderr(swapped).run();
    assert!(!home.join("x.html").exists());
    assert_eq!(home.run(["report"]).status, 2, "the file is required");
}

fn check_in_stores_sleep_stress_change_and_flare_up() {
    let home = Home::new();
    let args = [
        "check-in", "--pain", "3", "--sleep", "7", "--stress", "4", "--change", "-2", "--flare",
    ];
    home.ok(args);
    let out = home.ok(["history", "export"]);
    assert!(out.starts_with("at,entry,kind,cue,outcome,seconds,natural_break,pain,impact,activity,note,reasons,flare,sleep,stress,change,repetitions,with\n"), "{out}");
    assert!(out.ends_with(",check-in,,,,,,3,,,,,true,7,4,-2,,\n"), "{out}");
    for wrong in [
        ["--sleep", "11"],
        ["--stress", "-1"],
        ["--change", "6"],
        ["--change", "-6"],
    ] {
        let args = [&["check-in", "--pain", "3"][..], &wrong].concat();
        assert_eq!(home.run(args).status, 2, "{wrong:?}");
    }
    // A backup contains them, and the questions.
    home.ok(["ask", "May I swim?"]);
    home.ok(["backup", "b.backup"]);
    let new = Home::new();
    new.ok(["restore", &home.arg("b.backup")]);
    assert_eq!(new.ok(["history", "export"]), out);
    assert!(new.ok(["ask", "--list"]).contains("May I swim?"));
}

fn questions_are_listed_marked_and_deleted() {
    let home = Home::new();
    let ok = |args: &[&str], out: &str| home.test(args).stdout(out).run();
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
    let list = home.ok(["ask", "--list"]);
    let lines: Vec<&str> = list.lines().collect();
    assert!(
        lines[0].starts_with("  1  ") && lines[0].ends_with("  May I swim?"),
        "{list}"
    );
    assert!(lines[1].ends_with("  Which pillow?  (asked)"), "{list}");
    let json = home.json(["ask", "--list", "--json"]);
    assert_eq!(
        (&json[1]["text"], &json[1]["asked"]),
        (&"Which pillow?".into(), &true.into())
    );
    ok(&["ask", "--delete", "1"], "Question 1 was deleted permanently.\n");
    let none = "unbrace: there is no question 1; `unbrace ask --list` shows all questions\n";
    home.test(["ask", "--delete", "1"]).status(1).stderr(none).run();
    for wrong in [&["ask"][..], &["ask", "  "], &["ask", "x", "--list"]] {
        assert_eq!(home.run(wrong).status, 2, "{wrong:?}");
    }
}

/// A visit by the program and visits of the person, exactly.
fn visits_are_added_listed_and_removed() {
    let home = Home::new();
    let ok = |args: &[&str], out: &str| home.test(args).stdout(out).run();
    ok(&["visit", "list"], "No visit is ahead.\n");
    ok(&["visit", "list", "--json"], "[]\n");
    ok(
        &[
            "visit",
            "add",
            "2126-12-03T10:00",
            "--how",
            "video",
            "--note",
            "bring the letter",
        ],
        "Added as visit 1. Unbrace reminds you the day before.\n",
    );
    ok(
        &["visit", "add", "2126-12-01 08:30", "--json"],
        "{\"id\":2,\"at\":\"2126-12-01T08:30\",\"how\":\"in person\",\"note\":\"\",\"source\":\"own\"}\n",
    );
    let program = "format = 1\ntitle = \"T\"\nauthor = \"A\"\ncontact = \"C\"\n\
                   [[visit]]\nat = 2126-12-02T09:00:00\nhow = \"phone\"\n\
                   [[visit]]\nat = 2020-12-02T09:00:00\nhow = \"phone\"\n[[stage]]\nname = \"S\"\n";
    home.write("p.unbrace.toml", program);
    home.ok(["program", "import", "--yes", &home.arg("p.unbrace.toml")]);
    ok(
        &["visit", "list"],
        "  2  2126-12-01T08:30  in person\n  -  2126-12-02T09:00  phone  (program)\n  1  2126-12-03T10:00  video      bring the letter\n",
    );
    let json = home.json(["visit", "list", "--json"]);
    assert_eq!(
        json[1],
        serde_json::json!({ "id": null, "at": "2126-12-02T09:00", "how": "phone", "note": "", "source": "program" })
    );
    for taken in ["2126-12-03T10:00", "2126-12-02T09:00"] {
        let exists =
            format!("unbrace: there is a visit at {taken} already; `unbrace visit list` shows all visits\n");
        home.test(["visit", "add", taken]).status(1).stderr(exists).run();
    }
    let past = "unbrace: 2020-12-03T10:00 is in the past, and it is ";
    home.test(["visit", "add", "2020-12-03T10:00"])
        .status(2)
        .stderr_contains(past)
        .run();
    for (wrong, why) in [
        (
            &["visit", "add", "soon"][..],
            "expected a date and time like 2026-12-03T10:00",
        ),
        (
            &["visit", "add", "2126-12-03"][..],
            "expected a date and time like 2026-12-03T10:00",
        ),
        (
            &["visit", "add", "2126-12-04T10:00", "--how", "fax"][..],
            "expected video, phone or \"in person\"",
        ),
    ] {
        home.test(wrong).status(2).stderr_contains(why).run();
    }
    let long = "x".repeat(201);
    home.test(["visit", "add", "2126-12-04T10:00", "--note", &long])
        .status(2)
        .stderr("unbrace: the note is longer than 200 characters and was not recorded; shorten it\n")
        .run();
    // A backup has them, and a restore brings them back.
    home.ok(["backup", "b.backup"]);
    ok(&["visit", "remove", "1"], "Visit 1 was deleted permanently.\n");
    let none = "unbrace: there is no visit 1 of your own; `unbrace visit list` shows the numbers\n";
    home.test(["visit", "remove", "1"]).status(1).stderr(none).run();
    let new = Home::new();
    new.ok(["restore", &home.arg("b.backup")]);
    assert!(new.ok(["visit", "list"]).contains("bring the letter"));
    // They are part of everything that is recorded.
    new.ok(["history", "delete", "--all"]);
    assert_eq!(
        new.ok(["visit", "list"]),
        "  -  2126-12-02T09:00  phone  (program)\n"
    );
}

fn clinic_summarises_a_folder_and_names_unreadable_reports() {
    let home = home_with_history();
    std::fs::create_dir_all(home.join("all/sub.json")).unwrap();
    for (name, file) in [("=cmd()", "all/a.json"), ("B", "all/b.json")] {
        home.ok(report_args(&["--name", name, "--contact", "-o", file]));
    }
    home.write(
        "all/broken.json",
        "{\"schema\": \"unbrace-report\", \"version\": 1}",
    );
    home.write("all/foreign.json", "[1, 2]");
    home.write("all/large.json", vec![b' '; 8 * 1024 * 1024 + 1]);
    home.write("all/letter.html", "not looked at");
    let left_out = "unbrace: left out broken.json: the report is damaged: missing field `made`\n\
                    unbrace: left out foreign.json: this is not an Unbrace report\n\
                    unbrace: left out large.json: the file is larger than 8 MiB\n\
                    unbrace: left out sub.json: not a regular file\n";
    let table = "file    name    from        to          done  offered   %  pain        flare-up  contact\n\
                 a.json  =cmd()  2026-10-26  2026-11-22   208      322  65  5.5 -> 3.3         3  asks, questions: 2\n\
                 b.json  B       2026-10-26  2026-11-22   208      322  65  5.5 -> 3.3         3  asks, questions: 2\n";
    home.test(["clinic", "all"]).stdout(table).stderr(left_out).run();
    home.test(["clinic", "all", "-o", "o.csv"])
        .stdout("o.csv: 2 reports\n")
        .stderr(left_out)
        .run();
    let csv = home.read("o.csv");
    assert!(csv.starts_with('\u{feff}'));
    assert!(csv.contains("\na.json,'=cmd(),2026-10-26,2026-11-22,,322,208,65,171,112,95,63,56,33,15,5.5,3.3,-2.2,3,2,true,\"Hip hinge 33/52; Chin nod 30/44; "), "{csv}");
    assert_eq!(home.run(["clinic", "all", "-o", "o.html"]).status, 0);
    let page = home.read("o.html");
    assert!(
        page.contains("asks for contact") && page.contains("foreign.json"),
        "{page}"
    );
    let again = home.run(["clinic", "all", "-o", "o.html"]);
    assert_eq!(again.status, 1, "an existing file is kept");
    let unknown = home.run(["report", "-o", "report.pdf"]);
    assert_eq!(
        unknown.status, 2,
        "it would be a page under the name of another format"
    );
    assert!(!home.list().contains(&"report.pdf".to_owned()));
    assert_eq!(home.run(["clinic", "all", "-o", "o.txt"]).status, 2);
    assert_eq!(home.run(["clinic", "nowhere"]).status, 2);
    let none = home.run(["clinic", "."]);
    assert_eq!((none.status, none.stdout.as_str()), (1, ""), "{none:?}");
}

fn sample_in_the_format_page_is_a_valid_report() {
    let page = include_str!("../docs/report-format.md");
    let sample = page
        .split("```json\n")
        .nth(1)
        .unwrap()
        .split("```")
        .next()
        .unwrap();
    let s = unbrace::report::read(sample).unwrap();
    // The sample is exactly what Unbrace writes.
    assert_eq!(unbrace::report::json(&s).unwrap(), sample);
}

/// Prints a page with a browser and counts the sheets of paper.
fn sheets(home: &Home, page: &str, size: &str) -> usize {
    let text = home
        .read(page)
        .replace("@page { margin", &format!("@page {{ size: {size}; margin"));
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

fn browse(home: &Home, args: &[&str], page: &str) {
    let profile = format!("--user-data-dir={}", home.join("profile").display());
    let mut browser = Command::new("chromium-headless-shell");
    browser.args(["--no-sandbox", "--hide-scrollbars", &profile]);
    let out = browser
        .args(args)
        .arg(format!("file://{}", home.join(page).display()))
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
}

fn report_prints_on_two_sheets_in_both_sizes_and_languages() {
    let home = home_with_history();
    for language in unbrace::language::LANGUAGES {
        home.ok(["config", "set", "appearance.language", language]);
        let page = format!("{language}.html");
        let more = ["--notes", "all", "--name", "A. Example", "--contact", "-o", &page];
        home.ok(report_args(&more));
        assert!(home.read(&page).contains(&format!("lang=\"{language}\"")));
        for size in ["A4", "Letter"] {
            // The summary fits on one sheet; the details begin on a second one.
            assert_eq!(sheets(&home, &page, size), 2, "{language} on {size}");
        }
    }
    let picture = home.join("en.png");
    let to = format!("--screenshot={}", picture.display());
    browse(&home, &[&to, "--window-size=900,1250"], "en.html");
    assert!(
        std::fs::metadata(picture).unwrap().len() > 20_000,
        "the picture is not empty"
    );
}

/// The number of characters outside tags.
fn text_length(page: &str) -> usize {
    let body = page.split_once("<main").unwrap().1;
    body.split('<')
        .filter_map(|part| part.split_once('>'))
        .map(|(_, text)| text.len())
        .sum()
}

fn handout_of_each_program_prints_on_two_sheets_in_both_sizes_and_languages() {
    /// The programs with the longest texts; the others are shorter.
    const LONGEST: usize = 3;
    let home = Home::new();
    for language in unbrace::language::LANGUAGES {
        home.ok(["config", "set", "appearance.language", language]);
        let mut pages: Vec<(usize, String)> = Vec::new();
        for (name, _) in unbrace::program::EXAMPLES {
            let (file, page) = (
                format!("{name}-{language}.unbrace.toml"),
                format!("{name}-{language}.html"),
            );
            home.ok(["program", "new", &file, "--from", name]);
            home.ok(["program", "handout", &file, "-o", &page]);
            assert!(home.read(&page).contains(&format!("lang=\"{language}\"")));
            pages.push((text_length(&home.read(&page)), page));
        }
        pages.sort_unstable_by(|a, b| b.cmp(a));
        for (_, page) in &pages[..LONGEST] {
            for size in ["A4", "Letter"] {
                let sheets = sheets(&home, page, size);
                assert!(sheets <= 2, "{page} on {size}: {sheets} sheets");
            }
        }
    }
}

tests! {
    report_names_its_contents_and_never_overwrites,
    report_contains_the_program_the_stage_and_the_contact,
    format_follows_the_option_or_the_file_extension,
    bundle_is_valid_fhir ["bash", FHIR_MODELS],
    report_of_an_empty_history_is_written_and_a_reversed_period_refused,
    check_in_stores_sleep_stress_change_and_flare_up,
    visits_are_added_listed_and_removed,
    questions_are_listed_marked_and_deleted,
    clinic_summarises_a_folder_and_names_unreadable_reports,
    sample_in_the_format_page_is_a_valid_report,
    report_prints_on_two_sheets_in_both_sizes_and_languages ["chromium-headless-shell"],
    handout_of_each_program_prints_on_two_sheets_in_both_sizes_and_languages ["chromium-headless-shell"],
}

fn main() -> std::process::ExitCode {
    tools::run(TESTS, &[])
}
