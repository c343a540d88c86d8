"""The working folder's files on their way into the sandbox: packed outside, unpacked inside."""

from __future__ import annotations

import os
import stat
import tarfile
from collections.abc import Iterator
from pathlib import Path

from lstm_utils.grading.sandbox.errors import FolderTooLargeError
from lstm_utils.grading.sandbox.limits import MB


def pack(folder: Path | None, modules: Path | None, limit_mb: int) -> int:
    """Pack the regular files of two folders; return a descriptor to read them from.

    Links are not followed and not packed, nor are notebooks: the one that is run has the hidden tests in it.

    Parameters
    ----------
    folder
        What shall lie in the working folder.
    modules
        What the lesson's cells may import; nothing in `folder` can be imported.
    limit_mb
        The most MB that all of it may come to.

    Raises
    ------
    FolderTooLargeError
        It comes to more.
    """
    packed = os.memfd_create("working folder")
    total = 0
    with open(packed, "wb", closefd=False) as file, tarfile.open(fileobj=file, mode="w") as tar:
        for prefix, source in (("folder", folder), ("modules", modules)):
            for name, descriptor, size in regular_files(source) if source is not None else ():
                total += -(-size // 4096) * 4096  # whole pages of memory
                if total > limit_mb * MB:
                    os.close(descriptor)
                    os.close(packed)
                    raise FolderTooLargeError(
                        f"the files beside the notebook come to more than {limit_mb} MB (limit: folder_mb)"
                    )
                entry = tarfile.TarInfo(f"{prefix}/{name}")
                entry.size = size
                with open(descriptor, "rb") as content:
                    tar.addfile(entry, content)
    os.lseek(packed, 0, os.SEEK_SET)
    return packed


def regular_files(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Name below `folder`, open descriptor and size of each file that is not a notebook."""
    for here, _, names, here_fd in os.fwalk(folder, follow_symlinks=False):
        for name in sorted(names):
            if name.endswith(".ipynb"):
                continue
            try:
                descriptor = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=here_fd)
            except OSError:  # a link, or not for this user to read
                continue
            status = os.fstat(descriptor)
            if stat.S_ISREG(status.st_mode):
                yield os.path.relpath(os.path.join(here, name), folder), descriptor, status.st_size
            else:
                os.close(descriptor)


def unpack(packed: int, folder: str, modules: str) -> None:
    """Write what `pack` packed, as the user who calls; closes `packed`."""
    places = {"folder": folder, "modules": modules}
    with open(packed, "rb") as file, tarfile.open(fileobj=file, mode="r") as tar:
        for entry in tar:
            prefix, _, name = entry.name.partition("/")
            path = os.path.join(places[prefix], name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            content = tar.extractfile(entry)
            if content is not None:
                with open(path, "wb") as target:
                    while block := content.read(1 << 20):
                        target.write(block)
