"""`lstm-course grade`: give every submission an outcome, many at once, and only where something changed."""

from __future__ import annotations

import logging
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from sqlalchemy.exc import SQLAlchemyError
from traitlets import TraitError

from lstm_utils.grading.autograde import RecordingError, Submission
from lstm_utils.grading.course import Course, CourseError, first_line
from lstm_utils.grading.course.questions import question_points
from lstm_utils.grading.execution import pool
from lstm_utils.grading.execution.cache import ExecutedNotebooks
from lstm_utils.grading.execution.cluster import ClusterWorkers
from lstm_utils.grading.execution.execute import SandboxedExecute
from lstm_utils.grading.execution.job import Executed, Job
from lstm_utils.grading.plan import lessons_to_grade, make_plan, students_to_grade
from lstm_utils.grading.results.gradebook import Before, add_scores, seconds_late, submission_of
from lstm_utils.grading.results.log import open_log
from lstm_utils.grading.results.messages import messages_of
from lstm_utils.grading.results.outcomes import Outcome, QuestionResult, outcome_path
from lstm_utils.grading.results.progress import GradingProgress
from lstm_utils.grading.results.workplace import Workplace, alone
from lstm_utils.grading.sandbox import bubblewrap
from lstm_utils.grading.sandbox.errors import SandboxUnavailableError
from lstm_utils.grading.sandbox.preloaded import PreloadedServer
from lstm_utils.grading.submissions.reading import read_timestamp
from lstm_utils.grading.submissions.unreadable import UnreadableError

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
    with alone(course), open_log(course) as log:
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
        self.workplace = Workplace(course)
        self.graded: list[Outcome] = []
        self.count = 0

    def grade(self, lessons: list[str], students: list[str], jobs: int | None, scheduler: str | None) -> list[Outcome]:
        """Do it; the outcomes, sorted by lesson and student."""
        self.workplace.clear_up()
        _remark_on_strays(self.course, self.console)
        plan = make_plan(self.course, lessons, students, self.force)
        self.count = len(plan.to_grade)
        self.console.print(f"{self.count} to grade, {len(plan.settled)} unchanged or not handed in")
        if self.count:
            try:
                with self._workers(jobs, scheduler) as workers, GradingProgress(self.console, self.count) as self.shown:
                    for lesson in sorted({outcome.lesson for outcome in plan.to_grade}):
                        _register(self.course, lesson)
                    for (submission, planned), result in pool.run(self._jobs(plan.to_grade), workers):
                        self._finish(submission, planned, result)
            finally:
                self.workplace.clear_up()
        return sorted([*self.graded, *plan.settled], key=lambda outcome: (outcome.lesson, outcome.student))

    def _workers(self, jobs: int | None, scheduler: str | None) -> pool.LocalWorkers | ClusterWorkers:
        if scheduler:
            return ClusterWorkers(scheduler, self.log)
        hidden = self.settings.hidden(self.course.directory)
        server = partial(PreloadedServer, tuple(self.settings.preload), hidden=hidden)
        return pool.LocalWorkers(jobs or cores(), server if self.settings.sandbox else None)

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
            if submission.job is not None:
                self.kept.keep(planned.student, planned.lesson, submission.job, result)
        except OSError as error:
            self.log.warning("%s's executed notebook is not kept: %s", planned.student, error)
        self._record(submission, planned, result)

    def _record(self, submission: Submission, planned: Outcome, executed: Executed) -> None:
        """Write a result into the gradebook and into autograded/, or into neither."""
        outcome = self._outcome(submission, planned, executed)
        if outcome.status != "graded":
            self.log.warning("%s", outcome.reason)
            self._end(submission, outcome)
            return
        with self.course.gradebook() as gradebook:
            before = Before.read(gradebook, planned.student, planned.lesson)
        try:
            self._write(submission, outcome, executed)
        except (RecordingError, SQLAlchemyError, OSError) as error:
            with self.course.gradebook() as gradebook:
                before.put_back(gradebook)
            self._end(submission, _to_be_tried_again(planned, f"the result could not be written ({first_line(error)})"))
        except BaseException:
            with self.course.gradebook() as gradebook:
                before.put_back(gradebook)
            raise
        else:
            self._done(submission, outcome)

    def _outcome(self, submission: Submission, planned: Outcome, executed: Executed) -> Outcome:
        """What a run means for its submission, yet without scores."""
        end = executed.end
        outcome = replace(
            planned,
            status="graded",
            reason=executed.reason(submission.name),
            seconds=round(end.seconds, 1),
            peak_memory_mb=end.peak_memory_mb,
            isolated=self.settings.sandbox,
            limit=end.limit,
        )
        if not executed.finished:
            return replace(outcome, status="timeout" if end.limit in ("cell_seconds", "notebook_seconds") else "failed")
        remarks = [
            outcome.reason,
            executed.remark,
            submission.remark,
            "" if self.settings.sandbox else REMARK_NO_SANDBOX,
        ]
        outcome.reason = "; ".join(filter(None, remarks))
        outcome.submitted = read_timestamp(self.course, planned.student, planned.lesson)
        points = question_points(self.course, planned.lesson)
        outcome.questions = {question: QuestionResult(0.0, points[question]) for question in points}
        return outcome

    def _write(self, submission: Submission, outcome: Outcome, executed: Executed) -> None:
        """Have the scores recorded, read them back, and put the outcome with the notebook in its place."""
        notebook = submission.record(executed)
        with self.course.gradebook() as gradebook:
            recorded = submission_of(gradebook, outcome.student, outcome.lesson)
            add_scores(outcome, recorded, messages_of(notebook))
        self.workplace.install(outcome)

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
        self.workplace.clear(outcome.student, outcome.lesson)
        self.graded.append(outcome)
        self.shown.done(outcome)


def _to_be_tried_again(planned: Outcome, reason: str) -> Outcome:
    """The machine is to blame: the next run shall not take this for settled."""
    return replace(planned, status="failed", reason=f"{reason}; {AGAIN}", fingerprint="")


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
