"""How a kernel ended, and the sentence that says so."""

from __future__ import annotations

import signal
from dataclasses import dataclass
from typing import Literal

Cause = Literal["shutdown", "exit", "signal", "limit", "garbled", "lost"]


@dataclass(frozen=True)
class KernelEnd:
    """How one kernel ended.

    Attributes
    ----------
    cause
        "shutdown": the grader was done with it. "exit", "signal": it ended by itself, or something killed it.
        "limit": it was ended because it reached `limit`. "garbled": what it said could not be understood.
        "lost": the sandbox itself failed; not the student's doing.
    reason
        One sentence for a person; empty where the notebook ran to its end and nothing was refused.
    exit_code, signal
        Of the kernel's process, where `cause` is "exit" or "signal".
    limit
        Name of the limit that ended it.
    reached
        Limits at which something was refused while the notebook went on; their cells have errors.
    cell
        Number of the cell, counted from 0, that was running when it ended before the notebook's end.
    peak_memory_mb
        The most that its processes and files took, as compared with limit `memory_mb`; looked at often.
    seconds
        From the request for a kernel to its end.
    preloaded
        It was forked from the server; else it was started cold.
    """

    cause: Cause
    reason: str = ""
    exit_code: int | None = None
    signal: int | None = None
    limit: str | None = None
    reached: tuple[str, ...] = ()
    cell: int | None = None
    peak_memory_mb: int = 0
    seconds: float = 0.0
    preloaded: bool = True


def sentence(exit_code: int | None, number: int | None) -> str:
    """Say how a process ended that nobody had asked to end."""
    if number is not None:
        try:
            name = signal.Signals(number).name
        except ValueError:
            name = f"signal {number}"
        meaning = {
            "SIGKILL": "killed from outside or by its own code, or the machine had no memory left",
            "SIGSEGV": "a crash in compiled code",
            "SIGABRT": "a crash in compiled code",
            "SIGBUS": "a crash in compiled code, or a full folder",
        }.get(name, "sent by its own code or from outside")
        return f"the Python that ran the notebook was ended by {name} ({meaning})"
    return f"the Python that ran the notebook ended by itself with exit code {exit_code}, as os._exit does"
