"""Cases whose notebook holds other cells than were handed out, or holds them in another order."""

import json
from collections.abc import Callable

from hostile_course import WRONG, Case
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_raw_cell

from bank.handing_in import cell_of, changed, is_test


def _copy_of(name: str) -> Callable[[NotebookNode], None]:
    def change(notebook: NotebookNode) -> None:
        cell = cell_of(notebook, name)
        notebook.cells.insert(notebook.cells.index(cell) + 1, cell.copy() | {"id": f"copy-of-{name}"})

    return change


def _every_cell_twice(notebook: NotebookNode) -> None:
    notebook.cells += json.loads(json.dumps(notebook.cells))


def _tests_first(notebook: NotebookNode) -> None:
    notebook.cells.sort(key=lambda cell: not is_test(cell))


def _tests_as_text(notebook: NotebookNode) -> None:
    for place, cell in enumerate(notebook.cells):
        if is_test(cell):
            notebook.cells[place] = new_markdown_cell(cell.source, id=cell.id, metadata=cell.metadata)


def _answer_as_raw(notebook: NotebookNode) -> None:
    cell = cell_of(notebook, "add")
    notebook.cells[notebook.cells.index(cell)] = new_raw_cell(cell.source, id=cell.id, metadata=cell.metadata)


def _bonus(notebook: NotebookNode) -> None:
    tag = {"grade_id": "bonus", "grade": True, "solution": False, "locked": True, "task": False, "points": 1000}
    notebook.cells.append(new_code_cell("1", id="bonus", metadata={"nbgrader": tag | {"schema_version": 3}}))


CELLS = [
    Case(
        "tests-deleted",
        "test cells deleted",
        hand_in=changed(lambda nb: nb.update(cells=[c for c in nb.cells if not is_test(c)])),
    ),
    Case(
        "failing-test-deleted",
        "the test cell deleted that would fail",
        answers=WRONG,
        hand_in=changed(lambda nb: nb.cells.remove(cell_of(nb, "double-visible"))),
        lost=("double",),
        message="twice a third",
    ),
    Case(
        "answer-deleted",
        "an answer's cell deleted",
        hand_in=changed(lambda nb: nb.cells.remove(cell_of(nb, "double"))),
        lost=("double",),
    ),
    Case("answer-copied", "an answer's cell copied: two with one id (cheat 9)", hand_in=changed(_copy_of("add"))),
    Case(
        "wrong-answer-copied",
        "a wrong answer's cell copied",
        answers=WRONG,
        hand_in=changed(_copy_of("double")),
        lost=("double",),
    ),
    Case("test-copied", "a test cell copied", hand_in=changed(_copy_of("add-visible"))),
    Case(
        "everything-copied",
        "every cell twice, with the ids of the first",
        answers=WRONG,
        hand_in=changed(_every_cell_twice),
        lost=("double",),
    ),
    Case("tests-moved", "all tests moved to the top", hand_in=changed(_tests_first)),
    Case("cells-reversed", "all cells in reverse order", hand_in=changed(lambda nb: nb.cells.reverse())),
    Case(
        "tests-as-text",
        "test cells changed to text",
        answers=WRONG,
        hand_in=changed(_tests_as_text),
        lost=("double",),
        message="twice a third",
    ),
    Case("answer-as-raw-text", "an answer's cell changed to raw text", hand_in=changed(_answer_as_raw)),
    Case(
        "tests-edited",
        "the text of tests edited",
        answers=WRONG,
        hand_in=changed(lambda nb: [cell.update(source="pass") for cell in nb.cells if is_test(cell)]),
        lost=("double",),
        message="twice a third",
    ),
    Case("bonus", "a test of its own, worth 1,000 points", answers=WRONG, hand_in=changed(_bonus), lost=("double",)),
    Case(
        "many-cells",
        "a thousand cells more",
        hand_in=changed(
            lambda nb: nb.cells.extend([*([new_markdown_cell("text")] * 900), *([new_code_cell("1")] * 100)])
        ),
    ),
    Case(
        "endless-cell-added",
        "a cell of its own that does not end",
        hand_in=changed(lambda nb: nb.cells.insert(1, new_code_cell("while True:\n    pass"))),
        reason=r"\(limit: cell_seconds\)",
    ),
    Case(
        "bash-cell-added",
        "cells of its own: %%bash, !pip, %reset -f",
        hand_in=changed(
            lambda nb: nb.cells.__setitem__(
                slice(1, 1),
                [
                    new_code_cell(text)
                    for text in ("%%bash\necho from bash", "!pip --version", "%reset -f", "%%writefile sums.ipynb\n[]")
                ],
            )
        ),
        said="from bash",
    ),
]
