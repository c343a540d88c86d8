"""An installation tells whether two machines grade alike."""

from dataclasses import replace

import pytest

from lstm_utils.grading.course.installation import CHANGE_GRADES, Installation, course_digest

HERE = Installation({"python": "3.11.0", "keras": "3.15.0"}, "a digest")


@pytest.mark.parametrize(
    ("there", "told"),
    [
        ({"python": "3.11.0", "keras": "3.15.1"}, "keras 3.15.1 where the grader has 3.15.0"),
        ({"python": "3.11.0"}, "keras none where the grader has 3.15.0"),
        (
            {"python": "3.12.1", "keras": "3.14"},
            "python 3.12.1 where the grader has 3.11.0, keras 3.14 where",
        ),
    ],
)
def test_other_versions_are_named(there, told):
    assert told in HERE.differences(Installation(there, "a digest"))


def test_another_version_of_the_course_is_told():
    assert HERE.differences(HERE) == ""
    assert "another version of the course's package" in HERE.differences(replace(HERE, course="other"))


@pytest.mark.parametrize(
    ("changed", "counts"),
    [
        ("datasets.py", True),
        ("checks/values.py", True),
        ("visible_tests/vanilla.py", True),
        ("data/airline.csv", True),
        ("grading/execution/job.py", True),
        ("grading/results/report.py", False),
    ],
)
def test_a_changed_file_makes_another_course_where_it_can_change_a_grade(tmp_path, changed, counts):
    for name in (
        "datasets.py",
        "checks/values.py",
        "visible_tests/vanilla.py",
        "data/airline.csv",
        "grading/results/report.py",
    ):
        write(tmp_path / name, "as it was")
    for name in CHANGE_GRADES:
        write(tmp_path / "grading" / name, "as it was")
    before = course_digest(tmp_path)
    write(tmp_path / changed, "changed")
    assert (course_digest(tmp_path) != before) is counts


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
