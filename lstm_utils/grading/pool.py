"""Many jobs at once: in worker processes on this machine, or on a Dask cluster. A worker that dies costs a retry."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, ProcessPoolExecutor, wait
from contextlib import suppress
from dataclasses import replace
from types import TracebackType
from typing import Any, Protocol, TypeVar

import psutil

from lstm_utils.grading.course import CourseError, first_line
from lstm_utils.grading.job import Executed, Job, OtherInstallationError, execute
from lstm_utils.grading.sandbox.errors import SandboxUnavailableError
from lstm_utils.grading.sandbox.preloaded import PreloadedServer

TRIES = 4
Tag = TypeVar("Tag")


class MachineError(Exception):
    """No worker could run a job; the text says what went wrong the last time."""


class Workers(Protocol):
    """Where jobs are run."""

    count: int

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
        while not exhausted and len(running) < 2 * workers.count:
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
        done, _ = wait(running, return_when=FIRST_COMPLETED)
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

    A context manager; nothing is started before the first job. At the end, however it comes, all processes end.
    """

    def __init__(self, count: int):
        self.count = count
        self._executor: ProcessPoolExecutor | None = None
        self._server: PreloadedServer | None = None

    def __enter__(self) -> LocalWorkers:
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
            if self._server is None or self._server.ended:
                self._server = PreloadedServer(job.preload, hidden=job.hidden)
                self._server.start()
            job = replace(job, server=self._server.address)
        if self._executor is not None:
            with suppress(BrokenExecutor):
                return self._executor.submit(execute, job)
            self._executor.shutdown()
        context = multiprocessing.get_context("spawn")  # a fork would share this process's threads' locks
        self._executor = ProcessPoolExecutor(self.count, mp_context=context, initializer=_become_worker)
        return self._executor.submit(execute, job)


def _become_worker() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the grader, which then ends its workers
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
    found: list[psutil.Process] = []
    for worker in multiprocessing.active_children():
        with suppress(psutil.NoSuchProcess):
            process = psutil.Process(worker.pid)
            found += [process, *process.children(recursive=True)]
    _end(found)


def _end(processes: list[psutil.Process]) -> None:
    for process in processes:
        with suppress(psutil.NoSuchProcess):
            process.kill()
    psutil.wait_procs(processes, timeout=10)


class ClusterWorkers:
    """The workers of a Dask cluster, each with a server of its own.

    Parameters
    ----------
    address
        Of its scheduler, such as "tcp://10.0.0.1:8786".

    Raises
    ------
    CourseError
        Dask is not installed, nobody answers, or the scheduler has no workers.
    """

    def __init__(self, address: str):
        try:
            from distributed import Client
        except ImportError as error:
            raise CourseError("--scheduler needs Dask: pip install 'lstm-course[cluster]'") from error
        try:
            self._client: Any = Client(address, timeout="20s")
        except (OSError, TimeoutError, ValueError) as error:
            raise CourseError(f"no Dask scheduler answers at {address}: {first_line(error)}") from error
        self.count = sum(self._client.nthreads().values())
        if not self.count:
            self._client.close()
            raise CourseError(f"the Dask scheduler at {address} has no workers; start some and grade again")
        self._executor = self._client.get_executor(pure=False)

    def __enter__(self) -> ClusterWorkers:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None):
        self._client.close()

    def submit(self, job: Job) -> Future[Executed]:
        """Run a job on the worker that the scheduler chooses."""
        return self._executor.submit(execute, job)
