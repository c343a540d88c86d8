"""One file of a submission, read without following links and without opening what is no file."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from lstm_utils.grading.course import Course
from lstm_utils.grading.sandbox.limits import MB
from lstm_utils.grading.submissions.unreadable import UnreadableError, describe, megabytes, refused

TIMESTAMP_NAME = "timestamp.txt"
NOTEBOOK_MB = 64


def read_file(
    path: Path, shown: Path, limit_mb: int, advice: str = "clear the outputs, save, and hand in again"
) -> bytes:
    """A regular file's content; `shown` is how a message names it, `advice` what to do where it is too large.

    Raises
    ------
    UnreadableError
        It is none, it holds more than `limit_mb`, or it cannot be read.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        with open(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise UnreadableError(f"{shown} is {describe(status.st_mode)}; ask for the file itself")
            if status.st_size > limit_mb * MB:
                raise UnreadableError(
                    f"{shown} holds {megabytes(status.st_size)}, and at most {limit_mb} MB are read: {advice}"
                )
            return file.read(limit_mb * MB)
    except OSError as error:
        raise UnreadableError(refused(shown, error)) from None


def read_timestamp(course: Course, student: str, lesson: str) -> str | None:
    """When a submission was handed in, as "2026-03-01 10:00:00 UTC"; None where timestamp.txt does not tell.

    Raises
    ------
    UnreadableError
        timestamp.txt holds something else than a date.
    """
    from nbgrader.utils import parse_utc

    path = course.submitted(student, lesson) / TIMESTAMP_NAME
    shown = course.shown(path)
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return None
    except OSError:
        return None
    advice = "correct it or delete it"
    text = read_file(path, shown, 1, advice).decode("utf-8", errors="replace").strip()
    if not text:
        return None
    try:
        return parse_utc(text).strftime("%Y-%m-%d %H:%M:%S UTC")
    except Exception:  # dateutil raises more than it says
        raise UnreadableError(f"{shown} should hold a date, not {text[:40]!r}: {advice}") from None
