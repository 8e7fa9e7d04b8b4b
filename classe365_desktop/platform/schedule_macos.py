"""macOS: a launchd agent of this person. Source: `man launchd.plist`, `man launchctl`.

launchd knows calendar times in local time only, without a year. They make the reminders punctual; an interval beside them
makes up for what a change of the time zone or a sleep moved, and `remind` does nothing when nothing is due.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from xml.sax.saxutils import escape

from classe365_desktop.platform.schedule import ID, Runner, checked, times_ahead

LABEL = f"com.classe365.{ID}"
_INTERVAL_SECONDS = 900


def text(command: Sequence[str], times: Sequence[datetime], zone: tzinfo | None = None) -> str:
    """The agent's property list; `zone` None is this computer's. Raises ValueError without a time."""
    ahead = times_ahead(times)
    if not ahead:
        raise ValueError("a schedule without a time")
    arguments = "\n".join(f"    <string>{escape(each)}</string>" for each in command)
    moments = "\n".join(dict.fromkeys(_moment(at, zone) for at in ahead))
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key>
  <string>{LABEL}</string>
  <key>ProgramArguments</key>
  <array>
{arguments}
  </array>
  <key>StartCalendarInterval</key>
  <array>
{moments}
  </array>
  <key>StartInterval</key>
  <integer>{_INTERVAL_SECONDS}</integer>
  <key>RunAtLoad</key>
  <true/>
  <key>ProcessType</key>
  <string>Background</string>
</dict>
</plist>
"""


def _moment(at: datetime, zone: tzinfo | None) -> str:
    """The first whole minute at or after `at`: a minute early nothing would be due yet."""
    local = (at + timedelta(seconds=59, microseconds=999_999)).astimezone(zone)
    fields = (("Month", local.month), ("Day", local.day), ("Hour", local.hour), ("Minute", local.minute))
    inner = "".join(f"<key>{name}</key><integer>{number}</integer>" for name, number in fields)
    return f"    <dict>{inner}</dict>"


@dataclass(slots=True)
class LaunchAgent:
    """The agent's file in the person's Library, and launchd's knowledge of it."""

    command: Sequence[str]
    run: Runner
    home: Path
    user: int
    by_launchd: bool = False
    zone: tzinfo | None = None

    @property
    def file(self) -> Path:
        """Where launchd looks for it at the next sign-in."""
        return self.home / "Library" / "LaunchAgents" / f"{LABEL}.plist"

    def install(self, times: Sequence[datetime]) -> None:
        """See `Schedule.install`. launchd reads a file once, so a changed one is taken out and put in again.

        Not by a run that launchd itself started (`by_launchd`): taking the agent out would end that run. The interval of the
        agent that is in finds what is due until then.
        """
        wanted = text(self.command, times, self.zone).encode()
        was_there = self.file.exists()
        if was_there and self.file.read_bytes() == wanted:
            return
        self._write(wanted)
        if was_there and self.by_launchd:
            return
        if was_there:
            self.run(("launchctl", "bootout", f"{self._domain}/{LABEL}"))
        checked(self.run(("launchctl", "bootstrap", self._domain, str(self.file))), "launchctl bootstrap")

    def remove(self) -> None:
        """See `Schedule.remove`. The file goes first: taking the agent out may end the very run that does it."""
        was_there = self.file.exists()
        with suppress(FileNotFoundError):
            self.file.unlink()
        if was_there:
            self.run(("launchctl", "bootout", f"{self._domain}/{LABEL}"))

    def present(self) -> bool:
        """See `Schedule.present`."""
        return self.file.exists()

    @property
    def _domain(self) -> str:
        return f"gui/{self.user}"

    def _write(self, content: bytes) -> None:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        beside = self.file.with_suffix(".new")
        beside.write_bytes(content)
        beside.replace(self.file)
