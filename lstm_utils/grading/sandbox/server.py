"""The preloaded server: imports everything once, computes nothing, and forks a supervisor for each kernel.

    python -I -B -m lstm_utils.grading.sandbox.server LISTENER LIFELINE ROOM

The first two are descriptors of sockets that `preloaded.PreloadedServer` made; for the last see `kernel.ROOM`. The
lifeline brings one line of settings, takes one line of answer, and closes when the grader ends, however it ends.
"""

from __future__ import annotations

import fcntl
import gc
import importlib
import json
import os
import select
import signal
import socket
import sys
import traceback
from contextlib import suppress
from typing import Any

from lstm_utils.grading.sandbox import privileges
from lstm_utils.grading.sandbox.bubblewrap import Visible
from lstm_utils.grading.sandbox.holder import Settings
from lstm_utils.grading.sandbox.relay import peer_user
from lstm_utils.grading.sandbox.supervisor import supervise

_ENDING_SECONDS = 4


def main(listener: socket.socket, lifeline: socket.socket) -> None:
    """Serve until the lifeline closes."""
    config = json.loads(lifeline.makefile().readline())
    _end_when_closed(lifeline, True)
    visible = Visible(**{name: tuple(paths) for name, paths in config["visible"].items()})
    settings = Settings(config["bwrap"], visible, config["environment"], bool(config["modules"]))
    try:
        _preload(config["modules"], config["import_environment"])
    except BaseException as error:
        last = traceback.format_exception_only(error)[-1].strip()
        _answer(lifeline, {"failed": f"the preloaded server could not import what kernels need: {last}"})
        return
    _end_when_closed(lifeline, False)
    _answer(lifeline, {"ready": True})
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for supervisors
    privileges.adopt_orphans()
    # The second is closed when this process ends, however it ends, by which supervisors know.
    server, server_end = os.pipe()
    # The lifeline stays open where the grader has forked and its child lives on.
    grader = [os.pidfd_open(os.getppid())] if hasattr(os, "pidfd_open") else []
    watched: list[Any] = [listener, lifeline, *grader]
    while True:
        ready, _, _ = select.select(watched, [], [])
        if ready != [listener]:
            break
        link, _ = listener.accept()
        if peer_user(link) in (os.geteuid(), 0) and os.fork() == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            listener.close()
            lifeline.close()
            os.close(server_end)
            code = 1
            try:
                supervise(link, settings, server)
                code = 0
            finally:
                os._exit(code)
        link.close()
    listener.close()
    os.close(server_end)
    signal.alarm(_ENDING_SECONDS)  # a supervisor that takes longer to clean up is not waited for
    with suppress(ChildProcessError):
        while True:
            os.waitpid(-1, 0)
    os._exit(0)  # to take TensorFlow down in good order takes half a second


def _preload(modules: list[str], environment: dict[str, str]) -> None:
    kept = dict(os.environ)
    os.environ.update(environment)
    gc.disable()  # imports make little garbage, and looking for it takes a quarter of their time
    for name in modules:
        importlib.import_module(name)
    os.environ.clear()
    os.environ.update(kept)
    gc.enable()
    gc.freeze()  # a collection in a kernel does not touch, and so not copy, what it shares with this process


def _end_when_closed(lifeline: socket.socket, wanted: bool) -> None:
    """Have Linux end this process at once when the grader's end closes, even while it imports."""
    fcntl.fcntl(lifeline, fcntl.F_SETOWN, os.getpid())
    flags = fcntl.fcntl(lifeline, fcntl.F_GETFL)
    fcntl.fcntl(lifeline, fcntl.F_SETFL, flags | os.O_ASYNC if wanted else flags & ~os.O_ASYNC)
    signal.signal(signal.SIGIO, signal.SIG_DFL)
    if select.select([lifeline], [], [], 0)[0]:  # it closed before
        sys.exit(1)


def _answer(lifeline: socket.socket, message: dict[str, Any]) -> None:
    lifeline.sendall(json.dumps(message).encode() + b"\n")


if __name__ == "__main__":
    main(socket.socket(fileno=int(sys.argv[1])), socket.socket(fileno=int(sys.argv[2])))
