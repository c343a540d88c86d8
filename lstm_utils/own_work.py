"""Tell whether an answer is a student's own: some questions ask for what a helper of this package does."""

import functools
import inspect
from collections import Counter
from contextlib import contextmanager

# Helpers that may not be called just now, by their full names. A count, because `without` may be nested.
_forbidden = Counter()


class NotOwnWork(AssertionError):
    """A helper was called where it would be the answer to the question."""


def course_helper(function):
    """Mark a function as a helper that in some question would be the answer.

    The function works as before, except inside ``without(function)``. The check sits inside the function, so
    it does not matter under which name, and how early, a student imported it. In a class, ``@classmethod`` and
    ``@staticmethod`` go above ``@course_helper``.
    """

    @functools.wraps(function)
    def helper(*args, **kwargs):
        if _forbidden[helper.course_helper]:
            raise NotOwnWork(
                f"{function.__qualname__} from {function.__module__} is the answer to this question: write it yourself"
            )
        return function(*args, **kwargs)

    helper.course_helper = f"{function.__module__}.{function.__qualname__}"
    # help() shall show the true signature, but no attribute shall lead around the check.
    helper.__signature__ = inspect.signature(function)
    del helper.__wrapped__
    return helper


@contextmanager
def without(*helpers):
    """Let the given helpers raise `NotOwnWork` inside the ``with`` block.

    Parameters
    ----------
    *helpers
        Functions or methods marked with `course_helper`, or classes: a class stands for all its marked
        methods, so ``without(Scaler)`` is ``without(Scaler.fit, Scaler.apply, Scaler.undo)``.

    Raises
    ------
    TypeError
        If one of `helpers` is not marked and has no marked methods.

    Examples
    --------
    >>> from lstm_utils.windows import split_in_time
    >>> with without(split_in_time):
    ...     split_in_time([1, 2, 3], n_test=1)
    Traceback (most recent call last):
    lstm_utils.own_work.NotOwnWork: split_in_time from lstm_utils.windows is the answer to this question: ...
    """
    names = [name for helper in helpers for name in _names_of(helper)]
    _forbidden.update(names)
    try:
        yield
    finally:
        _forbidden.subtract(names)


def _names_of(helper):
    """Give the full names of the marked functions that `helper` (a function, method or class) stands for."""
    candidates = [helper]
    if isinstance(helper, type):
        candidates = [getattr(member, "__func__", member) for member in vars(helper).values()]
    names = [member.course_helper for member in candidates if hasattr(member, "course_helper")]
    if not names:
        raise TypeError(f"without() takes functions marked with @course_helper, but got {helper!r}")
    return names
