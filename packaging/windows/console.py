#!/usr/bin/env python3
"""console.py IN OUT: makes a console copy of a Windows program.

unbrace.exe opens no console, so that a click shows none; but a terminal does not wait for such a program. unbrace.com is the same
program with another subsystem in its header. In a terminal, `unbrace` means unbrace.com, because .com precedes .exe.
"""
import struct
import sys

CONSOLE = 3
source, target = sys.argv[1:]
with open(source, "rb") as f:
    program = bytearray(f.read())
(head,) = struct.unpack_from("<I", program, 0x3C)
if program[:2] != b"MZ" or program[head : head + 4] != b"PE\0\0":
    sys.exit(f"console.py: {source} is not a Windows program")
# The optional header follows the signature and the file header (20 bytes); the subsystem is at offset 68.
struct.pack_into("<H", program, head + 4 + 20 + 68, CONSOLE)
with open(target, "wb") as f:
    f.write(program)
