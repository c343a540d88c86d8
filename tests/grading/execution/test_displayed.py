"""What a test cell displays is its score where it is a number of points, and nothing else is."""

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output
from nbgrader.utils import determine_grade

from lstm_utils.grading.execution.displayed import settle_displayed_values
from lstm_utils.grading.results.messages import messages_of

ERROR = new_output("error", ename="ValueError", evalue="no", traceback=["ValueError: no"])
PRINTED = new_output("stream", text="3\n")
SHOWN = new_output("display_data", data={"text/plain": "3"})


def value(text, **data):
    return new_output("execute_result", data={"text/plain": text, **data}, execution_count=1)


def settled(*outputs, points=5, **marks):
    """The score that nbgrader gives a test cell with these outputs, the cell, and the remark."""
    tag = {"grade_id": "add-visible", "grade": True, "solution": False, "points": points, "schema_version": 3} | marks
    cell = new_code_cell("", outputs=[nbformat.from_dict(output) for output in outputs], metadata={"nbgrader": tag})
    notebook = new_notebook(cells=[cell])
    remark = settle_displayed_values(notebook)
    notebook = nbformat.reads(nbformat.writes(notebook), as_version=4)
    nbformat.validate(notebook)
    graded = tag["grade"] and not tag["solution"]
    return determine_grade(notebook.cells[0])[0] if graded else None, notebook, remark


@pytest.mark.parametrize(
    ("outputs", "score"),
    [
        ([], 5.0),
        ([PRINTED, SHOWN], 5.0),
        ([value("3")], 3.0),
        ([value("2.5")], 2.5),
        ([value("0")], 0.0),
        ([value("5.0")], 5.0),
        ([value(["3"])], 3.0),
        ([PRINTED, value("3"), PRINTED], 3.0),
        ([ERROR], 0.0),
    ],
)
def test_a_number_of_points_counts_as_in_stock_nbgrader(outputs, score):
    found, notebook, remark = settled(*outputs)
    assert (found, remark) == (score, "")
    before = [output.output_type for output in outputs]
    assert [output.output_type for output in notebook.cells[0].outputs] == before


@pytest.mark.parametrize("before", ["5", "1000", "'so'"])
def test_of_several_values_the_last_counts_which_is_the_tests_own(before):
    assert settled(value(before), value("1"))[::2] == (1.0, "")


@pytest.mark.parametrize("outputs", [[value("5"), ERROR], [ERROR, value("5")], [value("1000"), ERROR]])
def test_a_cell_with_an_error_scores_nothing_whatever_it_displays(outputs):
    score, notebook, remark = settled(*outputs)
    assert (score, remark) == (0, "")
    assert messages_of(notebook) == {"add": ["ValueError: no"]}


@pytest.mark.parametrize(
    ("odd", "shown"),
    [
        (value("1000"), "'1000'"),
        (value("5.01"), "'5.01'"),
        (value("-1"), "'-1'"),
        (value("nan"), "'nan'"),
        (value("inf"), "'inf'"),
        (value("True"), "'True'"),
        (value("'full marks'"), "\"'full marks'\""),
        (value("[bold]\n\x1b[2J\ud83d"), r"'[bold]\n\x1b[2J\ud83d'"),
        (value(["3\n", "4"]), r"'3\n4'"),
        (value(""), "''"),
        (value("9" * 5_000), f"'{'9' * 40}…'"),
        (new_output("execute_result", data={"text/html": "<b>5</b>"}), "''"),
    ],
)
def test_any_other_value_scores_nothing_and_is_told_with_the_cell(odd, shown):
    score, notebook, remark = settled(PRINTED, odd)
    assert score == 0
    assert remark.startswith(
        f"no points for test cells that displayed what is no number of points: add-visible ({shown}, of 0 to 5); "
    )
    assert remark.endswith("the lesson's author must change that line")
    assert messages_of(notebook) == {
        "add": [f"the test cell displayed {shown}, which is no number of points from 0 to 5"]
    }
    assert [output.output_type for output in notebook.cells[0].outputs] == ["stream", "display_data", "error"]


@pytest.mark.parametrize("marks", [{"grade": False}, {"solution": True}])
def test_a_cell_that_no_points_depend_on_may_display_anything(marks):
    _, notebook, remark = settled(value("1000"), **marks)
    assert remark == ""
    assert [output.output_type for output in notebook.cells[0].outputs] == ["execute_result"]
