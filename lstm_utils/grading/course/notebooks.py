"""Build a lesson's notebook from its text: source/02_vanilla/vanilla.py gives vanilla.ipynb, executed.

The text is what people edit. The same text gives the same cells, ids and metadata every time, so that a
notebook's difference in version control is the lesson's difference:

    python -m lstm_utils.grading.course.notebooks [--force] [LESSON ...]
"""

from __future__ import annotations

import argparse
import itertools
import os
import re
import sys
from pathlib import Path
from typing import Any

import jupytext
import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode
from traitlets.config import Config

from lstm_utils.grading.course import Course, CourseError, choose, short_name
from lstm_utils.grading.course.slips import slips

# What is the same on every machine; versions and the kernel's display name are not.
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"file_extension": ".py", "mimetype": "text/x-python", "name": "python"},
}
KEPT = ("nbgrader", "tags")  # of a cell's metadata, as in jupytext.toml
NO_BARS = {"TQDM_DISABLE": "1"}  # nor the losses at their end, which are others on another machine
CELL_TIMEOUT = 600  # seconds; an author's machine may be slow, but a cell that hangs must end
ID_LENGTH = 64  # the notebook format's limit


def texts(course: Course) -> list[Path]:
    """The texts of all lessons, sorted: source/NN_name/name.py."""
    source = course.root / course.directory.source_directory
    folders = (path for path in source.iterdir() if path.is_dir()) if source.is_dir() else ()
    named = (folder / f"{short_name(folder.name)}.py" for folder in folders)
    return sorted(path for path in named if path.is_file())


def read_text(text: Path) -> NotebookNode:
    """Return the notebook that a lesson's text gives, not executed.

    Raises
    ------
    CourseError
        Two cells bear one grade_id, or a grade_id holds characters that a cell id cannot.
    """
    notebook = jupytext.read(text, fmt="py:percent")
    notebook.metadata = nbformat.from_dict(METADATA)
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    for cell, cell_id in zip(notebook.cells, _cell_ids(notebook, text), strict=True):
        cell.id = cell_id
        cell.metadata = nbformat.from_dict({key: cell.metadata[key] for key in KEPT if key in cell.metadata})
    return notebook


def differences(text: Path) -> list[str]:
    """Say in plain sentences how the stored notebook differs from what its text gives; none: it is up to date.

    Nothing is executed: outputs are not compared, but code cells that never ran are named.
    """
    stored_at = text.with_suffix(".ipynb")
    if not stored_at.exists():
        return [f"{stored_at.name} is not there"]
    wanted, stored = read_text(text), nbformat.read(stored_at, as_version=4)
    found = []
    if stored.metadata != wanted.metadata:
        found.append("the notebook's metadata differ")
    if [cell.id for cell in stored.cells] != [cell.id for cell in wanted.cells]:
        found.append("cells were added, taken out, moved or given other ids")
    else:
        for old, new in zip(stored.cells, wanted.cells, strict=True):
            if (old.cell_type, old.source, old.metadata) != (new.cell_type, new.source, new.metadata):
                found.append(f"cell {new.id} differs")
    found += [f"cell {cell.id} was never executed" for cell in _code(stored) if cell.execution_count is None]
    return found


def build(text: Path, *, force: bool = False, config: Config | None = None) -> bool:
    """Write the notebook of a lesson's text, with outputs, beside the text.

    Outputs are kept where the code is what it was when they were made: pictures differ a little from machine to
    machine, and a changed sentence is no reason to change them. After a change in lstm_utils, `force` makes
    new ones. `config` is the course's, for markers other than nbgrader's own.

    Returns
    -------
    bool
        Whether the lesson was executed.

    Raises
    ------
    CourseError
        The text has slips, told one a line; or a cell fails, takes too long, or ends the kernel: then the message
        names lesson, cell and question.
    """
    found = slips(jupytext.read(text, fmt="py:percent"), text, config)
    if found:
        raise CourseError("\n".join(found))
    notebook = read_text(text)
    target = text.with_suffix(".ipynb")
    kept = not force and target.exists() and _keep_outputs(nbformat.read(target, as_version=4), notebook)
    if not kept:
        _execute(notebook, text)
    nbformat.validate(notebook)
    draft = target.with_suffix(".ipynb.part")
    draft.write_text(nbformat.writes(notebook) + "\n", encoding="utf-8")
    os.replace(draft, target)
    return not kept


def _cell_ids(notebook: NotebookNode, text: Path) -> list[str]:
    """Ids that stay as they are when cells elsewhere come and go.

    A cell that nbgrader knows is called by its grade_id, a cell with a heading by the heading's words, any other
    cell by the one of these before it and a count: "windows-2" is the second cell after the heading "Windows".
    """
    grade_ids = [cell.metadata.get("nbgrader", {}).get("grade_id") for cell in notebook.cells]
    given = [grade_id for grade_id in grade_ids if grade_id is not None]
    for grade_id in given:
        if given.count(grade_id) > 1:
            raise CourseError(f"{text}: grade_id {grade_id!r} stands on {given.count(grade_id)} cells; it must be one")
        if not re.fullmatch(rf"[\w-]{{1,{ID_LENGTH}}}", grade_id, re.ASCII):
            raise CourseError(
                f"{text}: grade_id {grade_id!r} must be 1 to {ID_LENGTH} letters, digits, hyphens and underscores"
            )
    taken = set(given)
    ids = []
    anchor, since = "start", 0
    for cell, grade_id in zip(notebook.cells, grade_ids, strict=True):
        heading = re.search(r"^#+ +(.+)$", cell.source, re.MULTILINE) if cell.cell_type == "markdown" else None
        if grade_id is not None:
            cell_id = anchor = grade_id
            since = 0
        elif heading:
            words = re.findall(r"[a-z0-9]+", heading.group(1).lower()) or ["heading"]
            cell_id = anchor = _free("-".join(words)[: ID_LENGTH - 8].strip("-"), taken)
            since = 0
        else:
            since += 1
            cell_id = _free(f"{anchor[: ID_LENGTH - 8]}-{since}", taken)
        taken.add(cell_id)
        ids.append(cell_id)
    return ids


def _free(wanted: str, taken: set[str]) -> str:
    candidates = itertools.chain([wanted], (f"{wanted}_{number}" for number in itertools.count(2)))
    return next(candidate for candidate in candidates if candidate not in taken)


def _code(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "code" and cell.source.strip()]


def _keep_outputs(stored: NotebookNode, notebook: NotebookNode) -> bool:
    """Carry the outputs of an executed notebook over to one with the same code; say whether that was so."""
    old, new = _code(stored), _code(notebook)
    if [cell.source for cell in old] != [cell.source for cell in new]:
        return False
    if any(cell.execution_count is None for cell in old):
        return False
    for before, after in zip(old, new, strict=True):
        after.outputs, after.execution_count = before.outputs, before.execution_count
    return True


def _execute(notebook: NotebookNode, text: Path) -> None:
    running = 0

    def remember(cell_index: int, **_: Any) -> None:
        nonlocal running
        running = cell_index

    client = NotebookClient(
        notebook,
        timeout=CELL_TIMEOUT,
        kernel_name=METADATA["kernelspec"]["name"],
        record_timing=False,
        coalesce_streams=True,
        extra_arguments=["--IPKernelApp.log_level=40"],  # errors only: what it warns of concerns servers
        resources={"metadata": {"path": str(text.parent)}},
        on_cell_start=lambda cell, cell_index: remember(cell_index),
    )
    try:
        client.execute(env={**os.environ, **NO_BARS})
    except (CellExecutionError, CellTimeoutError, DeadKernelError) as error:
        cell = notebook.cells[running]
        question = (
            cell.metadata.get("nbgrader", {}).get("grade_id", "").removesuffix("-visible").removesuffix("-hidden")
        )
        where = f"{text}, cell {cell.id}" + (f", question {question}" if question else "")
        raise CourseError(f"{where}: {error}") from None
    notebook.metadata = nbformat.from_dict(METADATA)  # the kernel has added its version


def main(arguments: list[str] | None = None) -> int:
    """Build the lessons named on the command line, or all."""
    parser = argparse.ArgumentParser(
        prog="python -m lstm_utils.grading.course.notebooks", description=__doc__.split("\n")[0]
    )
    parser.add_argument("lessons", nargs="*", metavar="LESSON", help="02_vanilla, 02 or vanilla; none: all")
    parser.add_argument("--force", action="store_true", help="execute also where the code has not changed")
    options = parser.parse_args(arguments)
    try:
        course = Course.load()
        found = {text.parent.name: text for text in texts(course)}
        for lesson in choose(list(found), options.lessons):
            executed = build(found[lesson], force=options.force, config=course.config)
            print(f"{lesson}: {'executed' if executed else 'code unchanged, outputs kept'}")
    except CourseError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
