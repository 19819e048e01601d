//! Requests to the running companion.

use super::error::CliError;
use super::output::say;
use crate::ipc::{self, ClientError, Page, Request};
use crate::{companion, launch, paths};
use std::path::Path;

/// Sends a request and prints the reply: its status as JSON if `json`, its text otherwise.
pub(super) fn request(request: Request, json: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    let reply = send(request)?;
    let text = match reply.status {
        Some(status) if json => status.to_string(),
        _ => reply.text,
    };
    say(out, &text);
    Ok(())
}

/// Sends a request and returns the reply.
fn send(request: Request) -> Result<ipc::Reply, CliError> {
    ipc::request(&paths::runtime_folders(), request).map_err(|e| match e {
        ClientError::NotRunning => match companion::unreachable_instance() {
            None => CliError::NotRunning,
            Some(process) => CliError::Unreachable { process },
        },
        ClientError::OtherVersion(_) => CliError::OtherVersion,
        e => CliError::Companion(e),
    })
}

/// Opens a window, through the companion if one runs. Without a display, prints what to use instead.
pub(super) fn open(page: Page, out: &mut Vec<u8>) -> Result<(), CliError> {
    let request = Request::OpenOn(page, paths::screen());
    let reply = match send(request) {
        Err(CliError::NotRunning) => None,
        Ok(reply) if reply.elsewhere => Some(reply),
        Ok(reply) => {
            say(out, &reply.text);
            return Ok(());
        }
        Err(e) => return Err(e),
    };
    if launch::program().is_none() {
        say(out, &companion::page_text(page));
        return Ok(());
    }
    launch::open(page, true).map_err(|reason| CliError::NoWindow {
        reason,
        instead: companion::page_text(page),
    })?;
    if let Some(reply) = reply {
        say(out, &reply.text);
    }
    Ok(())
}

/// Opens the page on which a program is written, with these files. The window reports problems of them.
pub(super) fn open_author(
    program: Option<&Path>,
    report: Option<&Path>,
    key: Option<&Path>,
    out: &mut Vec<u8>,
) -> Result<(), CliError> {
    launch::open_author(program, report, key).map_err(|reason| CliError::NoWindow {
        reason,
        instead: companion::page_text(Page::Author),
    })?;
    say(out, "The page is open in a window.");
    Ok(())
}

/// Tells a running companion that a file has changed. It may not notice every change by itself.
pub(super) fn notify(request: Request) {
    let _ = ipc::request(&paths::runtime_folders(), request); // without a companion the next start reads the file
}
