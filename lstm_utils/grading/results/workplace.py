"""Where one run keeps, beside the results, what is not yet one: autograded/.attempt, which nobody else works in."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lstm_utils.grading.course import Course, CourseError
from lstm_utils.grading.results.outcomes import OUTCOME_NAME, Outcome, outcome_path

# Under autograded/, hidden, so that nbgrader's own commands do not take it for a student's folder.
FOLDER = ".attempt"
LOCK_NAME = ".grading.lock"


class Workplace:
    """The workplace of a course, in parts that nbgrader takes for folders such as submitted/ and autograded/.

    "clean" holds what nbgrader shall see of a submission, "new" what it makes of it, "old" what that is taking the
    place of.
    """

    def __init__(self, course: Course):
        self.course = course
        self.folder = course.root / course.directory.autograded_directory / FOLDER

    def directory(self, part: str) -> str:
        """A part, as nbgrader's settings name it."""
        return os.path.join(self.course.directory.autograded_directory, FOLDER, part)

    def place(self, part: str, student: str, lesson: str) -> Path:
        """A submission's folder in a part."""
        return Path(os.path.normpath(self.course.directory.format_path(self.directory(part), student, lesson)))

    def install(self, outcome: Outcome) -> None:
        """Put what nbgrader made in the place of what was there, which is kept until that is done."""
        final = self.course.autograded(outcome.student, outcome.lesson)
        old, new = (self.place(part, outcome.student, outcome.lesson) for part in ("old", "new"))
        if (new / OUTCOME_NAME).is_dir():  # a file that was handed in may bear this name
            shutil.rmtree(new / OUTCOME_NAME)
        outcome.write(new / OUTCOME_NAME)
        if final.exists():
            old.parent.mkdir(parents=True, exist_ok=True)
            final.rename(old)
        final.parent.mkdir(parents=True, exist_ok=True)
        new.rename(final)
        shutil.rmtree(old, ignore_errors=True)

    def clear(self, student: str, lesson: str) -> None:
        """Remove what nbgrader's steps left of one submission."""
        for part in ("clean", "new"):
            shutil.rmtree(self.place(part, student, lesson), ignore_errors=True)

    def clear_up(self) -> None:
        """Remove what a run left.

        What `install` had just taken away and not yet replaced goes back first. A submission whose recording was
        broken off is to be recorded again, whatever its outcome says: the gradebook may hold a part of its scores.
        """
        for kept in sorted((self.folder / "old").glob("*/*")):
            final = self.course.autograded(kept.parent.name, kept.name)
            if not final.exists():
                kept.rename(final)
        for broken_off in (self.folder / "new").glob("*/*"):
            outcome_path(self.course, broken_off.parent.name, broken_off.name).unlink(missing_ok=True)
        shutil.rmtree(self.folder, ignore_errors=True)


@contextmanager
def alone(course: Course) -> Iterator[None]:
    """Keep a second run out of this course until this one has ended, however it ends.

    Raises
    ------
    CourseError
        Another run is at work.
    """
    folder = course.root / course.directory.autograded_directory
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / LOCK_NAME, "a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            raise CourseError(f"another run is grading this course (process {lock.read().strip()})") from None
        lock.truncate(0)
        lock.write(f"{os.getpid()}\n")
        lock.flush()
        yield
