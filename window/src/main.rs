//! `unbrace-window PAGE`: one window. It follows the companion over the local socket, and opens without one,
//! too. The view models are in the library's `pages`; this package gives them to the toolkit.

#![cfg_attr(windows, windows_subsystem = "windows")] // no console window

mod breath;
mod chime;
mod clock;
mod context;
mod corner;
mod day_line;
mod dialog;
mod fonts;
mod link;
#[cfg(target_os = "macos")]
mod mac;
#[cfg(any(test, target_os = "macos"))]
mod mac_rules;
mod main_window;
mod pages;
mod records;
mod rows;
mod setting_writer;
#[cfg(test)]
mod tests;
mod ui_enums;
mod window;
mod wording;
mod worker;

/// What `build.rs` generates from the `.slint` files. As a package of its own, it takes several times as long
/// to compile. Clippy alone has it in a library: see `clippy.rs`.
#[cfg(not(clippy))]
#[allow(missing_docs)]
mod ui {
    slint::include_modules!();
}
#[cfg(clippy)]
use unbrace_window as ui;

use clap::Parser;
use context::{Context, Places};
use main_window::MainWindow;
use pages::{author, check_in, clinic, guide, welcome};
use slint::winit_030::winit::window::WindowAttributes;
use std::process::ExitCode;
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};
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
    /// The folder with the reports of the page `clinic`
    #[arg(long)]
    folder: Option<std::path::PathBuf>,
    /// The key that opens sealed reports
    #[arg(long)]
    key: Option<std::path::PathBuf>,
    /// A patient's report to show beside the program
    #[arg(long)]
    report: Option<std::path::PathBuf>,
    /// The one exercise of the page `move`
    #[arg(long)]
    exercise: Option<String>,
    /// It opens by itself, and leaves the focus where it is
    #[arg(long)]
    behind: bool,
    /// The path by which the companion was started
    #[arg(long, hide = true)]
    companion: Option<std::path::PathBuf>,
}

fn main() -> ExitCode {
    let args = Args::parse();
    unbrace::logging::start("unbrace-window", unbrace::paths::log_selection().as_deref());
    unbrace::executable::remember(args.companion.as_deref());
    #[cfg(windows)]
    unbrace::foreground::identify();
    explain_missing_fonts();
    if let Err(e) = unbrace::paths::check_data_folder() {
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
    // The token is for one window: the second one has none.
    let first = AtomicBool::new(true);
    let backend = slint::BackendSelector::new()
        .backend_name("winit".into())
        .renderer_name("software".into())
        .with_winit_window_attributes_hook(move |a| {
            let a = a.with_active(!behind);
            if first.swap(false, Ordering::Relaxed) {
                activated(a)
            } else {
                a
            }
        });
    #[cfg(target_os = "macos")]
    let backend = backend
        .with_winit_event_loop_builder(mac::event_loop(args.page.role(), behind))
        .with_winit_custom_application_handler(mac::Shortcuts::default());
    backend.select()?;
    let _ = slint::set_xdg_app_id("unbrace"); // only names the window for the panel
    let context = Context::on_this_thread(Places::own(), unbrace::paths::locale());
    let shown = show(args, &context);
    context.finish();
    shown
}

/// With the desktop's token of the click that opened the window, which Wayland requires for the front.
fn activated(attributes: WindowAttributes) -> WindowAttributes {
    #[cfg(target_os = "linux")]
    if let Some(token) = unbrace::paths::activation() {
        use slint::winit_030::winit::platform::startup_notify::WindowAttributesExtStartupNotify;
        use slint::winit_030::winit::window::ActivationToken;
        return attributes.with_activation_token(ActivationToken::from_raw(token));
    }
    attributes
}

/// Makes the window of the page and runs it until it closes.
fn show(args: &Args, context: &Rc<Context>) -> Result<(), slint::PlatformError> {
    let role = args.page.role();
    match role {
        Role::Main => {
            let window = MainWindow::new(context, args.page)?;
            if let Some(file) = &args.file {
                window.preview_program(file);
            }
            window::follow(context, role);
            let size = context.memory.borrow().size.map(main_window::remembered_size);
            corner::run_within_screen(&window.ui, size, args.behind)
        }
        Role::Guide => {
            let (ui, _) = match &args.exercise {
                Some(id) => guide::exercise_window(context, id)?,
                None => guide::window(context, args.page)?,
            };
            window::follow(context, role);
            corner::run(&ui, args.behind)
        }
        Role::CheckIn => {
            let ui = check_in::window(context)?;
            window::follow(context, role);
            corner::run_growing(&ui, args.behind)
        }
        Role::Author => {
            let (ui, page) = author::window(context, args.file.as_deref())?;
            if let Some(key) = &args.key {
                page.use_key(key);
            }
            if let Some(report) = &args.report {
                page.open_report(report);
            }
            window::follow(context, role);
            corner::run_within_screen(&ui, None, args.behind)
        }
        Role::Clinic => {
            let (ui, _) = clinic::window(context, args.folder.as_deref(), args.key.as_deref())?;
            window::follow(context, role);
            corner::run_within_screen(&ui, None, args.behind)
        }
        Role::Welcome => {
            let ui = welcome::window(context)?;
            window::follow(context, role);
            corner::run_growing(&ui, args.behind)
        }
    }
}

/// Without any font, the toolkit panics deep inside: explains what is missing instead.
fn explain_missing_fonts() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |fault| {
        if fault.location().is_some_and(|l| l.file().contains("fontconfig")) {
            let why = "no window can open: there is no font; install one, such as DejaVu";
            unbrace::terminal::complain(&format!("unbrace-window: {why}"));
            report(why);
            std::process::exit(1);
        }
        usual(fault);
    }));
}

/// Reports to the process that started the window that it is there, once the event loop runs.
fn report_ready() {
    slint::Timer::single_shot(std::time::Duration::ZERO, || report(unbrace::launch::READY));
}

/// Prints the line for which the process that started the window waits.
fn report(line: &str) {
    use std::io::Write;
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush()); // that process may have ended
}
