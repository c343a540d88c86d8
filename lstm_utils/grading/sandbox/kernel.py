"""The kernel's own process, in the sandbox: give up all rights, then run ipykernel. Student code starts here.

A preloaded kernel comes here from a fork, with everything imported; a cold one by

    python -I -B -m lstm_utils.grading.sandbox.kernel DESCRIPTOR ROOM

where DESCRIPTOR is the socket to the supervisor. The two talk as in `Setup` and then never again.
"""

from __future__ import annotations

import ctypes
import json
import os
import resource
import secrets
import signal
import socket
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import Any

from lstm_utils.grading.sandbox import privileges, seccomp
from lstm_utils.grading.sandbox.bubblewrap import HOME, LESSON_MODULES, SOCKETS
from lstm_utils.grading.sandbox.folder import unpack
from lstm_utils.grading.sandbox.limits import MB, Limits

_GRADER = "lstm_utils.grading"
CHANNELS = ("shell", "iopub", "stdin", "control", "hb")  # the port of each is its place here, counted from 1
SHOWN, BOUND = b"shown", b"bound"
# Last word on the command line of this process: makes it long enough for the one that student code sees instead.
ROOM = "-" * 40
# What the supervisor looks at from outside: processes, the folders that files take memory in, the sockets.
LOOKED_AT = ("/proc", HOME, "/tmp", "/dev/shm", SOCKETS)


@dataclass(frozen=True)
class Setup:
    """What the supervisor tells a kernel, together with the packed working folder.

    The kernel answers with `SHOWN` and open descriptors of `LOOKED_AT`, and with `BOUND` when it can be connected to.
    """

    limits: dict[str, int]
    environment: dict[str, str]
    key: str  # that messages are signed with
    signature_scheme: str
    arguments: list[str]  # more options for ipykernel
    change_user: bool
    data_mb: int = 0  # what a preloaded kernel has in its data segment before it starts

    def send(self, supervisor: socket.socket, packed: int) -> None:
        """Send it to the kernel's end of the socket."""
        socket.send_fds(supervisor, [json.dumps(asdict(self)).encode()], [packed])

    @classmethod
    def receive(cls, kernel: socket.socket) -> tuple[Setup, int]:
        """Wait for it; returns the descriptor of the packed folder too."""
        data, descriptors, _, _ = socket.recv_fds(kernel, 1 << 20, 1)
        return cls(**json.loads(data)), descriptors[0]


def run(supervisor: socket.socket) -> None:
    """Become the kernel; does not return before the kernel is shut down."""
    setup, packed = Setup.receive(supervisor)
    limits = Limits(**setup.limits)
    os.setsid()
    os.umask(0o022)
    for number in (signal.SIGCHLD, signal.SIGHUP, signal.SIGTERM, signal.SIGALRM):
        signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.environ.clear()
    os.environ.update(setup.environment)
    _keep_to(limits, setup.data_mb)
    _wake_without_interrupting()
    privileges.drop_all(setup.change_user)
    seccomp.install()
    os.makedirs(SOCKETS, exist_ok=True)
    os.makedirs(LESSON_MODULES, exist_ok=True)
    os.chdir(HOME)
    _show(supervisor)
    unpack(packed, HOME, LESSON_MODULES)
    _at_most(resource.RLIMIT_FSIZE, limits.file_mb * MB)  # of what cells write; what was handed in may be larger
    sys.path.append(LESSON_MODULES)
    _start(setup, supervisor)


def _at_most(what: int, value: int) -> None:
    allowed = resource.getrlimit(what)[1]
    value = value if allowed == resource.RLIM_INFINITY else min(value, allowed)
    resource.setrlimit(what, (value, value))


def _keep_to(limits: Limits, data_mb: int) -> None:
    _at_most(resource.RLIMIT_CORE, 0)
    _at_most(resource.RLIMIT_NOFILE, limits.open_files)
    # A single allocation that cannot fit fails at once; the supervisor adds up what is really in use. Twice, as much
    # is reserved that is never used, such as stacks of threads.
    _at_most(resource.RLIMIT_DATA, (2 * limits.memory_mb + data_mb) * MB)
    if privileges.kernel_version() >= (5, 14):  # before, it would count all processes of this user on the machine
        _at_most(resource.RLIMIT_NPROC, limits.processes + 8)
    with open("/proc/self/oom_score_adj", "w") as file:
        file.write("1000")  # if the machine runs out of memory all the same, this goes first


def _wake_without_interrupting() -> None:
    """Have a thread of this kernel that wakes up wait until the running one has done its part.

    TensorFlow passes each training step to and fro between two threads. One that wakes the other while it holds their
    lock would at once be interrupted by it, and the other then sleeps until the lock is free. With as many kernels as
    processors that costs a sixth of the time.
    """
    with suppress(OSError):  # some containers do not let a process choose
        os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))


def _stay() -> None:
    """`exit()` in a cell, which a student sees no effect of: ipykernel would end a tenth of a second later."""


def _show(supervisor: socket.socket) -> None:
    descriptors = [os.open(path, os.O_RDONLY | os.O_DIRECTORY) for path in LOOKED_AT]
    socket.send_fds(supervisor, [SHOWN], descriptors)  # Linux adds the sender's pid, as the supervisor sees it
    for descriptor in descriptors:
        os.close(descriptor)


def _start(setup: Setup, supervisor: socket.socket) -> None:
    connection: dict[str, Any] = {"transport": "ipc", "ip": f"{SOCKETS}/k", "key": setup.key}
    connection |= {"signature_scheme": setup.signature_scheme}
    connection |= {f"{channel}_port": number for number, channel in enumerate(CHANNELS, 1)}
    path = _look_ordinary()
    with open(path, "w") as file:
        json.dump(connection, file)

    if "numpy.random" in sys.modules:
        sys.modules["numpy.random"].seed()  # else all kernels of one server would draw the same numbers
    import ipykernel_launcher
    from ipykernel.kernelapp import IPKernelApp

    # ignore_cwd: a file numpy.py in the working folder must not stand in for the library.
    ours = ["-f", path, "--IPKernelApp.ignore_cwd=True", "--HistoryManager.hist_file=:memory:"]
    sys.argv = [ipykernel_launcher.__file__, *ours[:2]]
    app = IPKernelApp.instance()
    app.initialize([*ours, *setup.arguments])
    if app.shell is not None:
        app.shell.ask_exit = _stay
    supervisor.send(BOUND)
    supervisor.close()
    for name in [name for name in sys.modules if name.startswith(_GRADER)]:
        del sys.modules[name]
    vars(sys.modules["lstm_utils"]).pop("grading", None)
    app.start()


def _look_ordinary() -> str:
    """Have the command line read as that of any Jupyter kernel; returns the path of its connection file.

    Nothing of importance hangs on it: who looks for it finds other signs of a sandbox.
    """
    with open("/proc/self/stat") as file:
        start, end = map(int, file.read().rpartition(")")[2].split()[45:47])
    words = [sys.executable, "-m", "ipykernel_launcher", "-f", f"{SOCKETS}/kernel-.json"]
    room = end - start - len("\0".join(words).encode()) - 1
    words[-1] = f"{SOCKETS}/kernel-{secrets.token_hex(room)[:room]}.json"
    text = "\0".join(words).encode() + b"\0"
    ctypes.memmove(start, text, len(text))
    sys.orig_argv[:] = words
    return words[-1]


if __name__ == "__main__":
    run(socket.socket(fileno=int(sys.argv[1])))
