"""What one side raised, told to the other."""

from __future__ import annotations

import builtins
import contextlib

from lstm_utils.checks.messages import CheckFailed, NotAnswered

LONGEST = 20_000  # characters


def text_of(error: BaseException) -> str:
    """What an exception says; nothing where it raises when it is asked."""
    try:
        return str(error)[:LONGEST]
    except Exception:
        return ""


def raised_there(name: str, text: str) -> Exception:
    """An exception of the other side: one of the course's or of Python's, or else another of the same name.

    A KeyboardInterrupt or SystemExit there is neither here.
    """
    for course in (CheckFailed, NotAnswered):
        if name == course.__name__:
            return course(text)
    known = getattr(builtins, name, None)
    if isinstance(known, type) and issubclass(known, Exception):
        with contextlib.suppress(Exception):
            made = known(text)
            if str(made) == text:
                return made
    bases = (known,) if known in (KeyError, UnicodeError) else (Exception,)
    return type(name if name.isidentifier() else "Exception", bases, {"__str__": lambda self: text})()
