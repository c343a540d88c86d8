"""A fair share of the processor: a notebook that computes in many threads takes no time from its neighbours."""

from __future__ import annotations

import math
import os
import threading
import time
from collections.abc import Iterator
from contextlib import suppress

# A kernel computes in one thread; now and then another one or two run for a moment.
_AT_ONCE = 3
_WEIGHT = 1.25  # of one step of niceness, in Linux's scheduler
_NICEST = 19
_LOOK_SECONDS = 1
_AGAIN_SECONDS = 0.1


def keep_to_one_share(ancestors: list[int]) -> None:
    """See to it from now on, in a thread, that all below `ancestors` weigh as much as one thread, together."""

    def look_now_and_then() -> None:
        while True:
            give_one_share(ancestors)
            time.sleep(_LOOK_SECONDS)

    threading.Thread(target=look_now_and_then, daemon=True).start()


def give_one_share(ancestors: list[int]) -> None:
    """Have all threads below `ancestors` that run at this moment weigh as much as one thread, together.

    Where they are three at most, nothing is done. Niceness only grows: who has been made nice stays so.
    """
    busy = [thread for process in _family(ancestors) for thread in _running_threads(process)]
    if len(busy) <= _AT_ONCE:
        return
    nice = min(_NICEST, math.ceil(math.log(len(busy), _WEIGHT)))
    for thread in busy:
        with suppress(OSError):  # it has ended meanwhile
            if os.getpriority(os.PRIO_PROCESS, thread) < nice:
                os.setpriority(os.PRIO_PROCESS, thread, nice)
            _make_its_session_nice(thread, nice)


def _make_its_session_nice(thread: int, nice: int) -> None:
    """Where Linux gives each session a share of its own (autogroup), niceness counts only within the session."""
    path = f"/proc/{thread}/autogroup"  # reads "/autogroup-12 nice 0"
    with open(path) as file:
        now = int(file.read().split()[-1])
    while now < nice:
        try:
            with open(path, "w") as file:
                file.write(str(nice))
            return
        except BlockingIOError:  # Linux lets an ordinary user do this ten times a second
            time.sleep(_AGAIN_SECONDS)


def _family(ancestors: list[int]) -> Iterator[int]:
    waiting = list(ancestors)
    while waiting:
        process = waiting.pop()
        yield process
        with suppress(OSError):
            for thread in os.listdir(f"/proc/{process}/task"):
                with open(f"/proc/{process}/task/{thread}/children") as file:
                    waiting += map(int, file.read().split())


def _running_threads(process: int) -> Iterator[int]:
    with suppress(OSError):
        for thread in os.listdir(f"/proc/{process}/task"):
            with suppress(OSError), open(f"/proc/{process}/task/{thread}/stat") as file:
                if file.read().rpartition(")")[2].split()[0] == "R":
                    yield int(thread)
