"""Kernels of the kernelspec "lstm-course" run in a sandbox; nbclient and nbgrader need know nothing of it."""

from __future__ import annotations

import asyncio
import json
import os
import secrets
import signal
import socket
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning import KernelProvisionerBase
from jupyter_core.paths import jupyter_runtime_dir
from traitlets import Dict, List, TraitError, Unicode, default, validate

from lstm_utils.grading.sandbox.descriptors import readable
from lstm_utils.grading.sandbox.ends import KernelEnd
from lstm_utils.grading.sandbox.errors import SandboxError
from lstm_utils.grading.sandbox.kernel import CHANNELS
from lstm_utils.grading.sandbox.limits import Limits
from lstm_utils.grading.sandbox.preloaded import COURSE_MODULES, PreloadedServer, ServerAddress, shared_server
from lstm_utils.grading.sandbox.supervisor import START_SECONDS, Request


@dataclass
class Launch:
    """What one kernel is started with, handed to `start_kernel(launch=...)`; and how it ended, when it has.

    nbclient passes it on: `NotebookClient(...).execute(launch=Launch(...))`.
    """

    limits: Limits | None = None
    server: PreloadedServer | ServerAddress | None = None
    modules: Path | None = None
    end: KernelEnd | None = None


class SandboxProvisioner(KernelProvisionerBase):
    """Asks a preloaded server for a kernel, and speaks for it. `launch_kernel` without a `Launch` uses the settings."""

    limits = Dict(key_trait=Unicode(), help="Limits by name; what is not named has its default").tag(config=True)
    preload = List(Unicode(), help="Modules that the server imports for all kernels").tag(config=True)
    hidden = List(Unicode(), help="Folders in /usr or in Python's installation that kernels shall not see").tag(
        config=True
    )

    _address = ""
    _link: socket.socket | None = None
    _launch: Launch | None = None

    @default("preload")
    def _default_preload(self) -> list[str]:
        return list(COURSE_MODULES)

    @validate("limits")
    def _are_limits(self, proposal: Any) -> dict[str, int]:
        try:
            Limits.read(proposal["value"])
        except ValueError as error:
            raise TraitError(f"SandboxProvisioner.limits: {error}") from None
        return proposal["value"]

    # -- what Jupyter calls ----------------------------------------------------------------------------------

    @property
    def has_process(self) -> bool:
        """A kernel was started and not yet waited for."""
        return self._link is not None

    @property
    def _manager(self) -> Any:
        """The kernel's manager, which Jupyter names before it asks for anything."""
        return self.parent

    async def pre_launch(self, **kwargs: Any) -> dict[str, Any]:
        """Add options for ipykernel; environment and command line of the kernelspec do not reach the sandbox."""
        if not self._manager.connection_file:  # Jupyter would make one in /tmp that outlives a killed grader
            folder = jupyter_runtime_dir()
            os.makedirs(folder, mode=0o700, exist_ok=True)
            self._manager.connection_file = os.path.join(folder, f"kernel-{self.kernel_id}.json")
        arguments = kwargs.pop("extra_arguments", None) or []
        return await super().pre_launch(cmd=list(arguments), **kwargs)

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Start a kernel whose working folder holds a copy of `cwd`, without its notebooks.

        Raises
        ------
        SandboxError
            It cannot be started; with `FolderTooLargeError` as cause the submission is to blame.
        """
        self._launch = kwargs.get("launch") or Launch()
        limits = self._launch.limits or Limits.read(self.limits)
        server = self._launch.server or shared_server(modules=self.preload, hidden=self.hidden)
        session = self._manager.session
        # The same when a kernel is restarted: clients stay connected.
        self._address = self._address or f"@lstm-course-{secrets.token_hex(12)}"
        request = Request(
            limits=asdict(limits),
            address=self._address,
            key=session.key.decode(),
            signature_scheme=session.signature_scheme,
            folder=os.path.abspath(kwargs["cwd"]) if kwargs.get("cwd") else None,
            modules=str(self._launch.modules) if self._launch.modules else None,
            arguments=cmd,
            connection_file=os.path.abspath(self._manager.connection_file),
        )
        self._launch.end = None
        self._link = server.connect()
        self._say(start=asdict(request))
        started = (await self._answer()).get("started")
        if started is None:
            await self.cleanup()
            reason = self._launch.end.reason if self._launch.end else "the preloaded server has ended"
            if isinstance(server, PreloadedServer) and (failure := server.failure()):
                reason = failure
                self._launch.end = KernelEnd("lost", reason)
            raise SandboxError(reason)
        self.connection_info = KernelConnectionInfo(
            transport="ipc",
            ip=self._address,
            key=session.key,
            signature_scheme=session.signature_scheme,
            **{f"{channel}_port": number for number, channel in enumerate(CHANNELS, 1)},  # type: ignore[typeddict-item]
        )
        return self.connection_info

    async def poll(self) -> int | None:
        """None while the kernel runs; else its exit code, or the negative of the signal that ended it."""
        while self._launch is not None and self._launch.end is None and self._hears():
            self._listen()
        return self._code()

    async def until_ended(self) -> int | None:
        """Wait for the kernel's end, and return what `poll` does."""
        while await self.poll() is None:
            await self._until_heard()
        return self._code()

    async def wait(self) -> int | None:
        """Wait for the kernel's end, and let go of its supervisor."""
        code = await self.until_ended()
        await self.cleanup()
        return code

    async def send_signal(self, signum: int) -> None:
        """Send a signal to the kernel and what it started in its own session; the fatal ones end the whole sandbox."""
        if signum in (signal.SIGKILL, signal.SIGTERM):
            self._say(kill=True)
        elif signum:
            self._say(signal=int(signum))

    async def kill(self, restart: bool = False) -> None:
        """End the whole sandbox."""
        self._say(kill=True)
        await self._until_heard(10)

    async def terminate(self, restart: bool = False) -> None:
        """End the whole sandbox."""
        await self.kill(restart)

    async def shutdown_requested(self, restart: bool = False) -> None:
        """Jupyter has asked the kernel to end: when it does, that is as it should be."""
        self._say(shutdown=True)

    async def cleanup(self, restart: bool = False) -> None:
        """Let go of the supervisor, who ends the sandbox if it still stands."""
        if self._link is not None:
            self._link.close()
            self._link = None

    # -- the link to the supervisor --------------------------------------------------------------------------

    def _say(self, **message: Any) -> None:
        if self._link is not None:
            try:
                self._link.send(json.dumps(message).encode())
            except OSError:  # it has ended, as `poll` will find
                return

    def _hears(self) -> bool:
        return self._link is not None and readable(self._link.fileno())

    async def _until_heard(self, seconds: float | None = None) -> None:
        if self._link is None or self._hears():
            return
        loop = asyncio.get_running_loop()
        heard = loop.create_future()
        link = os.dup(self._link.fileno())  # several may wait, and a loop knows one reader for a descriptor
        loop.add_reader(link, lambda: None if heard.done() else heard.set_result(None))
        try:
            await asyncio.wait_for(heard, seconds)
        except TimeoutError:
            return
        finally:
            loop.remove_reader(link)
            os.close(link)

    async def _answer(self) -> dict[str, Any]:
        await self._until_heard(START_SECONDS + 300)  # the server may still be importing
        return self._listen()

    def _listen(self) -> dict[str, Any]:
        """Read one message and keep what it says of the end."""
        assert self._link is not None
        assert self._launch is not None
        try:
            data = self._link.recv(1 << 16)
        except OSError:
            data = b""
        message: dict[str, Any] = json.loads(data) if data else {"failed": "the supervisor of the kernel has ended"}
        if "end" in message:
            fields = message["end"]
            self._launch.end = KernelEnd(**fields | {"reached": tuple(fields["reached"])})
            if self._launch.end.reason:  # Jupyter itself only says that the kernel died
                self.log.warning("Sandboxed kernel: %s", self._launch.end.reason)
        elif "failed" in message:
            self._launch.end = KernelEnd("lost", message["failed"])
        return message

    def _code(self) -> int | None:
        end = self._launch.end if self._launch is not None else None
        if end is None:
            return None if self._link is not None else 0
        return -end.signal if end.signal is not None else (end.exit_code or 0)
