"""Collect every English text of the program into `classe365.ts`, and bring the translations beside it up to date.

`python resources/translations/update.py` rewrites the template, adds new texts to each `classe365_<language>.ts`, keeps what
is translated there, drops what is gone, and compiles each to the `.qm` that the program loads. With `--check` nothing is
written, and the exit code is 1 if anything would be.

Qt's own `lupdate` reads neither the catalogues of sentences nor texts joined from pieces. Where a text belongs:
- `self.tr("…")`: to the class it stands in. PySide6 asks for the object's class first, then for each class above it, so
  inherited texts are found. `other.tr("…")`: to QObject, which is above every class.
- `QCoreApplication.translate("Context", "…")`, also under the name `tr`: to that context.
"""

import argparse
import ast
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PACKAGE = ROOT / "classe365_desktop"
TEMPLATE = HERE / "classe365.ts"

Text = tuple[str, str]
"""A context and an English text."""


class NotLiteralError(ValueError):
    """A text that is put together while the program runs: no translator could ever see it."""


def texts() -> set[Text]:
    """Every text of the program with its context. Raises NotLiteralError."""
    found = set(catalogue_texts())
    for path in sorted(PACKAGE.rglob("*.py")):
        found.update(source_texts(path.read_text(encoding="utf-8"), str(path.relative_to(ROOT))))
    return found


def source_texts(source: str, name: str) -> Iterator[Text]:
    """The texts in one file's source. Raises NotLiteralError for one that is not written out in it."""
    yield from _texts_below(ast.parse(source, name), "", name)


def catalogue_texts() -> Iterator[Text]:
    """The texts that are data: sentences of findings, names and states of steps, single words, scenarios, events."""
    sys.path.insert(0, str(ROOT))
    from classe365_desktop.core.setup import STATE_WORDS, STEP_NAMES
    from classe365_desktop.core.texts import TEXTS
    from classe365_desktop.core.texts.proof import CLEANS, MAKES, REASONS, STAGES
    from classe365_desktop.core.timeline import LABELS
    from classe365_desktop.practice.scenarios import SCENARIOS
    from classe365_desktop.ui.translate import ACTION_WORDS, SEVERITY_WORDS, VALUE_WORDS

    events = json.loads((HERE.parent / "catalogue" / "webhook.json").read_text(encoding="utf-8"))
    permissions = json.loads((HERE.parent / "catalogue" / "permissions.json").read_text(encoding="utf-8"))
    by_context: dict[str, Iterable[str]] = {
        "Findings": [words for each in TEXTS.values() for words in (each.seen, each.why, each.do)],
        "Steps": [*STEP_NAMES.values(), *STATE_WORDS.values()],
        "Words": [*SEVERITY_WORDS.values(), *VALUE_WORDS, *ACTION_WORDS.values()],
        "Scenarios": [each.rehearses for each in SCENARIOS],
        "Proof": [*STAGES.values(), *REASONS.values(), *MAKES.values(), CLEANS],
        "Timeline": [*LABELS.values()],
        "Permissions": [each["why"] for each in permissions["permissions"]],
        "Webhook": [event["why"] for group in ("legacy", "sca") for event in events[group]],
    }
    for context, found in by_context.items():
        yield from ((context, words) for words in found if words)


CATALOGUES = frozenset({"Findings", "Steps", "Words", "Scenarios", "Proof", "Timeline", "Permissions", "Webhook"})


def _texts_below(node: ast.AST, inside: str, file: str) -> Iterator[Text]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield from _texts_in(child, inside, file)
        yield from _texts_below(child, child.name if isinstance(child, ast.ClassDef) else inside, file)


def _texts_in(call: ast.Call, inside: str, file: str) -> Iterator[Text]:
    asked, by_qt = call.func, False
    if isinstance(asked, ast.Attribute) and asked.attr == "tr" and call.args:
        of_self = isinstance(asked.value, ast.Name) and asked.value.id == "self"
        yield inside if of_self else "QObject", _literal(call.args[0], file)
    elif isinstance(asked, ast.Attribute):
        by_qt = asked.attr == "translate" and ast.unparse(asked.value).endswith("QCoreApplication")
    else:
        by_qt = isinstance(asked, ast.Name) and asked.id == "tr"
    if not by_qt or len(call.args) < 2:
        return
    context, words = call.args[:2]
    if isinstance(context, ast.Constant) and context.value in CATALOGUES and not _is_written_out(words):
        return
    if isinstance(context, ast.Name) and _is_the_door_for_catalogues(file):
        return
    yield _literal(context, file), _literal(words, file)


def _is_the_door_for_catalogues(file: str) -> bool:
    """The one place that hands a catalogue's texts on, whatever they are."""
    return Path(file).parts[-2:] == ("ui", "translate.py")


def _is_written_out(node: ast.expr) -> bool:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _is_written_out(node.left) and _is_written_out(node.right)
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _literal(node: ast.expr, file: str) -> str:
    if not _is_written_out(node):
        raise NotLiteralError(f"{file}:{node.lineno}: a text to translate must be written out: {ast.unparse(node)}")
    if isinstance(node, ast.BinOp):
        return _literal(node.left, file) + _literal(node.right, file)
    return str(ast.literal_eval(node))


def read_translations(path: Path) -> dict[Text, str]:
    """What is translated in a `.ts` file. No file, no translations."""
    if not path.exists():
        return {}
    done = {}
    # S314: the files are ours.
    for context in ElementTree.parse(path).getroot().iter("context"):  # noqa: S314
        for message in context.iter("message"):
            words = message.findtext("translation")
            if words:
                done[context.findtext("name") or "", message.findtext("source") or ""] = words
    return done


def written(found: Iterable[Text], translations: dict[Text, str], language: str) -> str:
    """A `.ts` file with these texts, in an order that does not change, and without line numbers, which would."""
    named = f' language="{language}"' if language else ""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1"{named} sourcelanguage="en">',
    ]
    before = None
    for context, words in sorted(found):
        if context != before:
            lines += ["</context>"] if before is not None else []
            lines += ["<context>", f"    <name>{escape(context)}</name>"]
            before = context
        translation = translations.get((context, words))
        state = "" if translation else ' type="unfinished"'
        lines += [
            "    <message>",
            f"        <source>{escape(words)}</source>",
            f"        <translation{state}>{escape(translation or '')}</translation>",
            "    </message>",
        ]
    return "\n".join([*lines, "</context>", "</TS>", ""])


def compiled(ts: Path) -> bytes:
    """What Qt's `lrelease` makes of a `.ts` file. Raises CalledProcessError."""
    import PySide6

    release = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.qm"
        # S603: the program came with PySide6.
        subprocess.run([release, "-silent", ts, "-qm", out], check=True)  # noqa: S603
        return out.read_bytes()


def languages() -> list[Path]:
    """The `.ts` files of the languages."""
    return sorted(HERE.glob("classe365_*.ts"))


def stale(*, write: bool) -> list[str]:
    """The names of the files that are not up to date; brings them up to date if `write`."""
    found, late = texts(), []

    def bring(path: Path, content: bytes) -> None:
        if not path.exists() or path.read_bytes() != content:
            late.append(path.name)
            if write:
                path.write_bytes(content)

    bring(TEMPLATE, written(found, {}, "").encode())
    for path in languages():
        language = path.stem.removeprefix("classe365_")
        bring(path, written(found, read_translations(path), language).encode())
        bring(path.with_suffix(".qm"), compiled(path))
    return late


def main() -> int:
    """See above."""
    parser = argparse.ArgumentParser(description="Bring the translations up to date.")
    parser.add_argument("--check", action="store_true", help="write nothing; end with 1 if a file is not up to date")
    check = parser.parse_args().check
    late = stale(write=not check)
    for name in late:
        print(f"{name} is not up to date" if check else f"{name} was brought up to date")
    return 1 if check and late else 0


if __name__ == "__main__":
    sys.exit(main())
