"""Make a damaged notebook gradable: which cells count, and for what, is what the lesson's source notebook says.

Students delete cells, copy them, move them, change their kind; programs drop or change metadata. nbgrader's own
steps expect none of that. `RestoreCells` comes before them and mends what it can.
"""

from __future__ import annotations

import copy
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import nbformat
from nbconvert.exporters.exporter import ResourcesDict
from nbformat import NotebookNode
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import ClearHiddenTests, ClearSolutions, NbGraderPreprocessor

from lstm_utils.grading.course import CourseError
from lstm_utils.grading.submissions.lesson_cells import LessonCell, lesson_cells, text_of
from lstm_utils.grading.submissions.sound import NEW_CELL, change_type, make_ids_unique, make_sound, word

MISSING = "This answer's cell was missing from the notebook that was handed in."
# Tags by which a cell tells nbclient not to run it, or to take its errors for right.
COMMANDS = frozenset({"skip-execution", "raises-exception"})


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
        make_sound(notebook)
        released_by = ClearSolutions(parent=self), ClearHiddenTests(parent=self)
        restoration = _Restoration(notebook.cells, lesson_cells(truth, released_by))
        recognised = restoration.run()
        notebook.metadata = copy.deepcopy(truth.metadata)
        make_ids_unique(notebook.cells)
        return recognised


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
                self._insert(index, NEW_CELL[wanted.source.cell_type](text))
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
            return ids.get(word(cell.get("id")), ids.get(word(cell.metadata.get("id"))))

        def by_name(cell: NotebookNode) -> int | None:
            tag = cell.metadata.get("nbgrader")
            index = names.get(word(tag.get("grade_id"))) if isinstance(tag, Mapping) else None
            other = by_id(cell)  # a copy has a new id: one that bears another cell's is that cell, with a changed name
            return index if other is None or not self.lesson[other].tag else other if other == index else None

        def by_text(cell: NotebookNode) -> int | None:
            return unique.get(text_of(cell))

        found: dict[int, list[int]] = {}
        taken: set[int] = set()
        for sign in (by_name, by_id, by_text):
            new = defaultdict(list)
            for place, each in enumerate(self.cells):
                its_index = sign(each) if place not in taken else None
                if its_index is not None and its_index not in found:
                    new[its_index].append(place)
            found |= new
            taken.update(place for places in new.values() for place in places)
        return found

    def _choose(self, places: dict[int, list[int]]) -> None:
        """Of several copies take the one that makes a right answer count.

        That is, of an answer, the last one with something of the student's own before its tests; of a test the first
        one behind its answer. Other copies run where they are, as cells of the student; not so those that hold
        nothing of the student's own: a test shall run once, and an empty answer not take the place of a written one.
        """
        tests: dict[int, list[int]] = defaultdict(list)
        for index, cell in enumerate(self.lesson):
            for answer in cell.answers:
                tests[answer] += places.get(index, [])
        chosen: dict[int, int] = {}
        for index in sorted(places):
            wanted, copies = self.lesson[index], places[index]
            if wanted.is_answer:
                written = [place for place in copies if text_of(self.cells[place]) not in wanted.texts] or copies
                tested = [place for place in written if any(place < test for test in tests[index])]
                chosen[index] = (tested or written)[-1]
            else:
                behind = max((chosen[answer] for answer in wanted.answers if answer in chosen), default=-1)
                fit = [place for place in copies if place > behind] or copies[-1:]
                as_released = (place for place in fit if text_of(self.cells[place]) in wanted.texts)
                chosen[index] = next(as_released, fit[0])
            self.found[index] = self.cells[chosen[index]]
            for place in copies if wanted.tag else ():
                copy = self.cells[place]
                if place != chosen[index] and copy.cell_type == "code" and text_of(copy) in wanted.texts:
                    change_type(copy, "raw")

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
                cell = NEW_CELL[wanted.source.cell_type](wanted.released)
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
                change_type(cell, wanted.source.cell_type)
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
