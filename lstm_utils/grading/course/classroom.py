"""The sample answers under classroom/: what each changes, and what it must be given.

An answer is a small Python file that holds only the cells it changes::

    # /// answer
    # what = "the +1 in N is forgotten"
    # score = 0
    # message = "one window too few"
    # ///
    # %% make-windows
    def make_windows(features, target, n_past, n_future):
        ...

The block at the top is TOML in comments (the form of Python's inline script metadata). `score` is what the
question gets; left out, the answer is right and gets full marks. `message` is what the failing tests must
say: some words, or a list of them. Each `# %% NAME` starts the cell that replaces the solution cell NAME.
"""

import re
import tomllib
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

import jupytext
from nbformat import NotebookNode

from lstm_utils.grading.course import CourseError
from lstm_utils.grading.course.questions import grade_id, solution_cells

BLOCK = re.compile(r"^# /// answer\n(?P<toml>(?:#(?: .*)?\n)+)# ///$", re.MULTILINE)
MARKERS = re.compile(r"^[ \t]*### (?:BEGIN|END) SOLUTION[ \t]*\n?", re.MULTILINE)


@dataclass(frozen=True)
class Answer:
    """One sample answer to one question of a lesson."""

    path: Path
    lesson: str
    question: str
    what: str
    score: float | None  # None: full marks
    messages: tuple[str, ...]
    cells: dict[str, str]

    @property
    def name(self) -> str:
        """How the answer is called elsewhere: its question and its file, without the ending."""
        return f"{self.question}/{self.path.stem}"

    @property
    def right(self) -> bool:
        """Whether the answer must get full marks."""
        return self.score is None


def read_answer(path: Path) -> Answer:
    """Read one file of classroom/LESSON/QUESTION/.

    Raises
    ------
    CourseError
        The block at the top is missing or not TOML, or a cell has no name.
    """
    text = path.read_text(encoding="utf-8")
    block = BLOCK.search(text)
    if not block:
        raise CourseError(f"{path}: has no block '# /// answer' … '# ///' at its top")
    try:
        told = tomllib.loads(re.sub(r"^# ?", "", block["toml"], flags=re.MULTILINE))
    except tomllib.TOMLDecodeError as error:
        raise CourseError(f"{path}: the block at the top is not TOML: {error}") from error
    unknown = told.keys() - {"what", "score", "message"}
    if unknown or "what" not in told:
        raise CourseError(f"{path}: wants 'what', and may have 'score' and 'message'; has {sorted(told)}")
    message = told.get("message", [])
    cells = {
        cell.metadata.get("title"): cell.source
        for cell in jupytext.reads(text[block.end() :].lstrip(), fmt="py:percent").cells
    }
    if None in cells or not cells:
        raise CourseError(f"{path}: each cell starts with '# %% ' and the name of the solution cell it replaces")
    return Answer(
        path=path,
        lesson=path.parent.parent.name,
        question=path.parent.name,
        what=told["what"],
        score=told.get("score"),
        messages=(message,) if isinstance(message, str) else tuple(message),
        cells=cells,
    )


def answers(folder: Path, lesson: str) -> list[Answer]:
    """All sample answers to a lesson, in the order of their names."""
    return [read_answer(path) for path in sorted((folder / lesson).glob("*/*.py"))]


def reference(source: NotebookNode) -> dict[str, str]:
    """The reference answers of a lesson, as a student would have written them: without the markers."""
    return {question: MARKERS.sub("", text) for question, text in solution_cells(source).items()}


def filled_in(release: NotebookNode, cells: dict[str, str]) -> NotebookNode:
    """A released notebook with some of its solution cells written.

    Raises
    ------
    CourseError
        The notebook has no solution cell of one of the names.
    """
    notebook = deepcopy(release)
    places = {grade_id(cell): cell for cell in notebook.cells}
    for question, text in cells.items():
        if question not in solution_cells(notebook):
            raise CourseError(f"there is no solution cell {question!r}; there are {list(solution_cells(notebook))}")
        places[question].source = text
    return notebook
