"""The program's icon in the forms that systems want, all drawn from one SVG: the same drawing gives the same bytes."""

import os
import struct
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
LINUX_SIZES = (16, 24, 32, 48, 64, 128, 256)
# Apple, "Icon Services": the type of each entry and the pixels it holds.
MACOS_TYPES = {
    b"icp4": 16, b"icp5": 32, b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic13": 256, b"ic08": 256, b"ic14": 512, b"ic09": 512,
    b"ic10": 1024,
}  # fmt: skip


def draw(svg: Path, size: int) -> QImage:
    """The drawing, `size` pixels wide and high, on nothing."""
    renderer = QSvgRenderer(str(svg))
    if not renderer.isValid():
        raise ValueError(f"{svg} is no drawing")
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def png(image: QImage) -> bytes:
    """The picture as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]
        raise OSError("Qt can't write PNG")
    return bytes(buffer.data().data())


def ico(images: Sequence[QImage]) -> bytes:
    """A Windows icon file. The small sizes are bitmaps: not everything that shows icons reads a PNG there."""
    bodies = [png(each) if each.width() >= 256 else _bitmap(each) for each in images]
    at = 6 + 16 * len(images)
    head = [struct.pack("<3H", 0, 1, len(images))]
    for image, body in zip(images, bodies, strict=True):
        side = image.width() % 256
        head.append(struct.pack("<4B2H2I", side, side, 0, 0, 1, 32, len(body), at))
        at += len(body)
    return b"".join([*head, *bodies])


def _bitmap(image: QImage) -> bytes:
    """A bitmap as icon files hold it: from the bottom up, with an empty mask after it, both counted in its height."""
    side = image.width()
    pixels = bytes(image.constBits())
    rows = [pixels[at : at + 4 * side] for at in range(0, len(pixels), 4 * side)]
    mask = bytes((side + 31) // 32 * 4 * side)
    head = struct.pack("<3I2H6I", 40, side, 2 * side, 1, 32, 0, len(pixels) + len(mask), 0, 0, 0, 0)
    return head + b"".join(reversed(rows)) + mask


def icns(svg: Path) -> bytes:
    """A macOS icon file. Apple's icons leave a margin of a tenth around the shape."""
    entries = [(kind, png(_with_margin(svg, size))) for kind, size in MACOS_TYPES.items()]
    body = b"".join(kind + struct.pack(">I", len(picture) + 8) + picture for kind, picture in entries)
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def _with_margin(svg: Path, size: int) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    inner = round(size * 0.86)
    painter = QPainter(image)
    painter.drawImage((size - inner) // 2, (size - inner) // 2, draw(svg, inner))
    painter.end()
    return image
