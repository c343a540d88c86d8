"""A small course of plain Python in which students hand in what they should not, and the cases' common form."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from lstm_utils.grading.results.outcomes import Outcome

PROJECT = Path(__file__).resolve().parents[2]
LESSON = "01_sums"
NOTEBOOK = "sums.ipynb"
POINTS = {"add": 10, "double": 10, "total": 10}

# Small enough to be reached in a moment, large enough for a slow machine; a kernel without TensorFlow takes 70 MB.
LIMITS = {
    "cell_seconds": 6,
    "notebook_seconds": 18,
    "memory_mb": 800,
    "processes": 64,
    "open_files": 256,
    "file_mb": 16,
    "folder_mb": 32,
    "output_mb": 8,
}

# The settings that the project ships, but for what makes it fast.
SETTINGS = f"""
from lstm_utils.grading.sandbox.preloaded import KERNEL_MODULES

c.SandboxedExecute.preload = list(KERNEL_MODULES)
c.SandboxedExecute.limits = {LIMITS}
"""

RIGHT = {
    "add": "def add(a, b):\n    return a + b",
    "double": "def double(a):\n    return 2 * a",
    "total": "def total(path):\n    return sum(int(line) for line in open(path))",
}
WRONG = {"double": "def double(a):\n    return 3 * a"}

# That of `double` imports a module that a student may try to stand in for.
_THIRDS = "from fractions import Fraction\nassert double(Fraction(1, 3)) == Fraction(2, 3), 'twice a third'"
# Each is a program of its own.
TESTS = {
    "add-visible": "assert add(1, 2) == 3, 'add(1, 2) is 3'",
    "add-hidden": "assert add(-1, 0) == -1, 'numbers may be negative'",
    "double-visible": _THIRDS,
    "total-visible": "assert total('numbers.csv') == 60, 'numbers.csv comes to 60'",
}
TEST_POINTS = {"add-visible": 4, "add-hidden": 6, "double-visible": 10, "total-visible": 10}
NUMBERS = "10\n20\n30\n"


@dataclass(frozen=True)
class Case:
    """One way a submission goes wrong.

    Attributes
    ----------
    name
        Also the student's id, where `student` is not given.
    what
        What it does, in a few words.
    code
        Runs in the cell of question `add`, below the right answer. Names between @ signs stand for what the course
        and the machine around it have: see `HostileCourse.names`.
    answers
        Whole cells, in the place of the right answers.
    hand_in
        Puts the notebook into the submission's folder, where that is not done as a student should.
    status, lost, limit
        The expected outcome: `lost` names the questions that get no points, all others get all of theirs.
    reason, message
        What the outcome's reason, and the messages of the lost questions, must say; regular expressions.
    said
        What a cell must have put out, a regular expression: proof that the case did what it is here for.
    """

    name: str
    what: str
    code: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    hand_in: Callable[[NotebookNode, Path], object] | None = None
    status: str = "graded"
    lost: tuple[str, ...] = ()
    limit: str | None = None
    reason: str = ""
    message: str = ""
    said: str = ""
    student: str = ""

    @property
    def who(self) -> str:
        return self.student or self.name

    @property
    def score(self) -> float | None:
        if self.status != "graded":
            return None
        return float(sum(points for question, points in POINTS.items() if question not in self.lost))

    def cells(self) -> dict[str, str]:
        """The cells of the answers, by question."""
        cells = RIGHT | dict(self.answers)
        if self.code:
            cells["add"] += "\n\n" + self.code.strip("\n")
        return cells


def write(notebook: NotebookNode, folder: Path) -> None:
    """Hand in as a student should."""
    (folder / NOTEBOOK).write_text(nbformat.writes(notebook), encoding="utf-8")


def _tagged(name: str, source: str, *, points: int | None = None) -> NotebookNode:
    solution = points is None
    tag = {"grade_id": name, "grade": not solution, "solution": solution, "locked": not solution, "task": False}
    tag |= {"schema_version": 3} | ({} if solution else {"points": points})
    return new_code_cell(source, id=name, metadata={"nbgrader": tag})


def _notebook(answers: Mapping[str, str], tests: Mapping[str, str]) -> NotebookNode:
    cells = [new_markdown_cell("# Sums", id="title")]
    for question in POINTS:
        cells.append(_tagged(question, answers[question]))
        cells += [_tagged(name, tests[name], points=TEST_POINTS[name]) for name in tests if name.startswith(question)]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return new_notebook(cells=cells, metadata={"kernelspec": kernel})


def source(secret: str) -> NotebookNode:
    """The lesson as the instructor has it, the solution with a secret in it."""

    def solution(answer: str) -> str:
        head, body = answer.split("\n", 1)
        return f"{head}\n    ### BEGIN SOLUTION\n{body}  # {secret}\n    ### END SOLUTION"

    hidden = {name: text for name, text in TESTS.items() if name.endswith("hidden")}
    marked = {name: f"### BEGIN HIDDEN TESTS\n{text}\n### END HIDDEN TESTS" for name, text in hidden.items()}
    return _notebook({question: solution(answer) for question, answer in RIGHT.items()}, TESTS | marked)


def released(answers: Mapping[str, str]) -> NotebookNode:
    """The lesson as students have it, with these answers."""
    return _notebook(answers, TESTS | dict.fromkeys((name for name in TESTS if name.endswith("hidden")), ""))


class HostileCourse:
    """A course in a folder.

    Parameters
    ----------
    folder
        Where nbgrader_config.py lies.
    names
        What stands in a case's code between @ signs, by name.
    """

    def __init__(self, folder: Path, names: Mapping[str, str] | None = None):
        self.folder = folder
        self.names = dict(names or {})

    @classmethod
    def make(
        cls, folder: Path, names: Mapping[str, str] | None = None, secret: str = "the solution"
    ) -> "HostileCourse":
        lesson = folder / "source" / LESSON
        lesson.mkdir(parents=True)
        settings = (PROJECT / "nbgrader_config.py").read_text(encoding="utf-8")
        (folder / "nbgrader_config.py").write_text(settings + SETTINGS, encoding="utf-8")
        (lesson / NOTEBOOK).write_text(nbformat.writes(source(secret)), encoding="utf-8")
        (lesson / "numbers.csv").write_text(NUMBERS)
        return cls(folder, names)

    @property
    def gradebook(self) -> Path:
        return self.folder / "gradebook.db"

    def submission(self, student: str) -> Path:
        return self.folder / "submitted" / student / LESSON

    def autograded(self, student: str) -> Path:
        return self.folder / "autograded" / student / LESSON

    def hand_in(self, student: str, answers: Mapping[str, str] = RIGHT, how: Callable | None = None) -> None:
        folder = self.submission(student)
        folder.mkdir(parents=True)
        (folder / "numbers.csv").write_text(NUMBERS)
        (how or write)(released({question: self.filled(text) for question, text in answers.items()}), folder)

    def filled(self, text: str) -> str:
        for name, value in self.names.items():
            text = text.replace(f"@{name}@", value)
        return text

    def outcome(self, student: str) -> Outcome:
        return Outcome.read(self.autograded(student) / "outcome.json")

    def executed(self, student: str) -> str:
        """All that the student's cells put out; nothing where none ran."""
        if not (self.autograded(student) / NOTEBOOK).is_file():
            return ""
        notebook = json.loads((self.autograded(student) / NOTEBOOK).read_text(encoding="utf-8"))
        outputs = [output for cell in notebook["cells"] for output in cell.get("outputs", ())]
        texts = (output.get("text") or output.get("evalue") or output.get("data", {}) for output in outputs)
        return "\n".join("".join(text) if isinstance(text, list) else str(text) for text in texts)

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "lstm_utils.grading.cli", "grade", "--course", str(self.folder), *arguments]

    def grade(self, *arguments: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess:
        """Grade with the public command."""
        return subprocess.run(
            self.command("--jobs", "3", *arguments),
            env=grader_environment() | dict(env or {}),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )


def grader_environment() -> dict[str, str]:
    """A line for each submission reaches a pipe as soon as it is written."""
    return {**os.environ, "PYTHONUNBUFFERED": "1", "TF_CPP_MIN_LOG_LEVEL": "3"}
