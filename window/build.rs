//! Compiles the pages, and the resource of the Windows executable.

use std::error::Error;
use std::path::Path;

#[path = "../src/windows_resource.rs"]
mod windows_resource;

fn main() -> Result<(), Box<dyn Error>> {
    windows_resource::compile("unbrace-window", Path::new("../assets"))?;
    // The tests find elements by name, which needs the debug information; a release leaves it out.
    #[allow(clippy::disallowed_methods)] // a build script gets the profile from the environment
    let release = std::env::var("PROFILE").is_ok_and(|p| p == "release");
    let config = slint_build::CompilerConfiguration::new().with_debug_info(!release);
    Ok(slint_build::compile_with_config("src/main.slint", config)?)
}
