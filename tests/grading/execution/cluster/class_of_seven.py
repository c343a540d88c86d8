"""Seven students who handed in something for each kind of outcome, and what grading them comes to."""

import os
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from sums_course import LESSON, TinyCourse

from lstm_utils.grading.results.gradebook import submission_of
from lstm_utils.grading.results.outcomes import read_outcomes

# Lasts until the time for a cell is over, so that something can happen meanwhile.
ENDLESS = "import time; time.sleep(3600)"
SCORES = {"ada": 20, "bob": 10, "cy": 10, "dan": None, "eve": 10, "fay": 20, "gus": None}


def make(folder: Path) -> TinyCourse:
    tiny = TinyCourse.make(folder)
    tiny.hand_in("ada", timestamp="2026-03-01 10:00:00 UTC")
    tiny.hand_in("bob", add="return b - a")
    tiny.hand_in("cy", double=ENDLESS)
    tiny.hand_in("dan", double="import os; os._exit(3)")
    tiny.hand_in("eve", add=ENDLESS)
    tiny.hand_in("fay", add="return float(open('one.txt').read()) * (a + b)")
    (tiny.submission("fay") / "one.txt").write_text("1")
    tiny.hand_in("gus").write_text("not a notebook")
    return tiny


def results(tiny: TinyCourse) -> dict[str, tuple]:
    """Of each student the outcome, but for what differs from run to run, and the scores in the gradebook."""
    found = {}
    course = tiny.course
    with course.gradebook() as gradebook:
        for outcome in read_outcomes(course, LESSON):
            recorded = submission_of(gradebook, outcome.student, LESSON)
            scores = [(grade.name, grade.score) for book in getattr(recorded, "notebooks", ()) for grade in book.grades]
            found[outcome.student] = (replace(outcome, seconds=0, peak_memory_mb=0), sorted(scores))
    return found


def silence() -> Console:
    return Console(file=open(os.devnull, "w"))
