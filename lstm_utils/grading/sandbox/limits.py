"""The limits of one notebook: their defaults, and the sentence that is said when one is reached."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

MB = 1024 * 1024


def _limit(default: int, help: str, sentence: str) -> int:
    return dataclasses.field(default=default, metadata={"help": help, "sentence": sentence})


@dataclass(frozen=True)
class Limits:
    """What one notebook may take. Every value is a whole number above zero.

    Where the operating system can refuse (one file more than `open_files`, `file_mb`, `folder_mb`, one allocation far
    beyond `memory_mb`), the cell gets Python's own error and the notebook goes on; else the kernel is ended.

    Raises
    ------
    ValueError
        A value is not a whole number above zero.
    """

    cell_seconds: int = _limit(
        180, "seconds one cell may run; then it is interrupted", "a cell ran longer than {value} s"
    )
    notebook_seconds: int = _limit(
        1800, "seconds the notebook may run in all", "the notebook ran longer than {value} s in all"
    )
    memory_mb: int = _limit(
        2048,
        "MB of memory for all its processes and for what it writes to its folders, which are kept in memory",
        "it took more than {value} MB of memory",
    )
    processes: int = _limit(256, "processes and threads at once", "it started more than {value} processes and threads")
    open_files: int = _limit(1024, "files one process may have open", "it opened more than {value} files at once")
    file_mb: int = _limit(128, "MB that cells may write into one file", "it wrote more than {value} MB into one file")
    folder_mb: int = _limit(
        256,
        "MB in the working folder; as much again in /tmp",
        "it wrote more than {value} MB into its working folder or /tmp",
    )
    output_mb: int = _limit(32, "MB of outputs, all cells together", "its outputs came to more than {value} MB")

    def __post_init__(self) -> None:
        for name, value in dataclasses.asdict(self).items():
            if not isinstance(value, int) or isinstance(value, bool) or value < 1:
                raise ValueError(f"limit {name} is {value!r}, but must be a whole number above zero")

    @classmethod
    def read(cls, values: Mapping[str, Any]) -> Limits:
        """Make limits from settings by name; what is not named has its default.

        Raises
        ------
        ValueError
            A name is not one of the limits, or a value is not a whole number above zero.
        """
        names = [field.name for field in dataclasses.fields(cls)]
        unknown = sorted(set(values) - set(names))
        if unknown:
            raise ValueError(f"no such limit: {', '.join(unknown)}; there are {', '.join(names)}")
        return cls(**values)

    def sentence(self, name: str) -> str:
        """Say what happened when the limit `name` was reached, and what the limit was."""
        field = next(field for field in dataclasses.fields(self) if field.name == name)
        return f"{field.metadata['sentence'].format(value=getattr(self, name))} (limit: {name})"
