import io
import os
import re
import shutil
import signal
import subprocess
import sys
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path

import nbformat
import psutil
import pytest
from rich.console import Console
from sums_course import LESSON, TinyCourse, lesson

from lstm_utils.grading.autograde import Submission
from lstm_utils.grading.course import CourseError
from lstm_utils.grading.execution.pool import LocalWorkers
from lstm_utils.grading.grade import NO_SANDBOX, grade
from lstm_utils.grading.results.outcomes import QuestionResult, outcome_path, read_outcome
from lstm_utils.grading.results.workplace import FOLDER, alone
from lstm_utils.grading.sandbox.errors import SandboxError
from lstm_utils.grading.submissions.unreadable import UnreadableError

WRONG = "return b - a"
BLANK = "raise NotImplementedError()"


def graded(tiny, *students, **options):
    """Grade, and give the outcomes by student."""
    console = Console(file=io.StringIO())
    return {outcome.student: outcome for outcome in grade(tiny.course, students=students, console=console, **options)}


def contents(folder: Path) -> dict:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def set_in_config(tiny, *lines):
    with open(tiny.folder / "nbgrader_config.py", "a") as config:
        config.write("\n".join([*lines, ""]))


def nbgrader(tiny, *command):
    done = subprocess.run([sys.executable, "-m", "nbgrader", *command], cwd=tiny.folder, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()


@pytest.fixture
def nothing_runs(monkeypatch):
    monkeypatch.setattr(LocalWorkers, "submit", lambda self, job: pytest.fail("a notebook was to be run"))


@pytest.fixture
def asked(monkeypatch) -> list[str]:
    """Students whose work was taken up; nobody's is read."""
    students = []

    def stop(submission):
        students.append(submission.student)
        raise UnreadableError("stopped")

    monkeypatch.setattr(Submission, "sanitize", stop)
    return students


@pytest.fixture(scope="module")
def the_class(tmp_path_factory) -> TinyCourse:
    """Students who hand in everything that a grader meets, graded once; tests that change something take a copy."""
    tiny = TinyCourse.make(tmp_path_factory.mktemp("class") / "course")
    with tiny.course.gradebook() as gradebook:
        gradebook.add_student("zoe")
    tiny.hand_in("good", timestamp="2026-03-01 10:00:00 UTC")
    tiny.hand_in("wrong", add=WRONG)
    tiny.hand_in("blank", add=BLANK, double=BLANK)
    tiny.hand_in("loop", double="while True: pass")
    tiny.hand_in("dies", double="import os; os._exit(1)")
    tiny.hand_in("wrong", name="old.ipynb")
    tiny.hand_in("renamed", name="Sums (1).ipynb")
    tiny.hand_in("renamed_twice", name="a.ipynb")
    tiny.hand_in("renamed_twice", name="b.ipynb")
    (tiny.submission("empty") / "sums.ipynb").touch()
    (tiny.submission("broken") / "sums.ipynb").write_text(tiny.hand_in("broken").read_text()[:400])
    (tiny.submission("nothing") / "answers.txt").write_text("see attachment")
    (tiny.submission("folder") / "sums.ipynb").mkdir()
    tiny.before = contents(tiny.folder / "submitted")
    tiny.outcomes = graded(tiny)
    return tiny


def test_every_submission_has_an_outcome(the_class):
    assert {student: (outcome.status, outcome.score) for student, outcome in the_class.outcomes.items()} == {
        "good": ("graded", 20.0),
        "wrong": ("graded", 10.0),
        "blank": ("graded", 0.0),
        "loop": ("graded", 10.0),
        "dies": ("failed", None),
        "renamed": ("unreadable", None),
        "renamed_twice": ("unreadable", None),
        "empty": ("unreadable", None),
        "broken": ("unreadable", None),
        "nothing": ("unreadable", None),
        "folder": ("unreadable", None),
        "zoe": ("missing", None),
    }
    for student, outcome in the_class.outcomes.items():
        assert read_outcome(the_class.course, student, LESSON) == outcome
        assert outcome.max_score == 20.0
        assert outcome.isolated is (outcome.status in ("graded", "failed"))


@pytest.mark.parametrize(
    ("student", "reason"),
    [
        ("good", "^$"),
        ("wrong", r"also handed in and not graded: old\.ipynb"),
        (
            "dies",
            r"sums\.ipynb was stopped in cell 6 \(double\): the Python that ran .* exit code 1, as os._exit does; ",
        ),
        ("renamed", r"submitted/renamed/01_sums holds 'Sums \(1\)\.ipynb', not sums\.ipynb: .* rename it"),
        ("renamed_twice", r"holds 2 notebooks and none is called sums\.ipynb \(a\.ipynb, b\.ipynb\)"),
        ("empty", r"submitted/empty/01_sums/sums\.ipynb is an empty file"),
        ("broken", r"submitted/broken/01_sums/sums\.ipynb is no notebook, or only a part of one"),
        ("nothing", r"submitted/nothing/01_sums holds no notebook, only answers\.txt: ask for sums\.ipynb"),
        ("folder", r"submitted/folder/01_sums/sums\.ipynb is a folder, not a notebook"),
        ("zoe", r"nothing was handed in; it belongs in submitted/zoe/01_sums/sums\.ipynb"),
    ],
)
def test_the_reason_names_the_file_and_what_to_do(the_class, student, reason):
    assert re.search(reason, the_class.outcomes[student].reason), the_class.outcomes[student].reason


def test_questions_have_their_points_and_messages(the_class):
    assert the_class.outcomes["wrong"].questions == {
        "add": QuestionResult(0.0, 10.0, ["AssertionError: add(1, 2) is 3", "AssertionError: numbers may be negative"]),
        "double": QuestionResult(10.0, 10.0),
    }
    assert the_class.outcomes["loop"].questions["double"].messages == ["it ran longer than a cell may"]
    assert "a cell ran longer than 3 s (limit: cell_seconds)" in the_class.outcomes["loop"].reason


def test_an_outcome_tells_when_it_came_how_long_it_took_and_how_much_memory(the_class):
    outcome = the_class.outcomes["good"]
    assert outcome.submitted == "2026-03-01 10:00:00 UTC"
    assert 0 < outcome.seconds < 60
    assert 20 < outcome.peak_memory_mb < 2000


def test_nothing_handed_in_is_changed(the_class):
    assert contents(the_class.folder / "submitted") == the_class.before


def test_grading_leaves_no_litter_and_no_release(the_class):
    made = {path.name for path in (the_class.folder / "autograded").iterdir()}
    assert made == {*the_class.outcomes, "grading.log", ".grading.lock", ".executed"}
    assert not (the_class.folder / "release").exists()
    files = {path.name for path in the_class.course.autograded("good", LESSON).iterdir()}
    assert files == {"sums.ipynb", "timestamp.txt", "outcome.json"}


def test_what_nbgrader_says_is_in_the_log(the_class):
    log = (the_class.folder / "autograded" / "grading.log").read_text()
    assert "01_sums dies" in log
    assert "exit code 1, as os._exit does" in log
    assert "Overwriting files with master versions" in log


def test_a_second_run_grades_nothing(the_class, nothing_runs, asked):
    assert graded(the_class) == the_class.outcomes
    assert asked == []


def test_nbgraders_own_autograde_gives_the_same_scores(the_class, tmp_path):
    stock = TinyCourse.make(tmp_path / "stock")
    students = ("wrong", "loop")
    for student in students:
        shutil.copytree(the_class.submission(student), stock.submission(student), dirs_exist_ok=True)
    nbgrader(stock, "generate_assignment", LESSON)
    nbgrader(stock, "autograde", LESSON)
    with stock.course.gradebook() as gradebook:
        scores = {student: gradebook.find_submission(LESSON, student).score for student in students}
    assert scores == {student: the_class.outcomes[student].score for student in students}


def test_nbgraders_feedback_and_export_work_beside_outcomes_without_a_notebook(the_class, tmp_path):
    tiny = the_class.copy(tmp_path / "copy")
    nbgrader(tiny, "generate_feedback", LESSON)
    nbgrader(tiny, "export")
    pages = {path.parent.parent.name for path in (tiny.folder / "feedback").rglob("*.html")}
    assert pages == {"good", "wrong", "blank", "loop"}
    scores = {line.split(",")[3]: line.split(",")[9] for line in (tiny.folder / "grades.csv").read_text().splitlines()}
    assert scores["good"] == "20.0"
    assert scores["dies"] == scores["zoe"] == "0.0"


def test_only_what_changed_is_graded_again(the_class, tmp_path):
    tiny = the_class.copy(tmp_path / "copy")
    tiny.hand_in("blank", double=BLANK)
    run = graded(tiny)
    assert run["blank"].score == 10.0
    assert {name: outcome for name, outcome in run.items() if name != "blank"} == {
        name: outcome for name, outcome in the_class.outcomes.items() if name != "blank"
    }


def test_force_grades_what_has_not_changed(the_class, tmp_path, asked):
    tiny = the_class.copy(tmp_path / "copy")
    graded(tiny, "good", "empty", "zoe", force=True)
    assert sorted(asked) == ["empty", "good"]


def test_a_grade_stays_when_a_later_attempt_fails_until_one_succeeds(the_class, tmp_path):
    tiny = the_class.copy(tmp_path / "copy")
    course = tiny.course
    executed = contents(course.autograded("good", LESSON))["sums.ipynb"]
    tiny.hand_in("good", double="import os; os._exit(1)", timestamp="2026-03-02 10:00:00 UTC")

    outcome = graded(tiny, "good")["good"]
    assert (outcome.status, outcome.score) == ("failed", None)
    assert outcome.reason.endswith("the grade of an earlier submission stays in the gradebook")
    assert contents(course.autograded("good", LESSON))["sums.ipynb"] == executed
    with course.gradebook() as gradebook:
        kept = gradebook.find_submission(LESSON, "good")
        assert (kept.score, str(kept.timestamp)) == (20.0, "2026-03-01 10:00:00")

    tiny.hand_in("good", add=WRONG, timestamp="2026-03-03 10:00:00 UTC")
    assert graded(tiny, "good")["good"].score == 10.0
    with course.gradebook() as gradebook:
        assert gradebook.find_submission(LESSON, "good").score == 10.0


def test_a_test_cell_that_the_student_removed_is_put_back(the_class, tmp_path):
    tiny = the_class.copy(tmp_path / "copy")
    handed_in = lesson(add=WRONG)
    handed_in.cells = [cell for cell in handed_in.cells if cell.id not in ("add-hidden", "double-visible")]
    nbformat.write(handed_in, tiny.submission("good") / "sums.ipynb")
    outcome = graded(tiny, "good")["good"]
    assert {name: question.score for name, question in outcome.questions.items()} == {"add": 0.0, "double": 10.0}
    assert "AssertionError: numbers may be negative" in outcome.questions["add"].messages


def test_a_failed_first_submission_leaves_no_grade_in_the_gradebook(the_class):
    with the_class.course.gradebook() as gradebook:
        assert "dies" in [student.id for student in gradebook.students]
        assert "dies" not in [submission.student.id for submission in gradebook.assignment_submissions(LESSON)]


class Failing(LocalWorkers):
    """A machine on which the first tries fail."""

    failures = 0

    def submit(self, job):
        if Failing.failures:
            Failing.failures -= 1
            future = Future()
            future.set_exception(SandboxError("no more memory"))
            return future
        return super().submit(job)


@pytest.mark.parametrize(("failures", "status"), [(3, "graded"), (4, "failed")])
def test_what_the_machine_did_wrong_is_tried_again(tiny, monkeypatch, failures, status):
    tiny.hand_in("ada")
    monkeypatch.setattr("lstm_utils.grading.execution.pool.LocalWorkers", Failing)
    monkeypatch.setattr(Failing, "failures", failures)
    outcome = graded(tiny)["ada"]
    assert outcome.status == status
    if status == "failed":
        assert outcome.reason == "sums.ipynb could not be run (SandboxError: no more memory); the next run tries again"
        assert graded(tiny)["ada"].score == 20.0


def test_a_submission_that_takes_too_long_in_all_is_stopped(tiny):
    tiny.hand_in("ada", add="while True: pass")
    outcome = graded(tiny, limits={"notebook_seconds": 2, "cell_seconds": 600})["ada"]
    assert (outcome.status, outcome.limit) == ("timeout", "notebook_seconds")
    assert "sums.ipynb was stopped in cell 3 (add): the notebook ran longer than 2 s in all" in outcome.reason


def test_a_cell_that_does_not_stop_when_told_to_is_a_timeout(tiny):
    tiny.hand_in("ada", double="import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)\n    while True: pass")
    outcome = graded(tiny)["ada"]
    assert (outcome.status, outcome.limit) == ("timeout", "cell_seconds")
    assert "sums.ipynb was stopped in cell 6 (double): a cell ran longer than 3 s" in outcome.reason


def test_without_a_sandbox_the_screen_and_each_outcome_say_so(tiny):
    tiny.hand_in("ada")
    console = Console(file=io.StringIO(), width=1000)
    [outcome] = grade(tiny.course, sandbox=False, console=console)
    assert NO_SANDBOX in console.file.getvalue()
    assert (outcome.score, outcome.isolated, outcome.reason) == (20.0, False, "its code ran without a sandbox")
    assert graded(tiny)["ada"].isolated is True  # the sandbox is another setting: run again


@pytest.mark.parametrize("sandbox", [True, False])
def test_cells_import_what_the_lesson_ships_and_not_what_the_student_put_in_its_place(tiny, sandbox):
    set_in_config(tiny, "c.CourseDirectory.ignore = ['.ipynb_checkpoints']")
    (tiny.folder / "source" / LESSON / "tools.py").write_text("total = sum")
    uses_tools = {"add": "import tools; return tools.total((a, b))"}
    for student, own in (("ada", None), ("cheat", "total = 'everything'")):
        notebook = tiny.hand_in(student, **uses_tools)
        if own:
            (notebook.parent / "tools.py").write_text(own)
            (notebook.parent / "mine.py").write_text("total = sum")
    tiny.hand_in("own", add="import mine; return mine.total((a, b))")
    (tiny.submission("own") / "mine.py").write_text("total = sum")
    outcomes = graded(tiny, sandbox=sandbox)
    assert {student: outcome.score for student, outcome in outcomes.items()} == {"ada": 20, "cheat": 20, "own": 10}


def test_a_limit_that_there_is_not_is_told(tiny):
    tiny.hand_in("ada")
    with pytest.raises(CourseError, match=r"SandboxedExecute\.limits: no such limit: memory; there are cell_seconds"):
        graded(tiny, limits={"memory": 3})


def test_a_lost_gradebook_is_filled_again_without_running_anything(the_class, tmp_path, nothing_runs):
    tiny = the_class.copy(tmp_path / "copy")
    (tiny.folder / "gradebook.db").unlink()
    for student, outcome in graded(tiny).items():
        if student != "zoe":  # whom only the gradebook knew
            assert (outcome.status, outcome.score) == (
                the_class.outcomes[student].status,
                the_class.outcomes[student].score,
            )


def start_and_wait_for_a_kernel(tiny, *done):
    """Start grading in a process of its own; give it and its descendants once a cell that sleeps is running.

    And the students `done` have their outcomes.
    """
    tiny.hand_in("grace", add="import ctypes, time; ctypes.CDLL(None).prctl(15, b'in the cell'); time.sleep(100)")
    command = [sys.executable, "-m", "lstm_utils.grading.cli", "grade", "--limit", "cell_seconds=600"]
    run = subprocess.Popen(command, cwd=tiny.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while True:
        assert run.poll() is None, "grading ended before it could be stopped"
        family = psutil.Process(run.pid).children(recursive=True)
        with suppress(psutil.NoSuchProcess):
            sleeping = any(process.name() == "in the cell" for process in family)
            if sleeping and all(outcome_path(tiny.course, student, LESSON).exists() for student in done):
                return run, family


def test_ctrl_c_leaves_no_kernel_and_no_half_grade(tiny):
    run, family = start_and_wait_for_a_kernel(tiny)
    run.send_signal(signal.SIGINT)
    assert run.wait() == 130
    assert psutil.wait_procs(family, timeout=20)[1] == []
    assert not outcome_path(tiny.course, "grace", LESSON).exists()
    with tiny.course.gradebook() as gradebook:
        assert gradebook.assignment_submissions(LESSON) == []


def test_a_grader_that_is_killed_leaves_no_kernel_and_goes_on_where_it_was(tiny):
    tiny.hand_in("ada")
    run, family = start_and_wait_for_a_kernel(tiny, "ada")
    run.kill()
    run.wait()
    assert psutil.wait_procs(family, timeout=20)[1] == []
    assert read_outcome(tiny.course, "ada", LESSON).score == 20.0
    assert not outcome_path(tiny.course, "grace", LESSON).exists()

    before = outcome_path(tiny.course, "ada", LESSON).stat().st_mtime_ns
    tiny.hand_in("grace")
    again = graded(tiny, limits={"cell_seconds": 600})
    assert (again["ada"].score, again["grace"].score) == (20.0, 20.0)
    assert outcome_path(tiny.course, "ada", LESSON).stat().st_mtime_ns == before
    assert not (tiny.folder / "autograded" / FOLDER).exists()


# -- without running anything ------------------------------------------------------------------------------------------


@pytest.fixture
def settled(the_class, tmp_path, nothing_runs):
    """A copy of the graded class in which nothing may be run."""
    return the_class.copy(tmp_path / "copy")


def test_a_grade_given_by_hand_shows_in_the_next_run(settled):
    with settled.course.gradebook() as gradebook:
        gradebook.find_grade("add-hidden", "sums", LESSON, "wrong").manual_score = 5.0
        gradebook.db.commit()
    outcome = graded(settled, "wrong")["wrong"]
    assert (outcome.score, outcome.questions["add"].score) == (15.0, 5.0)
    assert outcome.questions["add"].messages
    assert read_outcome(settled.course, "wrong", LESSON) == outcome


def test_a_grade_stays_when_submitted_is_cleared(settled):
    shutil.rmtree(settled.folder / "submitted" / "good")
    shutil.rmtree(settled.folder / "submitted" / "broken")
    run = graded(settled)
    assert run["good"].score == 20.0
    assert run["broken"].status == "missing"


@pytest.mark.parametrize(
    "change",
    [
        lambda tiny: (tiny.folder / "gradebook.db").unlink(),
        lambda tiny: (tiny.course.autograded("good", LESSON) / "sums.ipynb").unlink(),
        lambda tiny: outcome_path(tiny.course, "good", LESSON).unlink(),
        lambda tiny: outcome_path(tiny.course, "good", LESSON).write_text("{"),
        lambda tiny: os.utime(outcome_path(tiny.course, "good", LESSON), (0, 0)),
        lambda tiny: (tiny.submission("good") / "data.csv").write_text("1,2"),
        lambda tiny: (tiny.folder / "source" / LESSON / "data.csv").write_text("1,2"),
        lambda tiny: nbformat.write(lesson(add="return b + a"), tiny.folder / "source" / LESSON / "sums.ipynb"),
        lambda tiny: set_in_config(tiny, "c.SandboxedExecute.limits = {'cell_seconds': 9}"),
    ],
    ids=[
        *("gradebook lost", "notebook lost", "outcome lost", "outcome cut off", "graded since by nbgrader"),
        *("submission changed", "data of the lesson changed", "lesson changed", "settings changed"),
    ],
)
def test_a_grade_is_made_again_when_something_it_depends_on_changed(settled, asked, change):
    change(settled)
    graded(settled, "good")
    assert asked == ["good"]


def test_what_a_crash_left_between_two_renames_is_put_back(settled):
    course = settled.course
    old = course.root / "autograded" / FOLDER / "old" / "good" / LESSON
    old.parent.mkdir(parents=True)
    course.autograded("good", LESSON).rename(old)
    assert graded(settled, "good")["good"].score == 20.0
    assert (course.autograded("good", LESSON) / "sums.ipynb").exists()


def test_two_runs_at_once_do_not_meet(settled):
    with alone(settled.course), pytest.raises(CourseError, match=f"another run .* \\(process {os.getpid()}\\)"):
        graded(settled)


def test_unknown_students_are_named(settled):
    with pytest.raises(CourseError, match=r"unknown student 'nobody': neither in the gradebook .* nor in .*submitted"):
        graded(settled, "good", "nobody")


@pytest.mark.parametrize("student", ["a[d]a", "ada\nlovelace", "caf\udce9"])
def test_a_student_whose_name_nbgrader_cannot_take_is_told_and_costs_nobody_else(settled, student):
    settled.hand_in(student)
    run = graded(settled)
    assert (run[student].status, run["good"].status) == ("unreadable", "graded")
    assert re.match(
        r"nbgrader cannot grade a student whose id holds .*: rename the folder submitted/", run[student].reason
    )
    assert read_outcome(settled.course, student, LESSON) == run[student]


def test_nothing_handed_in_is_an_error_that_says_where_it_looked(tiny):
    with pytest.raises(CourseError, match=r"nobody handed in 01_sums: nothing lies in .*submitted/STUDENT/01_sums"):
        graded(tiny)


def test_what_bears_no_lessons_name_is_told(settled):
    (settled.folder / "submitted" / "good" / "sums").mkdir()
    console = Console(file=io.StringIO(), width=1000)
    grade(settled.course, students=["good"], console=console)
    assert "submitted/good/sums bears no lesson's name" in console.file.getvalue()


def test_students_that_the_settings_exclude_are_not_graded(settled):
    set_in_config(settled, "c.CourseDirectory.student_id_exclude = 'good,wrong'")
    assert {"good", "wrong"}.isdisjoint(graded(settled))


def test_questions_added_after_grading_began_are_refused_with_a_sentence(settled):
    changed = lesson()
    changed.cells[-1].metadata.nbgrader["grade_id"] = "double-hidden"
    nbformat.write(changed, settled.folder / "source" / LESSON / "sums.ipynb")
    with pytest.raises(CourseError, match=r"01_sums cannot be graded: .*if questions were added or removed"):
        graded(settled)


def test_a_recording_that_a_crash_broke_off_is_done_again(settled, asked):
    new = settled.course.root / "autograded" / FOLDER / "new" / "good" / LESSON
    new.mkdir(parents=True)
    graded(settled)
    assert asked == ["good"]


def test_a_log_has_a_line_for_each_submission(settled, asked):
    console = Console(file=io.StringIO(), width=1000)
    grade(settled.course, students=["good", "empty", "zoe"], force=True, console=console)
    assert console.file.getvalue().splitlines() == [
        "2 to grade, 1 unchanged or not handed in",
        "[1/2] 01_sums good: unreadable, stopped; the grade of an earlier submission stays in the gradebook (0.0 s)",
        "[2/2] 01_sums empty: unreadable, stopped (0.0 s)",
    ]


def test_a_late_submission_loses_what_the_settings_say(tiny):
    set_in_config(tiny, "c.LateSubmissionPlugin.penalty_method = 'zero'")
    with tiny.course.gradebook() as gradebook:
        gradebook.add_assignment(LESSON, duedate="2026-03-01 12:00:00 UTC")
    tiny.hand_in("ada", timestamp="2026-03-01 13:00:00 UTC")
    outcome = graded(tiny)["ada"]
    assert (outcome.score, outcome.late_seconds) == (0.0, 3600.0)
    assert outcome.questions["add"].score == 10.0
    with tiny.course.gradebook() as gradebook:
        assert str(gradebook.find_assignment(LESSON).duedate) == "2026-03-01 12:00:00"
