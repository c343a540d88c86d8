"""Archives from a learning platform, through `nbgrader zip_collect` to a grade."""

import csv
import zipfile

import nbformat
import pytest
from tiny_course import LESSON, RIGHT, WRONG_FOR_NEGATIVE, Folder, answer

# name in the archive -> answer
CANVAS = {
    "adalovelace_12345_67890_tiny.ipynb": RIGHT,
    "alanturing_LATE_12346_67891_tiny-1.ipynb": WRONG_FOR_NEGATIVE,
    "emmy_noether_12347_67892_tiny (2).ipynb": RIGHT,
}
MOODLE = {
    "Grace Hopper_1234567_assignsubmission_file_/tiny.ipynb": RIGHT,
    "Jean-Luc O'Neill_1234568_assignsubmission_file_tiny.ipynb": WRONG_FOR_NEGATIVE,
    "Nobody Inparticular_1234569_assignsubmission_onlinetext_/onlinetext.html": None,
}


@pytest.fixture(scope="module")
def collected(course: Folder) -> str:
    """Both archives collected and graded; what zip_collect said."""
    course.nbgrader("generate_assignment", LESSON)
    archives = course.path / "downloaded" / LESSON / "archive"
    archives.mkdir(parents=True)
    for platform, members in {"canvas": CANVAS, "moodle": MOODLE}.items():
        with zipfile.ZipFile(archives / f"{platform}.zip", "w") as archive:
            for name, source in members.items():
                if source is None:
                    archive.writestr(name, "<p>My answer is attached.</p>")
                    continue
                made = answer(course.path / "release" / LESSON / "tiny.ipynb", source, to=course.path / "made.ipynb")
                archive.write(made, name)
    said = course.nbgrader("zip_collect", LESSON)
    course.nbgrader("autograde", LESSON)
    course.nbgrader("export")
    return said


@pytest.mark.parametrize(
    ("student", "score"),
    [
        ("adalovelace", 4),
        ("alanturing", 1),
        ("emmy_noether", 4),
        ("Grace Hopper", 4),
        ("Jean-Luc O'Neill", 1),
    ],
)
def test_every_name_that_a_platform_gives_leads_to_the_student_and_a_grade(collected, course, student, score):
    submitted = course.path / "submitted" / student / LESSON
    assert [path.name for path in submitted.iterdir()] == ["tiny.ipynb"]
    nbformat.read(submitted / "tiny.ipynb", as_version=4)
    rows = {row["student_id"]: row for row in csv.DictReader((course.path / "grades.csv").open())}
    assert float(rows[student]["score"]) == score


def test_nobody_else_is_made_up_and_what_is_left_out_is_said(collected, course):
    assert len(list((course.path / "submitted").iterdir())) == 5
    assert "Nobody Inparticular" in collected
    assert "5 files collected, 1 files skipped" in collected
