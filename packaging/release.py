#!/usr/bin/env python3
"""Lists the files of a release, and those that are missing.

    packaging/release.py names            prints the names of all files of a release
    packaging/release.py missing FOLDER   prints the packages that FOLDER lacks; fails if there are any
    packaging/release.py notes FOLDER     prints the release notes: missing packages first, then the changelog entry
"""

import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent


def version():
    return re.search(r'^version = "(.*)"', (HERE / "Cargo.toml").read_text(), re.MULTILINE).group(1)


def packages(version):
    """The files of a release, by description."""
    wanted = {}
    for processor, debian in (("x86_64", "amd64"), ("aarch64", "arm64")):
        wanted |= {
            f"Debian package, {processor}": f"unbrace_{version}_{debian}.deb",
            f"RPM, {processor}": f"unbrace-{version}-1.{processor}.rpm",
            f"AppImage, {processor}": f"unbrace-{version}-{processor}.AppImage",
            f"Linux tarball, {processor}": f"unbrace-{version}-linux-{processor}.tar.gz",
            f"bill of materials, Linux {processor}": f"unbrace-{version}-{processor}-unknown-linux-gnu.cdx.json",
            f"Windows installer, {processor}": f"unbrace-{version}-windows-{processor}-setup.exe",
            f"Windows zip, {processor}": f"unbrace-{version}-windows-{processor}.zip",
        }
    return wanted | {
        "macOS app": f"unbrace-{version}-macos.zip",
        "licences of what is linked in": "THIRD-PARTY.txt",
        "manifests for package managers": f"unbrace-{version}-manifests.tar.gz",
        "checksums": "SHA256SUMS",
    }


def missing(there, version):
    return [what for what, name in packages(version).items() if name not in there]


def notes(changelog, version, gaps):
    """The changelog's section of this version, or the unreleased one if there is none."""
    sections = re.split(r"^## ", changelog, flags=re.MULTILINE)[1:]
    named = [s for s in sections if re.match(rf"\[?{re.escape(version)}\b", s)] or [s for s in sections if s.startswith("Unreleased")]
    text = named[0].split("\n", 1)[1].strip() + "\n" if named else ""
    if not gaps:
        return text
    return "**This draft is incomplete.** Missing: " + "; ".join(gaps) + ".\n\n" + text


def main(words):
    if words == ["names"]:
        print(*packages(version()).values(), sep="\n")
        return
    if len(words) != 2 or words[0] not in ("missing", "notes"):
        sys.exit(__doc__)
    there = [f.name for f in pathlib.Path(words[1]).iterdir()]
    gaps = missing(there, version())
    if words[0] == "notes":
        print(notes((HERE / "CHANGELOG.md").read_text(), version(), gaps), end="")
    elif gaps:
        sys.exit("release: missing: " + "; ".join(gaps))


if __name__ == "__main__":
    main(sys.argv[1:])
