"""Many jobs at once; a worker that dies costs a retry. Here they are processes of this machine, in `cluster` others."""

from __future__ import annotations

import itertools
import multiprocessing
import os
import pickle
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Protocol, TypeVar

import psutil

from lstm_utils.grading.course import CourseError, first_line
from lstm_utils.grading.execution.job import Executed, Job, OtherInstallationError, execute
from lstm_utils.grading.sandbox.errors import SandboxUnavailableError
from lstm_utils.grading.sandbox.preloaded import PreloadedServer

TRIES = 4
LOOK_SECONDS = 2
Tag = TypeVar("Tag")


class MachineError(Exception):
    """No worker could run a job; the text says what went wrong the last time."""


class Workers(Protocol):
    """Where jobs are run."""

    @property
    def count(self) -> int:
        """How many at once; asked again now and then."""
        ...

    def submit(self, job: Job) -> Future[Executed]:
        """Run a job when a worker is free."""
        ...


def run(jobs: Iterable[tuple[Tag, Job]], workers: Workers) -> Iterator[tuple[Tag, Executed | MachineError]]:
    """Run jobs, as many at once as there are workers; give each result as it comes, with the job's tag.

    `jobs` is read no further than needed to keep the workers busy.
    """
    source = iter(jobs)
    running: dict[Future[Executed], tuple[Tag, Job, int]] = {}
    exhausted = False
    while True:
        while len(running) < 2 * workers.count and not exhausted:
            # A result that waits is worth more than a job that will not be begun before one ends.
            if len(running) > workers.count and any(future.done() for future in running):
                break
            try:
                tag, job = next(source)
            except StopIteration:
                exhausted = True
                break
            running[workers.submit(job)] = (tag, job, 1)
        if not running:
            return
        done, _ = wait(running, LOOK_SECONDS, return_when=FIRST_COMPLETED)
        for future in done:
            tag, job, tries = running.pop(future)
            try:
                result: Executed | MachineError = future.result()
            except (OtherInstallationError, SandboxUnavailableError) as error:  # another try changes nothing
                raise CourseError(f"grading cannot go on: {error}") from error
            except Exception as error:
                if tries < TRIES:
                    running[workers.submit(job)] = (tag, job, tries + 1)
                    continue
                result = MachineError(f"{type(error).__name__}: {first_line(error)}")
            yield tag, result


class LocalWorkers:
    """Spawned processes on this machine; the sandboxes' kernels are forked from one server that all of them share.

    A context manager. At the end, however it comes, all processes end.

    Parameters
    ----------
    count
        How many jobs to run at once.
    folder
        Where workers leave results for this process; whoever calls removes it.
    make_server
        Makes the server; None where jobs run without a sandbox.
    """

    def __init__(self, count: int, folder: Path, make_server: Callable[[], PreloadedServer] | None = None):
        self.count = count
        self._folder = folder
        self._names = map(str, itertools.count())
        self._make_server = make_server
        self._executor: ProcessPoolExecutor | None = None
        self._server: PreloadedServer | None = None

    def __enter__(self) -> LocalWorkers:
        self._folder.mkdir(parents=True, exist_ok=True)
        self._start_server()  # it imports while the first notebooks are sanitized
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None):
        if kind is not None:
            _end_workers()
        if self._server is not None:
            self._server.close()
        if self._executor is not None:
            self._executor.shutdown(cancel_futures=True)

    def submit(self, job: Job) -> Future[Executed]:
        """Run a job, in a new pool or with a new server where the last one has ended."""
        if job.sandbox:
            self._start_server()
            job = replace(job, server=self._server.address if self._server else None)
        # A pool's pipe takes no large result: whoever reads one from a worker that is killed meanwhile waits for the
        # rest without end.
        path = self._folder / next(self._names)
        executed: Future[Executed] = Future()
        self._begin(_execute_into, path, job).add_done_callback(partial(_read, path, executed))
        return executed

    def _begin(self, function: Callable[..., None], *arguments: object) -> Future[None]:
        if self._executor is not None:
            with suppress(BrokenExecutor), _no_ctrl_c():
                return self._executor.submit(function, *arguments)
            _end_workers()  # one may have been started too late for the pool to end it
            self._executor.shutdown()
        context = multiprocessing.get_context("spawn")  # a fork would share this process's threads' locks
        # Making it starts a process of multiprocessing's own, which ends any waiting of Ctrl-C.
        self._executor = ProcessPoolExecutor(self.count, mp_context=context, initializer=_become_worker)
        with _no_ctrl_c():
            return self._executor.submit(function, *arguments)

    def _start_server(self) -> None:
        if self._make_server is not None and (self._server is None or self._server.ended):
            self._server = self._make_server()
            self._server.start()


def _execute_into(path: Path, job: Job) -> None:
    path.write_bytes(pickle.dumps(execute(job)))


def _read(path: Path, executed: Future[Executed], written: Future[None]) -> None:
    """Give what a worker has written on, or what became of the worker."""
    try:
        written.result()
        result = pickle.loads(path.read_bytes())
        path.unlink()
        executed.set_result(result)
    except CancelledError:
        executed.cancel()
    except Exception as error:
        executed.set_exception(error)


@contextmanager
def _no_ctrl_c() -> Iterator[None]:
    """Keep Ctrl-C waiting; a process that is started meanwhile does not hear of it before it is ready to."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _become_worker() -> None:
    # Ctrl-C is for the grader, which then ends its workers. To ignore it would not do: nbclient listens for it.
    os.setsid()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # forgets one that came before
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Wait for the parent's end, however it comes, and leave no process behind."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        _end(psutil.Process().children(recursive=True))
        os._exit(1)


def _end_workers() -> None:
    """End all worker processes of this process, and what they have started."""
    workers = multiprocessing.active_children()
    below: list[psutil.Process] = []
    for worker in workers:
        with suppress(psutil.NoSuchProcess):
            below += psutil.Process(worker.pid).children(recursive=True)
        worker.kill()
    _end(below)
    for worker in workers:  # it alone may wait for them: else it takes them for alive
        worker.join()


def _end(processes: list[psutil.Process]) -> None:
    for process in processes:
        with suppress(psutil.NoSuchProcess):
            process.kill()
    psutil.wait_procs(processes, timeout=10)
