"""Whether what was handed in is a notebook, and this lesson's."""

from __future__ import annotations

import json
from pathlib import Path

import nbformat

from lstm_utils.grading.course import Course, first_line
from lstm_utils.grading.submissions.reading import NOTEBOOK_MB, read_file
from lstm_utils.grading.submissions.restore import RestoreCells
from lstm_utils.grading.submissions.unreadable import UnreadableError


def check_notebook(course: Course, student: str, lesson: str, name: str, limit_mb: int = NOTEBOOK_MB) -> None:
    """See that a notebook is one, and this lesson's. What is in it may make this process fail.

    Raises
    ------
    UnreadableError
        It is not, or it holds more than `limit_mb`.
    """
    path = course.submitted(student, lesson) / name
    shown = course.shown(path)
    text = _text(read_file(path, shown, limit_mb), shown)
    step = RestoreCells(config=course.config)
    source = course.source_notebook(lesson)
    try:
        notebook = nbformat.reads(text, as_version=4)
        recognised = step.restore(notebook, source)
        nbformat.validate(notebook)
    except Exception as error:  # odd JSON makes nbformat, and then us, stumble over anything
        raise UnreadableError(
            f"{shown} is JSON, but not a notebook that nbgrader can take ({type(error).__name__}: "
            f"{first_line(error)}): ask for the notebook again"
        ) from None
    if not recognised:
        raise UnreadableError(
            f"{shown} holds none of the lesson's answer and test cells: it is another notebook, or a program that "
            "saved it removed nbgrader's marks; ask for the answers in the released notebook"
        )


def _text(content: bytes, shown: Path) -> str:
    """The text of a file that holds JSON."""
    try:
        text = content.decode("utf-8-sig")
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
    except ValueError as error:  # a number of thousands of digits
        raise UnreadableError(f"{shown} is no notebook ({first_line(error)}): ask for the notebook again") from None
    return text
