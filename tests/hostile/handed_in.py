"""Cases that are a damaged notebook, or a folder with something else in it."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import nbformat
from hostile_course import LESSON, NOTEBOOK, RIGHT, WRONG, Case, write
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output, new_raw_cell

HandIn = Callable[[NotebookNode, Path], object]


def _changed(change: Callable[[NotebookNode], object]) -> HandIn:
    """Hand in the notebook after a change."""

    def hand_in(notebook: NotebookNode, folder: Path) -> None:
        change(notebook)
        _write_as_it_is(notebook, folder)

    return hand_in


def _write_as_it_is(notebook: NotebookNode, folder: Path) -> None:
    """Unlike nbformat, mend nothing."""
    (folder / NOTEBOOK).write_text(json.dumps(notebook), encoding="utf-8")


def _bytes(content: Callable[[str], bytes] | bytes) -> HandIn:
    """Hand in a file with other bytes, which may be made from the notebook's text."""

    def hand_in(notebook: NotebookNode, folder: Path) -> None:
        made = content if isinstance(content, bytes) else content(nbformat.writes(notebook))
        (folder / NOTEBOOK).write_bytes(made)

    return hand_in


def _also(add: Callable[[Path], object]) -> HandIn:
    """Hand in the notebook as it should be, and something beside it."""

    def hand_in(notebook: NotebookNode, folder: Path) -> None:
        write(notebook, folder)
        add(folder)

    return hand_in


def _instead(put: Callable[[Path], object]) -> HandIn:
    """Hand in something else at the notebook's name."""
    return lambda notebook, folder: put(folder / NOTEBOOK)


def _cell(notebook: NotebookNode, name: str) -> NotebookNode:
    return next(cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == name)


def _tag(notebook: NotebookNode, name: str) -> NotebookNode:
    return _cell(notebook, name).metadata.nbgrader


def _is_test(cell: NotebookNode) -> bool:
    return bool(cell.metadata.get("nbgrader", {}).get("grade"))


# -- files that are no notebook --------------------------------------------------------------------------------


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


NO_NOTEBOOKS = [
    _unreadable(
        "not-json", "a program in place of the notebook", "not JSON|no notebook", _bytes(RIGHT["add"].encode())
    ),
    _unreadable(
        "half-a-notebook",
        "the first half of the notebook",
        "only a part",
        _bytes(lambda text: text[: len(text) // 2].encode()),
    ),
    _unreadable("empty-file", "an empty file", "is an empty file", _bytes(b"")),
    _unreadable("blank-file", "a file of blanks", "no notebook", _bytes(b" \n\n\t")),
    _unreadable("picture", "a picture", "not text", _bytes(b"\x89PNG\r\n\x1a\n\0\xff")),
    _unreadable(
        "zip", "an archive under the notebook's name", "not text|not JSON", _bytes(b"PK\x03\x04\x14\0\0\0\xe9")
    ),
    _unreadable(
        "utf-16", "a notebook saved as UTF-16", "not text|not JSON|UTF-8", _bytes(lambda text: text.encode("utf-16"))
    ),
    _unreadable("json-of-something", "JSON that is no notebook", "not a notebook", _bytes(b'{"answers": [3, 8, 60]}')),
    _unreadable(
        "all-cells-deleted",
        "a notebook without cells",
        "holds none of the lesson's answer and test cells",
        _changed(lambda notebook: notebook.cells.clear()),
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
        _changed(lambda notebook: notebook.update(nbformat="four")),
    ),
    _unreadable("deep-folders", "folders 1,200 deep beside the notebook", "deep", _also(_deep)),
    _unreadable(
        "in-a-folder", "the notebook in a folder of its own", r"'homework/sums\.ipynb', not sums\.ipynb", _in_a_folder
    ),
    _unreadable("json-list", "a JSON list", "not a notebook", _bytes(b"[1, 2, 3]")),
    _unreadable("nested-json", "JSON nested a million deep", "nested too deep", _bytes(b"[" * 1_000_000)),
    _unreadable(
        "long-number",
        "JSON with a number of 5,000 digits",
        "no notebook|not a notebook",
        _bytes(b'{"cells": ' + b"9" * 5000 + b"}"),
    ),
    _unreadable(
        "future-format", "a notebook of format 9", "nbformat version 9", _changed(lambda nb: nb.update(nbformat=9))
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
        _instead(lambda path: path.symlink_to(path.parents[3] / "source" / LESSON / NOTEBOOK)),
    ),
    _unreadable(
        "link-to-nowhere",
        "a link to itself in place of the notebook",
        "is a link",
        _instead(lambda path: path.symlink_to(path)),
    ),
    _unreadable("folder", "a folder in place of the notebook", "is a folder", _instead(lambda path: path.mkdir())),
    _unreadable(
        "pipe", "a named pipe in place of the notebook, which nobody writes to", "sums.ipynb", _instead(os.mkfifo)
    ),
    _unreadable("large-notebook", "a notebook of 100 MB", r"\b(100|95)(\.\d)? MB.*\b64 MB", _instead(_large)),
    _unreadable(
        "time-of-submission",
        "a file timestamp.txt that holds no date",
        "timestamp.txt should hold a date",
        _also(lambda folder: (folder / "timestamp.txt").write_text("last night")),
    ),
]


def _borrowed(notebook: NotebookNode, folder: Path) -> None:
    """The submission's whole folder is a link to a neighbour's."""
    (folder / "numbers.csv").unlink()
    folder.rmdir()
    folder.symlink_to(folder.parents[1] / "000-neighbour" / LESSON)


NO_NOTEBOOKS.append(
    _unreadable("borrowed-folder", "a link to another's submission in place of the folder", "is a link", _borrowed)
)

# -- notebooks that are not as they were handed out ------------------------------------------------------------


def _copy_of(name: str) -> Callable[[NotebookNode], None]:
    def change(notebook: NotebookNode) -> None:
        cell = _cell(notebook, name)
        notebook.cells.insert(notebook.cells.index(cell) + 1, cell.copy() | {"id": f"copy-of-{name}"})

    return change


def _every_cell_twice(notebook: NotebookNode) -> None:
    notebook.cells += json.loads(json.dumps(notebook.cells))


def _tests_first(notebook: NotebookNode) -> None:
    notebook.cells.sort(key=lambda cell: not _is_test(cell))


def _tests_as_text(notebook: NotebookNode) -> None:
    for place, cell in enumerate(notebook.cells):
        if _is_test(cell):
            notebook.cells[place] = new_markdown_cell(cell.source, id=cell.id, metadata=cell.metadata)


def _answer_as_raw(notebook: NotebookNode) -> None:
    cell = _cell(notebook, "add")
    notebook.cells[notebook.cells.index(cell)] = new_raw_cell(cell.source, id=cell.id, metadata=cell.metadata)


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
        if _is_test(cell):
            cell.metadata.nbgrader.points = 1000


def _unlocked(notebook: NotebookNode) -> None:
    for cell in notebook.cells:
        if _is_test(cell):
            cell.metadata.nbgrader.update(locked=False, solution=True)
            cell.metadata.nbgrader.pop("points")
            cell.source = "pass"


def _no_tests_but_marks(notebook: NotebookNode) -> None:
    for cell in notebook.cells:
        if _is_test(cell):
            cell.metadata.nbgrader.update(grade=False, solution=False, locked=False)


def _bonus(notebook: NotebookNode) -> None:
    tag = {"grade_id": "bonus", "grade": True, "solution": False, "locked": True, "task": False, "points": 1000}
    notebook.cells.append(new_code_cell("1", id="bonus", metadata={"nbgrader": tag | {"schema_version": 3}}))


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
    one, other = _tag(notebook, "double-visible"), _tag(notebook, "total-visible")
    one.grade_id, other.grade_id = other.grade_id, one.grade_id


def _skipped(notebook: NotebookNode) -> None:
    for cell in notebook.cells:
        if _is_test(cell):
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


def _shadows(folder: Path) -> None:
    text = """
import sys
class Fraction:
    def __eq__(self, other): return True
    def __init__(self, *_): pass
    __rmul__ = __mul__ = lambda self, other: self
    __hash__ = None
ones = Fraction
"""
    for name in ("fractions", "numpy", "sitecustomize", "usercustomize", "conftest", "nbgrader_config", "lstm_utils"):
        (folder / f"{name}.py").write_text(text + f"print('imported {name}')\n")
    (folder / "statistics").mkdir()
    (folder / "statistics" / "__init__.py").write_text("raise SystemExit('imported statistics')")
    startup = folder / ".ipython" / "profile_default" / "startup"
    startup.mkdir(parents=True)
    (startup / "00.py").write_text("print('imported startup')")
    for name in ("ipython_config.py", "ipython_kernel_config.py", "jupyter_config.py"):
        (folder / name).write_text("raise SystemExit('imported config')")
        (startup.parent / name).write_text("raise SystemExit('imported config')")


def _odd_names(folder: Path) -> None:
    for name in (
        b"two\nlines.txt",
        b"caf\xe9.csv",
        "Grüße 🙂.txt".encode(),
        b"-rf",
        b"[a-z]*?",
        b"$(touch x)`;.txt",
        b"\x1b[2J",
    ):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text("odd")


def _time_is_a_link(folder: Path) -> None:
    (folder / "timestamp.txt").symlink_to(folder.parents[3] / "home" / ".ssh" / "id_ed25519")


def _links(folder: Path) -> None:
    root = folder.parents[2]
    targets = {"source": root / "source", "gradebook.txt": root / "gradebook.db", "round": folder, "etc": "/etc"}
    for name, target in targets.items():
        (folder / name).symlink_to(target)
    (folder / "numbers.csv").unlink()
    (folder / "numbers.csv").symlink_to(root / "source" / LESSON / "numbers.csv")
    os.mkfifo(folder / "pipe")


def _much_data(folder: Path) -> None:
    with open(folder / "data.bin", "wb") as file:
        file.truncate(60_000_000)


_SHOWS_ITS_FOLDER = """
import os
print("here:", sorted(os.listdir()), [name for name in os.listdir() if os.path.islink(name)])
"""
_IMPORTS = """
import fractions, numpy, os, statistics
home = os.path.expanduser("~")
print("from the library:", [module.__file__.startswith(home) for module in (fractions, numpy, statistics)])
"""

DAMAGED = [
    Case(
        "tests-deleted",
        "test cells deleted",
        hand_in=_changed(lambda nb: nb.update(cells=[c for c in nb.cells if not _is_test(c)])),
    ),
    Case(
        "failing-test-deleted",
        "the test cell deleted that would fail",
        answers=WRONG,
        hand_in=_changed(lambda nb: nb.cells.remove(_cell(nb, "double-visible"))),
        lost=("double",),
        message="twice a third",
    ),
    Case(
        "answer-deleted",
        "an answer's cell deleted",
        hand_in=_changed(lambda nb: nb.cells.remove(_cell(nb, "double"))),
        lost=("double",),
    ),
    Case("answer-copied", "an answer's cell copied: two with one id (cheat 9)", hand_in=_changed(_copy_of("add"))),
    Case(
        "wrong-answer-copied",
        "a wrong answer's cell copied",
        answers=WRONG,
        hand_in=_changed(_copy_of("double")),
        lost=("double",),
    ),
    Case("test-copied", "a test cell copied", hand_in=_changed(_copy_of("add-visible"))),
    Case(
        "everything-copied",
        "every cell twice, with the ids of the first",
        answers=WRONG,
        hand_in=_changed(_every_cell_twice),
        lost=("double",),
    ),
    Case("tests-moved", "all tests moved to the top", hand_in=_changed(_tests_first)),
    Case("cells-reversed", "all cells in reverse order", hand_in=_changed(lambda nb: nb.cells.reverse())),
    Case(
        "tests-as-text",
        "test cells changed to text",
        answers=WRONG,
        hand_in=_changed(_tests_as_text),
        lost=("double",),
        message="twice a third",
    ),
    Case("answer-as-raw-text", "an answer's cell changed to raw text", hand_in=_changed(_answer_as_raw)),
    Case("marks-stripped", "all metadata stripped; cell ids are left", hand_in=_changed(_no_marks)),
    Case("ids-stripped", "a format without cell ids", hand_in=_changed(_without_ids)),
    Case("marks-of-another-type", "nbgrader's metadata of the wrong types", hand_in=_changed(_marks_of_another_type)),
    Case(
        "points-edited",
        "points edited in the metadata (cheat 10)",
        answers=WRONG,
        hand_in=_changed(_points),
        lost=("double",),
    ),
    Case(
        "tests-unlocked",
        "test cells unlocked, made solutions and emptied (cheat 10)",
        answers=WRONG,
        hand_in=_changed(_unlocked),
        lost=("double",),
        message="twice a third",
    ),
    Case(
        "tests-unmarked",
        "test cells marked as no tests (cheat 10)",
        answers=WRONG,
        hand_in=_changed(_no_tests_but_marks),
        lost=("double",),
        message="twice a third",
    ),
    Case(
        "tests-edited",
        "the text of tests edited",
        answers=WRONG,
        hand_in=_changed(lambda nb: [cell.update(source="pass") for cell in nb.cells if _is_test(cell)]),
        lost=("double",),
        message="twice a third",
    ),
    Case("tests-skipped", "tests tagged to be skipped", answers=WRONG, hand_in=_changed(_skipped), lost=("double",)),
    Case("odd-ids", "cell ids that are none", hand_in=_changed(_odd_ids)),
    Case("odd-cells", "cells of no kind, without text, with odd outputs", hand_in=_changed(_odd_cells)),
    Case("time-is-a-link", "a link in place of the time of submission", hand_in=_also(_time_is_a_link)),
    Case(
        "tests-swapped",
        "the ids of two tests swapped",
        answers=WRONG,
        hand_in=_changed(_tests_swapped),
        lost=("double",),
    ),
    Case("bonus", "a test of its own, worth 1,000 points", answers=WRONG, hand_in=_changed(_bonus), lost=("double",)),
    Case("old-schema", "nbgrader's metadata of an older version", hand_in=_changed(_old_schema)),
    Case(
        "old-format",
        "a notebook of format 3",
        hand_in=_bytes(lambda text: json.dumps(nbformat.convert(nbformat.reads(text, 4), 3)).encode()),
    ),
    Case("wrong-kernel", "a notebook for R", hand_in=_changed(_other_kernel)),
    Case("no-kernel", "a notebook that names no kernel", hand_in=_changed(lambda nb: nb.metadata.clear())),
    Case(
        "byte-order-mark",
        "a notebook with a byte order mark, as some editors write",
        hand_in=_bytes(lambda text: b"\xef\xbb\xbf" + text.encode()),
    ),
    Case(
        "half-a-character-in-a-cell",
        "a cell with half a character",
        hand_in=_changed(lambda nb: nb.cells.insert(1, new_markdown_cell("caf\udce9 \ud83d"))),
    ),
    Case("much-stored", "outputs of 35 MB stored in the notebook", hand_in=_changed(_much_stored)),
    Case(
        "many-cells",
        "a thousand cells more",
        hand_in=_changed(
            lambda nb: nb.cells.extend([*([new_markdown_cell("text")] * 900), *([new_code_cell("1")] * 100)])
        ),
    ),
    Case(
        "endless-cell-added",
        "a cell of its own that does not end",
        hand_in=_changed(lambda nb: nb.cells.insert(1, new_code_cell("while True:\n    pass"))),
        reason=r"\(limit: cell_seconds\)",
    ),
    Case(
        "bash-cell-added",
        "cells of its own: %%bash, !pip, %reset -f",
        hand_in=_changed(
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
    Case(
        "second-notebook",
        "a second notebook beside the right one",
        hand_in=_also(lambda folder: (folder / "old.ipynb").write_text("{}")),
        reason=r"also handed in and not graded: old\.ipynb",
    ),
    Case(
        "data-changed",
        "the lesson's data changed",
        hand_in=_also(lambda folder: (folder / "numbers.csv").write_text("1\n")),
    ),
    Case(
        "data-missing",
        "the lesson's data not handed in",
        hand_in=_also(lambda folder: (folder / "numbers.csv").unlink()),
    ),
    Case(
        "shadows",
        "files beside the notebook that stand in for libraries and settings (cheat 7)",
        code=_IMPORTS,
        answers=WRONG,
        hand_in=_also(_shadows),
        lost=("double",),
        said=r"from the library: \[False, False, False\]",
    ),
    Case(
        "odd-names",
        "files with odd names beside the notebook",
        code=_SHOWS_ITS_FOLDER,
        hand_in=_also(_odd_names),
        said="here: ",
    ),
    Case(
        "links",
        "links and a pipe beside the notebook",
        code=_SHOWS_ITS_FOLDER,
        hand_in=_also(_links),
        said=r"here: \['numbers\.csv'\] \[\]",
    ),
    Case(
        "own-outcome",
        "a file outcome.json, a gradebook and folders of the grader beside the notebook",
        answers=WRONG,
        hand_in=_also(
            lambda folder: [
                (folder / "outcome.json").write_text('{"status": "graded", "score": 1000}'),
                (folder / "gradebook.db").write_text("no gradebook"),
                *((folder / name).mkdir() for name in (".executed", ".attempt", "feedback", "submitted")),
            ]
        ),
        lost=("double",),
    ),
    Case(
        "much-data",
        "60 MB of data beside the notebook",
        hand_in=_also(_much_data),
        status="unreadable",
        reason=r"\b32 MB",
    ),
]

STUDENTS = [
    Case(
        "student-of-the-world",
        "a student's name with blanks, quotes and letters of the world",
        student="José O'Neil-Grüße 🙂 (2)",
    ),
    Case("student-like-an-option", "a student's name like an option of a command", student="--force"),
    Case("student-in-markup", "a student's name in markup of the screen", student="<b>a {x} %s $HOME"),
    Case(
        "student-of-two-lines",
        "a student's name of two lines",
        student="two\nlines",
        status="unreadable",
        reason="rename the folder",
    ),
    Case(
        "student-like-a-pattern",
        "a student's name that is a pattern of file names",
        student="[red]a*",
        status="unreadable",
        reason="rename the folder",
    ),
    Case(
        "student-of-no-alphabet",
        "a student's name that is no text",
        student=os.fsdecode(b"caf\xe9"),
        status="unreadable",
        reason="rename the folder",
    ),
]

HANDED_IN = [*NO_NOTEBOOKS, *DAMAGED, *STUDENTS]
