"""What a student handed in, looked at before any of it runs: whether there is a notebook that can be graded."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import nbformat

from lstm_utils.grading.course import Course, first_line

TIMESTAMP_NAME = "timestamp.txt"


class UnreadableError(Exception):
    """Nothing there can be graded. The text names the file and says what to do."""


@dataclass
class Submission:
    """A submission that can be graded: the notebook's file name, and a remark on what else lies there."""

    notebook: str
    remark: str = ""


def find_notebook(course: Course, student: str, lesson: str) -> Submission:
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
    if any(character in student for character in "*?["):
        raise UnreadableError(
            f"nbgrader cannot grade a student whose id holds *, ? or [: rename the folder {shown.parent}"
        )
    if not folder.is_dir():
        raise UnreadableError(f"{shown} is a file; it should be a folder with {name} in it")
    others = sorted(
        str(path.relative_to(folder))
        for path in folder.rglob("*.ipynb")
        if path != folder / name and ".ipynb_checkpoints" not in path.parts
    )
    path = folder / name
    if path.is_symlink():
        raise UnreadableError(f"{shown / name} is a link to another file; ask for the notebook itself")
    if path.is_dir():
        raise UnreadableError(f"{shown / name} is a folder, not a notebook; ask for the notebook itself")
    if not path.is_file():
        raise UnreadableError(_misnamed(shown, name, others, sorted(entry.name for entry in folder.iterdir())))
    if path.stat().st_size == 0:
        raise UnreadableError(f"{shown / name} is an empty file: ask for the notebook again")
    read_timestamp(course, student, lesson)
    return Submission(name, f"also handed in and not graded: {', '.join(others)}" if others else "")


def check_notebook(course: Course, student: str, lesson: str, name: str) -> None:
    """See that a notebook is one, and this lesson's. What is in it may make this process fail.

    Raises
    ------
    UnreadableError
        It is not.
    """
    path = course.submitted(student, lesson) / name
    _see_that_it_is_a_notebook(path, course.shown(path))


def read_timestamp(course: Course, student: str, lesson: str) -> str | None:
    """When a submission was handed in, as "2026-03-01 10:00:00 UTC"; None where timestamp.txt does not tell.

    Raises
    ------
    UnreadableError
        timestamp.txt holds something else than a date.
    """
    from nbgrader.utils import parse_utc

    path = course.submitted(student, lesson) / TIMESTAMP_NAME
    if not path.is_file():
        return None
    text = path.read_text(encoding="utf-8", errors="replace").strip()
    if not text:
        return None
    try:
        return parse_utc(text).strftime("%Y-%m-%d %H:%M:%S UTC")
    except (ValueError, OverflowError):
        shown = course.shown(path)
        raise UnreadableError(f"{shown} should hold a date, not {text[:40]!r}: correct it or delete it") from None


def _misnamed(folder: Path, name: str, others: list[str], entries: list[str]) -> str:
    if len(others) == 1:
        return f"{folder} holds {others[0]!r}, not {name}: if that is the answer, rename it to {name} and grade again"
    if others:
        return (
            f"{folder} holds {len(others)} notebooks and none is called {name} ({', '.join(others)}): "
            f"find out which is the answer, rename it to {name} and grade again"
        )
    found = f"only {', '.join(entries)}" if entries else "nothing"
    return f"{folder} holds no notebook, {found}: ask for {name}"


def _see_that_it_is_a_notebook(path: Path, shown: Path) -> None:
    try:
        text = path.read_text(encoding="utf-8")
        json.loads(text)
    except UnicodeDecodeError:
        raise UnreadableError(f"{shown} is no notebook (not text): ask for the notebook again") from None
    except json.JSONDecodeError as error:
        raise UnreadableError(
            f"{shown} is no notebook, or only a part of one (not JSON from line {error.lineno} on): "
            "ask for the notebook again"
        ) from None
    except RecursionError:
        raise UnreadableError(f"{shown} is no notebook (JSON nested too deep): ask for the notebook again") from None
    try:
        notebook = nbformat.reads(text, as_version=4)
        tags = [cell.metadata.get("nbgrader", {}) for cell in notebook.cells]
        names = Counter(tag["grade_id"] for tag in tags if tag)
        has_tests = any(tag.get("grade") for tag in tags)
    except Exception as error:  # nbformat's readers raise whatever odd JSON makes them raise
        raise UnreadableError(
            f"{shown} is JSON, but not a notebook that nbgrader can take ({type(error).__name__}: "
            f"{first_line(error)}): ask for the notebook again"
        ) from None
    copied = [name for name, count in names.items() if count > 1]
    if copied:  # nbgrader would stop at them with an error about an outdated schema
        raise UnreadableError(
            f"{shown} holds more than one cell called {' and one called '.join(copied)}: an answer or test cell was "
            "copied; delete the copy (or ask for that) and grade again"
        )
    if not has_tests:
        raise UnreadableError(
            f"{shown} holds none of the lesson's test cells: it is another notebook, or a program that saved it "
            "removed nbgrader's marks; ask for the answers in the released notebook"
        )
