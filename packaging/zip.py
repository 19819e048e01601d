#!/usr/bin/env python3
"""Packs a folder into a zip that is identical for the same files, and keeps the executable bits.

    packaging/zip.py OUT.zip IN_FOLDER NAME
"""

import os
import pathlib
import sys
import time
import zipfile

out, base, name = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
stamp = time.gmtime(max(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), 315532800))[:6]  # the zip format begins in 1980
with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as z:
    for file in sorted(f for f in (base / name).rglob("*") if f.is_file()):
        info = zipfile.ZipInfo(file.relative_to(base).as_posix(), stamp)
        info.compress_type = zipfile.ZIP_DEFLATED
        info.create_system = 3  # Unix: the mode below counts
        mode = 0o755 if os.access(file, os.X_OK) else 0o644
        info.external_attr = (0o100000 | mode) << 16
        z.writestr(info, file.read_bytes())
