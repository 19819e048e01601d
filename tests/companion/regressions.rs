//! Regression tests of the companion without a desktop.

use super::bare::{Bare, poll};

/// Writes a check-in of ten years ago into the history.
fn add_old_check_in(bare: &Bare) {
    let output = bare.run(&["check-in", "--pain", "3", "--note", "long ago"]);
    assert_eq!(output.0, 0, "{output:?}");
    let db = rusqlite::Connection::open(bare.home.join(".local/share/unbrace/history.db")).unwrap();
    let moved = db
        .execute("UPDATE entry SET at = at - 10 * 365 * 86400", [])
        .unwrap();
    assert_eq!(moved, 1);
    assert_eq!(bare.run(&["check-in", "--pain", "4"]).0, 0);
}

#[test]
fn history_is_not_trimmed_while_the_settings_cannot_be_read() {
    let mut bare = Bare::new();
    let settings = bare.home.join(".config/unbrace/settings.toml");
    std::fs::create_dir_all(settings.parent().unwrap()).unwrap();
    std::fs::write(&settings, "[data]\nkeep = \"20y\"\n[posture]\nevery = 7\n").unwrap();
    add_old_check_in(&bare);
    bare.start("");
    assert!(bare.parts()["settings"].as_str().unwrap().starts_with("problem"));
    assert!(bare.run(&["history", "export"]).1.contains("long ago"));
    // Once the file is valid again, its `keep` applies.
    std::fs::write(&settings, "[data]\nkeep = \"20y\"\n").unwrap();
    poll("the settings are valid", || {
        (bare.parts()["settings"] == "ok").then_some(())
    });
    assert!(bare.run(&["history", "export"]).1.contains("long ago"));
}

#[test]
fn emptied_settings_file_does_not_reset_the_settings() {
    let mut bare = Bare::new();
    bare.start("");
    let settings = bare.home.join(".config/unbrace/settings.toml");
    let set = bare.run(&["config", "set", "posture.every", "45m"]);
    assert_eq!(set.0, 0, "{set:?}");
    let every = |bare: &Bare| -> serde_json::Value {
        let status: serde_json::Value = serde_json::from_str(&bare.run(&["status", "--json"]).1).unwrap();
        status["next"][0]["every_seconds"].clone()
    };
    poll("the new interval is in force", || {
        (every(&bare) == 2_700).then_some(())
    });
    std::fs::write(&settings, "").unwrap();
    poll("the problem is reported", || {
        bare.parts()["settings"]
            .as_str()
            .unwrap()
            .contains("is empty")
            .then_some(())
    });
    assert_eq!(every(&bare), 2_700);
}

#[test]
fn companion_without_a_runtime_folder_is_not_a_second_one() {
    let mut bare = Bare::new();
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
fn command_without_a_runtime_folder_reaches_the_companion() {
    let mut b = Bare::new();
    b.start("");
    let all = std::mem::take(&mut b.env);
    let without = |(k, _): &&(&'static str, String)| *k != "XDG_RUNTIME_DIR";
    b.env = all.iter().filter(without).cloned().collect();
    assert_eq!(b.run(&["pause", "10m"]).0, 0);
    assert_eq!(b.run(&["quit"]).0, 0);
    assert_eq!(b.run(&["status"]).0, 3);
    assert!(
        std::fs::symlink_metadata(b.home.join(".local/share/unbrace/unbrace.sock")).is_err(),
        "the symlink to the socket is deleted"
    );
    b.env = all;
}

#[test]
fn damaged_history_is_not_renamed_while_the_companion_has_it_open() {
    let mut bare = Bare::new();
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
    assert!(err.contains("run `unbrace quit`"), "{err}");
    let names = std::fs::read_dir(file.parent().unwrap()).unwrap();
    let aside = |n: &std::ffi::OsStr| n.to_string_lossy().contains("damaged");
    assert!(!names.flatten().any(|e| aside(&e.file_name())));
}

#[test]
fn entries_are_kept_until_the_history_can_be_opened() {
    let mut b = Bare::new();
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
fn each_failure_to_save_the_state_is_reported() {
    let mut b = Bare::new();
    b.start("");
    let state = b.home.join(".local/share/unbrace/state.json");
    for outage in ["first", "second"] {
        // A folder with something in it cannot be replaced by a file.
        let _ = std::fs::remove_file(&state);
        std::fs::create_dir_all(state.join("in the way")).unwrap();
        let (code, output, _) = b.run(&["pause", "indefinitely"]);
        assert_eq!(code, 0, "the pause is in force");
        assert!(output.contains("This could not be saved: "), "{outage}: {output}");
        b.wait_line("cannot write");
        // Successful writes of the history do not clear the report about the state file.
        b.run(&["offer", "posture"]);
        b.run(&["done"]);
        let part = b.parts()["history"].clone();
        assert!(part.as_str().unwrap().starts_with("missing: pauses"), "{part}");
        std::fs::remove_dir_all(&state).unwrap();
        let (_, output, _) = b.run(&["resume"]);
        assert!(!output.contains("could not"), "{output}");
        assert_eq!(b.parts()["history"], "ok");
    }
    std::fs::remove_file(&state).unwrap();
    std::fs::create_dir_all(state.join("in the way")).unwrap();
    let (_, output, _) = b.run(&["quit"]);
    assert!(
        output.contains("The last changes could not be saved: "),
        "{output}"
    );
}

#[test]
fn entries_after_the_deletion_of_the_history_are_kept() {
    let mut b = Bare::new();
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
fn implausible_saved_state_is_moved_aside() {
    let mut b = Bare::new();
    b.start("");
    assert_eq!(b.run(&["pause", "10m"]).0, 0);
    assert_eq!(b.run(&["quit"]).0, 0);
    poll("the companion ends", || (b.run(&["status"]).0 == 3).then_some(()));
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
fn foreign_file_in_the_place_of_the_socket_is_kept() {
    let mut b = Bare::new();
    let own = b.home.join("run/unbrace/unbrace.sock");
    std::fs::create_dir_all(own.parent().unwrap()).unwrap();
    std::fs::write(&own, "mine").unwrap();
    b.start(""); // it creates its socket in the next folder
    assert_eq!(b.run(&["quit"]).0, 0);
    poll("the companion ends", || (b.run(&["status"]).0 == 3).then_some(()));
    assert_eq!(std::fs::read_to_string(&own).unwrap(), "mine");
}

#[test]
fn foreign_lock_on_the_settings_folder_blocks_neither_start_nor_change() {
    let mut b = Bare::new();
    let folder = b.home.join(".config/unbrace");
    std::fs::create_dir_all(&folder).unwrap();
    let lock = std::fs::File::open(&folder).unwrap();
    lock.lock().unwrap();
    b.start("");
    assert_eq!(b.run(&["config", "set", "posture.every", "31m"]).0, 0);
    drop(lock);
    assert_eq!(b.run(&["config", "get", "posture.every"]).1.trim(), "31m");
}
