"""Each kernel on a processor of its own, where as many run as there are processors.

TensorFlow passes the work of a training step to and fro between two threads. Left to itself, Linux often has a thread
of each of two kernels wait for the same processor while another one has nothing to do.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress


class Place:
    """A kernel's place: kept until it is left, or until all processes that know of it have ended.

    Parameters
    ----------
    processor
        Its number; None: wherever Linux puts the kernel.
    kept
        A descriptor that is closed when the place is left.
    """

    def __init__(self, processor: int | None = None, kept: int | None = None):
        self._processor = processor
        self._kept = kept

    def put(self, process: int) -> None:
        """Have a process that has one thread, and all threads and processes that it will start, run there."""
        if self._processor is not None:
            with suppress(OSError):  # it has ended, or the processor is not to be had any more
                os.sched_setaffinity(process, {self._processor})

    def leave(self) -> None:
        """Another kernel may have it now."""
        if self._kept is not None:
            os.close(self._kept)
            self._kept = None


class Processors:
    """Gives each kernel its place.

    Parameters
    ----------
    numbers
        Of the processors to choose from; none: kernels run wherever Linux puts them.
    """

    def __init__(self, numbers: Iterable[int]):
        self._numbers = list(numbers)
        self._taken: dict[int, int] = {}

    @property
    def places(self) -> list[int]:
        """A descriptor for each place that is taken; it can be read when the place has been left."""
        return list(self._taken)

    def take(self) -> Place:
        """A place on the processor that has the fewest kernels."""
        if not self._numbers:
            return Place()
        kernels = Counter(self._taken.values())
        processor = min(self._numbers, key=lambda number: kernels[number])
        left, kept = os.pipe()
        self._taken[left] = processor
        return Place(processor, kept)

    def free(self, readable: Iterable[object]) -> None:
        """Take back those of `places` that can be read."""
        for place in self._taken.keys() & set(readable):
            os.close(place)
            del self._taken[place]
