"""Mark helpers of this package that in some question would be the answer: they refuse to work while it is tested."""

import functools
import inspect
from collections import Counter
from collections.abc import Callable
from typing import TypeVar

Function = TypeVar("Function", bound=Callable)

# Helpers that may not be called just now, by their full names. A count, because `without` may be nested.
forbidden: Counter[str] = Counter()


class NotOwnWork(AssertionError):
    """A helper was called where it would be the answer to the question."""


def course_helper(function: Function) -> Function:
    """Mark a function as a helper that in some question would be the answer.

    The function works as before, except inside ``without(function)``. The check sits inside the function, so
    it does not matter under which name, and how early, a student imported it. In a class, ``@classmethod`` and
    ``@staticmethod`` go above ``@course_helper``.
    """
    room = ".".join(function.__module__.split(".")[:2])  # lstm_utils.language, not the file below it

    @functools.wraps(function)
    def helper(*args, **kwargs):
        if forbidden[helper.course_helper]:
            raise NotOwnWork(f"{function.__qualname__} from {room} is the answer to this question: write it yourself")
        return function(*args, **kwargs)

    helper.course_helper = f"{function.__module__}.{function.__qualname__}"
    # help() shall show the true signature, but no attribute shall lead around the check.
    helper.__signature__ = inspect.signature(function)
    del helper.__wrapped__
    return helper
