"""A tiny course: one lesson, two questions of plain Python, so that a submission is graded in half a second."""

import shutil
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from lstm_utils.grading.course import Course

LESSON = "01_sums"
CONFIG = """
import os
import sys
from nbgrader.converters import Autograde
from nbgrader.preprocessors import Execute
from lstm_utils.grading.execution.execute import SandboxedExecute
from lstm_utils.grading.submissions.restore import RestoreCells
from lstm_utils.grading.sandbox.preloaded import KERNEL_MODULES
c = get_config()
os.environ["PATH"] = os.path.dirname(sys.executable) + os.pathsep + os.environ["PATH"]  # nbgrader starts alembic
c.CourseDirectory.course_id = "tiny"
c.CourseDirectory.root = os.path.dirname(os.path.abspath(__file__))
c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.py", "outcome.json"]
steps = Autograde.class_traits()
c.Autograde.sanitize_preprocessors = [RestoreCells, *steps["sanitize_preprocessors"].default()]
c.Autograde.autograde_preprocessors = [
    SandboxedExecute if step is Execute else step for step in steps["autograde_preprocessors"].default()
]
c.SandboxedExecute.preload = list(KERNEL_MODULES)
c.SandboxedExecute.limits = {"cell_seconds": 3, "notebook_seconds": 60, "memory_mb": 512}
"""


def _cell(grade_id, source, *, solution=False, points=None):
    tag = {"grade_id": grade_id, "solution": solution, "locked": not solution, "grade": points is not None}
    tag |= {"schema_version": 3, "task": False} | ({} if points is None else {"points": points})
    return new_code_cell(source, id=grade_id, metadata={"nbgrader": tag})


def lesson(add="return a + b", double="return 2 * a"):
    """The lesson's notebook, 20 points, with these two bodies of functions as its answers."""
    answer = "def {}:\n    ### BEGIN SOLUTION\n    {}\n    ### END SOLUTION"
    cells = [
        new_markdown_cell("# Sums", id="title"),
        _cell("add", answer.format("add(a, b)", add), solution=True),
        _cell("add-visible", "assert add(1, 2) == 3, 'add(1, 2) is 3'", points=4),
        _cell(
            "add-hidden",
            "### BEGIN HIDDEN TESTS\nassert add(-1, 0) == -1, 'numbers may be negative'\n### END HIDDEN TESTS",
            points=6,
        ),
        _cell("double", answer.format("double(a)", double), solution=True),
        _cell("double-visible", "assert double(4) == 8, 'double(4) is 8'", points=10),
    ]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return new_notebook(cells=cells, metadata={"kernelspec": kernel})


class TinyCourse:
    """A course folder in which students hand in."""

    def __init__(self, folder: Path):
        self.folder = folder

    @classmethod
    def make(cls, folder: Path) -> "TinyCourse":
        source = folder / "source" / LESSON
        source.mkdir(parents=True)
        (folder / "nbgrader_config.py").write_text(CONFIG)
        nbformat.write(lesson(), source / "sums.ipynb")
        return cls(folder)

    def copy(self, folder: Path) -> "TinyCourse":
        shutil.copytree(self.folder, folder)
        return TinyCourse(folder)

    @property
    def course(self) -> Course:
        return Course.load(self.folder)

    def submission(self, student: str) -> Path:
        folder = self.folder / "submitted" / student / LESSON
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def hand_in(self, student: str, *, name="sums.ipynb", timestamp=None, **answers) -> Path:
        path = self.submission(student) / name
        nbformat.write(lesson(**answers), path)
        if timestamp:
            (path.parent / "timestamp.txt").write_text(timestamp)
        return path
