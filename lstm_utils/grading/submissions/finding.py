"""What a student handed in, looked at before any of it is opened: whether there is a notebook that may be graded.

Anything may lie in a submission. Links are not followed, and nothing but regular files is opened.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from lstm_utils.grading.course import Course
from lstm_utils.grading.submissions.reading import read_timestamp
from lstm_utils.grading.submissions.unreadable import DEEPEST, UnreadableError, describe, listed, refused, too_deep


@dataclass
class FoundNotebook:
    """The notebook of a submission: its file's name, and a remark on what else lies there."""

    notebook: str
    remark: str = ""


def find_notebook(course: Course, student: str, lesson: str) -> FoundNotebook:
    """Find the notebook of a submission by its name; it is not opened.

    A notebook under another name is not graded: it may be another lesson's, or an older copy. Whoever grades
    knows better, and the sentence says which name to give it.

    Raises
    ------
    UnreadableError
        There is no notebook of the lesson's name, or something else lies in its place.
    """
    folder, name = course.submitted(student, lesson), course.source_notebook(lesson).name
    shown = course.shown(folder)
    try:
        if folder.is_symlink():
            raise UnreadableError(f"{shown} is a link to another place; put the folder itself there")
        if not folder.is_dir():
            raise UnreadableError(f"{shown} is a file; it should be a folder with {name} in it")
        entries = sorted(os.listdir(folder))
        status = (folder / name).lstat() if name in entries else None
        others = [other for other in _notebooks(folder, shown) if other != name]
    except OSError as error:
        raise UnreadableError(refused(shown, error)) from None
    if status is None:
        raise UnreadableError(_misnamed(shown, name, others, entries))
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableError(f"{shown / name} is {describe(status.st_mode)}; ask for the notebook itself")
    if status.st_size == 0:
        raise UnreadableError(f"{shown / name} is an empty file: ask for the notebook again")
    read_timestamp(course, student, lesson)
    return FoundNotebook(name, f"also handed in and not graded: {listed(others)}" if others else "")


def _notebooks(folder: Path, shown: Path) -> list[str]:
    """Names of all files called notebooks, below a folder."""
    found = []
    for here, _, names in os.walk(folder):
        place = Path(here).relative_to(folder)
        if len(place.parts) > DEEPEST:
            raise UnreadableError(too_deep(shown))
        if ".ipynb_checkpoints" not in place.parts:
            found += [str(place / name) for name in names if name.endswith(".ipynb")]
    return sorted(found)


def _misnamed(folder: Path, name: str, others: list[str], entries: list[str]) -> str:
    if len(others) == 1:
        return f"{folder} holds {others[0]!r}, not {name}: if that is the answer, rename it to {name} and grade again"
    if others:
        return (
            f"{folder} holds {len(others)} notebooks and none is called {name} ({listed(others)}): "
            f"find out which is the answer, rename it to {name} and grade again"
        )
    return f"{folder} holds no notebook, {f'only {listed(entries)}' if entries else 'nothing'}: ask for {name}"
