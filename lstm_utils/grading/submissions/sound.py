"""Make a notebook valid, whatever a student or a program put into it."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Mapping
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_raw_cell

NEW_CELL = {"code": new_code_cell, "markdown": new_markdown_cell, "raw": new_raw_cell}


def make_sound(notebook: NotebookNode) -> None:
    """Make it a valid notebook of the newest format: nbconvert looks after every step, and stops where it is not.

    Outputs go, as they do in nbgrader's next step; of a cell that is not valid only kind, text and marks stay.
    """
    for cell in notebook.cells:
        if cell.get("cell_type") == "code":
            cell.outputs, cell.execution_count = [], None
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    notebook.metadata = NotebookNode()
    for name in set(notebook) - {"nbformat", "nbformat_minor", "metadata", "cells"}:
        del notebook[name]
    make_ids_unique(notebook.cells)
    if not _is_sound(notebook):
        parts = {kind: f"{kind}_cell" for kind in NEW_CELL}
        notebook.cells = [
            cell if _is_sound(cell, parts.get(word(cell.get("cell_type")) or "", "cell")) else _rebuilt(cell)
            for cell in notebook.cells
        ]


def _is_sound(part: NotebookNode, name: str | None = None) -> bool:
    try:
        nbformat.validate(part, name, version=4, version_minor=5)
        json.dumps(part, ensure_ascii=False).encode()  # half of a character cannot be written
    except (nbformat.ValidationError, UnicodeEncodeError):
        return False
    return True


def _rebuilt(cell: NotebookNode) -> NotebookNode:
    source = cell.get("source")
    source = "".join(map(str, source)) if isinstance(source, list) else source if isinstance(source, str) else ""
    metadata = cell.get("metadata")
    metadata = metadata if isinstance(metadata, Mapping) else {}
    tag = metadata.get("nbgrader")
    name = word(tag.get("grade_id")) if isinstance(tag, Mapping) else None
    kept: dict[str, Any] = {"nbgrader": {"grade_id": _writable(name)}} if name else {}
    if word(metadata.get("id")):
        kept["id"] = _writable(metadata["id"])
    make = NEW_CELL.get(word(cell.get("cell_type")) or "", new_raw_cell)
    return make(_writable(source), id=cell.id, metadata=nbformat.from_dict(kept))


def _writable(text: str) -> str:
    return text.encode(errors="replace").decode()


def make_ids_unique(cells: list[NotebookNode]) -> None:
    """Give an id to cells that have none of their own: the same notebook gets the same ones each time."""
    taken = {word(cell.get("id")) for cell in cells}
    free = (name for name in map("handed-in-{}".format, itertools.count(1)) if name not in taken)
    seen = set()
    for cell in cells:
        name = word(cell.get("id"))
        if name is None or name in seen or not re.fullmatch(r"[a-zA-Z0-9_-]{1,64}", name):
            cell.id = name = next(free)
        seen.add(name)


def change_type(cell: NotebookNode, cell_type: str) -> None:
    """Make a code cell of a text cell, or the other way round."""
    if cell.cell_type != cell_type:
        for name in ("outputs", "execution_count", "attachments"):
            cell.pop(name, None)
        cell.cell_type = cell_type
        if cell_type == "code":
            cell.outputs, cell.execution_count = [], None


def word(value: Any) -> str | None:
    """What metadata hold under a name, where it is text."""
    return value if isinstance(value, str) else None
