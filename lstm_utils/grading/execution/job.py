"""One notebook to run, and the running of it: by any process, on any machine that has the same installation."""

from __future__ import annotations

import hashlib
import json
import platform
import tempfile
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path

import nbformat

from lstm_utils.grading.course.installation import Installation
from lstm_utils.grading.course.questions import question_of
from lstm_utils.grading.execution.displayed import settle_displayed_values
from lstm_utils.grading.execution.files import write_files
from lstm_utils.grading.sandbox.ends import KernelEnd
from lstm_utils.grading.sandbox.limits import Limits
from lstm_utils.grading.sandbox.notebook import run_notebook
from lstm_utils.grading.sandbox.preloaded import ServerAddress, shared_server


class OtherInstallationError(Exception):
    """Another machine has other versions, and would give other grades; the text says which."""


@dataclass(frozen=True)
class Job:
    """One notebook to run, with all that this takes: a job can be sent to another process or machine.

    Attributes
    ----------
    notebook : str
        Sanitized, as JSON.
    files : dict of str to bytes
        What lies beside it, by path; cells cannot import it.
    modules : dict of str to bytes
        What cells can import, by path.
    limits : Limits
    preload : tuple of str
        Modules that the process which kernels are forked from has imported; empty: kernels start cold.
    hidden : tuple of str
        Folders that the sandbox must not show.
    sandbox : bool
    installation : Installation
        Of the grader: a machine with another one refuses the job.
    server : ServerAddress or None
        Where kernels come from; None: from a server that the running process keeps.
    """

    notebook: str
    files: dict[str, bytes]
    modules: dict[str, bytes]
    limits: Limits
    preload: tuple[str, ...]
    hidden: tuple[str, ...]
    sandbox: bool
    installation: Installation
    server: ServerAddress | None = None

    @cached_property
    def key(self) -> str:
        """SHA-256 of everything that the run's result depends on."""
        cells = json.loads(self.notebook)["cells"]  # without ids: a notebook that came without any has new ones
        told = [[cell["cell_type"], "".join(cell["source"]), cell["metadata"].get("nbgrader")] for cell in cells]
        files, modules = (
            {name: hashlib.sha256(content).hexdigest() for name, content in some.items()}
            for some in (self.files, self.modules)
        )
        rest = [asdict(self.limits), self.preload, self.sandbox, asdict(self.installation)]
        return hashlib.sha256(json.dumps([told, files, modules, *rest], sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True)
class Executed:
    """What came of a job.

    Attributes
    ----------
    notebook : str
        With its outputs, as JSON, as far as it ran.
    end : KernelEnd
        How its kernel ended.
    remark : str
        What an instructor should know of its test cells; empty where nothing is odd.
    """

    notebook: str
    end: KernelEnd
    remark: str = ""

    @property
    def finished(self) -> bool:
        """Whether all cells ran."""
        return self.end.cause == "shutdown"

    def reason(self, name: str) -> str:
        """A sentence for a notebook called `name` that did not run to its end; what was refused in one that did."""
        if self.finished or not self.end.reason:
            return self.end.reason
        if self.end.cell is None:
            return f"{name} was stopped: {self.end.reason}"
        cell = nbformat.reads(self.notebook, as_version=4).cells[self.end.cell]
        return (
            f"{name} was stopped in {_place(cell, self.end.cell)}: {self.end.reason}; "
            "the student must change that cell and hand in again"
        )


def _place(cell: nbformat.NotebookNode, index: int) -> str:
    """A cell as a person finds it: its number among all cells, and its question or its first line."""
    tag = cell.metadata.get("nbgrader", {}).get("grade_id")
    name = question_of(tag) if tag else (cell.source.strip().splitlines() or ["empty"])[0][:40]
    return f"cell {index + 1} ({name})"


def execute(job: Job) -> Executed:
    """Run a job in this process's care.

    Raises
    ------
    SandboxError
        The machine failed, not the notebook: another try may succeed.
    OtherInstallationError
        This machine has other versions than the grader.
    """
    differences = job.installation.differences(Installation.here())
    if differences:
        raise OtherInstallationError(f"{platform.node()} has {differences}")
    notebook = nbformat.reads(job.notebook, as_version=4)
    if not job.sandbox:
        from lstm_utils.grading.execution import unsandboxed

        notebook, end = unsandboxed.run_notebook(notebook, job.files, job.limits, job.modules)
        return _executed(notebook, end)
    server = job.server or shared_server(modules=job.preload, hidden=job.hidden)
    with tempfile.TemporaryDirectory() as folder:
        beside, modules = (
            write_files(Path(folder, "beside"), job.files),
            write_files(Path(folder, "modules"), job.modules),
        )
        notebook, end = run_notebook(notebook, beside, job.limits, server, modules=modules)
    return _executed(notebook, end)


def _executed(notebook: nbformat.NotebookNode, end: KernelEnd) -> Executed:
    remark = settle_displayed_values(notebook)
    return Executed(nbformat.writes(notebook), end, remark)
