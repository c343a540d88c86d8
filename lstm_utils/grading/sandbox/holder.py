"""One sandbox and the kernel in it: bwrap draws it, a forked child enters it (or a cold Python starts in it)."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import traceback
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, NamedTuple

from lstm_utils.grading.sandbox import bubblewrap, kernel, privileges, seccomp
from lstm_utils.grading.sandbox.bubblewrap import HOME, Visible
from lstm_utils.grading.sandbox.descriptors import file_of, keep_only, readable
from lstm_utils.grading.sandbox.errors import SandboxError
from lstm_utils.grading.sandbox.limits import Limits

# The holder is the first process of its pid namespace: signals from inside do not end it. It reads until the
# supervisor has gone.
_HOLD = ("/bin/cat",)
_COLD = (sys.executable, "-I", "-B", "-m", "lstm_utils.grading.sandbox.kernel")


class KernelExit(NamedTuple):
    """How the kernel's process ended: one of the two is None."""

    code: int | None
    signal: int | None


class _RefusedError(Exception):
    """Linux does not let a process enter the sandbox."""


@dataclass(frozen=True)
class Settings:
    """What all sandboxes of one server have in common."""

    bwrap: str
    visible: Visible
    environment: dict[str, str]
    preloaded: bool


class Sandbox:
    """A sandbox with a kernel starting in it.

    Attributes
    ----------
    setup
        The supervisor's end of the socket to the kernel.
    log
        Descriptor of what kernel and bwrap write past Jupyter's channels.
    preloaded
        The kernel was forked from this process.
    first_pid
        Of the sandbox's first process, as seen from here; 0 where there is none.
    change_user
        The kernel has to become another user than the one who draws the sandbox.
    """

    def __init__(self, settings: Settings, limits: Limits):
        self._settings = settings
        self._limits = limits
        self._users = privileges.user_namespace_of_two() if os.geteuid() == 0 else None
        self.change_user = self._users is not None
        self._bwrap: subprocess.Popen[Any] | None = None
        self.first_pid = 0
        self._first: int | None = None
        self._entered: int | None = None  # the child that entered and waits for the kernel
        self._report: int | None = None  # what it says of the kernel's end
        self.setup, self._kernel_end = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.setup.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
        self.log, self._log_end = os.pipe()
        self.preloaded = settings.preloaded
        try:
            if self.preloaded:
                try:
                    self._start_preloaded()
                except _RefusedError:
                    self.end()
                    self.preloaded = False
            if not self.preloaded:
                self._start_cold()
        except BaseException:
            self.end()
            raise
        self._kernel_end.close()
        os.close(self._log_end)

    # -- starting --------------------------------------------------------------------------------------------

    def _draw(
        self, program: tuple[str, ...], more_options: tuple[str, ...], keep: tuple[int, ...], **streams: Any
    ) -> None:
        """Start bwrap around `program`, and wait until the sandbox stands."""
        user = privileges.STUDENT
        texts = {
            "/etc/passwd": f"student:x:{user}:{user}:student:{HOME}:/bin/sh\n",
            "/etc/group": f"student:x:{user}:\n",
            "/etc/hosts": "127.0.0.1 localhost\n",
        }
        files = {path: file_of(text.encode()) for path, text in texts.items()}
        filter_code = seccomp.program()
        filter_file = file_of(filter_code) if filter_code else -1
        info, info_end = os.pipe()
        used = [*files.values(), info_end, *(fd for fd in (filter_file, self._users) if fd is not None and fd >= 0)]
        options = bubblewrap.command(
            self._settings.bwrap,
            self._settings.visible,
            self._limits,
            users=self._users,
            files=files,
            seccomp=filter_file,
            info=info_end,
        )
        try:
            self._bwrap = subprocess.Popen(
                [*options, *more_options, "--", *program],
                pass_fds=[*used, *keep],
                env=self._settings.environment,
                cwd="/",
                **streams,
            )
        finally:
            for descriptor in used:
                if descriptor != self._users:
                    os.close(descriptor)
        with open(info) as file:
            told = file.read()  # bwrap closes it when it has told
        if told:
            self.first_pid = json.loads(told)["child-pid"]
            with suppress(AttributeError, OSError):  # an old Linux or Python; or it has ended already
                self._first = os.pidfd_open(self.first_pid)

    def _start_preloaded(self) -> None:
        pipe = subprocess.PIPE
        # Ignored in the holder too, this signal makes Linux collect the processes that lose their parents. bwrap then
        # does not notice the holder's end, but it need not: see `end`.
        before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
        try:
            self._draw(_HOLD, ("--as-pid-1", "--cap-drop", "ALL"), (), stdin=pipe, stdout=pipe, stderr=self._log_end)
        finally:
            signal.signal(signal.SIGCHLD, before)
        assert self._bwrap is not None
        assert self._bwrap.stdin is not None
        assert self._bwrap.stdout is not None
        try:
            os.write(self._bwrap.stdin.fileno(), b"\n")  # comes back when all is in place
            ready = os.read(self._bwrap.stdout.fileno(), 1)
        except BrokenPipeError:
            ready = b""
        if not ready:
            raise SandboxError(f"bubblewrap could not draw a sandbox: {self.last_words()}")
        report, report_end = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                self._enter_and_wait(report_end)
            finally:
                os._exit(0)
        os.close(report_end)
        self._entered = child
        if os.read(report, 1) != b"+":
            os.close(report)
            raise _RefusedError
        self._report = report

    def _enter_and_wait(self, report: int) -> None:
        """In the child: enter, fork the kernel, tell the supervisor how it ends.

        This process is killed by nobody: it ends when the kernel has ended, which it collects. A kernel that nobody
        collected would keep its namespaces.
        """
        try:
            privileges.enter(self.first_pid)
        except OSError:
            os.write(report, b"-")
            return
        child = os.fork()
        if child == 0:
            self._become_kernel()
        os.write(report, b"+")
        keep_only(report)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        os.write(0, json.dumps([code, None] if code >= 0 else [None, -code]).encode())

    def _become_kernel(self) -> None:
        code = 1
        try:
            nothing = os.open("/dev/null", os.O_RDWR)
            keep_only(nothing, self._log_end, self._log_end, self._kernel_end.fileno())
            kernel.run(socket.socket(fileno=3))
            code = 0
        except SystemExit as exit:
            code = exit.code if isinstance(exit.code, int) else 1
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(code)

    def _start_cold(self) -> None:
        # Where root draws the sandbox, the kernel needs these three rights to give them up and become the student.
        rights = ("CAP_SETUID", "CAP_SETGID", "CAP_SETPCAP") if self.change_user else ()
        options = ["--cap-drop", "ALL", *(word for right in rights for word in ("--cap-add", right))]
        end = self._kernel_end.fileno()
        self._draw(
            (*_COLD, str(end), kernel.ROOM),
            tuple(options),
            (end,),
            stdin=subprocess.DEVNULL,
            stdout=self._log_end,
            stderr=self._log_end,
        )

    # -- ending ----------------------------------------------------------------------------------------------

    def ended(self) -> KernelExit | None:
        """How the kernel ended, None while it runs; waits for nothing."""
        assert self._bwrap is not None
        if self._report is not None:
            if not readable(self._report):
                return None
            told = os.read(self._report, 200)
            # Nothing is told where the child was killed that should tell.
            return KernelExit(*json.loads(told)) if told else KernelExit(None, signal.SIGKILL)
        code = self._bwrap.poll()
        if code is None:
            return None
        if code > 128:  # bwrap's way to tell of a signal
            return KernelExit(None, code - 128)
        return KernelExit(code, None) if code >= 0 else KernelExit(None, -code)

    def report(self) -> int | None:
        """A descriptor that can be read when the kernel has ended; None where there is none."""
        return self._report

    def end(self) -> None:
        """End all processes in the sandbox; when this returns, they are gone, and so are the mounts."""
        # From here on Linux collects what ends: bwrap, the child that entered, and what was adopted where one between
        # was killed. The sandbox's first process ends only when all others have been collected.
        before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
        if self._first is not None:
            with suppress(ProcessLookupError):
                signal.pidfd_send_signal(self._first, signal.SIGKILL)
            readable(self._first, 5)  # its end is that of the whole pid namespace
            os.close(self._first)
            self._first = None
        if self._bwrap is not None:
            self._bwrap.kill()  # where it still holds a sandbox, that ends with it
            self._bwrap.wait()
        if self._report is not None:
            os.close(self._report)
            self._report = None
        if self._entered is not None:
            with suppress(ChildProcessError):
                os.waitpid(self._entered, 0)
            self._entered = None
        signal.signal(signal.SIGCHLD, before)

    def last_words(self) -> str:
        """What is waiting in the log."""
        return os.read(self.log, 4096).decode(errors="replace").strip() if readable(self.log) else ""
