//! Reports with figures computed by hand, hostile text, both languages, and files that are not reports.

use super::clinic::{self, Row};
use super::*;
use crate::engine::ReminderKind;
use crate::history::{End, Entry, What};
use crate::i18n::Translator;
use crate::language::LANGUAGES;
use proptest::prelude::*;
use proptest::sample::select;

pub(super) fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn fortnight() -> ReportOptions {
    ReportOptions {
        from: date("2026-11-09"),
        to: date("2026-11-22"),
        made: chrono::DateTime::parse_from_rfc3339("2026-11-23T10:00:00+01:00").unwrap(),
        ..ReportOptions::default()
    }
}

#[test]
fn report_made_in_the_night_bears_the_calendar_date() {
    let night = ReportOptions {
        made: chrono::DateTime::parse_from_rfc3339("2026-11-29T01:49:00+01:00").unwrap(),
        ..fortnight()
    };
    assert_eq!(summary(&[], night).made, date("2026-11-29"));
}

proptest! {
    /// The page is well-formed, and no text from outside becomes an element or an attribute.
    #[test]
    fn any_text_is_inert(language in select(&LANGUAGES[..]), text in "\\PC{0,40}|(<|>|\"|'|&|script|=|-|\u{0}|\u{202E}|\\]\\]>|<!--|-->|[a-z ]){0,20}") {
        let hostile = ReportOptions {
            name: Some(text.clone()),
            program: Some(ProgramInfo { title: text.clone(), activity: text.clone(), stage: Some(text.clone()) }),
            notes: vec![DatedText { day: date("2026-11-10"), text: text.clone() }],
            questions: vec![DatedText { day: date("2026-11-10"), text: text.clone() }],
            ..fortnight()
        };
        let plain = ReportOptions {
            name: Some("x".into()),
            program: Some(ProgramInfo { title: "x".into(), activity: String::new(), stage: Some("x".into()) }),
            notes: vec![DatedText { day: date("2026-11-10"), text: "x".into() }],
            questions: vec![DatedText { day: date("2026-11-10"), text: "x".into() }],
            ..fortnight()
        };
        let i18n = Translator::new(language, None);
        let page = |o: ReportOptions| html(&summary(&[], o), &i18n);
        prop_assert_eq!(shape(&page(hostile)), shape(&page(plain)));
    }
}

/// The elements and attributes of a page without its text.
fn shape(page: &str) -> Vec<String> {
    let options = roxmltree::ParsingOptions {
        allow_dtd: true,
        ..Default::default()
    };
    let page = roxmltree::Document::parse_with_options(page, options).unwrap();
    let of = |e: roxmltree::Node<'_, '_>| {
        let attributes = e.attributes().map(|a| format!(" {}={}", a.name(), a.value()));
        e.tag_name().name().to_owned() + &attributes.collect::<String>()
    };
    let all = page.descendants().filter(|e| !e.is_text());
    all.map(of).collect()
}

fn check_in(at: &str, pain: u8) -> Entry {
    Entry {
        pain: Some(pain),
        activity: Some(10 - pain),
        ..Entry::new(chrono::DateTime::parse_from_rfc3339(at).unwrap(), What::CheckIn)
    }
}

pub(super) fn with_everything() -> Summary {
    let mut all = vec![
        Entry {
            seconds: Some(3 * 86_400),
            ..Entry::new("2026-11-07T10:00:00+01:00".parse().unwrap(), What::FlareUp)
        },
        check_in("2026-11-09T17:00:00+01:00", 6),
        check_in("2026-11-12T17:00:00+01:00", 5),
        check_in("2026-11-19T17:00:00+01:00", 3),
    ];
    all[2].flare = Some(true);
    all[2].note = Some("stiff".into());
    all[3].change = Some(2);
    all[3].sleep = Some(8);
    let options = ReportOptions {
        name: Some("A. Example".into()),
        program: Some(ProgramInfo {
            activity: "Walk to work".into(),
            title: "Neck, gently".into(),
            stage: Some("Settle".into()),
        }),
        contact: true,
        notes: notes(&all, date("2026-11-09"), date("2026-11-22")),
        questions: vec![DatedText {
            day: date("2026-11-20"),
            text: "May I swim?".into(),
        }],
        no_waits_until: Some(date("2026-11-14")),
        ..fortnight()
    };
    summary(&all, options)
}

#[test]
fn figures_flare_up_days_and_intervals_equal_those_computed_by_hand() {
    let s = with_everything();
    let pain = Figure {
        mean: 4.7,
        best: 3,
        worst: 6,
        first: 6,
        last: 3,
        entries: 3,
    };
    assert_eq!(s.pain, Some(pain));
    let activity = s.activity.unwrap();
    assert_eq!(
        (activity.best, activity.worst, activity.first, activity.last),
        (7, 4, 4, 7)
    );
    // The flare-up that began before the period reaches into it, and the day marked by a check-in is added.
    let period = |a, b| Period {
        from: date(a),
        to: date(b),
    };
    let spells = [
        period("2026-11-09", "2026-11-10"),
        period("2026-11-12", "2026-11-12"),
    ];
    assert_eq!((s.flare_up.days, s.flare_up.spells.as_slice()), (3, &spells[..]));
    assert_eq!(
        (s.by, s.stretches.len(), s.curve.len()),
        (Granularity::Week, 2, 3)
    );
    assert_eq!((s.stretches[0].pain, s.stretches[1].pain), (Some(5.5), Some(3.0)));
    assert_eq!(
        (s.stretches[0].flare_up_days, s.stretches[1].flare_up_days),
        (3, 0)
    );
    assert_eq!(s.waits_counted_from, Some(date("2026-11-15")));
    assert_eq!(s.notes.len(), 1);
}

#[test]
fn long_period_is_counted_by_months_and_a_very_long_one_by_years() {
    let by = |from: &str| {
        let options = ReportOptions {
            from: date(from),
            ..fortnight()
        };
        let s = summary(&[check_in("2026-11-19T17:00:00+01:00", 6)], options);
        assert_eq!(s.stretches.last().unwrap().check_ins, 1);
        assert_eq!(s.stretches.last().unwrap().to, date("2026-11-22"));
        (s.by, s.curve_by, s.stretches.len())
    };
    assert_eq!(by("2026-11-01"), (Granularity::Week, Granularity::Day, 4));
    assert_eq!(by("2026-07-01"), (Granularity::Week, Granularity::Week, 21));
    assert_eq!(by("2025-11-22"), (Granularity::Month, Granularity::Month, 13));
    assert_eq!(by("2021-11-22"), (Granularity::Year, Granularity::Year, 6));
}

#[test]
fn report_without_entries_can_be_written_and_read() {
    let s = summary(&[], fortnight());
    assert_eq!(s.reminders[0].share(), None);
    for language in crate::language::LANGUAGES {
        shape(&html(&s, &Translator::new(language, None)));
    }
    assert_eq!(read(&json(&s).unwrap()), Ok(s));
}

#[test]
fn entry_before_four_in_the_morning_belongs_to_the_previous_day() {
    let late = check_in("2026-11-23T03:59:00+01:00", 2);
    let next = check_in("2026-11-23T04:00:00+01:00", 9);
    assert_eq!(summary(&[late, next], fortnight()).pain.unwrap().mean, 2.0);
}

#[test]
fn page_has_its_contents_in_every_language() {
    let s = with_everything();
    let english = html(&s, &Translator::new("en", None));
    for part in [
        "lang=\"en\"",
        "A. Example",
        "Neck, gently",
        "Settle",
        "Asks to be contacted.",
        "9 Nov – 22 Nov 2026",
        "A change under 2 points may be day-to-day variation; with neck pain even under 4",
        "not a medical device",
        "counted from 15 Nov 2026 on",
        "May I swim?",
        "stiff",
        "10 as before the problem)<br/>",
        "Walk to work",
        "<strong>4.7</strong>",
        "+2 (19 Nov)",
    ] {
        assert!(english.contains(part), "{part}");
    }
    let german = html(&s, &Translator::new("de", None));
    for part in [
        "lang=\"de\"",
        "9. Nov. – 22. Nov. 2026",
        "<strong>4,7</strong>",
        "kein Medizinprodukt",
    ] {
        assert!(german.contains(part), "{part}");
    }
    let arabic = html(&s, &Translator::new("ar", None));
    for part in [
        "lang=\"ar\" dir=\"rtl\"",
        "9 نوفمبر – 22 نوفمبر 2026",
        "<strong>4.7</strong>",
        "<bdo dir=\"ltr\">+2</bdo> (19 نوفمبر)",
        "ليس جهازًا طبيًا",
    ] {
        assert!(arabic.contains(part), "{part}");
    }
    // The page loads nothing, runs nothing, and has no message id that lacks a text.
    for page in [&english, &german, &arabic] {
        for part in [
            "<script", "http:", "https:", "src=", "@import", "report-", "clinic-", "kind-",
        ] {
            let body = page.split("</style>").nth(1).unwrap();
            assert!(!body.contains(part), "{part}");
        }
        shape(page);
    }
}

#[test]
fn file_that_is_not_a_report_is_refused_with_the_reason() {
    let good = json(&with_everything()).unwrap();
    assert_eq!(read("{}"), Err(ReportReadError::Foreign));
    assert_eq!(read("not json"), Err(ReportReadError::Foreign));
    let later = good.replace("\"version\": 1", "\"version\": 7");
    assert_eq!(read(&later), Err(ReportReadError::Later(7)));
    let damaged = good.replace("\"made\"", "\"mad\"");
    assert!(matches!(read(&damaged), Err(ReportReadError::Damaged(_))));
    let wrong = good.replace("\"mean\": 4.7", "\"mean\": 47");
    assert!(matches!(read(&wrong), Err(ReportReadError::Numbers(_))));
    let more = good.replacen("\"offered\": 0", "\"offered\": 5", 1);
    assert!(matches!(read(&more), Err(ReportReadError::Numbers(_))));
    // A text that would stop a window, in a field and in the reason.
    let endless = "x".repeat(100_000);
    let mut long = with_everything();
    long.name = Some(endless.clone());
    let refused = read(&json(&long).unwrap());
    assert!(matches!(refused, Err(ReportReadError::Damaged(_))));
    let quoted = good.replacen("\"kind\": \"posture\"", &format!("\"kind\": \"{endless}\""), 1);
    assert_ne!(quoted, good);
    assert!(read(&quoted).unwrap_err().to_string().len() < 300);
    let newer = good.replace("\"version\": 1", "\"version\": 1, \"mood\": 3");
    assert!(read(&newer).is_ok(), "a field that is not known does no harm");
    assert_eq!(read(&format!("{BYTE_ORDER_MARK}{good}")), read(&good));
}

#[test]
fn text_of_a_report_is_escaped_in_the_overview() {
    let mut s = with_everything();
    let hostile = "=HYPERLINK(\"http://x\")<script>alert(1)</script>\u{1b}[31m";
    s.name = Some(hostile.into());
    s.program.as_mut().unwrap().title = "@SUM(A1)".into();
    let rows = [Row::new("+a.json", &s), Row::new("b.json", &with_everything())];
    let csv = clinic::csv(&rows).unwrap();
    for line in csv::Reader::from_reader(csv.as_bytes()).records() {
        for cell in &line.unwrap() {
            let number = cell.parse::<f64>().is_ok();
            assert!(number || !cell.starts_with(['=', '+', '-', '@']), "{cell}");
        }
    }
    assert!(
        csv.contains(",5.5,3.0,-2.5,") || csv.contains(",5.5,3,-2.5,"),
        "{csv}"
    );
    let plain = [Row::new("a.json", &with_everything()), rows[1].clone()];
    for language in crate::language::LANGUAGES {
        let i18n = Translator::new(language, None);
        let page = |rows: &[Row]| clinic::html(rows, &[], date("2026-11-23"), &i18n);
        assert_eq!(shape(&page(&rows)), shape(&page(&plain)));
    }
    let table = clinic::table(&rows);
    assert!(!table.contains('\u{1b}'), "{table}");
    assert!(
        table.contains("5.5 -> 3.0") && table.contains("asks, questions: 1"),
        "{table}"
    );
}

#[test]
fn exercises_share_the_outcome_of_their_break() {
    let of = |at: &str, with: Option<&str>, end, repetitions| Entry {
        kind: Some(ReminderKind::Movement),
        cue: Some("bridge".into()),
        with: with.map(str::to_owned),
        outcome: Some(end),
        repetitions,
        ..Entry::new(at.parse().unwrap(), What::Reminder)
    };
    let flare_up = |at: &str, seconds| Entry {
        seconds: Some(seconds),
        ..Entry::new(at.parse().unwrap(), What::FlareUp)
    };
    let all = [
        of("2026-11-08T10:00:00+01:00", None, End::Done, None), // before the period
        of("2026-11-10T10:00:00+01:00", None, End::Done, Some(8)),
        of(
            "2026-11-10T11:00:00+01:00",
            Some("plank calf-raise"),
            End::Done,
            Some(20),
        ),
        flare_up("2026-11-11T09:00:00+01:00", 86_400),
        of("2026-11-11T10:00:00+01:00", Some("plank"), End::Done, None),
        flare_up("2026-11-11T10:30:00+01:00", 0),
        of("2026-11-11T11:00:00+01:00", Some("plank"), End::Skipped, None),
        of("2026-11-11T12:00:00+01:00", None, End::Natural, None),
        of("2026-11-11T13:00:00+01:00", None, End::Unanswered, None),
    ];
    let names = [("bridge", "Bridge"), ("squat", "Squat")];
    let options = ReportOptions {
        exercise_names: names.map(|(id, name)| (id.into(), name.into())).into(),
        left_out: vec!["squat".into(), "a-breathing-session".into()],
        first_exercises_until: Some(date("2026-11-09")),
        ..fortnight()
    };
    let s = summary(&all, options);
    let counts = |c: &ExerciseCounts| {
        let parts = [c.offered, c.done, c.natural, c.skipped, c.unanswered, c.gentler];
        (c.id.clone(), parts, c.repetitions, c.left_out)
    };
    assert_eq!(
        s.exercises.iter().map(counts).collect::<Vec<_>>(),
        [
            ("bridge".into(), [6, 3, 1, 1, 1, 1], 8, false),
            ("plank".into(), [3, 2, 0, 1, 0, 1], 0, false),
            ("calf-raise".into(), [1, 1, 0, 0, 0, 0], 0, false),
            ("squat".into(), [0; 6], 0, true),
        ]
    );
    assert_eq!(s.exercises_counted_from, Some(date("2026-11-10")));
    assert_eq!(read(&json(&s).unwrap()).as_ref(), Ok(&s));
    let csv = csv(&s).unwrap();
    assert!(
        csv.contains("\nexercises,bridge,name,Bridge\nexercises,bridge,offered,6\nexercises,bridge,done,3\n")
    );
    assert!(csv.contains("\nexercises,squat,left-out,true\n"), "{csv}");
    let page = html(&s, &Translator::new("en", None));
    for part in [
        "Done most:</b> <bdi>plank</bdi> 2 / 3 · <bdi>Bridge</bdi> 3 / 6",
        "Left out by choice:</b> <bdi>Squat</bdi>",
        "Before 10 Nov 2026 only the first exercise",
    ] {
        assert!(page.contains(part), "{part}");
    }
    let row = Row::new("a.json", &s);
    assert_eq!(row.exercises, s.exercises);
    assert!(
        clinic::csv(&[row])
            .unwrap()
            .ends_with(",Bridge 3/6; plank 2/3; calf-raise 1/1\n")
    );
    let wrong = json(&s).unwrap().replace("\"gentler\": 1", "\"gentler\": 4");
    assert!(matches!(read(&wrong), Err(ReportReadError::Numbers(_))));
}

#[test]
fn every_outcome_is_counted() {
    let ends = [
        End::Done,
        End::Skipped,
        End::Unanswered,
        End::Natural,
        End::Absorbed,
    ];
    let all: Vec<Entry> = ends
        .into_iter()
        .map(|end| Entry {
            kind: Some(ReminderKind::Posture),
            outcome: Some(end),
            ..Entry::new("2026-11-10T10:00:00+01:00".parse().unwrap(), What::Reminder)
        })
        .collect();
    let c = summary(&all, fortnight()).reminders[0];
    assert_eq!(
        (c.offered, c.done, c.skipped, c.unanswered, c.natural, c.absorbed),
        (4, 1, 1, 1, 1, 1)
    );
    assert_eq!(c.share(), Some(25));
}
