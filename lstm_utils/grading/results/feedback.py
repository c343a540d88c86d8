"""What each student gets back: nbgrader's page for a graded notebook, a page with the reason for any other."""

import html
from pathlib import Path

from lstm_utils.grading.course import Course, CourseError, short_name
from lstm_utils.grading.results.outcomes import Outcome

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{lesson}: no grade yet</title></head>
<body style="font: 1rem/1.5 sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem">
<h1>{lesson}: no grade yet</h1>
<p>{reason}</p>
<p>What you handed in has been kept as it was.</p>
</body></html>
"""


def write_feedback(course: Course, outcomes: list[Outcome]) -> list[Path]:
    """Write feedback/STUDENT/LESSON/NAME.html for each outcome.

    Raises
    ------
    CourseError
        nbgrader could not write the page of a graded notebook; the message holds what it said.
    """
    api = course.api()
    pages = []
    for outcome in outcomes:
        page = course.feedback(outcome.student, outcome.lesson) / f"{short_name(outcome.lesson)}.html"
        if outcome.status == "graded":
            result = api.generate_feedback(outcome.lesson, outcome.student, force=True)
            if not result["success"]:
                said = result.get("log") or result.get("error")
                raise CourseError(f"{outcome.student}, {outcome.lesson}: nbgrader wrote no feedback:\n{said}")
        else:
            page.parent.mkdir(parents=True, exist_ok=True)
            told = {"lesson": html.escape(outcome.lesson), "reason": html.escape(outcome.reason)}
            page.write_text(PAGE.format(**told), encoding="utf-8")
        pages.append(page)
    return pages
