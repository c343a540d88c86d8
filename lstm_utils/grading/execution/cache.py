"""Executed notebooks, kept so that no cell is run twice: one for each submission, under the key of its job.

autograded/.executed/LESSON/STUDENT.json
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from lstm_utils.grading.course import Course
from lstm_utils.grading.execution.files import write_whole
from lstm_utils.grading.execution.job import Executed, Job
from lstm_utils.grading.sandbox.ends import KernelEnd

FOLDER = ".executed"


class ExecutedNotebooks:
    """What a course has kept. A file that is damaged counts as not there."""

    def __init__(self, course: Course):
        self._folder = course.root / course.directory.autograded_directory / FOLDER

    def find(self, student: str, lesson: str, job: Job) -> Executed | None:
        """The result of this very job, if it is kept."""
        try:
            kept = json.loads(self._path(student, lesson).read_text(encoding="utf-8"))
            if kept["key"] != job.key:
                return None
            end = KernelEnd(**kept["end"] | {"reached": tuple(kept["end"]["reached"])})
            return Executed(kept["notebook"], end, kept["remark"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def keep(self, student: str, lesson: str, job: Job, executed: Executed) -> None:
        """Keep a result in the place of an earlier one.

        Raises
        ------
        OSError
            The disk is full, or not to be written; what was kept before still is.
        """
        kept = {"key": job.key, **asdict(executed)}
        write_whole(self._path(student, lesson), json.dumps(kept))

    def _path(self, student: str, lesson: str) -> Path:
        return self._folder / lesson / f"{student}.json"
