"""One notebook run without a sandbox, in an ordinary kernel: for `--no-sandbox`.

What `sandbox.notebook` does, where no sandbox can be drawn. The student's code has all rights of the grader.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import psutil
from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning import LocalProvisioner
from nbformat import NotebookNode

from lstm_utils.grading.execution.files import write_files
from lstm_utils.grading.sandbox.client import PromptClient
from lstm_utils.grading.sandbox.ends import KernelEnd, sentence
from lstm_utils.grading.sandbox.limits import MB, Limits
from lstm_utils.grading.sandbox.notebook import drive, run_leaving_signals
from lstm_utils.grading.sandbox.preloaded import import_environment, kernel_environment

_POLL_SECONDS = 0.05
_LOOK_SECONDS = 0.25


def run_notebook(
    notebook: NotebookNode,
    files: Mapping[str, bytes],
    limits: Limits,
    modules: Mapping[str, bytes],
    *,
    arguments: Sequence[str] = (),
    on_cell: Callable[[NotebookNode, int], Any] | None = None,
) -> tuple[NotebookNode, KernelEnd]:
    """Run all cells of a notebook, top to bottom, as `sandbox.notebook.run_notebook` does but without a sandbox.

    Parameters
    ----------
    notebook
        Is changed: its outputs become those of this run.
    files
        What lies in the working folder, by path; it cannot be imported.
    limits
        Of these, `cell_seconds`, `notebook_seconds`, `memory_mb` and `output_mb` are kept.
    modules
        What cells can import beside what is installed, by path.
    arguments
        More options for ipykernel.
    on_cell
        Called with a code cell and its number before it runs.

    Returns
    -------
    NotebookNode, KernelEnd
        The notebook, executed as far as it came, and how its kernel ended: `cause` is "shutdown" when all cells ran.

    Raises
    ------
    SandboxError
        No kernel could be started. The notebook is not to blame; another try may succeed.
    """
    with tempfile.TemporaryDirectory(prefix="k", ignore_cleanup_errors=True) as place:
        work, private, temporary = (Path(place, name) for name in ("work", "run", "tmp"))
        for folder in (work, private, temporary):
            folder.mkdir(mode=0o700)
        write_files(work, files)
        importable = write_files(Path(place, "lesson"), modules)
        kernel: _Kernel | None = None
        try:
            kernel = _Kernel(limits, private, _environment(work, temporary, importable))
            return run_leaving_signals(kernel.execute(notebook, work, arguments, on_cell))
        finally:
            if kernel is not None:
                kernel.end_all()


def _environment(work: Path, temporary: Path, importable: Path) -> dict[str, str]:
    """What a sandboxed kernel's cells see, but for where this machine has its programs and libraries."""
    variables = {name: value.replace("/tmp", str(temporary), 1) for name, value in kernel_environment().items()}
    variables |= {"HOME": str(work), "MPLCONFIGDIR": import_environment()["MPLCONFIGDIR"]}  # to make it takes seconds
    kept = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "PYTHONUSERBASE")
    variables |= {name: os.environ[name] for name in kept if name in os.environ}
    programs = os.path.dirname(os.path.abspath(sys.executable))
    variables["PYTHONPATH"] = str(importable)
    return variables | {"PATH": os.pathsep.join([programs, os.environ.get("PATH", os.defpath)])}


class _OurPython(KernelSpecManager):
    """Knows one kernel: this Python. -P: modules that start it must not come from the working folder."""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        command = [sys.executable, "-P", "-m", "ipykernel_launcher", "-f", "{connection_file}"]
        return KernelSpec(argv=[*command, "--IPKernelApp.ignore_cwd=True"], display_name=kernel_name, language="python")


class _Kernel(LocalProvisioner):
    """One ordinary kernel, watched."""

    def __init__(self, limits: Limits, private: Path, environment: Mapping[str, str]):
        self.manager = AsyncKernelManager(
            kernel_name="python3",
            kernel_spec_manager=_OurPython(),
            transport="ipc",  # no ports that another kernel could take meanwhile
            ip=str(private / "k"),
            connection_file=str(private / "kernel.json"),
            client_class=f"{PromptClient.__module__}.{PromptClient.__name__}",
        )
        super().__init__(kernel_id="", kernel_spec=self.manager.kernel_spec, parent=self.manager)
        self.manager.provisioner = self
        self.end: KernelEnd | None = None
        self._limits = limits
        self._log = private / "log"
        self._environment = dict(environment)
        self._began = time.monotonic()
        self._family: set[psutil.Process] = set()
        self._process: subprocess.Popen[bytes] | None = None
        self._gone = asyncio.Event()
        self._running = False
        self._said = 0
        self._peak = 0

    async def execute(
        self,
        notebook: NotebookNode,
        work: Path,
        arguments: Sequence[str],
        on_cell: Callable[[NotebookNode, int], Any] | None,
    ) -> tuple[NotebookNode, KernelEnd]:
        """Do what `run_notebook` does."""

        def now_at(cell: NotebookNode, number: int) -> None:
            self._running = True
            if on_cell is not None:
                on_cell(cell, number)

        notebook, end = await drive(
            notebook,
            self.manager,
            self._limits,
            lambda: self.end,
            arguments=["--HistoryManager.hist_file=:memory:", *arguments],
            on_cell=now_at,
            heeds=self._may_say,
            cwd=str(work),
            env=self._environment,
        )
        seconds = round(time.monotonic() - self._began, 3)
        return notebook, replace(end, peak_memory_mb=self._peak // MB, seconds=seconds, preloaded=False)

    # -- what Jupyter calls ----------------------------------------------------------------------------------

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Start it, and the watch over it."""
        with open(self._log, "wb") as log:
            info = await super().launch_kernel(cmd, **kwargs, stdout=log, stderr=log)
        self._process = self.process
        self._watching = asyncio.create_task(self._watch())
        return info

    async def until_ended(self) -> None:
        """Wait for its end."""
        await self._gone.wait()

    async def kill(self, restart: bool = False) -> None:
        """End it, and all that it started."""
        self._note_end(KernelEnd("shutdown"))
        self.end_all()

    async def terminate(self, restart: bool = False) -> None:
        """End it, and all that it started."""
        await self.kill(restart)

    # -- watching --------------------------------------------------------------------------------------------

    async def _watch(self) -> None:
        assert self._process is not None
        next_look = 0.0
        while self._process.poll() is None:
            if time.monotonic() >= next_look:
                self._look()
                next_look = time.monotonic() + _LOOK_SECONDS
            await asyncio.sleep(_POLL_SECONDS)
        self._note_end(None)
        self._gone.set()

    def _look(self) -> None:
        assert self._process is not None
        with suppress(psutil.Error):
            top = psutil.Process(self._process.pid)
            self._family |= {top, *top.children(recursive=True)}
        taken = sum(map(_own_memory, self._family))
        self._peak = max(self._peak, taken)
        if taken > self._limits.memory_mb * MB:
            self._stop("memory_mb")
        elif time.monotonic() - self._began > self._limits.notebook_seconds:
            self._stop("notebook_seconds")

    def _may_say(self, message: Mapping[str, Any]) -> bool:
        """Count what the kernel says; beyond its limit nobody listens."""
        self._said += _length(message["content"])
        if self._said > self._limits.output_mb * MB:
            self._stop("output_mb")
            return False
        return True

    def _stop(self, limit: str) -> None:
        self._note_end(KernelEnd("limit", self._limits.sentence(limit), limit=limit))
        self.end_all()

    def _note_end(self, end: KernelEnd | None) -> None:
        """Keep how it ended: as told, if it still ran until now."""
        if self.end is not None or self._process is None:
            return
        code = self._process.poll()
        if code is None:
            self.end = end
        elif not self._running:
            words = self._log.read_text(errors="replace")[-2000:].strip()
            self.end = KernelEnd("lost", f"the kernel did not start: {words or f'exit code {code}'}")
        elif code < 0:
            self.end = KernelEnd("signal", sentence(None, -code), signal=-code)
        else:
            self.end = KernelEnd("exit", sentence(code, None), exit_code=code)

    def end_all(self) -> None:
        """End the kernel and all that it started, also what has made itself independent."""
        marked = self._environment["TMPDIR"]  # no other process has it, and children inherit it
        for _ in range(10):  # they may be starting more
            left = {process for process in self._family | set(_marked(marked)) if _is_alive(process)}
            if not left:
                break
            for process in left:
                with suppress(psutil.Error):
                    process.kill()
            psutil.wait_procs(left, timeout=1)
        if self._process is not None:
            self._process.wait()


def _length(content: Any) -> int:
    if isinstance(content, Mapping):
        return sum(map(_length, content.values()))
    if isinstance(content, list):
        return sum(map(_length, content))
    return len(content) if isinstance(content, str) else 8


def _own_memory(process: psutil.Process) -> int:
    try:
        memory = process.memory_info()
    except psutil.Error:
        return 0
    return memory.rss - getattr(memory, "shared", 0)  # files that are mapped, such as libraries, count for nobody


def _is_alive(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def _marked(temporary: str) -> Iterator[psutil.Process]:
    for process in psutil.process_iter():
        with suppress(psutil.Error, OSError):
            if process.environ().get("TMPDIR") == temporary:
                yield process
