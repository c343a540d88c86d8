"""What an executed notebook says to its author."""

from __future__ import annotations

import re

import nbformat

from lstm_utils import checks, course_helpers
from lstm_utils.grading.course.questions import question_of
from lstm_utils.grading.execution.displayed import NO_POINTS

# Exceptions of the course's checks, and the grader's own: their text is a message to students.
_CHECKS = (checks.CheckFailed, checks.NotAnswered, course_helpers.NotOwnWork)
OWN_MESSAGES = frozenset([NO_POINTS, *(kind.__name__ for kind in _CHECKS)])


def messages_of(notebook: nbformat.NotebookNode) -> dict[str, list[str]]:
    """What the failing test cells of an executed notebook say to its author, one line each, by question.

    A check's own message stands as it is (its first paragraph); any other exception as "NameError: name 'x'
    is not defined". A message that the visible and the hidden tests both give is kept once. Where the answer's
    own cell stopped with an error, that comes first: it is the cause of what the tests say.
    """
    stopped: dict[str, str] = {}
    messages: dict[str, list[str]] = {}
    for cell in notebook.cells:
        tag = cell.metadata.get("nbgrader", {})
        line = _failure(cell) if cell.cell_type == "code" else None
        if line is None or "grade_id" not in tag:
            continue
        question = question_of(tag["grade_id"])
        if tag.get("solution"):
            if not line.startswith("NotImplementedError"):
                stopped[question] = f"the answer's own cell stopped: {line}"
        elif tag.get("grade"):
            lines = messages.setdefault(question, [stopped[question]] if question in stopped else [])
            if line not in lines:
                lines.append(line)
    return messages


def _failure(cell: nbformat.NotebookNode) -> str | None:
    """One line for what costs a test cell its points, None where nothing does."""
    errors = {output.ename: output.evalue for output in cell.outputs if output.output_type == "error"}
    if "CellTimeoutError" in errors:
        return "it ran longer than a cell may"
    for name, text in errors.items():
        if name in OWN_MESSAGES:
            return _first_paragraph(text)
        first = _first_paragraph(text, lines=1)
        return f"{name}: {first}" if first else name
    tag = cell.metadata.get("nbgrader", {})
    for output in cell.outputs:
        # nbgrader gives no points to a test cell that writes to stderr
        if tag.get("grade") and output.output_type == "stream" and output.name == "stderr":
            return f"the test cell wrote to stderr: {_first_paragraph(output.text, lines=1)}"
    return None


def _first_paragraph(text: str, lines: int | None = None) -> str:
    plain = re.sub(r"\x1b\[[0-9;]*[A-Za-z]", "", text).strip()
    paragraph = re.split(r"\n\s*\n", plain, maxsplit=1)[0].splitlines()
    return " ".join(" ".join(paragraph[:lines]).split())
