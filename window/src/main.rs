//! `unbrace-window PAGE`: one window. It talks to the companion over the local socket, follows its state, and opens
//! without one too. What it shows is worked out in the library's `pages`; here the values meet the toolkit.

#![cfg_attr(windows, windows_subsystem = "windows")] // it opens no console

mod chime;
mod clock;
mod context;
mod corner;
mod day_line;
mod dialog;
mod link;
#[cfg(target_os = "macos")]
mod mac;
#[cfg(any(test, target_os = "macos"))]
mod mac_rules;
mod main_window;
mod pages;
mod rows;
mod setting_writer;
#[cfg(test)]
mod tests;
mod window;
mod wording;

/// What build.rs makes of the `.slint` files. A package of its own for it compiles several times as long.
#[allow(
    missing_docs,
    clippy::all,
    clippy::todo,
    clippy::unwrap_used,
    clippy::expect_used
)]
mod ui {
    slint::include_modules!();
}

use clap::Parser;
use context::{Context, Places};
use pages::{author, check_in, guide, program, welcome};
use slint::ComponentHandle;
use std::process::ExitCode;
use unbrace::ipc::{Page, Role};

/// A window of Unbrace. `unbrace open PAGE` opens it.
#[derive(Parser)]
#[command(name = "unbrace-window", version)]
struct Args {
    /// Which page
    #[arg(value_enum, default_value_t = Page::Today)]
    page: Page,
    /// A therapist's program to look at
    #[arg(long)]
    file: Option<std::path::PathBuf>,
    /// It opens by itself, and leaves the focus where it is
    #[arg(long)]
    behind: bool,
    /// The path by which the companion was started
    #[arg(long, hide = true)]
    companion: Option<std::path::PathBuf>,
}

fn main() -> ExitCode {
    let args = Args::parse();
    unbrace::logging::start("unbrace-window", unbrace::place::log_selection().as_deref());
    unbrace::executable::remember(args.companion.as_deref());
    #[cfg(windows)]
    unbrace::foreground::identify();
    explain_missing_fonts();
    if let Err(e) = unbrace::place::check_data_folder() {
        unbrace::terminal::complain(&format!("unbrace-window: {e}"));
        return ExitCode::FAILURE;
    }
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            unbrace::terminal::complain(&format!("unbrace-window: {e}"));
            ExitCode::FAILURE
        }
    }
}

fn run(args: &Args) -> Result<(), slint::PlatformError> {
    let behind = args.behind;
    let backend = slint::BackendSelector::new()
        .backend_name("winit".into())
        .renderer_name("software".into())
        .with_winit_window_attributes_hook(move |a| a.with_active(!behind));
    #[cfg(target_os = "macos")]
    let backend = backend
        .with_winit_event_loop_builder(mac::event_loop(args.page.role(), behind))
        .with_winit_custom_application_handler(mac::Shortcuts::default());
    backend.select()?;
    let _ = slint::set_xdg_app_id("unbrace"); // only names the window for the panel
    let context = Context::on_this_thread(Places::own(), unbrace::place::locale());
    match args.page.role() {
        Role::Main => {
            let ui = main_window::main_window(&context, args.page)?;
            if let Some(file) = &args.file {
                program::look_at(&ui, &context, file);
            }
            window::follow(Role::Main, ui.as_weak(), main_window::on_companion_event);
            let size = context.memory.borrow().size.map(main_window::main_size);
            corner::run_within_screen(&ui, size, behind)
        }
        Role::Guide => {
            let ui = guide::window(&context, args.page)?;
            window::follow(Role::Guide, ui.as_weak(), guide::news);
            corner::run(&ui, args.behind)
        }
        Role::CheckIn => {
            let ui = check_in::window(&context)?;
            window::follow(Role::CheckIn, ui.as_weak(), check_in::news);
            corner::run_within_screen(&ui, None, behind)
        }
        Role::Author => {
            let ui = author::window(&context, args.file.as_deref())?;
            window::follow(Role::Author, ui.as_weak(), author::news);
            corner::run_within_screen(&ui, None, behind)
        }
        Role::Welcome => {
            let ui = welcome::window(&context)?;
            window::follow(Role::Welcome, ui.as_weak(), window::raise);
            corner::run_within_screen(&ui, None, behind)
        }
    }
}

/// Without a single font the toolkit ends the process from deep inside. What is missing is said instead.
fn explain_missing_fonts() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |fault| {
        if fault.location().is_some_and(|l| l.file().contains("fontconfig")) {
            let why = "no window can open: there is no font; install one, such as DejaVu";
            unbrace::terminal::complain(&format!("unbrace-window: {why}"));
            say(why);
            std::process::exit(1);
        }
        usual(fault);
    }));
}

/// Tells whoever started it that the window is there, once the event loop runs.
fn say_ready() {
    slint::Timer::single_shot(std::time::Duration::ZERO, || say(unbrace::launch::READY));
}

/// Prints the one line that whoever started the window waits for.
fn say(line: &str) {
    use std::io::Write;
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush()); // nobody may be listening
}
