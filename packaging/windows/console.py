#!/usr/bin/env python3
"""console.py IN OUT: a copy of a Windows program that belongs to a terminal.

unbrace.exe opens no console, so that a click shows none; but then a terminal does not wait for it. Its twin unbrace.com is
the same program with one word of its head changed, and what `unbrace` means in a terminal, where .com goes before .exe.
"""
import struct
import sys

CONSOLE = 3
source, target = sys.argv[1:]
with open(source, "rb") as f:
    program = bytearray(f.read())
(head,) = struct.unpack_from("<I", program, 0x3C)
if program[:2] != b"MZ" or program[head : head + 4] != b"PE\0\0":
    sys.exit(f"console.py: {source} is no Windows program")
# Behind the signature and the file header (20 bytes): the optional header, with the subsystem at 68.
struct.pack_into("<H", program, head + 4 + 20 + 68, CONSOLE)
with open(target, "wb") as f:
    f.write(program)
