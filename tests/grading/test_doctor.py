import io
import os
import shutil
from importlib import metadata

import pytest
from rich.console import Console

from lstm_utils.grading import doctor
from lstm_utils.grading.doctor import Finding


@pytest.fixture
def examine(monkeypatch):
    """Examine a course without starting a kernel; give the verdict and the text."""

    def examine(folder):
        console = Console(file=io.StringIO(), width=1000)
        fine = doctor.examine(folder, console)
        return fine, console.file.getvalue()

    monkeypatch.setattr(doctor, "_kernel", lambda: iter([Finding("ok", "kernel")]))
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


@pytest.mark.parametrize(("code", "level"), [(0, "ok"), (1, "note")])
def test_bwrap_is_tried_out(tmp_path, monkeypatch, code, level):
    bwrap = tmp_path / "bwrap"
    bwrap.write_text(f"#!/bin/sh\necho no permission >&2\nexit {code}\n")
    bwrap.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    [finding] = doctor._sandbox()
    assert finding.level == level
    assert "not used yet" in finding.what


def test_the_kernel_is_asked_what_it_runs():
    findings = list(doctor._kernel())
    assert {finding.level for finding in findings} <= {"ok", "note"}
    text = "\n".join(finding.what for finding in findings)
    assert "kernel python3: " in text
    assert "Keras 3." in text
    assert "cuDNN" in text
