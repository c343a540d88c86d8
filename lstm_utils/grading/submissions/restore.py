"""Make a damaged notebook gradable: which cells count, and for what, is what the lesson's source notebook says.

Students delete cells, copy them, move them, change their kind; programs drop or change metadata. nbgrader's own
steps expect none of that. `RestoreCells` comes before them and mends what it can.
"""

from __future__ import annotations

import copy
import itertools
import json
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbconvert.exporters.exporter import ResourcesDict
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_raw_cell
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import ClearHiddenTests, ClearSolutions, NbGraderPreprocessor

from lstm_utils.grading.course import CourseError

MISSING = "This answer's cell was missing from the notebook that was handed in."
# Tags by which a cell tells nbclient not to run it, or to take its errors for right.
COMMANDS = frozenset({"skip-execution", "raises-exception"})

_NEW = {"code": new_code_cell, "markdown": new_markdown_cell, "raw": new_raw_cell}


class RestoreCells(NbGraderPreprocessor):
    """Give a submitted notebook the lesson's tests, points and marks, whatever its own copy of them says.

    The first of nbgrader's steps on a submission. An answer's cell is known by its mark, its id, or its place. What
    the student wrote stays in the student's order; a test that was moved above its answer goes behind it again; of
    several copies of a cell one counts. Done twice, it changes nothing more.
    """

    def preprocess(self, nb: NotebookNode, resources: ResourcesDict) -> tuple[NotebookNode, ResourcesDict]:
        """Change `nb`, a submission of the notebook that `resources` name.

        Raises
        ------
        CourseError
            The lesson's source notebook is not there.
        """
        directory = CourseDirectory(parent=self)
        lesson = resources["nbgrader"]
        folder = directory.format_path(directory.source_directory, ".", lesson["assignment"])
        self.restore(nb, Path(folder, f"{lesson['notebook']}.ipynb"))
        return nb, resources

    def restore(self, notebook: NotebookNode, source: Path) -> int:
        """Do it, and return how many of the lesson's answers and tests bear a mark, an id or a text that tells them.

        0 means that it is another notebook.
        """
        if not source.is_file():
            raise CourseError(
                f"{source} is missing: a submission cannot be graded without the lesson's source notebook"
            )
        truth = nbformat.read(source, as_version=4)
        _make_sound(notebook)
        restoration = _Restoration(notebook.cells, self._lesson(truth))
        recognised = restoration.run()
        notebook.metadata = copy.deepcopy(truth.metadata)
        _make_ids_unique(notebook.cells)
        return recognised

    def _lesson(self, truth: NotebookNode) -> list[LessonCell]:
        released = copy.deepcopy(truth)
        for step in (ClearSolutions(parent=self), ClearHiddenTests(parent=self)):
            released, _ = step.preprocess(released, {})
        cells: list[LessonCell] = []
        answers: list[int] = []  # those that the next test is about
        tested = False
        for index, (cell, shown) in enumerate(zip(truth.cells, released.cells, strict=True)):
            tag = cell.metadata.get("nbgrader") or {}
            tagged = any(tag.get(key) for key in ("grade", "solution", "locked", "task"))
            texts = {_text(shown)} if tag.get("solution") else {_text(shown), _text(cell)}
            cells.append(LessonCell(cell, shown.source, frozenset(texts), tag if tagged else {}))
            if cells[-1].is_test:
                cells[-1].answers, tested = tuple(answers), True
            elif cells[-1].is_answer and not tag.get("grade"):
                answers, tested = [*(() if tested else answers), index], False
        return cells


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


class _Restoration:
    """One notebook's. `found` says which of its cells is which of the lesson's."""

    def __init__(self, cells: list[NotebookNode], lesson: list[LessonCell]):
        self.cells = cells
        self.lesson = lesson
        self.found: dict[int, NotebookNode] = {}

    def run(self) -> int:
        places = self._recognise()
        self._choose(places)
        self._put_in_order()
        while self._find_answers_by_place():
            self._put_in_order()
        for index, wanted in enumerate(self.lesson):
            if wanted.is_answer and wanted.tag.get("grade") and index not in self.found:
                # A person grades it, and shall see why there is none. As it was released it would count as left blank.
                text = f"# {MISSING}" if wanted.source.cell_type == "code" else MISSING
                self._insert(index, _NEW[wanted.source.cell_type](text))
        self._mark()
        return sum(self.lesson[index].counts for index in places)

    # -- which is which --------------------------------------------------------------------------------------

    def _recognise(self) -> dict[int, list[int]]:
        """Places in the notebook of each cell of the lesson that is there, by the best sign there is of it."""
        names = {cell.tag["grade_id"]: index for index, cell in enumerate(self.lesson) if cell.tag}
        ids = {cell.source.id: index for index, cell in enumerate(self.lesson) if "id" in cell.source}
        texts = defaultdict(set)
        for index, cell in enumerate(self.lesson):
            for text in cell.texts if not cell.is_answer else ():
                texts[text].add(index)
        unique = {text: indices.pop() for text, indices in texts.items() if text and len(indices) == 1}

        def by_id(cell: NotebookNode) -> int | None:  # Colab keeps it in the metadata
            return ids.get(_word(cell.get("id")), ids.get(_word(cell.metadata.get("id"))))

        def by_name(cell: NotebookNode) -> int | None:
            tag = cell.metadata.get("nbgrader")
            index = names.get(_word(tag.get("grade_id"))) if isinstance(tag, Mapping) else None
            other = by_id(cell)  # a copy has a new id: one that bears another cell's is that cell, with a changed name
            return index if other is None or not self.lesson[other].tag else other if other == index else None

        def by_text(cell: NotebookNode) -> int | None:
            return unique.get(_text(cell))

        found: dict[int, list[int]] = {}
        taken: set[int] = set()
        for sign in (by_name, by_id, by_text):
            new = defaultdict(list)
            for place, cell in enumerate(self.cells):
                index = sign(cell) if place not in taken else None
                if index is not None and index not in found:
                    new[index].append(place)
            found |= new
            taken.update(place for places in new.values() for place in places)
        return found

    def _choose(self, places: dict[int, list[int]]) -> None:
        """Of several copies take the one that makes a right answer count.

        That is, of an answer, the last one with something of the student's own before its tests; of a test the first
        one behind its answer. Other copies run where they are, as cells of the student; not so those that hold
        nothing of the student's own: a test shall run once, and an empty answer not take the place of a written one.
        """
        tests = defaultdict(list)
        for index, cell in enumerate(self.lesson):
            for answer in cell.answers:
                tests[answer] += places.get(index, [])
        chosen: dict[int, int] = {}
        for index in sorted(places):
            wanted, copies = self.lesson[index], places[index]
            if wanted.is_answer:
                written = [place for place in copies if _text(self.cells[place]) not in wanted.texts] or copies
                tested = [place for place in written if any(place < test for test in tests[index])]
                chosen[index] = (tested or written)[-1]
            else:
                behind = max((chosen[answer] for answer in wanted.answers if answer in chosen), default=-1)
                fit = [place for place in copies if place > behind] or copies[-1:]
                as_released = (place for place in fit if _text(self.cells[place]) in wanted.texts)
                chosen[index] = next(as_released, fit[0])
            self.found[index] = self.cells[chosen[index]]
            for place in copies if wanted.tag else ():
                cell = self.cells[place]
                if place != chosen[index] and cell.cell_type == "code" and _text(cell) in wanted.texts:
                    _change_type(cell, "raw")

    def _find_answers_by_place(self) -> bool:
        """Take a student's cell for an answer where it alone stands in the answer's place."""
        before = len(self.found)
        for index, wanted in enumerate(self.lesson):
            if not wanted.is_answer or index in self.found:
                continue
            left = max((other for other in self.found if other < index), default=None)
            right = min((other for other in self.found if other > index), default=None)
            start = 0 if left is None else self._place(self.found[left]) + 1
            end = len(self.cells) if right is None else self._place(self.found[right])
            known = self._known()
            there = [
                cell
                for cell in self.cells[start:end]
                if id(cell) not in known and cell.cell_type == wanted.source.cell_type
            ]
            if len(there) == 1:
                self.found[index] = there[0]
        return len(self.found) > before

    # -- where they stand ------------------------------------------------------------------------------------

    def _put_in_order(self) -> None:
        """Put back what is missing but for answers, and each test behind its answer."""
        for index, wanted in enumerate(self.lesson):
            if not wanted.tag or wanted.is_answer:
                continue
            cell = self.found.get(index)
            if cell is None:
                cell = _NEW[wanted.source.cell_type](wanted.released)
            elif self._place(cell) > self._end_of_answers(wanted):
                continue
            else:
                del self.cells[self._place(cell)]
            self._insert(index, cell)

    def _insert(self, index: int, cell: NotebookNode) -> None:
        """Put a cell behind the one that it follows in the lesson.

        What counts goes behind the student's own cells there as well: one may be the answer.
        """
        wanted = self.lesson[index]
        previous = max((other for other in self.found if other < index), default=None)
        place = max(-1 if previous is None else self._place(self.found[previous]), self._end_of_answers(wanted)) + 1
        known = self._known()
        while wanted.counts and place < len(self.cells) and id(self.cells[place]) not in known:
            place += 1
        cell.id = wanted.source.get("id", cell.id)
        self.cells.insert(place, cell)
        self.found[index] = cell

    def _end_of_answers(self, wanted: LessonCell) -> int:
        return max((self._place(self.found[index]) for index in wanted.answers if index in self.found), default=-1)

    def _place(self, cell: NotebookNode) -> int:
        return next(place for place, other in enumerate(self.cells) if other is cell)

    def _known(self) -> set[int]:
        return {id(cell) for cell in self.found.values()}

    # -- what they say of themselves -------------------------------------------------------------------------

    def _mark(self) -> None:
        """Put the lesson's marks on its cells, and take all others off."""
        indices = {id(cell): index for index, cell in self.found.items()}
        for cell in self.cells:
            wanted = self.lesson[indices[id(cell)]] if id(cell) in indices else None
            if wanted is not None and wanted.tag:
                _change_type(cell, wanted.source.cell_type)
                tag = cell.metadata.get("nbgrader")
                if not isinstance(tag, Mapping) or {k: tag[k] for k in tag if k != "checksum"} != wanted.mark:
                    cell.metadata["nbgrader"] = nbformat.from_dict(wanted.mark)
            else:
                cell.metadata.pop("nbgrader", None)  # nbgrader does not take an empty mark for none
            commands = COMMANDS - set(wanted.source.metadata.get("tags", ()) if wanted else ())
            if commands.intersection(cell.metadata.get("tags", ())):
                cell.metadata["tags"] = [tag for tag in cell.metadata["tags"] if tag not in commands]
                if not cell.metadata["tags"]:
                    del cell.metadata["tags"]


def _text(cell: NotebookNode) -> str:
    """A cell's text but for what editors change by themselves."""
    return "\n".join(line.rstrip() for line in cell.source.splitlines()).strip()


def _word(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _change_type(cell: NotebookNode, cell_type: str) -> None:
    if cell.cell_type != cell_type:
        for name in ("outputs", "execution_count", "attachments"):
            cell.pop(name, None)
        cell.cell_type = cell_type
        if cell_type == "code":
            cell.outputs, cell.execution_count = [], None


# -- a notebook that is one ----------------------------------------------------------------------------------


def _make_sound(notebook: NotebookNode) -> None:
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
    _make_ids_unique(notebook.cells)
    if not _is_sound(notebook):
        parts = {kind: f"{kind}_cell" for kind in _NEW}
        notebook.cells = [
            cell if _is_sound(cell, parts.get(_word(cell.get("cell_type")), "cell")) else _rebuilt(cell)
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
    name = _word(tag.get("grade_id")) if isinstance(tag, Mapping) else None
    kept = {"nbgrader": {"grade_id": _writable(name)}} if name else {}
    if _word(metadata.get("id")):
        kept["id"] = _writable(metadata["id"])
    make = _NEW.get(_word(cell.get("cell_type")), new_raw_cell)
    return make(_writable(source), id=cell.id, metadata=nbformat.from_dict(kept))


def _writable(text: str) -> str:
    return text.encode(errors="replace").decode()


def _make_ids_unique(cells: list[NotebookNode]) -> None:
    """Give an id to cells that have none of their own: the same notebook gets the same ones each time."""
    taken = {_word(cell.get("id")) for cell in cells}
    free = (name for name in map("handed-in-{}".format, itertools.count(1)) if name not in taken)
    seen = set()
    for cell in cells:
        name = _word(cell.get("id"))
        if name is None or name in seen or not re.fullmatch(r"[a-zA-Z0-9_-]{1,64}", name):
            cell.id = name = next(free)
        seen.add(name)
