#!/usr/bin/env python3
"""Reads Windows executables (PE files).

    packaging/pe.py machine FILE          prints the processor: x86_64 or aarch64
    packaging/pe.py imports FILE...       prints the DLLs that the files load at start
    packaging/pe.py check [--gnu] FILE... fails when a file imports a DLL that a clean Windows 10 does not have

A program that imports VCRUNTIME140.dll does not start on a Windows without Microsoft's redistributable. The check is an
allow-list of DLLs that are part of Windows 10 1809 and later. `--gnu` also allows msvcrt.dll, the C library of the MinGW
target, which is part of Windows but which an MSVC build has no reason to import.
"""

import pathlib
import struct
import sys

MACHINES = {0x8664: "x86_64", 0xAA64: "aarch64"}

# All are in C:\\Windows\\System32 of every edition. Names without ".dll", in lower case.
SYSTEM = set(
    """
    advapi32 avrt bcrypt bcryptprimitives combase comctl32 comdlg32 crypt32 d2d1 d3d11 dcomp dwmapi dwrite dxgi gdi32
    imm32 iphlpapi kernel32 kernelbase ktmw32 mmdevapi ncrypt ntdll ole32 oleacc oleaut32 opengl32 powrprof propsys
    rpcrt4 secur32 setupapi shcore shell32 shlwapi uiautomationcore user32 userenv usp10 uxtheme version windowscodecs
    winmm winspool.drv ws2_32 wtsapi32
    """.split()
)
# API sets: the loader maps them to system DLLs. `api-ms-win-crt-*` is left out: a static C runtime does not import it.
API_SETS = ("api-ms-win-core-", "api-ms-win-eventing-", "api-ms-win-security-", "api-ms-win-shcore-", "api-ms-win-power-")


class Pe:
    """The headers of a PE32+ file."""

    def __init__(self, data):
        self.data = data
        if data[:2] != b"MZ":
            raise ValueError("no MZ header")
        (head,) = struct.unpack_from("<I", data, 0x3C)
        if data[head : head + 4] != b"PE\0\0":
            raise ValueError("no PE header")
        machine, sections = struct.unpack_from("<HH", data, head + 4)
        (optional_size,) = struct.unpack_from("<H", data, head + 20)
        self.machine = MACHINES.get(machine, hex(machine))
        optional = head + 24
        self.directories = []
        if optional_size >= 112 and struct.unpack_from("<H", data, optional)[0] == 0x20B:
            (count,) = struct.unpack_from("<I", data, optional + 108)
            self.directories = [struct.unpack_from("<II", data, optional + 112 + 8 * i) for i in range(min(count, 16))]
        table = optional + optional_size
        self.sections = [struct.unpack_from("<IIII", data, table + 40 * i + 8) for i in range(sections)]

    def offset(self, rva):
        """The file offset of an address in the loaded image."""
        for virtual_size, address, raw_size, raw in self.sections:
            if address <= rva < address + max(virtual_size, raw_size):
                return raw + rva - address
        raise ValueError(f"address {rva:#x} is in no section")

    def text(self, rva):
        at = self.offset(rva)
        return self.data[at : self.data.index(b"\0", at)].decode("ascii")

    def imports(self):
        """Names of the DLLs in the import table and the delay-load table, in lower case."""
        names = set()
        # Directory 1: import descriptors of 20 bytes, the name at 12. Directory 13: delay-load, 32 bytes, the name at 4.
        for directory, size, at in ((1, 20, 12), (13, 32, 4)):
            if directory >= len(self.directories) or not self.directories[directory][0]:
                continue
            entry = self.offset(self.directories[directory][0])
            while any(self.data[entry : entry + size]):
                (name,) = struct.unpack_from("<I", self.data, entry + at)
                names.add(self.text(name).lower())
                entry += size
        return names


def foreign(names, gnu=False):
    """The DLLs that a clean Windows does not have."""
    allowed = SYSTEM | ({"msvcrt"} if gnu else set())
    plain = {name: name.removesuffix(".dll") for name in names}
    return sorted(name for name, stem in plain.items() if stem not in allowed and not stem.startswith(API_SETS))


def main(words):
    gnu = "--gnu" in words
    words = [w for w in words if w != "--gnu"]
    if len(words) < 2 or words[0] not in ("machine", "imports", "check"):
        sys.exit(__doc__)
    for file in words[1:]:
        try:
            pe = Pe(pathlib.Path(file).read_bytes())
            if words[0] == "machine":
                print(pe.machine)
                continue
            names = pe.imports()
        except (ValueError, struct.error) as e:
            sys.exit(f"pe: {file}: {e}")
        if words[0] == "imports":
            print(*sorted(names), sep="\n")
        elif not names:
            sys.exit(f"pe: {file}: no import table")
        elif foreign(names, gnu):
            sys.exit(f"pe: {file} imports DLLs that a clean Windows does not have: {', '.join(foreign(names, gnu))}")


if __name__ == "__main__":
    main(sys.argv[1:])
