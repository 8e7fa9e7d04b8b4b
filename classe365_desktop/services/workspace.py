"""What the window and the command line both stand on: the schools that are remembered and the keys that are kept.

Every method but the properties waits for the disk or for the OS's secret store: call them from a worker. All are safe to be
called from several threads.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from threading import Lock

from classe365_desktop.core.findings import Finding, Subject, finding
from classe365_desktop.core.keys import ApiKey, Box, KeyPair, Mode, exact_key
from classe365_desktop.core.school import Address, read_address
from classe365_desktop.core.state import KeyMark, ModeRecord, School, State, pair_fingerprint
from classe365_desktop.services.store import Change, StateStore, StoreError
from classe365_desktop.services.vault_values import Extra, SessionVault, Slot, Vault, VaultError

LONGEST_NAME = 80


class Workspace:
    """The schools and their keys.

    Whatever changes something may raise StoreError: the change then holds until the program ends and is saved with the next
    one that can be. Whatever touches keys may raise VaultError. A host that is not listed raises KeyError.
    """

    def __init__(self, store: StateStore, vault: Vault, clock: Callable[[], datetime]) -> None:
        """Read what is remembered; `finding` has what is to be said about it. `clock` gives the time with its zone."""
        self._store = store
        self._vault = SessionVault(vault)
        self._clock = clock
        self._lock = Lock()
        loaded = store.load()
        self._state = loaded.state
        self._finding = loaded.finding

    @property
    def state(self) -> State:
        """What is remembered. Never waits."""
        return self._state

    @property
    def finding(self) -> Finding | None:
        """What was wrong with the saved list at the last reading, or None."""
        return self._finding

    def reload(self) -> State:
        """Read again what another window or a script may have changed."""
        with self._lock:
            loaded = self._store.load()
            self._state, self._finding = loaded.state, loaded.finding
            return self._state

    def save_again(self) -> State:
        """Try again to save what could not be saved."""
        return self._update(lambda state: state)

    def add_school(self, text: str) -> School | Finding:
        """Add the school at the typed or pasted address and select it; a finding says why it can't be added."""
        address = read_address(text)
        if isinstance(address, Finding):
            return address
        host = address.host
        refused: list[Finding] = []

        def add(state: State) -> State:
            refused.clear()
            if host in state:
                name = state.school(host).name
                refused.append(finding("school.already_there", Subject.SCHOOL, name=name))
                return state
            return replace(state.with_school(School(host, address.suggested_name)), selected=host)

        state = self._update(add)
        return refused[0] if refused else state.school(host)

    def rename(self, host: str, name: str) -> School | Finding:
        """Give a school another name; blank gives it back its sub-domain. A key is no name and gets a finding."""
        from classe365_desktop.core.paste import read  # brings the table of all Unicode characters: 1 MB

        reading = read(name)
        if reading.keys or reading.rejected[0].code not in {"key.not_a_key", "key.empty"}:
            return finding("school.key", Subject.SCHOOL)
        clean = " ".join(name.split())[:LONGEST_NAME].strip() or Address(host).suggested_name
        return self._change_school(host, lambda school: replace(school, name=clean))

    def remove(self, host: str) -> State:
        """Forget a school and all its secrets. If the secret store refuses, the school stays and VaultError is raised."""
        for mode in Mode:
            for place in (*Box, *Extra):
                self._vault.delete(Slot(host, mode, place))
        return self._update(lambda state: state.without(host))

    def select(self, host: str) -> State:
        """Remember which school was looked at last."""

        def choose(state: State) -> State:
            if host not in state:
                raise KeyError(host)
            return replace(state, selected=host)

        return self._update(choose)

    def find(self, text: str) -> School | Finding:
        """The school that `text` means: its address, its sub-domain or its name in any case. Never waits."""
        state = self._state
        address = read_address(text)
        if isinstance(address, Address) and address.host in state:
            return state.school(address.host)
        wanted = " ".join(text.split()).casefold()
        hosts = [host for host, name in state.names() if name.casefold() == wanted]
        if len(hosts) == 1:
            return state.school(hosts[0])
        if hosts:
            return finding("state.several_schools", Subject.SCHOOL, text=text.strip(), hosts=", ".join(hosts))
        return finding("state.no_such_school", Subject.SCHOOL, text=text.strip())

    def keys(self, host: str, mode: Mode) -> KeyPair:
        """The kept keys, read from the secret store."""
        publishable, secret = (self._vault.get(Slot(host, mode, box)) for box in (Box.PUBLISHABLE, Box.SECRET))
        pair = KeyPair()
        for key in map(exact_key, filter(None, (publishable, secret))):
            if key is not None and key.mode is mode:
                pair = pair.having(key)
        return pair

    def save_keys(self, host: str, mode: Mode, keys: KeyPair, *, session_only: bool = False) -> School:
        """Keep these keys; a key that is missing in `keys` leaves the kept one alone.

        `session_only` is the administrator's choice after the secret store said no: in memory, gone when the program ends.
        Raises ValueError for a key of the other mode. If the store takes one key and says no to the next, the first one stays.
        """
        record, kept = self._state.school(host).record(mode), KeyPair()
        for box in Box:
            key, slot = keys.get(box), Slot(host, mode, box)
            if key is not None and (key.mode is not mode or key.box is not box):
                raise ValueError(f"{key} is not the {mode} mode's {box} key")
            if key is not None:
                self._spare_old(host, mode, box, key)
            if not session_only and key is not None:
                try:
                    self._vault.put(slot, key.reveal())
                except VaultError:
                    if kept:
                        self.set_record(host, mode, partial(_with_marks, keys=kept))
                    raise
                kept = kept.having(key)
            elif session_only and (key is not None or _mark(record, box) is None):
                # Nothing known to be kept there: the store that said no need not be asked again for it.
                self._vault.hold(slot, key.reveal() if key is not None else None)
        return self.set_record(host, mode, lambda before: _with_marks(before, keys))

    def is_session_only(self, host: str, mode: Mode) -> bool:
        """True if a key of this mode is in memory alone. Never waits."""
        return any(self._vault.is_held(Slot(host, mode, box)) for box in Box)

    def forget_keys(self, host: str, mode: Mode) -> School:
        """Forget both keys and what was found about them; which account they belonged to stays known."""
        for box in Box:
            self._spare_old(host, mode, box, None)
            self._vault.delete(Slot(host, mode, box))
        return self.set_record(host, mode, _without_keys)

    def secret(self, host: str, mode: Mode, place: Extra) -> str | None:
        """A secret beside the key pair, or None."""
        return self._vault.get(Slot(host, mode, place))

    def keep_secret(self, host: str, mode: Mode, place: Extra, text: str, *, session_only: bool = False) -> None:
        """Keep a secret beside the key pair; `session_only` as in `save_keys`. What is told of it is noted by `set_record`."""
        slot = Slot(host, mode, place)
        if session_only:
            self._vault.hold(slot, text)
        else:
            self._vault.put(slot, text)

    def forget_secret(self, host: str, mode: Mode, place: Extra) -> None:
        """Forget a secret beside the key pair."""
        self._vault.delete(Slot(host, mode, place))

    def set_record(self, host: str, mode: Mode, change: Callable[[ModeRecord], ModeRecord]) -> School:
        """Change what is remembered of one mode of one school."""
        return self._change_school(host, lambda school: school.with_record(mode, change(school.record(mode))))

    def tick_entered(self, host: str, mode: Mode, on: bool) -> School:
        """Remember that exactly the keys kept now are in Classe365, or that they are not."""
        now = self._now()

        def tick(record: ModeRecord) -> ModeRecord:
            fingerprint = record.keys_fingerprint if on else ""
            return replace(record, entered_keys=fingerprint, entered_at=now if fingerprint else "")

        return self.set_record(host, mode, tick)

    def record_check(
        self, host: str, mode: Mode, keys: KeyPair, account: str, account_name: str, findings: Sequence[Finding]
    ) -> School:
        """Remember what a check found, if it was about the keys that are kept; otherwise nothing changes.

        An account that could not be told leaves the one known before.
        """
        now = self._now()
        checked = pair_fingerprint(KeyMark.of(keys.publishable), KeyMark.of(keys.secret))

        def note(record: ModeRecord) -> ModeRecord:
            if not checked or checked != record.keys_fingerprint:
                return record
            # A restricted key may name its account only by its id: the name known before is still right.
            name = account_name or (record.account_name if account == record.account else "")
            known = replace(record, account=account, account_name=name) if account else record
            return replace(known, checked_keys=checked, checked_at=now, findings=tuple(findings))

        return self.set_record(host, mode, note)

    def _spare_old(self, host: str, mode: Mode, box: Box, new: ApiKey | None) -> None:
        record = self._state.school(host).record(mode)
        if box.value in record.rolls:
            from classe365_desktop.services.old_keys import spare_old  # without a roll nothing of it is loaded

            spare_old(self._vault, record, host, mode, box, new)

    def _change_school(self, host: str, change: Callable[[School], School]) -> School:
        return self._update(lambda state: state.with_school(change(state.school(host)))).school(host)

    def _update(self, change: Change) -> State:
        with self._lock:
            try:
                self._state = self._store.update(change)
            except StoreError as error:
                self._state = error.state
                raise
            return self._state

    def _now(self) -> str:
        return self._clock().astimezone(UTC).isoformat(timespec="seconds")


def _mark(record: ModeRecord, box: Box) -> KeyMark | None:
    return record.publishable if box is Box.PUBLISHABLE else record.secret


def _with_marks(record: ModeRecord, keys: KeyPair) -> ModeRecord:
    return replace(
        record,
        publishable=KeyMark.of(keys.publishable) or record.publishable,
        secret=KeyMark.of(keys.secret) or record.secret,
    )


def _without_keys(record: ModeRecord) -> ModeRecord:
    return replace(
        record.with_keys(KeyPair()), entered_keys="", entered_at="", checked_keys="", checked_at="", findings=()
    )
