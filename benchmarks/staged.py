"""`lstm-course` with a clock beside the grader's pool: where the time of its own process goes.

python -m benchmarks.staged FILE.json grade LESSON    does what lstm-course grade LESSON does, then writes FILE.json
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any


@dataclass
class Stages:
    """Seconds of the grader's own process, and those of all kernels added up, `executed`.

    `waiting` is for kernels: the grader's process does nothing meanwhile. `began` is when its first notebook was asked
    for, on the clock `time.monotonic`, which processes of one machine share.
    """

    began: float = 0.0
    sanitizing: float = 0.0
    waiting: float = 0.0
    recording: float = 0.0
    executed: float = 0.0

    def timed(self, run: Callable[..., Iterator]) -> Callable[..., Iterator]:
        """`pool.run`, measured from both sides: what it asks for are sanitized notebooks, what it gives is recorded."""

        def jobs_of(jobs: Iterable) -> Iterator:
            source, end = iter(jobs), object()
            while True:
                began = time.monotonic()
                job = next(source, end)
                self.sanitizing += time.monotonic() - began
                if job is end:
                    return
                yield job

        def timed_run(jobs: Iterable, workers: Any) -> Iterator:
            self.began = time.monotonic()
            results, end = run(jobs_of(jobs), workers), object()
            while True:
                before, began = self.sanitizing, time.monotonic()
                result = next(results, end)
                self.waiting += time.monotonic() - began - (self.sanitizing - before)
                if result is end:
                    return
                self.executed += getattr(getattr(result[1], "end", None), "seconds", 0.0)
                began = time.monotonic()
                yield result
                self.recording += time.monotonic() - began

        return timed_run


def main() -> None:
    from lstm_utils.grading.cli import app
    from lstm_utils.grading.execution import pool

    target, arguments = Path(sys.argv[1]), sys.argv[2:]
    stages = Stages()
    pool.run = stages.timed(pool.run)
    try:
        app(arguments, prog_name="lstm-course")
    finally:
        target.write_text(json.dumps(asdict(stages)))


if __name__ == "__main__":
    main()
