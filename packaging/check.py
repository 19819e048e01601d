#!/usr/bin/env python3
"""Checks packages and manifests that cannot be run on this machine.

    packaging/check.py sources          the Flatpak manifest and the workflows
    packaging/check.py macos FOLDER     the zip of Unbrace.app in FOLDER: layout, Info.plist, seal
    packaging/check.py windows FOLDER   the zip and the installer for Windows in FOLDER
    packaging/check.py manifests FOLDER the manifests for package managers in FOLDER
"""

import json
import os
import pathlib
import plistlib
import re
import struct
import subprocess
import sys
import tempfile
import zipfile

import macho
import pe
import release

HERE = pathlib.Path(__file__).resolve().parent.parent
ID = "io.github.unbrace.unbrace"


def need(true, what):
    if not true:
        sys.exit(f"package-check: {what}")


def only(folder, pattern):
    found = list(pathlib.Path(folder).glob(pattern))
    need(len(found) == 1, f"{pattern}: {found}")
    return found[0]


def icns(icon):
    need(icon[:4] == b"icns" and struct.unpack(">I", icon[4:8])[0] == len(icon), "a bad icon")
    at, kinds = 8, []
    while at < len(icon):
        kinds.append(icon[at : at + 4])
        at += struct.unpack(">I", icon[at + 4 : at + 8])[0]
    need({b"ic07", b"ic08", b"ic09", b"ic10"} <= set(kinds) and at == len(icon), f"the icon's sizes: {kinds}")


def info_plist(plist, identifier, executable):
    need(plist["CFBundleIdentifier"] == identifier, f"the bundle id {plist['CFBundleIdentifier']}")
    need(plist["CFBundleExecutable"] == executable and plist["CFBundlePackageType"] == "APPL", f"{identifier} starts nothing")
    for key in ("CFBundleName", "CFBundleIconFile", "CFBundleShortVersionString", "CFBundleVersion", "LSMinimumSystemVersion"):
        need(plist.get(key) and "@" not in plist[key], f"{identifier}: {key} is missing")
    for kind in plist.get("UTExportedTypeDeclarations", []) + plist.get("UTImportedTypeDeclarations", []):
        for extension in kind["UTTypeTagSpecification"]["public.filename-extension"]:
            # Launch Services matches the last part of a file's name.
            need("." not in extension, f"the extension {extension} has a dot in it and never matches")


def macos(file):
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(file) as z:
        need(z.testzip() is None, f"{file} is damaged")
        for name in z.namelist():
            z.extract(name, folder)
            os.chmod(pathlib.Path(folder, name), (z.getinfo(name).external_attr >> 16) & 0o777)
        app = pathlib.Path(folder, "Unbrace.app")
        helper = app / "Contents/Helpers/Unbrace Window.app"
        plists = {}
        for bundle, identifier, executable in ((app, ID, "unbrace"), (helper, f"{ID}.window", "unbrace-window")):
            plist = plists[bundle] = plistlib.loads((bundle / "Contents/Info.plist").read_bytes())
            info_plist(plist, identifier, executable)
            need(os.access(bundle / "Contents/MacOS" / executable, os.X_OK), f"{executable} cannot be executed")
            icns((bundle / f"Contents/Resources/{plist['CFBundleIconFile']}.icns").read_bytes())
        need(plists[app].get("LSUIElement") is True, "the companion would show in the Dock")
        need("LSUIElement" not in plists[helper], "the windows would not show in the Dock")
        need("CFBundleDocumentTypes" not in plists[helper], "the windows would be asked to open documents")
        kind = plists[app]["UTImportedTypeDeclarations"][0]
        need(kind["UTTypeTagSpecification"]["public.filename-extension"] == ["toml"], "the file type is missing")
        opened = plists[app]["CFBundleDocumentTypes"][0]
        need(kind["UTTypeIdentifier"] in opened["LSItemContentTypes"], "the type is not opened")
        need((opened["CFBundleTypeRole"], opened["LSHandlerRank"]) == ("Viewer", "Alternate"), "Unbrace would replace the default program of .toml")
        need((app / "Contents/Resources/licences/THIRD-PARTY.txt").stat().st_size > 10_000, "no licences")
        try:
            macho.verify(app)
        except macho.Broken as e:
            need(False, str(e))


def windows(file, setup):
    with zipfile.ZipFile(file) as z:
        need(z.testzip() is None, f"{file} is damaged")
        names = {n.split("/", 1)[1] for n in z.namelist()}
        wanted = {"unbrace.exe", "unbrace.com", "unbrace-window.exe", "unbrace.ico", "unbrace-portable.cmd", "licences/THIRD-PARTY.txt"}
        need(wanted <= names, f"the zip lacks {wanted - names}")
        root = z.namelist()[0].split("/", 1)[0]
        icon = z.read(f"{root}/unbrace.ico")
        _, kind, count = struct.unpack("<HHH", icon[:6])
        need(kind == 1 and count >= 5, "a bad icon")
        for i in range(count):
            size, offset = struct.unpack("<II", icon[6 + 16 * i + 8 : 6 + 16 * i + 16])
            need(icon[offset : offset + 8] == b"\x89PNG\r\n\x1a\n" and offset + size <= len(icon), "a bad icon")
        # The same program, apart from the subsystem (window or console).
        gui, terminal = z.read(f"{root}/unbrace.exe"), z.read(f"{root}/unbrace.com")
        (head,) = struct.unpack_from("<I", gui, 0x3C)
        at = head + 92
        need((gui[at], terminal[at]) == (2, 3), "unbrace.exe opens a console, or unbrace.com does not")
        need(gui[:at] == terminal[:at] and gui[at + 1 :] == terminal[at + 1 :], "unbrace.com is another program")
        processor = pe.Pe(gui).machine
        need(file.name.endswith(f"-windows-{processor}.zip"), f"{file.name} holds executables for {processor}")
    need(setup.read_bytes()[:2] == b"MZ" and setup.stat().st_size > 50_000, "no installer")
    # The uninstaller removes everything that is installed.
    script = (HERE / "packaging/windows/unbrace.nsi").read_text()
    for name in names - {"unbrace-portable.cmd"}:
        path = name.replace("/", "\\")
        need(f'Delete "$INSTDIR\\{path}"' in script, f"the uninstaller leaves {name}")


# Runner images by label, with the day on which GitHub retires each, if it is announced. A retired label ends the job with an
# error. The day of the commit is compared, so the same commit always gives the same result.
RUNNERS = {
    "macos-15": None,
    "macos-26": None,
    "ubuntu-24.04": None,
    "ubuntu-24.04-arm": None,
    "windows-11-arm": None,
    "windows-2025": None,
}


def runners(flow):
    """The runner labels of a workflow, including those in matrices."""
    for job in flow["jobs"].values():
        label = job.get("runs-on", "")
        if label and "matrix." not in label:
            yield label
        matrix = job.get("strategy", {}).get("matrix", {})
        yield from matrix.get("runner", [])
        yield from (entry["runner"] for entry in matrix.get("include", []) if "runner" in entry)


def workflows(yaml):
    day = subprocess.run(["git", "log", "-1", "--format=%cs"], cwd=HERE, capture_output=True, text=True, check=True).stdout.strip()
    for file in sorted((HERE / ".github/workflows").glob("*.yml")):
        text = file.read_text()
        for label in runners(yaml.safe_load(text)):
            need(label in RUNNERS, f"{file.name}: the runner {label} is not on the list in packaging/check.py")
            end = RUNNERS[label]
            need(end is None or day < end, f"{file.name}: the runner {label} is retired on {end}")
        for used in re.findall(r"uses: (\S+)(.*)", text):
            local = used[0].startswith("./")
            pinned = re.fullmatch(r"[\w.-]+/[\w.-]+@[0-9a-f]{40}", used[0]) and re.match(r" # v\d", used[1])
            need(local or pinned, f"{file.name}: {used[0]} is not pinned by a commit with its version behind it")


def sources():
    import yaml

    workflows(yaml)
    flatpak = yaml.safe_load((HERE / f"packaging/flatpak/{ID}.yml").read_text())
    need(flatpak["app-id"] == ID and flatpak["command"] == "unbrace", "the Flatpak manifest")
    allowed = [a for a in flatpak["finish-args"] if a.startswith(("--filesystem", "--share=network", "--device", "--socket=session-bus", "--socket=system-bus"))]
    need(not allowed, f"the Flatpak asks for too much: {allowed}")


def manifests(folder):
    """Checks the keys of manifests whose package manager has no tool on this machine."""
    import yaml

    version = release.version()
    names = set(release.packages(version).values())
    for file in sorted(f for f in pathlib.Path(folder).rglob("*") if f.is_file()):
        text = file.read_text().replace("#{version}", version)
        for name in re.findall(r"releases/download/v[\d.]+/([^\s\"')]+)", text):
            need(name in names, f"{file.name} names {name}, which is not a file of a release")
    common = {"PackageIdentifier", "PackageVersion", "ManifestType", "ManifestVersion"}
    wanted = {
        "": {"DefaultLocale"},
        ".installer": {"Installers", "InstallerType", "Scope"},
        ".locale.en-US": {"PackageLocale", "Publisher", "PackageName", "License", "ShortDescription"},
    }
    for part, keys in wanted.items():
        manifest = yaml.safe_load(pathlib.Path(folder, f"winget/Unbrace.Unbrace{part}.yaml").read_text())
        need(common | keys <= set(manifest), f"winget{part} lacks {(common | keys) - set(manifest)}")
        for installer in manifest.get("Installers", []):
            need(re.fullmatch("[0-9A-F]{64}", installer["InstallerSha256"]), "winget: a checksum")
            need(installer["Architecture"] in ("x64", "arm64"), "winget: a processor")
    scoop = json.loads(pathlib.Path(folder, "scoop/unbrace.json").read_text())
    need({"version", "description", "homepage", "license"} <= set(scoop), "Scoop lacks a key")
    for machine in scoop["architecture"].values():
        need({"url", "hash", "extract_dir"} <= set(machine), "Scoop lacks where to download")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["sources"]:
            sources()
        case ["macos", folder]:
            macos(only(folder, "*-macos.zip"))
        case ["windows", folder]:
            for archive in pathlib.Path(folder).glob("*-windows-*.zip"):
                windows(archive, archive.with_name(f"{archive.stem}-setup.exe"))
            need(list(pathlib.Path(folder).glob("*-windows-*.zip")), "no zip for Windows")
        case ["manifests", folder]:
            manifests(folder)
        case _:
            sys.exit(__doc__)
