"""Linux: a timer of the person's systemd, or where there is none an autostart entry whose program stays until the roll is over.

Sources: systemd.timer(5), systemd.service(5), systemd.time(7); freedesktop.org, "Desktop Application Autostart" and "Desktop
Entry Specification" (Exec).
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from classe365_desktop.platform.schedule import ID, Ran, Runner, checked, times_ahead

SERVICE, TIMER, ENTRY = f"{ID}.service", f"{ID}.timer", f"{ID}.desktop"
STAY = "--stay"


def service_text(command: Sequence[str]) -> str:
    """The unit that runs the program once. By way of `env`: systemd takes no quotation mark or backslash in the first word."""
    return (
        "[Unit]\nDescription=Reminds of the end of an old Stripe key\n\n"
        f"[Service]\nType=oneshot\nExecStart=/usr/bin/env {' '.join(map(_unit_word, command))}\n"
    )


def timer_text(times: Sequence[datetime]) -> str:
    """The unit that says when, in UTC. What passed while the computer was off is made up for. Raises ValueError without one."""
    ahead = times_ahead(times)
    if not ahead:
        raise ValueError("a schedule without a time")
    moments = "".join(f"OnCalendar={at.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC\n" for at in ahead)
    return (
        "[Unit]\nDescription=Reminders while a Stripe key is being rolled\n\n"
        f"[Timer]\n{moments}Persistent=true\nAccuracySec=1s\nUnit={SERVICE}\n\n"
        "[Install]\nWantedBy=timers.target\n"
    )


def entry_text(command: Sequence[str]) -> str:
    """The autostart entry."""
    words = " ".join(_entry_word(each) for each in (*command, STAY))
    return (
        "[Desktop Entry]\nType=Application\nName=Classe365 Stripe Setup reminders\n"
        "Comment=Reminds of the end of an old Stripe key; removed when the roll is over\n"
        f"Exec={words}\nNoDisplay=true\nTerminal=false\nX-GNOME-Autostart-enabled=true\n"
    )


def _unit_word(word: str) -> str:
    plain = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{plain}"'


def _entry_word(word: str) -> str:
    quoted = "".join(f"\\{each}" if each in '"`$\\' else each for each in word).replace("%", "%%")
    # The file's own escapes come on top of those within the quotes.
    return '"{}"'.format(quoted.replace("\\", "\\\\"))


def linux_schedule(command: Sequence[str], run: Runner, env: Mapping[str, str]) -> "LinuxSchedule":
    """Where this person's files are, by the XDG base directories."""
    home = Path(env.get("HOME") or Path.home())
    config = Path(env["XDG_CONFIG_HOME"]) if env.get("XDG_CONFIG_HOME", "").startswith("/") else home / ".config"
    return LinuxSchedule(command, run, config)


@dataclass(slots=True)
class LinuxSchedule:
    """Both ways: whichever works is installed, and both are removed."""

    command: Sequence[str]
    run: Runner
    config: Path

    @property
    def timer(self) -> Path:
        """The timer's unit file."""
        return self.config / "systemd" / "user" / TIMER

    @property
    def service(self) -> Path:
        """The service's unit file."""
        return self.config / "systemd" / "user" / SERVICE

    @property
    def entry(self) -> Path:
        """The autostart entry."""
        return self.config / "autostart" / ENTRY

    def install(self, times: Sequence[datetime]) -> None:
        """See `Schedule.install`. The same times again change nothing and ask nobody."""
        wanted = {self.service: service_text(self.command), self.timer: timer_text(times)}
        if all(_holds(file, content) for file, content in wanted.items()):
            return
        if not self._has_systemd():
            # It works from the next sign-in on: nothing is left running behind the person's back.
            _write(self.entry, entry_text(self.command))
            return
        for file, content in wanted.items():
            _write(file, content)
        checked(self._systemctl("daemon-reload"), "systemctl --user daemon-reload")
        checked(self._systemctl("enable", TIMER), "systemctl --user enable")
        checked(self._systemctl("restart", TIMER), "systemctl --user restart")

    def remove(self) -> None:
        """See `Schedule.remove`."""
        with suppress(FileNotFoundError):
            self.entry.unlink()
        if not (self.timer.exists() or self.service.exists()):
            return
        # What systemd says to it matters little: without the files nothing is started at the next sign-in either.
        with suppress(OSError):
            self._systemctl("disable", "--now", TIMER)
        for file in (self.timer, self.service, self.timer.parent / "timers.target.wants" / TIMER):
            with suppress(FileNotFoundError):
                file.unlink()
        with suppress(OSError):
            self._systemctl("daemon-reload")

    def present(self) -> bool:
        """See `Schedule.present`."""
        return self.timer.exists() or self.service.exists() or self.entry.exists()

    def _has_systemd(self) -> bool:
        try:
            return self._systemctl("show-environment").code == 0
        except OSError:
            return False

    def _systemctl(self, *words: str) -> Ran:
        return self.run(("systemctl", "--user", *words))


def _holds(file: Path, content: str) -> bool:
    try:
        return file.read_text(encoding="utf-8") == content
    except (FileNotFoundError, UnicodeDecodeError):
        return False


def _write(file: Path, content: str) -> None:
    if _holds(file, content):
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f"{file.name}.new")
    beside.write_text(content, encoding="utf-8")
    beside.replace(file)
