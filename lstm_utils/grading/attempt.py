"""One submission run through nbgrader's autograde, in a process of its own.

The process may crash, hang or be killed: its parent sees that, ends whatever it started (the kernel lives in a
session of its own and would stay), and tells in a sentence what happened.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import resource
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import psutil
from nbformat import NotebookNode
from traitlets import Integer
from traitlets.config import Configurable

from lstm_utils.grading.course import Course, first_line
from lstm_utils.grading.outcomes import Status, messages_of, question_of
from lstm_utils.grading.submissions import UnreadableError, check_notebook, find_notebook

# Under autograded/, hidden, so that nbgrader's own commands do not take it for a student's folder.
WORKPLACE = ".attempt"
LOG_NAME = "grading.log"


class Grading(Configurable):
    """Settings of `lstm-course grade` in nbgrader_config.py that nbgrader itself does not have."""

    notebook_timeout = Integer(
        1800, help="Seconds that one submission may take in all; Execute.timeout is the limit for one cell."
    ).tag(config=True)


@dataclass
class Attempt:
    """What came of one attempt to grade a submission.

    `messages` are those of the failing test cells by question, `tests` the names of all test cells that ran.
    `retry` tells that the machine is to blame, not the submission, so that the next run shall try again.
    """

    status: Status
    reason: str = ""
    messages: dict[str, list[str]] = field(default_factory=dict)
    tests: frozenset[str] = frozenset()
    peak_memory_mb: int = 0
    retry: bool = False
    seconds: float = 0.0


def stage(course: Course, student: str, lesson: str, part: str = "new") -> Path:
    """Where an attempt puts what nbgrader would put into autograded/, until it is known to be good."""
    step = os.path.join(course.directory.autograded_directory, WORKPLACE, part)
    return Path(os.path.normpath(course.directory.format_path(step, student, lesson)))


def run(course: Course, student: str, lesson: str, watch: Callable[[str], Any] = lambda place: None) -> Attempt:
    """Grade one submission: its scores go to the gradebook, its executed notebook to `stage`.

    Parameters
    ----------
    watch
        Called with the place in the notebook whenever that changes, such as "cell 7 (make-windows)".

    Raises
    ------
    KeyboardInterrupt
        The person at the keyboard stopped it. No process of it is left.
    """
    started = time.monotonic()
    try:
        handed_in = find_notebook(course, student, lesson)
    except UnreadableError as error:
        return Attempt("unreadable", str(error))
    limit = Grading(config=course.config).notebook_timeout
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(course.folder, course.root, student, lesson, sender), daemon=True)
    process.start()
    sender.close()
    notebook, place, result = handed_in.notebook, "", None
    family: set[psutil.Process] = set()
    try:
        while result is None and time.monotonic() - started < limit:
            try:
                if receiver.poll(0.5):
                    news = receiver.recv()
                    if isinstance(news, Attempt):
                        result = news
                    else:
                        place = news
                        watch(place)
            except EOFError:  # the process is gone and left no word
                process.join()
                result = Attempt(
                    "failed",
                    f"the process that graded {notebook} ended by itself ({_how_ended(process.exitcode)})"
                    f"{_at(place)}; the next run tries again",
                    retry=True,
                )
            family |= _family(process.pid)
    finally:
        _end(family | _family(process.pid))
        process.join()
        receiver.close()
    if result is None:
        result = Attempt(
            "timeout",
            f"{notebook} was stopped{_at(place)} after {limit} s, the limit for one submission "
            "(Grading.notebook_timeout in nbgrader_config.py)",
        )
    result.reason = result.reason or handed_in.remark
    result.seconds = time.monotonic() - started
    return result


def _how_ended(exitcode: int | None) -> str:
    return f"killed by signal {-exitcode}" if exitcode is not None and exitcode < 0 else f"exit code {exitcode}"


def _at(place: str) -> str:
    return f" in {place}" if place else ""


def _family(pid: int | None) -> set[psutil.Process]:
    """A process and all that it started, also what has moved to a session of its own."""
    try:
        parent = psutil.Process(pid)
        return {parent, *parent.children(recursive=True)}
    except psutil.NoSuchProcess:
        return set()


def _end(processes: set[psutil.Process]) -> None:
    for process in processes:
        with suppress(psutil.NoSuchProcess):
            process.kill()
    psutil.wait_procs(processes, timeout=10)


# -- in the other process ------------------------------------------------------------------------------------


def _work(folder: Path, root: Path, student: str, lesson: str, sender: Connection) -> None:
    """Grade one submission and send an Attempt; before it, the place in the notebook as it changes."""
    os.setsid()  # Ctrl-C is for the parent, which then ends this process and all that it started
    threading.Thread(target=_end_with_parent, daemon=True).start()
    course = Course.load(folder, root=root)
    runtime = stage(course, student, lesson, "runtime")
    runtime.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.environ["JUPYTER_RUNTIME_DIR"] = str(runtime)  # the kernel's connection file goes where all is cleared
    _write_to_log(course, student, lesson)
    try:
        attempt = _grade(course, student, lesson, sender.send)
    except Exception as error:  # no fault of ours may end a class's grading
        traceback.print_exc()
        reason = (
            f"the grader failed ({type(error).__name__}: {first_line(error)}); more in {course.shown(log_path(course))}"
        )
        attempt = Attempt("failed", f"{reason}; the next run tries again", retry=True)
    attempt.peak_memory_mb = _peak_memory_mb()
    sender.send(attempt)


def _end_with_parent() -> None:
    """Wait for the parent's end, however it comes, and leave no kernel behind."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        _end(_family(os.getpid()) - {psutil.Process()})
        os._exit(1)


def _write_to_log(course: Course, student: str, lesson: str) -> None:
    """Send all that nbgrader, the kernel and its libraries print to the log."""
    path = log_path(course)
    log = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    os.dup2(log, 1)
    os.dup2(log, 2)
    print(f"\n==== {time.strftime('%Y-%m-%d %H:%M:%S')} {lesson} {student}", flush=True)
    logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="[%(levelname)s] %(message)s", force=True)


def log_path(course: Course) -> Path:
    """The file that keeps what nbgrader says while it grades."""
    return course.root / course.directory.autograded_directory / LOG_NAME


def _peak_memory_mb() -> int:
    """The most memory that one child of this process held; the kernel is the largest of them by far."""
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return round(peak / (1024 * 1024 if sys.platform == "darwin" else 1024))


def _grade(course: Course, student: str, lesson: str, report: Callable[[str], Any]) -> Attempt:
    import nbformat
    from nbgrader.converters.base import NbGraderException

    name = course.source_notebook(lesson).name
    try:
        check_notebook(course, student, lesson, name)
    except UnreadableError as error:
        return Attempt("unreadable", str(error))

    converter = _converter(course, student, lesson, report)
    try:
        converter.start()
    except NbGraderException as error:
        return _explain(converter.cause or error, course, name, converter.place)
    executed = nbformat.read(stage(course, student, lesson) / name, as_version=4)
    tags = [cell.metadata.get("nbgrader", {}) for cell in executed.cells]
    tests = frozenset(tag["grade_id"] for tag in tags if tag.get("grade") or tag.get("task"))
    return Attempt("graded", messages=messages_of(executed), tests=tests)


def _converter(course: Course, student: str, lesson: str, report: Callable[[str], Any]):
    """Set nbgrader's own Autograde to one submission and to the stage.

    It remembers where in the notebook it was and what stopped it.
    """
    from nbgrader.converters import Autograde
    from nbgrader.coursedir import CourseDirectory

    class AutogradeOne(Autograde):
        cause: Exception | None = None
        place = ""

        def init_assignment(self, assignment_id: str, student_id: str) -> None:
            with self.remembering():
                super().init_assignment(assignment_id, student_id)

        def convert_single_notebook(self, notebook_filename: str) -> None:
            with self.remembering():
                super().convert_single_notebook(notebook_filename)

        @contextmanager
        def remembering(self) -> Iterator[None]:
            try:
                yield
            except Exception as error:  # the base class only logs it
                self.cause = error
                raise

    def now_at(cell: NotebookNode, cell_index: int) -> None:
        converter.place = _place(cell, cell_index)
        report(converter.place)

    directory = CourseDirectory(
        config=course.config,
        autograded_directory=os.path.join(course.directory.autograded_directory, WORKPLACE, "new"),
        student_id=student,
        student_id_exclude="",
        assignment_id=lesson,
        notebook_id="*",
    )
    converter = AutogradeOne(coursedir=directory, config=course.config)
    converter.config.Execute.on_cell_execute = now_at
    return converter


def _place(cell: NotebookNode, index: int) -> str:
    """A cell as a person finds it: its number among all cells, and its question or its first line."""
    tag = cell.metadata.get("nbgrader", {}).get("grade_id")
    name = question_of(tag) if tag else cell.source.strip().splitlines()[0][:40]
    return f"cell {index + 1} ({name})"


def _explain(cause: Exception, course: Course, notebook: str, place: str) -> Attempt:
    """Say in a sentence what stopped nbgrader. Before the first cell ran, the student's code is not to blame."""
    from nbclient.exceptions import CellTimeoutError, DeadKernelError
    from sqlalchemy.exc import SQLAlchemyError

    what, log, again = first_line(cause), course.shown(log_path(course)), "the next run tries again"
    if place and isinstance(cause, DeadKernelError):
        return Attempt(
            "failed",
            f"the Python that ran {notebook} ended in {place}: code there ends it (os._exit), crashes it, or takes "
            "more memory than there is; the student must change that cell and hand in again",
        )
    if place and isinstance(cause, CellTimeoutError):
        return Attempt(
            "timeout",
            f"{place} of {notebook} ran longer than a cell may and did not stop when told to; "
            "the student must change that cell and hand in again",
        )
    if isinstance(cause, SQLAlchemyError):
        return Attempt("failed", f"the gradebook could not be written ({what}); {again}", retry=True)
    if isinstance(cause, OSError) and not (place and isinstance(cause, FileNotFoundError)):  # cells may delete files
        return Attempt("failed", f"the machine failed ({what}); {again}", retry=True)
    if place:
        name = type(cause).__name__
        return Attempt("failed", f"grading {notebook} broke off in {place} ({name}: {what}); more in {log}")
    if isinstance(cause, RuntimeError) or type(cause).__name__ == "NoSuchKernel":
        return Attempt(
            "failed",
            f"the kernel did not start ({what}); `lstm-course doctor` looks for the cause; {again}",
            retry=True,
        )
    return Attempt("unreadable", f"nbgrader cannot take {notebook} ({type(cause).__name__}: {what}); more in {log}")
