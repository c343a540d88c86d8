"""autograded/grading.log: what nbgrader and the libraries say while a class is graded."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lstm_utils.grading.course import Course

NAME = "grading.log"


def log_path(course: Course) -> Path:
    """Where the log lies."""
    return course.root / course.directory.autograded_directory / NAME


class _LogFile(logging.FileHandler):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 (logging's own name)
        """Do without: where the disk is full, that the log cannot be written is the least of it."""


@contextmanager
def open_log(course: Course) -> Iterator[logging.Logger]:
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
