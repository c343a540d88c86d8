"""What a failed check says: what was looked at, what was expected, what came, and the likely cause."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from typing import NoReturn

import numpy as np


class CheckFailed(AssertionError):
    """An answer is wrong. In a notebook only the message is shown, not the course's code."""

    def _render_traceback_(self) -> list[str]:
        return str(self).splitlines()


class NotAnswered(CheckFailed):
    """There is no answer to check yet."""


def fail(what: str, expected: object, came: object, cause: str = "", rule: str = "") -> NoReturn:
    """Raise CheckFailed with the parts of a message that helps.

    Parameters
    ----------
    what : str
        What was looked at and found wrong, one sentence.
    expected, came : object
        What a right answer gives, and what this one gave.
    cause : str
        The likely cause, a sentence without full stop; left out when empty.
    rule : str
        What holds for a right answer, told where no cause is known.
    """
    lines = [what, f"  Expected: {expected}", f"  Came: {came}"]
    if cause:
        lines.append(f"  Likely cause: {cause}.")
    elif rule:
        lines.append(f"  Remember: {rule}.")
    raise CheckFailed("\n".join(lines))


def expect(condition: object, what: str, expected: object, came: object, cause: str = "", rule: str = "") -> None:
    """Fail with this message unless the condition holds; the arguments are those of `fail`."""
    if not condition:
        fail(what, expected, came, cause, rule)


@contextlib.contextmanager
def explained(cause: str, *said: str) -> Iterator[None]:
    """Add the likely cause where an answer stops inside the ``with`` block and its message holds some words.

    Parameters
    ----------
    cause : str
        A sentence without full stop.
    *said : str
        Words of the message, of which one is enough: ``"KeyError"``. Other failures stay as they are.
    """
    try:
        yield
    except CheckFailed as stopped:
        if not any(words in str(stopped) for words in said):
            raise
        raise CheckFailed(f"{stopped}\n  Likely cause: {cause}.") from None


def said_by(error: BaseException) -> str:
    """What an exception says, in one plain line."""
    try:
        said = str(error)
    except Exception:
        said = ""
    # Keras puts a headline above the cause and the arguments of the call below it, and colours it.
    said = re.sub(r"\x1b\[[0-9;]*m", "", said)
    said = re.sub(r"^Exception encountered when calling .*\n", "", said).partition("Arguments received by")[0]
    said = " ".join(said.split())
    return _shortened(f"{type(error).__name__}: {said}" if said else type(error).__name__, 300)


def _shortened(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[:length]} ..."


def described(value: object) -> str:
    """What a value is, in a few words: an array by its shape, a number or text as it is, anything else by its type."""
    if isinstance(value, np.ndarray):
        return f"{value.dtype} array of shape {value.shape}"
    if isinstance(value, int | float | str):
        return _shortened(repr(value), 80)
    return f"a {type(value).__name__}"
