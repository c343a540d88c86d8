"""`lstm-course grade`: give every submission an outcome, one after another, and only where something changed."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn
from rich.table import Table
from rich.text import Text

from lstm_utils.grading import attempt
from lstm_utils.grading.course import Course, CourseError
from lstm_utils.grading.gradebook import Before, add_scores, count_removed_tests_zero, seconds_late, submission_of
from lstm_utils.grading.outcomes import OUTCOME_NAME, Outcome, QuestionResult, outcome_path, question_of
from lstm_utils.grading.plan import lessons_to_grade, make_plan, question_points, students_to_grade
from lstm_utils.grading.submissions import UnreadableError, read_timestamp

NOT_ISOLATED = (
    "Student code is not isolated yet: it runs with your rights on this machine. Grade only notebooks of people "
    "you trust, or on a machine that can be thrown away."
)


def grade(
    course: Course,
    lessons: Iterable[str] = (),
    *,
    students: Iterable[str] = (),
    force: bool = False,
    console: Console | None = None,
) -> list[Outcome]:
    """Grade what lies in submitted/, and write an outcome.json for each submission.

    Parameters
    ----------
    lessons
        Names as `Course.lesson_names` takes them; none: every lesson that somebody handed in.
    students
        Only these; none: all that the gradebook knows and all that handed something in.
    force
        Also grade what has not changed since it was graded.
    console
        Where to say what happens: a progress bar on a terminal, else a line for each submission.

    Returns
    -------
    list of Outcome
        One for each student and lesson asked for, sorted by lesson and student.

    Raises
    ------
    CourseError
        Something asked for is not there, or another run is grading this course.
    """
    console = console or Console()
    names = lessons_to_grade(course, list(lessons))
    wanted = students_to_grade(course, list(students))
    console.print(f"[yellow]{NOT_ISOLATED}[/yellow]")
    with _alone(course):
        _clear_up(course)
        _remark_on_strays(course, console)
        plan = make_plan(course, names, wanted, force)
        for lesson in sorted({outcome.lesson for outcome in plan.to_grade}):
            _register(course, lesson)
        count = len(plan.to_grade)
        console.print(f"{count} to grade, {len(plan.settled)} unchanged or not handed in")
        graded: list[Outcome] = []
        with _Screen(console, count) as screen:
            try:
                for planned in plan.to_grade:
                    screen.start(planned)
                    graded.append(_grade_one(course, planned, screen.at))
                    screen.done(graded[-1])
            except KeyboardInterrupt:
                console.print(f"stopped: {len(graded)} of {count} done; the same command goes on from here")
                raise
            finally:
                _clear_up(course)
    return sorted([*graded, *plan.settled], key=lambda outcome: (outcome.lesson, outcome.student))


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
            escape(outcome.student),
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
    from lstm_utils.grading.release import generate

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


# -- one submission ------------------------------------------------------------------------------------------


def _grade_one(course: Course, planned: Outcome, watch) -> Outcome:
    student, lesson = planned.student, planned.lesson
    with course.gradebook() as gradebook:
        before = Before.read(gradebook, student, lesson)
    try:
        result = attempt.run(course, student, lesson, watch)
    except BaseException:
        with course.gradebook() as gradebook:
            before.put_back(gradebook)
        raise
    outcome = replace(
        planned,
        status=result.status,
        reason=result.reason,
        seconds=round(result.seconds, 1),
        peak_memory_mb=result.peak_memory_mb,
        submitted=_submitted(course, student, lesson),
        fingerprint="" if result.retry else planned.fingerprint,
    )
    with course.gradebook() as gradebook:
        if outcome.status == "graded":
            points = question_points(course, lesson)
            outcome.questions = {question: QuestionResult(0.0, points[question]) for question in points}
            submission = submission_of(gradebook, student, lesson)
            for test in count_removed_tests_zero(gradebook, submission, result.tests):
                lines = result.messages.setdefault(question_of(test), [])
                lines.append(f"the test cell {test} is not in the notebook that was handed in")
            add_scores(outcome, submission, result.messages)
        else:
            before.put_back(gradebook)
            came = datetime.strptime(outcome.submitted, "%Y-%m-%d %H:%M:%S UTC") if outcome.submitted else None
            outcome.late_seconds = seconds_late(gradebook, lesson, came)
            if before.known:
                outcome.reason += "; the grade of an earlier submission stays in the gradebook"
    if outcome.status == "graded":
        try:
            _install(course, outcome)
        except OSError as error:  # the disk is full
            reason = f"the result could not be put into autograded/ ({error}); the next run tries again"
            outcome = replace(planned, status="failed", reason=reason, seconds=outcome.seconds, fingerprint="")
            with course.gradebook() as gradebook:
                before.put_back(gradebook)
    if outcome.status != "graded":
        outcome.write(outcome_path(course, student, lesson))
    return outcome


def _submitted(course: Course, student: str, lesson: str) -> str | None:
    try:
        return read_timestamp(course, student, lesson)
    except UnreadableError:
        return None


def _install(course: Course, outcome: Outcome) -> None:
    """Put what an attempt made in the place of what was there, which is kept until that is done."""
    student, lesson = outcome.student, outcome.lesson
    final, old = course.autograded(student, lesson), attempt.stage(course, student, lesson, "old")
    path = attempt.stage(course, student, lesson) / OUTCOME_NAME
    if path.is_dir():  # the student's code ran in that folder
        shutil.rmtree(path)
    outcome.write(path)
    if final.exists():
        old.parent.mkdir(parents=True, exist_ok=True)
        final.rename(old)
    final.parent.mkdir(parents=True, exist_ok=True)
    attempt.stage(course, student, lesson).rename(final)
    shutil.rmtree(old, ignore_errors=True)


def _workplace(course: Course) -> Path:
    return course.root / course.directory.autograded_directory / attempt.WORKPLACE


def _clear_up(course: Course) -> None:
    """Remove what an attempt left. What `_install` had just taken away and not yet replaced goes back first."""
    workplace = _workplace(course)
    for kept in sorted((workplace / "old").glob("*/*")):
        final = course.autograded(kept.parent.name, kept.name)
        if not final.exists():
            kept.rename(final)
    shutil.rmtree(workplace, ignore_errors=True)


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
        self.name = ""
        self.progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            _TimeLeft(),
            console=console,
            transient=True,
            disable=not console.is_terminal or not count,
        )
        self.task = self.progress.add_task("", total=count)

    def __enter__(self) -> _Screen:
        self.progress.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.progress.stop()

    def start(self, planned: Outcome) -> None:
        self.name = f"{planned.lesson} {escape(planned.student)}"
        self.at("")

    def at(self, place: str) -> None:
        self.progress.update(self.task, description=f"{self.name} [dim]{escape(place)}[/dim]")

    def done(self, outcome: Outcome) -> None:
        self.number += 1
        self.progress.advance(self.task)
        if self.console.is_terminal:
            return  # the bar moves, and the table at the end tells the rest
        told = f"{_points(outcome.score)}/{_points(outcome.max_score)}" if outcome.score is not None else outcome.reason
        self.console.print(
            f"[{self.number}/{self.count}] {self.name}: {outcome.status}, {escape(told)} ({outcome.seconds:.1f} s)",
            highlight=False,
            soft_wrap=True,
        )
