"""What nbgrader's marks in a lesson's notebook say: its questions, their answers' cells and their points."""

import re

import nbformat
from nbformat import NotebookNode

from lstm_utils.grading.course.folder import Course

SETUP = "setup"
VISIBLE, HIDDEN = "-visible", "-hidden"


def grade_id(cell: NotebookNode) -> str | None:
    """The nbgrader id of a cell, or None for a cell that nbgrader does not know."""
    return cell.metadata.get("nbgrader", {}).get("grade_id")


def question_of(grade_id: str) -> str:
    """Name the question of a graded cell: both "echo-visible" and "echo-hidden" belong to "echo"."""
    return re.sub(r"-(visible|hidden)$", "", grade_id)


def solution_cells(notebook: NotebookNode) -> dict[str, str]:
    """The answers in a notebook: question -> source of its solution cell, in the notebook's order."""
    return {
        cell.metadata.nbgrader["grade_id"]: cell.source
        for cell in notebook.cells
        if cell.metadata.get("nbgrader", {}).get("solution") and cell.cell_type == "code"
    }


def points(notebook: NotebookNode) -> dict[str, dict[str, float]]:
    """The points of each question's test cells: question -> {grade_id: points}."""
    found: dict[str, dict[str, float]] = {question: {} for question in solution_cells(notebook)}
    for cell in notebook.cells:
        settings = cell.metadata.get("nbgrader", {})
        if settings.get("grade"):
            found.setdefault(question_of(settings["grade_id"]), {})[settings["grade_id"]] = float(settings["points"])
    return found


def question_points(course: Course, lesson: str) -> dict[str, float]:
    """The lesson's questions and their points, in the notebook's order."""
    points: dict[str, float] = {}
    for cell in nbformat.read(course.source_notebook(lesson), as_version=4).cells:
        tag = cell.metadata.get("nbgrader", {})
        if tag.get("grade"):
            question = question_of(tag["grade_id"])
            points[question] = points.get(question, 0.0) + float(tag["points"])
    return points
