"""The command line, for administrators' scripts: the same services as the window, the same findings, the same words.

Secrets come in through standard input and never go out; nothing of a key is printed beyond its prefix and last four.
"""

import argparse
import io
import os
import sys
from collections.abc import Mapping, Sequence
from typing import NoReturn

from classe365_desktop import __version__
from classe365_desktop.commands import check, keys, leave, permissions, practice, prove, remind, roll, scan, webhook
from classe365_desktop.commands.command import Command, Run
from classe365_desktop.commands.printing import UNCHECKED, refuse
from classe365_desktop.core.redaction import redact
from classe365_desktop.services.journal import JournalError
from classe365_desktop.services.store import StoreError
from classe365_desktop.services.vault_values import VaultError

# In the order of the help.
_COMMANDS: tuple[Command, ...] = (
    check,
    keys,
    webhook,
    prove,
    roll,
    remind,
    permissions,
    scan,
    practice,
    leave,
)


def run_command(arguments: Sequence[str], env: Mapping[str, str] | None = None) -> int:
    """Run one command. Returns 0 done, 1 something failed or was refused, 2 it could not be done or checked."""
    env = os.environ if env is None else env
    # Windows gives pipes an old encoding that lacks most of the world's letters.
    for stream, lacking in ((sys.stdin, "replace"), (sys.stdout, "backslashreplace"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=lacking)
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.practice and options.command:
        parser.error("--practice opens the window, and takes no command: it would use the school's own keys")
    try:
        if options.command is None:
            from classe365_desktop.app import run

            return run(practice=options.practice)
        carry_out: Run = options.run
        code = carry_out(options, env)
        sys.stdout.flush()  # here, where a reader that went away is understood, and not at the very end
    except BrokenPipeError:
        # Whoever read the output has read enough (`| head`). What is still to be flushed at the end must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNCHECKED
    except (VaultError, StoreError, JournalError) as error:
        return refuse(error.finding, code=UNCHECKED)
    except ValueError as error:
        print(redact(str(error)), file=sys.stderr)
        return UNCHECKED
    except KeyboardInterrupt:
        return UNCHECKED
    return code


class _Parser(argparse.ArgumentParser):
    """Repeats nothing secret: whoever gives a key as an argument by mistake must not find it in a log as well."""

    def error(self, message: str) -> NoReturn:
        super().error(redact(message))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="classe365-desktop",
        description="Guides a school's administrator through connecting Stripe to Classe365. "
        "Without a command it opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"Classe365 Stripe Setup {__version__}")
    parser.add_argument(
        "--practice", action="store_true", help="open the window with a pretend Stripe, keeping nothing"
    )
    commands = parser.add_subparsers(dest="command", title="commands", metavar="COMMAND")
    for each in _COMMANDS:
        each.add(commands)
    return parser
