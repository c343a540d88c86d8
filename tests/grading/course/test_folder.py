import os

import pytest

from lstm_utils.grading.course import Course, CourseError, short_name

CONFIG = """
import os
import sys
c = get_config()
os.environ["PATH"] = os.path.dirname(sys.executable) + os.pathsep + os.environ["PATH"]  # nbgrader starts alembic
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "nbgrader_config.py").write_text(CONFIG)
    for lesson in ("02_vanilla", "03_stacked", "12_vanilla_again"):
        (tmp_path / "source" / lesson).mkdir(parents=True)
        (tmp_path / "source" / lesson / f"{short_name(lesson)}.ipynb").write_text("{}")
    (tmp_path / "source" / "notes").mkdir()
    return tmp_path


def test_the_course_is_found_from_a_folder_inside_it_without_leaving_that_folder(folder, monkeypatch):
    monkeypatch.chdir(folder / "source" / "02_vanilla")
    course = Course.load()
    assert (course.folder, course.root) == (folder, folder)
    assert os.getcwd() == str(folder / "source" / "02_vanilla")


def test_where_there_is_no_course_the_error_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CourseError, match=r"no nbgrader_config\.py in .* or give --course FOLDER"):
        Course.load()
    with pytest.raises(CourseError, match="no course folder"):
        Course.load(tmp_path / "elsewhere")


@pytest.mark.parametrize(
    ("settings", "told"), [("1 / 0", "ZeroDivisionError: division by zero"), ("import sys; sys.exit(3)", "SystemExit")]
)
def test_settings_that_cannot_be_read_are_named_with_their_error(folder, settings, told):
    (folder / "nbgrader_config.py").write_text(settings)
    with pytest.raises(CourseError, match=rf"nbgrader_config\.py cannot be read: {told}"):
        Course.load(folder)


def test_files_may_lie_elsewhere_than_the_settings(folder, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("demo")
    with open(folder / "nbgrader_config.py", "a") as config:
        config.write(f"c.CourseDirectory.root = {str(folder)!r}\n")
    course = Course.load(folder, root=elsewhere)
    assert course.folder == folder
    assert course.submitted("ada", "02_vanilla") == elsewhere / "submitted" / "ada" / "02_vanilla"
    assert course.directory.db_url == f"sqlite:///{elsewhere}/gradebook.db"
    assert course.api().coursedir.root == str(elsewhere)


def test_a_lesson_whose_notebook_is_not_built_is_told_so(folder):
    lesson = folder / "source" / "08_small"
    lesson.mkdir()
    (lesson / "small.py").write_text("# %%\n")
    for given in ("08_small", "08", "small"):
        with pytest.raises(CourseError, match="08_small has no notebook yet: `make notebooks` builds it"):
            Course.load(folder).lesson_names([given])
    assert "08_small" not in Course.load(folder).lesson_names()


def test_lessons_are_folders_with_a_notebook(folder):
    assert Course.load(folder).lessons() == ["02_vanilla", "03_stacked", "12_vanilla_again"]


@pytest.mark.parametrize(
    ("given", "lessons"),
    [
        (["vanilla"], ["02_vanilla"]),
        (["2"], ["02_vanilla"]),
        (["02"], ["02_vanilla"]),
        (["03_stacked", "02_vanilla", "03"], ["02_vanilla", "03_stacked"]),
        ([], ["02_vanilla", "03_stacked", "12_vanilla_again"]),
    ],
)
def test_a_lesson_may_be_named_by_number_name_or_both(folder, given, lessons):
    assert Course.load(folder).lesson_names(given) == lessons


def test_an_unknown_lesson_is_answered_with_those_there_are(folder):
    with pytest.raises(CourseError, match="'04' is no lesson of this course; lessons are: 02_vanilla, 03_stacked"):
        Course.load(folder).lesson_names(["02", "04"])


def test_the_source_notebook_bears_the_lessons_name(folder):
    course = Course.load(folder)
    (folder / "source" / "02_vanilla" / "draft.ipynb").write_text("{}")
    assert course.source_notebook("02_vanilla").name == "vanilla.ipynb"
    assert course.release_notebook("02_vanilla") == folder / "release" / "02_vanilla" / "vanilla.ipynb"
    (folder / "source" / "02_vanilla" / "vanilla.ipynb").rename(folder / "source" / "02_vanilla" / "other.ipynb")
    with pytest.raises(CourseError, match=r"vanilla\.ipynb is missing \(found: draft\.ipynb, other\.ipynb\)"):
        course.source_notebook("02_vanilla")


def test_students_are_those_of_the_gradebook_and_those_who_handed_in(folder):
    course = Course.load(folder)
    (folder / "submitted" / "ada" / "02_vanilla").mkdir(parents=True)
    (folder / "submitted" / "a [odd] {name}" / "03_stacked").mkdir(parents=True)
    assert course.students() == ["a [odd] {name}", "ada"]
    assert not (folder / "gradebook.db").exists(), "asking made a gradebook"
    with course.gradebook() as gradebook:
        gradebook.add_student("grace")
    assert course.students() == ["a [odd] {name}", "ada", "grace"]
    assert course.handed_in() == [("a [odd] {name}", "03_stacked"), ("ada", "02_vanilla")]


def test_a_gradebook_that_cannot_be_opened_is_named_without_its_password(folder):
    with open(folder / "nbgrader_config.py", "a") as config:
        config.write("c.CourseDirectory.db_url = 'sqlite:////nowhere/at/all.db'\n")
    with (
        pytest.raises(CourseError, match=r"gradebook /nowhere/at/all\.db cannot be opened"),
        Course.load(folder).gradebook(),
    ):
        pass
    course = Course.load(folder)
    course.directory.db_url = "postgresql://grader:secret@db.example.org/lstm"
    assert course.gradebook_name() == "postgresql://grader:***@db.example.org/lstm"
