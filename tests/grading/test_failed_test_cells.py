"""A test cell that failed gives no points, however its error is shown and whatever it displays.

In the sandbox, without one, and by nbgrader's own autograde with the settings that the project ships.
"""

import io
import re
import shutil
import subprocess
import sys
from pathlib import Path

import nbgrader
import pytest
from rich.console import Console
from sums_course import LESSON, TinyCourse

from lstm_utils.grading.course import Course
from lstm_utils.grading.execution.pool import LocalWorkers
from lstm_utils.grading.grade import REMARK_NO_SANDBOX, grade

SETTINGS = Path(__file__).parents[2] / "nbgrader_config.py"
PLAIN_KERNELS = """
from lstm_utils.grading.sandbox.preloaded import KERNEL_MODULES
c.SandboxedExecute.preload = list(KERNEL_MODULES)
"""

# Bodies of `double`, wrong ones; and what the outcome says of them.
WRONG = {
    "group": ("raise ExceptionGroup('two', [ValueError(a)])", r"ExceptionGroup: two \(1 sub-exception\)"),
    "debugger": ("import bdb; raise bdb.BdbQuit", "BdbQuit"),
    "usage": ("from IPython.core.error import UsageError; raise UsageError('so')", "UsageError: so"),
    "rich": ("import rich.traceback; rich.traceback.install(); return 3 * a", r"AssertionError: double\(4\) is 8"),
    "custom": (
        "get_ipython().set_custom_exc((BaseException,), lambda *told, **more: None); return 3 * a",
        r"AssertionError: double\(4\) is 8",
    ),
    "replaced": (
        "get_ipython().showtraceback = lambda *told, **more: None; return 3 * a",
        r"AssertionError: double\(4\) is 8",
    ),
    "xmode": ("get_ipython().InteractiveTB = None; return 3 * a", r"AssertionError: double\(4\) is 8"),
    "points": ("import sys; sys.displayhook(10); return 3 * a", r"AssertionError: double\(4\) is 8"),
}
# Right ones that display something in the test's name.
DISPLAYS = {"a-word": "'so'", "too-much": "1000", "no-number": "float('nan')", "below": "-1"}


@pytest.fixture(scope="module")
def handed_in(tmp_path_factory) -> TinyCourse:
    tiny = TinyCourse.make(tmp_path_factory.mktemp("failed") / "course")
    (tiny.folder / "nbgrader_config.py").write_text(SETTINGS.read_text(encoding="utf-8") + PLAIN_KERNELS)
    for student, (body, _) in WRONG.items():
        tiny.hand_in(student, double=body)
    for student, displayed in DISPLAYS.items():
        tiny.hand_in(student, double=f"import sys; sys.displayhook({displayed}); return 2 * a")
    tiny.hand_in("some-points", double="import sys; sys.displayhook(2.5); return 2 * a")
    return tiny


def graded(course: Course, **options):
    return {outcome.student: outcome for outcome in grade(course, console=Console(file=io.StringIO()), **options)}


@pytest.fixture(scope="module")
def outcomes(handed_in):
    return graded(handed_in.course)


@pytest.mark.parametrize("student", WRONG)
def test_a_wrong_answer_loses_its_points_however_its_error_is_shown(outcomes, student):
    outcome = outcomes[student]
    assert (outcome.status, outcome.score, outcome.reason) == ("graded", 10.0, "")
    [message] = outcome.questions["double"].messages
    assert re.fullmatch(WRONG[student][1], message)


@pytest.mark.parametrize("student", DISPLAYS)
def test_what_is_no_number_of_points_scores_nothing_and_is_told_with_the_cell(outcomes, student):
    outcome = outcomes[student]
    assert (outcome.status, outcome.score) == ("graded", 10.0)
    assert re.match(r"no points for test cells .*: double-visible \(.*, of 0 to 10\); ", outcome.reason)
    assert re.fullmatch(
        "the test cell displayed .*, which is no number of points from 0 to 10", *outcome.questions["double"].messages
    )


def test_a_number_of_points_counts(outcomes):
    assert (outcomes["some-points"].score, outcomes["some-points"].reason) == (12.5, "")


def test_all_of_these_are_settled(handed_in, outcomes, monkeypatch):
    monkeypatch.setattr(LocalWorkers, "submit", lambda self, job: pytest.fail("a notebook was to be run"))
    assert graded(handed_in.course) == outcomes
    with handed_in.course.gradebook() as gradebook:
        gradebook.remove_submission(LESSON, "too-much")
    assert (
        graded(handed_in.course)["too-much"].reason == outcomes["too-much"].reason
    )  # of the executed one that is kept


def test_nbgraders_own_autograde_gives_the_same_scores(handed_in, outcomes, tmp_path):
    stock = TinyCourse.make(tmp_path / "stock")
    for name in ("nbgrader_config.py", "submitted"):
        copy = shutil.copytree if name == "submitted" else shutil.copy
        copy(handed_in.folder / name, stock.folder / name)
    run_nbgrader(stock.folder, "generate_assignment", LESSON)
    said = run_nbgrader(stock.folder, "autograde", LESSON)
    assert scores(stock.course, LESSON) == {student: outcome.score for student, outcome in outcomes.items()}
    assert "no points for test cells" in said


def test_without_a_sandbox_the_scores_are_the_same(handed_in, outcomes, tmp_path):
    tiny = handed_in.copy(tmp_path / "copy")
    students = ["group", "rich", "points", "a-word", "some-points"]
    without = graded(tiny.course, sandbox=False, students=students)
    assert {who: without[who].score for who in students} == {who: outcomes[who].score for who in students}
    assert without["a-word"].reason == f"{outcomes['a-word'].reason}; {REMARK_NO_SANDBOX}"


@pytest.mark.parametrize("how", ["lstm-course grade", "nbgrader autograde"])
def test_nbgraders_own_attempts_to_cheat_score_as_in_stock_nbgrader(tmp_path, how):
    files = Path(nbgrader.__file__).parent / "tests" / "apps" / "files"
    (tmp_path / "nbgrader_config.py").write_text(SETTINGS.read_text(encoding="utf-8") + PLAIN_KERNELS)
    for place, name in {
        "source": "submitted-unchanged",
        "submitted/spam": "submitted-cheat-attempt",
        "submitted/eggs": "submitted-cheat-attempt-alternative",
    }.items():
        (tmp_path / place / "ps1").mkdir(parents=True)
        shutil.copy(files / f"{name}.ipynb", tmp_path / place / "ps1" / "p1.ipynb")
    course = Course.load(tmp_path)
    if how == "lstm-course grade":
        graded(course)
    else:
        run_nbgrader(tmp_path, "generate_assignment", "ps1")
        run_nbgrader(tmp_path, "autograde", "ps1")
    assert scores(course, "ps1") == {"spam": 1.0, "eggs": 1.0}  # says nbgrader's own test of autograde


def run_nbgrader(folder: Path, *command: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", *command], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    assert done.returncode == 0, done.stdout.decode()
    return done.stdout.decode()


def scores(course: Course, lesson: str) -> dict[str, float]:
    with course.gradebook() as gradebook:
        return {each.student.id: each.score for each in gradebook.assignment_submissions(lesson)}
