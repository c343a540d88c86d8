"""docs/authoring.md shows a lesson to copy: what stands there works as it stands there."""

import re
import textwrap
from pathlib import Path

import jupytext
import pytest

from lstm_utils import visible_tests
from lstm_utils.grading.course import classroom
from lstm_utils.grading.course import slips as slips_module
from lstm_utils.grading.course.question_run import run_question
from lstm_utils.grading.course.slips import slips

PAGE = (Path(__file__).parents[2] / "docs" / "authoring.md").read_text(encoding="utf-8")
QUESTION, TESTS, ANSWERS, OPENING = (
    textwrap.dedent(block) for block in re.findall(r"^ *```python\n(.*?)^ *```", PAGE, re.DOTALL | re.MULTILINE)
)


@pytest.fixture
def lesson(tmp_path, monkeypatch):
    """The notebook of the lesson on the page, whose visible tests can be imported."""
    (tmp_path / "small.py").write_text(TESTS)
    monkeypatch.setattr(visible_tests, "__path__", [*visible_tests.__path__, str(tmp_path)])
    monkeypatch.setattr(slips_module, "VISIBLE_TESTS", tmp_path)
    return jupytext.reads(OPENING + "\n" + QUESTION, fmt="py:percent")


def test_the_lesson_on_the_page_has_no_slips(lesson):
    assert slips(lesson, Path("source/08_small/small.py")) == []


def test_its_reference_gets_full_marks_and_its_sample_answers_what_they_must(lesson, tmp_path):
    path = tmp_path / "08_small" / "increments.py"
    path.parent.mkdir()
    path.write_text(ANSWERS)
    reference = run_question(lesson, "increments")
    assert (reference.score, reference.errors) == (100, {})
    right, wrong = classroom.read_answers(path)
    assert run_question(lesson, "increments", right.code).score == 100
    run = run_question(lesson, "increments", wrong.code)
    assert run.score == wrong.score == 0
    assert wrong.messages[0] in run.messages
