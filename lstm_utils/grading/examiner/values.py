"""Plain data as a message: a tree for JSON, and buffers for arrays. No pickle, and no array of Python objects.

A value that JSON has no word for is a list of a tag and what the tag needs: ``["array", "<f8", [2, 3], "C"]``, with
the numbers in the next buffer.
"""

from __future__ import annotations

import array
import datetime
import itertools
import re
from collections.abc import Callable, Iterator, Sequence, Set
from typing import Any

import numpy as np

from lstm_utils.checks.answers import MOST
from lstm_utils.grading.examiner.link import LinkBroken

PLAIN = re.compile(r"[<>|=]([biufcSU]\d+|[mM]8(\[\d*[a-zA-Zμ]+\])?)")  # dtypes that are data and nothing else
DEEPEST = 100  # lists within lists
MOST_PARTS = 4_000_000  # Python objects in a message
MOST_KEYS = 1_000  # of a set or dict, where others may have chosen keys that all hash alike
LONGEST_NAME = 200
LONG = 20  # a list of that many numbers goes as a buffer
_LEAST, _MOST = -(2**63), 2**63 - 1
_NAMED = {"list": list, "tuple": tuple, "dict": dict, "set": set, "frozenset": frozenset}
_DATES: dict[str, type[Any]] = {"datetime": datetime.datetime, "date": datetime.date, "time": datetime.time}

Tree = Any  # what JSON has words for


class Writer:
    """Writes the values of one message, in the order in which they are read.

    Parameters
    ----------
    write_object : function of a Writer and a value
        Gives the tree of what is no data.
    """

    def __init__(self, write_object: Callable[[Writer, Any], Tree]):
        self.buffers: list[bytes] = []
        self._write_object = write_object
        self._depth = 0

    def write(self, value: Any) -> Tree:
        """The tree of a value; arrays and long lists of numbers go to `buffers`.

        Raises
        ------
        ValueError
            It is nested too deep, or in itself.
        """
        if value is None or type(value) in (bool, float, str):
            return value
        if self._depth > DEEPEST:
            raise ValueError(f"more than {DEEPEST} levels of lists within lists, or a list within itself")
        self._depth += 1
        try:
            return self._written(value)
        finally:
            self._depth -= 1

    def _written(self, value: Any) -> Tree:
        if isinstance(value, np.generic | np.ndarray):
            return self._array(value)
        if isinstance(value, int) and not isinstance(value, bool):
            return int(value) if _LEAST <= value <= _MOST else ["int", hex(value)]
        for base in (bool, float, str):  # their subclasses, such as an enumeration's
            if isinstance(value, base):
                return base(value)
        if isinstance(value, complex):
            return ["complex", value.real, value.imag]
        if isinstance(value, bytes | bytearray):
            self.buffers.append(bytes(value))
            return ["bytes" if isinstance(value, bytes) else "bytearray"]
        if isinstance(value, range):
            return ["range", value.start, value.stop, value.step]
        if isinstance(value, datetime.timedelta):
            return ["timedelta", value.days, value.seconds, value.microseconds]
        for name, kind in _DATES.items():  # a datetime is a date too, and comes first
            if isinstance(value, kind):
                return [name, value.isoformat()]
        if isinstance(value, list | tuple | dict | Set):
            return self._container(value)
        if issubclass(type(value), Iterator):  # not isinstance, which asks the object
            return ["iterator", *map(self.write, itertools.islice(value, MOST))]
        return self._write_object(self, value)

    def _container(self, value: Any) -> Tree:
        tag = next((name for name, kind in _NAMED.items() if isinstance(value, kind)), "set")
        if tag == "dict":
            tree = [tag, *([self.write(key), self.write(part)] for key, part in value.items())]
        elif tag in ("list", "tuple"):
            tree = self._sequence(tag, value)
        else:
            tree = [tag, *map(self.write, value)]
        return tree if type(value) is _NAMED[tag] else ["named", type(value).__name__, tree]

    def _sequence(self, tag: str, value: Sequence[Any]) -> Tree:
        kinds = {type(part) for part in value} if len(value) > LONG else set()
        if kinds == {float}:
            self.buffers.append(array.array("d", value).tobytes())
            return ["floats", tag]
        if kinds == {int} and min(value) >= _LEAST and max(value) <= _MOST:
            self.buffers.append(array.array("q", value).tobytes())
            return ["ints", tag]
        return [tag, *map(self.write, value)]

    def _array(self, value: np.generic | np.ndarray) -> Tree:
        given = np.asarray(value)
        if given.dtype == object and isinstance(value, np.ndarray):
            return ["objects", list(given.shape), *map(self.write, given.ravel().tolist())]
        if given.dtype.kind in "SU" and given.dtype.itemsize == 0:
            given = given.astype(f"{given.dtype.kind}1")
        if not PLAIN.fullmatch(given.dtype.str):
            return self._write_object(self, value)
        order = "F" if given.flags.f_contiguous and not given.flags.c_contiguous else "C"
        self.buffers.append(given.tobytes("F" if order == "F" else "C"))
        tag = "array" if isinstance(value, np.ndarray) else "scalar"
        return [tag, given.dtype.str, list(given.shape), order]


class Reader:
    """Reads the values of one message.

    Parameters
    ----------
    buffers : list of memoryview
    read_object : function of a Reader, a tag, and what comes with it
        Gives what is no data.
    """

    def __init__(self, buffers: Sequence[memoryview], read_object: Callable[[Reader, str, list[Any]], Any]):
        self._buffers = iter(buffers)
        self._read_object = read_object
        self._depth = self._parts = 0
        self._tags: dict[str, Callable[..., Any]] = {
            "array": self._array,
            "bytearray": lambda: bytearray(self._buffer()),
            "bytes": lambda: bytes(self._buffer()),
            "complex": complex,
            "dict": self._dict,
            "floats": lambda tag: self._numbers(tag, "d"),
            "frozenset": lambda *parts: frozenset(self._keys(list(map(self.read, parts)))),
            "int": lambda digits: int(digits, 16),
            "ints": lambda tag: self._numbers(tag, "q"),
            "iterator": lambda *parts: iter(list(map(self.read, parts))),
            "list": lambda *parts: list(map(self.read, parts)),
            "named": self._named,
            "objects": self._objects,
            "range": self._range,
            "scalar": lambda *parts: self._array(*parts)[()],
            "set": lambda *parts: set(self._keys(list(map(self.read, parts)))),
            "timedelta": datetime.timedelta,
            "tuple": lambda *parts: tuple(map(self.read, parts)),
        }

    def read(self, tree: Tree) -> Any:
        """The value of a tree.

        Raises
        ------
        LinkBroken
            It is too large, nested too deep, or no value.
        Exception
            Any other, where what is in it is not what its tag needs: the sender's fault all the same.
        """
        self._count(1)
        if tree is None or isinstance(tree, bool | int | float | str):
            return tree
        if self._depth > DEEPEST + 1 or not isinstance(tree, list) or not tree or not isinstance(tree[0], str):
            raise LinkBroken("a value is none")
        self._depth += 1
        try:
            tag, *rest = tree
            if tag in self._tags:
                return self._tags[tag](*rest)
            if tag in _DATES:
                return _DATES[tag].fromisoformat(*rest)
            return self._read_object(self, tag, rest)
        finally:
            self._depth -= 1

    def _count(self, parts: int) -> None:
        self._parts += parts
        if self._parts > MOST_PARTS:
            raise LinkBroken("a value has too many parts")

    def _buffer(self) -> memoryview:
        return next(self._buffers)

    def _keys(self, keys: list[Any]) -> list[Any]:
        """What is to be the keys of a dict or set: texts hash at random, and small whole numbers all differently."""
        if len(keys) > MOST_KEYS and not all(type(k) is str or (type(k) is int and abs(k) < 2**60) for k in keys):
            raise LinkBroken("a dict or set has too many keys")
        return keys

    def _dict(self, *parts: list[Tree]) -> dict[Any, Any]:
        pairs = [(self.read(key), self.read(part)) for key, part in parts]
        self._keys([key for key, _ in pairs])
        return dict(pairs)

    def _named(self, name: Any, tree: Tree) -> Any:
        """A list, dict or the like of another class; the class's name is all that is known of it."""
        value = self.read(tree)
        kind = type(value)
        if kind not in _NAMED.values():
            raise LinkBroken("a value is none")
        return type(class_name(name), (kind,), {})(value)

    def _numbers(self, tag: str, code: str) -> Any:
        numbers = np.frombuffer(self._buffer(), code)
        self._count(len(numbers))
        return tuple(numbers.tolist()) if tag == "tuple" else numbers.tolist()

    def _range(self, *parts: int) -> range:
        made = range(*parts)
        self._count(len(made))  # a test may make a list of it
        return made

    def _objects(self, shape: list[int], *parts: Tree) -> np.ndarray:
        """An array of values that NumPy has no dtype for; each of them is data."""
        made = np.empty(len(parts), dtype=object)
        for place, part in enumerate(parts):
            made[place] = self.read(part)
        return made.reshape(shape)

    def _array(self, name: Any, shape: Any, order: Any) -> np.ndarray:
        if not isinstance(name, str) or not PLAIN.fullmatch(name) or order not in ("C", "F"):
            raise LinkBroken("an array is none")
        if not isinstance(shape, list) or len(shape) > 32 or not all(type(n) is int and n >= 0 for n in shape):
            raise LinkBroken("an array has no shape")
        dtype, buffer, entries = np.dtype(name), self._buffer(), 1
        for n in shape:
            entries *= n
        if dtype.itemsize == 0 or dtype.itemsize * entries != len(buffer):
            raise LinkBroken("an array has another size than told")
        # A copy, which lies where NumPy wants it, may be written to, and does not keep the message.
        made = np.frombuffer(buffer, dtype).copy() if entries else np.empty(0, dtype)
        if dtype.kind == "b":
            made = made.view("u1") != 0  # NumPy trusts that a bool is 0 or 1
        if dtype.kind == "U" and made.size and int(made.view(f"{dtype.str[0]}u4").max()) > 0x10FFFF:
            raise LinkBroken("a text is none")
        return made.reshape(shape, order=order)


def class_name(name: Any) -> str:
    """The name of a class, as it was told.

    Raises
    ------
    LinkBroken
        It is none.
    """
    if not isinstance(name, str) or not name.isidentifier() or len(name) > LONGEST_NAME:
        raise LinkBroken("a class has no name")
    return name
