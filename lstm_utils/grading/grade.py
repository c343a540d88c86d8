"""`lstm-course grade`: give every submission an outcome, many at once, and only where something changed."""

from __future__ import annotations

import fcntl
import logging
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn
from rich.table import Table
from rich.text import Text
from sqlalchemy.exc import SQLAlchemyError
from traitlets import TraitError

from lstm_utils.grading.autograde import WORKPLACE, RecordingError, Submission
from lstm_utils.grading.course import Course, CourseError, first_line
from lstm_utils.grading.execution import pool
from lstm_utils.grading.execution.cache import ExecutedNotebooks
from lstm_utils.grading.execution.cluster import ClusterWorkers
from lstm_utils.grading.execution.execute import SandboxedExecute
from lstm_utils.grading.execution.job import Executed, Job
from lstm_utils.grading.plan import lessons_to_grade, make_plan, question_points, students_to_grade
from lstm_utils.grading.results.gradebook import Before, add_scores, seconds_late, submission_of
from lstm_utils.grading.results.outcomes import OUTCOME_NAME, Outcome, QuestionResult, messages_of, outcome_path
from lstm_utils.grading.sandbox import bubblewrap
from lstm_utils.grading.sandbox.errors import SandboxUnavailableError
from lstm_utils.grading.sandbox.preloaded import PreloadedServer
from lstm_utils.grading.submissions.finding import UnreadableError, printable, read_timestamp

LOG_NAME = "grading.log"
NO_SANDBOX = (
    "Without a sandbox student code runs with your rights on this machine: it can read and change whatever you can. "
    "Grade only notebooks of people you trust, or on a machine that can be thrown away."
)
REMARK_NO_SANDBOX = "its code ran without a sandbox"
AGAIN = "the next run tries again"
GOES_ON = "the same command goes on from here"


def grade(
    course: Course,
    lessons: Iterable[str] = (),
    *,
    students: Iterable[str] = (),
    jobs: int | None = None,
    scheduler: str | None = None,
    force: bool = False,
    sandbox: bool | None = None,
    limits: Mapping[str, int] | None = None,
    console: Console | None = None,
) -> list[Outcome]:
    """Grade what lies in submitted/, and write an outcome.json for each submission.

    Parameters
    ----------
    lessons
        Names as `Course.lesson_names` takes them; none: every lesson that somebody handed in.
    students
        Only these; none: all that the gradebook knows and all that handed something in.
    jobs
        How many submissions to run at once on this machine; None: as many as it has cores.
    scheduler
        Address of a Dask scheduler whose workers shall run them instead.
    force
        Also run what has not changed since it was graded.
    sandbox, limits
        In the place of what the settings say for SandboxedExecute; limits that are not named stay.
    console
        Where to say what happens: a progress bar on a terminal, else a line for each submission.

    Returns
    -------
    list of Outcome
        One for each student and lesson asked for, sorted by lesson and student.

    Raises
    ------
    CourseError
        Something asked for is not there or cannot be, or another run is grading this course.
    """
    console = console or Console()
    settings = _settle(course, sandbox, limits or {})
    names = lessons_to_grade(course, list(lessons))
    wanted = students_to_grade(course, list(students))
    if settings.sandbox and not scheduler:
        try:
            bubblewrap.find()
        except SandboxUnavailableError as error:
            raise CourseError(f"{error}\nor `--no-sandbox`: {NO_SANDBOX}") from error
    if not settings.sandbox:
        console.print(f"[yellow]{NO_SANDBOX}[/yellow]")
    with _alone(course), _log(course) as log:
        run = _Run(course, settings, force, console, log)
        try:
            return run.grade(names, wanted, jobs, scheduler)
        except KeyboardInterrupt:
            console.print(f"stopped: {len(run.graded)} of {run.count} done; {GOES_ON}")
            raise
        except SQLAlchemyError as error:
            what = f"the gradebook {course.gradebook_name()} cannot be read or written ({first_line(error)})"
            raise CourseError(f"{what}; nothing is lost: {GOES_ON}") from error
        except OSError as error:
            raise CourseError(f"the machine failed ({error}); nothing is lost: {GOES_ON}") from error


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _settle(course: Course, sandbox: bool | None, limits: Mapping[str, int]) -> SandboxedExecute:
    """Write what was asked for into the course's settings, where all that reads them finds it."""
    try:
        settings = SandboxedExecute(config=course.config)
        chosen = {**settings.limits, **limits}
        settings.limits = chosen
        settings.sandbox = settings.sandbox if sandbox is None else sandbox
    except TraitError as error:
        raise CourseError(str(error)) from error
    course.config.SandboxedExecute.limits = dict(settings.limits)
    course.config.SandboxedExecute.sandbox = settings.sandbox
    return settings


class _Run:
    """One run of the grader, from the plan to the last outcome."""

    def __init__(self, course: Course, settings: SandboxedExecute, force: bool, console: Console, log: logging.Logger):
        self.course = course
        self.settings = settings
        self.force = force
        self.console = console
        self.log = log
        self.kept = ExecutedNotebooks(course)
        self.graded: list[Outcome] = []
        self.count = 0

    def grade(self, lessons: list[str], students: list[str], jobs: int | None, scheduler: str | None) -> list[Outcome]:
        """Do it; the outcomes, sorted by lesson and student."""
        course = self.course
        _clear_up(course)
        _remark_on_strays(course, self.console)
        plan = make_plan(course, lessons, students, self.force)
        self.count = len(plan.to_grade)
        self.console.print(f"{self.count} to grade, {len(plan.settled)} unchanged or not handed in")
        if self.count:
            try:
                with self._workers(jobs, scheduler) as workers, _Screen(self.console, self.count) as self.screen:
                    for lesson in sorted({outcome.lesson for outcome in plan.to_grade}):
                        _register(course, lesson)
                    for (submission, planned), result in pool.run(self._jobs(plan.to_grade), workers):
                        self._finish(submission, planned, result)
            finally:
                _clear_up(course)
        return sorted([*self.graded, *plan.settled], key=lambda outcome: (outcome.lesson, outcome.student))

    def _workers(self, jobs: int | None, scheduler: str | None) -> pool.LocalWorkers | ClusterWorkers:
        if scheduler:
            return ClusterWorkers(scheduler, self.log)
        hidden = self.settings.hidden(self.course.directory)
        server = partial(PreloadedServer, tuple(self.settings.preload), hidden=hidden)
        results = _workplace(self.course) / "results"
        return pool.LocalWorkers(jobs or cores(), results, server if self.settings.sandbox else None)

    def _jobs(self, to_grade: Iterable[Outcome]) -> Iterator[tuple[tuple[Submission, Outcome], Job]]:
        """Sanitize; finish at once what cannot be run, or has been run before; give the rest."""
        for planned in to_grade:
            self.log.info("==== %s %s", planned.lesson, planned.student)
            submission = Submission(self.course, planned.student, planned.lesson, self.log)
            try:
                job = submission.sanitize()
            except UnreadableError as error:
                self._end(submission, replace(planned, status="unreadable", reason=str(error)))
                continue
            except (SQLAlchemyError, OSError) as error:
                self._end(submission, _to_be_tried_again(planned, f"the machine failed ({first_line(error)})"))
                continue
            found = None if self.force else self.kept.find(planned.student, planned.lesson, job)
            if found is not None:
                self._record(submission, planned, found)
            else:
                yield (submission, planned), job

    def _finish(self, submission: Submission, planned: Outcome, result: Executed | pool.MachineError) -> None:
        if isinstance(result, pool.MachineError):
            self._end(submission, _to_be_tried_again(planned, f"{submission.name} could not be run ({result})"))
            return
        try:
            self.kept.keep(planned.student, planned.lesson, submission.job, result)
        except OSError as error:
            self.log.warning("%s's executed notebook is not kept: %s", planned.student, error)
        self._record(submission, planned, result)

    def _record(self, submission: Submission, planned: Outcome, executed: Executed) -> None:
        """Write a result into the gradebook and into autograded/."""
        course, end = self.course, executed.end
        outcome = replace(
            planned,
            reason=executed.reason(submission.name),
            seconds=round(end.seconds, 1),
            peak_memory_mb=end.peak_memory_mb,
            isolated=self.settings.sandbox,
            limit=end.limit,
        )
        if not executed.finished:
            self.log.warning("%s", outcome.reason)
            status = "timeout" if end.limit in ("cell_seconds", "notebook_seconds") else "failed"
            self._end(submission, replace(outcome, status=status))
            return
        remarks = [outcome.reason, submission.remark, "" if self.settings.sandbox else REMARK_NO_SANDBOX]
        outcome.reason = "; ".join(filter(None, remarks))
        outcome.submitted = read_timestamp(course, planned.student, planned.lesson)
        points = question_points(course, planned.lesson)
        with course.gradebook() as gradebook:
            before = Before.read(gradebook, planned.student, planned.lesson)
        try:
            notebook = submission.record(executed)
            with course.gradebook() as gradebook:
                outcome.status = "graded"
                outcome.questions = {question: QuestionResult(0.0, points[question]) for question in points}
                recorded = submission_of(gradebook, planned.student, planned.lesson)
                add_scores(outcome, recorded, messages_of(notebook))
            _install(course, submission, outcome)
        except (RecordingError, SQLAlchemyError, OSError) as error:
            with course.gradebook() as gradebook:
                before.put_back(gradebook)
            self._end(submission, _to_be_tried_again(planned, f"the result could not be written ({first_line(error)})"))
        except BaseException:
            with course.gradebook() as gradebook:
                before.put_back(gradebook)
            raise
        else:
            self._done(submission, outcome)

    def _end(self, submission: Submission, outcome: Outcome) -> None:
        """Write the outcome of a submission that gets no grade now."""
        course, student, lesson = self.course, outcome.student, outcome.lesson
        try:
            outcome.submitted = read_timestamp(course, student, lesson)
        except UnreadableError:
            outcome.submitted = None
        came = datetime.strptime(outcome.submitted, "%Y-%m-%d %H:%M:%S UTC") if outcome.submitted else None
        with course.gradebook() as gradebook:
            outcome.late_seconds = seconds_late(gradebook, lesson, came)
            if submission_of(gradebook, student, lesson) is not None:
                outcome.reason += "; the grade of an earlier submission stays in the gradebook"
        outcome.write(outcome_path(course, student, lesson))
        self._done(submission, outcome)

    def _done(self, submission: Submission, outcome: Outcome) -> None:
        submission.clear_up()
        self.graded.append(outcome)
        self.screen.done(outcome)


def _to_be_tried_again(planned: Outcome, reason: str) -> Outcome:
    """The machine is to blame: the next run shall not take this for settled."""
    return replace(planned, status="failed", reason=f"{reason}; {AGAIN}", fingerprint="")


def table(outcomes: Iterable[Outcome]) -> Table:
    """The outcomes as a table for the screen."""
    result = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("lesson", "student", "status", "score", "of", "seconds", "remark"):
        right = heading in ("score", "of", "seconds")
        result.add_column(heading, justify="right" if right else "left", no_wrap=heading != "remark")
    for outcome in outcomes:
        colour = "green" if outcome.status == "graded" else "red"
        result.add_row(
            outcome.lesson,
            escape(printable(outcome.student)),
            f"[{colour}]{outcome.status}[/{colour}]",
            _points(outcome.score),
            _points(outcome.max_score),
            f"{outcome.seconds:.1f}" if outcome.seconds else "",
            escape(outcome.reason),
        )
    return result


def _points(number: float | None) -> str:
    return "–" if number is None else f"{number:g}"


def _register(course: Course, lesson: str) -> None:
    """Tell the gradebook the lesson's questions and tests as they are in source/; release/ stays as it is."""
    from lstm_utils.grading.course.release import generate

    with tempfile.TemporaryDirectory() as scratch:
        try:
            generate(course, lesson, Path(scratch), record=True)
        except CourseError as error:
            raise CourseError(
                f"{lesson} cannot be graded: {course.gradebook_name()} does not take it from source/ "
                f"(if questions were added or removed since the first grading, start with another gradebook)\n{error}"
            ) from error


def _remark_on_strays(course: Course, console: Console) -> None:
    """Say what lies in submitted/ under a name that is no lesson's: it would not be graded, and nobody would know."""
    lessons = course.lessons()
    for student, lesson in course.handed_in():
        if lesson not in lessons:
            console.print(
                f"not graded: {escape(str(course.shown(course.submitted(student, lesson))))} bears no lesson's name"
            )


# -- files -----------------------------------------------------------------------------------------------------


def _install(course: Course, submission: Submission, outcome: Outcome) -> None:
    """Put what nbgrader made in the place of what was there, which is kept until that is done."""
    final, old, new = (
        course.autograded(outcome.student, outcome.lesson),
        submission.place("old"),
        submission.place("new"),
    )
    if (new / OUTCOME_NAME).is_dir():  # a file that was handed in may bear this name
        shutil.rmtree(new / OUTCOME_NAME)
    outcome.write(new / OUTCOME_NAME)
    if final.exists():
        old.parent.mkdir(parents=True, exist_ok=True)
        final.rename(old)
    final.parent.mkdir(parents=True, exist_ok=True)
    new.rename(final)
    shutil.rmtree(old, ignore_errors=True)


def _workplace(course: Course) -> Path:
    return course.root / course.directory.autograded_directory / WORKPLACE


def _clear_up(course: Course) -> None:
    """Remove what a run left.

    What `_install` had just taken away and not yet replaced goes back first. A submission whose recording was broken
    off is to be recorded again, whatever its outcome says: the gradebook may hold a part of its scores.
    """
    workplace = _workplace(course)
    for kept in sorted((workplace / "old").glob("*/*")):
        final = course.autograded(kept.parent.name, kept.name)
        if not final.exists():
            kept.rename(final)
    for broken_off in (workplace / "new").glob("*/*"):
        outcome_path(course, broken_off.parent.name, broken_off.name).unlink(missing_ok=True)
    shutil.rmtree(workplace, ignore_errors=True)


def log_path(course: Course) -> Path:
    """The file that keeps what nbgrader says while it grades."""
    return course.root / course.directory.autograded_directory / LOG_NAME


class _LogFile(logging.FileHandler):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 (logging's own name)
        """Do without: where the disk is full, that the log cannot be written is the least of it."""


@contextmanager
def _log(course: Course) -> Iterator[logging.Logger]:
    """A logger that writes to the log and nowhere else; warnings of libraries go there too."""
    log = logging.Logger("grading")
    handler = _LogFile(log_path(course), encoding="utf-8", errors="backslashreplace", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s [%(levelname)s] %(message)s", "%Y-%m-%d %H:%M:%S"))
    log.addHandler(handler)
    others = [logging.getLogger(name) for name in ("py.warnings", "tornado.application")]  # nbgrader's gradebook
    for other in others:
        other.addHandler(handler)
        other.propagate = False
    logging.captureWarnings(True)
    try:
        yield log
    finally:
        logging.captureWarnings(False)
        for other in others:
            other.removeHandler(handler)
            other.propagate = True
        handler.close()


@contextmanager
def _alone(course: Course) -> Iterator[None]:
    """Keep a second run out of this course until this one has ended, however it ends."""
    folder = course.root / course.directory.autograded_directory
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / ".grading.lock", "a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            raise CourseError(f"another run is grading this course (process {lock.read().strip()})") from None
        lock.truncate(0)
        lock.write(f"{os.getpid()}\n")
        lock.flush()
        yield


# -- the screen ----------------------------------------------------------------------------------------------


class _TimeLeft(ProgressColumn):
    """Rich's own column knows nothing before the second submission is done, and forgets those of long ago."""

    def render(self, task: Task) -> Text:
        if not task.completed or task.total is None or task.elapsed is None:
            return Text("")
        seconds = round(task.elapsed / task.completed * (task.total - task.completed))
        return Text(
            f"about {seconds // 60} min {seconds % 60:02} s left" if seconds >= 60 else f"about {seconds} s left"
        )


class _Screen:
    """A progress bar on a terminal; in a log one line for each submission."""

    def __init__(self, console: Console, count: int):
        self.console = console
        self.count = count
        self.number = 0
        self.progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            _TimeLeft(),
            console=console,
            transient=True,
            disable=not console.is_terminal or not count,
        )
        self.task = self.progress.add_task("grading", total=count)

    def __enter__(self) -> _Screen:
        self.progress.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.progress.stop()

    def done(self, outcome: Outcome) -> None:
        self.number += 1
        name = f"{outcome.lesson} {escape(printable(outcome.student))}"
        self.progress.update(self.task, advance=1, description=name)
        if self.console.is_terminal:
            return  # the bar moves, and the table at the end tells the rest
        told = f"{_points(outcome.score)}/{_points(outcome.max_score)}" if outcome.score is not None else outcome.reason
        self.console.print(
            f"[{self.number}/{self.count}] {name}: {outcome.status}, {escape(told)} ({outcome.seconds:.1f} s)",
            highlight=False,
            soft_wrap=True,
        )
