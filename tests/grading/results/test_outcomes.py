import json
import os
from dataclasses import asdict

import pytest

from lstm_utils.grading.course import CourseError
from lstm_utils.grading.results.outcomes import (
    Outcome,
    QuestionResult,
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
