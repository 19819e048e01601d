//! Reports from the command line: a history made up day by day, the files that come of it, and how they look on paper.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

use chrono::{DateTime, Datelike, Duration, NaiveDate};
use std::path::{Path, PathBuf};
use std::process::Command;
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

/// SplitMix64 (Steele, Lea, Flood 2014): the same person every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % n
    }
}

/// Four weeks of a person whose pain eases, with a flare-up in the second.
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
        let said = n % 4 != 3;
        if said {
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

#[test]
fn seed_here() {
    let home = seeded("look");
    let said = report(&home, &["--notes", "all", "--name", "A. Example", "-o", "r.html"]);
    println!("{said:?}");
    println!("{:?}", report(&home, &["-o", "r.json"]));
    println!("{}", home.display());
}
