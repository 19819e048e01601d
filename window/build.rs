//! Compiles the resource of the Windows executable.

use std::error::Error;
use std::path::Path;

#[path = "../src/windows_resource.rs"]
mod windows_resource;

fn main() -> Result<(), Box<dyn Error>> {
    windows_resource::compile("unbrace-window", Path::new("../assets"))
}
