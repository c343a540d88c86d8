import json
import os
import random
import re
import shutil
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from nbgrader.api import Gradebook

from lstm_utils.grading.course import CONFIG_NAME, Course
from lstm_utils.grading.results.outcomes import Outcome, QuestionResult, outcome_path
from lstm_utils.grading.results.report import draw_questions, draw_scores, duration, plain_number, write_reports

LESSON = "02_vanilla"
TESTS = {"windows-visible": 5.0, "windows-hidden": 10.0, "echo-visible": 4.0, "echo-hidden": 6.0}
RANGE = r" to [\d.]+: (\d+)"  # in the alternative text of the histogram
VOID = {"meta", "br", "link", "img", "input", "hr"}


@pytest.fixture
def course(tmp_path: Path) -> Course:
    (tmp_path / CONFIG_NAME).write_text("c = get_config()\nc.CourseDirectory.course_id = 'lstm'\n")
    for lesson in ("01_foundations", LESSON):
        (tmp_path / "source" / lesson).mkdir(parents=True)
        (tmp_path / "source" / lesson / f"{lesson[3:]}.ipynb").write_text("{}")
    return Course.load(tmp_path)


@pytest.fixture(scope="module")
def new_gradebook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A gradebook that knows the lesson, due on 1 March at noon."""
    path = tmp_path_factory.mktemp("gradebook") / "gradebook.db"
    with pytest.MonkeyPatch.context() as patch:
        # nbgrader starts alembic, which lies beside this Python
        patch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
        gradebook = Gradebook(f"sqlite:///{path}", "lstm")
    with gradebook:
        gradebook.add_assignment(LESSON, duedate=datetime(2026, 3, 1, 12))
        gradebook.add_notebook("vanilla", LESSON)
        for name, points in TESTS.items():
            gradebook.add_grade_cell(name, "vanilla", LESSON, max_score=points, cell_type="code")
        for name in ("windows", "echo"):
            gradebook.add_solution_cell(name, "vanilla", LESSON)
    return path


@pytest.fixture
def gradebook(course: Course, new_gradebook: Path) -> Iterator[Gradebook]:
    shutil.copy(new_gradebook, course.root / "gradebook.db")
    with course.gradebook() as gradebook:
        yield gradebook


def graded(course: Course, student: str, windows: float, echo: float, /, late: float = 0.0, **messages: list[str]):
    questions = {
        "windows": QuestionResult(windows, 15.0, messages.get("windows", [])),
        "echo": QuestionResult(echo, 10.0, messages.get("echo", [])),
    }
    outcome = Outcome(student, LESSON, "graded", windows + echo, 25.0, questions, seconds=41.2, peak_memory_mb=812)
    outcome.late_seconds = late
    outcome.write(outcome_path(course, student, LESSON))


def without_grade(course: Course, student: str, status: str, reason: str) -> None:
    Outcome(student, LESSON, status, max_score=25.0, reason=reason).write(outcome_path(course, student, LESSON))


def small_class(course: Course) -> None:
    graded(course, "ada", 15, 10)
    graded(course, "ben", 5, 10, late=7200, windows=["3 windows too few"])
    graded(course, "cem", 0, 4, windows=["12 windows too few", "axes swapped"], echo=["accuracy is 0.31"])
    without_grade(course, "dia", "timeout", "a cell of echo ran longer than 180 seconds")
    without_grade(course, "eve", "missing", "nothing was handed in")
    path = outcome_path(course, "fay", LESSON)
    path.parent.mkdir(parents=True)
    path.write_text('{"student": "fay"')


def page_of(course: Course) -> BeautifulSoup:
    return BeautifulSoup(write_reports(course, [LESSON])[0].read_text(encoding="utf-8"), "html.parser")


def figures(page: BeautifulSoup) -> dict[str, str]:
    return {entry.dt.text: entry.dd.text for entry in page.select("dl.figures div")}


def table(page: BeautifulSoup, place: str) -> dict[str, dict[str, str]]:
    """The cells of a table by its rows' first cells and its columns' headings."""
    found = page.select_one(f"[aria-labelledby={place}] table")
    headings = [heading.text for heading in found.select("thead th")]
    rows = [[" ".join(cell.text.split()) for cell in row.find_all(["th", "td"])] for row in found.select("tbody tr")]
    assert all(len(row) == len(headings) for row in rows)
    return {row[0]: dict(zip(headings, row, strict=True)) for row in rows}


# -- numbers -------------------------------------------------------------------------------------------------


def test_key_numbers_are_those_of_the_class(course):
    small_class(course)
    assert figures(page_of(course)) == {
        "in the class": "6",
        "handed in": "5",
        "graded": "3",
        "without a grade": "2",
        "not handed in": "1",
        "late": "1",
        "median of 25": "15",
        "mean": "14.7",  # (25 + 15 + 4) / 3
    }


def test_every_student_has_a_row(course):
    small_class(course)
    rows = table(page_of(course), "students")
    assert list(rows) == ["ada", "ben", "cem", "dia", "eve", "fay"]
    assert rows["ben"] == {
        "Student": "ben",
        "Status": "graded",
        "Score": "15",
        "Q1": "◐ 5",
        "Q2": "✓ 10",
        "Late": "2 h",
        "Time": "41 s",
        "Memory": "812 MB",
        "Remarks": "",
    }
    assert (rows["cem"]["Q1"], rows["cem"]["Q2"]) == ("✗ 0", "◐ 4")
    assert (rows["dia"]["Status"], rows["dia"]["Score"], rows["dia"]["Q1"]) == ("timed out", "–", "–")
    assert rows["eve"]["Status"] == "not handed in"


def test_questions_are_counted_in_the_order_of_the_notebook(course):
    small_class(course)
    page = page_of(course)
    rows = table(page, "questions")
    assert list(rows) == ["Q1 windows", "Q2 echo"]
    assert [rows["Q1 windows"][key] for key in ("Points", "Mean", "Full", "Part", "None")] == [
        "15",
        "6.7",
        "1 (33 %)",
        "1 (33 %)",
        "1 (33 %)",
    ]
    assert [rows["Q2 echo"][key] for key in ("Mean", "Full", "Part", "None")] == [
        "8",
        "2 (67 %)",
        "1 (33 %)",
        "0 (0 %)",
    ]
    assert "windows: 1 full, 1 part, 1 none; echo: 2 full, 1 part, 0 none" in page.select("svg")[1]["aria-label"]


def test_histogram_holds_every_score_once(course):
    small_class(course)
    alt = page_of(course).select_one("svg")["aria-label"]
    assert alt.endswith("2.5 to 5: 1; 15 to 17.5: 1; 22.5 to 25: 1.")


def test_messages_that_differ_in_their_numbers_are_one(course):
    small_class(course)
    messages = page_of(course).select("details")
    assert " ".join(messages[0].summary.text.split()) == "2 students, windows: 3 windows too few"
    assert messages[0].p.text == "ben, cem"
    assert messages[0].li.text == "12 windows too few"
    assert {" ".join(message.summary.text.split()) for message in messages[1:]} == {
        "1 student, windows: axes swapped",
        "1 student, echo: accuracy is 0.31",
    }


def test_those_without_a_grade_stand_at_the_top_with_their_reason(course):
    small_class(course)
    listed = page_of(course).select_one("section")
    assert listed.h2.text == "Needs your attention"
    dia, fay = (" ".join(item.text.split()) for item in listed.select("li"))
    assert dia == "dia, timed out: a cell of echo ran longer than 180 seconds"
    assert fay.startswith(f"fay, damaged outcome: autograded/fay/{LESSON}/outcome.json is not an outcome")
    assert " ".join(listed.p.text.split()) == "Not handed in (1): eve"


def test_handed_in_but_not_graded_is_told(course):
    (course.root / "submitted" / "ada" / LESSON).mkdir(parents=True)
    page = page_of(course)
    assert figures(page)["without a grade"] == "1"
    assert "ada, not graded yet: run lstm-course grade 02_vanilla" in " ".join(page.select_one("li").text.split())


# -- sizes ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("students", [0, 1, 300])
def test_class_of_any_size_has_a_page(course, students):
    random.seed(students)
    for number in range(students):
        graded(course, f"s{number:03d}", random.choice([0, 5, 15]), random.choice([0, 4, 10]))
    page = page_of(course)
    assert figures(page)["graded"] == str(students)
    assert len(page.select("table.sortable tbody tr")) == students
    counts = [int(count) for alt in page.select("svg")[:1] for count in re.findall(RANGE, alt["aria-label"])]
    assert sum(counts) == students


def test_class_in_which_nobody_has_a_grade_has_a_page(course):
    without_grade(course, "dia", "failed", "the kernel died")
    page = page_of(course)
    assert "Nobody has a grade yet." in page.text
    assert not page.select("svg")


@pytest.mark.parametrize(
    ("scores", "max_score"),
    [([0.0] * 5, 25.0), ([25.0] * 5, 25.0), ([30.0, 25.0], 25.0), ([0.0], 0.0), ([0.9, 0.1], 0.9), ([5.0], 0.0)],
    ids=["all nothing", "all everything", "extra credit", "a lesson without points", "rounding", "only extra credit"],
)
def test_histogram_of_extreme_scores_holds_them_all(scores, max_score):
    counts = re.findall(RANGE, draw_scores(scores, max_score).split(">")[0])
    assert sum(map(int, counts)) == len(scores)


def test_question_that_nobody_with_a_grade_has_is_drawn():
    assert "nobody has a grade" in draw_questions([{"name": "echo", "of": 0}])


def test_lengths_of_time_and_numbers_are_short():
    assert [duration(seconds) for seconds in (0, 41.2, 119, 5400, 7200, 130000, 432000)] == [
        "0 s",
        "41 s",
        "119 s",
        "90 min",
        "2 h",
        "36 h",
        "5 d",
    ]
    assert [plain_number(value) for value in (0, 100.0, 14.666, 646408)] == ["0", "100", "14.7", "646408"]


# -- what students wrote -------------------------------------------------------------------------------------

EVIL = "<script>alert('x')</script><img src=x onerror=alert(1)>\"'&{{ 7*'7' }}"


def test_text_of_students_is_inert(course, gradebook):
    student = """<img src=x onerror=alert(1)>'"&{{ 7*'7' }}"""
    graded(course, student, 5, 10, windows=[EVIL])
    without_grade(course, "dia", "unreadable", EVIL)
    gradebook.add_student(student, first_name=EVIL)
    (course.root / "feedback" / student / LESSON).mkdir(parents=True)
    (course.root / "feedback" / student / LESSON / "vanilla.html").write_text("")
    source = write_reports(course, [LESSON])[0].read_text(encoding="utf-8")
    page = BeautifulSoup(source, "html.parser")
    assert len(page.select("script")) == 1
    assert not page.select("img, [onerror]")
    assert "7777777" not in source
    assert source.count("alert(") == source.count("alert(&#39;x") + source.count("onerror=alert(1)&gt;")
    assert page.select_one("tbody th[data-sort]")["data-sort"] == student
    assert page.select_one("details summary bdi").text == EVIL


def test_question_with_a_strange_name_is_drawn(course):
    path = outcome_path(course, "ada", LESSON)
    questions = {f"<b>$x^2${EVIL}窗": QuestionResult(1.0, 2.0)}
    Outcome("ada", LESSON, "graded", 1.0, 2.0, questions).write(path)
    page = page_of(course)
    assert not page.select("img, b, svg script")
    assert page.select("svg")[1].text.strip().startswith("Q1  <b>$x^2$<script>")


def test_characters_that_are_not_seen_are_taken_out(course):
    path = outcome_path(course, "ada", LESSON)
    graded(course, "ada", 5, 10, windows=["nul \x00 escape \x1b[31m turned \u202eleft"])
    path.write_text(path.read_text(encoding="utf-8").replace("turned ", "half \\ud800 turned "))
    message = page_of(course).select_one("summary bdi").text
    assert message == "nul  escape [31m half  turned left"


# -- outcomes that are none ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b'{"student": "bad"',
        b"[1, 2]",
        b"null",
        b"\xff\xfe\x00",
        b'{"student": "bad", "lesson": "x", "status": "graded", "score": NaN}',
        b'{"student": "bad", "lesson": "x", "status": "graded", "score": null}',
        b'{"student": "bad", "lesson": "x", "status": "graded", "score": "many"}',
        b'{"student": "bad", "lesson": "x", "status": "excellent"}',
        b'{"student": "bad", "lesson": "x", "status": "graded", "score": 1, "questions": [1]}',
        b'{"student": "bad", "lesson": "x", "status": "graded", "score": 1, "questions": {"echo": 5}}',
        b'{"student": "bad", "lesson": "x", "status": "failed", "questions": {"a": {"score": 1, "max_score": []}}}',
        b'{"student": "bad", "lesson": "x", "status": "failed", "questions": {"a": {"score": 1, "max_score": 2,'
        b' "messages": 3}}}',
        b"[" * 100_000,
        None,
    ],
    ids=lambda content: "a folder" if content is None else content[:90].decode("ascii", "replace") or "empty",
)
def test_damaged_outcome_is_listed_and_the_others_are_counted(course, content):
    graded(course, "ada", 15, 10)
    path = outcome_path(course, "bad", LESSON)
    path.parent.mkdir(parents=True)
    if content is None:
        path.mkdir()
    else:
        path.write_bytes(content)
    page = page_of(course)
    numbers, rows = figures(page), table(page, "students")
    assert (numbers["graded"], numbers["without a grade"], numbers["mean"]) == ("1", "1", "25")
    assert rows["bad"]["Status"] == "damaged outcome"
    assert re.fullmatch(rf"autograded/bad/{LESSON}/outcome.json .*: delete it and grade again", rows["bad"]["Remarks"])


# -- the page ------------------------------------------------------------------------------------------------


class Balance(HTMLParser):
    """Finds tags that are not closed in order, ids used twice, headings that skip a level."""

    def __init__(self):
        super().__init__()
        self.open, self.ids, self.headings = [], [], []

    def handle_starttag(self, tag, attrs):
        self.ids += [value for name, value in attrs if name == "id"]
        if re.fullmatch(r"h\d", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.ids += [value for name, value in attrs if name == "id"]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_pages_are_well_formed_and_need_nothing_else(course):
    small_class(course)
    for path in write_reports(course, [LESSON]):
        source = path.read_text(encoding="utf-8")
        check = Balance()
        check.feed(source)
        assert check.open == []
        assert len(check.ids) == len(set(check.ids))
        assert check.headings[0] == 1
        assert all(next_ - level <= 1 for level, next_ in zip(check.headings, check.headings[1:], strict=False))
        page = BeautifulSoup(source, "html.parser")
        assert source.startswith("<!DOCTYPE html>")
        assert page.html["lang"] == "en"
        assert page.title.text
        assert all(heading["scope"] in ("col", "row") for heading in page.select("th"))
        assert all(svg["aria-label"] for svg in page.select("svg"))
        assert not re.search(r"https?://|url\(|@import|<link|\ssrc=", source)


def test_feedback_is_linked_by_a_path_that_leads_to_it(course):
    small_class(course)
    for student in ("ada", "öz el#1"):
        graded(course, student, 15, 10)
        feedback = course.root / "feedback" / student / LESSON
        feedback.mkdir(parents=True)
        (feedback / "vanilla.html").write_text("")
    links = [link["href"] for link in page_of(course).select("td a")]
    assert links == ["../feedback/ada/02_vanilla/vanilla.html", "../feedback/%C3%B6z%20el%231/02_vanilla/vanilla.html"]


def test_index_lists_every_report_there_is(course):
    small_class(course)
    assert write_reports(course, ["01_foundations"])[-1] == course.root / "report" / "index.html"
    pages = write_reports(course, [LESSON])
    assert [page.name for page in pages] == ["02_vanilla.html", "index.html"]
    rows = BeautifulSoup(pages[-1].read_text(encoding="utf-8"), "html.parser").select("tbody tr")
    cells = [[cell.text for cell in row.find_all(["th", "td"])] for row in rows]
    assert cells == [
        ["01_foundations", "0", "0", "0", "0", "0", "–", "–", "–"],
        ["02_vanilla", "6", "5", "3", "1", "2", "15", "14.7", "25"],
    ]
    assert [row.a["href"] for row in rows] == ["01_foundations.html", "02_vanilla.html"]


# -- the gradebook -------------------------------------------------------------------------------------------

pytestmark = pytest.mark.filterwarnings("ignore:Object of type <Submitted")  # nbgrader's own add_submission


def enter(gradebook, student: str, *scores: float, hours_late: float = 0.0):
    """Put a submission into the gradebook, the scores in the order of TESTS; returns its grades by name."""
    gradebook.add_student(student)
    came = datetime(2026, 3, 1, 12) + timedelta(hours=hours_late)
    gradebook.add_submission(LESSON, student, timestamp=came)
    notebook = gradebook.find_submission_notebook("vanilla", LESSON, student)
    grades = {grade.name: grade for grade in notebook.grades}
    for name, score in zip(TESTS, scores, strict=False):
        grades[name].auto_score, grades[name].needs_manual_grade = score, False
    gradebook.db.commit()
    return grades


def row_of(course: Course, student: str) -> dict[str, str]:
    return table(page_of(course), "students")[student]


def test_grade_by_hand_wins_and_is_told(course, gradebook):
    graded(course, "ada", 5, 10)
    grades = enter(gradebook, "ada", 5, 0, 4, 6)
    grades["windows-hidden"].manual_score = 7
    gradebook.find_submission_notebook("vanilla", LESSON, "ada").comments[0].manual_comment = "nearly"
    gradebook.db.commit()
    row = row_of(course, "ada")
    assert (row["Score"], row["Q1"], row["Q2"]) == ("22", "◐ 12", "✓ 10")
    assert row["Remarks"].startswith("the gradebook's score; grading gave 15; windows by hand: 5 → 12; comment on ")
    assert row["Remarks"].endswith(": nearly")


def test_grade_that_the_gradebook_confirms_has_no_remark(course, gradebook):
    graded(course, "ada", 5, 10)
    enter(gradebook, "ada", 5, 0, 4, 6)
    assert row_of(course, "ada")["Remarks"] == ""


def test_late_penalty_is_taken_off_and_told(course, gradebook):
    graded(course, "ada", 5, 10, late=10800)
    enter(gradebook, "ada", 5, 0, 4, 6, hours_late=3)
    gradebook.find_submission_notebook("vanilla", LESSON, "ada").late_submission_penalty = 10
    gradebook.db.commit()
    row = row_of(course, "ada")
    assert (row["Score"], row["Late"]) == ("5", "3 h")
    assert "late penalty: −10" in row["Remarks"]


def test_extension_granted_after_grading_counts(course, gradebook):
    graded(course, "ada", 5, 10, late=10800)
    enter(gradebook, "ada", 5, 0, 4, 6, hours_late=3)
    gradebook.grant_extension(LESSON, "ada", hours=4)
    assert row_of(course, "ada")["Late"] == ""


def test_visible_and_hidden_tests_are_told_apart(course, gradebook):
    for student, scores in {"ada": (5, 10, 4, 6), "ben": (5, 0, 4, 6), "cem": (0, 0, 4, 0)}.items():
        graded(course, student, sum(scores[:2]), sum(scores[2:]))
        enter(gradebook, student, *scores)
    rows = table(page_of(course), "questions")
    passed = {name: (row["Passed visible tests"], row["Passed hidden tests"]) for name, row in rows.items()}
    assert passed == {"Q1 windows": ("67 %", "33 %"), "Q2 echo": ("100 %", "67 %")}


def test_student_of_the_gradebook_without_an_outcome_has_not_handed_in(course, gradebook):
    gradebook.add_student("eve", first_name="Eve", last_name="Example")
    page = page_of(course)
    assert figures(page)["not handed in"] == "1"
    assert list(table(page, "students")) == ["eveEve Example"]


def test_grade_that_nbgrader_gave_without_us_counts(course, gradebook):
    (course.root / "submitted" / "ada" / LESSON).mkdir(parents=True)
    enter(gradebook, "ada", 5, 10, 4, 6)
    row = row_of(course, "ada")
    assert (row["Status"], row["Score"], row["Remarks"]) == ("graded", "25", "graded without lstm-course")


def test_entry_that_no_one_has_graded_is_no_grade(course, gradebook):
    (course.root / "submitted" / "ada" / LESSON).mkdir(parents=True)
    enter(gradebook, "ada")
    assert row_of(course, "ada")["Score"] == "–"


def test_grade_of_an_earlier_submission_does_not_hide_a_failure(course, gradebook):
    without_grade(course, "ada", "timeout", "too slow")
    enter(gradebook, "ada", 5, 10, 4, 6)
    page = page_of(course)
    assert table(page, "students")["ada"]["Score"] == "–"
    assert figures(page)["without a grade"] == "1"


def test_failed_submission_that_was_graded_by_hand_has_its_score_and_stays_listed(course, gradebook):
    without_grade(course, "ada", "failed", "the kernel died")
    enter(gradebook, "ada")["echo-visible"].manual_score = 4
    gradebook.db.commit()
    page = page_of(course)
    row = table(page, "students")["ada"]
    assert (row["Status"], row["Score"]) == ("failed", "4")
    assert "the score was given by hand" in row["Remarks"]
    assert figures(page)["without a grade"] == "0"
    assert "has a score by hand" in page.select_one("li").text


def test_outcome_that_the_gradebook_does_not_know_is_remarked_on(course, gradebook):
    graded(course, "ada", 5, 10)
    gradebook.add_student("ada")
    row = row_of(course, "ada")
    assert (row["Score"], row["Remarks"]) == ("15", "not in the gradebook")


def test_gradebook_that_cannot_be_read_is_told_and_outcomes_are_shown(course):
    graded(course, "ada", 15, 10)
    (course.root / "gradebook.db").write_bytes(b"no database at all, but long enough to be taken for one" * 50)
    page = page_of(course)
    assert figures(page)["graded"] == "1"
    assert "The gradebook could not be read" in page.header.text


def test_students_that_the_course_leaves_out_have_no_row(course):
    graded(course, "ada", 15, 10)
    graded(course, "instructor", 15, 10)
    course.directory.student_id_exclude = "instructor"
    assert list(table(page_of(course), "students")) == ["ada"]


def test_outcomes_as_documented_are_read(course):
    path = outcome_path(course, "ada", LESSON)
    path.parent.mkdir(parents=True)
    written = {
        "student": "ada",
        "lesson": LESSON,
        "status": "graded",
        "score": 85.0,
        "max_score": 100.0,
        "questions": {"make-windows": {"score": 5.0, "max_score": 15.0, "messages": ["one window too few"]}},
        "seconds": 41.2,
        "peak_memory_mb": 812,
        "reason": "",
        "submitted": "2026-03-01 10:00:00 UTC",
        "late_seconds": 0.0,
        "isolated": False,
        "fingerprint": "0" * 64,
    }
    path.write_text(json.dumps(written))
    page = page_of(course)
    assert figures(page)["median of 100"] == "85"
    assert "ran without a sandbox (1 of 1 graded submissions)" in page.header.text
