"""A submission's fingerprint: the same as long as nothing that its grade depends on has changed."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook, MissingEntry

from lstm_utils.grading.course import Course
from lstm_utils.grading.course.installation import Installation

# Settings that say where things lie or how they look, not what a submission is worth.
INDIFFERENT = ("CourseDirectory", "Exchange", "GenerateFeedback", "Application", "NbGrader", "JupyterApp")


class Fingerprints:
    """Fingerprints of one lesson's submissions; what they have in common is read once.

    They depend on the files handed in; the lesson's cells and the files that go with it; the course's package;
    the versions of Python and of the libraries that compute; the course's settings; the due date.
    """

    def __init__(self, course: Course, lesson: str):
        self.course = course
        self.lesson = lesson
        common = hashlib.sha256()
        common.update(_lesson(course, lesson))
        common.update(json.dumps(asdict(Installation.here())).encode())
        common.update(_settings(course).encode())
        self._common = common

    def of(self, student: str, gradebook: Gradebook) -> str:
        """The fingerprint of one student's submission, a SHA-256 in hexadecimal."""
        total = self._common.copy()
        total.update(_files(self.course.submitted(student, self.lesson)))
        total.update(_due(gradebook, student, self.lesson).encode())
        return total.hexdigest()


def _files(folder: Path) -> bytes:
    """Digest of a folder's files, or of the one file that lies in its place. Links are not followed."""
    digest = hashlib.sha256()
    one = folder.is_symlink() or not folder.is_dir()
    try:
        paths = [folder] if one else sorted(folder.rglob("*"))
    except (RecursionError, OSError) as error:  # folders in folders without end; grading it will tell
        paths = []
        digest.update(type(error).__name__.encode())
    for path in paths:
        digest.update(str(path.relative_to(folder)).encode("utf-8", "surrogateescape") + b"\0")
        if path.is_symlink():
            digest.update(b"link to " + os.fsencode(os.readlink(path)))
        elif path.is_file():
            try:
                with open(path, "rb") as file:
                    digest.update(hashlib.file_digest(file, "sha256").digest())
            except OSError as error:  # grading it will tell
                digest.update(str(error).encode())
    return digest.digest()


def _lesson(course: Course, lesson: str) -> bytes:
    """Digest of a lesson's cells, without their outputs, and of the other files that nbgrader puts beside them."""
    from nbgrader.utils import find_all_files

    path = course.source_notebook(lesson)
    cells = nbformat.read(path, as_version=4).cells
    digest = hashlib.sha256()
    digest.update(json.dumps([[c.cell_type, c.source, c.metadata.get("nbgrader")] for c in cells]).encode())
    for name in sorted(find_all_files(str(path.parent), [*course.directory.ignore, "*.ipynb"])):
        digest.update(name.encode("utf-8", "surrogateescape") + _files(Path(name)))
    return digest.digest()


def _settings(course: Course) -> str:
    # Merely looking at a section makes an empty one.
    relevant = {name: value for name, value in course.config.items() if value and not name.startswith(INDIFFERENT)}
    relevant["ignore"] = course.directory.ignore
    return json.dumps(relevant, sort_keys=True, default=lambda value: getattr(value, "__qualname__", repr(value)))


def _due(gradebook: Gradebook, student: str, lesson: str) -> str:
    """The due date with this student's extension: a late penalty depends on it."""
    for find in (lambda: gradebook.find_submission(lesson, student), lambda: gradebook.find_assignment(lesson)):
        with suppress(MissingEntry):
            return str(find().duedate)
    return str(None)
