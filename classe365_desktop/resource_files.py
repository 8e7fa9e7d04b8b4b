"""Where the program's own data files lie: beside the package in a checkout, inside it once installed or frozen."""

from pathlib import Path


def resource_path(name: str) -> Path:
    """Return the path of the file `name`, given relative to `resources/` (for example "icons/key.svg").

    The file need not exist: whoever opens it meets the FileNotFoundError.
    """
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    return (installed if installed.is_dir() else package.parent / "resources") / name
