"""However a notebook's Python ends, it is said how, and nothing of it is left."""

import dataclasses
import signal

import psutil
import pytest
from sandboxed import LIMITS


def test_exit_by_force(run):
    ran = run("1", "import os; print('last words', flush=True); os._exit(3)", "2")
    assert (ran.end.cause, ran.end.exit_code, ran.end.cell) == ("exit", 3, 1)
    assert ran.end.reason == "the Python that ran the notebook ended by itself with exit code 3, as os._exit does"
    assert ran.texts[0] == "1"
    assert ran.texts[2] == ""


def test_sys_exit_ends_only_the_cell(run):
    ran = run("import sys; sys.exit(1)", "1", "exit()", "2")
    assert ran.texts[1] == "1"


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", signal.SIGKILL),
        ("import ctypes; ctypes.string_at(0)", signal.SIGSEGV),
        ("import os; os.abort()", signal.SIGABRT),
        ("import os, signal; os.kill(os.getpid(), signal.SIGTERM); import time; time.sleep(60)", signal.SIGTERM),
        ("!kill -9 $PPID", signal.SIGKILL),
        ("!kill -9 -1", signal.SIGKILL),
    ],
    ids=["kill", "segmentation fault", "abort", "terminate", "a child kills it", "a child kills all it can see"],
)
def test_ended_by_a_signal(run, cell, number):
    ran = run("1", cell, "2")
    assert (ran.end.cause, ran.end.signal, ran.end.cell) == ("signal", number, 1)
    assert ran.end.reason.startswith(f"the Python that ran the notebook was ended by {number.name} (")


def test_stopping_itself_ends_at_the_notebooks_limit(run):
    limits = dataclasses.replace(LIMITS, notebook_seconds=2)
    ran = run("import os, signal; os.kill(os.getpid(), signal.SIGSTOP)", limits=limits)
    assert (ran.end.cause, ran.end.limit) == ("limit", "notebook_seconds")


def test_killing_everything_it_can_see_kills_nothing_of_ours(run, server):
    ran = run("import os; os.kill(-1, 9)", "os.kill(1, 9)", "'still here'")
    assert ran.texts[2] == "'still here'"
    assert ran.end.cause == "shutdown"
    assert not server.ended


DAEMON = """
import os, subprocess, sys, time
program = "import os, signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(3600)"
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        for fd in range(100):
            try:
                os.close(fd)
            except OSError:
                pass
        os.execv(sys.executable, ["left-behind", "-c", program])
    os._exit(0)
os.wait()
subprocess.Popen([sys.executable, "-c", program + "#left-behind"], start_new_session=True)
"""


@pytest.mark.parametrize("ending", ["1", "os._exit(0)", "os.kill(os.getpid(), 9)"])
def test_a_daemon_ends_with_the_notebook(run, ending):
    seen = []

    def look(cell, number):
        if number == 1:
            seen.extend(process for process in psutil.process_iter(["cmdline"]) if is_left_behind(process))

    run(DAEMON, ending, on_cell=look)
    assert len(seen) >= 1
    assert not any(process.is_running() for process in seen)


def is_left_behind(process: psutil.Process) -> bool:
    return "left-behind" in " ".join(process.info["cmdline"] or ())


def test_orphans_do_not_pile_up(run):
    cell = """
import subprocess
for _ in range(100):
    subprocess.run(["sh", "-c", "sleep 0 & exit"])
sum(pid.isdigit() for pid in __import__("os").listdir("/proc"))
"""
    ran = run(cell)
    assert int(ran.texts[0]) < 50
    assert ran.end.cause == "shutdown"


@pytest.mark.parametrize(
    "garbage",
    [
        "k.iopub_socket.send_multipart([b'garbage'])",
        "k.session.send(k.iopub_socket, 'stream', content={}, parent=k.get_parent())",
        "k.session.send(k.iopub_socket, 'display_data', content={'data': 7}, parent=k.get_parent())",
    ],
    ids=["no message", "a message without content", "content of the wrong kind"],
)
def test_a_kernel_that_talks_garbage(run, garbage):
    ran = run("1", f"k = get_ipython().kernel; {garbage}", "2")
    assert (ran.end.cause, ran.end.cell, ran.texts[0]) == ("garbled", 1, "1")
    assert ran.end.reason.startswith(
        "the Python that ran the notebook sent messages that Jupyter does not understand ("
    )


def test_a_kernel_that_falls_silent_ends_at_the_notebooks_limit(run):
    limits = dataclasses.replace(LIMITS, notebook_seconds=2)
    ran = run("1", "k = get_ipython().kernel; k.shell_stream = k.session = None", "2", limits=limits)
    assert (ran.end.cause, ran.end.limit, ran.end.cell) == ("limit", "notebook_seconds", 1)


def test_ctrl_c_ends_the_grader_and_is_not_taken_for_the_notebooks_end(run):
    with pytest.raises(KeyboardInterrupt):
        run("1", "2", on_cell=lambda cell, number: signal.raise_signal(signal.SIGINT))


def test_what_sigterm_does_stays_as_it_was(run):
    before, during = signal.getsignal(signal.SIGTERM), []
    run("1", on_cell=lambda cell, number: during.append(signal.getsignal(signal.SIGTERM)))
    assert [*during, signal.getsignal(signal.SIGTERM)] == [before, before]
