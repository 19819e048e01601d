//! What a report costs: 60,000 entries (five years) from a history file to each format, and a thousand reports in one
//! overview, plain and sealed. `cargo bench --bench report`.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // a bench that cannot be set up has failed

use chrono::{DateTime, Duration, FixedOffset};
use std::hint::black_box;
use std::path::Path;
use std::process::Command;
use std::time::Instant;
use unbrace::engine::ReminderKind;
use unbrace::history::{Change, End, Entry, History, Span, What};
use unbrace::i18n::Translator;
use unbrace::pages::clinic::{Order, ReportEntry, shown};
use unbrace::report::{self, ReportOptions};
use unbrace::{key_file, report_folder, seal};

/// Five years of working days, so many entries each.
const DAYS: i64 = 1_250;
const A_DAY: i64 = 48;
const REPORTS: usize = 1_000;

fn timed<T>(work: impl Fn() -> T) -> f64 {
    let mut times: Vec<f64> = (0..5)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[2]
}

fn entries() -> Vec<Entry> {
    let start: DateTime<FixedOffset> = "2021-11-22T09:00:00+01:00".parse().unwrap();
    let ends = [
        End::Done,
        End::Done,
        End::Skipped,
        End::Unanswered,
        End::Natural,
        End::Absorbed,
    ];
    let entry = |n: i64| {
        let (day, turn) = (n / A_DAY, n % A_DAY);
        let at = start + Duration::days(day * 7 / 5) + Duration::minutes(turn * 10);
        let pick = usize::try_from(n * 7 % 11).unwrap();
        match turn {
            40 => Entry {
                pain: Some(u8::try_from(n * 3 % 9).unwrap()),
                impact: Some(u8::try_from(n % 8).unwrap()),
                note: Some("A day like many others, with a walk at noon.".into()),
                ..Entry::new(at, What::CheckIn)
            },
            t if t % 8 == 0 => Entry {
                seconds: Some(900),
                natural_break: Some(true),
                ..Entry::new(at, What::Absence)
            },
            _ => Entry {
                kind: Some(ReminderKind::ALL[pick % 3]),
                cue: Some("soft-belly".into()),
                outcome: Some(ends[pick % 6]),
                ..Entry::new(at, What::Reminder)
            },
        }
    };
    (0..DAYS * A_DAY).map(entry).collect()
}

fn options() -> ReportOptions {
    ReportOptions {
        from: "2021-11-22".parse().unwrap(),
        to: "2026-11-22".parse().unwrap(),
        made: chrono::DateTime::parse_from_rfc3339("2026-11-23T10:00:00+01:00").unwrap(),
        ..ReportOptions::default()
    }
}

fn run(home: &Path, args: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_unbrace"));
    let out = command.args(args).env("UNBRACE_HOME", home).output().unwrap();
    assert!(out.status.success(), "{out:?}");
}

/// A thousand sealed reports, as the command and as the window read them. The budget of the window is 3 s.
fn sealed(home: &Path, text: &str) {
    let key = home.join("therapist.key");
    let now = options().made;
    let public = key_file::create(&key, now).unwrap().public().remove(0);
    let folder = home.join("sealed");
    std::fs::create_dir(&folder).unwrap();
    for n in 0..REPORTS {
        let sealed = seal::seal(text.as_bytes(), &public).unwrap();
        std::fs::write(folder.join(format!("{n:04}.json.age")), sealed).unwrap();
    }
    let read = || {
        let keys = key_file::read(&key).unwrap();
        let found = report_folder::read_folder(&folder, Some(&keys), |_, _| true).unwrap();
        assert_eq!(found.reports.len(), REPORTS);
        let entry =
            |r: report_folder::FoundReport| ReportEntry::new(&report_folder::file_name(&r.file), r.summary);
        let entries: Vec<ReportEntry> = found.reports.into_iter().map(entry).collect();
        shown(&entries, "json", Order::default()).len()
    };
    println!(
        "{REPORTS} sealed reports, read and sorted, ms {:>5.0}",
        timed(read)
    );
    let (folder, key) = (folder.to_str().unwrap(), key.to_str().unwrap());
    println!(
        "`unbrace clinic --key`, {REPORTS}, ms   {:>10.2}",
        timed(|| run(home, &["clinic", folder, "--key", key]))
    );
}

fn main() {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench-report");
    let _ = std::fs::remove_dir_all(&home);
    std::fs::create_dir_all(home.join("all")).unwrap();
    let file = home.join("history.db");
    let mut h = History::open(&file).unwrap().history;
    for part in entries().chunks(900) {
        h.apply(Change::Add(part.to_vec())).unwrap();
    }
    drop(h);
    let i18n = Translator::new("en", None);
    let read = || {
        History::open(&file)
            .unwrap()
            .history
            .entries(Span::default())
            .unwrap()
    };
    let all = read();
    let s = report::summary(&all, options());
    let offered: u32 = s.reminders.iter().map(|c| c.offered).sum();
    println!("{} entries, {offered} reminders", all.len());
    println!("opened and read, ms               {:>10.2}", timed(read));
    println!(
        "summed up, ms                     {:>10.2}",
        timed(|| report::summary(&all, options()))
    );
    println!(
        "as a page, ms                     {:>10.2}",
        timed(|| report::html(&s, &i18n))
    );
    println!(
        "as JSON, ms                       {:>10.2}",
        timed(|| report::json(&s).unwrap())
    );
    println!(
        "as CSV, ms                        {:>10.2}",
        timed(|| report::csv(&s).unwrap())
    );
    let span = [
        "--from",
        "2021-11-22",
        "--to",
        "2026-11-22",
        "--notes",
        "all",
        "--format",
        "html",
        "-o",
        "-",
    ];
    let command: Vec<&str> = ["report"].into_iter().chain(span).collect();
    println!(
        "`unbrace report`, whole, ms       {:>10.2}",
        timed(|| run(&home, &command))
    );

    let from = "2026-10-26".parse().unwrap();
    let four_weeks = ReportOptions { from, ..options() };
    let text = report::json(&report::summary(&all, four_weeks)).unwrap();
    for n in 0..REPORTS {
        std::fs::write(home.join(format!("all/{n:04}.json")), &text).unwrap();
    }
    let folder = home.join("all");
    let folder = folder.to_str().unwrap();
    println!(
        "`unbrace clinic`, {REPORTS}, ms         {:>10.2}",
        timed(|| run(&home, &["clinic", folder]))
    );
    sealed(&home, &text);
    let to = home.join("o.html");
    let html = ["clinic", folder, "--force", "-o", to.to_str().unwrap()];
    println!(
        "`unbrace clinic`, a page, ms      {:>10.2}",
        timed(|| run(&home, &html))
    );
}
