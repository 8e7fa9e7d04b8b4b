"""Runs first in the built program, before anything else of it: undoes two things that PyInstaller's start leaves behind.

LD_LIBRARY_PATH points to the program's own libraries. The program itself has found them by then; what it starts, such as the
browser, must find the system's again.

A Windows program without a console has no standard streams at all; what is printed there goes nowhere, instead of failing.
"""

import os
import sys

if sys.platform == "linux":
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    else:
        os.environ.pop("LD_LIBRARY_PATH", None)
for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
    if getattr(sys, name) is None:
        setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - pathlib would be imported for it alone
