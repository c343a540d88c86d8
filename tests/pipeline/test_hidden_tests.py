"""Feedback keeps the text of hidden tests to itself, whatever repeats it."""

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

from lstm_utils.grading.results.hide_hidden_tests import HideHiddenTests

HIDDEN = (
    "# Other numbers.\n### BEGIN HIDDEN TESTS\nsecret = -21\nassert double(secret) == 2 * secret\n### END HIDDEN TESTS"
)
LINES = ("secret = -21", "assert double(secret)", "HIDDEN TESTS")


def after(*outputs, elsewhere=()) -> nbformat.NotebookNode:
    """A graded notebook with these outputs of the hidden test, and of another cell, as feedback shows it."""
    cells = [new_code_cell("double = abs", outputs=list(elsewhere)), new_code_cell(HIDDEN, outputs=list(outputs))]
    notebook, _ = HideHiddenTests().preprocess(new_notebook(cells=cells), {})
    return notebook


def error(message: str) -> nbformat.NotebookNode:
    quoted = ["----> 2 secret = -21\n      3 assert double(secret) == 2 * secret", f"AssertionError: {message}"]
    return new_output("error", ename="AssertionError", evalue=message, traceback=quoted)


def test_the_text_is_replaced_and_the_visible_part_stays():
    source = after().cells[1].source
    assert source.split("\n") == ["# Other numbers.", "# hidden tests: they ran, and their text is not shown"]


def test_the_message_of_a_failure_stays_and_its_traceback_goes():
    notebook = after(error("for secret = -21, negative numbers count\n  Expected: -42\n  Came: 21"))
    [output] = notebook.cells[1].outputs
    assert output.traceback == ["AssertionError: for secret = -21, negative numbers count\n  Expected: -42\n  Came: 21"]


def test_a_failure_without_a_message_is_told_as_one():
    [output] = after(error("")).cells[1].outputs
    assert output.traceback == ["AssertionError: a hidden test failed"]


@pytest.mark.parametrize(
    "output",
    [
        new_output("stream", name="stderr", text="cell.py:2: UserWarning: look\n  secret = -21\n"),
        new_output("stream", name="stdout", text="my caller:\nassert double(secret) == 2 * secret\nis all\n"),
        new_output("display_data", {"text/plain": "    secret = -21\n", "text/html": "<pre>\nsecret = -21\n</pre>"}),
        error("assert double(secret) == 2 * secret"),
    ],
    ids=["warning", "printed", "displayed", "raised"],
)
def test_no_output_of_any_cell_repeats_a_hidden_line(output):
    for notebook in (after(output), after(elsewhere=[output])):
        assert not [line for line in LINES if line in nbformat.writes(notebook)]


def test_a_line_that_is_shown_anyway_is_not_taken_out_of_outputs():
    shown = new_code_cell("secret = -21")
    said = new_code_cell("print('secret = -21')", outputs=[new_output("stream", name="stdout", text="secret = -21\n")])
    notebook = new_notebook(cells=[shown, said, new_code_cell(HIDDEN)])
    HideHiddenTests().preprocess(notebook, {})
    assert notebook.cells[1].outputs[0].text == "secret = -21\n"
