"""How a case puts its notebook into the submission's folder, where it does not do that as a student should."""

import json
from collections.abc import Callable
from pathlib import Path

import nbformat
from hostile_course import NOTEBOOK, write
from nbformat import NotebookNode

HandIn = Callable[[NotebookNode, Path], object]


def changed(change: Callable[[NotebookNode], object]) -> HandIn:
    """Hand in the notebook after a change."""

    def hand_in(notebook: NotebookNode, folder: Path) -> None:
        change(notebook)
        write_as_it_is(notebook, folder)

    return hand_in


def write_as_it_is(notebook: NotebookNode, folder: Path) -> None:
    """Unlike nbformat, mend nothing."""
    (folder / NOTEBOOK).write_text(json.dumps(notebook), encoding="utf-8")


def with_bytes(content: Callable[[str], bytes] | bytes) -> HandIn:
    """Hand in a file with other bytes, which may be made from the notebook's text."""

    def hand_in(notebook: NotebookNode, folder: Path) -> None:
        made = content if isinstance(content, bytes) else content(nbformat.writes(notebook))
        (folder / NOTEBOOK).write_bytes(made)

    return hand_in


def also(add: Callable[[Path], object]) -> HandIn:
    """Hand in the notebook as it should be, and something beside it."""

    def hand_in(notebook: NotebookNode, folder: Path) -> None:
        write(notebook, folder)
        add(folder)

    return hand_in


def instead(put: Callable[[Path], object]) -> HandIn:
    """Hand in something else at the notebook's name."""
    return lambda notebook, folder: put(folder / NOTEBOOK)


def cell_of(notebook: NotebookNode, name: str) -> NotebookNode:
    return next(cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == name)


def tag_of(notebook: NotebookNode, name: str) -> NotebookNode:
    return cell_of(notebook, name).metadata.nbgrader


def is_test(cell: NotebookNode) -> bool:
    return bool(cell.metadata.get("nbgrader", {}).get("grade"))
