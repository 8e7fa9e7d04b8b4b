"""Whether a newer version is there, by what the publisher's address says. Rules only; nobody asks unless the person does."""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from classe365_desktop.core.findings import Finding, Subject, finding

_VERSION = re.compile(r"\d{1,6}(?:\.\d{1,6}){1,3}")


def update_finding(here: str, said: Mapping[str, Any] | None) -> Finding:
    """Compare this version with what was said: a JSON object with `version` and, if there is one, `page`."""
    version = said.get("version") if said is not None else None
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        return finding("update.unread", Subject.PROGRAM)
    if _parts(version) <= _parts(here):
        return finding("update.none", Subject.PROGRAM, version=here)
    page = said.get("page") if said is not None else None
    safe = isinstance(page, str) and urlsplit(page).scheme == "https"
    code = "update.there_at" if safe else "update.there"
    return finding(code, Subject.PROGRAM, version=version, here=here, page=page if safe else "")


def _parts(version: str) -> tuple[int, ...]:
    found = _VERSION.match(version)
    numbers = [int(part) for part in found[0].split(".")] if found else []
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)
