"""Many jobs at once; a worker that dies costs a retry. Here they are processes of this machine, in `cluster` others."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import replace
from types import TracebackType
from typing import Protocol, TypeVar

from lstm_utils.grading.course import CourseError, first_line
from lstm_utils.grading.execution.job import Executed, Job, OtherInstallationError
from lstm_utils.grading.execution.worker import Worker
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
    """Processes on this machine; the sandboxes' kernels are forked from one server that all of them share.

    A context manager. At the end, however it comes, all processes end.

    Parameters
    ----------
    count
        How many jobs to run at once.
    make_server
        Makes the server; None where jobs run without a sandbox.
    """

    def __init__(self, count: int, make_server: Callable[[], PreloadedServer] | None = None):
        self.count = count
        self._make_server = make_server
        self._server: PreloadedServer | None = None
        self._workers = [Worker() for _ in range(count)]
        self._free = deque(self._workers)
        self._threads = ThreadPoolExecutor(count)  # each waits for one worker

    def __enter__(self) -> LocalWorkers:
        self._start_server()  # it imports while the first notebooks are sanitized
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
        for worker in self._workers:
            worker.end()
        if self._server is not None:
            self._server.close()
        self._threads.shutdown()

    def submit(self, job: Job) -> Future[Executed]:
        """Run a job, with a new server where the last one has ended."""
        if job.sandbox:
            self._start_server()
            job = replace(job, server=self._server.address if self._server else None)
        return self._threads.submit(self._run, job)

    def _run(self, job: Job) -> Executed:
        worker = self._free.popleft()  # there are as many as threads
        try:
            return worker.run(job)
        finally:
            self._free.append(worker)

    def _start_server(self) -> None:
        if self._make_server is not None and (self._server is None or self._server.ended):
            self._server = self._make_server()
            self._server.start()
