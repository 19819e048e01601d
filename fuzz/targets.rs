//! The properties of every kind of input from outside, one function for each. `tests/seeds.rs` calls these functions with
//! every file under `fuzz/seeds`, so that `cargo test` covers earlier findings.

use unbrace::companion::on_screen::{OnScreen, Posting};
use unbrace::engine::{Engine, Event, Input, Now, Plan, ReminderKind, SavedState};
use unbrace::history::{self, Entry};
use unbrace::report::{self, clinic};
use unbrace::seal::{self, KeyError, SecretKeys};
use unbrace::settings::{self, Settings};
use unbrace::simulate::{self, trace};
use unbrace::{ipc, program, terminal};

/// A function that panics when an input violates a property.
pub type Target = fn(&[u8]);

/// Every target with its name.
pub const ALL: &[(&str, Target)] = &[
    ("settings", settings_file),
    ("recovery", recovery),
    ("program", program_file),
    ("trace", trace_file),
    ("rows", rows),
    ("state", state),
    ("backup", backup),
    ("report", report_file),
    ("sealed", sealed_file),
    ("protocol", protocol),
    ("text", text),
    ("notifications", notifications),
];

const LARGEST: usize = 64 * 1024;

fn words(data: &[u8]) -> Option<&str> {
    std::str::from_utf8(data).ok().filter(|t| t.len() <= LARGEST)
}

/// A valid settings file can be edited, and the new value is parsed.
pub fn settings_file(data: &[u8]) {
    let Some(text) = words(data) else { return };
    match settings::parse(text) {
        Ok((read, _)) => {
            let plan = read.plan(1);
            assert!(plan.timing.min_gap > 0 && plan.doses.values().all(|d| d.every > 0));
            let changed = settings::set(text, "posture.every", "45m");
            if let Ok(changed) = changed {
                let (again, _) = settings::parse(&changed).expect("what was set is read");
                assert_eq!(again.plan(1).doses[ReminderKind::Posture].every, 45 * 60_000);
            }
        }
        Err(problems) => {
            assert!(!problems.is_empty(), "a refusal has a reason");
            assert!(
                settings::set(text, "posture.every", "45m").is_err(),
                "a file with problems is left alone"
            );
        }
    }
}

/// Each syntax error of a TOML file is reported once, within the lines of the file and in their order.
pub fn recovery(data: &[u8]) {
    let Some(text) = words(data) else { return };
    let lines = text.split('\n').count();
    let found = match settings::parse(text) {
        Ok((_, warnings)) => warnings,
        Err(problems) => problems,
    };
    assert!(found.len() <= 10 * lines + 50, "{} problems", found.len());
    assert!(found.iter().all(|p| p.line <= lines + 1), "{found:?}");
    assert!(found.windows(2).all(|w| w[0].line <= w[1].line), "{found:?}");
}

/// Writing and parsing a valid program gives the same program.
pub fn program_file(data: &[u8]) {
    let Some(text) = words(data) else { return };
    match program::parse(text) {
        Ok(read) => {
            let written = program::write::write(&read);
            let again = program::parse(&written).expect("what was written is read");
            assert_eq!(again, read);
            let _ = program::exposure::warnings(&read);
            let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day of the calendar");
            let place = program::Progress::new(&read, day);
            let plan = program::resolve::plan(&read, &place, &Settings::default(), 1);
            assert!(plan.doses.values().all(|d| d.every >= 60_000));
        }
        Err(problems) => assert!(!problems.is_empty(), "a refusal has a reason"),
    }
}

/// A simulated day ends with its events in order, and repeats exactly.
pub fn trace_file(data: &[u8]) {
    let Some(text) = words(data).filter(|t| t.lines().count() <= 200) else {
        return;
    };
    let Ok(lines) = trace::parse(text) else { return };
    let start = "2026-11-23T09:00:00+01:00".parse().expect("a date");
    // The command line refuses jumps beyond the years of a calendar.
    let far = |l: &&trace::TraceLine| matches!(l.event, trace::TraceEvent::Clock(by) if by.abs() > 366 * 86_400_000);
    if lines.iter().filter(far).count() > 50 {
        return;
    }
    let day = simulate::Scenario {
        plan: Settings::default().plan(1),
        later: Vec::new(),
        visits: simulate::Visits::default(),
        lines: &lines,
        start,
        length: 86_400_000,
    };
    let timeline = day.clone().run();
    assert_eq!(timeline.events.len(), timeline.elapsed.len());
    assert!(timeline.elapsed.windows(2).all(|w| w[0] <= w[1]), "in order");
    assert!(
        timeline.events.len() < 20_000,
        "{} events of a day",
        timeline.events.len()
    );
    assert!(timeline == day.run(), "the same twice");
}

/// Exporting rows to CSV and JSON keeps their values, and no cell is a formula.
pub fn rows(data: &[u8]) {
    let Ok(entries) = serde_json::from_slice::<Vec<Entry>>(data) else {
        return;
    };
    let json = history::json(&entries).expect("plain data");
    let again: Vec<Entry> = serde_json::from_str(&json).expect("what was written is read");
    assert_eq!(again, entries);
    let table = history::csv(&entries).expect("plain data");
    let mut reader = csv::ReaderBuilder::new().from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let read: Vec<csv::StringRecord> = reader.records().map(|r| r.expect("a row")).collect();
    assert_eq!(read.len(), entries.len());
}

/// The engine continues from a plausible saved state, and its state stays plausible.
pub fn state(data: &[u8]) {
    let Ok(saved) = serde_json::from_slice::<SavedState>(data) else {
        return;
    };
    if !saved.plausible() {
        return;
    }
    let now = Now {
        wall: "2026-11-23T09:00:00+01:00".parse().expect("a date"),
        elapsed: 1_000_000,
        awake: 1_000_000,
    };
    let mut out: Vec<Event> = Vec::new();
    let mut engine = Engine::restore(Plan::default(), saved, "b", &Default::default(), now, &mut out);
    for minutes in [0, 1, 60, 600] {
        let by = minutes * 60_000;
        let then = Now {
            wall: now.wall + chrono::Duration::milliseconds(by),
            elapsed: now.elapsed + by,
            awake: now.awake + by,
        };
        engine.handle(Input::Wake, then, &mut out);
        assert!(engine.next_wake(then).is_none_or(|d| d >= 0));
    }
    assert!(out.len() < 1_000, "{} events", out.len());
    let saved = engine.save();
    assert!(saved.plausible(), "what was saved is gone on from");
    let text = serde_json::to_string(&saved).expect("plain data");
    assert_eq!(
        serde_json::from_str::<SavedState>(&text).expect("plain data"),
        saved
    );
}

/// A backup that is accepted is a readable history.
pub fn backup(data: &[u8]) {
    let folder = std::env::temp_dir().join(format!("unbrace-fuzz-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder of its own");
    let (from, to) = (folder.join("from"), folder.join("history.db"));
    std::fs::write(&from, data).expect("a file");
    if history::restore(&from, &to, |_| None).is_ok() {
        let history = history::History::open_read_only(&to).expect("what was taken over is opened");
        let entries = history
            .entries(Default::default())
            .expect("what was taken over is read");
        history::csv(&entries).expect("plain data");
    } else {
        assert!(!to.exists(), "a refused backup leaves nothing");
    }
    let _ = std::fs::remove_dir_all(&folder);
}

/// Writing and parsing a valid report gives the same report, and its texts reach no terminal and no page unescaped.
pub fn report_file(data: &[u8]) {
    let Some(text) = words(data) else { return };
    let Ok(summary) = report::read(text) else { return };
    let written = report::json(&summary).expect("plain data");
    assert_eq!(report::read(&written).expect("what was written is read"), summary);
    let row = clinic::Row::new("report.json", &summary);
    let table = clinic::table(&[row]);
    assert!(table.chars().all(|c| c == '\n' || !c.is_control()), "{table:?}");
}

/// A key of the tests, to which the seeds are sealed.
const KEY: &str = "AGE-SECRET-KEY-1W4RKU2KVKCNKJKDLY20JVA02QXUC90A4XRSG0UQQ8AM8U5494UEQ0XZSGY";

/// A sealed file opens with the key or is refused, never with another content than the seeds have; the reason for refusing a
/// key file names a line of it, and a key file that is read is not shown.
pub fn sealed_file(data: &[u8]) {
    let key = SecretKeys::parse(KEY).expect("a key");
    if let Ok(plain) = seal::open(data, &key, 1024) {
        assert_eq!(plain, b"{\"schema\":\"unbrace-report\"}\n");
    }
    let Some(text) = words(data) else { return };
    match SecretKeys::parse(text) {
        Ok(keys) => assert!(!format!("{keys:?}").contains("SECRET")),
        // No reason has a place for a text: at most it names a line.
        Err(KeyError::Line(line)) => assert!((1..=text.lines().count()).contains(&line)),
        Err(_) => {}
    }
}

/// A message of the protocol that parses is written back as the same message.
pub fn protocol(data: &[u8]) {
    if let Ok(request) = ipc::parse::<ipc::RequestLine>(data) {
        let line = serde_json::to_vec(&request).expect("plain data");
        let again = ipc::parse::<ipc::RequestLine>(&line).expect("what was written is read");
        assert_eq!(again.request, request.request);
    }
    let _ = ipc::parse::<ipc::Reply>(data);
}

/// Free text is harmless in the cell of a spreadsheet and on a terminal, and a duration is within its limits.
pub fn text(data: &[u8]) {
    // A command line has short texts, and one key at a time is tried: the search is faster than with all of them.
    let data = &data[..data.len().min(1_024)];
    let text = String::from_utf8_lossy(data);
    let cell = history::text(&text);
    assert!(
        !cell.starts_with(['=', '+', '-', '@', '\t', '\r', '|', '%']),
        "{cell:?}"
    );
    let unquoted = |text: &str| text.replace('\'', "");
    assert_eq!(
        unquoted(&cell),
        unquoted(&text),
        "the cell contains the whole text"
    );
    let line = terminal::one_line(&text, 80);
    assert!(
        line.chars().count() <= 80 && line.chars().all(|c| !c.is_control()),
        "{line:?}"
    );
    if let Some(ms) = trace::length(&text) {
        assert!((0..=trace::LONGEST).contains(&ms));
    }
    let args: Vec<&str> = text.split_whitespace().collect();
    let _ = trace::pause(&args);
    let sum = data.iter().fold(0, |sum: usize, byte| sum + usize::from(*byte));
    let (key, _) = settings::keys::KEYS[sum % settings::keys::KEYS.len()];
    if let Ok(changed) = settings::set("", key, &text) {
        settings::parse(&changed).expect("what was set is read");
    }
}

/// What the notification daemon and other programs on the bus report, in any order, never brings a button to a reminder that is not
/// on screen. Each step is two bytes: what happens, and an id.
pub fn notifications(data: &[u8]) {
    let mut screen = OnScreen::default();
    let mut next_token = 0;
    let mut pending = None;
    // The ids that this daemon gave, and the token of the last one.
    let mut given: Option<(u32, u64)> = None;
    for step in data.chunks_exact(2).take(4_096) {
        let id = u32::from(step[1] % 8);
        match step[0] % 7 {
            0 if !screen.is_pending() => {
                next_token += 1;
                screen.requested(next_token);
                pending = Some(next_token);
            }
            0 => {}
            1 | 2 => match screen.posted(id, step[0] % 7 == 2) {
                Some(Posting::Shown(token)) => {
                    assert_eq!(Some(token), pending.take(), "the notification that was asked for");
                    given = Some((id, token));
                }
                Some(Posting::Close(closing)) => {
                    assert_eq!((closing, pending.take().is_some()), (id, true));
                    given = None;
                }
                None => assert_eq!(pending, None, "an answer to nothing"),
            },
            3 => assert_eq!(screen.refused(), pending.take()),
            4 => screen.closed(id),
            5 => {
                if let Some(token) = screen.pressed(id) {
                    assert_eq!(given, Some((id, token)), "a button of what was shown last");
                }
            }
            _ if step[1] % 2 == 0 => {
                screen.daemon_changed();
                (pending, given) = (None, None);
            }
            _ => {
                if let Some(closing) = screen.withdraw() {
                    assert_eq!(
                        given.take().map(|(id, _)| id),
                        Some(closing),
                        "only what is on screen is closed"
                    );
                }
            }
        }
        assert_eq!(screen.is_pending(), pending.is_some());
        if let Some(posted) = screen.current() {
            assert_eq!(given, Some((posted.id, posted.token)));
        }
    }
}
