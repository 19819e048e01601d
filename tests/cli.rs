//! The command line, exactly: status, stdout, stderr.
#![allow(clippy::unwrap_used)] // a failed setup fails the test

mod common;

use common::Home;

#[test]
fn request_without_a_companion_exits_3() {
    Home::new()
        .test(["status"])
        .status(3)
        .stderr("unbrace: Unbrace is not running; start it with `unbrace`\n")
        .run();
}

#[test]
fn bad_trace_is_reported_with_its_line() {
    let home = Home::new();
    let file = home.write("t.trace", "+00:00 active\n+00:01 dance\n");
    home.test(["simulate".as_ref(), "--trace".as_ref(), file.as_os_str()])
        .status(2)
        .stderr_contains("line 2: found \"+00:01 dance\", expected input, active")
        .run();
}

#[test]
fn trace_in_the_readme_runs() {
    let readme = include_str!("../README.md");
    let (_, rest) = readme.split_once("```trace\n").unwrap();
    let (trace, _) = rest.split_once("```").unwrap();
    let home = Home::new();
    home.write("day.trace", trace);
    home.test(["simulate", "--trace", "day.trace"])
        .stdout_contains("2026-11-23T11:12:00+01:00 back     natural-break 12m\n")
        .stdout_contains("2026-11-23T10:10:00+01:00 released\n")
        .stdout_contains("2026-11-23T12:12:00+01:00 offered  movement ")
        .run();
}

#[test]
fn invalid_settings_file_is_never_written_to() {
    let home = Home::new();
    let text = "[posture]\nevery = \"1m\"\n";
    home.write("settings.toml", text);
    assert_eq!(home.run(["config", "check"]).status, 2);
    assert_eq!(home.run(["config", "set", "movement.every", "2h"]).status, 2);
    assert_eq!(home.read("settings.toml"), text);
}

#[test]
fn all_problems_of_a_settings_file_are_reported_at_once() {
    let home = Home::new();
    let text = "version = 2\n[posture]\nenabled = \"yes\"\nevery = \"1m\"\n[movement]\nduration = 5\n[schedule]\n\
                monday = [\"9-5\"]\n[timing]\nmax_snoozes = 11\nadapt = 1\n[me]\ndesk = \"high\"\n[breathing]\n\
                inhale = 1\n[data]\nkeep = \"1d\"\n";
    let file = home.write("settings.toml", text);
    let found = home.run(["config", "check"]);
    assert_eq!((found.status, found.stdout.as_str()), (2, ""));
    assert_eq!(
        found.stderr.replace(file.to_str().unwrap(), "F"),
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
    assert_eq!(home.read("settings.toml"), text);
}

#[test]
fn config_gets_sets_and_resets() {
    let home = Home::new();
    home.test(["config", "get", "posture.every"])
        .stdout("30m\n")
        .run();
    home.test(["config", "set", "posture.every", "40m"]).run();
    home.test(["config", "get", "posture.every"])
        .stdout("40m\n")
        .run();
    home.test(["--json", "config", "get", "quiet.calls"])
        .stdout("true\n")
        .run();
    let before = home.read("settings.toml");
    assert!(
        before.contains("every = \"40m\"       # of time at the desk"),
        "{before}"
    );
    home.test(["config", "reset"])
        .stdout(format!(
            "the old settings are kept as {}\n",
            home.arg("settings.1.kept.toml")
        ))
        .run();
    assert_eq!(home.read("settings.1.kept.toml"), before);
    home.test(["config", "get", "posture.every"])
        .stdout("30m\n")
        .run();
    home.test(["config", "get", "posture.evry"])
        .status(2)
        .stderr("unbrace: there is no setting \"posture.evry\"; did you mean posture.every?\n")
        .run();
}

#[test]
fn check_in_is_stored_exported_and_deleted() {
    let home = Home::new();
    home.test(["check-in", "--pain", "3", "--impact", "2", "--note", "long drive"])
        .stdout("Recorded. The check-in stays on this computer; `unbrace history export` shows it.\n")
        .run();
    let entries = home.json(["history", "export", "--format", "json"]);
    assert_eq!(
        (&entries[0]["pain"], &entries[0]["note"], &entries[0]["entry"]),
        (&3.into(), &"long drive".into(), &"check-in".into())
    );
    for args in [
        &["check-in", "--pain", "11"][..],
        &["check-in"],
        &["history", "delete"],
    ] {
        assert_eq!(home.run(args).status, 2, "{args:?}");
    }
    home.test(["history", "delete", "--all"])
        .stdout("1 entry was deleted permanently.\n")
        .run();
    assert_eq!(home.ok(["history", "export"]).lines().count(), 1);
}

#[test]
fn backup_is_restored_in_another_home_and_the_files_there_are_kept() {
    let (old, new) = (Home::new(), Home::new());
    old.ok(["check-in", "--pain", "4"]);
    old.ok(["config", "set", "posture.every", "50m"]);
    let backup = old.arg("unbrace.backup");
    old.ok(["backup", &backup]);
    assert_eq!(old.run(["backup", &backup]).status, 1, "an existing file is kept");
    new.ok(["check-in", "--pain", "9"]);
    new.ok(["restore", &backup]);
    let export = new.ok(["history", "export"]);
    assert!(export.contains(",4,") && !export.contains(",9,"), "{export}");
    assert_eq!(new.ok(["config", "get", "posture.every"]), "50m\n");
    assert!(new.join("history.1.kept.db").exists());
    let no_backup = new.run(["restore", &old.arg("settings.toml")]);
    assert_eq!(no_backup.status, 2, "{no_backup:?}");
    assert!(new.ok(["history", "export"]).contains(",4,"));
}

#[test]
fn wrong_usage_exits_2_and_help_exits_0() {
    let home = Home::new();
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
        let output = home.run(args);
        assert_eq!((output.status, output.stdout.as_str()), (2, ""), "{args:?}");
        assert!(!output.stderr.is_empty(), "{args:?}");
    }
    for args in [
        &["--help"][..],
        &["--version"],
        &["man"],
        &["completions", "bash"],
        &["open", "learn"],
    ] {
        assert!(!home.ok(args).is_empty(), "{args:?}");
    }
    for args in [&["done"][..], &["pause"], &["quit"], &["offer", "posture"]] {
        assert_eq!(home.run(args).status, 3, "{args:?}");
    }
}

#[test]
fn help_and_manual_page_are_in_the_language_of_the_settings() {
    let home = Home::new();
    assert!(home.ok(["help"]).contains("\nUsage: unbrace"));
    assert!(home.ok(["man"]).contains("\n.SH NAME\n"));
    home.ok(["config", "set", "appearance.language", "de"]);
    for args in [&["--help"][..], &["help", "config"], &["report", "-h"]] {
        let help = home.ok(args);
        assert!(help.contains("\nAufruf: unbrace"), "{help}");
    }
    let page = home.ok(["man"]);
    for heading in ["BEZEICHNUNG", "OPTIONEN", "BEFEHLE"] {
        assert!(page.contains(&format!("\n.SH {heading}\n")), "{page}");
    }
    // Without the command that it needs, clap prints the help as an error.
    let config = home.run(["config"]);
    assert_eq!(config.status, 2);
    assert!(
        config.stderr.contains("\nAufruf: unbrace config"),
        "{}",
        config.stderr
    );
}

#[test]
fn home_option_overrides_the_environment() {
    let (own, named) = (Home::new(), Home::new());
    let dir = named.to_str().unwrap();
    let file = format!("{}\n", named.arg("settings.toml"));
    for args in [
        ["--home", dir, "config", "path"],
        ["config", "path", "--home", dir],
    ] {
        assert_eq!(own.ok(args), file, "{args:?}");
    }
    for args in [
        &["--home"][..],
        &["--home", "", "run"],
        &["--home", "--json", "run"],
    ] {
        assert_eq!(own.run(args).status, 2, "{args:?}");
    }
    assert!(own.ok(["--help"]).contains("--home <DIR>"));
}

#[test]
fn backup_is_refused_while_the_settings_cannot_be_read() {
    let home = Home::new();
    home.ok(["check-in", "--pain", "3"]);
    home.write("settings.toml", b"version = 1 # \xff\n");
    home.write("notes.part", "mine");
    home.test(["backup", "notes.backup"])
        .status(2)
        .stderr_contains("settings.toml")
        .stderr_contains("save it as text in UTF-8")
        .run();
    assert!(!home.join("notes.backup").exists());
    std::fs::remove_file(home.join("settings.toml")).unwrap();
    home.ok(["backup", "notes.backup"]);
    // It has the name that a temporary file could have.
    assert_eq!(home.read("notes.part"), "mine");
}

#[test]
fn restore_moves_a_folder_in_the_place_of_the_settings_aside() {
    let (old, new) = (Home::new(), Home::new());
    old.ok(["check-in", "--pain", "9"]);
    old.ok(["config", "set", "posture.every", "45m"]);
    let backup = old.arg("all.backup");
    old.ok(["backup", &backup]);
    new.ok(["check-in", "--pain", "1"]);
    let before = new.ok(["history", "export"]);
    std::fs::create_dir_all(new.join("settings.toml/full")).unwrap();
    std::fs::create_dir_all(new.join("settings.1.kept.toml")).unwrap();
    let restored = new.run(["restore", &backup]);
    assert_eq!(restored.status, 0, "{restored:?}");
    assert!(restored.stdout.contains("settings.2.kept.toml"), "{restored:?}");
    assert_ne!(new.ok(["history", "export"]), before);
    let missing = new.run(["restore", "/nonexistent.backup"]);
    assert_eq!(missing.status, 2, "{missing:?}");
    for part in ["(os error 2)", "check its name"] {
        assert!(missing.stderr.contains(part), "{part}: {missing:?}");
    }
}

#[test]
fn invalid_values_are_answered_with_what_is_allowed() {
    let home = Home::new();
    for (args, allowed) in [
        (
            &["report", "--to=-262143-01-05", "-o", "-"][..],
            "a day like 2026-11-01",
        ),
        (
            &["simulate", "--start", "+262142-12-31T23:00:00Z"],
            "a time with its zone",
        ),
        (&["simulate", "--start", "2026-11-23"], "a time with its zone"),
        (&["check-in", "--pain", "5.5"], "a whole number from 0 to 10"),
        (&["flare-up", "off", "--days", "3"], "leave it out"),
        (&["pause", "until", "+9:+5"], "until 14:00"),
    ] {
        home.test(args).status(2).stderr_contains(allowed).run();
    }
}

#[test]
fn json_report_is_written_to_standard_output() {
    let report = Home::new().run(["report", "--json", "-o", "-"]);
    assert_eq!(report.status, 0, "{report:?}");
    assert!(report.stdout.starts_with('{'), "{report:?}");
}

#[cfg(unix)]
#[test]
fn settings_changed_at_the_same_moment_are_all_kept() {
    let home = Home::new();
    let settings = [
        ("posture.every", "41m"),
        ("movement.every", "71m"),
        ("breathing.every", "3h"),
        ("flare_up.days", "5"),
        ("posture.enabled", "false"),
        ("me.desk", "sit-stand"),
        ("appearance.theme", "dark"),
        ("notifications.volume", "31"),
    ];
    std::thread::scope(|s| {
        for (key, value) in settings {
            let home = &home;
            s.spawn(move || home.test(["config", "set", key, value]).run());
        }
    });
    for (key, value) in settings {
        assert_eq!(home.ok(["config", "get", key]).trim_end(), value, "{key}");
    }
}

#[test]
#[cfg(unix)]
fn text_that_is_not_utf_8_is_reported_with_its_place() {
    let home = Home::new();
    home.write("a.toml", b"[posture]\nevery = \"30m\" # \xfcber\n");
    home.test(["config", "check", "a.toml"])
        .status(2)
        .stderr_contains("a.toml: line 2, column 17 is not valid UTF-8; save it")
        .run();
}

#[test]
#[cfg(unix)]
fn devices_and_pipes_are_not_read_as_settings() {
    let home = Home::new();
    home.test(["config", "check", "/dev/zero"])
        .status(2)
        .stderr_contains("/dev/zero: the file is larger than 1 MB")
        .run();
    let mut mkfifo = std::process::Command::new("mkfifo");
    let made = mkfifo.arg(home.join("settings.toml")).status().unwrap();
    assert!(made.success());
    home.test(["config", "check"])
        .status(2)
        .stderr_contains("not a regular file")
        .run();
}

#[test]
#[cfg(unix)]
fn backup_does_not_overwrite_a_dangling_symlink() {
    let home = Home::new();
    let link = home.join("link");
    std::os::unix::fs::symlink("/nonexistent/there", &link).unwrap();
    home.test(["backup", "link"])
        .status(1)
        .stderr_contains("already exists; choose another name")
        .run();
    assert!(link.is_symlink());
}

#[test]
fn comments_inside_a_list_survive_a_change_of_the_list() {
    let home = Home::new();
    let text = "[me]\nfocus = [\n  \"neck\", # since May\n  \"hips\", # always\n]\n";
    home.write("settings.toml", text);
    home.test(["config", "set", "me.focus", "hips, neck, lower-back"])
        .run();
    let now = home.read("settings.toml");
    let noted = "[me]\n# focus = [\n#   \"neck\", # since May\n#   \"hips\", # always\n# ]\nfocus = [";
    assert!(now.starts_with(noted), "{now}");
    home.test(["config", "get", "me.focus"])
        .stdout_contains("hips")
        .stdout_contains("lower-back")
        .run();
}

#[test]
fn database_of_another_program_is_kept_unchanged() {
    let home = Home::new();
    let file = home.join("history.db");
    let db = rusqlite::Connection::open(&file).unwrap();
    db.execute_batch("CREATE TABLE entry (mine TEXT); INSERT INTO entry VALUES ('kept')")
        .unwrap();
    drop(db);
    let before = std::fs::read(&file).unwrap();
    assert_eq!(home.run(["check-in", "--pain", "3"]).status, 0);
    let kept = std::fs::read(home.join("history.1.damaged.db")).unwrap();
    assert!(kept == before, "it was changed");
    assert!(home.ok(["history", "export"]).contains("check-in"));
}

#[test]
fn backup_with_a_trigger_is_refused() {
    let home = Home::new();
    home.ok(["check-in", "--pain", "3"]);
    home.ok(["backup", "b"]);
    let db = rusqlite::Connection::open(home.join("b")).unwrap();
    db.execute_batch("CREATE TRIGGER gone AFTER INSERT ON entry BEGIN DELETE FROM entry; END")
        .unwrap();
    drop(db);
    let restored = home.run(["restore", "b"]);
    assert_ne!(restored.status, 0);
    assert!(
        restored.stderr.contains("is not an Unbrace backup"),
        "{restored:?}"
    );
    assert!(home.ok(["history", "export"]).contains("check-in"));
}
