"""What the processes of a sandbox do with file descriptors."""

from __future__ import annotations

import os
import select


def readable(descriptor: int, seconds: float = 0) -> bool:
    """Whether it can be read, or has ended, within `seconds`. Unlike select, works above descriptor 1023."""
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    return bool(poll.poll(seconds * 1000))


def file_of(content: bytes) -> int:
    """Make a file without a name, to be read from its start."""
    descriptor = os.memfd_create("sandbox")
    with open(descriptor, "wb", closefd=False) as file:
        file.write(content)
    os.lseek(descriptor, 0, os.SEEK_SET)
    return descriptor


def keep_only(*descriptors: int) -> None:
    """Close all but these, which are above 2; they become descriptors 0, 1, ..."""
    for number, descriptor in enumerate(descriptors):
        os.dup2(descriptor, number)
    os.closerange(len(descriptors), os.sysconf("SC_OPEN_MAX"))
