"""nbgrader's autograde of one submission, cut in two where its cells run.

`sanitize` gives the notebook that is to be run, `record` takes the executed one; what lies between is run somewhere
else, and many at once. nbgrader's own steps do the work on both sides, those that the settings name.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import nbformat
from nbconvert.exporters.exporter import ResourcesDict
from nbgrader.converters import Autograde
from nbgrader.converters.base import BaseConverter, NbGraderException
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import Execute
from sqlalchemy.exc import SQLAlchemyError

from lstm_utils.grading.course import Course, first_line
from lstm_utils.grading.execution.execute import SandboxedExecute
from lstm_utils.grading.execution.job import Executed, Job
from lstm_utils.grading.results.workplace import Workplace
from lstm_utils.grading.submissions.beside import clean_copy
from lstm_utils.grading.submissions.checking import check_notebook
from lstm_utils.grading.submissions.finding import find_notebook
from lstm_utils.grading.submissions.restore import RestoreCells
from lstm_utils.grading.submissions.unreadable import UnreadableError


class RecordingError(Exception):
    """The machine failed while a result was written down: another try may succeed."""


class Submission(Autograde):
    """One submission on its way through nbgrader's steps.

    Parameters
    ----------
    course, student, lesson
        Whose it is.
    log
        Takes what nbgrader says.

    Attributes
    ----------
    remark : str
        On what else was handed in.
    job : Job
        What is to be run, once it is sanitized.
    """

    def __init__(self, course: Course, student: str, lesson: str, log: logging.Logger):
        self.workplace = Workplace(course)
        directory = CourseDirectory(
            config=course.config,
            submitted_directory=self.workplace.directory("clean"),
            autograded_directory=self.workplace.directory("new"),
            student_id=student,
            student_id_exclude="",
            assignment_id=lesson,
            notebook_id="*",
        )
        super().__init__(coursedir=directory, config=course.config, log=log)
        # Whatever the settings say, a damaged notebook is mended and its cells run nowhere but in the pool.
        others = [step for step in self.sanitize_preprocessors if step is not RestoreCells]  # type: ignore[has-type]
        self.sanitize_preprocessors = [RestoreCells, *others]
        others = [step for step in self.autograde_preprocessors if not _runs_cells(step)]  # type: ignore[has-type]
        self.autograde_preprocessors = others
        self.course = course
        self.student = student
        self.lesson = lesson
        self.name = course.source_notebook(lesson).name
        self.remark = ""
        self.job: Job | None = None
        self._executed: Executed | None = None
        self._sanitized = ""
        self._cause: Exception | None = None

    def sanitize(self) -> Job:
        """Clear outputs, put locked cells and hidden tests back; nothing is run, and the gradebook is only read.

        Raises
        ------
        UnreadableError
            There is no notebook that can be graded; the text says what to do.
        SQLAlchemyError
            The gradebook cannot be read.
        """
        found = find_notebook(self.course, self.student, self.lesson)
        self.remark = found.remark
        check_notebook(self.course, self.student, self.lesson, found.notebook)
        settings = SandboxedExecute(config=self.course.config)
        limit_mb = settings.limits["folder_mb"]
        clean = self.workplace.place("clean", self.student, self.lesson)
        clean_copy(self.course, self.student, self.lesson, found.notebook, clean, limit_mb)
        self._executed = None
        self._start()
        if isinstance(self._cause, (SQLAlchemyError, OSError)):
            raise self._cause
        if self._cause is not None:
            what = f"{type(self._cause).__name__}: {first_line(self._cause)}"
            raise UnreadableError(f"nbgrader cannot take {self.name} ({what})") from self._cause
        self.job = settings.job(self._sanitized, self.coursedir, self.student, self.lesson)
        return self.job

    def record(self, executed: Executed) -> nbformat.NotebookNode:
        """Write the scores of an executed notebook into the gradebook, and the notebook with its files to "new".

        Returns
        -------
        NotebookNode
            As it was written.

        Raises
        ------
        RecordingError
            The gradebook or the disk could not be written.
        """
        self._executed = executed
        self._start()
        if self._cause is not None:
            raise RecordingError(first_line(self._cause)) from self._cause
        return nbformat.read(self.workplace.place("new", self.student, self.lesson) / self.name, as_version=4)

    def _start(self) -> None:
        self._cause = None
        try:
            self.start()
        except NbGraderException as error:
            self._cause = self._cause or error

    # -- what nbgrader calls ---------------------------------------------------------------------------------

    def init_destination(self, assignment_id: str, student_id: str) -> bool:
        """Whether it is to be done was decided before."""
        return True

    def init_assignment(self, assignment_id: str, student_id: str) -> None:
        """Leave the gradebook and autograded/ alone until there is something to record."""
        if self._executed is not None:
            with self._remembering():
                super().init_assignment(assignment_id, student_id)

    def convert_single_notebook(self, notebook_filename: str) -> None:
        """Do one half of what nbgrader does."""
        with self._remembering():
            if self._executed is None:
                self._init_preprocessors()
                BaseConverter.convert_single_notebook(self, notebook_filename)
                return
            resources = self.init_single_notebook_resources(notebook_filename)
            executed = nbformat.reads(self._executed.notebook, as_version=4)
            self._sanitizing = False
            try:
                self._init_preprocessors()
                self.write_single_notebook(*self.exporter.from_notebook_node(executed, resources=resources))
            finally:
                self._sanitizing = True

    def write_single_notebook(self, output: str, resources: ResourcesDict) -> None:
        """Keep the sanitized notebook here; write only the executed one."""
        if self._executed is None:
            self._sanitized = output
        else:
            super().write_single_notebook(output, resources)

    def set_permissions(self, assignment_id: str, student_id: str) -> None:
        """As nbgrader does, once there are files."""
        if self._executed is not None:
            super().set_permissions(assignment_id, student_id)

    @contextmanager
    def _remembering(self) -> Iterator[None]:
        """Keep what went wrong: nbgrader itself only logs it."""
        try:
            yield
        except Exception as error:
            self._cause = error
            raise


def _runs_cells(step: object) -> bool:
    return isinstance(step, type) and issubclass(step, Execute)
