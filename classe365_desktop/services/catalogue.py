"""The data that Classe365's article gives: what is to be set on Stripe. One more event is one more line in that file."""

from typing import TYPE_CHECKING

from classe365_desktop.core.webhook import Checklist, checklist_from
from classe365_desktop.resource_files import resource_path

if TYPE_CHECKING:
    from classe365_desktop.core.permissions import Permission


def load_checklist() -> Checklist:
    """Read the webhook's checklist. Raises OSError or ValueError if the program's own data is missing or wrong."""
    import json

    return checklist_from(json.loads(resource_path("catalogue/webhook.json").read_bytes()))


def load_permissions() -> "tuple[Permission, ...]":
    """Read what a restricted key needs. Raises OSError or ValueError if the program's own data is missing or wrong."""
    import json

    from classe365_desktop.core.permissions import permissions_from

    return permissions_from(json.loads(resource_path("catalogue/permissions.json").read_bytes()))
