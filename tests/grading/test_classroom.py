import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from lstm_utils.grading.course import CourseError, classroom
from lstm_utils.grading.course.question_run import run_question

GOOD = """# /// answer
# what = "twice too much"
# score = 0
# message = ["expected 2", "got 4"]
# ///
# %% double
def double(x):
    return 4 * x
"""


def cell(grade_id, source, **settings):
    return new_code_cell(source, metadata={"nbgrader": {"grade_id": grade_id, **settings}})


@pytest.fixture
def lesson():
    solution = "### BEGIN SOLUTION\ndef double(x):\n    return factor * x\n### END SOLUTION"
    return new_notebook(
        cells=[
            cell("setup", "import math"),
            new_code_cell("factor = 2"),
            new_code_cell("raise RuntimeError('cells of the story between the questions do not run')"),
            cell("double", solution, solution=True),
            cell("double-visible", "assert double(1) == 2, 'expected 2'", grade=True, points=4),
            cell("double-hidden", "assert double(-3) == -6, 'expected -6'", grade=True, points=6),
        ]
    )


@pytest.fixture
def write(tmp_path):
    def write(text):
        path = tmp_path / "02_vanilla" / "double" / "four_times.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    return write


def test_an_answer_says_what_it_changes_and_what_it_must_get(write):
    answer = classroom.read_answer(write(GOOD))
    assert (answer.lesson, answer.question, answer.name) == ("02_vanilla", "double", "double/four_times")
    assert answer.cells == {"double": "def double(x):\n    return 4 * x"}
    assert answer.messages == ("expected 2", "got 4")
    assert answer.score == 0
    assert not answer.right


def test_an_answer_without_a_score_is_a_right_one(write):
    assert classroom.read_answer(write(GOOD.replace("# score = 0\n", ""))).right


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("def double(x): ...", "has no block"),
        (GOOD.replace('"twice too much"', "twice"), "not TOML"),
        (GOOD.replace("what =", "why ="), "wants 'what'"),
        (GOOD.replace("# %% double", "# %%"), "name of the solution cell"),
    ],
)
def test_a_damaged_answer_is_named(write, text, words):
    with pytest.raises(CourseError, match=r"four_times\.py") as error:
        classroom.read_answer(write(text))
    assert words in str(error.value)


def test_the_reference_has_no_markers(lesson):
    assert classroom.reference(lesson) == {"double": "def double(x):\n    return factor * x\n"}


def test_filling_in_leaves_the_released_notebook_alone(lesson):
    filled = classroom.filled_in(lesson, {"double": "x = 1"})
    assert filled.cells[3].source == "x = 1"
    assert "BEGIN SOLUTION" in lesson.cells[3].source


def test_filling_in_a_cell_that_is_not_there_is_an_error(lesson):
    with pytest.raises(CourseError, match="'dubble'"):
        classroom.filled_in(lesson, {"dubble": "x = 1"})


def test_a_question_runs_with_its_own_cells_only(lesson):
    run = run_question(lesson, "double")
    assert (run.score, run.max_score, run.errors) == (10, 10, {})


def test_a_failing_test_cell_costs_its_own_points(lesson):
    run = run_question(lesson, "double", "def double(x):\n    return 2 * abs(x)")
    assert run.scores == {"double-visible": 4, "double-hidden": 0}
    assert run.messages == "expected -6"


def test_an_answer_that_fails_leaves_its_tests_to_fail(lesson):
    run = run_question(lesson, "double", "raise ValueError('no')")
    assert run.score == 0
    assert isinstance(run.errors["double-visible"], NameError)


def test_an_unknown_question_is_an_error(lesson):
    with pytest.raises(KeyError):
        run_question(lesson, "triple")


def test_each_run_starts_with_empty_names(lesson):
    run_question(lesson, "double")
    assert isinstance(run_question(lesson, "double", "").errors["double-visible"], NameError)


def test_a_notebook_read_back_is_the_same(lesson):
    filled = classroom.filled_in(lesson, {"double": "x = 1"})
    assert nbformat.reads(nbformat.writes(filled), as_version=4).cells[3].source == "x = 1"
