"""The copy of a roll's old key, where something else is about to take the key out of its own place."""

from classe365_desktop.core.keys import ApiKey, Box, Mode, exact_key
from classe365_desktop.core.roll_json import roll_in
from classe365_desktop.core.roll_steps import may_forget
from classe365_desktop.core.state import ModeRecord
from classe365_desktop.services.vault_values import Extra, SessionVault, Slot


def spare_old(vault: SessionVault, record: ModeRecord, host: str, mode: Mode, box: Box, new: ApiKey | None) -> None:
    """See that the old key has its copy before `new`, or nothing, takes its place: a crash or a locked store may owe it.

    Raises VaultError if the store takes no copy; then the old key is still where it was.
    """
    roll = roll_in(record, box)
    if roll is None or not roll.holds_old or may_forget(roll) or (new and new.fingerprint == roll.old.fingerprint):
        return
    own, beside = Slot(host, mode, box), Slot(host, mode, Extra.old(box))
    there, copy = (exact_key(text) if text else None for text in (vault.get(own), vault.get(beside)))
    is_kept = copy is not None and copy.fingerprint == roll.old.fingerprint
    if is_kept or there is None or there.fingerprint != roll.old.fingerprint:
        return
    if vault.is_held(own):
        vault.hold(beside, there.reveal())
    else:
        vault.put(beside, there.reveal())
