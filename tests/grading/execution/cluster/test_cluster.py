"""Graded on a Dask cluster, whatever becomes of it, a class has the grades that it has when graded here."""

import io
import logging
import signal
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import urlparse

import class_of_seven
import psutil
import pytest
from class_of_seven import SCORES, results, silence
from dask_cluster import Cluster, left, until

from lstm_utils.grading.course import CourseError
from lstm_utils.grading.execution.cluster import ClusterWorkers
from lstm_utils.grading.grade import grade


@pytest.fixture(scope="module")
def handed_in(tmp_path_factory):
    tiny = class_of_seven.make(tmp_path_factory.mktemp("class") / "course")
    with tiny.course.gradebook():  # makes an empty one, which takes longer than grading a notebook
        return tiny


@pytest.fixture(scope="module")
def expected(handed_in, tmp_path_factory):
    """What grading on this machine comes to."""
    here = handed_in.copy(tmp_path_factory.mktemp("here") / "course")
    grade(here.course, console=silence())
    found = results(here)
    assert {student: outcome.score for student, (outcome, _) in found.items()} == SCORES
    return found


@pytest.fixture
def tiny(handed_in, tmp_path):
    return handed_in.copy(tmp_path / "course")


@pytest.fixture(scope="module")
def standing(tmp_path_factory):
    """A cluster of two workers, to which nothing happens."""
    with Cluster(tmp_path_factory.mktemp("standing") / "cluster") as cluster:
        cluster.worker("a", "--nanny")
        cluster.worker("b", "--no-nanny")
        cluster.wait()
        yield cluster


@pytest.fixture
def cluster(tmp_path):
    """A scheduler of the test's own."""
    with Cluster(tmp_path / "cluster") as cluster:
        yield cluster


def on(cluster, tiny, **options):
    return grade(tiny.course, scheduler=cluster.address, console=silence(), **options)


def command(tiny, *options):
    program = [Path(sys.executable).with_name("lstm-course"), "grade", "--course", tiny.folder, *options]
    return subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@contextmanager
def in_the_middle(member, act):
    """Do something as soon as the member runs a notebook; until that is done the member stands still."""

    def catch():
        until(lambda: over or runs_a_notebook(member), member)
        while not over:
            member.process.suspend()
            if runs_a_notebook(member):  # and cannot tell anybody that it has come to its end
                family = member.family()
                act()
                return family
            member.process.resume()
            until(lambda: over or runs_a_notebook(member), member)
        raise AssertionError("it ran no notebook")

    over = []
    with ThreadPoolExecutor(1) as thread:
        caught = thread.submit(catch)
        try:
            yield caught
        finally:
            over.append(True)
    assert caught.exception() is None, caught.exception()


def runs_a_notebook(member):
    """Whether there is a sandbox: it stands before a notebook's first cell, and is gone before its result is known."""
    for process in member.family():
        with suppress(psutil.NoSuchProcess):
            if process.name() == "bwrap":
                return True
    return False


def test_the_same_grades_as_on_one_machine(standing, tiny, expected):
    run = command(tiny, "--scheduler", standing.address)
    said, errors = run.communicate()
    assert (run.returncode, errors) == (0, "")
    assert "[7/7]" in said
    assert results(tiny) == expected


def test_a_worker_that_is_killed_costs_no_grade(cluster, tiny, expected):
    cluster.worker("stays", "--nanny")
    goes = cluster.worker("goes", "--no-nanny")  # nobody starts it again
    cluster.wait()
    with in_the_middle(goes, goes.kill) as caught:
        on(cluster, tiny)
    assert results(tiny) == expected
    assert left(caught.result()) == []  # of its server, its sandboxes and its kernels


def test_the_only_worker_is_killed_and_another_comes(cluster, tiny, expected):
    first = cluster.worker("first", "--no-nanny")
    cluster.wait()

    def replace():
        first.kill()
        cluster.worker("second")

    with in_the_middle(first, replace):
        on(cluster, tiny)
    assert results(tiny) == expected


def test_without_any_worker_left_grading_stops_and_goes_on_here(cluster, tiny, expected, monkeypatch):
    monkeypatch.setattr("lstm_utils.grading.execution.cluster.WITHOUT_WORKERS_SECONDS", 0)
    worker = cluster.worker("only", "--no-nanny")
    cluster.wait()
    with in_the_middle(worker, worker.kill), pytest.raises(CourseError, match="has no workers; start some"):
        on(cluster, tiny)
    grade(tiny.course, console=silence())
    assert results(tiny) == expected


def test_without_a_scheduler_grading_stops_and_goes_on_here(cluster, tiny, expected):
    worker = cluster.worker("a", "--no-nanny")
    cluster.wait()

    def kill():
        cluster.scheduler.kill()
        worker.process.resume()

    with in_the_middle(worker, kill) as caught, pytest.raises(CourseError, match=r"has gone .* goes on from here"):
        on(cluster, tiny)
    grade(tiny.course, console=silence())
    assert results(tiny) == expected
    assert left(caught.result()) == []  # a worker ends when its scheduler does


def test_ctrl_c(standing, tiny, expected):
    worker = standing.workers["b"]

    def interrupt():
        worker.process.resume()
        run.send_signal(signal.SIGINT)

    with in_the_middle(worker, interrupt):
        run = command(tiny, "--scheduler", standing.address)
        said, errors = run.communicate()
    assert (run.returncode, errors) == (130, "")
    assert "the same command goes on from here" in said
    on(standing, tiny)
    assert results(tiny) == expected


def test_workers_with_another_installation_are_refused(cluster, tiny, tmp_path):
    told = tmp_path / "site" / "tensorflow-9.9.dist-info"
    told.mkdir(parents=True)
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: tensorflow\nVersion: 9.9\n")
    without = tmp_path / "bare" / "lstm_utils"
    without.mkdir(parents=True)
    (without / "__init__.py").write_text("raise ImportError('there is no lstm_utils')")
    cluster.worker("right")
    cluster.worker("other", environment={"PYTHONPATH": str(told.parent)})
    cluster.worker("bare", environment={"PYTHONPATH": str(without.parent)})
    cluster.wait()
    with pytest.raises(CourseError) as raised:
        on(cluster, tiny)
    assert "has tensorflow 9.9 where the grader has" in str(raised.value)
    assert "cannot load the course (ImportError('there is no lstm_utils'))" in str(raised.value)
    assert str(raised.value).count("worker tcp://") == 2


def test_a_scheduler_without_workers(cluster, tiny):
    with pytest.raises(CourseError, match=rf"{cluster.address} has no workers; start some"):
        on(cluster, tiny)


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "127.0.0.1", "nonsense://a:1", "tls://127.0.0.1:1"])
def test_nobody_answers(address, tiny, monkeypatch):
    monkeypatch.setattr("lstm_utils.grading.execution.cluster.ANSWER_SECONDS", 0.5)
    with pytest.raises(CourseError, match=f"the Dask scheduler {address} cannot be reached: "):
        grade(tiny.course, scheduler=address, console=silence())


def test_something_else_listens(tiny, monkeypatch):
    monkeypatch.setattr("lstm_utils.grading.execution.cluster.ANSWER_SECONDS", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"tcp://127.0.0.1:{listener.getsockname()[1]}"
        with pytest.raises(CourseError, match=f"what listens at {address} does not answer as a Dask scheduler does"):
            grade(tiny.course, scheduler=address, console=silence())


def test_what_dask_says_goes_to_the_log_meanwhile(standing, capfd):
    log = logging.Logger("grading")
    log.addHandler(logging.StreamHandler(io.StringIO()))
    dasks = logging.getLogger("distributed.client")
    handlers = dasks.handlers
    with ClusterWorkers(standing.address, log):
        dasks.warning("a word")
    assert log.handlers[0].stream.getvalue() == "a word\n"
    assert dasks.handlers == handlers
    assert capfd.readouterr() == ("", "")


def test_student_code_reaches_neither_scheduler_nor_worker(standing, tiny):
    ports = {urlparse(standing.address).port}
    for worker in standing.workers.values():
        for process in worker.family():
            ports |= {end.laddr.port for end in process.net_connections("inet") if end.status == "LISTEN"}
    for port in ports:
        socket.create_connection(("127.0.0.1", port)).close()
    look = f"""import os, socket
    found = [name for name in os.environ if "DASK" in name]
    found += [path for path in {[str(worker.log) for worker in standing.workers.values()]} if os.path.exists(path)]
    for port in {ports}:
        try:
            found.append(socket.create_connection(("127.0.0.1", port), 5))
        except OSError:
            pass
    return a + b if not found else str(found)"""
    tiny.hand_in("curious", add=look)
    (outcome,) = on(standing, tiny, students=["curious"])
    assert len(ports) >= 4  # the scheduler's, two workers', a nanny's
    assert (outcome.status, outcome.score) == ("graded", 20), outcome.questions
