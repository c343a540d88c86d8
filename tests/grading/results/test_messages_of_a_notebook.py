from nbformat.v4 import new_code_cell, new_notebook, new_output

from lstm_utils.grading.results.messages import messages_of


def error(ename, evalue=""):
    return new_output("error", ename=ename, evalue=evalue, traceback=[])


def notebook(*cells):
    """A notebook of (grade_id, outputs); ids that end in a test's suffix are graded, others are answers."""
    made = []
    for grade_id, outputs in cells:
        graded = grade_id.endswith(("-visible", "-hidden"))
        tag = {"grade_id": grade_id, "grade": graded, "solution": not graded}
        made.append(new_code_cell("", outputs=outputs, metadata={"nbgrader": tag}))
    return new_notebook(cells=made)


def test_a_checks_message_stands_as_it_is_in_one_line():
    found = messages_of(
        notebook(
            ("echo-visible", [error("CheckFailed", "The shape is wrong.\n  Expected: (3, 2)\n\nIn your code ...")]),
            ("echo-hidden", [error("NotAnswered", "`echo` is not answered yet")]),
            ("scale-hidden", [error("NotOwnWork", "Scaler is the answer")]),
        )
    )
    assert found == {
        "echo": ["The shape is wrong. Expected: (3, 2)", "`echo` is not answered yet"],
        "scale": ["Scaler is the answer"],
    }


def test_other_exceptions_are_told_with_their_name_and_without_colours():
    outputs = [error("NameError", "\x1b[0;31mname 'x'\x1b[0m is not defined\nmore")]
    assert messages_of(notebook(("a-visible", outputs), ("a-hidden", [error("AssertionError")]))) == {
        "a": ["NameError: name 'x' is not defined", "AssertionError"]
    }


def test_the_same_message_of_both_test_cells_is_kept_once():
    cells = [("a-visible", [error("ValueError", "bad")]), ("a-hidden", [error("ValueError", "bad")])]
    assert messages_of(notebook(*cells)) == {"a": ["ValueError: bad"]}


def test_what_stopped_the_answers_cell_comes_first():
    found = messages_of(
        notebook(
            ("a", [error("KeyboardInterrupt"), error("CellTimeoutError")]),
            ("a-visible", [error("NameError", "name 'a' is not defined")]),
            ("b", [error("NotImplementedError")]),
            ("b-visible", [error("NotImplementedError")]),
            ("c", [error("SyntaxError", "invalid syntax")]),
            ("c-visible", []),
        )
    )
    assert found == {
        "a": [
            "the answer's own cell stopped: it ran longer than a cell may",
            "NameError: name 'a' is not defined",
        ],
        "b": ["NotImplementedError"],
    }


def test_stderr_costs_a_test_cell_its_points_and_is_told():
    warning = new_output("stream", name="stderr", text="UserWarning: old\n  call()")
    plain = new_output("stream", name="stdout", text="fine")
    assert messages_of(notebook(("a", [warning]), ("a-visible", [plain, warning]), ("b-visible", [plain]))) == {
        "a": ["the test cell wrote to stderr: UserWarning: old"]
    }
