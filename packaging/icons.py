#!/usr/bin/env python3
"""Packs PNG files into a Windows .ico or a macOS .icns; both formats contain PNG files unchanged.

    packaging/icons.py OUT.ico|OUT.icns FILE.png...
"""

import struct
import sys

# The icon types of .icns by width in pixels.
ICNS = {16: [b"icp4"], 32: [b"icp5", b"ic11"], 64: [b"icp6", b"ic12"], 128: [b"ic07"], 256: [b"ic08", b"ic13"], 512: [b"ic09", b"ic14"], 1024: [b"ic10"]}


def width(png):
    if png[:8] != b"\x89PNG\r\n\x1a\n":
        sys.exit("not a PNG file")
    return struct.unpack(">I", png[16:20])[0]


def ico(images):
    offset = 6 + 16 * len(images)
    head, body = struct.pack("<HHH", 0, 1, len(images)), b""
    for png in images:
        side = width(png) % 256  # 256 is written as 0
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(png), offset + len(body))
        body += png
    return head + body


def icns(images):
    body = b""
    for png in images:
        for kind in ICNS.get(width(png), []):
            body += kind + struct.pack(">I", 8 + len(png)) + png
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


out, files = sys.argv[1], sys.argv[2:]
images = sorted((open(f, "rb").read() for f in files), key=width)
with open(out, "wb") as f:
    f.write(ico([i for i in images if width(i) <= 256]) if out.endswith(".ico") else icns(images))
