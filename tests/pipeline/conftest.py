"""A course of one tiny lesson with this project's settings, and a student's folder beside it."""

from pathlib import Path

import nbformat
import pytest
from tiny_course import LESSON, PROJECT, TEXT, Folder

from lstm_utils.grading.course.notebooks import read_text
from lstm_utils.grading.sandbox.preloaded import KERNEL_MODULES


@pytest.fixture(scope="module")
def world(tmp_path_factory) -> Path:
    world = tmp_path_factory.mktemp("world")
    world.chmod(0o755)
    (world / "exchange").mkdir()
    (world / "exchange").chmod(0o777)
    return world


@pytest.fixture(scope="module")
def course(world) -> Folder:
    folder = world / "course"
    lesson = folder / "source" / LESSON
    lesson.mkdir(parents=True)
    settings = (PROJECT / "nbgrader_config.py").read_text()
    # The tiny lesson trains nothing: without TensorFlow each grading starts four seconds sooner.
    (folder / "nbgrader_config.py").write_text(f"{settings}\nc.SandboxedExecute.preload = {KERNEL_MODULES!r}\n")
    text = lesson / "tiny.py"
    text.write_text(TEXT)
    nbformat.write(read_text(text), text.with_suffix(".ipynb"))
    (lesson / "table.csv").write_text("month,passengers\n1,112\n")
    return Folder(folder, world)


@pytest.fixture(scope="module")
def student(world) -> Folder:
    """A student's folder, which has none of the course's settings but the exchange."""
    folder = world / "student"
    folder.mkdir()
    (folder / "nbgrader_config.py").write_text(
        "import os\nc = get_config()\n"
        "c.CourseDirectory.course_id = 'lstm'\nc.Exchange.root = os.environ['COURSE_EXCHANGE']\n"
    )
    return Folder(folder, world)
