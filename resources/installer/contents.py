"""What belongs into the built program and what does not, decided by name.

PyInstaller gathers everything that might be needed; here stands what this program does need. A name that is not known here
stays in, so that a new version of Qt can make the program larger, but not break it.
"""

from pathlib import Path, PurePosixPath

TRANSLATIONS = Path(__file__).resolve().parents[1] / "translations"

# Folders of `resources/` that the program reads; the rest makes installers or translations.
READ = ("catalogue", "icons", "pictures", "practice", "translations")
NOT_READ = (".py", ".ts", ".md", ".pyc")

# Never imported by this program, but by some library on a way that is not taken, or only by tools.
UNUSED_MODULES = (
    "OpenSSL", "PySide6.QtDBus", "PySide6.scripts", "aiohttp", "brotli", "brotlicffi", "certifi.__main__", "chardet",
    "charset_normalizer.cli", "curses", "dbus", "distutils", "ensurepip", "gi", "h2", "httpx", "idlelib", "lib2to3",
    "multiprocessing", "pdb", "pip", "pkg_resources", "pycparser", "pydoc", "pydoc_data", "setuptools", "simplejson", "socks",
    "sqlite3", "tkinter", "turtle", "unittest", "venv", "xmlrpc", "zstandard",
)  # fmt: skip
# Half of Stripe's library only describes types to programmers, or its newest kind of event, which this program is never sent.
UNUSED_OF_STRIPE = ("stripe.params", "stripe.events")

# What PyInstaller would run at each start. The first two serve programs that read their own source or look for modules, and
# open an archive for it.
UNUSED_HOOKS = frozenset({"pyi_rth_inspect", "pyi_rth_pkgutil"})
# Qt finds its plug-ins by itself there; told by a variable, every Qt program that is started from this one would take them too.
UNUSED_HOOKS_ON_LINUX = frozenset({"pyi_rth_pyside6", "pyi_rth_cryptography_openssl"})

# Qt's plug-ins, by their folder: what is used. Every other plug-in, and every folder that is not named, is left out.
PLUGINS: dict[str, frozenset[str]] = {
    "platforms": frozenset({"qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"}),
    "platforminputcontexts": frozenset({"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"}),
    # Not GTK's: it would bring GTK with it. The portal gives the desktop's own file dialogs without.
    "platformthemes": frozenset({"qxdgdesktopportal"}),
    "styles": frozenset({"qmodernwindowsstyle", "qwindowsvistastyle", "qmacstyle"}),
    "wayland-decoration-client": frozenset({"adwaita", "bradient"}),
    "wayland-shell-integration": frozenset({"xdg-shell", "qt-shell"}),
}

# Libraries that only plug-ins left out above need, and what draws with a graphics card: this program paints by itself.
UNUSED_QT = (
    "Qt6EglFSDeviceIntegration", "Qt6EglFsKmsSupport", "Qt6EglFsKmsGbmSupport", "Qt6OpenGL", "Qt6Pdf", "Qt6Qml",
    "Qt6QmlMeta", "Qt6QmlModels", "Qt6QmlWorkerScript", "Qt6Quick", "Qt6VirtualKeyboard", "Qt6WlShellIntegration",
    "d3dcompiler_47", "opengl32sw", "xcb-glx",
)  # fmt: skip

# Of a Linux system's libraries, these few travel with the program: Python's own, and those of X11 that not every desktop has.
# All others are the system's: they must fit its drivers, fonts and settings, and get its security updates.
TRAVELLING = ("libpython3", "libcrypto", "libssl", "libffi", "liblzma", "libbz2", "libxkbcommon", "libxcb-")


def is_used(module: str) -> bool:
    """Say whether a module of Python belongs into the program."""
    return not any(module == name or module.startswith(f"{name}.") for name in UNUSED_OF_STRIPE)


def is_run_at_start(script: str, *, linux: bool) -> bool:
    """Say whether a script belongs to those that run when the program starts."""
    return script not in (UNUSED_HOOKS | UNUSED_HOOKS_ON_LINUX if linux else UNUSED_HOOKS)


def is_wanted(place: str, source: str, *, linux: bool) -> bool:
    """Say whether a file belongs into the program.

    `place` is where it would lie in it, `source` where it lies now, either with any kind of slash.
    """
    path = PurePosixPath(place.replace("\\", "/"))
    stem = path.name.removeprefix("lib").split(".")[0]
    if path.suffix == ".pem" and path.parent.name == "certifi":
        return False  # the operating system says who is trusted; another list must not even be there
    if path.suffix == ".qm" and "PySide6" in path.parts:
        return path.name.startswith("qtbase_") and _is_spoken(path.stem)
    if "PySide6" in path.parts and "plugins" in path.parts:
        kind = path.parts[path.parts.index("plugins") + 1]
        return stem in PLUGINS.get(kind, frozenset())
    if stem in UNUSED_QT or path.name.removesuffix(".dll") in UNUSED_QT:
        return False
    if path.parts[0].endswith((".dist-info", ".egg-info")):
        return False
    return not linux or _travels(path, source)


def _is_spoken(name: str) -> bool:
    """Whether the program itself speaks the language of one of Qt's translations."""
    language = name.removeprefix("qtbase_")
    return any(
        path.stem.removeprefix("classe365_").startswith(language) for path in TRANSLATIONS.glob("classe365_*.qm")
    )


def _travels(path: PurePosixPath, source: str) -> bool:
    """Whether a library travels with the program on Linux. What came with Python's packages always does."""
    is_library = path.name.startswith("lib") and ".so" in path.name
    of_the_system = not any(part in source for part in ("/site-packages/", "/PySide6/", "/shiboken6/"))
    return not (is_library and of_the_system) or path.name.startswith(TRAVELLING)
