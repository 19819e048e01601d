#!/usr/bin/env python3
"""Verifies the seal of a macOS app bundle without a Mac, as far as possible without Apple's root certificate.

    packaging/macho.py verify APP   fails when anything in the bundle differs from what was signed

Checked for the bundle and for every app nested in it: each executable, and each processor's part of it, carries a code
signature with the hardened runtime; the hashes of its pages match; it names the bundle's identifier and contains the hashes of
Info.plist and of _CodeSignature/CodeResources; CodeResources lists every file with its hash. The signer is not checked.

The format: Apple's <kern/cs_blobs.h>, and TN3126 "Inside Code Signing: Hashes".
"""

import hashlib
import pathlib
import plistlib
import struct
import sys

FAT, FAT_64, MACHO_64 = 0xCAFEBABE, 0xCAFEBABF, 0xFEEDFACF
LC_CODE_SIGNATURE = 0x1D
SUPER_BLOB, CODE_DIRECTORY = 0xFADE0CC0, 0xFADE0C02
ALTERNATES = range(0x1000, 0x1005)  # slots of further code directories, with other hashes
HASHES = {1: hashlib.sha1, 2: hashlib.sha256}
INFO, RESOURCES = 1, 3  # special slots
RUNTIME = 0x10000
PROCESSORS = {0x01000007: "x86_64", 0x0100000C: "arm64"}


class Broken(Exception):
    """The bundle differs from its signature; the message says where."""


def slices(data):
    """The parts of an executable, one per processor: name and bytes."""
    (magic,) = struct.unpack_from(">I", data)
    if magic in (FAT, FAT_64):
        (count,) = struct.unpack_from(">I", data, 4)
        form, size = (">IIIII", 20) if magic == FAT else (">IIQQII", 32)
        for i in range(count):
            cpu, _, offset, length, *_ = struct.unpack_from(form, data, 8 + size * i)
            yield PROCESSORS.get(cpu, hex(cpu)), data[offset : offset + length]
        return
    magic, cpu = struct.unpack_from("<II", data)
    if magic != MACHO_64:
        raise Broken("not a Mach-O executable")
    yield PROCESSORS.get(cpu, hex(cpu)), data


def directories(part):
    """The code directories of one processor's part: as bytes, the strongest hash last."""
    (commands,) = struct.unpack_from("<I", part, 16)
    at = 32
    for _ in range(commands):
        kind, size = struct.unpack_from("<II", part, at)
        if kind == LC_CODE_SIGNATURE:
            offset, length = struct.unpack_from("<II", part, at + 8)
            break
        at += size
    else:
        raise Broken("no signature")
    blob = part[offset : offset + length]
    magic, _, count = struct.unpack_from(">III", blob)
    if magic != SUPER_BLOB:
        raise Broken("a signature that cannot be read")
    found = []
    for i in range(count):
        slot, start = struct.unpack_from(">II", blob, 12 + 8 * i)
        if slot == 0 or slot in ALTERNATES:
            magic, size = struct.unpack_from(">II", blob, start)
            if magic != CODE_DIRECTORY:
                raise Broken("a code directory that cannot be read")
            found.append(blob[start : start + size])
    if not found:
        raise Broken("no code directory")
    return sorted(found, key=lambda d: d[37])


def check_directory(directory, part, identifier, info, resources):
    flags, hash_at, name_at, specials, pages, limit = struct.unpack_from(">IIIIII", directory, 12)
    hash_size, hash_kind, _, page_bits = struct.unpack_from("BBBB", directory, 36)
    name = directory[name_at : directory.index(b"\0", name_at)].decode()
    if name != identifier:
        raise Broken(f"it is signed as {name}, not as {identifier}")
    if not flags & RUNTIME:
        raise Broken("no hardened runtime")
    make = HASHES.get(hash_kind)
    if not make:
        raise Broken(f"a hash of kind {hash_kind}")

    def slot(n):
        return directory[hash_at + n * hash_size : hash_at + (n + 1) * hash_size]

    for number, content, what in ((INFO, info, "Info.plist"), (RESOURCES, resources, "CodeResources")):
        if specials < number or slot(-number) != make(content).digest()[:hash_size]:
            raise Broken(f"{what} is not the one that was signed")
    page = 1 << page_bits
    if pages != -(-limit // page):
        raise Broken("not every page is hashed")
    for i in range(pages):
        if slot(i) != make(part[i * page : min((i + 1) * page, limit)]).digest()[:hash_size]:
            raise Broken(f"page {i} of the code was changed")
    return make(directory).digest()[:20]


def verify(app):
    """Checks a bundle and the apps in it. Returns the hashes of its code directories, which an outer bundle refers to."""
    contents = app / "Contents"
    info = (contents / "Info.plist").read_bytes()
    plist = plistlib.loads(info)
    seal = contents / "_CodeSignature/CodeResources"
    if not seal.is_file():
        raise Broken(f"{app.name} is not sealed: no _CodeSignature/CodeResources")
    resources = seal.read_bytes()
    hashes = set()
    executable = contents / "MacOS" / plist["CFBundleExecutable"]
    for processor, part in slices(executable.read_bytes()):
        for directory in directories(part):
            try:
                hashes.add(check_directory(directory, part, plist["CFBundleIdentifier"], info, resources))
            except Broken as e:
                raise Broken(f"{app.name}, {processor}: {e}") from None

    sealed = plistlib.loads(resources)["files2"]
    nested = []
    for name, entry in sealed.items():
        if "cdhash" in entry:
            nested.append(contents / name)
            if entry["cdhash"] not in verify(contents / name):
                raise Broken(f"{app.name}: {name} is not the one that was sealed")
        elif not (contents / name).is_file() or entry["hash2"] != hashlib.sha256((contents / name).read_bytes()).digest():
            raise Broken(f"{app.name}: {name} was changed or is missing")
    for file in contents.rglob("*"):
        name = file.relative_to(contents).as_posix()
        own = file in (executable, seal) or name in ("Info.plist", "PkgInfo")
        if file.is_file() and not own and name not in sealed and not any(n in file.parents for n in nested):
            raise Broken(f"{app.name}: {name} is not in the seal")
    return hashes


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] != "verify":
        sys.exit(__doc__)
    try:
        verify(pathlib.Path(sys.argv[2]))
    except (Broken, OSError, KeyError, ValueError, struct.error) as error:
        sys.exit(f"macho: {error}")
