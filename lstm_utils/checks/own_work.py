"""Tell whether an answer is a student's own: some questions ask for what a helper of this package does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from lstm_utils.course_helpers import forbidden


@contextmanager
def without(*helpers: object) -> Iterator[None]:
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
    lstm_utils.course_helpers.NotOwnWork: split_in_time from lstm_utils.windows is the answer to this question: ...
    """
    names = [name for helper in helpers for name in _names_of(helper)]
    forbidden.update(names)
    try:
        yield
    finally:
        forbidden.subtract(names)


def _names_of(helper: object) -> list[str]:
    """Give the full names of the marked functions that `helper` (a function, method or class) stands for."""
    candidates = [helper]
    if isinstance(helper, type):
        candidates = [getattr(member, "__func__", member) for member in vars(helper).values()]
    names = [member.course_helper for member in candidates if hasattr(member, "course_helper")]
    if not names:
        raise TypeError(f"without() takes functions marked with @course_helper, but got {helper!r}")
    return names
