"""Fair grading: right answers get full marks, wrong ones lose their own points and hear why, blank ones lose theirs.

One question at a time, without a kernel. Whole notebooks are graded in tests/pipeline/test_demo.py: each lesson with
all of the reference's answers, and with right, wrong and blank ones mixed.
"""

from functools import cache
from pathlib import Path

import nbformat
import pytest

from lstm_utils import checks
from lstm_utils.grading.course import classroom
from lstm_utils.grading.course.question_run import run_question
from lstm_utils.grading.course.questions import HIDDEN, VISIBLE, points, solution_cells

ROOT = Path(__file__).parents[2]
LESSONS = sorted(folder.name for folder in (ROOT / "source").iterdir() if folder.is_dir())
WRONG_ANSWERS_FOR_EACH_QUESTION = 5


@cache
def notebook(folder: str, lesson: str) -> nbformat.NotebookNode:
    [path] = (ROOT / folder / lesson).glob("*.ipynb")
    return nbformat.read(path, as_version=4)


QUESTIONS = [(lesson, question) for lesson in LESSONS for question in solution_cells(notebook("source", lesson))]
ANSWERS = [answer for lesson in LESSONS for answer in classroom.answers(ROOT / "classroom", lesson)]
each_question = pytest.mark.parametrize(("lesson", "question"), QUESTIONS, ids=[f"{le}:{q}" for le, q in QUESTIONS])


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_has_100_points_in_visible_and_hidden_tests(lesson):
    worth = points(notebook("source", lesson))
    assert sum(sum(tests.values()) for tests in worth.values()) == 100
    for question, tests in worth.items():
        assert set(tests) == {question + VISIBLE, question + HIDDEN}, f"{lesson}: {question}"
        assert all(tests.values()), f"{lesson}: {question} has a test without points"


@each_question
def test_the_reference_alone_gets_full_marks(lesson, question):
    run = run_question(notebook("source", lesson), question)
    assert not run.errors, f"{lesson}: {question}: {run.errors}"
    assert run.score == run.max_score


@each_question
def test_a_blank_answer_gets_nothing_and_is_told_so(lesson, question):
    stub = solution_cells(notebook("release", lesson))[question]
    run = run_question(notebook("source", lesson), question, stub)
    assert run.score == 0, f"{lesson}: {question}"
    for test in run.points:
        assert isinstance(run.errors[test], checks.NotAnswered), f"{lesson}: {test} says {run.errors[test]!r}"


@each_question
def test_each_question_has_wrong_answers_and_another_right_one(lesson, question):
    given = [answer for answer in ANSWERS if (answer.lesson, answer.question) == (lesson, question)]
    assert sum(not answer.right for answer in given) >= WRONG_ANSWERS_FOR_EACH_QUESTION, f"{lesson}: {question}"
    assert any(answer.right for answer in given), f"{lesson}: {question} has no other right answer"


@pytest.mark.parametrize("answer", ANSWERS, ids=[f"{answer.lesson}:{answer.name}" for answer in ANSWERS])
def test_a_sample_answer_gets_its_score_and_its_message(answer):
    place = f"{answer.lesson}: {answer.name} ({answer.what})"
    run = run_question(notebook("source", answer.lesson), answer.question, answer.code)
    expected = run.max_score if answer.right else answer.score
    assert run.score == expected, f"{place} gets {run.score} for {expected}; it was told:\n{run.messages}"
    for words in answer.messages:
        assert words in run.messages, f"{place} is not told {words!r} but:\n{run.messages}"
    if not answer.right:
        assert answer.score < run.max_score, f"{place}: a wrong answer loses something"
        assert answer.messages, f"{place}: says no message to expect"
