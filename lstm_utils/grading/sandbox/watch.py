"""How much a sandbox takes, seen from outside: its processes through its own /proc, its files through its folders."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass

from lstm_utils.grading.sandbox.limits import MB


@dataclass(frozen=True)
class Usage:
    """What a sandbox takes now.

    Attributes
    ----------
    memory_mb
        Of all processes and folders together.
    tasks
        Processes and threads.
    open_files
        Of the process that has the most.
    fullest
        The fill of the fullest folder, from 0 to 1.
    """

    memory_mb: int
    tasks: int
    open_files: int
    fullest: float


class Watch:
    """Looks at one sandbox by open descriptors; nobody inside can take these away or change what they show.

    Parameters
    ----------
    proc
        The sandbox's /proc, which lists its processes and no others.
    folders
        Its folders in memory.
    """

    def __init__(self, proc: int, folders: list[int]):
        self._proc = proc
        self._folders = folders

    def look(self, limit_mb: int) -> Usage:
        """Measure. Where the sum of all processes passes `limit_mb`, pages that several share are counted once."""
        files, fullest = 0, 0.0
        for folder in self._folders:
            status = os.fstatvfs(folder)
            used = (status.f_blocks - status.f_bfree) * status.f_frsize
            files += used + 1024 * (status.f_files - status.f_ffree)  # an empty file takes about that much too
            # One page less than all of it is full: the next one may just not fit any more.
            fullest = max(fullest, (used + status.f_frsize) / max(1, status.f_blocks * status.f_frsize))
        memory, tasks, processes, open_files = files, 0, 0, 0
        # The first process only holds the namespaces.
        pids = [pid for pid in os.listdir(self._proc) if pid.isdigit() and pid != "1"]
        for pid in pids:
            with suppress(OSError):  # it has ended meanwhile
                values = self._values(f"{pid}/status")
                memory += 1024 * (values.get("RssAnon", 0) + values.get("VmSwap", 0))
                tasks += values.get("Threads", 0)
                processes += 1
                open_files = max(open_files, self._open_files(pid))
        if memory > limit_mb * MB and processes > 1:
            with suppress(OSError):
                memory = files + 1024 * sum(self._share(pid) for pid in pids)
        return Usage(memory // MB, tasks, open_files, fullest)

    def _open_files(self, pid: str) -> int:
        counted = os.stat(f"{pid}/fd", dir_fd=self._proc).st_size  # 0 before Linux 6.2
        if counted:
            return counted
        folder = os.open(f"{pid}/fd", os.O_RDONLY | os.O_DIRECTORY, dir_fd=self._proc)
        try:
            return len(os.listdir(folder))
        finally:
            os.close(folder)

    def _share(self, pid: str) -> int:
        """KB that a process holds, of each page its share."""
        try:
            values = self._values(f"{pid}/smaps_rollup")
        except (FileNotFoundError, ProcessLookupError):
            return 0
        return values["Pss_Anon"] + values.get("SwapPss", 0)

    def _values(self, name: str) -> dict[str, int]:
        """Whole numbers of a file in /proc whose lines read "name: number"."""
        with open(os.open(name, os.O_RDONLY, dir_fd=self._proc)) as file:
            pairs = (line.split(":", 1) for line in file if ":" in line)
            words = ((name, value.split()) for name, value in pairs)
            return {name: int(value[0]) for name, value in words if value and value[0].isdigit()}
