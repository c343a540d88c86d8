"""The step of nbgrader's own commands that runs cells, replaced: they run in a sandbox."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import nbformat
from nbconvert.exporters.exporter import ResourcesDict
from nbformat import NotebookNode
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import Execute
from traitlets import Bool, Dict, List, TraitError, Unicode, default, validate

from lstm_utils.grading.course.installation import Installation
from lstm_utils.grading.execution.job import Job, execute
from lstm_utils.grading.sandbox.limits import Limits
from lstm_utils.grading.sandbox.preloaded import COURSE_MODULES
from lstm_utils.grading.submissions.beside import lesson_modules, working_files


class UnfinishedError(Exception):
    """The notebook did not run to its end; the text says where it ended and why."""


class SandboxedExecute(Execute):
    """Takes the place of nbgrader's Execute: the cells run in a sandbox.

    With it `nbgrader autograde` and the formgrader give the grades that `lstm-course grade` gives. Of nbgrader's
    settings for Execute none applies: limits and the kernel are this class's affair.
    """

    limits = Dict(key_trait=Unicode(), help="What one notebook may take, by the names of sandbox.limits.Limits").tag(
        config=True
    )
    preload = List(
        Unicode(), help="Modules imported once for all kernels; none: each kernel imports its own, slowly"
    ).tag(config=True)
    sandbox = Bool(True, help="False: student code runs with your rights, on your machine").tag(config=True)

    @default("preload")
    def _course_modules(self) -> list[str]:
        return list(COURSE_MODULES)

    @validate("limits")
    def _are_limits(self, proposal: Any) -> dict[str, int]:
        try:
            return asdict(Limits.read(proposal["value"]))
        except ValueError as error:
            raise TraitError(f"SandboxedExecute.limits: {error}") from None

    def job(self, notebook: str, directory: CourseDirectory, student: str, lesson: str) -> Job:
        """Put together what running a sanitized notebook takes.

        Raises
        ------
        UnreadableError
            The files handed in beside it are too large.
        """
        limits = Limits.read(self.limits)
        return Job(
            notebook,
            working_files(directory, student, lesson, limits.folder_mb),
            lesson_modules(directory, lesson),
            limits,
            preload=tuple(self.preload),
            hidden=tuple(self.hidden(directory)),
            sandbox=self.sandbox,
            installation=Installation.here(),
        )

    def hidden(self, directory: CourseDirectory) -> Sequence[str]:
        """Folders that student code must not see even where they lie among what it does see."""
        exchange = self.config.Exchange.get("root")
        return [directory.root, *([exchange] if isinstance(exchange, str) else [])]

    def preprocess(
        self, nb: NotebookNode, resources: ResourcesDict, km: Any = None
    ) -> tuple[NotebookNode, ResourcesDict]:
        """Run the cells of `nb`.

        Raises
        ------
        UnfinishedError
            It did not run to its end.
        """
        told = resources["nbgrader"]
        directory = CourseDirectory(parent=self)
        job = self.job(nbformat.writes(nb), directory, told["student"], told["assignment"])
        executed = execute(job)
        if not executed.finished:
            raise UnfinishedError(executed.reason(f"{told['notebook']}.ipynb"))
        if executed.remark:
            self.log.warning("%s: %s", told["student"], executed.remark)
        return nbformat.reads(executed.notebook, as_version=4), resources
