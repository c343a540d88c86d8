"""What `release` writes, and what it leaves alone when something is wrong."""

import shutil
import zipfile

import nbformat
import pytest
from tiny_course import LESSON, PROJECT, TEXT
from traitlets import TraitError

from lstm_utils.grading.course import Course, CourseError
from lstm_utils.grading.course import release as releasing
from lstm_utils.grading.course.colab_links import setup_cell
from lstm_utils.grading.course.notebooks import read_text


@pytest.fixture
def a_course(tmp_path) -> Course:
    shutil.copy(PROJECT / "nbgrader_config.py", tmp_path)
    course = Course.load(tmp_path)
    write_lesson(course, TEXT)
    return course


def write_lesson(course: Course, source: str) -> None:
    text = course.root / "source" / LESSON / "tiny.py"
    text.parent.mkdir(parents=True, exist_ok=True)
    text.write_text(source)
    (text.parent / "table.csv").write_text("month,passengers\n1,112\n")
    nbformat.write(read_text(text), text.with_suffix(".ipynb"))


def released_cells(course: Course) -> dict[str, nbformat.NotebookNode]:
    return {cell.id: cell for cell in nbformat.read(course.release_notebook(LESSON), as_version=4).cells}


def grade_someone(course: Course) -> None:
    with course.gradebook() as gradebook:
        gradebook.add_student("ada")
        gradebook.add_submission(LESSON, "ada")
        gradebook.find_grade("double-visible", "tiny", LESSON, "ada").auto_score = 1
        gradebook.find_grade("double-hidden", "tiny", LESSON, "ada").auto_score = 2
        gradebook.db.commit()


def score(course: Course) -> tuple[float, float]:
    with course.gradebook() as gradebook:
        submission = gradebook.find_submission(LESSON, "ada")
        return submission.score, submission.max_score


def test_a_release_has_the_stub_the_setup_cell_and_the_data_and_no_answer(a_course):
    [notebook] = releasing.release(a_course, [LESSON], dist=False)
    cells = released_cells(a_course)
    assert cells["double"].source.endswith(
        "    # YOUR CODE HERE (take the next line out)\n    raise NotImplementedError()"
    )
    assert cells["double-hidden"].source == "# Other numbers."
    assert cells["setup"].source == setup_cell()
    assert sorted(path.name for path in notebook.parent.iterdir()) == ["table.csv", "tiny.ipynb"]


def test_what_is_not_for_reading_is_folded_in_jupyterlab_and_in_colab(a_course):
    releasing.release(a_course, [LESSON], dist=False)
    cells = released_cells(a_course)
    assert {name for name, cell in cells.items() if "jupyter" in cell.metadata} == {"setup", "double-hidden"}
    assert cells["setup"].metadata.jupyter == cells["double-hidden"].metadata.jupyter == {"source_hidden": True}
    assert cells["setup"].metadata.cellView == "form"
    assert cells["setup"].source.startswith("# @title Run this cell first.")


def test_releasing_twice_gives_the_same_bytes(a_course):
    [notebook] = releasing.release(a_course, [LESSON], dist=False)
    first = notebook.read_bytes()
    releasing.release(a_course, [LESSON], dist=False)
    assert notebook.read_bytes() == first


def test_without_an_address_there_is_no_badge(a_course):
    releasing.release(a_course, [LESSON], dist=False)
    assert released_cells(a_course)["a-tiny-lesson"].source == "# A tiny lesson\n\nOne question."
    assert 'address = ""\n' in released_cells(a_course)["setup"].source


def test_the_repository_gives_badge_and_address(a_course):
    a_course.config.ColabLinks.github = "someone/lstm"
    releasing.release(a_course, [LESSON], dist=False)
    cells = released_cells(a_course)
    title, badge, rest = cells["a-tiny-lesson"].source.split("\n\n")
    assert (title, rest) == ("# A tiny lesson", "One question.")
    assert badge.startswith("[![Open in Colab](")
    assert badge.endswith(
        "(https://colab.research.google.com/github/someone/lstm/blob/main/release/01_tiny/tiny.ipynb)"
    )
    assert 'address = "git+https://github.com/someone/lstm@main"\n' in cells["setup"].source


def test_the_package_may_lie_elsewhere_and_autograding_knows(a_course):
    a_course.config.ColabLinks.package_address = "https://example.org/lstm_course-0.1.0-py3-none-any.whl"
    releasing.release(a_course, [LESSON], dist=False)
    written = released_cells(a_course)["setup"].source
    assert 'address = "https://example.org/lstm_course-0.1.0-py3-none-any.whl"\n' in written
    with a_course.gradebook() as gradebook:
        assert gradebook.find_source_cell("setup", "tiny", LESSON).source == written


def test_a_repository_that_is_none_is_refused(a_course):
    a_course.config.ColabLinks.github = "https://github.com/someone/lstm"
    with pytest.raises((CourseError, TraitError), match="owner/name"):
        releasing.release(a_course, [LESSON], dist=False)


@pytest.mark.parametrize(
    ("mistake", "said"),
    [
        (lambda source: source.replace("    ### END SOLUTION\n", ""), "cell 'double': has no '### END SOLUTION'"),
        (lambda source: source.replace("### END HIDDEN TESTS\n", ""), "'double-hidden': has no '### END HIDDEN TESTS'"),
        (lambda source: source.replace('"points": 3, ', ""), "cell 'double-hidden': has no points"),
        (lambda source: source.replace("# ## Doubling", "# <!-- ### BEGIN SOLUTION ### END SOLUTION -->"), "cell 3"),
        # What this course does not look for, nbgrader finds.
        (lambda source: source.replace('"task": false', '"task": 0'), "0 is not of type 'boolean'"),
    ],
)
def test_a_lesson_with_a_mistake_changes_neither_release_nor_gradebook(a_course, mistake, said):
    [notebook] = releasing.release(a_course, [LESSON], dist=False)
    before = notebook.read_bytes()
    with a_course.gradebook() as gradebook:
        tests = gradebook.find_source_cell("double-visible", "tiny", LESSON).source
    write_lesson(a_course, mistake(TEXT.replace("double(2) is 4", "twice 2 is 4")))
    with pytest.raises(CourseError, match=said) as refusal:
        releasing.release(a_course, [LESSON], dist=False)
    assert str(refusal.value).startswith(f"{LESSON} cannot be released:")
    assert "Traceback" not in str(refusal.value).partition("nbgrader says")[0]
    assert notebook.read_bytes() == before
    assert [path.name for path in notebook.parent.parent.iterdir()] == [LESSON]
    with a_course.gradebook() as gradebook:
        assert gradebook.find_source_cell("double-visible", "tiny", LESSON).source == tests


def test_the_text_is_named_where_there_is_one_and_the_notebook_where_it_is_older_or_alone(a_course):
    text = a_course.root / "source" / LESSON / "tiny.py"
    write_lesson(a_course, TEXT.replace('"points": 3, ', "").replace("### END HIDDEN TESTS\n", ""))
    with pytest.raises(CourseError) as refusal:
        releasing.release(a_course, [LESSON], dist=False)
    lines = str(refusal.value).splitlines()
    assert [line.count(f"source/{LESSON}/tiny.py: cell 'double-hidden': ") for line in lines] == [0, 1, 1]
    text.write_text(TEXT)
    with pytest.raises(CourseError, match=r"tiny\.ipynb has slips that tiny\.py no longer has: run `make notebooks`"):
        releasing.release(a_course, [LESSON], dist=False)
    text.unlink()
    with pytest.raises(CourseError, match=rf"source/{LESSON}/tiny\.ipynb: cell 'double-hidden': has no"):
        releasing.release(a_course, [LESSON], dist=False)


def test_what_is_no_notebook_is_left_to_nbgrader(a_course):
    (a_course.root / "source" / LESSON / "tiny.ipynb").write_text("half a noteb")
    with pytest.raises(CourseError, match="does not appear to be JSON"):
        releasing.release(a_course, [LESSON], dist=False)


@pytest.mark.parametrize("killed", ["before the last step", "in the last step"])
def test_what_a_killed_release_left_is_taken_up(a_course, killed):
    [notebook] = releasing.release(a_course, [LESSON], dist=False)
    before = notebook.read_bytes()
    left = notebook.parent.parent / f".new-{LESSON}"
    (left / "made").mkdir(parents=True)
    if killed == "in the last step":
        notebook.parent.rename(left / "old")
    write_lesson(a_course, TEXT.replace('"points": 3, ', ""))
    with pytest.raises(CourseError):
        releasing.release(a_course, [LESSON], dist=False)
    assert notebook.read_bytes() == before
    assert [path.name for path in notebook.parent.parent.iterdir()] == [LESSON]


def test_grades_outlive_a_release_with_a_better_message(a_course):
    releasing.release(a_course, [LESSON], dist=False)
    grade_someone(a_course)
    write_lesson(a_course, TEXT.replace("double(2) is 4", "twice 2 is 4"))
    releasing.release(a_course, [LESSON], dist=False)
    assert "twice 2 is 4" in released_cells(a_course)["double-visible"].source
    assert score(a_course) == (3, 4)


def test_a_question_taken_out_after_grading_is_refused_and_nothing_is_lost(a_course):
    [notebook] = releasing.release(a_course, [LESSON], dist=False)
    grade_someone(a_course)
    before = notebook.read_bytes()
    write_lesson(a_course, TEXT[: TEXT.index('# %% nbgrader={"grade": true, "grade_id": "double-hidden"')])
    with pytest.raises(CourseError, match="submissions associated with it"):
        releasing.release(a_course, [LESSON], dist=False)
    assert notebook.read_bytes() == before
    assert score(a_course) == (3, 4)


def test_the_archive_holds_what_a_student_needs_and_is_the_same_each_time(a_course, tmp_path):
    a_course.folder = tmp_path / "project"
    shutil.copytree(PROJECT / "lstm_utils", a_course.folder / "lstm_utils")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(PROJECT / name, a_course.folder)
    notebook, wheel, archive = releasing.release(a_course, [LESSON])
    first = wheel.read_bytes(), archive.read_bytes()
    with zipfile.ZipFile(archive) as opened:
        assert opened.namelist() == [
            f"{LESSON}/{name}" for name in ("README.txt", wheel.name, "table.csv", "tiny.ipynb")
        ]
        assert opened.read(f"{LESSON}/tiny.ipynb") == notebook.read_bytes()
        assert wheel.name in opened.read(f"{LESSON}/README.txt").decode()
    (wheel.parent / "lstm_course-0.0.1-py3-none-any.whl").write_bytes(b"an older one")
    again = releasing.release(a_course, [LESSON])
    assert tuple(path.read_bytes() for path in again[1:]) == first
    assert sorted(path.name for path in wheel.parent.iterdir()) == [archive.name, wheel.name]


def test_a_folder_without_a_package_has_nothing_to_build(tmp_path):
    with pytest.raises(CourseError, match=r"holds no pyproject\.toml"):
        releasing.build_wheel(tmp_path, tmp_path / "dist")
