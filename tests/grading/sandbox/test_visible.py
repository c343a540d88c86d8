"""What of the machine a sandbox shows, wherever Python and the course are installed."""

import subprocess
import sys
from pathlib import Path

import psutil
import pytest
from sandboxed import runner

import lstm_utils
from lstm_utils.grading.sandbox import bubblewrap
from lstm_utils.grading.sandbox.bubblewrap import Visible
from lstm_utils.grading.sandbox.preloaded import KERNEL_MODULES, PreloadedServer


def test_a_folder_in_python_can_be_hidden(nothing_is_left):
    package = Path(psutil.__file__).parent
    with PreloadedServer(KERNEL_MODULES, hidden=[package]) as server:
        ran = runner(server)(f"import os; os.listdir({str(package)!r})", f"open({str(package / 'x')!r}, 'w')")
    assert ran.texts[0] == "[]"
    assert ran.errors[1] in ("OSError", "PermissionError")


@pytest.fixture
def image(tmp_path, monkeypatch):
    """A machine whose Python installation has the course in it, as container images have."""
    for name in ("bin/python", "lib/numpy.py", "course/gradebook.db", "course/source/a.py", "course/lstm_utils/a.py"):
        path = tmp_path / "image" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")
    for name in ("prefix", "base_prefix"):
        monkeypatch.setattr(sys, name, str(tmp_path / "image"))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "image/bin/python"))
    monkeypatch.setattr(lstm_utils, "__file__", str(tmp_path / "image/course/lstm_utils/__init__.py"))
    return tmp_path / "image"


def shown(visible: Visible, folder: Path) -> list[str]:
    user = ["--unshare-user", "--uid", "1000"]
    command = [bubblewrap.find(), *user, *visible.binds(), "--", "/usr/bin/find", str(folder), "-type", "f"]
    found = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return sorted(str(Path(line).relative_to(folder)) for line in found.splitlines())


def test_a_course_inside_the_python_installation_is_hidden_but_for_its_package(image):
    visible = Visible.this_python(hidden=[image / "course"])
    assert visible.folders == (str(image), str(image / "course/lstm_utils"))
    assert shown(visible, image) == ["bin/python", "course/lstm_utils/a.py", "lib/numpy.py"]


def test_a_course_beside_the_python_installation_needs_no_hiding(image, monkeypatch):
    for name in ("prefix", "base_prefix"):
        monkeypatch.setattr(sys, name, str(image / "lib"))
    monkeypatch.setattr(sys, "executable", str(image / "lib/bin/python"))
    visible = Visible.this_python(hidden=[image / "course"])
    assert (visible.folders, visible.hidden) == ((str(image / "lib"), str(image / "course/lstm_utils")), ())
    assert shown(visible, image) == ["course/lstm_utils/a.py", "lib/numpy.py"]


def test_the_exchange_is_hidden_where_nbgrader_has_it_by_default(image, monkeypatch):
    monkeypatch.setattr(bubblewrap, "_NEVER_SHOWN", (str(image / "course"),))
    assert Visible.this_python().hidden == (str(image / "course"),)
