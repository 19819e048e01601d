//! For therapists: `unbrace key`, `unbrace unseal`, and `unbrace open clinic` with its arguments.

use super::args::{KeyCmd, Unseal};
use super::error::CliError;
use super::output::{say, write_private};
use crate::ipc::Page;
use crate::report::LARGEST;
use crate::report_folder::{ReadError, read_bytes};
use crate::seal::{self, OpenError, SecretKeys};
use crate::{clock, companion, key_file, launch};
use std::io;
use std::path::Path;

pub(super) fn key(command: KeyCmd, out: &mut Vec<u8>) -> Result<(), CliError> {
    match command {
        KeyCmd::New { output } => make_key(&output, out),
        KeyCmd::Show { file } => {
            for public in open_key(&file)?.public() {
                say(out, public.as_str());
            }
            Ok(())
        }
    }
}

fn make_key(file: &Path, out: &mut Vec<u8>) -> Result<(), CliError> {
    let keys = key_file::create(file, clock::now().wall).map_err(|e| match e.kind() {
        io::ErrorKind::AlreadyExists => CliError::Exists {
            file: file.to_owned(),
            force: false,
        },
        _ => CliError::write(file)(e),
    })?;
    for public in keys.public() {
        let public = public.as_str();
        say(
            out,
            &format!(
                "{public}\nThe key was saved to {}. Your programs name its public half, the line above:\n\n[report]\nseal_to = \"{public}\"\n\n\
                 Keep the file to yourself, and a copy of it in a safe place: a lost key cannot be replaced, and nothing else \
                 opens the reports.",
                file.display()
            ),
        );
    }
    Ok(())
}

/// Reads a key file that an argument names.
pub(super) fn open_key(file: &Path) -> Result<SecretKeys, CliError> {
    key_file::read(file).map_err(|error| CliError::KeyFile {
        file: file.to_owned(),
        error,
    })
}

/// Opens the window with the reports of a folder. Without a display, prints what to use instead.
pub(super) fn open_window(
    page: Page,
    folder: Option<&Path>,
    key: Option<&Path>,
    out: &mut Vec<u8>,
) -> Result<(), CliError> {
    if page != Page::Clinic {
        return Err(CliError::Usage(
            "a folder and --key belong to the page clinic only; leave them out".into(),
        ));
    }
    if launch::program().is_none() {
        say(out, &companion::page_text(page));
        return Ok(());
    }
    launch::open_clinic(folder, key).map_err(|reason| CliError::NoWindow {
        reason,
        instead: companion::page_text(page),
    })?;
    Ok(())
}

pub(super) fn unseal(u: &Unseal, out: &mut Vec<u8>) -> Result<(), CliError> {
    let keys = open_key(&u.key)?;
    let file = || u.file.clone();
    let sealed = read_bytes(&u.file, seal::largest_sealed(LARGEST)).map_err(|error| match error {
        ReadError::Io(source) => CliError::Read { file: file(), source },
        ReadError::TooLarge => CliError::Unseal {
            file: file(),
            error: OpenError::TooLarge(LARGEST / 1024 / 1024),
        },
        _ => CliError::Read {
            file: file(),
            source: io::Error::other("not a regular file"),
        },
    })?;
    let plain =
        seal::open(&sealed, &keys, LARGEST).map_err(|error| CliError::Unseal { file: file(), error })?;
    write_private(&u.output, &plain, u.force, out)?;
    if u.output != Path::new("-") {
        let open = "The report is open in this file: keep the file to yourself.";
        say(out, &format!("{}\n{open}", u.output.display()));
    }
    Ok(())
}
