"""Test cells run as in a notebook: names, outputs, scores and errors; and none of them ends or hangs the examiner."""

import socket
import sys

import pytest

from lstm_utils import checks
from lstm_utils.checks import NotAnswered
from lstm_utils.grading.examiner.cells import TestCells, examine
from lstm_utils.grading.examiner.link import Link

NOTEBOOK = """
import numpy as np

def double(x):
    return 2 * x

def stub(x):
    raise NotImplementedError()

def fails(x):
    y = x + 1
    raise LookupError("nothing there")

def in_place(x):
    x *= 2
    return x

def append(values, random):
    values["a"].append(random.normal())
    return values

def keep(function):
    global kept
    kept = function
    return function

def use_kept(x):
    return kept(x)

class Thing:
    pass

thing = Thing()

def is_thing(x):
    return x is thing

numbers = (n**2 for n in range(3))
"""


@pytest.fixture
def cells(notebook):
    return TestCells(notebook(NOTEBOOK))


def run(cells, *lines, seconds=60):
    return cells.run("\n".join(["from lstm_utils import checks", "import numpy as np", *lines]), "a-test", seconds)


def test_a_cell_prints_and_passes(cells):
    found = run(cells, "print(checks.answer('double')(np.arange(3)))")
    assert not found.failed
    assert found.outputs == [{"output_type": "stream", "name": "stdout", "text": "[0 2 4]\n"}]


def test_a_displayed_value_is_an_output(cells):
    [output] = run(cells, "1.5").outputs
    assert output["output_type"] == "execute_result"
    assert output["data"] == {"text/plain": "1.5"}
    assert run(cells, "1.5;").outputs == []
    assert run(cells, "None").outputs == []


def test_names_stay_from_cell_to_cell_and_are_not_the_notebooks(cells):
    run(cells, "double = checks.answer('double')", "here = 7")
    assert run(cells, "assert double(here) == 14").outputs == []
    assert run(cells, "numbers").error.args == ("name 'numbers' is not defined",)
    assert "here" not in vars(sys.modules["__main__"])


def test_a_failed_check_shows_its_message_alone(cells):
    found = run(cells, "checks.answer('stub')(1)")
    assert found.failed
    assert isinstance(found.error, NotAnswered)
    [output] = found.outputs
    assert (output["output_type"], output["ename"]) == ("error", "NotAnswered")
    assert output["traceback"] == str(found.error).splitlines()


def test_what_an_answer_raises_is_told_with_its_line(cells):
    message = str(run(cells, "checks.answer('fails')(1)").error)
    assert message == (
        "fails stopped with LookupError: nothing there\n"
        '  In your code, line 12: raise LookupError("nothing there")\n'
        "  Called with x = 1"
    )


def test_an_answer_that_changes_its_input_is_told(cells):
    assert "in_place changed its input" in str(run(cells, "checks.answer('in_place')(np.ones(2))").error)


def test_what_an_answer_does_to_lists_and_generators_is_seen(cells):
    found = run(
        cells,
        "given, random = {'a': [1]}, np.random.default_rng(5)",
        "inner = given['a']",
        "came = checks.answer('append')(given, random)",
        "fresh = np.random.default_rng(5)",
        "assert came == given == {'a': [1, fresh.normal()]} and inner is given['a'], given",
        "assert random.normal() == fresh.normal()",
    )
    assert found.error is None


def test_functions_and_objects_are_the_same_when_they_come_back(cells):
    found = run(
        cells,
        "function = lambda x: x + 1",
        "assert checks.answer('keep')(function) is function",
        "assert checks.answer('use_kept')(4) == 5",
        "thing = checks.answer('thing')",
        "assert type(thing).__name__ == 'Thing' and thing is checks.answer('thing')",
        "assert checks.answer('is_thing')(thing)",
        "assert list(checks.answer('numbers')) == [0, 1, 4]",
    )
    assert found.error is None


@pytest.mark.parametrize("source", ["raise SystemExit", "1 +", "import sys; sys.exit(3)", "raise KeyboardInterrupt"])
def test_a_cell_that_stops_has_failed(cells, source):
    assert cells.run(source, "a-test", 60).failed
    assert run(cells, "assert checks.answer('double')(1) == 2").error is None


def test_a_cell_without_end_is_ended(cells, monkeypatch):
    monkeypatch.setattr("lstm_utils.grading.examiner.cells.GRACE", 0.1)
    source = "while True:\n    try:\n        while True: pass\n    except ValueError: pass"
    found = cells.run(source, "a-test", 0.2)
    assert found.failed
    assert found.late
    assert found.outputs[-1]["evalue"] == "The test did not come to an end within 0.2 seconds."


@pytest.mark.parametrize(
    ("source", "seconds"),
    [
        ("import time\ntry: time.sleep(600)\nexcept Exception: pass", 0.1),
        ("from lstm_utils import checks\ntry: checks.answer('hangs')()\nexcept Exception: pass", 1),
        ("from lstm_utils import checks\ntry: checks.answer('ends')()\nexcept Exception: pass", 60),
    ],
)
def test_a_cell_that_passes_over_its_end_has_failed(notebook, monkeypatch, source, seconds):
    monkeypatch.setattr("lstm_utils.grading.examiner.cells.GRACE", 0.1)
    given = "import os, threading\ndef hangs():\n    threading.Event().wait()\ndef ends():\n    os._exit(0)"
    found = TestCells(notebook(given)).run(source, "a-test", seconds)
    assert found.failed
    assert found.outputs[-1]["output_type"] == "error"
    assert found.late or found.broken


def test_a_cell_cannot_print_without_end(cells, monkeypatch):
    monkeypatch.setattr("lstm_utils.grading.examiner.cells.MOST_OUTPUT", 10)
    [output] = run(cells, "print('abcdefgh' * 100)").outputs
    assert output["text"] == "abcdefghab"


def test_the_notebooks_own_answers_are_back_afterwards(cells):
    run(cells, "checks.answer('double')")
    with pytest.raises(NotAnswered):
        checks.answer("double")


def test_a_notebook_that_has_ended_fails_every_cell_after_it(notebook):
    cells = TestCells(notebook("import os\ndef answer():\n    os._exit(0)"))
    first = run(cells, "checks.answer('answer')()")
    second = run(cells, "checks.answer('answer')()")
    assert first.failed
    assert second.failed
    assert "cannot ask this notebook's Python" in first.broken == second.broken
    assert run(cells, "1").outputs[0]["data"] == {"text/plain": "1"}


def test_a_grader_sends_cells_and_gets_their_outputs(notebook, ends):
    control, grader = ends[0], Link(ends[1])
    grader.send(["from lstm_utils import checks\nprint(checks.answer('double')(2))", "one", 60])
    grader.send(["raise LookupError('what')", "two", 60])
    ends[1].shutdown(socket.SHUT_WR)
    examine(control, notebook(NOTEBOOK).link._socket)
    one, two = grader.receive()[0], grader.receive()[0]
    stdout = {"output_type": "stream", "name": "stdout", "text": "4\n"}
    assert one == {"outputs": [stdout], "failed": False, "late": False, "broken": ""}
    assert two["failed"]
    assert two["outputs"][0]["traceback"][-1] == "LookupError: what"
