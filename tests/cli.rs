//! The command line, exactly: status, stdout, stderr.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed
use std::process::{Command, Output};

fn unbrace(home: &std::path::Path, args: &[&str]) -> (Option<i32>, String, String) {
    let Output {
        status,
        stdout,
        stderr,
    } = Command::new(env!("CARGO_BIN_EXE_unbrace"))
        .args(args)
        .env("UNBRACE_HOME", home)
        .output()
        .unwrap();
    (
        status.code(),
        String::from_utf8(stdout).unwrap(),
        String::from_utf8(stderr).unwrap(),
    )
}

fn home(name: &str) -> std::path::PathBuf {
    let dir = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&dir);
    std::fs::create_dir_all(&dir).unwrap();
    dir
}

#[test]
fn without_a_companion_a_request_exits_3() {
    let expected = "unbrace: Unbrace is not running; start it with `unbrace`\n";
    assert_eq!(
        unbrace(&home("none"), &["status"]),
        (Some(3), String::new(), expected.into())
    );
}

#[test]
fn a_bad_trace_names_its_line() {
    let home = home("trace");
    let file = home.join("t.trace");
    std::fs::write(&file, "+00:00 active\n+00:01 dance\n").unwrap();
    let (code, out, err) = unbrace(&home, &["simulate", "--trace", file.to_str().unwrap()]);
    assert_eq!((code, out.as_str()), (Some(2), ""));
    assert!(
        err.contains("line 2: found \"+00:01 dance\", expected input, active"),
        "{err}"
    );
}

#[test]
fn the_readmes_day_runs() {
    let readme = include_str!("../README.md");
    let trace = readme
        .split("```trace\n")
        .nth(1)
        .unwrap()
        .split("```")
        .next()
        .unwrap();
    let home = home("readme");
    let file = home.join("day.trace");
    std::fs::write(&file, trace).unwrap();
    let (code, out, err) = unbrace(&home, &["simulate", "--trace", file.to_str().unwrap()]);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert!(
        out.contains("2026-11-23T11:12:00+01:00 back     natural-break 12m\n"),
        "{out}"
    );
    assert!(out.contains("2026-11-23T10:10:00+01:00 released\n"), "{out}");
    assert!(
        out.contains("2026-11-23T12:12:00+01:00 offered  movement "),
        "{out}"
    );
}

#[test]
fn a_bad_settings_file_is_left_as_it_is() {
    let home = home("settings");
    let file = home.join("settings.toml");
    std::fs::write(&file, "[posture]\nevery = \"1m\"\n").unwrap();
    assert_eq!(unbrace(&home, &["config", "check"]).0, Some(2));
    assert_eq!(
        unbrace(&home, &["config", "set", "movement.every", "2h"]).0,
        Some(2)
    );
    assert_eq!(
        std::fs::read_to_string(&file).unwrap(),
        "[posture]\nevery = \"1m\"\n"
    );
}

#[test]
fn ten_mistakes_are_named_at_once_and_the_file_is_as_it_was() {
    let home = home("ten");
    let file = home.join("settings.toml");
    let text = "version = 2\n[posture]\nenabled = \"yes\"\nevery = \"1m\"\n[movement]\nduration = 5\n[schedule]\n\
                monday = [\"9-5\"]\n[timing]\nmax_snoozes = 11\nadapt = 1\n[me]\ndesk = \"high\"\n[breathing]\n\
                inhale = 1\n[data]\nkeep = \"1d\"\n";
    std::fs::write(&file, text).unwrap();
    let (code, out, err) = unbrace(&home, &["config", "check"]);
    assert_eq!((code, out.as_str()), (Some(2), ""));
    let path = file.display().to_string();
    assert_eq!(
        err.replace(&path, "F"),
        "unbrace: 10 problems in the settings; the file was not changed\n\
         F:1:1: error: version: found 2; expected 1; a newer file needs a newer version of Unbrace\n\
         F:3:1: error: posture.enabled: found \"yes\"; expected true or false\n\
         F:4:1: error: posture.every: found \"1m\"; expected a duration from 5m to 8h, in quotes\n\
         F:6:1: error: movement.duration: found 5; expected a duration from 10s to 30m, in quotes\n\
         F:8:1: error: schedule.monday: found [\"9-5\"]; expected a list of times like \"09:00-12:30\"\n\
         F:10:1: error: timing.max_snoozes: found 11; expected a whole number from 0 to 10\n\
         F:11:1: error: timing.adapt: found 1; expected true or false\n\
         F:13:1: error: me.desk: found \"high\"; expected one of \"fixed\", \"sit-stand\"\n\
         F:15:1: error: breathing.inhale: found 1; expected a whole number from 2 to 12\n\
         F:17:1: error: data.keep: found \"1d\"; expected a duration from 30d to 20y, in quotes\n"
    );
    assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
}

#[test]
fn config_gets_sets_and_resets() {
    let home = home("config");
    let ok =
        |args: &[&str], out: &str| assert_eq!(unbrace(&home, args), (Some(0), out.into(), String::new()));
    ok(&["config", "get", "posture.every"], "30m\n");
    ok(&["config", "set", "posture.every", "40m"], "");
    ok(&["config", "get", "posture.every"], "40m\n");
    ok(&["--json", "config", "get", "quiet.calls"], "true\n");
    let file = home.join("settings.toml");
    let before = std::fs::read_to_string(&file).unwrap();
    assert!(
        before.contains("every = \"40m\"       # of time at the desk"),
        "{before}"
    );
    let kept = home.join("settings.1.kept.toml");
    let said = format!("the old settings are kept as {}\n", kept.display());
    ok(&["config", "reset"], &said);
    assert_eq!(std::fs::read_to_string(kept).unwrap(), before);
    ok(&["config", "get", "posture.every"], "30m\n");
    let expected = "unbrace: there is no setting \"posture.evry\"; did you mean posture.every?\n";
    assert_eq!(
        unbrace(&home, &["config", "get", "posture.evry"]),
        (Some(2), String::new(), expected.into())
    );
}

#[test]
fn a_check_in_is_kept_exported_and_deleted() {
    let home = home("check-in");
    let (code, out, err) = unbrace(
        &home,
        &["check-in", "--pain", "3", "--impact", "2", "--note", "long drive"],
    );
    let said = "Recorded. The check-in stays on this computer; `unbrace history export` shows it.\n";
    assert_eq!((code, out.as_str(), err.as_str()), (Some(0), said, ""));
    let (_, out, _) = unbrace(&home, &["history", "export", "--format", "json"]);
    let entries: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        (&entries[0]["pain"], &entries[0]["note"], &entries[0]["entry"]),
        (&3.into(), &"long drive".into(), &"check-in".into())
    );
    assert_eq!(unbrace(&home, &["check-in", "--pain", "11"]).0, Some(2));
    assert_eq!(unbrace(&home, &["check-in"]).0, Some(2));
    assert_eq!(unbrace(&home, &["history", "delete"]).0, Some(2));
    let gone = unbrace(&home, &["history", "delete", "--all"]);
    assert_eq!(
        gone,
        (
            Some(0),
            "1 entry was deleted permanently.\n".into(),
            String::new()
        )
    );
    assert_eq!(unbrace(&home, &["history", "export"]).1.lines().count(), 1);
}

#[test]
fn a_backup_restores_on_another_computer_and_keeps_what_was_there() {
    let (old, new) = (home("backup-old"), home("backup-new"));
    unbrace(&old, &["check-in", "--pain", "4"]);
    unbrace(&old, &["config", "set", "posture.every", "50m"]);
    let file = old.join("unbrace.backup");
    let path = file.to_str().unwrap();
    assert_eq!(unbrace(&old, &["backup", path]).0, Some(0));
    assert_eq!(unbrace(&old, &["backup", path]).0, Some(1), "never overwrites");
    unbrace(&new, &["check-in", "--pain", "9"]);
    assert_eq!(unbrace(&new, &["restore", path]).0, Some(0));
    let (_, export, _) = unbrace(&new, &["history", "export"]);
    assert!(export.contains(",4,") && !export.contains(",9,"), "{export}");
    assert_eq!(unbrace(&new, &["config", "get", "posture.every"]).1, "50m\n");
    assert!(new.join("history.1.kept.db").exists());
    let bad = old.join("settings.toml");
    let (code, _, err) = unbrace(&new, &["restore", bad.to_str().unwrap()]);
    assert_eq!(code, Some(2), "{err}");
    assert!(unbrace(&new, &["history", "export"]).1.contains(",4,"));
}

#[test]
fn wrong_usage_exits_2_and_help_0() {
    let home = home("usage");
    for args in [
        &["dance"][..],
        &["offer", "dancing"],
        &["pause", "soon"],
        &["flare-up", "maybe"],
        &["flare-up", "on", "--days", "99"],
        &["simulate", "--for", "9999999h"],
        &["open", "nowhere"],
        &["config", "set", "posture.every", "1m"],
    ] {
        let (code, out, err) = unbrace(&home, args);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{args:?}");
        assert!(!err.is_empty(), "{args:?}");
    }
    for args in [
        &["--help"][..],
        &["--version"],
        &["man"],
        &["completions", "bash"],
        &["open", "learn"],
    ] {
        let (code, out, err) = unbrace(&home, args);
        assert_eq!((code, err.as_str()), (Some(0), ""), "{args:?}");
        assert!(!out.is_empty(), "{args:?}");
    }
    for args in [&["done"][..], &["pause"], &["quit"], &["offer", "posture"]] {
        assert_eq!(unbrace(&home, args).0, Some(3), "{args:?}");
    }
}

#[test]
fn a_home_that_is_named_outdoes_the_environments() {
    let (own, named) = (home("home-own"), home("home-named"));
    let dir = named.to_str().unwrap();
    let file = format!("{}\n", named.join("settings.toml").display());
    for args in [
        &["--home", dir, "config", "path"][..],
        &["config", "path", "--home", dir],
    ] {
        assert_eq!(
            unbrace(&own, args),
            (Some(0), file.clone(), String::new()),
            "{args:?}"
        );
    }
    for args in [
        &["--home"][..],
        &["--home", "", "run"],
        &["--home", "--json", "run"],
    ] {
        assert_eq!(unbrace(&own, args).0, Some(2), "{args:?}");
    }
    assert!(unbrace(&own, &["--help"]).1.contains("--home <DIR>"));
}

#[test]
fn a_backup_said_that_it_holds_settings_which_could_not_be_read() {
    let home = home("backup-unreadable");
    assert_eq!(unbrace(&home, &["check-in", "--pain", "3"]).0, Some(0));
    std::fs::write(home.join("settings.toml"), b"version = 1 # \xff\n").unwrap();
    std::fs::write(home.join("notes.part"), "mine").unwrap();
    let to = home.join("notes.backup");
    let (code, out, err) = unbrace(&home, &["backup", to.to_str().unwrap()]);
    assert_eq!((code, out.as_str()), (Some(2), ""));
    assert!(
        err.contains("settings.toml") && err.contains("save it as text in UTF-8"),
        "{err}"
    );
    assert!(!to.exists());
    std::fs::remove_file(home.join("settings.toml")).unwrap();
    assert_eq!(unbrace(&home, &["backup", to.to_str().unwrap()]).0, Some(0));
    // A file of the person's with a like name is theirs.
    assert_eq!(std::fs::read_to_string(home.join("notes.part")).unwrap(), "mine");
}

#[test]
fn half_a_restore_replaced_the_history_alone() {
    let (old, new) = (home("restore-from"), home("restore-half"));
    assert_eq!(unbrace(&old, &["check-in", "--pain", "9"]).0, Some(0));
    assert_eq!(
        unbrace(&old, &["config", "set", "posture.every", "45m"]).0,
        Some(0)
    );
    let backup = old.join("all.backup");
    let backup = backup.to_str().unwrap();
    assert_eq!(unbrace(&old, &["backup", backup]).0, Some(0));
    assert_eq!(unbrace(&new, &["check-in", "--pain", "1"]).0, Some(0));
    let before = unbrace(&new, &["history", "export"]);
    // Settings cannot be put there: a folder with something in it stands in their place.
    std::fs::create_dir_all(new.join("settings.toml/full")).unwrap();
    std::fs::create_dir_all(new.join("settings.1.kept.toml")).unwrap();
    let (code, out, _) = unbrace(&new, &["restore", backup]);
    assert_eq!(code, Some(0), "a folder is put aside too: {out}");
    assert!(out.contains("settings.2.kept.toml"), "{out}");
    assert_ne!(unbrace(&new, &["history", "export"]), before);
    let (code, _, err) = unbrace(&new, &["restore", "/nonexistent.backup"]);
    assert_eq!(code, Some(2), "{err}");
    assert!(err.contains("check its name"), "{err}");
}

#[test]
fn days_scores_and_formats_say_what_they_take() {
    let home = home("taken");
    for (args, says) in [
        (
            &["report", "--to=-262143-01-05", "-o", "-"][..],
            "a day like 2026-11-01",
        ),
        (
            &["simulate", "--start", "+262142-12-31T23:00:00Z"][..],
            "a time with its zone",
        ),
        (&["simulate", "--start", "2026-11-23"][..], "a time with its zone"),
        (&["check-in", "--pain", "5.5"][..], "a whole number from 0 to 10"),
        (&["flare-up", "off", "--days", "3"][..], "leave it out"),
        (&["pause", "until", "+9:+5"][..], "until 14:00"),
    ] {
        let (code, out, err) = unbrace(&home, args);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{args:?} {err}");
        assert!(err.contains(says), "{args:?} {err}");
    }
    let (code, out, err) = unbrace(&home, &["report", "--json", "-o", "-"]);
    assert_eq!(code, Some(0), "{err}");
    assert!(out.starts_with('{'), "{out}");
}

#[cfg(unix)]
#[test]
fn one_of_two_settings_changed_at_the_same_moment_was_lost() {
    let home = home("same-moment");
    let keys = [
        "posture.every",
        "movement.every",
        "breathing.every",
        "flare_up.days",
        "posture.enabled",
        "me.desk",
        "appearance.theme",
        "notifications.volume",
    ];
    let values = ["41m", "71m", "3h", "5", "false", "sit-stand", "dark", "31"];
    std::thread::scope(|s| {
        for (key, value) in keys.iter().zip(values) {
            let home = &home;
            s.spawn(move || {
                assert_eq!(
                    unbrace(home, &["config", "set", key, value]),
                    (Some(0), String::new(), String::new())
                );
            });
        }
    });
    for (key, value) in keys.iter().zip(values) {
        let (_, kept, _) = unbrace(&home, &["config", "get", key]);
        assert_eq!(kept.trim_end(), value, "{key}");
    }
}

#[test]
#[cfg(unix)]
fn a_file_that_is_none_was_waited_for_and_bad_text_had_no_place() {
    let home = home("kinds");
    let file = home.join("a.toml");
    std::fs::write(&file, b"[posture]\nevery = \"30m\" # \xfcber\n").unwrap();
    let check = |file: &std::path::Path| unbrace(&home, &["config", "check", file.to_str().unwrap()]);
    let (code, _, err) = check(&file);
    assert_eq!(code, Some(2));
    assert!(
        err.contains("a.toml: line 2, column 17 is not valid UTF-8; save it"),
        "{err}"
    );
    let (code, _, err) = check(std::path::Path::new("/dev/zero"));
    assert_eq!(code, Some(2));
    assert!(err.contains("/dev/zero: the file is larger than 1 MB"), "{err}");
    let own = home.join("settings.toml");
    assert!(Command::new("mkfifo").arg(&own).status().unwrap().success());
    let (code, _, err) = unbrace(&home, &["config", "check"]);
    assert_eq!(code, Some(2));
    assert!(err.contains("not a regular file"), "{err}");
}

#[test]
#[cfg(unix)]
fn a_backup_took_the_place_of_a_link_that_leads_nowhere() {
    let home = home("link");
    let link = home.join("link");
    std::os::unix::fs::symlink("/nonexistent/there", &link).unwrap();
    let (code, _, err) = unbrace(&home, &["backup", link.to_str().unwrap()]);
    assert_eq!(code, Some(1));
    assert!(err.contains("is there already; name a new file"), "{err}");
    assert!(link.is_symlink());
}

#[test]
fn setting_a_list_took_the_comments_in_it_away() {
    let home = home("list");
    let file = home.join("settings.toml");
    let text = "[me]\nfocus = [\n  \"neck\", # since May\n  \"hips\", # always\n]\n";
    std::fs::write(&file, text).unwrap();
    assert_eq!(
        unbrace(&home, &["config", "set", "me.focus", "hips, neck, lower-back"]).0,
        Some(0)
    );
    let now = std::fs::read_to_string(&file).unwrap();
    let noted = "[me]\n# focus = [\n#   \"neck\", # since May\n#   \"hips\", # always\n# ]\nfocus = [";
    assert!(now.starts_with(noted), "{now}");
    let (_, got, _) = unbrace(&home, &["config", "get", "me.focus"]);
    assert!(got.contains("hips") && got.contains("lower-back"), "{got}");
}

#[test]
fn another_programs_database_was_written_into() {
    let home = home("foreign");
    let file = home.join("history.db");
    let db = rusqlite::Connection::open(&file).unwrap();
    db.execute_batch("CREATE TABLE entry (mine TEXT); INSERT INTO entry VALUES ('kept')")
        .unwrap();
    drop(db);
    let was = std::fs::read(&file).unwrap();
    assert_eq!(unbrace(&home, &["check-in", "--pain", "3"]).0, Some(0));
    let kept = std::fs::read(home.join("history.1.damaged.db")).unwrap();
    assert!(kept == was, "it was changed");
    assert!(unbrace(&home, &["history", "export"]).1.contains("check-in"));
}

#[test]
fn a_backup_with_a_program_of_its_own_was_taken_over() {
    let home = home("trigger");
    let backup = home.join("b");
    assert_eq!(unbrace(&home, &["check-in", "--pain", "3"]).0, Some(0));
    assert_eq!(unbrace(&home, &["backup", backup.to_str().unwrap()]).0, Some(0));
    let db = rusqlite::Connection::open(&backup).unwrap();
    db.execute_batch("CREATE TRIGGER gone AFTER INSERT ON entry BEGIN DELETE FROM entry; END")
        .unwrap();
    drop(db);
    let (code, _, err) = unbrace(&home, &["restore", backup.to_str().unwrap()]);
    assert!(
        code != Some(0) && err.contains("is no backup of Unbrace"),
        "{code:?} {err}"
    );
    assert!(unbrace(&home, &["history", "export"]).1.contains("check-in"));
}
