"""The webhook that Classe365 needs: its events, its address and the facts around it. Rules and values, no network.

Source of the events and of "Current version": Classe365's article "Integration with Stripe". The events themselves are data
in `resources/catalogue/webhook.json`, so that one more is one line there.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

from classe365_desktop.core.findings import Finding, Subject, finding
from classe365_desktop.core.keys import KEY_FORM, Mode
from classe365_desktop.core.school import Address, is_not_public
from classe365_desktop.core.state import Look, ModeRecord, School, Topic

# Stripe docs "Webhooks": each endpoint has a signing secret of this form.
_SIGNING_SECRET = "whsec_"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What Classe365 needs: this address, at least these events, and a version. None is the account's default."""

    url: str
    events: tuple[str, ...]
    version: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One event type, by its API name in lower case, and why Classe365 listens to it."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Checklist:
    """What is to be set on Stripe. `legacy` is mandatory; `sca` is needed for E-Commerce or SCA."""

    version: str
    legacy: tuple[Event, ...]
    sca: tuple[Event, ...]
    test_retry_hours: int
    live_retry_hours: int

    def events(self, *, with_sca: bool) -> tuple[str, ...]:
        """The event names to listen to, each once, in the article's order."""
        wanted = self.legacy + (self.sca if with_sca else ())
        return tuple(dict.fromkeys(event.name for event in wanted))

    def retry_hours(self, mode: Mode) -> int:
        """For how many hours Stripe tries again to deliver a report that was not received."""
        return self.test_retry_hours if mode is Mode.TEST else self.live_retry_hours


def checklist_from(data: Mapping[str, Any]) -> Checklist:
    """Read the catalogue's JSON. Raises ValueError naming what is wrong with it."""
    try:
        groups = {
            group: tuple(Event(str(each["name"]), str(each["why"])) for each in data[group])
            for group in ("legacy", "sca")
        }
        checklist = Checklist(
            version=str(data["version"]),
            legacy=groups["legacy"],
            sca=groups["sca"],
            test_retry_hours=int(data["retry_hours"]["test"]),
            live_retry_hours=int(data["retry_hours"]["live"]),
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"the webhook catalogue lacks or misspells {error}") from error
    odd = [event.name for event in checklist.legacy + checklist.sca if event.name != event.name.lower()]
    if odd:
        raise ValueError(f"event names are written in lower case, not {', '.join(odd)}")
    return checklist


def read_endpoint_url(text: str, school: Address) -> tuple[str, Finding | None]:
    """Judge a webhook address as Stripe and Classe365 would see it; return it cleaned, and what is to be said about it.

    Nothing is invented: the path stays as it was pasted, and blank means the school's own access URL.
    A key is not an address: of that nothing is returned, so that it is neither shown nor kept.
    """
    clean = text.strip()
    if not clean:
        return school.url, None
    if KEY_FORM.search(clean) or _SIGNING_SECRET in clean:
        return "", finding("endpoint.key", Subject.WEBHOOK)
    try:
        parts = urlsplit(clean)
        host = (parts.hostname or "").lower()
        _ = parts.port
    except ValueError:
        return clean, finding("endpoint.bad", Subject.WEBHOOK, text=clean)
    if "://" not in clean and re.fullmatch(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:[/?#]\S*)?", clean, re.IGNORECASE):
        return clean, finding("endpoint.no_scheme", Subject.WEBHOOK, text=clean)
    if parts.scheme.lower() == "http":
        return clean, finding("endpoint.not_https", Subject.WEBHOOK, text=clean)
    if parts.scheme.lower() != "https" or not host or parts.username is not None or any(map(str.isspace, clean)):
        return clean, finding("endpoint.bad", Subject.WEBHOOK, text=clean)
    if is_not_public(host) or "." not in host:
        return clean, finding("endpoint.not_public", Subject.WEBHOOK, text=clean)
    if host != school.host:
        return clean, finding("endpoint.other_domain", Subject.WEBHOOK, host=host, school=school.host)
    return clean, None


def wanted_webhook(school: School, mode: Mode, checklist: Checklist) -> Wanted:
    """What is to be on Stripe for one mode of a school: "Current version" is the account's own, so none is named."""
    record = school.record(mode)
    return Wanted(record.endpoint_url or school.address.url, checklist.events(with_sca=record.with_sca))


def about_webhook(record: ModeRecord, wanted: Wanted) -> str:
    """What a look at the webhook is about: another address, other events or another key take its result away."""
    secret = record.secret.fingerprint if record.secret else ""
    return " ".join((secret, wanted.url, *sorted(wanted.events)))


def comparison(record: ModeRecord) -> Look | None:
    """The last comparison, if it was made with the secret key that is kept now.

    Another address or choice of events forgets it (`with_endpoint`, `with_sca_choice`).
    """
    return _look(record, Topic.WEBHOOK)


def proved(record: ModeRecord) -> Look | None:
    """What the last proof or look at deliveries found, under the same condition."""
    return _look(record, Topic.PROOF)


def _look(record: ModeRecord, topic: Topic) -> Look | None:
    look = record.looks.get(topic)
    secret = record.secret.fingerprint if record.secret else ""
    return look if look and secret and look.about.partition(" ")[0] == secret else None


def with_endpoint(record: ModeRecord, url: str) -> ModeRecord:
    """The record with another address ("" for the school's own). What was ticked or compared was about the one before."""
    return record if url == record.endpoint_url else _untold(replace(record, endpoint_url=url))


def with_sca_choice(record: ModeRecord, with_sca: bool) -> ModeRecord:
    """The record with another choice of events. What was ticked or compared was about the events before."""
    return record if with_sca is record.with_sca else _untold(replace(record, with_sca=with_sca))


def _untold(record: ModeRecord) -> ModeRecord:
    return replace(record, webhook_done_at="").with_look(Topic.WEBHOOK, None).with_look(Topic.PROOF, None)
