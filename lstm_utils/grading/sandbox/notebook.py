"""One notebook run in a sandboxed kernel, by nbclient."""

from __future__ import annotations

import asyncio
import atexit
import re
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError
from nbformat import NotebookNode
from nbformat.v4 import new_output

from lstm_utils.grading.sandbox.client import PromptClient
from lstm_utils.grading.sandbox.ends import KernelEnd
from lstm_utils.grading.sandbox.errors import SandboxError
from lstm_utils.grading.sandbox.kernelspec import KERNEL_NAME, KERNELS
from lstm_utils.grading.sandbox.limits import Limits
from lstm_utils.grading.sandbox.preloaded import PreloadedServer, ServerAddress
from lstm_utils.grading.sandbox.provisioner import Launch

# After an interrupt a cell has this long to end; on a busy machine a large plot may take as long to arrive.
IOPUB_SECONDS = 30
_START_SECONDS = 300  # a loaded machine takes its time
_TIMEOUT = "CellTimeoutError"
_LONGEST_ERROR = 10_000  # characters; our checks' messages are far shorter
T = TypeVar("T")

# What Python says in a cell when the operating system refuses something at a limit.
_REFUSALS = {
    "open_files": r"\[Errno 24\]",
    "file_mb": r"\[Errno 27\]",
    "folder_mb": r"\[Errno 28\]",
    "memory_mb": r"\bMemoryError\b|ResourceExhaustedError|\[Errno 12\]",
    "processes": r"can't start new thread|\[Errno 11\]",
    "cell_seconds": rf"^{_TIMEOUT}\b",
}


def run_notebook(
    notebook: NotebookNode,
    folder: Path | None,
    limits: Limits,
    server: PreloadedServer | ServerAddress,
    *,
    modules: Path | None = None,
    arguments: Sequence[str] = (),
    on_cell: Callable[[NotebookNode, int], Any] | None = None,
) -> tuple[NotebookNode, KernelEnd]:
    """Run all cells of a notebook, top to bottom; a cell with an error does not keep the next from running.

    Parameters
    ----------
    notebook
        Is changed: its outputs become those of this run. Its own kernel's name does not count.
    folder
        A copy of its files, notebooks and links left out, is the working folder; the folder itself stays as it is.
        The working folder cannot be imported from.
    limits
        What the notebook may take.
    server
        Where kernels come from; any number of threads, and by its address of processes, may share it.
    modules
        A folder with what the lesson ships for its cells to import.
    arguments
        More options for ipykernel, such as "--IPKernelApp.exec_lines=...".
    on_cell
        Called with a code cell and its number before it runs.

    Returns
    -------
    NotebookNode, KernelEnd
        The notebook, executed as far as it came, and how its kernel ended: `cause` is "shutdown" when all cells ran.

    Raises
    ------
    SandboxError
        The sandbox or its server failed. The notebook is not to blame; another try, with a new server if
        `server.ended`, may succeed.
    """
    return run_leaving_signals(
        execute_notebook(notebook, folder, limits, server, modules=modules, arguments=arguments, on_cell=on_cell)
    )


def run_leaving_signals(coroutine: Coroutine[Any, Any, T]) -> T:
    """Run what uses nbclient as `asyncio.run` does, where Ctrl-C and SIGTERM keep their meaning.

    By handlers of its own nbclient would end the kernel, go on, and blame the notebook for that.
    """
    with asyncio.Runner(loop_factory=_LoopWithoutSignals) as runner:
        return runner.run(coroutine)


class _LoopWithoutSignals(asyncio.SelectorEventLoop):
    def add_signal_handler(self, sig: int, callback: Callable[..., object], *args: object) -> None:
        raise RuntimeError("signals are the caller's affair")  # nbclient, used to threads, does without


class _CallersError(Exception):
    """What `on_cell` raised is the caller's own affair."""

    def __init__(self, error: Exception):
        self.error = error


async def execute_notebook(
    notebook: NotebookNode,
    folder: Path | None,
    limits: Limits,
    server: PreloadedServer | ServerAddress,
    *,
    modules: Path | None = None,
    arguments: Sequence[str] = (),
    on_cell: Callable[[NotebookNode, int], Any] | None = None,
) -> tuple[NotebookNode, KernelEnd]:
    """Do what `run_notebook` does, on a running event loop."""
    launch = Launch(limits, server, modules)
    manager = AsyncKernelManager(
        kernel_name=KERNEL_NAME,
        kernel_spec_manager=KernelSpecManager(kernel_dirs=[str(KERNELS)]),
        client_class=f"{PromptClient.__module__}.{PromptClient.__name__}",
    )
    start: dict[str, Any] = {"launch": launch} | ({"cwd": str(folder)} if folder is not None else {})
    return await drive(notebook, manager, limits, lambda: launch.end, arguments=arguments, on_cell=on_cell, **start)


async def drive(
    notebook: NotebookNode,
    manager: AsyncKernelManager,
    limits: Limits,
    end_of: Callable[[], KernelEnd | None],
    *,
    arguments: Sequence[str],
    on_cell: Callable[[NotebookNode, int], Any] | None,
    heeds: Callable[[Mapping[str, Any]], bool] | None = None,
    **start: Any,
) -> tuple[NotebookNode, KernelEnd]:
    """Run a notebook in the kernel of a manager whose provisioner has `until_ended`.

    `end_of` tells how the kernel ended, `heeds` which of its messages count; `start` goes to `start_kernel`.
    """
    client = _Client(notebook, manager, limits, arguments, on_cell, heeds)
    stopped = await client.run(**start)
    end = end_of()
    if end is None or end.cause == "lost":
        raise SandboxError(end.reason if end else f"the kernel's end was not told ({stopped})") from stopped
    end = replace(end, reached=_reached(notebook, end))
    if stopped is not None:
        return notebook, _broken_off(end, stopped, client.at, limits)
    if end.cause == "shutdown" and end.reached:
        end = replace(end, reason="; ".join(f"a limit was reached: {limits.sentence(name)}" for name in end.reached))
    return notebook, end


class _Client(NotebookClient):
    """Knows which cell it is `at`, stops when the kernel ends, and takes no notice of messages that `heeds` refuses."""

    def __init__(
        self,
        notebook: NotebookNode,
        manager: AsyncKernelManager,
        limits: Limits,
        arguments: Sequence[str],
        on_cell: Callable[[NotebookNode, int], Any] | None,
        heeds: Callable[[Mapping[str, Any]], bool] | None,
    ):
        told = f"{limits.sentence('cell_seconds')}; it was interrupted"
        super().__init__(
            notebook,
            km=manager,
            timeout=limits.cell_seconds,
            startup_timeout=_START_SECONDS,
            iopub_timeout=IOPUB_SECONDS,
            raise_on_iopub_timeout=True,
            interrupt_on_timeout=True,
            error_on_timeout={"ename": _TIMEOUT, "evalue": told, "traceback": [f"{_TIMEOUT}: {told}"]},
            allow_errors=True,
            record_timing=False,
            shutdown_kernel="immediate",
            extra_arguments=list(arguments),
            on_notebook_start=self._watch_the_kernel,
            on_cell_execute=self._begin_cell,
            on_cell_executed=self._show_failure,
        )
        self.at: int | None = None
        self._tell = on_cell
        self._heeds = heeds
        self._watching: asyncio.Task[None] | None = None

    async def run(self, **start: Any) -> Exception | None:
        """Run all cells; what stopped that, None where nothing did."""
        try:
            await self.async_execute(cleanup_kc=True, **start)
        except _CallersError as error:
            raise error.error from None
        except Exception as error:  # student code can send any message, and so bring about any error in the client
            task = asyncio.current_task()
            if task is not None and task.cancelling():  # by Ctrl-C for example; nbclient takes it for the kernel's end
                raise asyncio.CancelledError from error
            return error
        finally:
            atexit.unregister(self._cleanup_kernel)  # nbclient forgets to where no kernel starts
            if self._watching is not None:
                self._watching.cancel()
        return None

    def process_message(self, msg: dict[str, Any], cell: NotebookNode, cell_index: int) -> NotebookNode | None:
        if self._heeds is not None and not self._heeds(msg):
            return None
        return super().process_message(msg, cell, cell_index)

    def _watch_the_kernel(self, notebook: NotebookNode) -> None:
        self._watching = asyncio.create_task(_stop_at_the_kernels_end(self, getattr(self.km, "provisioner", None)))

    def _begin_cell(self, cell: NotebookNode, cell_index: int) -> None:
        self.at = cell_index
        if self._tell is not None:
            try:
                self._tell(cell, cell_index)
            except Exception as error:
                raise _CallersError(error) from error

    def _show_failure(self, cell: NotebookNode, cell_index: int, execute_reply: dict[str, Any]) -> None:
        """See that a cell which the kernel says did not end well has an error, as nbgrader's own Execute does.

        Of some errors, of groups for example, IPython tells on stderr alone; and its ways to show errors can be
        replaced. Of a timeout the kernel says only that it was interrupted.
        """
        content = execute_reply["content"]
        if content["status"] == "ok":
            return
        name, text = (_said(content.get(key)) for key in ("ename", "evalue"))
        if name != _TIMEOUT and any(output.output_type == "error" for output in cell.outputs):
            return
        if not name:
            name, text = "ExecutionFailed", "the Python that ran the notebook did not run this cell to its end"
        cell.outputs.append(new_output("error", ename=name, evalue=text, traceback=[f"{name}: {text}"]))


def _said(text: object) -> str:
    """A text of a kernel's reply, in which anything may stand."""
    return text[:_LONGEST_ERROR] if isinstance(text, str) else ""


def _broken_off(end: KernelEnd, stopped: Exception, at: int | None, limits: Limits) -> KernelEnd:
    """How a run ended that did not come to the notebook's end; the kernel itself knows only of its own end."""
    if end.cause == "shutdown" and isinstance(stopped, CellTimeoutError):
        reason = f"{limits.sentence('cell_seconds')} and did not end when it was interrupted"
        end = replace(end, cause="limit", limit="cell_seconds", reason=reason)
    elif end.cause == "shutdown":
        if at is None:
            raise SandboxError(f"the kernel could not be talked to ({stopped})") from stopped
        what = f"{type(stopped).__name__}: {stopped}".splitlines()[0]
        reason = f"the Python that ran the notebook sent messages that Jupyter does not understand ({what})"
        end = replace(end, cause="garbled", reason=reason)
    return replace(end, cell=at)


async def _stop_at_the_kernels_end(client: NotebookClient, provisioner: Any) -> None:
    """Have nbclient notice at once what it would find out within a second, or only at the cell's time limit."""
    await provisioner.until_ended()
    if client.task_poll_for_reply is not None:
        client.task_poll_for_reply.cancel()


def _reached(notebook: NotebookNode, end: KernelEnd) -> tuple[str, ...]:
    """Limits at which the operating system, or nbclient, refused a cell something."""
    errors = [
        f"{output.ename}: {output.evalue}"
        for cell in notebook.cells
        for output in cell.get("outputs", ())
        if output.output_type == "error"
    ]
    said = {name for name, text in _REFUSALS.items() if any(re.search(text, error) for error in errors)}
    return tuple(sorted((said | set(end.reached)) - {end.limit}))
