"""One question by itself: its name, and its run."""

import pytest

from lstm_utils.grading.course.question_run import run_question
from lstm_utils.grading.course.questions import question_of


@pytest.mark.parametrize(
    ("grade_id", "question"), [("echo-visible", "echo"), ("echo-hidden", "echo"), ("visible-echo", "visible-echo")]
)
def test_the_question_is_the_id_without_its_ending(grade_id, question):
    assert question_of(grade_id) == question


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
