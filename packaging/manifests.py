#!/usr/bin/env python3
"""Writes the manifests by which package managers install a published release.

    packaging/manifests.py VERSION SHA256SUMS OUT_FOLDER

Makes, under OUT_FOLDER: winget/ (three YAML files), scoop/unbrace.json, homebrew/unbrace.rb (a cask), aur/PKGBUILD and
aur/.SRCINFO (package unbrace-bin), nix/package.nix. Each names files of the release by address and checksum; a file that
SHA256SUMS lacks is an error. docs/releasing.md says where they are published and what was tested.
"""

import json
import pathlib
import sys

import release

HOME = "https://github.com/unbrace/unbrace"
WORDS = "Kind reminders to shift, move and breathe at the desk"
LONG = (
    "Unbrace sits in the tray of an office computer and offers, at good moments, a posture cue of seconds, a short movement "
    "break or a minute of slow breathing. Nothing leaves the computer unless the person exports it. It is general wellbeing "
    "support, not a medical device."
)
PROCESSORS = ("x86_64", "aarch64")


class Files:
    """The files of a release: address and checksum, by description."""

    def __init__(self, version, sums):
        self.names = release.packages(version)
        self.base = f"{HOME}/releases/download/v{version}"
        lines = (line.split(maxsplit=1) for line in sums.splitlines() if line.strip())
        self.sums = {name.lstrip("*"): digest for digest, name in lines}

    def url(self, what):
        return f"{self.base}/{self.names[what]}"

    def sha256(self, what):
        name = self.names[what]
        if name not in self.sums:
            sys.exit(f"manifests: SHA256SUMS has no {name}")
        return self.sums[name]


def winget(files, version):
    identifier = "Unbrace.Unbrace"

    def manifest(kind, lines):
        schema = f"# yaml-language-server: $schema=https://aka.ms/winget-manifest.{kind}.1.10.0.schema.json\n\n"
        head = f"PackageIdentifier: {identifier}\nPackageVersion: {version}\n"
        return schema + head + lines + f"ManifestType: {kind}\nManifestVersion: 1.10.0\n"

    installers = "".join(
        f"- Architecture: {machine}\n  InstallerUrl: {files.url(what)}\n  InstallerSha256: {files.sha256(what).upper()}\n"
        for machine, what in (("x64", "Windows installer, x86_64"), ("arm64", "Windows installer, aarch64"))
    )
    return {
        f"winget/{identifier}.yaml": manifest("version", "DefaultLocale: en-US\n"),
        f"winget/{identifier}.installer.yaml": manifest(
            "installer",
            "InstallerType: nullsoft\nScope: user\nMinimumOSVersion: 10.0.17763.0\nUpgradeBehavior: install\nInstallers:\n" + installers,
        ),
        f"winget/{identifier}.locale.en-US.yaml": manifest(
            "defaultLocale",
            "PackageLocale: en-US\nPublisher: The Unbrace contributors\nPackageName: Unbrace\n"
            f"PackageUrl: {HOME}\nLicense: MIT OR Apache-2.0\nLicenseUrl: {HOME}/blob/v{version}/LICENSE-MIT\n"
            f"ShortDescription: {WORDS}\nDescription: {LONG}\nTags:\n- break\n- breathing\n- ergonomics\n- posture\n- reminder\n",
        ),
    }


def scoop(files, version):
    def machine(processor):
        what = f"Windows zip, {processor}"
        folder = files.names[what].removesuffix(".zip")
        return {"url": files.url(what), "hash": files.sha256(what), "extract_dir": folder}

    def update(processor):
        return {
            "url": f"{HOME}/releases/download/v$version/unbrace-$version-windows-{processor}.zip",
            "extract_dir": f"unbrace-$version-windows-{processor}",
        }

    text = {
        "version": version,
        "description": WORDS,
        "homepage": HOME,
        "license": "MIT|Apache-2.0",
        "architecture": {"64bit": machine("x86_64"), "arm64": machine("aarch64")},
        # unbrace.com is the same program for terminals.
        "bin": [["unbrace.com", "unbrace"]],
        "shortcuts": [["unbrace.exe", "Unbrace"]],
        "checkver": {"github": HOME},
        "autoupdate": {"architecture": {"64bit": update("x86_64"), "arm64": update("aarch64")}},
    }
    return {"scoop/unbrace.json": json.dumps(text, indent=4) + "\n"}


def homebrew(files, version):
    url = files.url("macOS app").replace(version, "#{version}")
    return {
        "homebrew/unbrace.rb": f'''cask "unbrace" do
  version "{version}"
  sha256 "{files.sha256("macOS app")}"

  url "{url}"
  name "Unbrace"
  desc "{WORDS}"
  homepage "{HOME}"

  depends_on macos: ">= :monterey"

  app "Unbrace.app"
  binary "#{{appdir}}/Unbrace.app/Contents/MacOS/unbrace"

  uninstall launchctl: "io.github.unbrace.unbrace",
            quit:      "io.github.unbrace.unbrace"

  zap trash: [
    "~/Library/Application Support/Unbrace",
    "~/Library/LaunchAgents/io.github.unbrace.unbrace.plist",
  ]
end
'''
    }


def aur(files, version):
    fields = [
        ("pkgdesc", WORDS),
        ("pkgver", version),
        ("pkgrel", "1"),
        ("url", HOME),
        ("arch", list(PROCESSORS)),
        ("license", ["MIT", "Apache-2.0"]),
        ("depends", ["gcc-libs", "glibc"]),
        ("optdepends", ["fontconfig: windows", "libxkbcommon-x11: windows on X11", "notification-daemon: reminders with buttons"]),
        ("provides", ["unbrace"]),
        ("conflicts", ["unbrace"]),
        ("options", ["!strip"]),
    ]
    for processor in PROCESSORS:
        what = f"Linux tarball, {processor}"
        fields += [(f"source_{processor}", [files.url(what)]), (f"sha256sums_{processor}", [files.sha256(what)])]

    def shell(value):
        return "(" + " ".join(f"'{v}'" for v in value) + ")" if isinstance(value, list) else f"'{value}'"

    build = "# Maintainer: The Unbrace maintainers <maintainers@unbrace.invalid>\npkgname='unbrace-bin'\n"
    build += "".join(f"{key}={shell(value)}\n" for key, value in fields)
    build += '''
package() {
  cd "unbrace-$pkgver-linux-$CARCH"
  install -d "$pkgdir/usr"
  cp -r bin share "$pkgdir/usr/"
  install -Dm644 -t "$pkgdir/usr/share/licenses/$pkgname" "$pkgdir/usr/share/doc/unbrace/"{LICENSE-MIT,LICENSE-APACHE,THIRD-PARTY.txt}
}
'''
    info = "pkgbase = unbrace-bin\n"
    for key, value in fields:
        for one in value if isinstance(value, list) else [value]:
            info += f"\t{key} = {one}\n"
    return {"aur/PKGBUILD": build, "aur/.SRCINFO": info + "\npkgname = unbrace-bin\n"}


def nix(files, version):
    def source(processor):
        what = f"Linux tarball, {processor}"
        return f'    {processor}-linux = {{\n      url = "{files.url(what)}";\n      sha256 = "{files.sha256(what)}";\n    }};\n'

    sources = "".join(source(processor) for processor in PROCESSORS)
    return {
        "nix/package.nix": f'''# nix-build -E 'with import <nixpkgs> {{}}; callPackage ./package.nix {{}}'
{{ lib, stdenv, fetchurl, autoPatchelfHook, fontconfig, libxkbcommon, wayland, xorg }}:

let
  # The windows load these when they are opened.
  loaded = [ fontconfig libxkbcommon wayland xorg.libX11 xorg.libXcursor xorg.libXi xorg.libxcb ];
  sources = {{
{sources}  }};
in
stdenv.mkDerivation {{
  pname = "unbrace";
  version = "{version}";
  src = fetchurl (sources.${{stdenv.hostPlatform.system}} or (throw "unbrace: no package for ${{stdenv.hostPlatform.system}}"));

  nativeBuildInputs = [ autoPatchelfHook ];
  buildInputs = [ stdenv.cc.cc.lib ];
  runtimeDependencies = loaded;

  installPhase = \'\'
    mkdir -p $out
    cp -r bin share $out/
  \'\';

  meta = {{
    description = "{WORDS}";
    homepage = "{HOME}";
    license = with lib.licenses; [ mit asl20 ];
    mainProgram = "unbrace";
    platforms = builtins.attrNames sources;
    sourceProvenance = [ lib.sourceTypes.binaryNativeCode ];
  }};
}}
'''
    }


def main(version, sums, out):
    files = Files(version, pathlib.Path(sums).read_text())
    for make in (winget, scoop, homebrew, aur, nix):
        for name, text in make(files, version).items():
            file = pathlib.Path(out, name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
