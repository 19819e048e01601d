use super::*;
use chrono::TimeZone;
use proptest::prelude::*;

fn local(text: &str) -> NaiveDateTime {
    parse_at(text).unwrap()
}

fn visit(at: &str) -> Visit {
    Visit {
        at: local(at),
        how: How::Video,
        note: String::new(),
    }
}

/// Central European time in 2026 and 2027: it changes on 2026-03-29, 2026-10-25 and 2027-03-28.
fn berlin(at: NaiveDateTime) -> Option<DateTime<FixedOffset>> {
    let hours = |n| FixedOffset::east_opt(n * 3_600).unwrap();
    let spring = [local("2026-03-29T02:00"), local("2027-03-28T02:00")];
    if spring.iter().any(|s| (*s..*s + Duration::hours(1)).contains(&at)) {
        return None;
    }
    let summer = local("2026-03-29T03:00") <= at && at < local("2026-10-25T03:00")
        || local("2027-03-28T03:00") <= at && at < local("2027-10-31T03:00");
    hours(if summer { 2 } else { 1 })
        .from_local_datetime(&at)
        .single()
}

/// A companion that shows each notice as soon as it may.
struct Desk {
    visits: Vec<Visit>,
    announced: Announced,
    hour_before: bool,
}

impl Desk {
    fn new(visits: &[&str]) -> Self {
        Desk {
            visits: visits.iter().map(|at| visit(at)).collect(),
            announced: Announced::default(),
            hour_before: true,
        }
    }

    /// What is shown at this moment. A restart reads what was saved.
    fn shown(&mut self, now: DateTime<FixedOffset>, zone: Zone<'_>) -> Option<VisitNotice> {
        let saved = serde_json::to_string(&self.announced).unwrap();
        self.announced = serde_json::from_str(&saved).unwrap();
        let (wait, notice) = next_notice(&self.visits, &self.announced, self.hour_before, now, zone)?;
        if wait > 0 {
            return None;
        }
        self.announced.mark(notice, &self.visits);
        Some(notice)
    }

    /// The timetable of a person who is at the desk from `from` to `to`, with a look at each deadline.
    fn timetable(&mut self, from: &str, to: &str) -> String {
        let (mut now, end) = (berlin(local(from)).unwrap(), berlin(local(to)).unwrap());
        let mut lines = String::new();
        while now < end {
            now = berlin_now(now);
            while let Some(notice) = self.shown(now, &berlin) {
                let (at, occasion) = (format_at(notice.at), notice.occasion.name());
                lines.push_str(&format!("{} {occasion} {at}\n", now.to_rfc3339()));
            }
            let next = next_notice(&self.visits, &self.announced, self.hour_before, now, &berlin);
            let Some((wait, _)) = next else { break };
            now += Duration::milliseconds(wait);
        }
        lines
    }
}

/// The same instant with the offset that is in force then.
fn berlin_now(now: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
    let candidates = [1, 2].map(|n| now.with_timezone(&FixedOffset::east_opt(n * 3_600).unwrap()));
    let is_right = |c: &DateTime<FixedOffset>| berlin(c.naive_local()) == Some(*c);
    // In the repeated hour of autumn, the second pass is no instant of `berlin`.
    candidates
        .into_iter()
        .rev()
        .find(is_right)
        .unwrap_or(candidates[0])
}

#[test]
fn notices_come_the_day_before_an_hour_before_and_after() {
    let mut desk = Desk::new(&["2026-12-03T10:00"]);
    insta::assert_snapshot!(desk.timetable("2026-11-20T09:00", "2026-12-20T00:00"), @r"
    2026-12-02T04:00:00+01:00 day-before 2026-12-03T10:00
    2026-12-03T09:00:00+01:00 hour-before 2026-12-03T10:00
    2026-12-03T11:00:00+01:00 after 2026-12-03T10:00
    ");
    let mut desk = Desk::new(&["2026-12-03T10:00"]);
    desk.hour_before = false;
    insta::assert_snapshot!(desk.timetable("2026-11-20T09:00", "2026-12-20T00:00"), @r"
    2026-12-02T04:00:00+01:00 day-before 2026-12-03T10:00
    2026-12-03T11:00:00+01:00 after 2026-12-03T10:00
    ");
}

#[test]
fn late_notice_comes_until_the_visit_begins_and_the_last_hour_has_one() {
    // The computer was off until the morning of the visit.
    let mut desk = Desk::new(&["2026-12-03T10:00"]);
    insta::assert_snapshot!(desk.timetable("2026-12-03T08:30", "2026-12-20T00:00"), @r"
    2026-12-03T08:30:00+01:00 day-before 2026-12-03T10:00
    2026-12-03T09:00:00+01:00 hour-before 2026-12-03T10:00
    2026-12-03T11:00:00+01:00 after 2026-12-03T10:00
    ");
    let mut desk = Desk::new(&["2026-12-03T10:00"]);
    insta::assert_snapshot!(desk.timetable("2026-12-03T09:30", "2026-12-03T10:30"), @"2026-12-03T09:30:00+01:00 hour-before 2026-12-03T10:00");
    // Asleep from the day before until after the visit, and until a week after it.
    let mut desk = Desk::new(&["2026-12-03T10:00"]);
    insta::assert_snapshot!(desk.timetable("2026-12-03T10:00", "2026-12-20T00:00"), @"2026-12-03T11:00:00+01:00 after 2026-12-03T10:00");
    assert_eq!(desk.timetable("2026-12-10T10:00", "2026-12-20T00:00"), "");
}

#[test]
fn latest_of_several_visits_is_asked_about() {
    let mut desk = Desk::new(&["2026-12-01T10:00", "2026-12-03T10:00", "2026-12-04T15:00"]);
    insta::assert_snapshot!(desk.timetable("2026-12-03T17:00", "2026-12-20T00:00"), @r"
    2026-12-03T17:00:00+01:00 day-before 2026-12-04T15:00
    2026-12-03T17:00:00+01:00 after 2026-12-03T10:00
    2026-12-04T14:00:00+01:00 hour-before 2026-12-04T15:00
    2026-12-04T16:00:00+01:00 after 2026-12-04T15:00
    ");
}

#[test]
fn notices_follow_the_local_time_across_both_changes_of_the_clock() {
    let mut desk = Desk::new(&["2026-03-29T10:00"]);
    insta::assert_snapshot!(desk.timetable("2026-03-20T09:00", "2026-04-20T00:00"), @r"
    2026-03-28T04:00:00+01:00 day-before 2026-03-29T10:00
    2026-03-29T09:00:00+02:00 hour-before 2026-03-29T10:00
    2026-03-29T11:00:00+02:00 after 2026-03-29T10:00
    ");
    let mut desk = Desk::new(&["2026-10-26T10:00"]);
    insta::assert_snapshot!(desk.timetable("2026-10-20T09:00", "2026-11-20T00:00"), @r"
    2026-10-25T04:00:00+01:00 day-before 2026-10-26T10:00
    2026-10-26T09:00:00+01:00 hour-before 2026-10-26T10:00
    2026-10-26T11:00:00+01:00 after 2026-10-26T10:00
    ");
    // An hour before is an hour, across the hour that is left out and the one that comes twice.
    let mut desk = Desk::new(&["2026-03-29T03:30", "2026-10-25T03:30"]);
    insta::assert_snapshot!(desk.timetable("2026-03-28T09:00", "2026-11-20T00:00"), @r"
    2026-03-28T09:00:00+01:00 day-before 2026-03-29T03:30
    2026-03-29T01:30:00+01:00 hour-before 2026-03-29T03:30
    2026-03-29T04:30:00+02:00 after 2026-03-29T03:30
    2026-10-24T04:00:00+02:00 day-before 2026-10-25T03:30
    2026-10-25T02:30:00+01:00 hour-before 2026-10-25T03:30
    2026-10-25T04:30:00+01:00 after 2026-10-25T03:30
    ");
    // A time that is left out.
    let mut desk = Desk::new(&["2026-03-29T02:30"]);
    insta::assert_snapshot!(desk.timetable("2026-03-28T09:00", "2026-04-20T00:00"), @r"
    2026-03-28T09:00:00+01:00 day-before 2026-03-29T02:30
    2026-03-29T01:30:00+01:00 hour-before 2026-03-29T02:30
    2026-03-29T04:30:00+02:00 after 2026-03-29T02:30
    ");
}

fn zone(hours: i32) -> impl Fn(NaiveDateTime) -> Option<DateTime<FixedOffset>> {
    move |at| {
        FixedOffset::east_opt(hours * 3_600)?
            .from_local_datetime(&at)
            .single()
    }
}

fn at(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

#[test]
fn visit_is_at_the_local_time_of_the_zone_in_which_the_person_is() {
    let mut desk = Desk::new(&["2026-12-03T10:00"]);
    assert_eq!(
        desk.shown(at("2026-12-02T12:00:00+01:00"), &zone(1))
            .map(|n| n.occasion),
        Some(Occasion::DayBefore)
    );
    // In New York the same local time comes six hours later.
    let new_york = zone(-5);
    assert_eq!(desk.shown(at("2026-12-03T03:00:00-05:00"), &new_york), None);
    assert_eq!(
        desk.shown(at("2026-12-03T09:00:00-05:00"), &new_york)
            .map(|n| n.occasion),
        Some(Occasion::HourBefore)
    );
    // Back in Berlin it is over.
    assert_eq!(
        desk.shown(at("2026-12-03T15:00:00+01:00"), &zone(1))
            .map(|n| n.occasion),
        Some(Occasion::After)
    );
    assert_eq!(desk.shown(at("2026-12-03T09:30:00-05:00"), &new_york), None);
}

#[test]
fn clock_that_is_set_back_or_ahead_repeats_nothing() {
    let mut desk = Desk::new(&["2026-12-03T10:00"]);
    let moments = [
        ("2026-12-02T12:00:00+01:00", Some(Occasion::DayBefore)),
        ("2026-12-02T05:00:00+01:00", None),
        ("2026-12-02T12:00:00+01:00", None),
        ("2030-01-01T12:00:00+01:00", None),
        ("2026-12-03T09:10:00+01:00", Some(Occasion::HourBefore)),
        ("2026-12-03T12:10:00+01:00", Some(Occasion::After)),
        ("2026-12-02T12:00:00+01:00", None),
        ("2026-12-03T12:10:00+01:00", None),
    ];
    for (now, expected) in moments {
        let shown = desk.shown(at(now), &zone(1)).map(|n| n.occasion);
        assert_eq!(shown, expected, "{now}");
    }
}

#[test]
fn visit_is_near_for_two_weeks_and_until_it_is_over() {
    let v = visit("2026-12-03T10:00");
    let near = |now| v.is_near(local(now));
    assert!(!near("2026-11-18T23:59") && near("2026-11-19T00:00"));
    assert!(near("2026-12-03T10:59") && !near("2026-12-03T11:00"));
    let imminent = |now| v.is_imminent(local(now));
    assert!(!imminent("2026-12-01T23:59") && imminent("2026-12-02T00:00") && imminent("2026-12-03T10:30"));
}

#[test]
fn program_and_own_visits_are_one_list_with_one_visit_at_a_time() {
    let note = |at, note: &str| Visit {
        note: note.into(),
        ..visit(at)
    };
    let program = [note("2026-12-10T10:00", "p"), note("2026-12-03T10:00", "p")];
    let own = [note("2026-12-03T10:00", "o"), note("2026-12-05T10:00", "o")];
    let all = merged(&program, &own);
    let seen: Vec<(String, &str)> = all.iter().map(|v| (format_at(v.at), v.note.as_str())).collect();
    assert_eq!(
        seen,
        [
            ("2026-12-03T10:00".into(), "p"),
            ("2026-12-05T10:00".into(), "o"),
            ("2026-12-10T10:00".into(), "p")
        ]
    );
}

#[test]
fn written_times_and_names_are_read() {
    let ten = local("2026-12-03T10:00");
    for text in ["2026-12-03T10:00", "2026-12-03 10:00", " 2026-12-03T10:00:30 "] {
        assert_eq!(parse_at(text), Some(ten), "{text}");
    }
    for text in [
        "",
        "2026-12-03",
        "2026-13-03T10:00",
        "2026-12-03T25:00",
        "2026-12-03T10:00Z",
        "99999-12-03T10:00",
        "1800-01-01T10:00",
    ] {
        assert_eq!(parse_at(text), None, "{text}");
    }
    for how in How::ALL {
        assert_eq!(How::from_name(how.name()), Some(how));
        let json = serde_json::to_string(&how).unwrap();
        assert_eq!(json, format!("{:?}", how.name()));
    }
    assert_eq!(How::from_name("in-person"), Some(How::InPerson));
    assert_eq!(How::from_name("fax"), None);
}

proptest! {
    /// However the clock jumps, whatever is added, and however often the companion starts.
    #[test]
    fn each_notice_comes_at_most_once_and_in_its_time(
        times in prop::collection::vec(0..60_i64, 1..6),
        steps in prop::collection::vec((0..70 * 24_i64, -12..13_i32), 1..120),
        hour_before: bool,
    ) {
        let base = local("2026-03-01T10:00");
        let mut desk = Desk::new(&[]);
        desk.hour_before = hour_before;
        desk.visits = times.iter().map(|d| Visit { at: base + Duration::hours(d * 24 + d % 7), ..visit("2026-03-01T10:00") }).collect();
        desk.visits = merged(&[], &desk.visits);
        let mut seen = Vec::new();
        for (hours, offset) in steps {
            let zone = zone(offset);
            let now = zone(base - Duration::days(3) + Duration::hours(hours)).unwrap();
            while let Some(notice) = desk.shown(now, &zone) {
                prop_assert!(!seen.contains(&notice), "{notice:?} came twice");
                let (from, to) = time_of(notice, now, &zone);
                prop_assert!(from <= now && now < to);
                prop_assert!(hour_before || notice.occasion != Occasion::HourBefore);
                seen.push(notice);
            }
        }
    }
}
