"""Every way a submission goes wrong that we know of: what becomes of it, of its neighbours, and of the machine.

One class, graded once: the cases of `bank`, with honest neighbours before, between and after.
"""

import re
import sqlite3
import stat
import subprocess
import tempfile
from pathlib import Path
from types import SimpleNamespace

import pytest
from bank import CASES
from hostile_course import POINTS, PROJECT, RIGHT, WRONG, Case, HostileCourse
from machine import Machine, contents, integrity, processes_left, rows
from nbgrader.api import Gradebook

EARLY = ("000-neighbour", "mmm-neighbour", "zzz-neighbour")  # graded before the others hand in
BETWEEN = [f"{case.name}-neighbour" for case in CASES[4::8]]
NEIGHBOURS = sorted([*EARLY, *BETWEEN])
OWN_FILES = ("grading.log", ".grading.lock")  # of the grader
WITH_A_WRONG_ANSWER = NEIGHBOURS[1::2]


def hand_in_as_a_neighbour(course: HostileCourse, student: str, secret: str) -> None:
    right = RIGHT | {"total": f"# {secret}\n{RIGHT['total']}"}
    course.hand_in(student, right | WRONG if student in WITH_A_WRONG_ANSWER else right)


@pytest.fixture(scope="module")
def graded():
    # Not a folder of pytest's: some of it is too deep for Python's own way to remove it.
    folder = Path(tempfile.mkdtemp(dir="/tmp"))
    try:
        with Machine(folder) as machine:
            names = machine.names | {"COURSE": str(folder / "course")}
            course = HostileCourse.make(folder / "course", names, secret=machine.secrets["source"])
            made = SimpleNamespace(course=course, machine=machine)
            for student in EARLY:
                hand_in_as_a_neighbour(course, student, machine.secrets["neighbour"])
            made.first = course.grade(env=machine.environment)
            assert made.first.returncode == 0, made.first.stdout
            with Gradebook(f"sqlite:///{course.gradebook}") as gradebook:
                gradebook.update_or_create_student("000-neighbour", first_name=machine.secrets["gradebook"])
            made.early_rows = {student: rows(course.gradebook, student) for student in EARLY}
            made.early_files = {student: contents(course.autograded(student)) for student in EARLY}

            for student in BETWEEN:
                hand_in_as_a_neighbour(course, student, machine.secrets["neighbour"])
            for case in CASES:
                course.hand_in(case.who, case.cells(), case.hand_in)
            made.handed_in = contents(folder / "course" / "submitted")
            made.source = contents(course.folder / "source")
            made.settings = (course.folder / "nbgrader_config.py").read_text()
            made.run = course.grade(env=machine.environment)
            made.left = processes_left(machine.processes_before)
            made.after = machine.state()
            made.knocked = machine.knocked()
            students = [*NEIGHBOURS, *(case.who for case in CASES)]
            graded = [who for who in students if (course.autograded(who) / "outcome.json").is_file()]
            made.outcomes = {who: course.outcome(who) for who in graded}
            yield made
    finally:
        subprocess.run(["rm", "-rf", str(folder)], check=True)


def by_name(case: Case) -> str:
    return case.name


@pytest.mark.parametrize("case", CASES, ids=by_name)
def test_case(graded, case):
    """Each submission has the outcome that a person would expect, and the reason says why."""
    assert case.who in graded.outcomes, graded.run.stdout[-5000:]
    outcome = graded.outcomes[case.who]
    told = f"{outcome}\n{graded.course.executed(case.who)[:2000]}"
    assert (outcome.status, outcome.score, outcome.limit) == (case.status, case.score, case.limit), told
    assert outcome.max_score == sum(POINTS.values())
    assert outcome.isolated is (case.status != "unreadable")
    assert re.search(case.reason, outcome.reason, re.DOTALL), told
    assert outcome.reason or case.status == "graded"
    if case.status == "graded":
        lost = tuple(question for question, result in outcome.questions.items() if not result.score)
        assert lost == case.lost, told
        assert all(outcome.questions[question].messages for question in lost), told
        assert re.search(case.said, graded.course.executed(case.who), re.DOTALL | re.MULTILINE), told
    if case.message:
        messages = "\n".join(outcome.questions[case.lost[0]].messages)
        assert re.search(case.message, messages), messages


@pytest.mark.parametrize("student", NEIGHBOURS)
def test_neighbours_have_the_grades_that_they_deserve(graded, student):
    outcome = graded.outcomes[student]
    wrong = student in WITH_A_WRONG_ANSWER
    assert (outcome.status, outcome.score) == ("graded", 20.0 if wrong else 30.0), outcome
    assert [name for name, result in outcome.questions.items() if result.score != result.max_score] == [
        "double"
    ] * wrong


def test_neighbours_graded_before_are_as_they_were(graded):
    course = graded.course
    assert {student: rows(course.gradebook, student) for student in EARLY} == graded.early_rows
    assert {student: contents(course.autograded(student)) for student in EARLY} == graded.early_files


def test_the_run_comes_to_its_end_and_tells_of_everybody(graded):
    assert graded.run.returncode == 0, graded.run.stdout[-5000:]
    assert "Traceback" not in graded.run.stdout
    assert len(graded.outcomes) == len(CASES) + len(NEIGHBOURS)
    scored = sum(outcome.score is not None for outcome in graded.outcomes.values())
    assert f"\n{scored} with a grade, {len(graded.outcomes) - scored} without" in graded.run.stdout


def test_the_gradebook_is_sound_and_has_the_grades_of_the_outcomes(graded):
    course = graded.course
    assert integrity(course.gradebook) == "ok"
    expected = {student: outcome.score for student, outcome in graded.outcomes.items() if outcome.score is not None}
    scores = dict.fromkeys(expected, 0.0)
    for student, _, _, auto, manual, *_ in rows(course.gradebook):
        scores[student] += (auto or 0.0) if manual is None else manual
    assert scores == expected
    with sqlite3.connect(course.gradebook) as gradebook:
        assert gradebook.execute("select sum(max_score) from grade_cells").fetchone() == (sum(POINTS.values()),)


def test_nobody_has_read_what_is_none_of_theirs(graded):
    secrets = {name: secret.encode() for name, secret in graded.machine.secrets.items()}
    for place, (_, content) in contents(graded.course.folder / "autograded").items():
        own = {"neighbour"} if "-neighbour" in place else set()
        assert {name for name, secret in secrets.items() if secret in content} <= own, place


def test_the_course_has_what_it_had_and_the_graders_files(graded):
    folder = graded.course.folder
    assert contents(folder / "submitted") == graded.handed_in
    assert contents(folder / "source") == graded.source
    assert (folder / "nbgrader_config.py").read_text() == graded.settings
    assert {path.name for path in folder.iterdir()} <= {
        *("source", "submitted", "autograded", "nbgrader_config.py", "gradebook.db", "__pycache__"),
    }
    students = {path.name for path in (folder / "autograded").iterdir() if not path.name.startswith(".")}
    assert students == {*NEIGHBOURS, *(case.who for case in CASES), "grading.log"}
    for student in students - {"grading.log"}:
        files = {path.name for path in graded.course.autograded(student).iterdir()}
        assert "outcome.json" in files
        kinds = {stat.S_IFMT(mode) for mode, _ in contents(graded.course.autograded(student)).values()}
        assert kinds <= {stat.S_IFREG, stat.S_IFDIR}


def test_no_process_is_left(graded):
    assert graded.left == []


def test_nothing_was_written_outside_and_nothing_is_mounted(graded):
    assert graded.after == graded.machine.before
    assert list(graded.machine.scratch.iterdir()) == []


def test_nobody_reached_a_service_of_the_machine(graded):
    assert graded.knocked == []


def test_a_second_run_executes_nothing_and_changes_nothing(graded):
    course = graded.course
    grades, files = rows(course.gradebook), contents(course.folder / "autograded")
    again = course.grade(env=graded.machine.environment)
    assert again.returncode == 0, again.stdout
    assert "\n0 to grade" in f"\n{again.stdout}"
    assert rows(course.gradebook) == grades
    assert contents(course.folder / "autograded") == files | {
        name: content for name, content in contents(course.folder / "autograded").items() if name in OWN_FILES
    }


def test_the_page_on_security_lists_the_cases():
    page = (PROJECT / "docs" / "security.md").read_text()
    assert [case.name for case in CASES if f"| {case.name} | {case.what.replace('|', '/')} |" not in page] == []


def test_there_are_as_many_cases_as_names():
    assert len({case.name for case in CASES}) == len(CASES) >= 60
