"""Asks one address, once, whether a newer version is there. Nothing about this computer or its schools goes along."""

from collections.abc import Mapping
from pathlib import Path

from classe365_desktop.core.findings import Finding, Subject, finding
from classe365_desktop.core.updates import update_finding

# There is no usual address: without this variable nobody is ever asked.
VARIABLE = "CLASSE365_UPDATES"
_LARGEST = 64 * 1024


def updates_address(env: Mapping[str, str]) -> str:
    """The address that the environment names, or ""; only https, so that nobody on the way can answer in its place."""
    address = env.get(VARIABLE, "").strip()
    return address if address.lower().startswith("https://") else ""


def look_for_update(
    address: str, here: str, *, proxies: Mapping[str, str] | None = None, extra_trust: Path | None = None
) -> Finding:
    """Ask for the newest version. Blocks: call it off the UI thread. Raises nothing for what the network does."""
    from classe365_desktop.services.network_faults import fault_of
    from classe365_desktop.services.transport import open_session

    session = open_session(proxies=proxies, extra_trust=extra_trust)
    try:
        answer = session.get(address, timeout=(6.0, 15.0), headers={"User-Agent": "Classe365StripeSetup"})
        if answer.status_code != 200 or len(answer.content) > _LARGEST:
            return finding("update.unread", Subject.PROGRAM, detail=f"HTTP {answer.status_code}")
        return update_finding(here, _object(answer.content))
    except Exception as error:  # noqa: BLE001 - whatever a library raises here must become an answer for the person who waits
        outcome, detail = fault_of(error)
        return finding("update.unread", Subject.PROGRAM, detail=f"{outcome.value} {detail}")
    finally:
        session.close()


def _object(content: bytes) -> Mapping[str, object] | None:
    import json

    try:
        said = json.loads(content)
    except (ValueError, RecursionError):
        return None
    return said if isinstance(said, dict) else None
