"""What students get back: nbgrader's page where there is a grade, else the reason in words."""

import pytest

from lstm_utils.grading.course import Course, CourseError
from lstm_utils.grading.results.feedback import write_feedback
from lstm_utils.grading.results.outcomes import Outcome


@pytest.fixture
def course(tmp_path):
    (tmp_path / "nbgrader_config.py").write_text("c = get_config()\nc.CourseDirectory.course_id = 'tiny'\n")
    return Course.load(tmp_path)


def test_a_notebook_without_a_grade_gets_a_page_with_the_reason(course):
    [page] = write_feedback(course, [Outcome("s1", "02_vanilla", "unreadable", reason="vanilla.ipynb is <empty>")])
    assert page == course.root / "feedback" / "s1" / "02_vanilla" / "vanilla.html"
    assert "vanilla.ipynb is &lt;empty&gt;" in page.read_text()


def test_a_graded_notebook_that_is_gone_is_named(course):
    with pytest.raises(CourseError, match=r"s1, 02_vanilla: nbgrader wrote no feedback"):
        write_feedback(course, [Outcome("s1", "02_vanilla", "graded", score=1.0, max_score=2.0)])
