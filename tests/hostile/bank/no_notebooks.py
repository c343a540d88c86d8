"""Cases in which there is no notebook that could be graded."""

import os
from pathlib import Path

import nbformat
from hostile_course import LESSON, NOTEBOOK, RIGHT, Case, write
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

from bank.handing_in import HandIn, also, changed, instead, with_bytes


def _unreadable(name: str, what: str, reason: str, hand_in: HandIn) -> Case:
    return Case(name, what, hand_in=hand_in, status="unreadable", reason=reason)


def _large(path: Path) -> None:
    """A notebook of 100 MB."""
    with open(path, "w", encoding="utf-8") as file:
        file.write('{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [], "padding": "')
        for _ in range(100):
            file.write("x" * 1_000_000)
        file.write('"}')


def _deep(folder: Path) -> None:
    for _ in range(1200):
        folder /= "d"
        folder.mkdir()


def _in_a_folder(notebook: NotebookNode, folder: Path) -> None:
    (folder / "homework").mkdir()
    write(notebook, folder / "homework")


def _no_text(notebook: NotebookNode, folder: Path) -> None:
    """Its name is in an alphabet of long ago, as some archives bring them, and a line of its own."""
    write(notebook, folder)
    (folder / NOTEBOOK).rename(os.fsdecode(os.fsencode(folder) + b"/caf\xe9\n[red].ipynb"))


def _borrowed(notebook: NotebookNode, folder: Path) -> None:
    """The submission's whole folder is a link to a neighbour's."""
    (folder / "numbers.csv").unlink()
    folder.rmdir()
    folder.symlink_to(folder.parents[1] / "000-neighbour" / LESSON)


NO_NOTEBOOKS = [
    _unreadable(
        "not-json", "a program in place of the notebook", "not JSON|no notebook", with_bytes(RIGHT["add"].encode())
    ),
    _unreadable(
        "half-a-notebook",
        "the first half of the notebook",
        "only a part",
        with_bytes(lambda text: text[: len(text) // 2].encode()),
    ),
    _unreadable("empty-file", "an empty file", "is an empty file", with_bytes(b"")),
    _unreadable("blank-file", "a file of blanks", "no notebook", with_bytes(b" \n\n\t")),
    _unreadable("picture", "a picture", "not text", with_bytes(b"\x89PNG\r\n\x1a\n\0\xff")),
    _unreadable(
        "zip", "an archive under the notebook's name", "not text|not JSON", with_bytes(b"PK\x03\x04\x14\0\0\0\xe9")
    ),
    _unreadable(
        "utf-16",
        "a notebook saved as UTF-16",
        "not text|not JSON|UTF-8",
        with_bytes(lambda text: text.encode("utf-16")),
    ),
    _unreadable(
        "json-of-something", "JSON that is no notebook", "not a notebook", with_bytes(b'{"answers": [3, 8, 60]}')
    ),
    _unreadable(
        "all-cells-deleted",
        "a notebook without cells",
        "holds none of the lesson's answer and test cells",
        changed(lambda notebook: notebook.cells.clear()),
    ),
    _unreadable(
        "another-notebook",
        "a notebook of something else under the lesson's name",
        "holds none of the lesson's answer and test cells",
        lambda notebook, folder: write(new_notebook(cells=[new_code_cell("2 + 2")]), folder),
    ),
    _unreadable(
        "odd-format",
        "a notebook whose format is no number",
        "not a notebook",
        changed(lambda notebook: notebook.update(nbformat="four")),
    ),
    _unreadable("deep-folders", "folders 1,200 deep beside the notebook", "deep", also(_deep)),
    _unreadable(
        "in-a-folder", "the notebook in a folder of its own", r"'homework/sums\.ipynb', not sums\.ipynb", _in_a_folder
    ),
    _unreadable("json-list", "a JSON list", "not a notebook", with_bytes(b"[1, 2, 3]")),
    _unreadable("nested-json", "JSON nested a million deep", "nested too deep", with_bytes(b"[" * 1_000_000)),
    _unreadable(
        "long-number",
        "JSON with a number of 5,000 digits",
        "no notebook|not a notebook",
        with_bytes(b'{"cells": ' + b"9" * 5000 + b"}"),
    ),
    _unreadable(
        "future-format", "a notebook of format 9", "nbformat version 9", changed(lambda nb: nb.update(nbformat=9))
    ),
    _unreadable(
        "no-notebook",
        "a text file and no notebook",
        "holds no notebook, only answers.txt",
        lambda nb, folder: (
            (folder / "numbers.csv").unlink(),
            (folder / "answers.txt").write_text("see attachment"),
        ),
    ),
    _unreadable(
        "nothing-at-all",
        "an empty folder",
        "holds no notebook, nothing",
        lambda nb, folder: (folder / "numbers.csv").unlink(),
    ),
    _unreadable(
        "another-name",
        "the notebook under another name",
        r"'Sums \(1\)\.ipynb', not sums\.ipynb.*rename",
        lambda nb, folder: nbformat.write(nb, folder / "Sums (1).ipynb"),
    ),
    _unreadable(
        "two-notebooks",
        "two notebooks, none of them with the right name",
        r"holds 2 notebooks.*a\.ipynb, b\.ipynb",
        lambda nb, folder: (
            nbformat.write(nb, folder / "a.ipynb"),
            nbformat.write(nb, folder / "b.ipynb"),
        ),
    ),
    _unreadable("name-of-no-alphabet", "a notebook whose name is no text", r"ipynb.*not sums\.ipynb", _no_text),
    _unreadable(
        "link-to-the-source",
        "a link to the lesson's source in place of the notebook",
        "is a link",
        instead(lambda path: path.symlink_to(path.parents[3] / "source" / LESSON / NOTEBOOK)),
    ),
    _unreadable(
        "link-to-nowhere",
        "a link to itself in place of the notebook",
        "is a link",
        instead(lambda path: path.symlink_to(path)),
    ),
    _unreadable("folder", "a folder in place of the notebook", "is a folder", instead(lambda path: path.mkdir())),
    _unreadable(
        "pipe", "a named pipe in place of the notebook, which nobody writes to", "sums.ipynb", instead(os.mkfifo)
    ),
    _unreadable("large-notebook", "a notebook of 100 MB", r"\b(100|95)(\.\d)? MB.*\b64 MB", instead(_large)),
    _unreadable(
        "time-of-submission",
        "a file timestamp.txt that holds no date",
        "timestamp.txt should hold a date",
        also(lambda folder: (folder / "timestamp.txt").write_text("last night")),
    ),
    _unreadable("borrowed-folder", "a link to another's submission in place of the folder", "is a link", _borrowed),
]
