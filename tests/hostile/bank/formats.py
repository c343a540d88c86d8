"""Cases whose notebook is odd in its marks, its ids, its format or its size."""

import json

import nbformat
from hostile_course import WRONG, Case
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell, new_output

from bank.handing_in import changed, is_test, tag_of, with_bytes


def _no_marks(notebook: NotebookNode) -> None:
    for cell in notebook.cells:
        cell.metadata.clear()
    notebook.metadata.clear()


def _without_ids(notebook: NotebookNode) -> None:
    notebook.nbformat_minor = 4
    for cell in notebook.cells:
        del cell["id"]


def _points(notebook: NotebookNode) -> None:
    for cell in notebook.cells:
        if is_test(cell):
            cell.metadata.nbgrader.points = 1000


def _unlocked(notebook: NotebookNode) -> None:
    for cell in notebook.cells:
        if is_test(cell):
            cell.metadata.nbgrader.update(locked=False, solution=True)
            cell.metadata.nbgrader.pop("points")
            cell.source = "pass"


def _no_tests_but_marks(notebook: NotebookNode) -> None:
    for cell in notebook.cells:
        if is_test(cell):
            cell.metadata.nbgrader.update(grade=False, solution=False, locked=False)


def _old_schema(notebook: NotebookNode) -> None:
    for cell in notebook.cells:
        tag = cell.metadata.get("nbgrader")
        if tag:
            tag.schema_version = 1
            del tag["task"]


def _marks_of_another_type(notebook: NotebookNode) -> None:
    for number, cell in enumerate(notebook.cells[1:]):
        cell.metadata.nbgrader = [[1], "yes", None, {"grade": "maybe"}, {"grade_id": ["add"]}, 7, {}][number % 7]


def _tests_swapped(notebook: NotebookNode) -> None:
    """The failing test's marks go to the passing one, and the other way round."""
    one, other = tag_of(notebook, "double-visible"), tag_of(notebook, "total-visible")
    one.grade_id, other.grade_id = other.grade_id, one.grade_id


def _skipped(notebook: NotebookNode) -> None:
    for cell in notebook.cells:
        if is_test(cell):
            cell.metadata.tags = ["skip-execution", "raises-exception"]


def _odd_ids(notebook: NotebookNode) -> None:
    for number, cell in enumerate(notebook.cells):
        cell.id = ["", "ä ö / ..", "x" * 5000, 7, None, "add", "add", "total"][number]


def _odd_cells(notebook: NotebookNode) -> None:
    odd = [
        {"cell_type": "heading", "source": "Sums", "level": 1, "metadata": {}},
        {"cell_type": "code", "metadata": {}},
    ]
    odd += [{"cell_type": "markdown", "source": ["a\n", "b"], "metadata": {"tags": "none"}}]
    odd += [{"cell_type": "code", "source": "3", "metadata": {"collapsed": "?"}, "outputs": [{"output_type": "?"}]}]
    notebook.cells += [nbformat.from_dict(cell) for cell in odd]


def _other_kernel(notebook: NotebookNode) -> None:
    notebook.metadata.kernelspec = {"name": "ir", "display_name": "R", "language": "R"}
    notebook.metadata.language_info = {"name": "R", "file_extension": ".r"}


def _much_stored(notebook: NotebookNode) -> None:
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = [new_output("display_data", {"image/png": "x" * 5_000_000})]


FORMATS = [
    Case("marks-stripped", "all metadata stripped; cell ids are left", hand_in=changed(_no_marks)),
    Case("ids-stripped", "a format without cell ids", hand_in=changed(_without_ids)),
    Case("marks-of-another-type", "nbgrader's metadata of the wrong types", hand_in=changed(_marks_of_another_type)),
    Case(
        "points-edited",
        "points edited in the metadata (cheat 10)",
        answers=WRONG,
        hand_in=changed(_points),
        lost=("double",),
    ),
    Case(
        "tests-unlocked",
        "test cells unlocked, made solutions and emptied (cheat 10)",
        answers=WRONG,
        hand_in=changed(_unlocked),
        lost=("double",),
        message="twice a third",
    ),
    Case(
        "tests-unmarked",
        "test cells marked as no tests (cheat 10)",
        answers=WRONG,
        hand_in=changed(_no_tests_but_marks),
        lost=("double",),
        message="twice a third",
    ),
    Case("tests-skipped", "tests tagged to be skipped", answers=WRONG, hand_in=changed(_skipped), lost=("double",)),
    Case("odd-ids", "cell ids that are none", hand_in=changed(_odd_ids)),
    Case("odd-cells", "cells of no kind, without text, with odd outputs", hand_in=changed(_odd_cells)),
    Case(
        "tests-swapped",
        "the ids of two tests swapped",
        answers=WRONG,
        hand_in=changed(_tests_swapped),
        lost=("double",),
    ),
    Case("old-schema", "nbgrader's metadata of an older version", hand_in=changed(_old_schema)),
    Case(
        "old-format",
        "a notebook of format 3",
        hand_in=with_bytes(lambda text: json.dumps(nbformat.convert(nbformat.reads(text, 4), 3)).encode()),
    ),
    Case("wrong-kernel", "a notebook for R", hand_in=changed(_other_kernel)),
    Case("no-kernel", "a notebook that names no kernel", hand_in=changed(lambda nb: nb.metadata.clear())),
    Case(
        "byte-order-mark",
        "a notebook with a byte order mark, as some editors write",
        hand_in=with_bytes(lambda text: b"\xef\xbb\xbf" + text.encode()),
    ),
    Case(
        "half-a-character-in-a-cell",
        "a cell with half a character",
        hand_in=changed(lambda nb: nb.cells.insert(1, new_markdown_cell("caf\udce9 \ud83d"))),
    ),
    Case("much-stored", "outputs of 35 MB stored in the notebook", hand_in=changed(_much_stored)),
]
