"""A notification of the OS, for a reminder with the window closed (and on Linux also with it open).

The words go to the OS as data, never as part of a script. Nothing in them is secret: keys are redacted before they get here.
"""

import sys
from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence

APP = "Classe365 Stripe Setup"
_ICON = "classe365-desktop"
_LONGEST = 400
_SECONDS = 30
Run = Callable[[Sequence[str], Mapping[str, str]], int]
"""Runs a command with more in its environment; returns its exit code. Raises OSError if it can't be started."""


def notify(
    title: str,
    text: str,
    *,
    urgent: bool = False,
    bus: str | None = None,
    platform: str = sys.platform,
    run: Run | None = None,
) -> bool:
    """Show a notification; True if the OS took it. `bus` is the address of the session bus (Linux). Raises nothing."""
    shown, words = _plain(title), _plain(text)
    try:
        if platform == "win32":
            return (run or _run)(windows_command(), {"CLASSE365_TITLE": shown, "CLASSE365_TEXT": words}) == 0
        if platform == "darwin":
            return (run or _run)(macos_command(shown, words), {}) == 0
        return bus is not None and notify_on_bus(bus, shown, words, urgent=urgent)
    except OSError:
        return False


def macos_command(title: str, text: str) -> tuple[str, ...]:
    """`osascript` with the words as arguments of a fixed script (Apple, "display notification")."""
    lines = ("on run argv", "display notification (item 2 of argv) with title (item 1 of argv)", "end run")
    return ("osascript", *(part for line in lines for part in ("-e", line)), "--", title, text)


# The words come from the environment. PowerShell's own name stands for a program that has none in the start menu.
_TOAST = r"""
$ErrorActionPreference = 'Stop'
[void][Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]
$kind = [Windows.UI.Notifications.ToastTemplateType]::ToastText02
$xml = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent($kind)
$lines = $xml.GetElementsByTagName('text')
[void]$lines.Item(0).AppendChild($xml.CreateTextNode($env:CLASSE365_TITLE))
[void]$lines.Item(1).AppendChild($xml.CreateTextNode($env:CLASSE365_TEXT))
$app = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\WindowsPowerShell\v1.0\powershell.exe'
$toast = [Windows.UI.Notifications.ToastNotification]::new($xml)
[Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier($app).Show($toast)
"""


def windows_command() -> tuple[str, ...]:
    """Windows PowerShell with a fixed script (Microsoft, "ToastNotificationManager")."""
    script = b64encode(_TOAST.encode("utf-16-le")).decode("ascii")
    return (
        "powershell.exe",
        "-NoLogo",
        "-NoProfile",
        "-NonInteractive",
        "-WindowStyle",
        "Hidden",
        "-EncodedCommand",
        script,
    )


def notify_on_bus(address: str, title: str, text: str, *, urgent: bool = False) -> bool:
    """Ask the desktop's notification service (freedesktop.org, "Desktop Notifications Specification"); True if it took it."""
    from jeepney import DBusAddress, DBusErrorResponse, new_method_call  # type: ignore[import-untyped]
    from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]
    from jeepney.wrappers import unwrap_msg  # type: ignore[import-untyped]

    service = DBusAddress(
        "/org/freedesktop/Notifications", "org.freedesktop.Notifications", "org.freedesktop.Notifications"
    )
    hints = {
        "urgency": ("y", 2 if urgent else 1),
        "desktop-entry": ("s", _ICON),
    }
    # Servers may read the body as markup.
    body = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    call = new_method_call(service, "Notify", "susssasa{sv}i", (APP, 0, _ICON, title, body, [], hints, -1))
    try:
        with open_dbus_connection(address) as connection:
            unwrap_msg(connection.send_and_get_reply(call, timeout=_SECONDS))
    except (OSError, DBusErrorResponse, KeyError, ValueError):
        return False
    return True


def _plain(text: str) -> str:
    """One line of printable characters that every OS can carry."""
    words = " ".join("".join(each if each.isprintable() else " " for each in text).split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"


def _run(command: Sequence[str], more: Mapping[str, str]) -> int:
    import os
    import subprocess

    try:
        return subprocess.run(  # noqa: S603 - the two commands above
            list(command),
            env={**os.environ, **more},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        ).returncode
    except subprocess.TimeoutExpired as error:
        raise OSError(f"{command[0]} did not end") from error
