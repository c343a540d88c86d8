"""A value that a test cell displays is its score, for nbgrader: which values count, and what becomes of the others.

Of several values nbgrader takes the first, which an answer may have displayed; it takes one that comes before an error;
texts and numbers below zero are full marks to it, and at a number above the points it stops. Here what is displayed
is put so that nbgrader's own rule comes to this: a cell with an error scores nothing; else its last value counts, and
scores nothing where it is no number of points.
"""

from __future__ import annotations

from nbformat import NotebookNode
from nbformat.v4 import new_output

NO_POINTS = "NoPoints"  # the name of the error in a cell whose value is no number of points
_LONGEST = 40


def settle_displayed_values(notebook: NotebookNode) -> str:
    """Leave each test cell of an executed notebook at most one value, which nbgrader can count.

    The others can still be seen, but are no longer the cell's result.

    Returns
    -------
    str
        A remark for the instructor that names the cells whose value is no number of points; empty where none is.
    """
    refused = []
    for cell in notebook.cells:
        tag = cell.metadata.get("nbgrader", {})
        if cell.cell_type != "code" or not tag.get("grade") or tag.get("solution"):
            continue
        values = [output for output in cell.outputs if output.output_type == "execute_result"]
        failed = any(output.output_type == "error" for output in cell.outputs)
        points = float(tag["points"])
        if values and not failed:
            last = values.pop()
            if not _is_number_of_points(last, points):
                refused.append(f"{tag['grade_id']} ({_shown(last)}, of 0 to {points:g})")
                _refuse(cell, last, points)
        for value in values:
            _only_show(value)
    if not refused:
        return ""
    return (
        f"no points for test cells that displayed what is no number of points: {', '.join(refused)}; "
        "if a test's own last line displays it, the lesson's author must change that line"
    )


def _refuse(cell: NotebookNode, value: NotebookNode, points: float) -> None:
    text = f"the test cell displayed {_shown(value)}, which is no number of points from 0 to {points:g}"
    cell.outputs.append(new_output("error", ename=NO_POINTS, evalue=text, traceback=[f"{NO_POINTS}: {text}"]))
    _only_show(value)


def _only_show(value: NotebookNode) -> None:
    value.output_type = "display_data"
    del value["execution_count"]


def _is_number_of_points(value: NotebookNode, points: float) -> bool:
    try:
        return 0 <= float(_text(value)) <= points
    except ValueError:
        return False


def _shown(value: NotebookNode) -> str:
    text = _text(value)
    return repr(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")


def _text(value: NotebookNode) -> str:
    return "".join(value.data.get("text/plain", ""))  # a text, or its lines
