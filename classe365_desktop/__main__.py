"""The program's one entrance: the window, unless the command line asks for something else."""

import sys


def main(arguments: list[str] | None = None) -> int:
    """Run the program; return its exit code. The window's start does not pay for the command line's parser."""
    given = sys.argv[1:] if arguments is None else arguments
    if not given or given == ["--practice"]:
        from classe365_desktop.app import run

        return run(practice=bool(given))
    from classe365_desktop.cli import run_command

    return run_command(given)


if __name__ == "__main__":
    sys.exit(main())
