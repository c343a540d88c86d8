"""Jobs run by the workers of a Dask cluster, each with a sandbox and a server of its own."""

from __future__ import annotations

import asyncio
import logging
import math
import platform
import time
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import ExitStack, contextmanager
from types import TracebackType
from typing import Any

from lstm_utils.grading.course import CourseError, first_line
from lstm_utils.grading.course.installation import Installation
from lstm_utils.grading.execution.job import Executed, Job, execute
from lstm_utils.grading.sandbox.errors import SandboxUnavailableError

ANSWER_SECONDS = 10
WITHOUT_WORKERS_SECONDS = 60  # a nanny starts its worker again, a queue its job
_DASKS_LOGGERS = ("distributed", "distributed.client", "tornado", "tornado.application")  # with a handler of their own


@contextmanager
def _dask_tells(log: logging.Logger | None) -> Iterator[None]:
    """Have what Dask says, which it writes to the screen, go to a log."""
    before = {logger: (logger.handlers, logger.propagate) for logger in map(logging.getLogger, _DASKS_LOGGERS)}
    for logger in before:
        logger.handlers, logger.propagate = log.handlers if log else [logging.NullHandler()], False
    try:
        yield
    finally:
        for logger, was in before.items():
            logger.handlers, logger.propagate = was


class ClusterWorkers:
    """The workers of a Dask cluster, each with a server of its own.

    Parameters
    ----------
    address
        Of its scheduler, such as "tcp://10.0.0.1:8786".
    log
        Takes what Dask says, which would go to the screen.

    Raises
    ------
    CourseError
        Dask is not installed, nobody answers, or a worker has another installation than this process.
    """

    def __init__(self, address: str, log: logging.Logger | None = None):
        try:
            from distributed import Client, Security
            from distributed.comm import connect
        except ImportError as error:
            raise CourseError("--scheduler needs Dask: pip install 'lstm-course[cluster]'") from error

        async def ask() -> None:
            options = Security().get_connection_args("client")  # Dask's own settings
            comm = await connect(address, timeout=ANSWER_SECONDS, **options)
            await comm.close()

        self._address = address
        self._last_worker_seen = -math.inf
        with ExitStack() as stack:
            stack.enter_context(_dask_tells(log))
            try:
                # A Client that cannot connect is not easily got rid of, and one may wait for something that is no
                # scheduler without end.
                asyncio.run(asyncio.wait_for(ask(), ANSWER_SECONDS + 1))
                self._client: Any = Client(address, timeout=ANSWER_SECONDS, set_as_default=False)
            except TimeoutError as error:
                raise CourseError(f"what listens at {address} does not answer as a Dask scheduler does") from error
            except Exception as error:
                raise CourseError(f"the Dask scheduler {address} cannot be reached: {first_line(error)}") from error
            stack.callback(self._client.close)
            self._executor = self._client.get_executor(pure=False)
            self._compare_installations()
            self._at_end = stack.pop_all()

    def _compare_installations(self) -> None:
        """Refuse workers that would give other grades, and those that a job, which they cannot read, would end.

        `execute` looks as well, for workers that come later.
        """
        wanted = Installation.here()
        told = []
        with self._connected():
            for worker, found in self._client.run(Installation.here, on_error="return").items():
                if isinstance(found, Installation):
                    difference = wanted.differences(found)
                    told += [f"worker {worker} has {difference}"] if difference else []
                elif not isinstance(found, OSError):  # one that does not answer is as good as dead
                    told.append(f"worker {worker} cannot load the course ({first_line(found)})")
            try:
                self._client.run_on_scheduler(Installation.here)
            except (ImportError, AttributeError) as error:
                told.append(f"the scheduler, which passes the notebooks on, cannot load the course ({error})")
        if told:
            raise CourseError(
                f"the Dask cluster {self._address} cannot be used: {'; '.join(told)}; "
                "install the same there and start them again"
            )

    def __enter__(self) -> ClusterWorkers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._at_end.close()

    @property
    def count(self) -> int:
        """How many jobs the workers run at once now: they come and go. 1 while there are none for a short time.

        Raises
        ------
        CourseError
            The scheduler has gone, or has had no workers for some time.
        """
        with self._connected():
            threads = sum(self._client.nthreads().values())
        now = time.monotonic()
        if threads:
            self._last_worker_seen = now
        elif now - self._last_worker_seen > WITHOUT_WORKERS_SECONDS:
            raise CourseError(f"the Dask scheduler {self._address} has no workers; start some and grade again")
        return max(threads, 1)

    def submit(self, job: Job) -> Future[Executed]:
        """Run a job on the worker that the scheduler chooses."""
        with self._connected():
            return self._executor.submit(_execute_there, job)

    @contextmanager
    def _connected(self) -> Iterator[None]:
        try:
            if self._client.status != "running":
                raise OSError("the connection broke")
            yield
        except OSError as error:
            raise CourseError(
                f"the Dask scheduler {self._address} has gone ({first_line(error)}); nothing that was graded is lost: "
                "the same command goes on from here, also without --scheduler"
            ) from error


def _execute_there(job: Job) -> Executed:
    """Execute a job on a worker; where no sandbox can be drawn, say on which machine."""
    try:
        return execute(job)
    except SandboxUnavailableError as error:
        raise SandboxUnavailableError(f"on {platform.node()}, {error}") from error
