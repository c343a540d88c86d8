"""A course folder as nbgrader sees it: its settings, its lessons, its students, and where their files lie."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from glob import glob
from pathlib import Path
from typing import TYPE_CHECKING

from traitlets.config import Application, Config

if TYPE_CHECKING:
    from nbgrader.api import Gradebook
    from nbgrader.apps.api import NbGraderAPI
    from nbgrader.coursedir import CourseDirectory

CONFIG_NAME = "nbgrader_config.py"


class CourseError(Exception):
    """What was asked cannot be done; the text says why and what to do. Ends a command without a traceback."""


class Course:
    """One course: nbgrader's settings and the folders they name.

    Make one with `Course.load`. All paths are absolute.

    Attributes
    ----------
    folder : Path
        Where nbgrader_config.py lies.
    root : Path
        Where source/, submitted/, autograded/ ... lie: the same folder unless `Course.load` was told
        otherwise.
    config : traitlets.config.Config
        The settings, read by nbgrader's own loader, with `CourseDirectory.root` set to `root`.
    directory : nbgrader.coursedir.CourseDirectory
        nbgrader's view of the folders.
    """

    def __init__(self, folder: Path, root: Path, config: Config):
        from nbgrader.coursedir import CourseDirectory

        self.folder = folder
        self.root = root
        self.config = config
        self.directory: CourseDirectory = CourseDirectory(config=config)

    @classmethod
    def load(cls, folder: str | Path | None = None, *, root: str | Path | None = None) -> Course:
        """Read a course's settings.

        Parameters
        ----------
        folder
            The folder that holds nbgrader_config.py. Without it: the current folder or the nearest one
            above it.
        root
            The folder that holds the course's files, if that is another one (the demo runs a whole course
            under demo/ with the project's settings). Without it: what the settings say, else `folder`.

        Raises
        ------
        CourseError
            There is no nbgrader_config.py, or it cannot be read.
        """
        home = _find_folder(folder)
        config = _load_config(home)
        if root is None:
            root = config.CourseDirectory.get("root") or home
        root = Path(home, root).resolve()
        config.CourseDirectory.root = str(root)
        return cls(home, root, config)

    def __repr__(self) -> str:
        return f"Course({str(self.root)!r})"

    # -- lessons ---------------------------------------------------------------------------------------------

    def lessons(self) -> list[str]:
        """Names of the folders of source/ that hold a notebook, sorted: ["01_foundations", "02_vanilla"]."""
        source = self._folder("source", ".", ".")
        if not source.is_dir():
            return []
        return sorted(path.name for path in source.iterdir() if path.is_dir() and any(path.glob("*.ipynb")))

    def lesson_names(self, given: Iterable[str] = ()) -> list[str]:
        """Full names of the lessons a person names as "02_vanilla", "02", "2" or "vanilla"; none given: all.

        Raises
        ------
        CourseError
            A name is no lesson's, that of several, or that of a text without a notebook; or there is no lesson at all.
        """
        lessons, source = self.lessons(), self._folder("source", ".", ".")
        given = list(given)
        for name in given:
            if not any(_names(lesson, name) for lesson in lessons):
                for text in source.glob("*/*.py"):
                    if text.stem == short_name(text.parent.name) and _names(text.parent.name, name):
                        raise CourseError(f"{text.parent.name} has no notebook yet: `make notebooks` builds it")
        if not lessons:
            raise CourseError(f"there is no lesson in {source}: a lesson is a folder with a notebook in it")
        return choose(lessons, given)

    def source_notebook(self, lesson: str) -> Path:
        """Path of the notebook that is the lesson's truth for nbgrader: source/02_vanilla/vanilla.ipynb.

        Raises
        ------
        CourseError
            The lesson has no notebook, or several and none bears the lesson's name.
        """
        folder = self._folder("source", ".", lesson)
        named = folder / f"{short_name(lesson)}.ipynb"
        if named.is_file():
            return named
        found = sorted(folder.glob("*.ipynb"))
        if len(found) != 1:
            names = ", ".join(path.name for path in found) or "no notebook"
            raise CourseError(f"{named} is missing (found: {names}); `make notebooks` builds it")
        return found[0]

    def release_notebook(self, lesson: str) -> Path:
        """Path of the notebook that students get: release/02_vanilla/vanilla.ipynb."""
        return self._folder("release", ".", lesson) / self.source_notebook(lesson).name

    # -- students --------------------------------------------------------------------------------------------

    def submitted(self, student: str, lesson: str) -> Path:
        """Folder in which a student's submission lies, if there is one."""
        return self._folder("submitted", student, lesson)

    def autograded(self, student: str, lesson: str) -> Path:
        """Folder of a submission's executed notebook and its outcome.json."""
        return self._folder("autograded", student, lesson)

    def feedback(self, student: str, lesson: str) -> Path:
        """Folder of a submission's feedback pages."""
        return self._folder("feedback", student, lesson)

    def students(self) -> list[str]:
        """Students of the gradebook and those who handed something in, sorted."""
        known = {student for student, _ in self.handed_in()}
        if self.has_gradebook():
            with self.gradebook() as gradebook:
                known |= {student.id for student in gradebook.students}
        return sorted(known)

    def handed_in(self) -> list[tuple[str, str]]:
        """Student and lesson of everything in submitted/, sorted, whatever it is that lies there."""
        step = self.directory.submitted_directory
        name = "[^" + re.escape(os.sep) + "]+"
        pattern = self.directory.format_path(step, f"(?P<student>{name})", f"(?P<lesson>{name})", escape=True)
        found = (re.fullmatch(pattern, path) for path in glob(self.directory.format_path(step, "*", "*")))
        return sorted((match["student"], match["lesson"]) for match in found if match)

    def has_gradebook(self) -> bool:
        """Whether there is a gradebook; to look into a SQLite gradebook that is not there would make one."""
        file = sqlite_file(self.directory.db_url)
        return file is None or file.exists()

    @contextmanager
    def gradebook(self) -> Iterator[Gradebook]:
        """Open the gradebook; close it at the end of the `with` block. A SQLite gradebook is made if need be.

        Raises
        ------
        CourseError
            The database cannot be reached.
        """
        from nbgrader.api import Gradebook
        from sqlalchemy.exc import SQLAlchemyError

        try:
            gradebook = Gradebook(self.directory.db_url, self.directory.course_id)
        except (SQLAlchemyError, ImportError) as error:
            raise CourseError(f"the gradebook {self.gradebook_name()} cannot be opened: {first_line(error)}") from error
        with gradebook:
            yield gradebook

    def gradebook_name(self) -> str:
        """Where the gradebook is, for a screen: a file's path, or a database's address without its password."""
        from sqlalchemy.engine import make_url

        url = make_url(self.directory.db_url)
        return str(sqlite_file(self.directory.db_url) or url.render_as_string(hide_password=True))

    def api(self) -> NbGraderAPI:
        """Open this course in nbgrader's own Python interface."""
        from nbgrader.apps.api import NbGraderAPI

        return NbGraderAPI(config=self.config)

    def shown(self, path: Path) -> Path:
        """A path as a message names it: from the course's folder on."""
        return path.relative_to(self.root) if path.is_relative_to(self.root) else path

    def _folder(self, step: str, student: str, lesson: str) -> Path:
        directory = getattr(self.directory, f"{step}_directory")
        return Path(os.path.normpath(self.directory.format_path(directory, student, lesson)))


def short_name(lesson: str) -> str:
    """The lesson's name without its number: "02_vanilla" is "vanilla"."""
    return re.sub(r"^\d+_", "", lesson)


def sqlite_file(db_url: str) -> Path | None:
    """The file of a SQLite database, None for any other database."""
    from sqlalchemy.engine import make_url

    url = make_url(db_url)
    if not url.drivername.startswith("sqlite") or not url.database or url.database == ":memory:":
        return None
    return Path(url.database)


def first_line(error: BaseException) -> str:
    """An exception as one line: the first line of its text, its class's name where it has no text.

    Of SQLAlchemy's, whose text begins with advice, that of the database.
    """
    text = str(getattr(error, "orig", None) or error).strip()
    return text.splitlines()[0] if text else type(error).__name__


def choose(lessons: list[str], given: Iterable[str]) -> list[str]:
    """Those lessons that a person names as "02_vanilla", "02", "2" or "vanilla", in their order; none given: all.

    Raises
    ------
    CourseError
        A name is no lesson's, or that of several.
    """
    chosen = set()
    for name in given:
        matching = [lesson for lesson in lessons if _names(lesson, name)]
        if len(matching) != 1:
            problem = "is no lesson of this course" if not matching else f"may be {' or '.join(matching)}"
            raise CourseError(f"{name!r} {problem}; lessons are: {', '.join(lessons) or 'none yet'}")
        chosen.add(matching[0])
    return [lesson for lesson in lessons if lesson in chosen] if chosen else lessons


def _visible(folder: Path) -> list[Path]:
    """Entries of a folder but for hidden ones; none where there is no such folder."""
    return sorted(path for path in folder.glob("*") if not path.name.startswith(".")) if folder.is_dir() else []


def _names(lesson: str, given: str) -> bool:
    number = re.match(r"\d+", lesson)
    return given in (lesson, short_name(lesson)) or (
        number is not None and given.isdecimal() and int(given) == int(number.group())
    )


def _find_folder(folder: str | Path | None) -> Path:
    if folder is not None:
        given = Path(folder).resolve()
        if not (given / CONFIG_NAME).is_file():
            raise CourseError(f"{given} is no course folder: it holds no {CONFIG_NAME}")
        return given
    here = Path.cwd()
    for candidate in (here, *here.parents):
        if (candidate / CONFIG_NAME).is_file():
            return candidate
    raise CourseError(f"no {CONFIG_NAME} in {here} or above: run this in the course folder, or give --course FOLDER")


def _load_config(folder: Path) -> Config:
    """What nbgrader itself would load in that folder: the machine's and the person's settings, the course's."""
    from nbgrader.apps.baseapp import NbGrader

    app = NbGrader(log_level=logging.CRITICAL, raise_config_file_errors=True)
    app.load_cwd_config = False  # the course's folder counts, wherever the command was started
    try:
        app.load_config_file()
        Application.load_config_file(app, CONFIG_NAME, path=str(folder))
    except (Exception, SystemExit) as error:  # the settings are a program: anything may go wrong in them
        raise CourseError(
            f"{folder / CONFIG_NAME} cannot be read: {type(error).__name__}: {first_line(error)}"
        ) from error
    return app.config
