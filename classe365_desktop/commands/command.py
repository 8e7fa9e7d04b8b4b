"""What a command looks like, and the options that several of them have."""

import argparse
from collections.abc import Mapping
from time import sleep
from typing import TYPE_CHECKING, Any, Protocol

from classe365_desktop.core.findings import Finding
from classe365_desktop.core.keys import Mode
from classe365_desktop.core.state import School

if TYPE_CHECKING:
    from classe365_desktop.services.workspace import Workspace

    Commands = argparse._SubParsersAction[Any]  # noqa: SLF001 - argparse has no other name for it


class Command(Protocol):
    """A module of this package."""

    def add(self, commands: "Commands") -> None:
        """Describe the command to the parser, with `run` as its default."""


class Run(Protocol):
    """Carries a command out and returns its exit code. May raise VaultError, StoreError and ValueError with a sentence."""

    def __call__(self, options: argparse.Namespace, env: Mapping[str, str]) -> int:
        """`env` is the environment: where the files live, which Stripe is meant."""


def add_school_and_mode(parser: argparse.ArgumentParser, *, required: bool = True) -> None:
    """Which school and which mode is meant."""
    parser.add_argument("--school", metavar="S", required=required, help="address, sub-domain or name")
    parser.add_argument("--mode", choices=[mode.value for mode in Mode], required=required)


def add_json(parser: argparse.ArgumentParser) -> None:
    """The same answer as one JSON object."""
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of sentences")


def wait(seconds: float) -> bool:
    """Wait that long; False, as a script that waits is not cancelled but interrupted."""
    sleep(seconds)
    return False


def school_and_mode(options: argparse.Namespace, place: "Workspace") -> tuple[School, Mode] | Finding:
    """What the options mean, or the finding that says why they mean nothing."""
    found = place.find(options.school)
    return found if isinstance(found, Finding) else (found, Mode(options.mode))
