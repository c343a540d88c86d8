"""The sample answers under classroom/: what students write, and what it must be given.

classroom/LESSON/QUESTION.py holds all answers to one question. It begins with a docstring that says what the
question asks; then each answer is a cell of the percent format::

    # %% sliding_window_view
    # what = "sliding_window_view for both"
    def make_windows(features, target, n_past, n_future):
        ...


    # %% one_window_too_few
    # what = "the +1 in N is forgotten"
    # score = 0
    # message = "one window too few"
    def make_windows(features, target, n_past, n_future):
        ...

The comments right under the name are TOML; a blank line or the first line of code ends them, so an answer that
begins with a comment of its own has a blank line above it. `score` is what the question gets; left out, the answer is
right and gets full marks. `message` is what the failing tests must say: some words, or a list of them. The rest of
the cell replaces the question's solution cell.
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

COMMENTS = re.compile(r"(?:#.*(?:\n|\Z))*")
MARKERS = re.compile(r"^[ \t]*### (?:BEGIN|END) SOLUTION[ \t]*\n?", re.MULTILINE)


@dataclass(frozen=True)
class Answer:
    """One sample answer to one question of a lesson."""

    lesson: str
    question: str
    name: str  # how class.toml and the tests call it: QUESTION/NAME
    what: str
    score: float | None  # None: full marks
    messages: tuple[str, ...]
    code: str

    @property
    def right(self) -> bool:
        """Whether the answer must get full marks."""
        return self.score is None


def read_answers(path: Path) -> list[Answer]:
    """Read classroom/LESSON/QUESTION.py; the file's name has underscores where the question's has hyphens.

    Raises
    ------
    CourseError
        The docstring is missing, an answer has no name or another's, says nothing or too much of itself, or has no
        code.
    """
    cells = jupytext.reads(path.read_text(encoding="utf-8"), fmt="py:percent").cells
    if not cells or "title" in cells[0].metadata or not cells[0].source.startswith('"""'):
        raise CourseError(f"{path}: begins with a docstring that says what the question asks, above the first '# %%'")
    found: dict[str, Answer] = {}
    for cell in cells[1:]:
        name = cell.metadata.get("title")
        if not name:
            above = f"below {list(found)[-1]!r}" if found else "at the top"
            raise CourseError(f"{path}: the answer {above} has no name: its first line is '# %% NAME'")
        if name in found:
            raise CourseError(f"{path}: two answers are called {name!r}")
        found[name] = _answer(path, name, cell.source)
    return list(found.values())


def _answer(path: Path, name: str, source: str) -> Answer:
    found = COMMENTS.match(source)
    comments = found[0] if found else ""
    code = source[len(comments) :].strip("\n")
    try:
        told = tomllib.loads(re.sub(r"^# ?", "", comments, flags=re.MULTILINE))
    except tomllib.TOMLDecodeError as error:
        raise CourseError(
            f"{path}: {name}: the comments under its name are not TOML: {error}. "
            "A comment of the answer's own comes after a blank line"
        ) from error
    if "what" not in told or told.keys() - {"what", "score", "message"}:
        raise CourseError(f"{path}: {name}: wants 'what', and may have 'score' and 'message'; has {sorted(told)}")
    if not code:
        raise CourseError(f"{path}: {name}: has no code")
    question = path.stem.replace("_", "-")
    message = told.get("message", [])
    return Answer(
        lesson=path.parent.name,
        question=question,
        name=f"{question}/{name}",
        what=told["what"],
        score=told.get("score"),
        messages=(message,) if isinstance(message, str) else tuple(message),
        code=code,
    )


def answers(folder: Path, lesson: str) -> list[Answer]:
    """All sample answers to a lesson: question by question, as they stand in their files."""
    return [answer for path in sorted((folder / lesson).glob("*.py")) for answer in read_answers(path)]


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
