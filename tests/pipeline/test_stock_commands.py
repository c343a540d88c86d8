"""nbgrader's own commands with the course's settings, where the exchange is not needed."""

import csv
import shutil
import subprocess
import sys

import nbformat
import pytest
from tiny_course import LESSON, PROJECT, RIGHT, Folder, answer

from lstm_utils.grading.course import Course

LOOKS_AROUND = f"""{RIGHT}

print([name for name in dir() if name in ("os", "environ")])
import os, socket
print([name for name in os.environ if "GRADE" in name.upper()], socket.gethostname())
print(os.path.exists({str(PROJECT / "source")!r}), os.path.exists({str(PROJECT / "lstm_utils")!r}))
"""


@pytest.fixture(scope="module")
def released(course: Folder) -> Folder:
    course.nbgrader("generate_assignment", LESSON)
    return course


@pytest.fixture(scope="module")
def graded(released: Folder) -> Folder:
    """Four submissions, graded in one run."""
    submit(released, "right", RIGHT)
    submit(released, "curious", LOOKS_AROUND)
    path = submit(released, "tamperer", RIGHT)
    notebook = nbformat.read(path, as_version=4)
    setup_cell(notebook).source = "raise SystemExit('nothing runs')"
    nbformat.write(notebook, path)
    path = submit(released, "unfolder", RIGHT)
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:  # as Colab, JupyterLab and a look into a folded cell leave them
        cell.metadata.pop("cellView", None)
        cell.metadata |= {"jupyter": {"source_hidden": False}, "collapsed": False, "id": "k3yY"}
    nbformat.write(notebook, path)
    released.nbgrader("autograde", LESSON)
    return released


def submit(course: Folder, student: str, source: str):
    folder = course.path / "submitted" / student / LESSON
    notebook = answer(course.path / "release" / LESSON / "tiny.ipynb", source, to=folder / "tiny.ipynb")
    (folder / "timestamp.txt").write_text("2026-03-03 10:00:00 UTC")
    return notebook


def setup_cell(notebook):
    [cell] = [cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == "setup"]
    return cell


def autograded(course: Folder, student: str):
    return nbformat.read(course.path / "autograded" / student / LESSON / "tiny.ipynb", as_version=4)


def grades(course: Folder) -> dict[str, dict[str, str]]:
    course.nbgrader("export", "--to", "grades.csv")
    return {row["student_id"]: row for row in csv.DictReader((course.path / "grades.csv").open())}


def test_validate_names_the_stub_of_an_untouched_release(released):
    said = released.nbgrader("validate", f"release/{LESSON}/tiny.ipynb")
    assert "VALIDATION FAILED ON 1 CELL(S)" in said
    assert "YOUR CODE HERE" in said
    assert "NotImplementedError" in said


def test_student_code_runs_in_the_sandbox_and_cannot_tell_that_it_is_graded(graded):
    outputs = [output for cell in autograded(graded, "curious").cells for output in cell.get("outputs", [])]
    assert outputs[0].text == "[]\n[] sandbox\nFalse True\n"


def test_a_warning_in_a_test_cell_costs_no_points(graded):
    # The hidden test writes a warning to stderr, for which nbgrader alone gives no points.
    assert grades(graded)["right"]["score"] == "4.0"


def test_a_changed_setup_cell_is_put_back_as_it_was_released(graded):
    release = nbformat.read(graded.path / "release" / LESSON / "tiny.ipynb", as_version=4)
    assert setup_cell(autograded(graded, "tamperer")).source == setup_cell(release).source
    assert grades(graded)["tamperer"]["score"] == "4.0"


def test_whether_cells_are_folded_is_nothing_to_the_grader(graded):
    assert grades(graded)["unfolder"]["score"] == "4.0"


def test_an_answered_release_with_its_folded_cells_validates(released):
    notebook = answer(
        released.path / "release" / LESSON / "tiny.ipynb", RIGHT, to=released.path / "mine" / "tiny.ipynb"
    )
    assert "Success! Your notebook passes all the tests." in released.nbgrader("validate", str(notebook))


def test_the_folder_of_the_settings_is_the_course_wherever_a_command_starts(released, tmp_path):
    elsewhere = Folder(tmp_path, tmp_path)
    said = elsewhere.nbgrader("generate_assignment", LESSON, "--force", "--course-dir", str(released.path))
    assert f"{released.path}/release" in said
    assert list(tmp_path.rglob("*.ipynb")) == []
    assert Course.load(released.path).directory.root == str(released.path)


def test_course_db_names_the_gradebook(released, tmp_path):
    elsewhere = Folder(released.path, tmp_path)
    elsewhere.environment["COURSE_DB"] = f"sqlite:///{tmp_path / 'elsewhere.db'}"
    elsewhere.nbgrader("db", "assignment", "add", LESSON)
    assert (tmp_path / "elsewhere.db").exists()


def test_a_submission_without_a_grade_is_graded_once_a_good_notebook_comes(graded):
    left = graded.path / "autograded" / "second-try" / LESSON / "outcome.json"
    left.parent.mkdir(parents=True)
    left.write_text("{}")
    submit(graded, "second-try", RIGHT)
    graded.nbgrader("autograde", LESSON)
    assert grades(graded)["second-try"]["score"] == "4.0"
    assert left.exists()


def test_the_late_penalty_in_the_comments_works_once_it_is_turned_on(graded):
    due = "--duedate=2026-03-01 23:59 UTC"
    graded.nbgrader("db", "assignment", "add", LESSON, due)
    assert grades(graded)["right"]["late_submission_penalty"] == "0.0"
    settings = graded.path / "nbgrader_config.py"
    asleep = settings.read_text()
    start = asleep.index("# from nbgrader.plugins import LateSubmissionPlugin")
    end = asleep.index("# How submissions come in")
    woken = "\n".join(line.removeprefix("#").removeprefix(" ") for line in asleep[start:end].splitlines())
    settings.write_text(asleep[:start] + woken.replace("10 *", "1 *") + "\n" + asleep[end:])
    try:
        graded.nbgrader("autograde", LESSON, "--student", "right", "--force")
    finally:
        settings.write_text(asleep)
    row = grades(graded)["right"]
    assert (row["raw_score"], row["late_submission_penalty"], row["score"]) == ("4.0", "2.0", "2.0")


def test_the_settings_load_where_there_is_no_lesson_yet_and_load_no_tensorflow(tmp_path, released):
    shutil.copy(released.path / "nbgrader_config.py", tmp_path)
    code = "import sys; from lstm_utils.grading.course import Course; print(Course.load(sys.argv[1]).lessons())"
    code += "; print({'tensorflow', 'keras', 'matplotlib'} & set(sys.modules))"
    command = [sys.executable, "-c", code, str(tmp_path)]
    done = subprocess.run(command, env=released.environment, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\nset()\n"
