//! Reports sealed to a therapist's key, from the command line: keys, sealing by default, opening, and the overview. The `age` tool
//! is an independent implementation of the format: its files and those of Unbrace open each other.
#![allow(clippy::unwrap_used)] // a failed setup fails the test

mod common;
mod tools;

use common::Home;
use std::process::{Command, Stdio};
use tools::tests;

const SECRET: &str = "AGE-SECRET-KEY-";

/// A key in the home, and its public half.
fn key(home: &Home, file: &str) -> String {
    let out = home.ok(["key", "new", "-o", file]);
    out.lines().next().unwrap().to_owned()
}

/// The text of a program that names this key.
fn program(public: &str) -> String {
    format!(
        "format = 1\ntitle = \"Small and often\"\nauthor = \"Jane Doe, PT\"\ncontact = \"555 0134\"\n[report]\nseal_to = \"{public}\"\n[[stage]]\nname = \"S\"\n"
    )
}

/// A home with a check-in, and a program that names a new key, which is in `key.txt`.
fn patient() -> (Home, String) {
    let home = Home::new();
    let public = key(&home, "key.txt");
    home.write("p.unbrace.toml", program(&public));
    home.ok(["program", "import", "p.unbrace.toml", "--yes"]);
    home.ok(["check-in", "--pain", "3"]);
    (home, public)
}

fn bytes(home: &Home, file: &str) -> Vec<u8> {
    std::fs::read(home.join(file)).unwrap()
}

/// Runs a tool in the home; its standard output, or its error.
fn tool(home: &Home, name: &str, args: &[&str]) -> Result<String, String> {
    let mut command = Command::new(name);
    let out = command
        .args(args)
        .current_dir(&**home)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    if out.status.success() {
        Ok(text(&out.stdout))
    } else {
        Err(text(&out.stderr))
    }
}

fn new_key_is_private_and_prints_its_public_half() {
    let home = Home::new();
    let out = home.ok(["key", "new", "-o", "key.txt"]);
    let public = out.lines().next().unwrap();
    assert!(public.starts_with("age1") && public.len() == 62, "{out}");
    assert!(
        out.contains(&format!("seal_to = \"{public}\"")) && !out.contains(SECRET),
        "{out}"
    );
    let text = home.read("key.txt");
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("# created: 20"), "{}", lines[0]);
    assert_eq!(lines[1], format!("# public key: {public}"));
    assert!(lines[2].starts_with("AGE-SECRET-KEY-1") && lines.len() == 3);
    assert_eq!(home.ok(["key", "show", "key.txt"]), format!("{public}\n"));
    assert_private(&home, "key.txt");
}

/// Only the owner can read and write the file.
fn assert_private(home: &Home, file: &str) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = home.join(file).metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{file}");
    }
    #[cfg(not(unix))]
    let _ = (home, file); // a test of `files` reads the list of rights
}

fn key_file_is_never_overwritten() {
    let home = Home::new();
    key(&home, "key.txt");
    let before = home.read("key.txt");
    let exists = "unbrace: key.txt already exists; choose another name\n";
    home.test(["key", "new", "-o", "key.txt"])
        .status(1)
        .stderr(exists)
        .run();
    assert_eq!(home.read("key.txt"), before);
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(home.join("gone"), home.join("link.txt")).unwrap();
        let exists = "unbrace: link.txt already exists; choose another name\n";
        home.test(["key", "new", "-o", "link.txt"])
            .status(1)
            .stderr(exists)
            .run();
        assert!(!home.join("gone").exists());
    }
    let out = home.run(["key", "new", "-o", "none/key.txt"]);
    assert_eq!(out.status, 1, "{out:?}");
}

fn report_is_sealed_by_default_and_says_so() {
    let (home, _) = patient();
    home.test(["report", "-o", "r.html"])
        .stdout_contains(
            "r.html.age\nSealed: only Jane Doe, PT can open it, with the key that your program names. --unsealed saves it \
             readable by everybody.\nContents: ",
        )
        .run();
    assert!(!home.join("r.html").exists());
    assert!(bytes(&home, "r.html.age").starts_with(b"age-encryption.org/v1\n"));
    home.test(["unseal", "r.html.age", "--key", "key.txt", "-o", "r.html"])
        .stdout_contains("r.html\n")
        .run();
    assert!(home.read("r.html").starts_with("<!DOCTYPE html>"));
    assert_private(&home, "r.html");
    // The same name again is refused, and so is a second copy of what was opened.
    let exists = "unbrace: r.html.age already exists; choose another name, or add --force to replace it\n";
    home.test(["report", "-o", "r.html"])
        .status(1)
        .stderr(exists)
        .run();
    home.ok(["report", "-o", "r.html", "--force"]);
    let again = home.run(["unseal", "r.html.age", "--key", "key.txt", "-o", "r.html"]);
    assert_eq!(again.status, 1, "{again:?}");
}

fn every_format_is_sealed() {
    let (home, _) = patient();
    for (more, file, begin) in [
        (
            &["-o", "r.json"][..],
            "r.json.age",
            "{\n  \"schema\": \"unbrace-report\"",
        ),
        (
            &["-o", "named.json.age"][..],
            "named.json.age",
            "{\n  \"schema\": \"unbrace-report\"",
        ),
        (&["-o", "r.csv"][..], "r.csv.age", "\u{feff}"),
        (&["-o", "f.json", "--format", "fhir"][..], "f.json.age", "{"),
        (&["-o", "plain-name"][..], "plain-name.age", "<!DOCTYPE html>"),
    ] {
        home.ok([&["report"][..], more].concat());
        let opened = home.ok(["unseal", file, "--key", "key.txt", "-o", "-"]);
        assert!(opened.starts_with(begin), "{file}: {opened}");
    }
    // Standard output is sealed too; it is a pipe here.
    let out = home.command(["report", "-o", "-"]).output().unwrap();
    assert!(out.status.success() && out.stdout.starts_with(b"age-encryption.org/v1\n"));
    assert!(String::from_utf8_lossy(&out.stderr).contains("Sealed: only Jane Doe, PT"));
}

fn unsealed_report_is_one_option_away() {
    let (home, _) = patient();
    let out = home.ok(["report", "-o", "r.json", "--unsealed"]);
    assert!(out.starts_with("r.json\nContents: "), "{out}");
    assert!(home.read("r.json").contains("unbrace-report"));
    home.test(["report", "-o", "x.json.age", "--unsealed"])
        .status(2)
        .stderr("unbrace: a name that ends in .age is for a sealed report; choose another name, or leave out --unsealed\n")
        .run();
    home.ok(["program", "remove"]);
    let out = home.ok(["report", "-o", "none.json"]);
    assert!(out.starts_with("none.json\nContents: "), "{out}");
    home.test(["report", "-o", "x.json.age"])
        .status(2)
        .stderr_contains("no program names your therapist's key")
        .run();
    assert!(!home.join("x.json.age").exists());
}

fn secret_key_in_a_program_is_refused_and_not_printed() {
    let home = Home::new();
    key(&home, "key.txt");
    let secret = home.read("key.txt").lines().last().unwrap().to_owned();
    let quoted = program("AGE1").replace("AGE1", &secret);
    let bare = quoted.replace(&format!("\"{secret}\""), &secret);
    let elsewhere = program("AGE1").replace("seal_to = \"AGE1\"", &format!("{secret} = \"x\""));
    for (name, text) in [("quoted", &quoted), ("bare", &bare), ("elsewhere", &elsewhere)] {
        let file = format!("{name}.unbrace.toml");
        home.write(&file, text);
        for args in [
            &["program", "check", &file][..],
            &["program", "import", &file, "--yes"],
            &["simulate", "--program", &file],
        ] {
            let out = home.run(args);
            assert_eq!(out.status, 2, "{name}: {out:?}");
            assert!(!format!("{out:?}").contains(&secret[16..40]), "{name}: {out:?}");
        }
    }
    home.test(["program", "check", "quoted.unbrace.toml"])
        .status(2)
        .stderr_contains(
            "report.seal_to: found a secret key; expected the public half, which begins with age1",
        )
        .run();
    home.write("wrong.unbrace.toml", program("age1nonsense"));
    home.test(["program", "check", "wrong.unbrace.toml"])
        .status(2)
        .stderr_contains("report.seal_to: found \"age1nonsense\"; expected the public half of a key")
        .run();
}

fn every_file_that_does_not_open_has_its_own_reason_and_status() {
    let (home, public) = patient();
    home.ok(["report", "-o", "r.json"]);
    key(&home, "other.txt");
    let sealed = bytes(&home, "r.json.age");
    home.write("cut.age", &sealed[..sealed.len() - 30]);
    home.write("head.age", &sealed[..50]);
    home.write("plain.age", "{}");
    home.write("empty.age", "");
    home.write("newer.age", "age-encryption.org/v7\n-> X25519 a\n");
    home.write(
        "huge.age",
        [b"age-encryption.org/v1\n".to_vec(), vec![b'x'; 13 << 20]].concat(),
    );
    std::fs::create_dir(home.join("folder.age")).unwrap();
    for (file, key, status, reason) in [
        ("r.json.age", "other.txt", 1, "sealed to another key"),
        ("cut.age", "key.txt", 2, "cut off or was changed"),
        ("head.age", "key.txt", 2, "cut off or was changed"),
        ("plain.age", "key.txt", 2, "not sealed"),
        ("empty.age", "key.txt", 2, "not sealed"),
        ("newer.age", "key.txt", 2, "a newer form"),
        ("huge.age", "key.txt", 2, "larger than 8 MiB"),
        ("folder.age", "key.txt", 2, "not a regular file"),
        ("none.age", "key.txt", 2, "cannot read none.age"),
        (
            "r.json.age",
            "none.txt",
            2,
            "If the key is lost, nothing opens the reports",
        ),
        ("r.json.age", "public.txt", 2, "this is the public half of a key"),
        ("r.json.age", "empty.age", 2, "there is no key in this file"),
        ("r.json.age", "r.json.age", 2, "protected by a passphrase"),
        ("r.json.age", "ssh.txt", 2, "line 1 is not a key"),
    ] {
        home.write("public.txt", &public);
        home.write("ssh.txt", "-----BEGIN OPENSSH PRIVATE KEY-----\n");
        home.test(["unseal", file, "--key", key, "-o", "out"])
            .status(status)
            .stderr_contains(reason)
            .run();
        assert!(!home.join("out").exists(), "{file}");
    }
}

fn overview_opens_sealed_reports_beside_plain_ones() {
    let (home, _) = patient();
    let folder = home.join("reports");
    std::fs::create_dir(&folder).unwrap();
    home.ok(["report", "-o", "reports/a.json", "--name", "Ann", "--contact"]);
    home.ok(["report", "-o", "reports/b.json", "--name", "Ben", "--unsealed"]);
    home.ok(["report", "-o", "reports/page.html"]);
    home.write("reports/cut.json.age", &bytes(&home, "reports/a.json.age")[..300]);
    let out = home.run(["clinic", "reports", "--key", "key.txt"]);
    assert_eq!(out.status, 0, "{out:?}");
    for part in ["Ann", "Ben", "asks"] {
        assert!(out.stdout.contains(part), "{part}: {out:?}");
    }
    for part in [
        "left out cut.json.age: the file is cut off or was changed on its way; ask for it again\n",
        "left out page.html.age: it is a page or a table; the overview reads .json reports.",
    ] {
        assert!(out.stderr.contains(part), "{part}: {out:?}");
    }
    let out = home.run(["clinic", "reports"]);
    assert!(
        out.stdout.contains("Ben") && !out.stdout.contains("Ann"),
        "{out:?}"
    );
    assert!(
        out.stderr
            .contains("left out a.json.age: it is sealed; --key FILE names the key that opens it"),
        "{out:?}"
    );
    key(&home, "other.txt");
    let out = home.run(["clinic", "reports", "--key", "other.txt"]);
    assert!(
        out.stderr
            .contains("left out a.json.age: the file is sealed to another key"),
        "{out:?}"
    );
    home.test(["clinic", "reports", "--key", "none.txt"])
        .status(2)
        .stderr_contains("If the key is lost")
        .run();
}

/// The commands of a section of the page for therapists.
fn commands(heading: &str) -> Vec<&'static str> {
    let page = include_str!("../docs/for-therapists.md");
    let (_, section) = page.split_once(&format!("\n## {heading}\n")).unwrap();
    let section = section.split("\n## ").next().unwrap();
    let blocks = section.split("```sh\n").skip(1);
    let blocks = blocks.map(|block| block.split("```").next().unwrap());
    blocks
        .flat_map(str::lines)
        .map(|line| line.split('#').next().unwrap().trim())
        .collect()
}

fn commands_in_the_page_for_therapists_run() {
    let therapist = Home::new();
    let run = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        assert_eq!(words[0], "unbrace", "{line}");
        therapist.ok(&words[1..])
    };
    let sealed = commands("Reports sealed to you");
    assert_eq!(sealed.len(), 3, "{sealed:?}");
    run(sealed[0]);
    let public = run(sealed[1]);
    let patient = Home::new();
    patient.write("p.unbrace.toml", program(public.trim()));
    patient.ok(["program", "import", "p.unbrace.toml", "--yes"]);
    patient.ok(["report", "-o", "anna.json", "--name", "Anna"]);
    therapist.write("anna.json.age", bytes(&patient, "anna.json.age"));
    run(sealed[2]);
    assert!(therapist.read("anna.json").contains("\"name\": \"Anna\""));
    std::fs::create_dir(therapist.join("reports")).unwrap();
    therapist.write("reports/anna.json.age", bytes(&patient, "anna.json.age"));
    let many = commands("Many reports at once");
    assert!(many.len() >= 3, "{many:?}");
    for line in many {
        run(line);
    }
    assert!(
        therapist.read("overview.html").contains("Anna") && therapist.read("overview.csv").contains("Anna")
    );
}

fn age_opens_what_unbrace_seals() {
    let (home, public) = patient();
    assert_eq!(
        tool(&home, "age-keygen", &["-y", "key.txt"]),
        Ok(format!("{public}\n"))
    );
    home.ok(["report", "-o", "r.json"]);
    let opened = tool(&home, "age", &["-d", "-i", "key.txt", "r.json.age"]).unwrap();
    assert_eq!(
        opened,
        home.ok(["unseal", "r.json.age", "--key", "key.txt", "-o", "-"])
    );
    key(&home, "other.txt");
    assert!(tool(&home, "age", &["-d", "-i", "other.txt", "r.json.age"]).is_err());
    // More than one chunk of the format.
    home.ok(["report", "--from", "2010-01-01", "-o", "long.html"]);
    assert!(tool(&home, "age", &["-d", "-i", "key.txt", "long.html.age"]).is_ok());
}

fn unbrace_opens_what_age_seals() {
    let home = Home::new();
    tool(&home, "age-keygen", &["-o", "key.txt"]).unwrap();
    let public = home.ok(["key", "show", "key.txt"]).trim().to_owned();
    assert_eq!(
        tool(&home, "age-keygen", &["-y", "key.txt"]),
        Ok(format!("{public}\n"))
    );
    let text = "ä".repeat(100_000);
    home.write("r.txt", &text);
    let key_of_another = key(&home, "other.txt");
    for (file, more) in [
        ("binary.age", &[][..]),
        ("text.age", &["-a"][..]),
        ("both.age", &["-r", &key_of_another][..]),
    ] {
        let args = [&["-r", &public, "-o", file][..], more, &["r.txt"]].concat();
        tool(&home, "age", &args).unwrap();
        assert_eq!(
            home.ok(["unseal", file, "--key", "key.txt", "-o", "-"]),
            text,
            "{file}"
        );
    }
    // A file that was cut in the middle of its text form, and Windows' ends of lines.
    let armored = home.read("text.age");
    home.write("cut.age", &armored[..armored.len() / 2]);
    let cut = home.run(["unseal", "cut.age", "--key", "key.txt", "-o", "out"]);
    assert_eq!((cut.status, cut.stderr.contains("cut off")), (2, true), "{cut:?}");
    home.write("crlf.age", armored.replace('\n', "\r\n"));
    assert_eq!(
        home.ok(["unseal", "crlf.age", "--key", "key.txt", "-o", "-"]),
        text
    );
}

tests! {
    new_key_is_private_and_prints_its_public_half,
    key_file_is_never_overwritten,
    report_is_sealed_by_default_and_says_so,
    every_format_is_sealed,
    unsealed_report_is_one_option_away,
    secret_key_in_a_program_is_refused_and_not_printed,
    every_file_that_does_not_open_has_its_own_reason_and_status,
    overview_opens_sealed_reports_beside_plain_ones,
    commands_in_the_page_for_therapists_run,
    age_opens_what_unbrace_seals ["age", "age-keygen"],
    unbrace_opens_what_age_seals ["age", "age-keygen"],
}

fn main() -> std::process::ExitCode {
    tools::run(TESTS, &[])
}
