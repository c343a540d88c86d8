"""Bytes carried between the grader's sockets and the kernel's, and counted.

The grader's end of each channel is an abstract unix socket: no file is left of it, and since abstract sockets
belong to a network namespace, nothing in a sandbox can reach it. The kernel's end is a socket in the sandbox's
own folder, which only this process connects to, by a descriptor that was taken before any student code ran.

A thread for each direction keeps this short: what one end cannot take, the other cannot send.
"""

from __future__ import annotations

import os
import socket
import struct
import threading
import time
from collections.abc import Callable
from contextlib import suppress

BLOCK = 1 << 18


class Relay:
    """Carries the channels of one kernel, until it has carried `limit` bytes from the kernel.

    Parameters
    ----------
    address
        What Jupyter calls the ip of transport "ipc": "@name", to which "-" and the number of the channel are added.
    sockets, prefix, channels
        The kernel's sockets are `prefix`1, `prefix`2, ... up to `channels`, in the folder that is open as `sockets`.
    limit, on_limit
        `on_limit` is called, once or more and from another thread, when the kernel has sent more bytes than `limit`;
        they are not carried on.
    """

    def __init__(
        self, address: str, sockets: int, prefix: str, channels: int, limit: int, on_limit: Callable[[], None]
    ):
        self._left = limit
        self._on_limit = on_limit
        self._listeners: list[tuple[socket.socket, threading.Thread]] = []
        self._from_kernel: list[threading.Thread] = []
        for number in range(1, channels + 1):
            kernel = os.open(f"{prefix}{number}", os.O_PATH | os.O_NOFOLLOW, dir_fd=sockets)
            listener = socket.socket(socket.AF_UNIX)
            listener.bind(f"\0{address.removeprefix('@')}-{number}")
            listener.listen(16)
            self._listeners.append((listener, _start(self._listen, listener, kernel)))

    def finish(self, seconds: float) -> None:
        """Wait until all is carried that an ended kernel had said, `seconds` at most, and give the address back."""
        for listener, thread in self._listeners:
            listener.shutdown(socket.SHUT_RDWR)
            thread.join()
            listener.close()
        deadline = time.monotonic() + seconds
        for thread in list(self._from_kernel):
            thread.join(max(0.0, deadline - time.monotonic()))

    def _listen(self, listener: socket.socket, kernel: int) -> None:
        while True:
            try:
                client, _ = listener.accept()
            except OSError:  # no more
                return
            if peer_user(client) not in (os.geteuid(), 0):
                client.close()
                continue
            there = socket.socket(socket.AF_UNIX)
            try:
                there.connect(f"/proc/self/fd/{kernel}")
            except OSError:  # the kernel has ended
                client.close()
                there.close()
                continue
            _start(self._carry, client, there, False)
            self._from_kernel.append(_start(self._carry, there, client, True))

    def _carry(self, source: socket.socket, target: socket.socket, from_kernel: bool) -> None:
        with suppress(OSError):
            while data := source.recv(BLOCK):
                if from_kernel:
                    self._left -= len(data)
                    if self._left < 0:
                        self._on_limit()
                        return  # both ends stay open: the supervisor now ends the kernel
                target.sendall(data)
        for end in (source, target):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)


def _start(target: Callable[..., None], *arguments: object) -> threading.Thread:
    thread = threading.Thread(target=target, args=arguments, daemon=True)
    thread.start()
    return thread


def peer_user(connection: socket.socket) -> int:
    """The user who runs the process at the other end."""
    credentials = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    return struct.unpack("3i", credentials)[1]
