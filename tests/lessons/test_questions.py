"""Fair grading: right answers get full marks, wrong ones lose their own points and hear why, blank ones lose theirs."""

from functools import cache
from pathlib import Path

import nbformat
import pytest

from lstm_utils import checks
from lstm_utils.grading import classroom
from lstm_utils.grading.outcomes import question_of
from lstm_utils.grading.questions import HIDDEN, VISIBLE, grade_id, points, run_question, solution_cells

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
    place = f"{answer.lesson}: {answer.question}: {answer.path.name} ({answer.what})"
    assert set(answer.cells) == {answer.question}, f"{place} changes {sorted(answer.cells)}"
    run = run_question(notebook("source", answer.lesson), answer.question, answer.cells[answer.question])
    expected = run.max_score if answer.right else answer.score
    assert run.score == expected, f"{place} gets {run.score} for {expected}; it was told:\n{run.messages}"
    for words in answer.messages:
        assert words in run.messages, f"{place} is not told {words!r} but:\n{run.messages}"
    if not answer.right:
        assert answer.score < run.max_score, f"{place}: a wrong answer loses something"
        assert answer.messages, f"{place}: says no message to expect"


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_whole_notebook_with_every_other_question_blank_agrees_with_the_short_way(lesson, tmp_path):
    """The questions tried one by one above are tried here in one kernel, as the grader does."""
    from nbclient import NotebookClient

    source, release = notebook("source", lesson), notebook("release", lesson)
    answered = dict(list(classroom.reference(source).items())[::2])
    handed_in = classroom.filled_in(source, {**solution_cells(release), **answered})
    NotebookClient(handed_in, kernel_name="python3", timeout=600, allow_errors=True).execute(cwd=tmp_path)
    for cell in handed_in.cells:
        settings = cell.metadata.get("nbgrader", {})
        if settings.get("grade"):
            failed = [output for output in cell.outputs if output.output_type == "error"]
            assert bool(failed) == (question_of(grade_id(cell)) not in answered), (
                f"{lesson}: {grade_id(cell)}: {failed}"
            )


@pytest.mark.parametrize("lesson", LESSONS)
def test_an_untouched_release_says_everywhere_that_it_is_not_answered(lesson, tmp_path):
    from nbclient import NotebookClient

    handed_out = classroom.filled_in(notebook("release", lesson), {})
    NotebookClient(handed_out, kernel_name="python3", timeout=600, allow_errors=True).execute(cwd=tmp_path)
    for cell in handed_out.cells:
        if cell.metadata.get("nbgrader", {}).get("grade"):
            errors = [output for output in cell.outputs if output.output_type == "error"]
            assert errors, f"{lesson}: {grade_id(cell)} passes without an answer"
            assert errors[0].ename == "NotAnswered", f"{lesson}: {grade_id(cell)}: {errors[0].evalue}"
