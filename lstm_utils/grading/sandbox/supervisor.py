"""The process that answers for one kernel: it starts it in a sandbox, watches its limits, and tells how it ended.

It lives outside the sandbox, forked from the server, and talks to one grader over one socket ("the link"):

    grader       {"start": {...}}, once; then {"signal": 2}, {"shutdown": true}, {"kill": true}
    supervisor   {"started": {...}} or {"failed": "why"}; at last {"end": {...}}, the fields of a `KernelEnd`

Who is killed takes the others along:

    grader       the link closes; the supervisor ends the sandbox. The server's lifeline closes; it ends too
    server       its end of a pipe closes; the supervisor ends the sandbox. Linux must not kill the supervisor for it
                 (parent death signal): a bwrap that has just been started would then be left, waiting for ever
    supervisor   Linux kills bwrap and the child that entered; the holder's input closes; the link closes
    bwrap        Linux kills the sandbox's first process, and with it all that is in the pid namespace
    kernel       the supervisor is told, and ends the sandbox
"""

from __future__ import annotations

import array
import json
import os
import select
import selectors
import socket
import struct
import time
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

from lstm_utils.grading.sandbox import kernel, privileges
from lstm_utils.grading.sandbox.bubblewrap import SOCKETS
from lstm_utils.grading.sandbox.ends import KernelEnd, sentence
from lstm_utils.grading.sandbox.errors import FolderTooLargeError, SandboxError
from lstm_utils.grading.sandbox.folder import pack
from lstm_utils.grading.sandbox.holder import Sandbox, Settings
from lstm_utils.grading.sandbox.limits import MB, Limits
from lstm_utils.grading.sandbox.relay import Relay
from lstm_utils.grading.sandbox.share import keep_to_one_share
from lstm_utils.grading.sandbox.watch import Watch

LOOK_SECONDS = 0.05
START_SECONDS = 120
OPEN_FILES_SECONDS = 1
_LINGER_SECONDS = 0.5  # for the last words of a kernel that ended by itself


@dataclass(frozen=True)
class Request:
    """What a grader asks for: one kernel.

    Attributes
    ----------
    address
        Where the grader will connect: see `Relay`.
    folder, modules
        See `folder.pack`.
    connection_file
        Jupyter's file about this kernel, removed when the grader dies.
    """

    limits: dict[str, int]
    address: str
    key: str
    signature_scheme: str
    folder: str | None = None
    modules: str | None = None
    arguments: list[str] = field(default_factory=list)
    connection_file: str = ""


class _AbandonedError(Exception):
    """The grader has gone, or the server."""


def supervise(link: socket.socket, settings: Settings, server: int) -> None:
    """Answer for one kernel, from a grader's request to the kernel's end. Runs in a process of its own.

    `server` can be read when the server has ended.
    """
    privileges.adopt_orphans()
    watched: list[Any] = [link, server]
    ready, _, _ = select.select(watched, [], [])
    data = link.recv(1 << 20) if link in ready else b""
    if not data:
        return
    request = Request(**json.loads(data)["start"])
    try:
        Supervisor(link, server, settings, request).run()
    except _AbandonedError:
        if request.connection_file:
            with suppress(OSError):
                os.unlink(request.connection_file)
    except SandboxError as error:
        _tell(link, {"failed": str(error)})
    except Exception as error:
        _tell(link, {"failed": f"the sandbox's supervisor failed: {type(error).__name__}: {error}"})
        raise


def _tell(link: socket.socket, message: dict[str, Any]) -> None:
    with suppress(OSError):  # nobody is there to hear it
        link.send(json.dumps(message).encode())


class Supervisor:
    """See the module's text; `run` is all there is to call."""

    def __init__(self, link: socket.socket, server: int, settings: Settings, request: Request):
        self._link = link
        self._server = server
        self._settings = settings
        self._request = request
        self._limits = Limits(**request.limits)
        self._began = time.monotonic()
        self._sandbox: Sandbox | None = None
        self._kernel_pid = 0
        self._relay: Relay | None = None
        self._watch: Watch | None = None
        self._asked_to_shut_down = False
        self._peak_mb = 0
        self._look_again = LOOK_SECONDS
        self._files_free = self._began
        self._reached: set[str] = set()
        self._log = b""
        self._wake, self._woken = os.pipe()

    def run(self) -> None:
        """Start, watch, end, tell."""
        try:
            packed = pack(_path(self._request.folder), _path(self._request.modules), self._limits.folder_mb)
        except FolderTooLargeError as error:
            self._tell_end(KernelEnd("limit", str(error), limit="folder_mb"))
            return
        self._sandbox = Sandbox(self._settings, self._limits)
        try:
            self._hand_over(packed)
            end = self._keep_watch()
        finally:
            self._sandbox.end()
        if self._relay is not None:
            self._relay.finish(_LINGER_SECONDS)
        self._tell_end(end)

    def _tell_end(self, end: KernelEnd) -> None:
        fields = asdict(end) | {
            "peak_memory_mb": self._peak_mb,
            "seconds": round(time.monotonic() - self._began, 3),
            "reached": sorted(self._reached - {end.limit}),
            "preloaded": self._sandbox is not None and self._sandbox.preloaded,
        }
        _tell(self._link, {"end": fields})

    def _hand_over(self, packed: int) -> None:
        assert self._sandbox is not None
        setup = kernel.Setup(
            limits=self._request.limits,
            environment=self._settings.environment,
            key=self._request.key,
            signature_scheme=self._request.signature_scheme,
            arguments=self._request.arguments,
            change_user=self._sandbox.change_user,
            data_mb=_data_mb() if self._sandbox.preloaded else 0,
        )
        with suppress(BrokenPipeError):  # it has ended already, as will be seen
            setup.send(self._sandbox.setup, packed)
        os.close(packed)

    # -- watching --------------------------------------------------------------------------------------------

    def _keep_watch(self) -> KernelEnd:
        """Serve until there is an end."""
        assert self._sandbox is not None
        sandbox = self._sandbox
        selector = selectors.DefaultSelector()
        for source in (self._link, self._server, sandbox.setup, sandbox.log, self._wake, sandbox.report()):
            if source is not None:
                selector.register(source, selectors.EVENT_READ)
        next_look = 0.0
        while True:
            ready = {key.fileobj for key, _ in selector.select(self._look_again)}
            if sandbox.log in ready:
                said = os.read(sandbox.log, 1 << 16)
                self._log = (self._log + said)[-4096:]
                if not said:  # nobody can write to it any more
                    selector.unregister(sandbox.log)
            if self._server in ready:
                raise _AbandonedError
            if self._wake in ready:
                return self._at_limit("output_mb")
            if sandbox.setup in ready and self._listen_to_setup():
                selector.unregister(sandbox.setup)
            if self._link in ready and self._obey():
                return KernelEnd("shutdown")
            ended = sandbox.ended()
            if ended is not None:
                return self._ended_by_itself(*ended)
            now = time.monotonic()
            if self._watch is not None and now >= next_look:
                limit = self._look()
                next_look = now + self._look_again
                if limit:
                    return self._at_limit(limit)
            if self._relay is None and now - self._began > START_SECONDS:
                raise SandboxError(f"the kernel did not start within {START_SECONDS} s: {self._last_words()}")

    def _listen_to_setup(self) -> bool:
        """Hear the kernel's two messages; True when there will be no more."""
        assert self._sandbox is not None
        count = len(kernel.LOOKED_AT)
        try:
            data, ancillary, _, _ = self._sandbox.setup.recvmsg(
                64, socket.CMSG_SPACE(count * array.array("i").itemsize) + socket.CMSG_SPACE(struct.calcsize("3i"))
            )
        except ConnectionResetError:
            data = b""
        if data == kernel.SHOWN:
            descriptors = array.array("i")
            for _, kind, content in ancillary:
                if kind == socket.SCM_RIGHTS:
                    descriptors.frombytes(content)
                elif kind == socket.SCM_CREDENTIALS:
                    self._kernel_pid = struct.unpack("3i", content)[0]
            shown = dict(zip(kernel.LOOKED_AT, descriptors, strict=True))
            self._sockets = shown.pop(SOCKETS)
            self._watch = Watch(shown.pop("/proc"), list(shown.values()))
            keep_to_one_share([self._sandbox.first_pid, self._kernel_pid])
            return False
        if data == kernel.BOUND:
            self._relay = Relay(
                self._request.address,
                self._sockets,
                "k-",
                len(kernel.CHANNELS),
                self._limits.output_mb * MB,
                self._output_limit_reached,
            )
            _tell(self._link, {"started": {"preloaded": self._sandbox.preloaded}})
        return True

    def _output_limit_reached(self) -> None:
        os.write(self._woken, b".")

    def _obey(self) -> bool:
        """Do what the grader says; True where the kernel shall end."""
        try:
            data = self._link.recv(4096)
        except ConnectionError:
            data = b""
        if not data:
            raise _AbandonedError
        message = json.loads(data)
        if "signal" in message and self._kernel_pid:
            with suppress(ProcessLookupError):
                os.killpg(self._kernel_pid, message["signal"])
        if "shutdown" in message:
            self._asked_to_shut_down = True
        return "kill" in message

    def _look(self) -> str | None:
        """Name of the limit that is passed now."""
        assert self._watch is not None
        usage = self._watch.look(self._limits.memory_mb)
        self._peak_mb = max(self._peak_mb, usage.memory_mb)
        if usage.fullest >= 1:
            self._reached.add("folder_mb")
        # A process that wants more has little time to take it before the next look.
        near = 2 * usage.memory_mb > self._limits.memory_mb
        self._look_again = LOOK_SECONDS / 5 if near else LOOK_SECONDS
        if usage.tasks > self._limits.processes:
            return "processes"
        if usage.memory_mb > self._limits.memory_mb:
            return "memory_mb"
        # Linux refuses one more, and a cell that lets go of its files then goes on. One that keeps them keeps
        # ipykernel, which is in the same process, from telling of anything.
        if usage.open_files < self._limits.open_files:
            self._files_free = time.monotonic()
        elif time.monotonic() - self._files_free > OPEN_FILES_SECONDS:
            return "open_files"
        if time.monotonic() - self._began > self._limits.notebook_seconds:
            return "notebook_seconds"
        return None

    # -- ends ------------------------------------------------------------------------------------------------

    def _at_limit(self, limit: str) -> KernelEnd:
        return KernelEnd("limit", self._limits.sentence(limit), limit=limit)

    def _ended_by_itself(self, exit_code: int | None, number: int | None) -> KernelEnd:
        if self._asked_to_shut_down:
            return KernelEnd("shutdown")
        if self._relay is None:
            raise SandboxError(f"the kernel did not start: {self._last_words() or sentence(exit_code, number)}")
        cause: Literal["exit", "signal"] = "exit" if number is None else "signal"
        return KernelEnd(cause, sentence(exit_code, number), exit_code=exit_code, signal=number)

    def _last_words(self) -> str:
        assert self._sandbox is not None
        return (self._log.decode(errors="replace") + self._sandbox.last_words()).strip()


def _path(name: str | None) -> Path | None:
    return Path(name) if name else None


def _data_mb() -> int:
    with open("/proc/self/status") as file:
        return next(int(line.split()[1]) // 1024 for line in file if line.startswith("VmData:"))
