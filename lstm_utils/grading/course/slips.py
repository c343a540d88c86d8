"""Slips that authors make in a lesson's cells, told before it is built or released: one line each, with the mend.

Some hold for every course that nbgrader takes: markers without a partner, tests without points, one id on two cells.
The others are conventions of this course. They count where they are used: a cell called `...-hidden` hides something,
and a lesson whose tests import `lstm_utils` is made as docs/authoring.md says.
"""

from __future__ import annotations

import ast
import builtins
import math
import re
import symtable
from collections.abc import Iterator
from pathlib import Path

from nbformat import NotebookNode
from nbgrader.preprocessors import ClearHiddenTests, ClearMarkScheme, ClearSolutions
from traitlets.config import Config

import lstm_utils
from lstm_utils.grading.course.questions import HIDDEN, SETUP, VISIBLE, grade_id, question_of

VISIBLE_TESTS = Path(lstm_utils.__file__).parent / "visible_tests"  # a module for each lesson, a function a question

NOWHERE = -1  # the place of what is wrong with the whole lesson
Slips = Iterator[tuple[int, str]]  # the cell's place in the notebook, what is wrong there and the mend


def slips(notebook: NotebookNode, file: Path, config: Config | None = None) -> list[str]:
    """Tell all slips of a lesson, sorted by place; none: an empty list.

    Parameters
    ----------
    notebook
        The lesson with its solutions and hidden tests. Outputs do not matter.
    file
        What the author edits, source/NN_name/name.py or .ipynb: the messages name it, and the lesson's visible tests
        are looked for under its name.
    config
        The course's settings, which may have other markers than nbgrader's.
    """
    cells = notebook.cells
    found = [*_ids(cells), *_points(cells), *_markers(cells, config), *_nothing_hidden(cells, config)]
    if _made_for_this_course(cells):
        found += [*_setup(cells), *_partners(cells), *_settings(cells), *_answers(cells, config)]
        found += [*_visible_tests(cells, file.stem), *_overwritten(cells)]
        found += [*_names(cells), *_behind_the_hidden(cells, config)]
    found.sort(key=lambda slip: slip[0])
    return [f"{'/'.join(file.parts[-3:])}: {_called(cells, place)}{said}" for place, said in found]


def _called(cells: list[NotebookNode], place: int) -> str:
    """How a message names a cell: by its grade_id, else by its number and its first line."""
    if place == NOWHERE:
        return ""
    first_line = cells[place].source.strip().partition("\n")[0]
    name = grade_id(cells[place])
    return f"cell {name!r}: " if name else f"cell {place + 1} ({first_line!r}): "


def _is(cell: NotebookNode, setting: str) -> bool:
    return bool(cell.metadata.get("nbgrader", {}).get(setting))


def _is_answer(cell: NotebookNode) -> bool:
    """Whether students write code here that other cells test; a cell that a person marks is none."""
    return cell.cell_type == "code" and _is(cell, "solution") and not _is(cell, "grade")


def _ending_in(cells: list[NotebookNode], *endings: str) -> Iterator[tuple[int, NotebookNode]]:
    return ((place, cell) for place, cell in enumerate(cells) if (grade_id(cell) or "").endswith(endings))


def _made_for_this_course(cells: list[NotebookNode]) -> bool:
    tests = (cell.source for _, cell in _ending_in(cells, VISIBLE, HIDDEN))
    return any(re.search(r"^\s*(?:from|import) +lstm_utils\b", source, re.MULTILINE) for source in tests)


# -- every course ------------------------------------------------------------------------------------------------------


def _ids(cells: list[NotebookNode]) -> Slips:
    first: dict[str, int] = {}
    for place, cell in enumerate(cells):
        if not any(_is(cell, setting) for setting in ("grade", "solution", "locked", "task")):
            continue
        name = grade_id(cell)
        if not name:
            yield place, 'has no "grade_id", by which its points are kept: give it one that no other cell has'
        elif name in first:
            yield place, f"cell {first[name] + 1} has the same grade_id: give one of them another"
        else:
            first[name] = place


def _points(cells: list[NotebookNode]) -> Slips:
    for place, cell in enumerate(cells):
        if not (_is(cell, "grade") or _is(cell, "task")):
            continue
        if "points" not in cell.metadata.nbgrader:
            yield place, 'has no points: write "points": 5, or as many as it is worth, into its settings'
            continue
        points = cell.metadata.nbgrader["points"]
        try:
            number = float(points)
        except (TypeError, ValueError):
            number = math.nan
        if isinstance(points, bool) or not 0 <= number < math.inf:
            yield place, f"its points are {points!r}: write a number, 0 or more"


def _markers(cells: list[NotebookNode], config: Config | None) -> Slips:
    """Regions that do not end or do not begin, and regions in a cell of the wrong kind."""
    solution, hidden, scheme = (step(config=config) for step in (ClearSolutions, ClearHiddenTests, ClearMarkScheme))
    for begin, end, setting, enforced in (
        (solution.begin_solution_delimeter, solution.end_solution_delimeter, "solution", solution.enforce_metadata),
        (hidden.begin_test_delimeter, hidden.end_test_delimeter, "grade", hidden.enforce_metadata),
        (scheme.begin_mark_scheme_delimeter, scheme.end_mark_scheme_delimeter, "task", scheme.enforce_metadata),
    ):
        for place, cell in enumerate(cells):
            # As nbgrader reads them: a line that holds the words, whatever else stands there.
            lines = [line for line in cell.source.splitlines() if begin in line or end in line]
            marks = [begin if begin in line else end for line in lines]
            for before, mark in zip([end, *marks], [*marks, begin], strict=True):
                if before == mark == begin:
                    yield place, f"has no '### {end}' after '### {begin}': put it behind the last line of the region"
                elif before == mark == end:
                    yield place, f"has no '### {begin}' before '### {end}': put it above the first line of the region"
            if enforced and begin in marks and not _is(cell, setting):
                yield (
                    place,
                    f"has '### {begin}', but its settings do not say \"{setting}\": true: mend them, or take the "
                    "markers out",
                )


def _nothing_hidden(cells: list[NotebookNode], config: Config | None) -> Slips:
    step = ClearHiddenTests(config=config)
    begin, end = step.begin_test_delimeter, step.end_test_delimeter
    for place, cell in _ending_in(cells, HIDDEN):
        lines = [line.strip() for line in cell.source.splitlines() if line.strip()]
        marks = [number for number, line in enumerate(lines) if begin in line or end in line]
        if not marks:
            yield (
                place,
                f"has no '### {begin}'; without it the tests are handed out to students: put the markers around them",
            )
        elif len(marks) == 2 and marks[1] - marks[0] == 1:
            yield place, f"nothing stands between '### {begin}' and '### {end}': put the markers around the tests"


# -- lessons of this course --------------------------------------------------------------------------------------------


def _setup(cells: list[NotebookNode]) -> Slips:
    places = [place for place, cell in enumerate(cells) if grade_id(cell) == SETUP]
    if not places:
        yield NOWHERE, f"has no cell {SETUP!r}: put a locked one with that grade_id and `import lstm_utils` at the top"
    for place in places:
        if not _is(cells[place], "locked") or _is(cells[place], "solution") or _is(cells[place], "grade"):
            yield (
                place,
                'must be locked, and neither answer nor test: write "locked": true, "grade": false, "solution": false',
            )


def _partners(cells: list[NotebookNode]) -> Slips:
    answers = {grade_id(cell) for cell in cells if _is_answer(cell)}
    names = {grade_id(cell) for cell in cells}
    for place, cell in enumerate(cells):
        name = grade_id(cell)
        if not name:  # told elsewhere
            continue
        if _is_answer(cell):
            for ending in (VISIBLE, HIDDEN):
                if name + ending not in names:
                    yield place, f"has no {ending[1:]} tests: put a cell with the grade_id {name + ending!r} below it"
        elif name.endswith((VISIBLE, HIDDEN)):
            if question_of(name) not in answers:
                yield place, f"there is no answer {question_of(name)!r} to test: give both cells the question's name"
        elif _is(cell, "grade") and not _is(cell, "solution"):
            yield place, f"is the test of no question: its grade_id must be an answer's with {VISIBLE} or {HIDDEN}"


def _settings(cells: list[NotebookNode]) -> Slips:
    for place, cell in _ending_in(cells, VISIBLE, HIDDEN):
        if not _is(cell, "grade"):
            yield place, 'is a test that gives no points: write "grade": true and "points" into its settings'
        if not _is(cell, "locked"):
            yield place, 'is a test that students may change: write "locked": true into its settings'
    for place, cell in enumerate(cells):
        if _is_answer(cell) and _is(cell, "locked"):
            yield place, 'is an answer that students cannot write: write "locked": false into its settings'


def _answers(cells: list[NotebookNode], config: Config | None) -> Slips:
    step = ClearSolutions(config=config)
    begin, end = step.begin_solution_delimeter, step.end_solution_delimeter
    for place, cell in enumerate(cells):
        if _is_answer(cell) and begin not in cell.source and end not in cell.source:
            yield (
                place,
                f"has no '### {begin}'; without it students get an empty cell, the given lines taken out too: put the "
                "markers around what they write",
            )


def _visible_tests(cells: list[NotebookNode], name: str) -> Slips:
    """The cell of visible tests is an import and a call; what is called is in the package."""
    package = VISIBLE_TESTS / name / "__init__.py"  # where a module would be too long
    module = package if package.is_file() else VISIBLE_TESTS / f"{name}.py"
    shown = f"lstm_utils/visible_tests/{module.relative_to(VISIBLE_TESTS).as_posix()}"
    try:
        body = ast.parse(module.read_text(encoding="utf-8")).body if module.is_file() else []
    except SyntaxError as error:
        yield NOWHERE, f"{shown} is not Python: {error.msg}, line {error.lineno}: mend the line"
        return
    functions = {node.name for node in body if isinstance(node, ast.FunctionDef)}
    if module is package:
        functions |= {alias.name for node in body if isinstance(node, ast.ImportFrom) for alias in node.names}
    for place, cell in _ending_in(cells, VISIBLE):
        function = question_of(cell.metadata.nbgrader.grade_id).replace("-", "_")
        if not _is_import_and_call(cell.source, name, function):
            yield (
                place,
                f"must be two lines, `from lstm_utils.visible_tests import {name}` and `{name}.{function}()`: the "
                f"tests themselves belong in {shown}",
            )
        elif function not in functions:
            yield place, f"{shown} has no function `{function}`: write the visible tests there"


def _is_import_and_call(source: str, name: str, function: str) -> bool:
    """Whether a cell imports the lesson's visible tests, perhaps `as` another name, and calls the question's."""
    try:
        body = ast.parse(source).body
    except SyntaxError:
        return False
    match body:
        case [
            ast.ImportFrom("lstm_utils.visible_tests", [ast.alias(imported, another)], 0),
            ast.Expr(ast.Call(ast.Attribute(ast.Name(used), called), [], [])),
        ]:
            return (imported, used, called) == (name, another or name, function)
    return False


def _overwritten(cells: list[NotebookNode]) -> Slips:
    """A test that imports what an answer is called looks at its own import, and so do all tests after it."""
    answers = {
        symbol.get_name() for cell in cells if _is_answer(cell) for symbol in _symbols(cell) if symbol.is_assigned()
    }
    for place, cell in _ending_in(cells, VISIBLE, HIDDEN):
        for name in sorted(answers & {symbol.get_name() for symbol in _symbols(cell) if symbol.is_imported()}):
            yield place, f"its import overwrites the answer {name!r}: import it under another name, `as visible_tests`"


def _symbols(cell: NotebookNode) -> list[symtable.Symbol]:
    """Names of a cell itself, not of its functions; none where it is not Python."""
    try:
        return symtable.symtable(cell.source, "<cell>", "exec").get_symbols()
    except SyntaxError:
        return []


def _names(cells: list[NotebookNode]) -> Slips:
    """A hidden test is run where the notebook's names are not: it imports or makes what it uses."""
    for place, cell in _ending_in(cells, HIDDEN):
        try:
            lines = _free_names(cell.source)
        except SyntaxError as error:
            yield place, f"is not Python: {error.msg}, line {error.lineno}: mend the line"
            continue
        if lines:
            told = ", ".join(f"{name!r} (line {line})" for name, line in lines.items())
            yield (
                place,
                f"uses what it neither imports nor makes, and a test sees no names of the notebook: {told}; import it, "
                'make it in the cell, or take the answer with checks.answer("...")',
            )


def _free_names(source: str) -> dict[str, int]:
    """Names that a cell uses and does not make, with the line of the first use, in their order."""
    top = symtable.symtable(source, "<test>", "exec")
    tables = [top]
    for table in tables:
        tables += table.get_children()
    made, used = set(dir(builtins)), set()
    for table in tables:
        for symbol in table.get_symbols():
            of_the_cell = table is top or symbol.is_global()
            if of_the_cell and (symbol.is_assigned() or symbol.is_imported()):
                made.add(symbol.get_name())
            if of_the_cell and symbol.is_referenced():
                used.add(symbol.get_name())
    names = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Name) and node.id in used - made)
    first: dict[str, int] = {}
    for node in sorted(names, key=lambda node: node.lineno):
        first.setdefault(node.id, node.lineno)
    return first


def _behind_the_hidden(cells: list[NotebookNode], config: Config | None) -> Slips:
    end = ClearHiddenTests(config=config).end_test_delimeter
    for place, cell in _ending_in(cells, HIDDEN):
        if end in cell.source and cell.source.rpartition(end)[2].strip():
            yield place, f"what stands below '### {end}' is handed out to students: move the marker to the end"
