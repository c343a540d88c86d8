"""One submission through nbgrader's exchange, by the commands that instructors and students type."""

import csv
import getpass
import re

import pytest
from tiny_course import LESSON, WRONG_FOR_NEGATIVE, Folder, answer

STUDENT = getpass.getuser()


@pytest.fixture(scope="module")
def walked(course: Folder, student: Folder) -> dict[str, str]:
    """The whole walk; what each command said."""
    said = {}
    said["generate"] = course.nbgrader("generate_assignment", LESSON)
    said["release"] = course.nbgrader("release_assignment", LESSON)
    said["list"] = student.nbgrader("list")
    said["fetch"] = student.nbgrader("fetch_assignment", LESSON)
    answer(student.path / LESSON / "tiny.ipynb", WRONG_FOR_NEGATIVE)
    (student.path / LESSON / "numpy.py").write_text("raise SystemExit('not the library')\n")
    said["submit"] = student.nbgrader("submit", LESSON)
    said["collect"] = course.nbgrader("collect", LESSON)
    said["autograde"] = course.nbgrader("autograde", LESSON)
    said["feedback"] = course.nbgrader("generate_feedback", LESSON)
    said["release_feedback"] = course.nbgrader("release_feedback", LESSON)
    said["fetch_feedback"] = student.nbgrader("fetch_feedback", LESSON)
    said["export"] = course.nbgrader("export")
    return said


def test_the_released_lesson_is_listed_and_fetched_with_its_data(walked, student):
    assert f"lstm {LESSON}" in walked["list"]
    assert (student.path / LESSON / "table.csv").exists()


def test_nothing_but_notebook_and_data_goes_out_or_comes_in(walked, course, world):
    assert sorted(path.name for path in (world / "exchange/lstm/outbound" / LESSON).iterdir()) == [
        "table.csv",
        "tiny.ipynb",
    ]
    assert not (course.path / "submitted" / STUDENT / LESSON / "numpy.py").exists()


def test_the_grade_arrives_in_the_export_without_a_penalty(walked, course):
    [row] = csv.DictReader((course.path / "grades.csv").open())
    assert row["student_id"] == STUDENT
    assert (row["raw_score"], row["late_submission_penalty"], row["max_score"]) == ("1.0", "0.0", "4.0")


def test_the_student_gets_feedback_with_the_message_but_not_the_hidden_test(walked, student):
    [page] = (student.path / LESSON / "feedback").rglob("tiny.html")
    text = re.sub("<[^>]*>", "", page.read_text())
    assert "negative numbers are doubled as well" in text
    assert "(Score: 0.0 / 3.0)" in text
    for line in ("secret_number", "assert double(secret", "HIDDEN TESTS", "a word from the hidden test"):
        assert line not in text, line


def test_no_command_complains(walked):
    expected = re.compile("Attribute 'checksum' for cell double-hidden has changed")  # the hidden tests put back
    for command, said in walked.items():
        complaints = [line for line in said.splitlines() if re.search(r"\bW(ARNING|arning)\b|ERROR", line)]
        assert [line for line in complaints if not expected.search(line)] == [], command
