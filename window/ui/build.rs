//! Compiles the pages.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // The tests find elements by name, which needs the debug information; a release leaves it out.
    let release = std::env::var("PROFILE").is_ok_and(|p| p == "release");
    let config = slint_build::CompilerConfiguration::new().with_debug_info(!release);
    Ok(slint_build::compile_with_config("../src/main.slint", config)?)
}
