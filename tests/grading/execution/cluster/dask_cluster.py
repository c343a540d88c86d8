"""A Dask cluster on this machine: a scheduler and workers, each a process as `dask` starts it on a command line."""

import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psutil


class Member:
    """One process of the cluster, with all that it has started.

    Parameters
    ----------
    folder
        Holds what it says and what it leaves.
    command
        What `dask` shall do.
    environment
        Variables besides those of the tests.
    """

    def __init__(self, folder: Path, *command: str, environment: dict[str, str] | None = None):
        folder.mkdir()
        self.log = folder / "log"
        with open(self.log, "w") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "dask", *command],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=folder,
                env={**os.environ, "TMPDIR": str(folder), **(environment or {})},
            )
        self.process = psutil.Process(self._process.pid)

    def family(self) -> list[psutil.Process]:
        with suppress(psutil.NoSuchProcess):
            return [self.process, *self.process.children(recursive=True)]
        return []

    def kill(self) -> None:
        """Kill the one process, as a machine's power cut or its lack of memory would."""
        self._process.kill()
        self._process.wait()


class Cluster:
    """A scheduler and its workers, which have one thread each. A context manager: at the end nothing is left of it."""

    def __init__(self, folder: Path):
        folder.mkdir()
        self._folder = folder
        self._members: list[Member] = []
        self.workers: dict[str, Member] = {}
        file = folder / "scheduler.json"
        listen = ("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(file))
        self.scheduler = self._member("scheduler", *listen)
        until(lambda: file.exists() and file.read_text().rstrip().endswith("}"), self.scheduler)
        self.address = json.loads(file.read_text())["address"]

    def _member(self, name: str, *command: str, environment: dict[str, str] | None = None) -> Member:
        member = Member(self._folder / name, *command, environment=environment)
        self._members.append(member)
        return member

    def worker(self, name: str, *options: str, environment: dict[str, str] | None = None) -> Member:
        """Start a worker; `wait` until the scheduler knows it."""
        told = ("--nthreads", "1", "--no-dashboard", "--name", name, *options)
        self.workers[name] = self._member(name, "worker", self.address, *told, environment=environment)
        return self.workers[name]

    def wait(self) -> None:
        for worker in self.workers.values():
            until(lambda: "Registered to" in worker.log.read_text(), worker)  # noqa: B023

    def __enter__(self) -> "Cluster":
        return self

    def __exit__(self, *error: object) -> None:
        families = [process for member in self._members for process in member.family()]
        for member in reversed(self._members):
            member.kill()
        assert left(families) == []


def until(condition: Callable[[], bool], member: Member) -> None:
    """Look again and again; a member that has ended meanwhile will not bring it about."""
    while not condition():
        assert member.process.status() != psutil.STATUS_ZOMBIE, member.log.read_text()
        time.sleep(0.02)


def left(processes: list[psutil.Process]) -> list[str]:
    """Wait until all have ended. That takes a moment; who is still there after ten seconds will stay."""
    ends: dict[int, psutil.Process] = {}
    for process in processes:
        with suppress(ProcessLookupError):
            ends[os.pidfd_open(process.pid)] = process
    while ends:
        ended, _, _ = select.select(list(ends), [], [], 10)
        if not ended:
            break
        for descriptor in ended:
            os.close(descriptor)
            del ends[descriptor]
    return [f"{process.pid} {process.name()}" for process in ends.values()]
