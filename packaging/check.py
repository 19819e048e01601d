#!/usr/bin/env python3
"""Looks at what .ci/package-check cannot run here.

    packaging/check.py sources          the Flatpak manifest and the workflows are what they are meant to be
    packaging/check.py layouts FOLDER   the packages for macOS and Windows in FOLDER have what they need
"""

import pathlib
import plistlib
import struct
import sys
import zipfile

HERE = pathlib.Path(__file__).resolve().parent.parent
ID = "io.github.unbrace.unbrace"


def need(true, what):
    if not true:
        sys.exit(f"package-check: {what}")


def only(folder, pattern):
    found = list(pathlib.Path(folder).glob(pattern))
    need(len(found) == 1, f"{pattern}: {found}")
    return found[0]


def macos(file):
    with zipfile.ZipFile(file) as z:
        need(z.testzip() is None, f"{file} is damaged")
        base = "Unbrace.app/Contents/"
        plist = plistlib.loads(z.read(base + "Info.plist"))
        need(plist["CFBundleIdentifier"] == ID, "another bundle id")
        need(plist["LSUIElement"] is True, "it would show in the Dock")
        need("@" not in plist["CFBundleVersion"], "no version")
        kind = plist["UTExportedTypeDeclarations"][0]
        need(kind["UTTypeTagSpecification"]["public.filename-extension"] == ["unbrace.toml"], "no file type")
        need(plist["CFBundleDocumentTypes"][0]["LSItemContentTypes"] == [kind["UTTypeIdentifier"]], "the type is not opened")
        for name in (plist["CFBundleExecutable"], "unbrace-window"):
            mode = z.getinfo(f"{base}MacOS/{name}").external_attr >> 16
            need(mode & 0o111 == 0o111, f"{name} cannot be executed")
        icon = z.read(f"{base}Resources/{plist['CFBundleIconFile']}.icns")
        need(icon[:4] == b"icns" and struct.unpack(">I", icon[4:8])[0] == len(icon), "a bad icon")
        at, kinds = 8, []
        while at < len(icon):
            kinds.append(icon[at : at + 4])
            at += struct.unpack(">I", icon[at + 4 : at + 8])[0]
        need({b"ic07", b"ic08", b"ic09", b"ic10"} <= set(kinds) and at == len(icon), f"the icon's sizes: {kinds}")
        need(z.getinfo(base + "Resources/licences/THIRD-PARTY.txt").file_size > 10_000, "no licences")


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
        # The same program but for the word that says whether it belongs to a terminal.
        gui, terminal = z.read(f"{root}/unbrace.exe"), z.read(f"{root}/unbrace.com")
        (head,) = struct.unpack_from("<I", gui, 0x3C)
        at = head + 92
        need((gui[at], terminal[at]) == (2, 3), "unbrace.exe opens a console, or unbrace.com none")
        need(gui[:at] == terminal[:at] and gui[at + 1 :] == terminal[at + 1 :], "unbrace.com is another program")
    need(setup.read_bytes()[:2] == b"MZ" and setup.stat().st_size > 50_000, "no installer")
    # Everything that is installed is taken away again.
    script = (HERE / "packaging/windows/unbrace.nsi").read_text()
    for name in names - {"unbrace-portable.cmd"}:
        path = name.replace("/", "\\")
        need(f'Delete "$INSTDIR\\{path}"' in script, f"the uninstaller leaves {name}")


def sources():
    try:
        import yaml
    except ImportError:
        print("package-check: no yaml module here, the YAML files were not read")
        return
    for file in sorted((HERE / ".github/workflows").glob("*.yml")):
        flow = yaml.safe_load(file.read_text())
        need(flow["jobs"] and all("runs-on" in j and "steps" in j for j in flow["jobs"].values()), f"{file.name}: a job without a machine")
    flatpak = yaml.safe_load((HERE / f"packaging/flatpak/{ID}.yml").read_text())
    need(flatpak["app-id"] == ID and flatpak["command"] == "unbrace", "the Flatpak manifest")
    allowed = [a for a in flatpak["finish-args"] if a.startswith(("--filesystem", "--share=network", "--device", "--socket=session-bus", "--socket=system-bus"))]
    need(not allowed, f"the Flatpak asks for too much: {allowed}")


if sys.argv[1] == "sources":
    sources()
else:
    folder = sys.argv[2]
    macos(only(folder, "*-macos.zip"))
    windows(only(folder, "*-windows.zip"), only(folder, "*-windows-setup.exe"))
