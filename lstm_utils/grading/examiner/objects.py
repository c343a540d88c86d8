"""Objects that both sides know by a number: what is handed back is the same object again."""

from __future__ import annotations

import functools
from typing import Any

import numpy as np

from lstm_utils.grading.examiner.link import LinkBroken
from lstm_utils.grading.examiner.values import class_name

MOST_OBJECTS = 50_000  # of the other side
GENERATORS = ("PCG64", "PCG64DXSM")  # a forged state of NumPy's others may make it read memory that is not its own


class Objects:
    """The numbered objects of one side; each is kept, so that it stays the one that has the number.

    Parameters
    ----------
    first : int
        This side's own objects have this number, and every second one after it: odd or even.
    """

    def __init__(self, first: int):
        self._next = self._first = first
        self._theirs = 0
        self._numbers: dict[int, int] = {}
        self._objects: dict[int, Any] = {}

    def number(self, thing: Any) -> int:
        """The number of an object; a new one of this side's where it has none."""
        if id(thing) not in self._numbers:
            self._numbers[id(thing)], self._objects[self._next] = self._next, thing
            self._next += 2
        return self._numbers[id(thing)]

    def is_theirs(self, thing: Any) -> bool:
        """Whether an object stands for one of the other side."""
        return (self._numbers.get(id(thing), self._first) - self._first) % 2 == 1

    def is_known(self, thing: Any) -> bool:
        """Whether an object has a number."""
        return id(thing) in self._numbers

    def own(self, number: Any) -> Any:
        """The object of this side that has a number.

        Raises
        ------
        LinkBroken
            There is none.
        """
        if type(number) is not int or (number - self._first) % 2 or number not in self._objects:
            raise LinkBroken("an object that is not known is handed back")
        return self._objects[number]

    def theirs(self, number: Any) -> Any:
        """What stands for an object of the other side, None where nothing does yet.

        Raises
        ------
        LinkBroken
            The number is none that the other side may give.
        """
        if type(number) is not int or not 0 < number < 2**60 or (number - self._first) % 2 == 0:
            raise LinkBroken("an object has no number")
        return self._objects.get(number)

    def either(self, number: Any) -> Any:
        """The object of either side that has a number, None where there is none.

        Raises
        ------
        LinkBroken
            The number is none that the other side may give.
        """
        known = self._objects.get(number) if type(number) is int else None
        return self.theirs(number) if known is None else known

    def stands_for(self, thing: Any, number: int) -> None:
        """Let an object here stand for one of the other side.

        Raises
        ------
        LinkBroken
            The number is none, is taken, or there are too many.
        """
        if self.theirs(number) is not None or id(thing) in self._numbers:
            raise LinkBroken("an object has the number of another")
        self._theirs += 1
        if self._theirs > MOST_OBJECTS:
            raise LinkBroken("there are too many objects")
        self._numbers[id(thing)], self._objects[number] = number, thing


class Opaque:
    """Stands for an object that is no data: its class's name, and what NumPy sees in it, are all that is known."""

    _seen: np.ndarray | None = None


class OpaqueArray(Opaque):
    """Such an object that NumPy makes an array of."""

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> np.ndarray:
        return np.array(self._seen, dtype=dtype)


@functools.lru_cache(1000)
def _opaque_class(name: str, base: type[Opaque]) -> type[Opaque]:
    return type(name, (base,), {})


def opaque(name: Any, seen: Any) -> Opaque:
    """An object that stands for another of a class of that name.

    Raises
    ------
    LinkBroken
        That is no class's name, or what is seen in it is no array.
    """
    if seen is not None and not isinstance(seen, np.ndarray):
        raise LinkBroken("an object is none")
    made = _opaque_class(class_name(name), Opaque if seen is None else OpaqueArray)()
    made._seen = seen
    return made


def generator(state: Any) -> np.random.Generator:
    """A random generator in a state that was told.

    Raises
    ------
    LinkBroken
        It is none of NumPy's usual ones.
    """
    if not isinstance(state, dict) or state.get("bit_generator") not in GENERATORS:
        raise LinkBroken("a random generator is none")
    bits = getattr(np.random, state["bit_generator"])()
    bits.state = state
    return np.random.Generator(bits)
