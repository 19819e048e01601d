"""Tests of the packaging scripts: `python3 -m unittest discover packaging/tests`."""

import pathlib
import struct
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import pe
import release


def executable(*imports, delayed=(), machine=0x8664):
    """A PE32+ file of one section that imports these DLLs and runs nowhere."""
    base, raw = 0x1000, 0x400
    body = bytearray()
    tables = []
    for names, size, at in ((imports, 20, 12), (delayed, 32, 4)):
        start = len(body)
        body += bytes(size * (len(names) + 1))
        for i, name in enumerate(names):
            struct.pack_into("<I", body, start + size * i + at, base + len(body))
            body += name.encode() + b"\0"
        tables.append(base + start if names else 0)
    head = bytearray(raw)
    head[:2] = b"MZ"
    struct.pack_into("<I", head, 0x3C, 0x40)
    head[0x40:0x44] = b"PE\0\0"
    struct.pack_into("<HHIIIHH", head, 0x44, machine, 1, 0, 0, 0, 240, 0)
    optional = 0x58
    struct.pack_into("<H", head, optional, 0x20B)
    struct.pack_into("<H", head, optional + 68, 2)  # the subsystem: no console
    struct.pack_into("<I", head, optional + 108, 16)
    struct.pack_into("<II", head, optional + 112 + 8, tables[0], 40)
    struct.pack_into("<II", head, optional + 112 + 8 * 13, tables[1], 64)
    struct.pack_into("<IIII", head, optional + 240 + 8, len(body), base, len(body), raw)
    return bytes(head) + bytes(body)


class Imports(unittest.TestCase):
    def test_both_import_tables_are_read(self):
        file = pe.Pe(executable("KERNEL32.dll", "VCRUNTIME140.dll", delayed=["foreign.dll"]))
        self.assertEqual(file.imports(), {"kernel32.dll", "vcruntime140.dll", "foreign.dll"})

    def test_the_runtime_of_visual_c_is_not_allowed(self):
        for name in ("vcruntime140.dll", "vcruntime140_1.dll", "msvcp140.dll", "ucrtbase.dll", "api-ms-win-crt-heap-l1-1-0.dll", "libgcc_s_seh-1.dll"):
            self.assertEqual(pe.foreign({name, "kernel32.dll"}), [name])

    def test_system_libraries_are_allowed_and_msvcrt_for_gnu_alone(self):
        self.assertEqual(pe.foreign({"user32.dll", "api-ms-win-core-winrt-l1-1-0.dll"}), [])
        self.assertEqual(pe.foreign({"msvcrt.dll"}, gnu=True), [])
        self.assertEqual(pe.foreign({"msvcrt.dll"}), ["msvcrt.dll"])

    def test_the_processor_is_named(self):
        self.assertEqual(pe.Pe(executable("a.dll", machine=0xAA64)).machine, "aarch64")
        with self.assertRaises(ValueError):
            pe.Pe(b"#!/bin/sh\n")


class Release(unittest.TestCase):
    def test_a_missing_package_is_named_in_the_notes(self):
        there = set(release.packages("1.2.3").values())
        self.assertEqual(release.missing(there, "1.2.3"), [])
        gaps = release.missing(there - {"unbrace-1.2.3-macos.zip"}, "1.2.3")
        self.assertEqual(gaps, ["macOS app"])
        log = "# Changelog\n\n## Unreleased\n\n- new\n\n## 1.2.3 (2027-01-01)\n\n- old\n"
        self.assertEqual(release.notes(log, "1.2.3", []), "- old\n")
        self.assertEqual(release.notes(log, "9.9.9", []), "- new\n")
        self.assertTrue(release.notes(log, "1.2.3", gaps).startswith("**This draft is incomplete.** Missing: macOS app."))


if __name__ == "__main__":
    unittest.main()
