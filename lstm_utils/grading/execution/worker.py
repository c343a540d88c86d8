"""A process that runs jobs, one at a time, and the grader's hold on it.

    python -P -m lstm_utils.grading.worker SOCKET

The socket brings jobs and takes what came of them. These two processes alone have its ends, so each sees at once when
the other has gone, even in the middle of a message, and neither needs a lock that a killed process could keep.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from multiprocessing.connection import Connection, Pipe
from queue import SimpleQueue

import psutil

from lstm_utils.grading.execution.job import Executed, Job, execute

# -P: no file in the folder where the grader was called takes a module's place.
COMMAND = (sys.executable, "-P", "-m", __name__)


class WorkerEndedError(Exception):
    """A worker ended before its job did, which is not to blame; another try may succeed."""


class Worker:
    """The grader's hold on a worker, which is started when there is a job for it, and again where it has ended."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._connection: Connection | None = None
        self._wanted = True
        self._lock = threading.Lock()

    def run(self, job: Job) -> Executed:
        """Run a job there; one thread at a time may ask for this.

        Raises
        ------
        WorkerEndedError
            Something killed the worker, or `end` has been called.
        Exception
            What `execute` raised.
        """
        process, connection = self._started()
        try:
            connection.send(job)
            executed, error = connection.recv()
        except (EOFError, OSError):
            process.kill()
            code = process.wait()
            how = f"exit code {code}" if code >= 0 else signal.Signals(-code).name
            raise WorkerEndedError(f"the process that ran it ended ({how})") from None
        if error is not None:
            raise error
        return executed

    def _started(self) -> tuple[subprocess.Popen[bytes], Connection]:
        with self._lock:
            if not self._wanted:
                raise WorkerEndedError("the grader has ended its workers")
            if self._process is None or self._connection is None or self._process.poll() is not None:
                self._connection, there = Pipe()
                self._process = subprocess.Popen(
                    [*COMMAND, str(there.fileno())],
                    pass_fds=[there.fileno()],
                    stdin=subprocess.DEVNULL,
                    start_new_session=True,  # Ctrl-C is for the grader, which then ends its workers
                )
                there.close()
            return self._process, self._connection

    def end(self) -> None:
        """End it for good, and what it has started, in the middle of a job too; returns when they are gone."""
        with self._lock:
            self._wanted = False
        if self._process is None or self._process.poll() is not None:
            return
        below: list[psutil.Process] = []
        with suppress(psutil.NoSuchProcess):
            below = psutil.Process(self._process.pid).children(recursive=True)
        self._process.kill()
        _end(below)
        self._process.wait()


def main(connection: Connection) -> None:
    """Run jobs as they come, until the grader or its wish for them has gone."""
    jobs: SimpleQueue[Job] = SimpleQueue()
    threading.Thread(target=_listen, args=(connection, jobs), daemon=True).start()
    while True:
        answer: tuple[Executed | None, Exception | None]
        try:
            answer = execute(jobs.get()), None
        except Exception as error:
            answer = None, error
        with suppress(OSError):  # the other thread sees to it
            connection.send(answer)


def _listen(connection: Connection, jobs: SimpleQueue[Job]) -> None:
    """Take jobs; when the grader has gone leave no process behind, whatever runs."""
    try:
        while True:
            jobs.put(connection.recv())
    finally:
        _end(psutil.Process().children(recursive=True))
        os._exit(1)


def _end(processes: list[psutil.Process]) -> None:
    for process in processes:
        with suppress(psutil.NoSuchProcess):
            process.kill()
    psutil.wait_procs(processes, timeout=10)


if __name__ == "__main__":
    main(Connection(int(sys.argv[1])))
