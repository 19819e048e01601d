//! The resource of a Windows executable: icon, manifest and version information. Both packages' build scripts compile this
//! file; it is no module of the library.

use std::error::Error;
use std::path::Path;

/// Declares Windows 10 and 11 as supported (one GUID stands for both), drawing at each display's scale, and paths longer than
/// 260 characters.
const MANIFEST: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <compatibility xmlns="urn:schemas-microsoft-com:compatibility.v1">
    <application>
      <supportedOS Id="{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"/>
    </application>
  </compatibility>
  <trustInfo xmlns="urn:schemas-microsoft-com:asm.v3">
    <security>
      <requestedPrivileges>
        <requestedExecutionLevel level="asInvoker" uiAccess="false"/>
      </requestedPrivileges>
    </security>
  </trustInfo>
  <application xmlns="urn:schemas-microsoft-com:asm.v3">
    <windowsSettings>
      <dpiAware xmlns="http://schemas.microsoft.com/SMI/2005/WindowsSettings">true/pm</dpiAware>
      <dpiAwareness xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">PerMonitorV2, PerMonitor</dpiAwareness>
      <longPathAware xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">true</longPathAware>
    </windowsSettings>
  </application>
</assembly>
"#;

/// Compiles the resource for the executable `name`; the Explorer, the Task Manager and the settings show its texts. `assets` is
/// the repository's folder of that name. Does nothing for other systems.
///
/// # Errors
/// The resource compiler is missing or fails.
pub fn compile(name: &str, assets: &Path) -> Result<(), Box<dyn Error>> {
    println!(
        "cargo::rerun-if-changed={}",
        assets.join("icons/unbrace.ico").display()
    );
    #[allow(clippy::disallowed_methods)] // a build script gets the target from the environment
    let system = std::env::var("CARGO_CFG_TARGET_OS")?;
    if system != "windows" {
        return Ok(());
    }
    let icon = assets.join("icons/unbrace.ico");
    let mut resource = winresource::WindowsResource::new();
    resource.set_icon(&icon.to_string_lossy()).set_manifest(MANIFEST);
    resource
        .set("FileDescription", "Unbrace")
        .set("ProductName", "Unbrace")
        .set("CompanyName", "The Unbrace contributors")
        .set("LegalCopyright", "The Unbrace contributors, MIT or Apache-2.0");
    resource.compile_for(name)?;
    Ok(())
}
