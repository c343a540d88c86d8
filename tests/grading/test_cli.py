import json
import subprocess
import sys
from pathlib import Path

import pytest
from sums_course import LESSON
from typer.testing import CliRunner

from lstm_utils import __version__
from lstm_utils.grading import demo
from lstm_utils.grading.cli import app
from lstm_utils.grading.course import release
from lstm_utils.grading.execution import pool
from lstm_utils.grading.results import report


def run(*arguments, code=0):
    """Run a command in this process; give what it printed."""
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    assert result.exit_code == code, result.output
    return result.output


@pytest.fixture
def here(tiny, monkeypatch):
    monkeypatch.chdir(tiny.folder)
    return tiny


def test_the_version_is_told():
    assert run("--version") == f"lstm-course {__version__}\n"


@pytest.mark.parametrize("command", ["release", "grade", "report", "doctor", "demo"])
def test_each_command_has_a_help_page(command):
    assert command in run("--help")
    assert "--course" in run(command, "--help")


def test_the_command_line_starts_without_loading_nbgrader_or_keras():
    code = "import sys; from lstm_utils.grading import cli; print(*sorted({'nbgrader', 'keras'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == ""


def test_grade_ends_with_a_table(here):
    here.hand_in("ada", double="return 3 * a")
    here.hand_in("grace", name="Sums.ipynb")
    output = run("grade", "sums")
    assert "[2/2] 01_sums ada: graded, 10/20" in output
    assert "01_sums  grace    unreadable      –  20" in output
    assert "1 with a grade, 1 without; details in autograded/grading.log" in output
    outcome = json.loads(Path("autograded", "ada", LESSON, "outcome.json").read_text())
    assert (outcome["status"], outcome["score"]) == ("graded", 10.0)


def test_the_course_may_be_another_folder(tiny, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tiny.submission("ada") / "sums.ipynb").touch()
    assert "0 with a grade, 1 without" in run("grade", "--course", tiny.folder)
    assert (tiny.folder / "autograded" / "ada" / LESSON / "outcome.json").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["grade", "--jobs", "4", "--scheduler", "tcp://a:1"], "error: --jobs is for this machine; with --scheduler"),
        (["grade", "--limit", "memory"], "error: --limit memory: write NAME=NUMBER, such as memory_mb=4096"),
        (["grade", "--limit", "memory=1"], "error: SandboxedExecute.limits: no such limit: memory; there are cell_sec"),
        (["grade", "07"], "error: '07' is no lesson of this course; lessons are: 01_sums"),
        (["grade"], "error: nobody handed in 01_sums: nothing lies in"),
        (["grade", "--course", "/nowhere"], "error: /nowhere is no course folder: it holds no nbgrader_config.py"),
    ],
)
def test_what_cannot_be_done_is_a_sentence_and_exit_code_2(here, arguments, told):
    output = run(*arguments, code=2)
    assert output.startswith(told)
    assert "Traceback" not in output


def test_ctrl_c_is_exit_code_130(here, monkeypatch):
    def stopped(*_):
        raise KeyboardInterrupt

    here.hand_in("ada")
    monkeypatch.setattr(pool.LocalWorkers, "submit", stopped)
    assert "stopped: 0 of 1 done; the same command goes on from here" in run("grade", code=130)


def test_release_prints_what_it_wrote(here):
    assert run("release", "--no-dist").splitlines() == ["release/01_sums/sums.ipynb"]
    assert "return a + b" not in Path("release/01_sums/sums.ipynb").read_text()


def test_release_passes_on_lessons_and_dist(here, monkeypatch):
    asked = []
    monkeypatch.setattr(
        release, "release", lambda course, lessons, *, dist: asked.append((course.root, lessons, dist)) or []
    )
    run("release", "1")
    assert asked == [(here.folder, [LESSON], True)]


def test_report_prints_its_pages_and_opens_the_contents(here, monkeypatch):
    pages = [here.folder / "report" / "01_sums.html", here.folder / "report" / "index.html"]
    opened = []
    monkeypatch.setattr(report, "write_reports", lambda course, lessons: pages)
    monkeypatch.setattr("webbrowser.open", opened.append)
    assert run("report", "sums").splitlines() == ["report/01_sums.html", "report/index.html"]
    assert opened == []
    run("report", "--open")
    assert opened == [pages[1].as_uri()]


@pytest.mark.parametrize(("right", "code"), [(True, 0), (False, 1)])
def test_demo_fails_when_a_grade_is_not_what_it_must_be(here, monkeypatch, right, code):
    asked = []
    monkeypatch.setattr(demo, "run", lambda project, out, console: asked.append((project, out)) or right)
    run("demo", "--out", "shown", code=code)
    assert asked == [(here.folder, here.folder / "shown")]
