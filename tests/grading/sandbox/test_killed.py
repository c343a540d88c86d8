"""Whichever process of ours is killed, all that belongs to it goes too, and the others go on."""

import json
import os
import select
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path

import psutil
import pytest
from sandboxed import DAEMON, LIMITS, WAIT, Family, mounts, runner

from lstm_utils.grading.sandbox import bubblewrap
from lstm_utils.grading.sandbox.errors import SandboxError
from lstm_utils.grading.sandbox.preloaded import KERNEL_MODULES, PreloadedServer
from lstm_utils.grading.sandbox.supervisor import Request


@pytest.fixture
def own_server():
    with PreloadedServer(KERNEL_MODULES) as server:
        server.wait()
        yield server


def during(server: PreloadedServer, act: Callable[[Family], None]):
    """Run a notebook and `act` in the middle of it."""

    def at(cell, number):
        if number == 1:
            act(Family(psutil.Process(server.pid), with_top=False))

    return runner(server)(DAEMON, WAIT, on_cell=at)


@pytest.mark.parametrize("role", ["kernel", "holder", "bwrap", "enterer"])
def test_one_process_of_a_sandbox(own_server, role):
    families = []

    def act(family):
        families.append(family)
        family.member(role).kill()

    ran = during(own_server, act)
    assert (ran.end.cause, ran.end.signal) == ("signal", signal.SIGKILL)
    assert families[0].left() == []
    assert runner(own_server)("1 + 1").texts == ["2"]


def test_the_supervisor(own_server):
    families = []

    def act(family):
        families.append(family)
        family.member("supervisor").kill()

    with pytest.raises(SandboxError, match="the supervisor of the kernel has ended"):
        during(own_server, act)
    assert families[0].left() == []
    assert runner(own_server)("1 + 1").texts == ["2"]


def test_the_server(own_server):
    families = []

    def act(family):
        families.append(family)
        psutil.Process(own_server.pid).kill()

    with pytest.raises(SandboxError, match="has ended"):
        during(own_server, act)
    assert families[0].left() == []
    with pytest.raises(SandboxError, match="the preloaded server ended by itself"):
        runner(own_server)("1 + 1")


def test_the_server_while_bwrap_starts(tmp_path):
    """What bwrap needs to end with its parent, it does last."""
    lives, go_on = tmp_path / "lives", tmp_path / "go_on"
    os.mkfifo(lives)
    os.mkfifo(go_on)
    slow = tmp_path / "bwrap"
    slow.write_text(
        f"""#!{sys.executable}
import os, sys
os.set_inheritable(os.open({str(lives)!r}, os.O_WRONLY), True)
open({str(go_on)!r}).read()
os.execv({bubblewrap.find()!r}, sys.argv)
"""
    )
    slow.chmod(0o755)
    server = PreloadedServer(KERNEL_MODULES)
    server._config["bwrap"] = str(slow)
    with server, ThreadPoolExecutor(1) as thread:
        running = thread.submit(runner(server), "1 + 1")
        with open(lives, "rb") as sandbox:  # opens when bwrap is about to start
            psutil.Process(server.pid).kill()
            server._process.wait()
            go_on.write_text("\n")
            assert select.select([sandbox], [], [], 30)[0], "a process of the sandbox lives on"
        with pytest.raises(SandboxError, match="has ended"):
            running.result()


GRADER = textwrap.dedent(
    """
    import sys
    import nbformat.v4
    from lstm_utils.grading.sandbox.limits import Limits
    from lstm_utils.grading.sandbox.notebook import run_notebook
    from lstm_utils.grading.sandbox.preloaded import PreloadedServer

    cells = [nbformat.v4.new_code_cell(cell) for cell in (sys.argv[2], sys.argv[3])]
    server = PreloadedServer(sys.argv[1].split(","))
    server.start()
    print("started", flush=True)
    run_notebook(
        nbformat.v4.new_notebook(cells=cells), None, Limits(), server, on_cell=lambda cell, n: print(n, flush=True)
    )
    """
)


def grader(modules, until: str):
    """A grader in a process of its own, which has come as far as to print `until`."""
    process = subprocess.Popen(
        [sys.executable, "-c", GRADER, ",".join(modules), DAEMON, WAIT], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    for line in process.stdout:
        if line.strip() == until:
            return process
    raise AssertionError(f"it did not come to print {until}")


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_the_grader(number):
    before = mounts()
    process = grader(KERNEL_MODULES, "1")
    family = Family(psutil.Process(process.pid))
    assert len(family.processes) >= 7
    process.send_signal(number)
    assert family.left() == []
    process.communicate()
    assert list(Path(os.environ["JUPYTER_RUNTIME_DIR"]).iterdir()) == []
    assert list(Path(os.environ["TMPDIR"]).iterdir()) == []
    assert mounts() == before


def test_the_grader_while_the_server_imports():
    process = grader(["lstm_utils.grading.sandbox.preloaded", "tensorflow"], "started")
    family = Family(psutil.Process(process.pid))
    process.kill()
    assert family.left() == []
    process.communicate()


def test_closing_the_server_ends_its_kernels():
    with PreloadedServer(KERNEL_MODULES) as server:
        link = server.connect()
        family = Family(psutil.Process(server.pid))
    assert family.left() == []
    link.close()


def test_a_grader_that_goes_away_ends_its_kernel(own_server):
    """Without being killed: it lets go of the kernel and works on."""
    link = own_server.connect()
    request = Request(limits=asdict(LIMITS), address="@lstm-course-test", key="key", signature_scheme="hmac-sha256")
    link.send(json.dumps({"start": asdict(request)}).encode())
    assert "started" in json.loads(link.recv(1 << 16))
    family = Family(psutil.Process(own_server.pid), with_top=False)
    assert len(family.processes) >= 4
    link.close()
    assert family.left() == []
