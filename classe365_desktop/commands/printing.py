"""What every command prints in the same way, and the exit codes they share."""

import sys
from typing import TextIO

from classe365_desktop.core.findings import Finding
from classe365_desktop.core.texts import Severity

DONE, FAILED, UNCHECKED = 0, 1, 2


def say_finding(each: Finding, out: TextIO) -> None:
    """Print one finding in words."""
    print(f"  {each.severity.value:8} {each.seen}", file=out)
    for sentence in (each.why, each.do):
        if sentence and each.severity is not Severity.PASS:
            print(f"           {sentence}", file=out)


def refuse(*findings: Finding, code: int = FAILED) -> int:
    """Say why nothing was done; return the exit code."""
    for each in findings:
        say_finding(each, sys.stderr)
    return code
