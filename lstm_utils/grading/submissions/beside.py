"""The files that belong beside a notebook: those handed in with it, and over them the lesson's own."""

from __future__ import annotations

import codecs
import errno
import os
from collections.abc import Collection, Iterable
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from lstm_utils.grading.course import Course
from lstm_utils.grading.sandbox.folder import regular_files
from lstm_utils.grading.sandbox.limits import MB
from lstm_utils.grading.submissions.reading import NOTEBOOK_MB, TIMESTAMP_NAME, read_file
from lstm_utils.grading.submissions.unreadable import DEEPEST, UnreadableError, megabytes, too_deep

if TYPE_CHECKING:
    from nbgrader.coursedir import CourseDirectory

_PAGE = 4096  # what even an empty file takes in a folder in memory


def clean_copy(
    course: Course, student: str, lesson: str, name: str, to: Path, limit_mb: int, notebook_mb: int = NOTEBOOK_MB
) -> None:
    """Copy what nbgrader shall see of a submission: its notebook `name`, and the regular files beside it.

    Left out are other notebooks, links, pipes and the like, what the course's settings ignore, and what lies in the
    way of the lesson's own files.

    Parameters
    ----------
    to
        A folder that is made, or empty.
    limit_mb
        The most that the files beside the notebook may come to.

    Raises
    ------
    UnreadableError
        They come to more, or something cannot be read.
    """
    folder = course.submitted(student, lesson)
    files = _handed_in(course.directory, folder, lesson, limit_mb, course.shown(folder))
    files[name] = read_file(folder / name, course.shown(folder / name), notebook_mb).removeprefix(codecs.BOM_UTF8)
    for inner, content in files.items():
        path = to / inner
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        except OSError as error:
            if error.errno not in (errno.ENAMETOOLONG, errno.EILSEQ):
                raise
            raise UnreadableError(
                f"{course.shown(folder / inner)} has a name that is too long: ask for the files under shorter names"
            ) from None


def working_files(directory: CourseDirectory, student: str, lesson: str, limit_mb: int) -> dict[str, bytes]:
    """What belongs beside the notebook while it runs: by path, with / between folders.

    That is what was handed in, without notebooks and timestamp.txt, and over it the lesson's own files.

    Raises
    ------
    UnreadableError
        It comes to more than `limit_mb`.
    """
    folder = Path(os.path.normpath(directory.format_path(directory.submitted_directory, student, lesson)))
    files = _handed_in(directory, folder, lesson, limit_mb, folder)
    files.pop(TIMESTAMP_NAME, None)
    files |= {inner: path.read_bytes() for inner, path in _lessons_own(directory, lesson).items()}
    _see_that_they_fit({inner: len(content) for inner, content in files.items()}, limit_mb, folder)
    return files


def lesson_modules(directory: CourseDirectory, lesson: str) -> dict[str, bytes]:
    """What cells may import beside what is installed: the lesson's own Python files, by path."""
    own = _lessons_own(directory, lesson)
    return {inner: path.read_bytes() for inner, path in own.items() if inner.endswith(".py")}


def _handed_in(directory: CourseDirectory, folder: Path, lesson: str, limit_mb: int, shown: Path) -> dict[str, bytes]:
    """The regular files of a submission that are neither notebooks nor ignored nor in the way of the lesson's own."""
    own = _lessons_own(directory, lesson)
    own_folders = {str(parent) for inner in own for parent in PurePosixPath(inner).parents}
    files: dict[str, bytes] = {}
    sizes: dict[str, int] = {}
    total = 0
    try:
        for inner, descriptor, size in regular_files(folder):
            with open(descriptor, "rb") as file:
                parts = PurePosixPath(inner).parts
                above = {str(PurePosixPath(*parts[:count])) for count in range(1, len(parts))}
                if _is_ignored(parts, directory.ignore) or inner in own_folders or above.intersection(own):
                    continue
                if len(parts) > DEEPEST:
                    raise UnreadableError(too_deep(shown))
                sizes[inner] = size
                total += _taken(size)
                if total <= limit_mb * MB:
                    files[inner] = file.read(size)
    except RecursionError:
        raise UnreadableError(too_deep(shown)) from None
    _see_that_they_fit(sizes, limit_mb, shown)
    return files


def _lessons_own(directory: CourseDirectory, lesson: str) -> dict[str, Path]:
    """The files that nbgrader puts beside every submission's notebook."""
    from nbgrader.utils import find_all_files

    folder = Path(os.path.normpath(directory.format_path(directory.source_directory, ".", lesson)))
    paths = map(Path, find_all_files(str(folder), [*directory.ignore, "*.ipynb"]))
    named = {path.relative_to(folder).as_posix(): path for path in paths}
    students = directory.config.Autograde.get("exclude_overwriting", {}).get(lesson, ())
    return {inner: path for inner, path in named.items() if inner not in students}


def _is_ignored(parts: Collection[str], patterns: Iterable[str]) -> bool:
    return any(fnmatchcase(part, pattern) for part in parts for pattern in patterns)


def _taken(size: int) -> int:
    return max(1, -(-size // _PAGE)) * _PAGE


def _see_that_they_fit(sizes: dict[str, int], limit_mb: int, shown: Path) -> None:
    if sum(map(_taken, sizes.values())) > limit_mb * MB:
        largest = max(sizes, key=lambda inner: sizes[inner])
        raise UnreadableError(
            f"the files beside the notebook in {shown} come to more than {limit_mb} MB (limit: folder_mb); the largest "
            f"is {largest} with {megabytes(sizes[largest])}: take out what is not needed and hand in again"
        )
