"""Why a submission cannot be graded, in words that name the file and say what to do."""

from __future__ import annotations

import stat
from pathlib import Path

from lstm_utils.grading.sandbox.limits import MB

DEEPEST = 50  # folders in folders


class UnreadableError(Exception):
    """Nothing there can be graded. The text names the file and says what to do, on one line that can be written."""

    def __init__(self, sentence: str):
        super().__init__(printable(sentence))


def printable(text: str) -> str:
    r"""Write out what would break a line or cannot be written: a file's name may hold any byte but / and 0."""
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode() for character in text
    )


def refused(shown: Path, error: OSError) -> str:
    """The sentence where the operating system keeps something from being read."""
    return f"{shown} cannot be read ({error.strerror}): let the person who grades read it, or ask for it again"


def too_deep(shown: Path) -> str:
    """The sentence on more than `DEEPEST` folders in folders."""
    return f"{shown} holds folders in folders, more than {DEEPEST} deep: ask for the notebook alone"


def describe(mode: int) -> str:
    """What lies where a file should lie, by its `st_mode`."""
    kinds = {stat.S_IFLNK: "a link to another file", stat.S_IFDIR: "a folder, not a notebook"}
    return kinds.get(stat.S_IFMT(mode), "a pipe or a device, not a file")


def listed(names: list[str], at_most: int = 5) -> str:
    """The first few of some names."""
    more = f" and {len(names) - at_most} more" if len(names) > at_most else ""
    return printable(", ".join(names[:at_most])) + more


def megabytes(size: int) -> str:
    """A number of bytes as people say it."""
    return f"{size / MB:.1f} MB"
