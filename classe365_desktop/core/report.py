"""The report for Classe365's support: everything that was found, nothing secret, as plain text."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from classe365_desktop.core.findings import Finding
from classe365_desktop.core.keys import Mode
from classe365_desktop.core.redaction import redact
from classe365_desktop.core.state import School


def support_report(
    school: School, findings: Mapping[Mode, Iterable[Finding]], about: Mapping[str, str], now: datetime
) -> str:
    """Write the report. `about` names versions and system; `findings` are those on the screen, kept or not.

    In English whatever the reader's language, because support reads it. Redacted as a whole once more at the end.
    """
    lines = [
        "Classe365 Stripe Setup: support report",
        f"Written {now:%Y-%m-%d %H:%M} UTC. It holds no key and no secret: keys are named by their prefix and last four.",
        "",
        *(f"{name}: {value}" for name, value in about.items()),
        f"School: {school.name}, {school.host}",
    ]
    for mode in Mode:
        record = school.record(mode)
        keys = ", ".join(mark.redacted for mark in (record.publishable, record.secret) if mark) or "none kept"
        lines += [
            "",
            f"{mode.value.upper()}",
            f"  Keys: {keys}",
            f"  Stripe account: {record.account or 'not known'}{f' ({record.account_name})' if record.account_name else ''}",
            f"  Endpoint URL: {record.endpoint_url or school.address.url}",
            f"  Events: {'legacy and SCA' if record.with_sca else 'legacy'}",
            f"  Webhook set up, as the administrator says: {record.webhook_done_at or 'no'}",
            f"  Entered into Classe365: {record.entered_at if record.is_entered else 'no'}",
            f"  Last checked: {record.checked_at or 'never'}",
        ]
        for each in findings.get(mode, ()):
            lines.append(f"  - {each.severity.value} {each.code}: {each.seen}")
            if each.detail:
                lines.append(f"      {each.detail}")
    return redact("\n".join(lines)) + "\n"
