"""The grader killed, started twice, interrupted, without disk, without its gradebook: no grade is lost or changed."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil
import pytest
from hostile_course import RIGHT, WRONG, HostileCourse, grader_environment
from machine import adopting, mounts, processes_left, rows

from lstm_utils.grading.execution import worker
from lstm_utils.grading.sandbox import bubblewrap

# Printing makes the notebook large enough for a disk to fill up.
LONG = RIGHT | {"add": RIGHT["add"] + "\n\nfor n in range(200):\n    print(n, 'x' * 1000)"}
ANSWERS = {
    "anna": RIGHT,
    "bert": RIGHT | WRONG,
    "carl": RIGHT | {"add": RIGHT["add"] + "\n\nimport os\nos._exit(1)"},
    "dora": LONG,
    "emil": RIGHT | {"total": "def total(path):\n    raise ValueError('no total')"},
    "fred": LONG | WRONG,
}
# And gina hands in an empty file.


@pytest.fixture(autouse=True)
def nothing_is_left():
    before, processes = mounts(), set(psutil.Process().children(recursive=True))
    with adopting():
        yield
        assert processes_left(processes) == []
    assert mounts() == before


@pytest.fixture(scope="module")
def handed_in(tmp_path_factory) -> HostileCourse:
    """A class before it is graded."""
    course = HostileCourse.make(tmp_path_factory.mktemp("handed_in") / "course")
    for student, answers in ANSWERS.items():
        course.hand_in(student, answers)
    course.hand_in("gina", how=lambda notebook, folder: (folder / "sums.ipynb").touch())
    return course


@pytest.fixture(scope="module")
def undisturbed(handed_in, tmp_path_factory):
    """What comes of it in one run."""
    course = copy(handed_in, tmp_path_factory.mktemp("undisturbed") / "course")
    run = course.grade()
    assert run.returncode == 0, run.stdout
    found = result(course)
    assert {name: score for name, (_, score, *_) in found["outcomes"].items()} == {
        **dict.fromkeys(("anna", "dora"), 30.0),
        **dict.fromkeys(("bert", "emil", "fred"), 20.0),
        **dict.fromkeys(("carl", "gina")),
    }
    return found


@pytest.fixture
def course(handed_in, undisturbed, tmp_path) -> HostileCourse:
    return copy(handed_in, tmp_path / "course")


def copy(course: HostileCourse, folder: Path) -> HostileCourse:
    return HostileCourse(Path(shutil.copytree(course.folder, folder)))


def result(course: HostileCourse) -> dict[str, object]:
    """All that a run has found out, but for what differs from one run to the next."""
    outcomes = {}
    for student in [*ANSWERS, "gina"]:
        outcome = course.outcome(student)
        outcomes[student] = (outcome.status, outcome.score, outcome.reason, outcome.questions, outcome.limit)
    grades = [
        (student, cell, auto, manual, manually)
        for student, cell, _, auto, manual, manually, *_ in rows(course.gradebook)
    ]
    printed = {student: course.executed(student) for student in ANSWERS}
    files = {path.name for path in (course.folder / "autograded").iterdir() if not path.name.startswith(".")}
    return {"outcomes": outcomes, "gradebook": grades, "printed": printed, "files": files}


def finishes(course: HostileCourse) -> dict[str, object]:
    """Grade once more, and give what came of all runs together."""
    run = course.grade()
    assert run.returncode == 0, run.stdout
    assert "Traceback" not in run.stdout
    assert not (course.folder / "autograded" / ".attempt").exists()
    return result(course)


@contextmanager
def grading(course: HostileCourse, *program: str) -> Iterator[subprocess.Popen]:
    """A grader at work, in a process group of its own, as a shell would start it."""
    command = (
        [sys.executable, *program, *course.command("--jobs", "2")[3:]] if program else course.command("--jobs", "2")
    )
    with subprocess.Popen(
        command,
        env=grader_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        start_new_session=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def until(process: subprocess.Popen, words: str) -> str:
    """Read what a grader says, until a line has these words."""
    assert process.stdout is not None
    said = ""
    for line in process.stdout:
        said += line
        if words in line:
            return said
    raise AssertionError(f"it ended before it said {words!r}:\n{said}")


def all_of(process: subprocess.Popen) -> list[psutil.Process]:
    return psutil.Process(process.pid).children(recursive=True)


def is_server(process: psutil.Process) -> bool:
    """The preloaded server itself, which its supervisors are forks of."""
    words = "lstm_utils.grading.sandbox.server"
    parent = process.parent()
    return words in process.cmdline() and (parent is None or words not in parent.cmdline())


def is_worker(process: psutil.Process) -> bool:
    return worker.__name__ in process.cmdline()


# -- killed ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["[1/", "[4/"])
def test_killed_while_it_grades(course, undisturbed, words):
    with grading(course) as process:
        until(process, words)
        process.kill()
    assert finishes(course) == undisturbed


# Ends itself by kill -9 just before the given step: a file or folder made, renamed or removed, a commit. Counts only
# steps in the course; without a number it tells how many there are.
_DIES = """
import os, signal, sys
from sqlalchemy import event
from sqlalchemy.engine import Engine

at, folder = int(sys.argv.pop(1)), os.path.realpath(sys.argv[sys.argv.index("--course") + 1])
autograded, steps = os.path.join(folder, "autograded"), 0

def step():
    global steps
    steps += 1
    if steps == at:
        os.kill(os.getpid(), signal.SIGKILL)

def on_audit(name, arguments):
    changes = name in ("os.rename", "os.mkdir", "os.remove", "os.rmdir") or name == "open" and "w" in str(arguments[1])
    if changes:
        if any(isinstance(path, str) and path.startswith(autograded) for path in arguments):
            step()

sys.addaudithook(on_audit)
event.listen(Engine, "commit", lambda connection: step())
event.listen(Engine, "rollback", lambda connection: step())
import lstm_utils.grading.cli
try:
    lstm_utils.grading.cli.app(sys.argv[1:])
finally:
    print("steps:", steps)
"""


def test_killed_again_and_again_at_every_kind_of_step(course, undisturbed):
    """A chain of runs, each killed a little later than the one before, until one gets through."""
    at, killed = 5, 0
    while True:
        with grading(course, "-c", _DIES, str(at)) as process:
            said = process.communicate()[0]
        if process.returncode == 0:
            break
        assert process.returncode == -signal.SIGKILL, said
        at, killed = at + 29, killed + 1
    assert killed >= 3
    assert result(course) == undisturbed


@pytest.mark.parametrize("which", [is_worker, is_server], ids=["a worker", "the preloaded server"])
def test_one_of_its_processes_killed(course, undisturbed, which):
    with grading(course) as process:
        until(process, "[1/")
        victim = next(child for child in all_of(process) if which(child))
        victim.kill()
        said = process.communicate()[0]
    assert process.returncode == 0, said
    assert result(course) == undisturbed


def test_all_that_it_started_killed_at_once(course, undisturbed):
    with grading(course) as process:
        until(process, "[1/")
        for child in all_of(process):
            with suppress(psutil.NoSuchProcess):
                child.kill()
        said = process.communicate()[0]
    assert process.returncode == 0, said
    assert result(course) == undisturbed


# -- disturbed in other ways -----------------------------------------------------------------------------------


def test_a_second_grader_says_so_and_stops(course, undisturbed):
    with grading(course) as first:
        until(first, "to grade")
        os.kill(first.pid, signal.SIGSTOP)  # it is not done before the second one has looked
        second = course.grade()
        os.kill(first.pid, signal.SIGCONT)
        said = first.communicate()[0]
    assert second.returncode == 2
    assert f"another run is grading this course (process {first.pid})" in second.stdout
    assert first.returncode == 0, said
    assert result(course) == undisturbed


@pytest.mark.parametrize("words", ["to grade", "[2/"])
def test_ctrl_c(course, undisturbed, words):
    with grading(course) as process:
        until(process, words)
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does
        said = process.communicate()[0]
    assert process.returncode == 130, said
    assert "the same command goes on from here" in said
    assert "Traceback" not in said, said
    assert finishes(course) == undisturbed


def test_the_gradebook_locked(course, undisturbed):
    """Another program holds it: the grader waits, or says so and ends; nothing is lost."""
    with grading(course) as process:
        said = until(process, "[1/")
        other = sqlite3.connect(course.gradebook, timeout=60, isolation_level=None, check_same_thread=False)
        other.execute("begin exclusive")
        # Nothing else would end a wait without end.
        watchdog = threading.Timer(60, other.execute, ["rollback"])
        watchdog.start()
        assert process.stdout is not None
        for line in process.stdout:
            said += line
            if "locked" in line:
                break
        watchdog.cancel()
        if other.in_transaction:
            other.execute("rollback")
        other.close()
        said += process.communicate()[0]
    assert "Traceback" not in said, said
    assert process.returncode in (0, 2), said
    assert process.returncode == 0 or "locked" in said
    assert finishes(course) == undisturbed


@pytest.mark.parametrize("room", [20_000, 700_000], ids=["from the start", "in the middle"])
def test_the_disk_full(course, undisturbed, tmp_path, room):
    kept = tmp_path / "kept"
    kept.mkdir()
    # In a sandbox of its own, where the course lies on a small disk: grade while that is full, make room, grade again.
    script = f"""
cp -r {course.folder} /small/course
head -c 100000000 /dev/zero > /small/ballast 2> /dev/null
truncate -s -{room} /small/ballast
for run in full again; do
    "$@" > {kept}/$run 2>&1; echo $? > {kept}/$run.code
    rm -f /small/ballast
done
cp -r /small/course {kept}/course
"""
    grader = HostileCourse(Path("/small/course")).command("--jobs", "2")
    disk = ["--dev-bind", "/", "/", "--size", "8000000", "--perms", "0777", "--tmpfs", "/small"]
    done = subprocess.run(
        [bubblewrap.find(), *disk, "--", "sh", "-c", script, "sh", *grader],
        env=grader_environment(),
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr
    full, again = ((kept / run).read_text(encoding="utf-8") for run in ("full", "again"))
    assert "Traceback" not in full
    assert "full" in full or "No space left on device" in full
    assert (kept / "again.code").read_text().strip() == "0", again
    assert result(HostileCourse(kept / "course")) == undisturbed
