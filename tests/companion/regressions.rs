//! What once went wrong where everything is missing, each named after it.

use super::bare::{Bare, poll};

/// Writes a check-in of ten years ago into the history.
fn long_ago(bare: &Bare) {
    let said = bare.run(&["check-in", "--pain", "3", "--note", "long ago"]);
    assert_eq!(said.0, 0, "{said:?}");
    let db = rusqlite::Connection::open(bare.home.join(".local/share/unbrace/history.db")).unwrap();
    let moved = db
        .execute("UPDATE entry SET at = at - 10 * 365 * 86400", [])
        .unwrap();
    assert_eq!(moved, 1);
    assert_eq!(bare.run(&["check-in", "--pain", "4"]).0, 0);
}

#[test]
fn a_long_history_was_cut_by_the_defaults_while_the_settings_could_not_be_read() {
    let mut bare = Bare::new("keep");
    let settings = bare.home.join(".config/unbrace/settings.toml");
    std::fs::create_dir_all(settings.parent().unwrap()).unwrap();
    std::fs::write(&settings, "[data]\nkeep = \"20y\"\n[posture]\nevery = 7\n").unwrap();
    long_ago(&bare);
    bare.start("");
    assert!(bare.parts()["settings"].as_str().unwrap().starts_with("problem"));
    assert!(bare.run(&["history", "export"]).1.contains("long ago"));
    // Mended, what the person wants to keep holds.
    std::fs::write(&settings, "[data]\nkeep = \"20y\"\n").unwrap();
    poll("mended", || (bare.parts()["settings"] == "ok").then_some(()));
    assert!(bare.run(&["history", "export"]).1.contains("long ago"));
}

#[test]
fn an_emptied_settings_file_was_taken_for_the_defaults() {
    let mut bare = Bare::new("emptied");
    bare.start("");
    let settings = bare.home.join(".config/unbrace/settings.toml");
    let set = bare.run(&["config", "set", "posture.every", "45m"]);
    assert_eq!(set.0, 0, "{set:?}");
    let every = |bare: &Bare| -> serde_json::Value {
        let status: serde_json::Value = serde_json::from_str(&bare.run(&["status", "--json"]).1).unwrap();
        status["next"][0]["every_seconds"].clone()
    };
    poll("it is felt", || (every(&bare) == 2_700).then_some(()));
    std::fs::write(&settings, "").unwrap();
    poll("it is told", || {
        bare.parts()["settings"]
            .as_str()
            .unwrap()
            .contains("is empty")
            .then_some(())
    });
    assert_eq!(every(&bare), 2_700);
}

#[test]
fn one_without_a_runtime_folder_was_a_second_companion_on_the_same_files() {
    let mut bare = Bare::new("twice");
    bare.start("");
    let all = std::mem::take(&mut bare.env);
    bare.env = all
        .iter()
        .filter(|(k, _)| *k != "XDG_RUNTIME_DIR")
        .cloned()
        .collect();
    let (code, out, _) = bare.run(&["run"]);
    bare.env = all;
    assert_eq!(code, 0);
    assert!(out.starts_with("Unbrace is already running: process "), "{out}");
}

#[test]
fn a_command_without_a_runtime_folder_did_not_reach_the_companion() {
    let mut b = Bare::new("afar");
    b.start("");
    let all = std::mem::take(&mut b.env);
    let without = |(k, _): &&(&'static str, String)| *k != "XDG_RUNTIME_DIR";
    b.env = all.iter().filter(without).cloned().collect();
    assert_eq!(b.run(&["pause", "10m"]).0, 0);
    assert_eq!(b.run(&["quit"]).0, 0);
    assert_eq!(b.run(&["status"]).0, 3);
    assert!(
        std::fs::symlink_metadata(b.home.join(".local/share/unbrace/unbrace.sock")).is_err(),
        "it leaves its link behind"
    );
    b.env = all;
}

#[test]
fn a_damaged_history_was_renamed_under_the_companion_that_had_it_open() {
    let mut bare = Bare::new("open");
    assert_eq!(bare.run(&["check-in", "--pain", "3"]).0, 0);
    bare.start("");
    let file = bare.home.join(".local/share/unbrace/history.db");
    std::fs::write(
        &file,
        "no history at all, and long enough to be looked at as one".repeat(99),
    )
    .unwrap();
    let (code, _, err) = bare.run(&["history", "export"]);
    assert_eq!(code, 1, "{err}");
    assert!(err.contains("end Unbrace with `unbrace quit`"), "{err}");
    let names = std::fs::read_dir(file.parent().unwrap()).unwrap();
    let aside = |n: &std::ffi::OsStr| n.to_string_lossy().contains("damaged");
    assert!(!names.flatten().any(|e| aside(&e.file_name())));
}

#[test]
fn what_happened_before_the_history_could_be_opened_was_lost() {
    let mut b = Bare::new("later");
    let file = b.home.join(".local/share/unbrace/history.db");
    std::fs::create_dir_all(&file).unwrap(); // a folder in its place
    b.start("");
    assert!(b.parts()["history"].as_str().unwrap().starts_with("missing: "));
    for answer in [["offer", "posture"].as_slice(), &["done"]] {
        assert_eq!(b.run(answer).0, 0);
    }
    std::fs::remove_dir(&file).unwrap();
    for answer in [["offer", "movement"].as_slice(), &["skip"]] {
        assert_eq!(b.run(answer).0, 0);
    }
    assert_eq!(b.parts()["history"], "ok");
    let (_, log, _) = b.run(&["history", "export"]);
    assert!(log.contains(",posture,") && log.contains(",movement,"), "{log}");
}

#[test]
fn what_cannot_be_saved_is_answered_with_that_and_each_outage_is_announced() {
    let mut b = Bare::new("unsaved");
    b.start("");
    let state = b.home.join(".local/share/unbrace/state.json");
    for outage in ["first", "second"] {
        // A folder with something in it cannot be replaced by a file.
        let _ = std::fs::remove_file(&state);
        std::fs::create_dir_all(state.join("in the way")).unwrap();
        let (code, said, _) = b.run(&["pause", "indefinitely"]);
        assert_eq!(code, 0, "the pause is in force");
        assert!(said.contains("This could not be saved: "), "{outage}: {said}");
        b.wait_line("cannot write");
        // A good write of the history says nothing of the state.
        b.run(&["offer", "posture"]);
        b.run(&["done"]);
        let part = b.parts()["history"].clone();
        assert!(part.as_str().unwrap().starts_with("missing: pauses"), "{part}");
        std::fs::remove_dir_all(&state).unwrap();
        let (_, said, _) = b.run(&["resume"]);
        assert!(!said.contains("could not"), "{said}");
        assert_eq!(b.parts()["history"], "ok");
    }
    std::fs::remove_file(&state).unwrap();
    std::fs::create_dir_all(state.join("in the way")).unwrap();
    let (_, said, _) = b.run(&["quit"]);
    assert!(said.contains("The last changes could not be saved: "), "{said}");
}

#[test]
fn what_was_done_after_the_history_was_deleted_went_with_it() {
    let mut b = Bare::new("unlinked");
    b.start("");
    let file = b.home.join(".local/share/unbrace/history.db");
    for tail in ["db", "db-wal", "db-shm"] {
        let _ = std::fs::remove_file(file.with_extension(tail)); // the last two may not be there
    }
    for answer in [["offer", "posture"].as_slice(), &["done"]] {
        assert_eq!(b.run(answer).0, 0);
    }
    let (_, log, _) = b.run(&["history", "export"]);
    assert!(log.contains(",posture,"), "{log}");
}

#[test]
fn absurd_numbers_in_the_saved_state_ended_it_at_every_start() {
    let mut b = Bare::new("absurd");
    b.start("");
    assert_eq!(b.run(&["pause", "10m"]).0, 0);
    assert_eq!(b.run(&["quit"]).0, 0);
    poll("it ends", || (b.run(&["status"]).0 == 3).then_some(()));
    let state = b.home.join(".local/share/unbrace/state.json");
    let good = std::fs::read_to_string(&state).unwrap();
    let mut memory: serde_json::Value = serde_json::from_str(&good).unwrap();
    memory["engine"]["at"] = i64::MAX.into();
    std::fs::write(&state, memory.to_string()).unwrap();
    b.start("");
    b.wait_line("state.1.kept.json");
    assert_eq!(
        std::fs::read_to_string(state.with_file_name("state.1.kept.json")).unwrap(),
        memory.to_string()
    );
}

#[test]
fn a_file_of_somebodys_own_in_the_sockets_place_was_deleted() {
    let mut b = Bare::new("own-socket");
    let own = b.home.join("run/unbrace/unbrace.sock");
    std::fs::create_dir_all(own.parent().unwrap()).unwrap();
    std::fs::write(&own, "mine").unwrap();
    b.start(""); // it listens in the next folder
    assert_eq!(b.run(&["quit"]).0, 0);
    poll("it ends", || (b.run(&["status"]).0 == 3).then_some(()));
    assert_eq!(std::fs::read_to_string(&own).unwrap(), "mine");
}

#[test]
fn a_lock_that_somebody_holds_on_the_settings_folder_stops_neither_a_start_nor_a_change() {
    let mut b = Bare::new("locked-folder");
    let folder = b.home.join(".config/unbrace");
    std::fs::create_dir_all(&folder).unwrap();
    let lock = std::fs::File::open(&folder).unwrap();
    lock.lock().unwrap();
    b.start("");
    assert_eq!(b.run(&["config", "set", "posture.every", "31m"]).0, 0);
    drop(lock);
    assert_eq!(b.run(&["config", "get", "posture.every"]).1.trim(), "31m");
}
