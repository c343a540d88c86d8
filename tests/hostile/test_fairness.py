"""A student who takes all the machine's time costs no neighbour a point."""

import pytest
from hostile_course import RIGHT, HostileCourse

# A right answer that takes a second of a core to itself, well within what a cell may take.
SLOW = RIGHT | {
    "double": """
import time

def double(a):
    end = time.process_time() + 1
    while time.process_time() < end:
        pass
    return 2 * a
"""
}
HOG = RIGHT | {
    "add": RIGHT["add"]
    + """

import os
for _ in range(50):
    if os.fork() == 0:
        os.setsid()  # some Linux shares cores out by session
        while True:
            pass
import time
time.sleep(15)
"""
}


@pytest.fixture(scope="module")
def graded(tmp_path_factory) -> HostileCourse:
    course = HostileCourse.make(tmp_path_factory.mktemp("fairness") / "course")
    for student in ("a", "c", "d"):
        course.hand_in(student, SLOW)
    course.hand_in("b", HOG)
    # Without their share of the cores the neighbours would need longer than this. To give it to them may take some
    # seconds.
    run = course.grade("--limit", "cell_seconds=20")
    assert run.returncode == 0, run.stdout
    return course


@pytest.mark.parametrize("student", ["a", "c", "d"])
def test_neighbours_of_one_who_keeps_all_cores_busy_have_their_points(graded, student):
    outcome = graded.outcome(student)
    assert (outcome.status, outcome.score) == ("graded", 30.0), outcome
