//! The companion on a desktop: its tray item, reminders and their answers, changes of the settings, and the
//! state that survives a kill.

use super::session::{Session, poll, poll_for};
use crate::tools::tests;

fn item_is_registered_and_its_menu_can_be_read_and_clicked() {
    let mut s = Session::start("menu");
    s.start_unbrace();
    let labels = s.labels();
    assert!(labels[0].starts_with("Next: posture cue, about "), "{labels:?}");
    assert_eq!(
        labels[1..],
        [
            "Breathe now",
            "Move now",
            "Pause",
            "15 min",
            "30 min",
            "1 h",
            "2 h",
            "Until tomorrow",
            "Until I resume",
            "I’m reading: count me as here",
            "Flare-up…",
            "Check in…",
            "Open Unbrace",
            "Settings…",
            "Quit"
        ]
    );
    s.click("15 min");
    s.wait_state("held");
    assert_eq!(s.status()["holds"], serde_json::json!(["paused"]));
    assert!(s.labels()[0].starts_with("Quiet until "), "{:?}", s.labels());
    s.click("Resume");
    s.wait_state("counting");
    s.click("Quit");
    poll("the item goes", || s.items().is_empty().then_some(()));
    s.wait_displayed(0);
    assert_eq!(s.unbrace(&["status"]).0, 3);
}

fn reminder_arrives_when_it_is_due() {
    let mut s = Session::start("time");
    s.start_unbrace();
    assert_eq!(s.unbrace(&["quit"]).0, 0);
    // The saved state is set to some seconds before the cue.
    let file = s.home.join("unbrace/state.json");
    let mut state: serde_json::Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    state["engine"]["timers"]["posture"]["desk"] = (30 * 60_000 - 8_000).into();
    std::fs::write(&file, state.to_string()).unwrap();
    s.start_unbrace();
    assert_eq!(s.status()["live"], serde_json::Value::Null);
    s.wait_state("live");
    assert_eq!(s.status()["live"]["kind"], "posture");
    s.wait_displayed(1);
}

fn check_in_is_asked_once_and_not_again_after_not_today() {
    let mut s = Session::start("check-in");
    s.start_unbrace();
    // The day begins at 04:00, so the check-in is due whenever this test runs.
    s.unbrace(&["config", "set", "check_in.at", "04:00"]);
    s.unbrace(&["config", "set", "check_in.every", "daily"]);
    s.press("Not today", None);
    s.wait_displayed(0);
    let next = s.status()["check_in_at"].as_str().unwrap().to_owned();
    s.unbrace(&["config", "set", "check_in.sleep", "true"]);
    s.unbrace(&["offer", "posture"]);
    s.press("Done", None);
    s.wait_displayed(0);
    assert_eq!(s.status()["check_in_at"], *next);
}

fn notice_of_a_visit_comes_once_and_its_button_opens_the_preparation() {
    let mut s = Session::start("visit");
    s.start_unbrace();
    let at = s.run("date", &["-d", "tomorrow", "+%Y-%m-%dT10:00"]);
    assert_eq!(s.unbrace(&["visit", "add", at.trim(), "--how", "video"]).0, 0);
    assert_eq!(s.status()["visit"]["how"], "video");
    s.wait_displayed(1);
    assert_eq!(s.labels()[1], "Your video visit is tomorrow at 10:00.");
    s.press("Get ready", None);
    s.wait_window("Unbrace", true);
    s.wait_displayed(0);
    let saved = |s: &Session| std::fs::read_to_string(s.home.join("unbrace/state.json")).unwrap();
    assert!(saved(&s).contains("day-before"), "{}", saved(&s));
    // A kill does not bring it back: the next notification is that of the cue.
    s.kill("unbrace");
    s.start_unbrace();
    assert_eq!(s.status()["visit"]["how"], "video");
    assert_eq!(s.unbrace(&["offer", "posture"]).0, 0);
    s.press("Done", None);
    s.wait_displayed(0);
    assert_eq!(saved(&s).matches("day-before").count(), 1);
    // The tray leads to the page, too, and no visit is left once it is removed.
    s.close_windows("Unbrace");
    s.click("Your video visit is tomorrow at 10:00.");
    s.wait_window("Unbrace", true);
    assert_eq!(s.unbrace(&["visit", "remove", "1"]).0, 0);
    poll("the menu no longer names it", || {
        s.labels().iter().all(|l| !l.contains("visit")).then_some(())
    });
}

fn every_button_has_its_effect_and_is_recorded() {
    let mut s = Session::start("buttons");
    s.start_unbrace();
    let last = |s: &Session| {
        s.unbrace(&["history", "export"])
            .1
            .lines()
            .last()
            .unwrap()
            .to_owned()
    };
    s.unbrace(&["offer", "posture"]);
    s.press("Why?", None);
    s.press("Done", Some("Why?"));
    s.wait_state("counting");
    assert!(
        last(&s).contains(",reminder,posture,") && last(&s).contains(",done,"),
        "{}",
        last(&s)
    );
    s.wait_displayed(0);

    s.unbrace(&["offer", "movement"]);
    s.press("Skip", None);
    s.wait_state("counting");
    assert!(
        last(&s).contains(",reminder,movement,") && last(&s).contains(",skipped,"),
        "{}",
        last(&s)
    );

    s.unbrace(&["offer", "breathing"]);
    s.press("Later", None);
    s.wait_state("counting");
    assert_eq!(s.status()["today"]["breathing"]["later"], 1);
    s.wait_displayed(0);

    s.unbrace(&["offer", "movement"]);
    s.press("Start", None);
    s.wait_state("guided");
    s.unbrace(&["done"]);
    s.wait_state("counting");
    assert!(
        last(&s).contains(",reminder,movement,") && last(&s).contains(",done,"),
        "{}",
        last(&s)
    );
    assert_eq!(s.status()["today"]["movement"]["offered"], 2);
}

fn changed_language_reaches_menu_tooltip_status_and_notifications_at_once() {
    let mut s = Session::start("language");
    s.start_unbrace();
    for (language, next, breathe, done) in [
        ("de", "Als Nächstes: ", "Jetzt atmen", "Gemacht"),
        ("en", "Next: ", "Breathe now", "Done"),
    ] {
        s.unbrace(&["config", "set", "appearance.language", language]);
        let status = s.unbrace(&["status"]).1;
        assert!(status.starts_with(next), "{status}");
        poll(breathe, || s.labels().contains(&breathe.to_owned()).then_some(()));
        poll("the tooltip", || s.tooltip().1.starts_with(next).then_some(()));
        assert_eq!(s.tooltip().0, "Unbrace");
        s.unbrace(&["offer", "posture"]);
        s.press(done, None);
        s.wait_state("counting");
        s.wait_displayed(0);
    }
}

fn click_on_a_cue_opens_today_and_on_a_break_starts_it() {
    let mut s = Session::start("click");
    s.start_unbrace();
    s.unbrace(&["offer", "posture"]);
    s.wait_displayed(1);
    s.dunstctl(&["action", "0"]);
    s.wait_window("Unbrace", true);
    assert_eq!(
        s.status()["state"],
        "live",
        "a click does not say that it is done"
    );
    s.unbrace(&["done"]);
    s.unbrace(&["offer", "movement"]);
    s.wait_displayed(1);
    s.dunstctl(&["action", "0"]);
    s.wait_state("guided");
}

fn flare_up_begins_only_after_confirmation() {
    let mut s = Session::start("flare-up");
    s.start_unbrace();
    s.click("Flare-up…");
    s.wait_displayed(1);
    assert_eq!(s.status()["flare_up_until"], serde_json::Value::Null);
    s.press("Not now", None);
    s.wait_displayed(0);
    s.click("Flare-up…");
    s.press("Start gentle days", None);
    poll("the flare-up", || {
        s.status()["flare_up_until"].is_string().then_some(())
    });
    s.click("End flare-up");
    poll("its end", || s.status()["flare_up_until"].is_null().then_some(()));
}

fn restarted_notification_daemon_shows_the_reminder_again() {
    let mut s = Session::start("daemon");
    s.start_unbrace();
    s.unbrace(&["offer", "posture"]);
    s.wait_displayed(1);
    s.kill("dunst");
    s.wait_owner("org.freedesktop.Notifications", false);
    s.start_dunst();
    s.wait_displayed(1);
    s.press("Done", None);
    s.wait_state("counting");
    assert_eq!(s.status()["today"]["posture"]["done"], 1);
}

fn late_or_restarted_panel_gets_the_item() {
    let mut s = Session::start("panel");
    s.kill("panel");
    s.wait_owner("org.kde.StatusNotifierWatcher", false);
    s.start_unbrace();
    poll("a word on the missing tray", || {
        let tray = s.status()["parts"]["tray"].as_str().unwrap().to_owned();
        tray.starts_with("missing").then_some(())
    });
    s.start_panel();
    s.wait_item();
    s.kill("panel");
    s.wait_owner("org.kde.StatusNotifierWatcher", false);
    s.start_panel();
    s.wait_item();
    poll("all is well", || {
        (s.status()["parts"]["tray"] == "ok").then_some(())
    });
    s.click("Until I resume");
    s.wait_state("held");
}

fn kill_loses_no_answered_command() {
    let mut s = Session::start("kill");
    s.start_unbrace();
    s.unbrace(&["offer", "posture"]);
    s.unbrace(&["done"]);
    s.unbrace(&["pause", "2h"]);
    s.unbrace(&["flare-up", "on"]);
    let before = s.status();
    s.kill("unbrace");
    s.start_unbrace();
    let after = s.status();
    for key in ["paused_until", "flare_up_until", "today"] {
        assert_eq!(before[key], after[key], "{key}");
    }
    assert!(after["paused_until"].is_string());
    let history = s.unbrace(&["history", "export"]).1;
    let ends = history
        .lines()
        .filter(|l| l.contains(",reminder,posture,"))
        .count();
    assert_eq!(ends, 1, "{history}");
}

fn lock_and_suspend_are_absences() {
    let mut s = Session::start("logind");
    s.start_unbrace();
    let presence = s.status()["parts"]["presence"].as_str().unwrap().to_owned();
    assert!(presence.starts_with("ok"), "{presence}");
    s.lock(true);
    s.wait_state("away");
    assert_eq!(s.unbrace(&["offer", "posture"]).0, 1);
    s.lock(false);
    s.wait_state("counting");
    s.sleep(true);
    s.wait_state("away");
    s.sleep(false);
    // Waking up does not show that the person is present; only input does.
    assert_eq!(s.status()["state"], "away");
}

fn absence_begins_without_input_and_ends_with_it() {
    let mut s = Session::start("idle");
    s.settings("[timing]\naway_after = \"30s\"\n");
    s.start_unbrace();
    s.touch();
    s.wait_state("counting");
    poll_for(60, "away", || (s.status()["state"] == "away").then_some(()));
    s.touch();
    s.wait_state("counting");
}

fn changed_settings_apply_at_once_and_invalid_ones_do_not() {
    let mut s = Session::start("reload");
    s.start_unbrace();
    let every = |s: &Session| s.status()["next"][0]["every_seconds"].as_i64().unwrap();
    assert_eq!(every(&s), 1_800);
    assert_eq!(s.unbrace(&["config", "set", "posture.every", "45m"]).0, 0);
    poll("45 minutes", || (every(&s) == 2_700).then_some(()));
    let file = s.home.join("unbrace/settings.toml");
    let bad = "[posture]\nevery = \"1m\"\n";
    std::fs::write(&file, bad).unwrap();
    poll("the problem is reported", || {
        let part = s.status()["parts"]["settings"].as_str().unwrap().to_owned();
        part.starts_with("problem").then_some(())
    });
    s.wait_displayed(1);
    assert_eq!(every(&s), 2_700);
    assert!(s.labels().contains(&"The settings need a look…".to_owned()));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), bad);
    // Editors replace the file with a new one.
    let new = file.with_extension("new");
    std::fs::write(&new, "[posture]\nevery = \"20m\"\n").unwrap();
    std::fs::rename(&new, &file).unwrap();
    poll("20 minutes", || (every(&s) == 1_200).then_some(()));
    assert_eq!(s.status()["parts"]["settings"], "ok");
    std::fs::write(&file, "[posture]\nevery = \"25m\"\n").unwrap();
    poll("25 minutes", || (every(&s) == 1_500).then_some(()));
}

fn second_start_opens_the_window_of_the_first() {
    let mut s = Session::start("second");
    s.start_unbrace();
    let (code, text) = s.unbrace(&[]);
    assert_eq!(code, 0);
    assert!(text.starts_with("Unbrace is already running: process "), "{text}");
    assert!(text.contains("The window opens."), "{text}");
    s.wait_window("Unbrace", true);
    assert_eq!(s.unbrace(&["run"]).0, 0);
    assert_eq!(s.items().len(), 1);
}

tests! {
    item_is_registered_and_its_menu_can_be_read_and_clicked,
    reminder_arrives_when_it_is_due,
    check_in_is_asked_once_and_not_again_after_not_today,
    notice_of_a_visit_comes_once_and_its_button_opens_the_preparation,
    every_button_has_its_effect_and_is_recorded,
    changed_language_reaches_menu_tooltip_status_and_notifications_at_once,
    click_on_a_cue_opens_today_and_on_a_break_starts_it,
    flare_up_begins_only_after_confirmation,
    restarted_notification_daemon_shows_the_reminder_again,
    late_or_restarted_panel_gets_the_item,
    kill_loses_no_answered_command,
    lock_and_suspend_are_absences,
    absence_begins_without_input_and_ends_with_it,
    changed_settings_apply_at_once_and_invalid_ones_do_not,
    second_start_opens_the_window_of_the_first,
}
