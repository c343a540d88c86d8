import json
import os
from dataclasses import asdict

import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

from lstm_utils.grading.course import CourseError
from lstm_utils.grading.course.questions import question_of
from lstm_utils.grading.results.outcomes import (
    Outcome,
    QuestionResult,
    messages_of,
    outcome_path,
    read_outcome,
    read_outcomes,
)

OUTCOME = Outcome(
    "ada",
    "01_sums",
    "graded",
    score=85.0,
    max_score=100.0,
    questions={"make-windows": QuestionResult(5.0, 15.0, ["one window too few"])},
    seconds=41.2,
    peak_memory_mb=812,
    submitted="2026-03-01 10:00:00 UTC",
    fingerprint="abc",
)


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


def test_an_outcome_is_read_as_it_was_written(tmp_path):
    path = tmp_path / "autograded" / "ada" / "outcome.json"
    OUTCOME.write(path)
    assert Outcome.read(path) == OUTCOME
    assert json.loads(path.read_text()) == asdict(OUTCOME)
    assert list(json.loads(path.read_text())) == [
        *("student", "lesson", "status", "score", "max_score", "questions", "seconds", "peak_memory_mb", "reason"),
        *("submitted", "late_seconds", "isolated", "limit", "fingerprint"),
    ]


def test_a_write_that_fails_leaves_the_old_outcome_and_no_litter(tmp_path, monkeypatch):
    path = tmp_path / "outcome.json"
    OUTCOME.write(path)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="No space left"):
        Outcome("ada", "01_sums", "missing").write(path)
    assert Outcome.read(path) == OUTCOME
    assert [file.name for file in tmp_path.iterdir()] == ["outcome.json"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"student": "ada"}', '{"colour": "red"}', '{"status": "fine"}'])
def test_what_is_not_an_outcome_is_named(tmp_path, text):
    path = tmp_path / "outcome.json"
    path.write_text(text)
    with pytest.raises(CourseError, match=r"outcome\.json is not an outcome \(.+\): delete it and grade again"):
        Outcome.read(path)


def test_outcomes_of_a_lesson_are_found(tiny):
    course = tiny.course
    for student in ("grace", "ada"):
        Outcome(student, "01_sums", "missing").write(outcome_path(course, student, "01_sums"))
    assert [outcome.student for outcome in read_outcomes(course, "01_sums")] == ["ada", "grace"]
    assert read_outcomes(course, "02_vanilla") == []
    assert read_outcome(course, "ada", "01_sums").status == "missing"
    with pytest.raises(CourseError, match="zoe has no outcome for 01_sums"):
        read_outcome(course, "zoe", "01_sums")


@pytest.mark.parametrize(
    ("grade_id", "question"), [("echo-visible", "echo"), ("echo-hidden", "echo"), ("visible-echo", "visible-echo")]
)
def test_the_question_is_the_id_without_its_ending(grade_id, question):
    assert question_of(grade_id) == question


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
