"""Without a sandbox the same notebook has the same end, and nothing of it is left."""

import os
import sys
from pathlib import Path

import psutil
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from lstm_utils.grading.execution.unsandboxed import run_notebook
from lstm_utils.grading.sandbox.errors import SandboxError
from lstm_utils.grading.sandbox.limits import Limits

LIMITS = {"cell_seconds": 60, "notebook_seconds": 120}
ENDLESS = "while True:\n    pass"
STUBBORN = "while True:\n    try:\n        while True:\n            pass\n    except BaseException:\n        pass"


@pytest.fixture(autouse=True)
def nothing_is_left(tmp_path, monkeypatch):
    places = tmp_path / "t", tmp_path / "r"
    for place, name in zip(places, ("TMPDIR", "JUPYTER_RUNTIME_DIR"), strict=True):
        place.mkdir()
        monkeypatch.setenv(name, str(place))
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    monkeypatch.setenv("SECRET_TOKEN", "do-not-tell")
    yield
    assert [list(place.iterdir()) for place in places] == [[], []]
    assert [process for process in psutil.process_iter() if _is_ours(process, str(tmp_path))] == []


def _is_ours(process, place):
    try:
        return process.pid != os.getpid() and place in str(process.environ().get("TMPDIR")) and process.is_running()
    except psutil.Error:
        return False


def run(*cells, files=None, on_cell=None, **limits):
    notebook = new_notebook(cells=[new_code_cell(cell) for cell in cells])
    notebook, end = run_notebook(notebook, files or {}, Limits(**LIMITS | limits), {}, on_cell=on_cell)
    return [_said(cell) for cell in notebook.cells], end


def _said(cell):
    texts = [
        output.get("text") or output.get("data", {}).get("text/plain") or output.get("ename") for output in cell.outputs
    ]
    return texts[0].strip() if len(texts) == 1 else texts


def test_all_cells_run_and_an_error_does_not_keep_the_next_from_running():
    said, end = run("x = 20", "1 / 0", "print(x + 1)", "input()")
    assert said == [[], "ZeroDivisionError", "21", "StdinNotImplementedError"]
    assert (end.cause, end.reason, end.preloaded) == ("shutdown", "", False)
    assert end.peak_memory_mb > 5
    assert end.seconds > 0


def test_files_lie_in_the_working_folder_and_cannot_be_imported():
    said, _ = run(
        "import os; sorted(os.listdir())",
        "open('data/months.csv').read()",
        "import sqlite3, numpy; numpy.ones(1)",
        "import helper",
        files={
            "data/months.csv": b"1,2",
            "helper.py": b"",
            **dict.fromkeys(["numpy.py", "sqlite3.py", "ipykernel_launcher.py"], b"raise SystemExit(9)"),
        },
    )
    assert said[0] == "['data', 'helper.py', 'ipykernel_launcher.py', 'numpy.py', 'sqlite3.py']"
    assert said[1:] == ["'1,2'", "array([1.])", "ModuleNotFoundError"]


def test_no_variable_tells_that_it_is_graded():
    said, _ = run("import os; print(sorted(os.environ))", "!env")
    for text in said:
        assert "NBGRADER" not in text
        assert "SECRET_TOKEN" not in text
        assert "OMP_NUM_THREADS" in text


def test_a_cell_that_takes_too_long_is_interrupted_and_the_next_one_runs():
    said, end = run("x = 1", ENDLESS, "x", cell_seconds=1)
    assert said == [[], ["KeyboardInterrupt", "CellTimeoutError"], "1"]
    assert (end.cause, end.reached) == ("shutdown", ("cell_seconds",))
    assert end.reason == "a limit was reached: a cell ran longer than 1 s (limit: cell_seconds)"


@pytest.mark.parametrize(
    ("cell", "limit", "value"),
    [
        (STUBBORN, "notebook_seconds", 3),
        ("kept = []\nwhile True:\n    kept.append(bytearray(b'1' * 5_000_000))", "memory_mb", 300),
        ("while True:\n    print('x' * 1000)", "output_mb", 1),
        ("from IPython.display import display\nwhile True:\n    display('x' * 1000)", "output_mb", 1),
    ],
)
def test_a_notebook_that_passes_a_limit_is_ended(cell, limit, value):
    said, end = run("1", cell, "2", **{limit: value})
    assert (end.cause, end.limit, end.cell) == ("limit", limit, 1)
    assert f"(limit: {limit})" in end.reason
    assert said[0] == "1"
    assert said[2] == []


def test_a_cell_that_does_not_let_itself_be_interrupted_ends_the_notebook(monkeypatch):
    monkeypatch.setattr("lstm_utils.grading.sandbox.notebook.IOPUB_SECONDS", 1)
    _, end = run("1", STUBBORN, "2", cell_seconds=1)
    assert (end.cause, end.limit, end.cell) == ("limit", "cell_seconds", 1)


@pytest.mark.parametrize(
    ("cell", "cause", "value"),
    [
        ("import os; os._exit(3)", "exit", 3),
        ("import os; os.kill(os.getpid(), 9)", "signal", 9),
        ("import ctypes; ctypes.string_at(0)", "signal", 11),
    ],
)
def test_a_kernel_that_ends_by_itself_is_told(cell, cause, value):
    said, end = run("1", cell, "2")
    assert (end.cause, end.exit_code or end.signal, end.cell) == (cause, value, 1)
    assert end.reason.startswith("the Python that ran the notebook ")
    assert said == ["1", [], []]


def test_a_kernel_that_talks_garbage_is_told():
    _, end = run("1", "k = get_ipython().kernel; k.iopub_socket.send_multipart([b'garbage'])", "2")
    assert (end.cause, end.cell) == ("garbled", 1)


DAEMON = """
import os, subprocess, sys, time
program = "import time; open('{}', 'w').close(); time.sleep(3600)"
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.execv(sys.executable, ["left-behind", "-c", program.format("one")])
    os._exit(0)
os.wait()
subprocess.Popen(["left-behind", "-c", program.format("two")], executable=sys.executable, start_new_session=True)
while not (os.path.exists("one") and os.path.exists("two")):
    time.sleep(0.01)
"""


@pytest.mark.parametrize("ending", ["1", "os._exit(0)", "os.kill(os.getpid(), 9)"])
def test_a_daemon_ends_with_the_notebook(ending):
    seen = []

    def look(cell, number):
        if number == 1:
            seen.extend(process for process in psutil.process_iter(["cmdline"]) if process.info["cmdline"])

    run(DAEMON, ending, on_cell=look)
    left_behind = [process for process in seen if process.info["cmdline"][0] == "left-behind"]
    assert len(left_behind) >= 2
    assert not any(process.is_running() and process.status() != psutil.STATUS_ZOMBIE for process in left_behind)


def test_what_watches_a_cell_may_stop_it_all():
    def stop(cell, number):
        raise KeyError("stop")

    with pytest.raises(KeyError, match="stop"):
        run("1", on_cell=stop)


def test_a_python_that_does_not_start_is_the_machines_fault(tmp_path, monkeypatch):
    python = tmp_path / "python"
    python.write_text(f"#!/bin/sh\necho no ipykernel here\nexit 1\n# {sys.executable}\n")
    python.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(python))
    with pytest.raises(SandboxError, match="the kernel did not start: no ipykernel here"):
        run("1")


def test_folders_that_cannot_be_entered_are_removed_too():
    run("import os; os.mkdir('locked'); open('locked/file', 'w').close(); os.chmod('locked', 0)")
    assert list(Path(os.environ["TMPDIR"]).iterdir()) == []
