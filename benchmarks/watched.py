"""Commands run and watched from outside: seconds, memory, when each line came, what other programs took."""

from __future__ import annotations

import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import psutil

EVERY = 0.5  # seconds between two looks at the processes: more often would take time from what is measured


@dataclass
class Watched:
    """What was seen of a command.

    `began` is on the clock `time.monotonic`. `lines` are what it printed, each with the second at which it came;
    `memory` the MB of all its processes, shared pages counted once, at such seconds; `first_mb` those of the command's
    own process alone; `others` the share of the machine that other programs took meanwhile.
    """

    began: float = 0.0
    seconds: float = 0.0
    exit_code: int = 0
    others: float = 0.0
    lines: list[tuple[float, str]] = field(default_factory=list)
    memory: list[tuple[float, float]] = field(default_factory=list)
    first_mb: list[tuple[float, float]] = field(default_factory=list)

    @property
    def peak_mb(self) -> float:
        """The most memory that all processes held together."""
        return max((mb for _, mb in self.memory), default=0.0)

    @property
    def output(self) -> str:
        """All that was printed."""
        return "".join(line for _, line in self.lines)


def watch(
    command: Sequence[str], cwd: Path, environment: Mapping[str, str], on_line: Callable[[str], object] | None = None
) -> Watched:
    """Run a command to its end."""
    seen = Watched()
    busy, own = _busy(), psutil.Process().cpu_times()
    seen.began = began = time.monotonic()
    process = subprocess.Popen(
        command,
        cwd=cwd,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    ended = threading.Event()
    taken: dict[psutil.Process, float] = {}
    looking = threading.Thread(target=_look, args=(process.pid, began, seen, taken, ended), daemon=True)
    looking.start()
    assert process.stdout is not None
    try:
        for line in process.stdout:
            seen.lines.append((time.monotonic() - began, line))
            if on_line is not None:
                on_line(line)
        seen.exit_code = process.wait()
        seen.seconds = time.monotonic() - began
    finally:
        ended.set()
        if process.poll() is None:
            process.terminate()
        looking.join()
    now = psutil.Process().cpu_times()
    of_us = sum(taken.values()) + now.user + now.system - own.user - own.system
    seen.others = max(0.0, _busy() - busy - of_us) / (psutil.cpu_count() or 1) / seen.seconds
    return seen


def _look(pid: int, began: float, seen: Watched, taken: dict[psutil.Process, float], ended: threading.Event) -> None:
    while not ended.wait(EVERY):
        try:
            first = psutil.Process(pid)
            family = [first, *first.children(recursive=True)]
        except psutil.NoSuchProcess:
            return
        held = {}
        for process in family:
            try:
                times = process.cpu_times()
                taken[process] = times.user + times.system
                held[process] = _megabytes(process)
            except psutil.NoSuchProcess:
                continue
        second = time.monotonic() - began
        seen.memory.append((second, sum(held.values())))
        seen.first_mb.append((second, held.get(first, 0.0)))


def _megabytes(process: psutil.Process) -> float:
    """Memory of a process; pages that processes share are divided among them, as kernels forked from one share most."""
    try:
        return process.memory_full_info().pss / 2**20
    except psutil.AccessDenied:  # a kernel that gave up its rights shows this only to root
        return process.memory_info().rss / 2**20


def _busy() -> float:
    """Seconds that all cores together have worked since the machine started, or were taken away by its host."""
    times = psutil.cpu_times()
    return sum(times[: times._fields.index("steal") + 1]) - times.idle - times.iowait
