"""Runs first in the built program, before anything else of it.

PyInstaller's start points LD_LIBRARY_PATH to the program's own libraries. The program itself has found them by then; what it
starts, such as the browser, must find the system's again.
"""

import os
import sys

if sys.platform == "linux":
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    else:
        os.environ.pop("LD_LIBRARY_PATH", None)
