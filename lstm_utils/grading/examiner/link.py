"""One end of the link between examiner and student's side: messages of JSON and raw buffers over a socket."""

from __future__ import annotations

import json
import socket
import struct
import time
from collections.abc import Sequence
from typing import Any

FRAME = struct.Struct("!IQ")  # the length of the JSON, and of all buffers together
MOST_JSON = 8 << 20
MOST_BUFFERS = 256 << 20
_CHUNK = 1 << 20

Message = tuple[Any, list[memoryview]]


class LinkBroken(Exception):
    """The other side is gone, or does not keep to the protocol."""


class TooLate(Exception):
    """The deadline has passed."""


class Link:
    """One end of the socket.

    `deadline` is when reading and writing give up, by `time.monotonic`; None is never. A message that came in part
    is read on after that, so that what comes late can still be told from the next.
    """

    def __init__(self, end: socket.socket):
        self._socket = end
        self._came = bytearray()
        self._half_sent = False
        self.deadline: float | None = None
        self.sent = self.received = 0  # bytes

    def send(self, tree: Any, buffers: Sequence[bytes] = ()) -> None:
        """Send a message.

        Raises
        ------
        LinkBroken, TooLate
            It did not get through.
        ValueError
            It is too large; nothing was sent.
        """
        text = json.dumps([tree, [len(buffer) for buffer in buffers]], separators=(",", ":")).encode()
        size = sum(map(len, buffers))
        if len(text) > MOST_JSON or size > MOST_BUFFERS:
            raise ValueError(f"{(len(text) + size) / 1e6:,.0f} MB are too large to be told")
        if self._half_sent:
            raise LinkBroken("a message was sent in part only")
        self._half_sent = True  # until all of it is on its way
        try:
            for part in (FRAME.pack(len(text), size) + text, *buffers):
                self._set_timeout()
                self._socket.sendall(part)
        except TimeoutError:
            raise TooLate from None
        except OSError as error:
            raise LinkBroken(f"it cannot be written to ({error.strerror})") from None
        self._half_sent = False
        self.sent += FRAME.size + len(text) + size

    def receive(self) -> Message:
        """Receive a message.

        Returns
        -------
        tree, list of memoryview
            What was given to `send`.

        Raises
        ------
        LinkBroken
            The other side has ended, or what came is no message; nothing that comes later can be read.
        TooLate
        """
        self._read(FRAME.size)
        length, size = FRAME.unpack_from(self._came)
        if length > MOST_JSON or size > MOST_BUFFERS:
            raise LinkBroken("a message is too large, or is none")
        self._read(FRAME.size + length + size)
        frame, self._came = memoryview(self._came), bytearray()
        self.received += len(frame)
        buffers = frame[FRAME.size + length :]
        try:
            tree, lengths = json.loads(bytes(frame[FRAME.size : FRAME.size + length]))
            if not isinstance(lengths, list) or not all(type(n) is int and n >= 0 for n in lengths):
                raise ValueError
        except (ValueError, TypeError, RecursionError):
            raise LinkBroken("a message is none") from None
        if sum(lengths) != size:
            raise LinkBroken("the parts of a message have other lengths than told")
        found, at = [], 0
        for n in lengths:
            found.append(buffers[at : at + n])
            at += n
        return tree, found

    def close(self) -> None:
        """Close this end; the other one reads the end of the link."""
        self._socket.close()

    def _read(self, size: int) -> None:
        """Have `size` bytes of the message; memory is taken for those that have come, and not for those announced."""
        while len(self._came) < size:
            try:
                self._set_timeout()
                part = self._socket.recv(min(size - len(self._came), _CHUNK))
            except TimeoutError:
                raise TooLate from None
            except OSError as error:
                raise LinkBroken(f"it cannot be read from ({error.strerror})") from None
            if not part:
                raise LinkBroken("it has ended")
            self._came += part

    def _set_timeout(self) -> None:
        if self.deadline is None:
            self._socket.settimeout(None)
            return
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise TooLate
        self._socket.settimeout(left)
