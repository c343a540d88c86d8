"""The sample class, graded as a class is: every student gets what classroom/ says, by the command line."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from rich.console import Console

from lstm_utils.grading import demo
from lstm_utils.grading.course import CourseError, classroom

ROOT = Path(__file__).parents[2]
HAND_INS = demo.read_class(ROOT / "classroom")
LESSONS = sorted(folder.name for folder in (ROOT / "source").iterdir() if folder.is_dir())


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    out = tmp_path_factory.mktemp("demo")
    command = [sys.executable, "-m", "lstm_utils.grading.cli", "demo", "--out", str(out)]
    return out, subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


def outcome(out, hand_in):
    return json.loads((out / "autograded" / hand_in.student / hand_in.lesson / "outcome.json").read_text())


def test_the_demo_ends_well_and_says_where_to_look(ran):
    out, run = ran
    assert run.returncode == 0, run.stdout[-3000:] + run.stderr[-3000:]
    assert "WRONG" not in run.stdout
    assert str(out / "report") in run.stdout.replace("\n", "")


@pytest.mark.parametrize("hand_in", HAND_INS, ids=lambda each: f"{each.lesson}:{each.student}")
def test_each_student_has_the_score_that_the_sample_answers_say(ran, hand_in):
    out, _ = ran
    source = nbformat.read(ROOT / "source" / hand_in.lesson / f"{hand_in.lesson[3:]}.ipynb", as_version=4)
    answers = {answer.name: answer for answer in classroom.answers(ROOT / "classroom", hand_in.lesson)}
    came = outcome(out, hand_in)
    assert came["status"] == hand_in.status, came["reason"]
    assert came["score"] == demo.expected_score(hand_in, source, answers), came["questions"]
    assert came["reason"] or came["status"] == "graded"
    assert hand_in.reason in came["reason"]
    assert came["isolated"] == (came["status"] == "graded" or bool(came["seconds"]))
    assert (came["late_seconds"] > 0) == (hand_in.late_hours > 0)


@pytest.mark.parametrize("hand_in", HAND_INS, ids=lambda each: f"{each.lesson}:{each.student}")
def test_each_student_gets_a_page_of_feedback(ran, hand_in):
    out, _ = ran
    page = out / "feedback" / hand_in.student / hand_in.lesson / f"{hand_in.lesson[3:]}.html"
    assert page.stat().st_size > 0


def test_the_exported_grades_are_those_of_the_outcomes(ran):
    out, _ = ran
    with (out / "grades.csv").open() as file:
        exported = {(row["student_id"], row["assignment"]): float(row["score"]) for row in csv.DictReader(file)}
    for hand_in in HAND_INS:
        assert exported[hand_in.student, hand_in.lesson] == (outcome(out, hand_in)["score"] or 0)


def test_the_report_has_a_row_for_each_student(ran):
    out, _ = ran
    for hand_in in HAND_INS:
        assert hand_in.student in (out / "report" / f"{hand_in.lesson}.html").read_text()


def test_the_class_shows_what_a_class_is_like():
    ways = {each.hands_in for each in HAND_INS}
    assert {"untouched", "nothing", "empty file", "cut off", "another name"} <= ways
    assert len({each.student for each in HAND_INS}) >= 12
    assert sum(each.hands_in is None and not each.answers for each in HAND_INS) >= 1
    assert any(each.late_hours for each in HAND_INS)
    assert {each.damage for each in HAND_INS} == {None, *demo.DAMAGES}
    assert {"failed", "unreadable", "missing"} <= {each.status for each in HAND_INS}


@pytest.mark.parametrize("lesson", LESSONS)
def test_each_lesson_is_done_by_the_reference_and_by_one_with_blanks_between_right_and_wrong_answers(lesson):
    given = [each for each in HAND_INS if each.lesson == lesson and not each.hands_in]
    assert any(not (each.answers or each.blank or each.cell or each.damage) for each in given)
    questions = len(list((ROOT / "classroom" / lesson).iterdir()))
    assert any(len(each.blank) >= 2 <= len(each.answers) < questions - len(each.blank) for each in given)


def test_a_folder_that_no_demo_made_is_left_alone(tmp_path):
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(CourseError, match="no demo made"):
        demo.run(ROOT, tmp_path, Console())
    assert (tmp_path / "thesis.txt").read_text() == "years of work"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[a.01_x]\nwhat = "b"\nhands_in = "late"\n', "hands_in is one of"),
        ('[a.01_x]\nwhat = "b"\ndamage = "burnt"\n', "damage is one of"),
        ('[a.01_x]\nwhat = "b"\nanswer = []\n', "answer"),
        ("[a.01_x]\n", "what"),
        ("[a.01_x\n", "TOML"),
    ],
)
def test_a_mistake_in_the_class_is_named(tmp_path, text, words):
    (tmp_path / "class.toml").write_text(text)
    with pytest.raises(CourseError, match=r"class\.toml") as error:
        demo.read_class(tmp_path)
    assert words in str(error.value)
