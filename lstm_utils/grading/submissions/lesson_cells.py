"""What the lesson's source notebook says of its cells: which count, for what, and how they were released."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor


@dataclass
class LessonCell:
    """A cell of the lesson: in source/, as released, and what nbgrader shall know of it (empty for most cells)."""

    source: NotebookNode
    released: str
    texts: frozenset[str]  # that hold nothing of a student's own
    tag: Mapping[str, Any]
    answers: tuple[int, ...] = ()  # the cells that it tests

    @property
    def is_answer(self) -> bool:
        """A student writes here."""
        return bool(self.tag.get("solution"))

    @property
    def is_test(self) -> bool:
        """It gives points by itself."""
        return bool(self.tag.get("grade")) and not self.is_answer

    @property
    def counts(self) -> bool:
        """It is part of a question."""
        return any(self.tag.get(key) for key in ("grade", "solution", "task"))

    @property
    def mark(self) -> dict[str, Any]:
        """nbgrader's metadata of the released cell, but for the checksum, which nbgrader itself puts back."""
        return {**{key: self.tag[key] for key in self.tag if key != "checksum"}, "cell_type": self.source.cell_type}


def lesson_cells(truth: NotebookNode, steps: Iterable[NbGraderPreprocessor]) -> list[LessonCell]:
    """The cells of a lesson's source notebook, and how `steps` release them."""
    released = copy.deepcopy(truth)
    for step in steps:
        released, _ = step.preprocess(released, {})
    cells: list[LessonCell] = []
    answers: list[int] = []  # those that the next test is about
    tested = False
    for index, (cell, shown) in enumerate(zip(truth.cells, released.cells, strict=True)):
        tag = cell.metadata.get("nbgrader") or {}
        tagged = any(tag.get(key) for key in ("grade", "solution", "locked", "task"))
        texts = {text_of(shown)} if tag.get("solution") else {text_of(shown), text_of(cell)}
        cells.append(LessonCell(cell, shown.source, frozenset(texts), tag if tagged else {}))
        if cells[-1].is_test:
            cells[-1].answers, tested = tuple(answers), True
        elif cells[-1].is_answer and not tag.get("grade"):
            answers, tested = [*(() if tested else answers), index], False
    return cells


def text_of(cell: NotebookNode) -> str:
    """A cell's text but for what editors change by themselves."""
    return "\n".join(line.rstrip() for line in cell.source.splitlines()).strip()
