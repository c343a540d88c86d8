"""One question run on its own: the cells that load the libraries, the answer, its tests, and nothing else.

Starting a kernel and running a whole lesson to try one answer takes half a minute; a question stands alone
(the rules for lessons see to that), so its own cells are enough. The code runs in this process, without a
sandbox: only for answers that the course's authors wrote.
"""

import linecache
import sys
import types
from dataclasses import dataclass, field

from nbformat import NotebookNode

from lstm_utils.grading.course.questions import SETUP, grade_id, points


@dataclass
class QuestionRun:
    """What came of running one question: the score of each test cell and what the failing ones said.

    `errors` maps a cell's grade_id to the exception it ended with.
    """

    question: str
    points: dict[str, float] = field(default_factory=dict)
    scores: dict[str, float] = field(default_factory=dict)
    errors: dict[str, Exception] = field(default_factory=dict)

    @property
    def score(self) -> float:
        """Points reached."""
        return sum(self.scores.values())

    @property
    def max_score(self) -> float:
        """Points there are."""
        return sum(self.points.values())

    @property
    def messages(self) -> str:
        """All that the failing test cells said, one line for each."""
        return "\n".join(str(self.errors[cell]) for cell in self.scores if cell in self.errors)


def run_question(notebook: NotebookNode, question: str, answer: str | None = None) -> QuestionRun:
    """Run one question of a lesson on its own.

    Parameters
    ----------
    notebook
        The lesson with its tests: the source notebook, not the released one.
    question
        The grade_id of the question's solution cell.
    answer
        Source that takes the place of the solution cell; the notebook's own when left out.

    Raises
    ------
    KeyError
        The notebook has no such question.
    """
    cells = {grade_id(cell): cell.source for cell in notebook.cells if grade_id(cell)}
    tests = points(notebook)[question]
    run = QuestionRun(question, points=tests)
    main = types.ModuleType("__main__")  # where a notebook's names live, and where checks look for them
    shell = sys.modules["__main__"]
    sys.modules["__main__"] = main
    try:
        for source in imports(notebook):
            execute(source, f"<{question}: imports>", main)
        run.errors |= attempt(cells[question] if answer is None else answer, question, main)
        for test, worth in tests.items():
            failed = attempt(cells[test], test, main)
            run.errors |= failed
            run.scores[test] = 0.0 if failed else worth
    finally:
        sys.modules["__main__"] = shell
    return run


def imports(notebook: NotebookNode) -> list[str]:
    """The sources of the setup cell and of the code cell after it, in which a lesson imports what its code uses."""
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    place = next(index for index, cell in enumerate(code) if grade_id(cell) == SETUP)
    return [cell.source for cell in code[place : place + 2]]


def attempt(source: str, name: str, main: types.ModuleType) -> dict[str, Exception]:
    """Run a cell; the exception that it ends with, if any, by the cell's name."""
    try:
        execute(source, f"<{name}>", main)
    except Exception as error:  # an answer may fail in any way; that is what is being found out
        return {name: error}
    return {}


def execute(source: str, filename: str, main: types.ModuleType) -> None:
    """Run code with the names of a module; messages can quote its lines."""
    lines = source.splitlines(keepends=True)
    linecache.cache[filename] = (len(source), None, lines, filename)  # so that messages can quote the line
    exec(compile(source, filename, "exec"), main.__dict__)
