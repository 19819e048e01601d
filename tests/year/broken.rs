//! The checker's own test: real logs with one line broken, each of which it has to flag.

use crate::checker::{Ms, Rules, Seen, check};
use crate::{Year, live};
use std::sync::atomic::{AtomicUsize, Ordering};

const SECOND: Ms = 1_000;

/// Breaks the log at this line; `None`: that line does not lend itself to it.
type Breaks = fn(&Rules, &[Seen], usize) -> Option<Vec<Seen>>;

fn with(log: &[Seen], i: usize, change: impl FnOnce(&mut Seen)) -> Option<Vec<Seen>> {
    let mut log = log.to_vec();
    change(&mut log[i]);
    Some(log)
}

fn insert(log: &[Seen], at: usize, e: Seen) -> Option<Vec<Seen>> {
    let mut log = log.to_vec();
    log.insert(at, e);
    Some(log)
}

fn without(log: &[Seen], i: usize) -> Option<Vec<Seen>> {
    let mut log = log.to_vec();
    log.remove(i);
    Some(log)
}

/// A first offer of a kind, so long after a line.
fn offer(kind: usize, after: &Seen, by: Ms) -> Seen {
    Seen {
        t: after.t + by,
        local: after.local + by,
        word: "offered",
        kind: Some(kind),
        also: Vec::new(),
        outcome: None,
        reasons: Vec::new(),
        natural: None,
        seconds: None,
        again: None,
        cue: None,
        alone: true,
    }
}

/// Whether the next line comes later than this.
fn free(log: &[Seen], i: usize, by: Ms) -> bool {
    log.get(i + 1).is_some_and(|next| next.t > log[i].t + by)
}

fn is(e: &Seen, word: &str) -> bool {
    e.word == word
}

const KINDS: &[(&str, Breaks)] = &[
    ("an offer within the least gap", |_, log, i| {
        let ended = is(&log[i], "ended") && log[i].outcome == Some("done");
        let recent = log[..i].iter().rev().find(|e| is(e, "offered"));
        let soon = recent.is_some_and(|o| log[i].t - o.t < 50 * SECOND);
        (ended && soon && free(log, i, SECOND))
            .then(|| insert(log, i + 1, offer(2, &log[i], SECOND)))
            .flatten()
    }),
    ("two live", |_, log, i| {
        (is(&log[i], "offered") && free(log, i, SECOND))
            .then(|| insert(log, i + 1, offer((log[i].kind? + 1) % 3, &log[i], SECOND)))
            .flatten()
    }),
    ("an offer while away", |_, log, i| {
        (is(&log[i], "away") && free(log, i, SECOND))
            .then(|| insert(log, i + 1, offer(0, &log[i], SECOND)))
            .flatten()
    }),
    ("an offer while held", |_, log, i| {
        (is(&log[i], "held") && free(log, i, SECOND))
            .then(|| insert(log, i + 1, offer(0, &log[i], SECOND)))
            .flatten()
    }),
    ("an offer before 30 s have passed after a hold", |_, log, i| {
        (is(&log[i], "released") && free(log, i, 9 * SECOND))
            .then(|| insert(log, i + 1, offer(0, &log[i], 9 * SECOND)))
            .flatten()
    }),
    ("an offer that is not due", |r, log, i| {
        let by = r.min_gap + SECOND;
        let ended = is(&log[i], "ended") && log[i].kind == Some(0) && log[i].outcome == Some("done");
        (ended && r.every[0].0 > by + 10 * SECOND && free(log, i, by))
            .then(|| insert(log, i + 1, offer(0, &log[i], by)))
            .flatten()
    }),
    ("two ends", |_, log, i| {
        is(&log[i], "ended")
            .then(|| insert(log, i, log[i].clone()))
            .flatten()
    }),
    ("no end", |_, log, i| {
        // The next offer of any kind shows it.
        let answered = is(&log[i], "ended") && log[i].outcome == Some("done");
        let mut next = log[i + 1..]
            .iter()
            .filter(|e| matches!(e.word, "offered" | "held" | "restarted" | "away"));
        (answered && next.next().is_some_and(|e| is(e, "offered")))
            .then(|| without(log, i))
            .flatten()
    }),
    ("an end without an offer", |_, log, i| {
        (is(&log[i], "offered") && log[i].again.is_none() && !log[i + 1..].is_empty())
            .then(|| without(log, i))
            .flatten()
    }),
    ("a snooze cut short", |r, log, i| {
        let next = log.get(i + 1)?;
        let back = is(&log[i], "snoozed") && is(next, "offered") && next.kind == log[i].kind;
        let requested =
            || r.requests.iter().any(|w| w.0 == next.t) || r.own.tries.iter().any(|w| w.at == next.t);
        (back && next.t - log[i].t > SECOND && !requested())
            .then(|| with(log, i + 1, |e| e.t = log[i].t + SECOND))
            .flatten()
    }),
    ("a snooze of another length", |_, log, i| {
        is(&log[i], "snoozed")
            .then(|| with(log, i, |e| e.seconds = Some(7)))
            .flatten()
    }),
    ("put off once too often", |r, log, i| {
        // The same settings with fewer snoozes are the same as one snooze too many.
        (is(&log[i], "snoozed") && r.max_snoozes == 0)
            .then(|| Some(log.to_vec()))
            .flatten()
    }),
    ("an interval more than twice as long", |_, log, i| {
        is(&log[i], "adapted")
            .then(|| with(log, i, |e| e.seconds = e.seconds.map(|s| s * 3)))
            .flatten()
    }),
    ("an interval shorter than the set one", |_, log, i| {
        is(&log[i], "adapted")
            .then(|| with(log, i, |e| e.seconds = e.seconds.map(|s| s / 3)))
            .flatten()
    }),
    ("an interval that does not grow", |r, log, i| {
        let grows = is(&log[i], "adapted") && i > 0 && is(&log[i - 1], "ended");
        let passed = grows && log[i - 1].outcome != Some("done") && log[i - 1].t == log[i].t;
        // Once a restart has ended a guided reminder, the checker does not know the row any more.
        let by_restart = |j: usize| {
            let moment = log[..j].iter().rev().take_while(|e| e.t == log[j].t);
            let ended = is(&log[j], "ended") && log[j].outcome != Some("natural");
            ended && moment.into_iter().any(|e| is(e, "restarted"))
        };
        let known = || !(0..i).any(by_restart);
        (passed && !r.jumps && !r.changes && free(log, i, 0) && known())
            .then(|| without(log, i))
            .flatten()
    }),
    ("breathing right after a return", |r, log, i| {
        let back = is(&log[i], "back") && log[i].natural == Some(true);
        (back && r.min_gap > SECOND && free(log, i, SECOND))
            .then(|| insert(log, i + 1, offer(2, &log[i], SECOND)))
            .flatten()
    }),
    ("a burst after a return", |_, log, i| {
        let back = is(&log[i], "back") && log[i].natural == Some(true) && free(log, i, 3 * SECOND);
        if !back {
            return None;
        }
        let mut log = insert(log, i + 1, offer(0, &log[i], SECOND))?;
        log.insert(i + 2, offer(1, &log[i], 2 * SECOND));
        Some(log)
    }),
    ("a natural break that does not count", |_, log, i| {
        is(&log[i], "back")
            .then(|| with(log, i, |e| e.natural = e.natural.map(|n| !n)))
            .flatten()
    }),
    ("an absence from another moment", |_, log, i| {
        (is(&log[i], "back") && log[i].seconds? > 10)
            .then(|| with(log, i, |e| e.seconds = e.seconds.map(|s| s - 5)))
            .flatten()
    }),
    ("a live reminder through quiet", |r, log, i| {
        let held = i > 0 && is(&log[i], "withdrawn") && is(&log[i - 1], "held");
        let earlier = log[i].t - 7_200 * SECOND..=log[i].t;
        let started = || r.starts.iter().any(|s| earlier.contains(s));
        (held && free(log, i, 0) && !started())
            .then(|| without(log, i))
            .flatten()
    }),
    ("hurried to an answer", |r, log, i| {
        let hurried = i > 0 && is(&log[i], "ended") && log[i].outcome == Some("unanswered");
        let shown = log[i.saturating_sub(1)].t;
        (hurried && is(&log[i - 1], "offered") && r.expire > 2 * SECOND)
            .then(|| with(log, i, |e| e.t = shown + SECOND))
            .flatten()
    }),
    ("again where it is not", |_, log, i| {
        is(&log[i], "offered")
            .then(|| with(log, i, |e| e.again = Some(e.again.unwrap_or(0) + 1)))
            .flatten()
    }),
    ("deferred without quiet", |_, log, i| {
        (is(&log[i], "released") && free(log, i, SECOND))
            .then(|| {
                let deferred = Seen {
                    word: "deferred",
                    ..offer(0, &log[i], SECOND)
                };
                insert(log, i + 1, deferred)
            })
            .flatten()
    }),
    ("a pause without end", |r, log, i| {
        let own = is(&log[i], "resumed") && log.get(i + 1).is_some_and(|e| is(e, "released"));
        // An offer by the engine shows that the pause is over. Another pause would only replace it.
        let next = log[i + 1..].iter().skip(1).find(|e| !is(e, "refused"));
        let shows =
            |e: &Seen| is(e, "offered") && !r.own.is_tried(e) && r.requests.iter().all(|w| w.0 != e.t);
        if !(own && next.is_some_and(shows) && free(log, i + 1, 0)) {
            return None;
        }
        let mut log = log.to_vec();
        log.drain(i..i + 2);
        Some(log)
    }),
    ("reading that lasts too long", |_, log, i| {
        if !is(&log[i], "reading") || log[i].seconds != Some(3_600) {
            return None;
        }
        let next = log[i + 1..]
            .iter()
            .position(|e| matches!(e.word, "reading" | "restarted"));
        let end = i + 1 + next?;
        let by_itself = log[end].seconds == Some(0) && log[end].t == log[i].t + 3_600 * SECOND;
        (by_itself && is(&log[end], "reading") && free(log, end, 2 * SECOND))
            .then(|| without(log, end))
            .flatten()
    }),
    ("reading that ends without a reason", |r, log, i| {
        let begins = is(&log[i], "reading") && log[i].seconds == Some(3_600);
        let at = log[i].t + SECOND;
        (begins && free(log, i, SECOND) && !r.own.moves(at)).then(|| {
            let mut end = log[i].clone();
            (end.t, end.seconds) = (at, Some(0));
            insert(log, i + 1, end)
        })?
    }),
    ("an absence while reading", |_, log, i| {
        let begins = is(&log[i], "reading") && log[i].seconds == Some(3_600);
        (begins && free(log, i, SECOND))
            .then(|| {
                let away = Seen {
                    word: "away",
                    kind: None,
                    seconds: Some(0),
                    ..offer(0, &log[i], SECOND)
                };
                insert(log, i + 1, away)
            })
            .flatten()
    }),
    ("an absence that takes reading along", |_, log, i| {
        let reading = i > 0 && is(&log[i - 1], "reading") && log[i - 1].seconds == Some(0);
        (reading && is(&log[i], "away"))
            .then(|| {
                with(log, i, |e| {
                    e.seconds = e.seconds.map(|s| s + 600 + (e.t - log[i - 1].t) / SECOND)
                })
            })
            .flatten()
    }),
    ("a request to read that is not heard", |_, log, i| {
        (is(&log[i], "reading") && log[i].seconds == Some(3_600))
            .then(|| without(log, i))
            .flatten()
    }),
    ("a short session that is long", |r, log, i| {
        let e = &log[i];
        let breathes = is(e, "ended") && e.kind == Some(2) && e.also.is_empty() && e.outcome == Some("done");
        if !breathes || e.seconds.is_none() {
            return None;
        }
        let (at, shown) = log[..i]
            .iter()
            .enumerate()
            .rev()
            .find(|(_, o)| is(o, "offered"))?;
        let short = r.shorts.iter().any(|&s| shown.t < s && s < e.t);
        let refused = log[at..i].iter().any(|o| is(o, "refused"));
        (short && !refused && !r.own.is_tried(shown))
            .then(|| with(log, i, |e| e.seconds = Some(r.usual / SECOND + 60)))
            .flatten()
    }),
    ("another exercise than the one that was tried", |r, log, i| {
        let tried = is(&log[i], "offered") && r.own.is_tried(&log[i]);
        tried
            .then(|| with(log, i, |e| e.cue = Some("another".into())))
            .flatten()
    }),
    ("a tried exercise that is not alone", |r, log, i| {
        let tried = is(&log[i], "offered") && r.own.is_tried(&log[i]);
        tried.then(|| with(log, i, |e| e.alone = false)).flatten()
    }),
    ("another exercise than the preferred one", |r, log, i| {
        let e = &log[i];
        let new = is(e, "offered") && e.kind == Some(1) && e.again.is_none() && !r.own.is_tried(e);
        // The choice that is in force, if nothing has used it up since.
        let chosen = r.own.prefers.iter().rev().find(|p| p.0 < e.t)?;
        if !new || !chosen.2 || e.cue.as_ref() != Some(&chosen.1) {
            return None;
        }
        let since = log[..i].iter().rev().take_while(|o| o.t >= chosen.0);
        let used = since.into_iter().any(|o| is(o, "offered") && o.kind == Some(1));
        let flare = || log[..i].iter().any(|o| is(o, "flare-up"));
        (!used && !flare())
            .then(|| with(log, i, |e| e.cue = Some("another".into())))
            .flatten()
    }),
    ("an answer taken back twice", |_, log, i| {
        let undone = is(&log[i], "withdrawn") && log[i].outcome.is_some();
        undone.then(|| insert(log, i, log[i].clone())).flatten()
    }),
    ("an answer taken back too late", |_, log, i| {
        let undone = is(&log[i], "withdrawn") && log[i].outcome.is_some();
        (undone && free(log, i, 601 * SECOND))
            .then(|| with(log, i, |e| e.t += 601 * SECOND))
            .flatten()
    }),
    ("a request to take back that is not heard", |_, log, i| {
        let undone = is(&log[i], "withdrawn") && log[i].outcome.is_some();
        undone.then(|| without(log, i)).flatten()
    }),
    ("out of order", |_, log, i| {
        (i > 0 && log[i].t > log[i - 1].t + SECOND && !is(&log[i - 1], "refused"))
            .then(|| with(log, i, |e| e.t = 0))
            .flatten()
    }),
];

#[test]
fn checker_flags_every_kind_of_broken_log() {
    let years: Vec<_> = (1..=8).map(|seed| (seed, live(seed, false))).collect();
    let next = AtomicUsize::new(0);
    let threads = std::thread::available_parallelism().map_or(1, |n| n.get());
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some((kind, breaks)) = KINDS.get(next.fetch_add(1, Ordering::Relaxed)) {
                    assert_flagged(kind, *breaks, &years);
                }
            });
        }
    });
}

fn assert_flagged(kind: &str, breaks: Breaks, years: &[(u64, Year)]) {
    let mut tried = 0;
    for (seed, year) in years {
        let mut rules = year.rules.clone();
        if kind == "put off once too often" {
            rules.max_snoozes = 0;
        }
        // At most twelve places, spread over the year: the first suitable line in each twelfth of the log.
        let step = (year.log.len() / 12).max(1);
        for from in (0..year.log.len()).step_by(step) {
            let to = (from + step).min(year.log.len());
            let found = (from..to).find_map(|i| Some((i, breaks(&rules, &year.log, i)?)));
            let Some((i, log)) = found else { continue };
            tried += 1;
            assert!(
                check(&rules, &log).is_err(),
                "not flagged: {kind}, seed {seed}, at {i}: {:?}",
                &year.log[i.saturating_sub(2)..(i + 3).min(year.log.len())]
            );
        }
    }
    assert!(tried >= 8, "{kind}: only {tried} tried");
    println!("{kind}: {tried} of {tried}");
}
