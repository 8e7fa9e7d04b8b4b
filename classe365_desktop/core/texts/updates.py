"""Whether a newer version of this program is there."""

from classe365_desktop.core.texts.form import note, passed, unchecked

UPDATES = {
    "update.none": passed("This is the newest version, {version}."),
    "update.there": note(
        "Version {version} is there; this is {here}.",
        "A newer version may know what Stripe has changed since.",
        "Get it from where you got this one.",
    ),
    "update.there_at": note(
        "Version {version} is there; this is {here}.",
        "A newer version may know what Stripe has changed since.",
        "Get it at {page}.",
    ),
    "update.unread": unchecked(
        "The address for updates did not say which version is the newest.",
        "So it can't be told whether this one is.",
        "See that the address is right, or look where you got this version.",
    ),
}
