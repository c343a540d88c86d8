"""Notebooks run in a sandbox, and what can be asked of them, and of the processes that ran them."""

import os
import select
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import nbformat.v4
import psutil
from nbformat import NotebookNode

from lstm_utils.grading.sandbox.ends import KernelEnd
from lstm_utils.grading.sandbox.limits import Limits
from lstm_utils.grading.sandbox.notebook import run_notebook
from lstm_utils.grading.sandbox.preloaded import PreloadedServer

# Small enough to be reached in a moment; a kernel without TensorFlow takes 70 MB.
LIMITS = Limits(
    cell_seconds=20,
    notebook_seconds=60,
    memory_mb=300,
    processes=60,
    open_files=200,
    file_mb=8,
    folder_mb=16,
    output_mb=4,
)


class Ran(NamedTuple):
    """What came of a notebook: the text of each cell, the name of its error if it had one, and the kernel's end."""

    texts: list[str]
    errors: list[str | None]
    end: KernelEnd
    notebook: NotebookNode


Run = Callable[..., Ran]


def runner(server: PreloadedServer) -> Run:
    def run(*cells: str, limits: Limits = LIMITS, folder: Path | None = None, **options) -> Ran:
        notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
        notebook, end = run_notebook(notebook, folder, limits, server, **options)
        return Ran([text(cell) for cell in notebook.cells], [error(cell) for cell in notebook.cells], end, notebook)

    return run


def text(cell: NotebookNode) -> str:
    """All that a cell printed, and the value of its last line."""
    return "".join(
        output.get("text") or output.get("data", {}).get("text/plain", "") for output in cell.get("outputs", ())
    )


def error(cell: NotebookNode) -> str | None:
    return next((output.ename for output in cell.get("outputs", ()) if output.output_type == "error"), None)


def mounts() -> list[str]:
    return [line.split()[4] for line in Path("/proc/self/mountinfo").read_text().splitlines()]


def ours() -> list[str]:
    return [f"{process}" for process in psutil.Process().children(recursive=True) if is_ours(process)]


def is_ours(process: psutil.Process) -> bool:
    try:
        line = " ".join(process.cmdline())
    except psutil.NoSuchProcess:  # it has ended
        return False
    return any(part in line for part in ("lstm_utils.grading.sandbox", "/home/student", "/run/kernel"))


# In a sandbox: the kernel, a daemon of its own, and a cell that does not end by itself.
DAEMON = """
import os, subprocess, sys, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        time.sleep(3600)
    os._exit(0)
os.wait()
"""
WAIT = "import time; time.sleep(3600)"


class Family:
    """All processes below one and, unless told otherwise, that one; descriptors tell of their ends."""

    def __init__(self, top: psutil.Process, with_top: bool = True):
        self.processes = [top] * with_top + top.children(recursive=True)
        self._ends = [os.pidfd_open(process.pid) for process in self.processes]

    def member(self, role: str) -> psutil.Process:
        """One of them by what it does. A preloaded kernel's line is: server, supervisor, enterer, kernel."""
        by_parent = {process.ppid(): [] for process in self.processes}
        for process in self.processes:
            by_parent[process.ppid()].append(process)
        supervisor = next(process for process in self.processes if is_ours(process) and process.pid in by_parent)
        bwrap, enterer = by_parent[supervisor.pid]
        found = {"supervisor": supervisor, "bwrap": bwrap, "enterer": enterer}
        return found.get(role) or by_parent[{"holder": bwrap, "kernel": enterer}[role].pid][0]

    def left(self) -> list[str]:
        """Wait until all have ended. That takes a moment; who is still there after ten seconds will stay."""
        left = dict(zip(self._ends, self.processes, strict=True))
        while left:
            ended, _, _ = select.select(list(left), [], [], 10)
            if not ended:
                break
            for descriptor in ended:
                del left[descriptor]
        return [f"{process.pid} {process.name()} {process.status()}" for process in left.values()]
