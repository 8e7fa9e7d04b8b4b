"""Windows Task Scheduler: one task of this person, without administrator rights.

Source: Microsoft, "Task Scheduler Schema" (namespace 2004/02/mit/task, version 1.2); `schtasks /create /xml`.
"""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from subprocess import list2cmdline
from xml.sax.saxutils import escape

from classe365_desktop.platform.schedule import NAME, Runner, checked, times_ahead

# When the list has run out and nothing has renewed it, the task goes by itself.
_KEPT = timedelta(days=2)


def text(command: Sequence[str], times: Sequence[datetime]) -> str:
    """The task's XML. A time that was missed, because the computer slept, is made up for at the next opportunity.

    Start boundaries in UTC ("Z") stay right whatever happens to the time zone. Raises ValueError without a time.
    """
    ahead = times_ahead(times)
    if not ahead:
        raise ValueError("a schedule without a time")
    end = _utc(ahead[-1] + _KEPT)
    triggers = "\n".join(
        f"    <TimeTrigger>\n      <StartBoundary>{_utc(at)}</StartBoundary>\n"
        f"      <EndBoundary>{end}</EndBoundary>\n      <Enabled>true</Enabled>\n    </TimeTrigger>"
        for at in ahead
    )
    program, *arguments = command
    return f"""<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>Reminds of the end of an old Stripe key while one is being rolled. Removed when the roll is over.</Description>
  </RegistrationInfo>
  <Triggers>
{triggers}
  </Triggers>
  <Principals>
    <Principal id="Author">
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>Queue</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <RunOnlyIfNetworkAvailable>false</RunOnlyIfNetworkAvailable>
    <WakeToRun>false</WakeToRun>
    <ExecutionTimeLimit>PT10M</ExecutionTimeLimit>
    <DeleteExpiredTaskAfter>PT0S</DeleteExpiredTaskAfter>
    <Hidden>false</Hidden>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>{escape(program)}</Command>
      <Arguments>{escape(list2cmdline(arguments))}</Arguments>
    </Exec>
  </Actions>
</Task>
"""


def _utc(when: datetime) -> str:
    return f"{when.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


@dataclass(slots=True)
class TaskScheduler:
    """The task, by `schtasks`."""

    command: Sequence[str]
    run: Runner
    installed: str = ""

    def install(self, times: Sequence[datetime]) -> None:
        """See `Schedule.install`. The same list again asks Windows nothing."""
        wanted = text(self.command, times)
        if wanted == self.installed:
            return
        with tempfile.TemporaryDirectory(prefix="classe365") as folder:
            file = Path(folder, "task.xml")
            file.write_bytes(wanted.replace("\n", "\r\n").encode("utf-16"))
            checked(self.run(("schtasks", "/create", "/tn", NAME, "/xml", str(file), "/f")), "schtasks /create")
        self.installed = wanted

    def remove(self) -> None:
        """See `Schedule.remove`."""
        self.installed = ""
        if self.present():
            checked(self.run(("schtasks", "/delete", "/tn", NAME, "/f")), "schtasks /delete")

    def present(self) -> bool:
        """See `Schedule.present`."""
        return self.run(("schtasks", "/query", "/tn", NAME)).code == 0
