"""One server serves any number of notebooks, threads and processes."""

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import nbformat.v4
import psutil
import pytest
from sandboxed import LIMITS, runner, text

from lstm_utils.grading.sandbox.errors import SandboxError
from lstm_utils.grading.sandbox.notebook import run_notebook
from lstm_utils.grading.sandbox.preloaded import KERNEL_MODULES, PreloadedServer, ServerAddress

CELL = "import os; total = sum(range(1000)); (total, os.getpid())"


def run_one(address: ServerAddress) -> str:
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(CELL)])
    notebook, _ = run_notebook(notebook, None, LIMITS, address)
    return text(notebook.cells[0])


def test_threads_share_it(server):
    with ThreadPoolExecutor(4) as pool:
        texts = list(pool.map(run_one, [server.address] * 8))
    assert texts == ["(499500, 2)"] * 8


def test_processes_share_it_by_its_address(server):
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as pool:
        assert list(pool.map(run_one, [server.address] * 4)) == ["(499500, 2)"] * 4


def test_it_is_single_and_computes_nothing(server):
    """A fork copies one thread only; what others hold would stay held for good."""
    assert psutil.Process(server.pid).num_threads() == 1


def test_kernels_may_be_asked_for_while_it_imports():
    with PreloadedServer(KERNEL_MODULES) as server:
        assert runner(server)("1 + 1").texts == ["2"]


def test_what_it_cannot_import_is_told():
    with PreloadedServer((*KERNEL_MODULES, "no_such_module")) as server:
        with pytest.raises(
            SandboxError, match=r"could not import what kernels need: ModuleNotFoundError: .*no_such_module"
        ):
            server.wait()
        server._process.wait()
        with pytest.raises(SandboxError, match="ended"):
            runner(server)("1")
    with (
        PreloadedServer((*KERNEL_MODULES, "no_such_module")) as server,
        pytest.raises(SandboxError, match="no_such_module"),
    ):
        runner(server)("1")


def test_one_that_cannot_even_start_says_why(monkeypatch, tmp_path):
    """Such as where packages lie in the user's own folder, which a server does not look into."""
    (tmp_path / "python").write_text("#!/bin/sh\necho No module named ipykernel >&2; exit 1\n")
    (tmp_path / "python").chmod(0o755)
    monkeypatch.setattr("sys.executable", str(tmp_path / "python"))
    with PreloadedServer(()) as server:
        with pytest.raises(SandboxError, match=r"exit code 1: No module named ipykernel"):
            server.wait()
        with pytest.raises(SandboxError, match=r"exit code 1: No module named ipykernel"):
            server.connect()


def test_one_that_is_no_more_is_told(server):
    with pytest.raises(SandboxError, match="there is no preloaded server any more"):
        run_one(ServerAddress("lstm-course-server-of-yesterday"))


def test_an_error_of_the_callers_own_comes_back_to_it(server):
    def fail(cell, number):
        raise LookupError("mine")

    with pytest.raises(LookupError, match="mine"):
        runner(server)("1", on_cell=fail)
    assert psutil.wait_procs(psutil.Process(server.pid).children(), timeout=10)[1] == []


if os.geteuid() == 0:

    def test_another_user_cannot_talk_to_it(server):
        child = os.fork()
        if child == 0:
            os.setresuid(64321, 64321, 64321)
            link = server.address.connect()
            link.settimeout(20)
            os._exit(0 if link.recv(100) == b"" else 1)  # hung up on
        assert os.waitpid(child, 0)[1] == 0
        assert runner(server)("1 + 1").texts == ["2"]


def test_settings_of_the_person_who_grades_do_not_count(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    startup = tmp_path / "ipython" / "profile_default" / "startup"
    startup.mkdir(parents=True)
    (startup / "00.py").write_text("mine = 1")
    with PreloadedServer(KERNEL_MODULES, environment={"LESSON": "vanilla"}) as server:
        ran = runner(server)("mine", "import os; os.environ['LESSON']")
    assert ran.errors == ["NameError", None]
    assert ran.texts[1] == "'vanilla'"
