"""What a student handed in, looked at before any of it runs: whether there is a notebook that can be graded.

Anything may lie in a submission. Links are not followed, and nothing but regular files is opened.
"""

from __future__ import annotations

import codecs
import errno
import json
import os
import stat
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import nbformat

from lstm_utils.grading.course import Course, first_line
from lstm_utils.grading.sandbox.folder import regular_files
from lstm_utils.grading.sandbox.limits import MB

if TYPE_CHECKING:
    from nbgrader.coursedir import CourseDirectory

TIMESTAMP_NAME = "timestamp.txt"
NOTEBOOK_MB = 64
_PAGE = 4096  # what even an empty file takes in a folder in memory
_DEEPEST = 50  # folders in folders


class UnreadableError(Exception):
    """Nothing there can be graded. The text names the file and says what to do, on one line that can be written."""

    def __init__(self, sentence: str):
        super().__init__(printable(sentence))


@dataclass
class Submission:
    """A submission that can be graded: the notebook's file name, and a remark on what else lies there."""

    notebook: str
    remark: str = ""


def find_notebook(course: Course, student: str, lesson: str) -> Submission:
    """Find the notebook of a submission by its name; it is not opened.

    A notebook under another name is not graded: it may be another lesson's, or an older copy. Whoever grades
    knows better, and the sentence says which name to give it.

    Raises
    ------
    UnreadableError
        There is no notebook of the lesson's name, or something else lies in its place.
    """
    folder, name = course.submitted(student, lesson), course.source_notebook(lesson).name
    shown = course.shown(folder)
    try:
        if folder.is_symlink():
            raise UnreadableError(f"{shown} is a link to another place; put the folder itself there")
        if not folder.is_dir():
            raise UnreadableError(f"{shown} is a file; it should be a folder with {name} in it")
        entries = sorted(os.listdir(folder))
        status = (folder / name).lstat() if name in entries else None
        others = [other for other in _notebooks(folder, shown) if other != name]
    except OSError as error:
        raise UnreadableError(_refused(shown, error)) from None
    if status is None:
        raise UnreadableError(_misnamed(shown, name, others, entries))
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableError(f"{shown / name} is {_describe(status.st_mode)}; ask for the notebook itself")
    if status.st_size == 0:
        raise UnreadableError(f"{shown / name} is an empty file: ask for the notebook again")
    read_timestamp(course, student, lesson)
    return Submission(name, f"also handed in and not graded: {_listed(others)}" if others else "")


def check_notebook(course: Course, student: str, lesson: str, name: str, limit_mb: int = NOTEBOOK_MB) -> None:
    """See that a notebook is one, and this lesson's. What is in it may make this process fail.

    Raises
    ------
    UnreadableError
        It is not, or it holds more than `limit_mb`.
    """
    from lstm_utils.grading.submissions.restore import RestoreCells

    path = course.submitted(student, lesson) / name
    shown = course.shown(path)
    text = _text(_read(path, shown, limit_mb), shown)
    step = RestoreCells(config=course.config)
    source = course.source_notebook(lesson)
    try:
        notebook = nbformat.reads(text, as_version=4)
        recognised = step.restore(notebook, source)
        nbformat.validate(notebook)
    except Exception as error:  # odd JSON makes nbformat, and then us, stumble over anything
        raise UnreadableError(
            f"{shown} is JSON, but not a notebook that nbgrader can take ({type(error).__name__}: "
            f"{first_line(error)}): ask for the notebook again"
        ) from None
    if not recognised:
        raise UnreadableError(
            f"{shown} holds none of the lesson's answer and test cells: it is another notebook, or a program that "
            "saved it removed nbgrader's marks; ask for the answers in the released notebook"
        )


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
    files[name] = _read(folder / name, course.shown(folder / name), notebook_mb).removeprefix(codecs.BOM_UTF8)
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
    text = _read(path, shown, 1, advice).decode("utf-8", errors="replace").strip()
    if not text:
        return None
    try:
        return parse_utc(text).strftime("%Y-%m-%d %H:%M:%S UTC")
    except Exception:  # dateutil raises more than it says
        raise UnreadableError(f"{shown} should hold a date, not {text[:40]!r}: {advice}") from None


# -- files ---------------------------------------------------------------------------------------------------


def _read(path: Path, shown: Path, limit_mb: int, advice="clear the outputs, save, and hand in again") -> bytes:
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        with open(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise UnreadableError(f"{shown} is {_describe(status.st_mode)}; ask for the file itself")
            if status.st_size > limit_mb * MB:
                raise UnreadableError(
                    f"{shown} holds {_megabytes(status.st_size)}, and at most {limit_mb} MB are read: {advice}"
                )
            return file.read(limit_mb * MB)
    except OSError as error:
        raise UnreadableError(_refused(shown, error)) from None


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
                if len(parts) > _DEEPEST:
                    raise UnreadableError(_too_deep(shown))
                sizes[inner] = size
                total += _taken(size)
                if total <= limit_mb * MB:
                    files[inner] = file.read(size)
    except RecursionError:
        raise UnreadableError(_too_deep(shown)) from None
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


def _notebooks(folder: Path, shown: Path) -> list[str]:
    """Names of all files called notebooks, below a folder."""
    found = []
    for here, _, names in os.walk(folder):
        place = Path(here).relative_to(folder)
        if len(place.parts) > _DEEPEST:
            raise UnreadableError(_too_deep(shown))
        if ".ipynb_checkpoints" not in place.parts:
            found += [str(place / name) for name in names if name.endswith(".ipynb")]
    return sorted(found)


def _is_ignored(parts: Collection[str], patterns: Iterable[str]) -> bool:
    return any(fnmatchcase(part, pattern) for part in parts for pattern in patterns)


def _taken(size: int) -> int:
    return max(1, -(-size // _PAGE)) * _PAGE


def _see_that_they_fit(sizes: dict[str, int], limit_mb: int, shown: Path) -> None:
    if sum(map(_taken, sizes.values())) > limit_mb * MB:
        largest = max(sizes, key=lambda inner: sizes[inner])
        raise UnreadableError(
            f"the files beside the notebook in {shown} come to more than {limit_mb} MB (limit: folder_mb); the largest "
            f"is {largest} with {_megabytes(sizes[largest])}: take out what is not needed and hand in again"
        )


# -- the notebook --------------------------------------------------------------------------------------------


def _text(content: bytes, shown: Path) -> str:
    """The text of a file that holds JSON."""
    try:
        text = content.decode("utf-8-sig")
        json.loads(text)
    except UnicodeDecodeError:
        raise UnreadableError(f"{shown} is no notebook (not text): ask for the notebook again") from None
    except json.JSONDecodeError as error:
        raise UnreadableError(
            f"{shown} is no notebook, or only a part of one (not JSON from line {error.lineno} on): "
            "ask for the notebook again"
        ) from None
    except RecursionError:
        raise UnreadableError(f"{shown} is no notebook (JSON nested too deep): ask for the notebook again") from None
    except ValueError as error:  # a number of thousands of digits
        raise UnreadableError(f"{shown} is no notebook ({first_line(error)}): ask for the notebook again") from None
    return text


# -- sentences -----------------------------------------------------------------------------------------------


def _misnamed(folder: Path, name: str, others: list[str], entries: list[str]) -> str:
    if len(others) == 1:
        return f"{folder} holds {others[0]!r}, not {name}: if that is the answer, rename it to {name} and grade again"
    if others:
        return (
            f"{folder} holds {len(others)} notebooks and none is called {name} ({_listed(others)}): "
            f"find out which is the answer, rename it to {name} and grade again"
        )
    return f"{folder} holds no notebook, {f'only {_listed(entries)}' if entries else 'nothing'}: ask for {name}"


def _describe(mode: int) -> str:
    kinds = {stat.S_IFLNK: "a link to another file", stat.S_IFDIR: "a folder, not a notebook"}
    return kinds.get(stat.S_IFMT(mode), "a pipe or a device, not a file")


def _refused(shown: Path, error: OSError) -> str:
    return f"{shown} cannot be read ({error.strerror}): let the person who grades read it, or ask for it again"


def _too_deep(shown: Path) -> str:
    return f"{shown} holds folders in folders, more than {_DEEPEST} deep: ask for the notebook alone"


def _listed(names: list[str], at_most: int = 5) -> str:
    more = f" and {len(names) - at_most} more" if len(names) > at_most else ""
    return printable(", ".join(names[:at_most])) + more


def printable(text: str) -> str:
    r"""Write out what would break a line or cannot be written: a file's name may hold any byte but / and 0."""
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode() for character in text
    )


def _megabytes(size: int) -> str:
    return f"{size / MB:.1f} MB"
