"""Make what students get: release/ from source/, and dist/ with the package and one archive for each lesson."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

import jupytext
import nbformat
from nbgrader.converters import GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import SaveCells
from nbgrader.utils import capture_log
from traitlets.config import Config

from lstm_utils.grading.course import Course, CourseError
from lstm_utils.grading.course.slips import slips

EPOCH = (1980, 1, 1, 0, 0, 0)  # the date of every file in an archive: the same content gives the same bytes
EPOCH_SECONDS = "315532800"

README = """\
{lesson}

1. Unpack this archive and keep its files together.
2. Open {notebook} in JupyterLab or Jupyter Notebook with Python 3.11 or newer; in Colab, upload
   {notebook} and then, in the Files pane, {wheel}.
3. Run the first code cell. It installs the course's package from the file {wheel},
   which lies here, unless you have it.
4. Write your answers where it says YOUR CODE HERE, and run the test cell below each.
5. Hand in {notebook}, under this name.
"""


def release(course: Course, lessons: Iterable[str], *, dist: bool = True) -> list[Path]:
    """Write the students' version of lessons, and what to send to students.

    Each lesson is first generated on the side without a gradebook; only if that works is the gradebook told, and
    only then does release/ change. nbgrader keeps the grades of submissions that are there,
    and refuses cells that were added or taken out since.

    Parameters
    ----------
    course
        The course.
    lessons
        Names of folders in source/.
    dist
        Whether to write dist/ as well: the package's wheel, and LESSON.zip with notebook and wheel.

    Returns
    -------
    list of Path
        What was written: notebooks, and with `dist` the wheel and the archives.

    Raises
    ------
    CourseError
        A lesson cannot be released; the message tells the slips in its cells, or what nbgrader said. This lesson's
        release and what the gradebook has of it are as they were.
    """
    lessons = list(lessons)
    written = [_release_notebook(course, lesson) for lesson in lessons]
    if dist:
        wheel = build_wheel(course.folder, course.root / "dist")
        written.append(wheel)
        written += [_archive(course, lesson, wheel) for lesson in lessons]
    return written


def generate(course: Course, lesson: str, target: Path, *, record: bool) -> Path:
    """Have nbgrader generate one lesson under `target`; return the lesson's folder there.

    Parameters
    ----------
    record
        Whether to write the lesson's tests and points into the course's gradebook.

    Raises
    ------
    CourseError
        nbgrader refuses; the message holds what it said.
    """
    config = Config(course.config)
    # All notebooks ("*"), so that the gradebook forgets one that was renamed.
    directory = CourseDirectory(
        config=config, root=str(course.root), assignment_id=lesson, release_directory=str(target), notebook_id="*"
    )
    converter = GenerateAssignment(coursedir=directory, config=config, no_database=not record, force=True)
    if not record:
        converter.preprocessors = [step for step in converter.preprocessors if step is not SaveCells]
    result = capture_log(converter)
    if not result["success"]:
        if result.get("error", "").rstrip().endswith("KeyboardInterrupt"):  # nbgrader takes Ctrl-C for an error
            raise KeyboardInterrupt
        said = (result.get("log") or result.get("error") or "").strip()
        reasons = re.findall(r"^ +[\w.]+(?:Error|Exception|Entry): (.+)$", said, re.MULTILINE)  # ends of tracebacks
        reason = f" {reasons[-1]}\n\nnbgrader says:" if reasons else ""
        raise CourseError(f"{lesson} cannot be released:{reason}\n{said}")
    return target / lesson


def build_wheel(project: Path, target: Path) -> Path:
    """Build the course's package from the folder that holds pyproject.toml; return the wheel in `target`.

    Raises
    ------
    CourseError
        There is no pyproject.toml, or the build fails; the message holds what pip said.
    """
    if not (project / "pyproject.toml").is_file():
        raise CourseError(f"{project} holds no pyproject.toml, so there is no package to build")
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch, "project")  # a build in place would pick up what an earlier one left in build/
        copy.mkdir()
        for name in ("pyproject.toml", "README.md", "LICENSE"):
            shutil.copy(project / name, copy)
        shutil.copytree(project / "lstm_utils", copy / "lstm_utils", ignore=shutil.ignore_patterns("__pycache__"))
        command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
        command += ["--disable-pip-version-check", "--wheel-dir", scratch, str(copy)]
        done = subprocess.run(
            command, capture_output=True, text=True, env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH_SECONDS}
        )
        built = list(Path(scratch).glob("*.whl"))
        if done.returncode != 0 or len(built) != 1:
            raise CourseError(f"the package cannot be built; pip says:\n{done.stdout}{done.stderr}")
        target.mkdir(parents=True, exist_ok=True)
        for outdated in target.glob(built[0].name.split("-")[0] + "-*.whl"):
            outdated.unlink()
        return Path(shutil.move(built[0], target / built[0].name))


def _release_notebook(course: Course, lesson: str) -> Path:
    target = course.release_notebook(lesson)
    folder = target.parent
    folder.parent.mkdir(parents=True, exist_ok=True)
    # Beside its final place, so that the last step is a rename on one file system.
    scratch = folder.parent / f".new-{lesson}"
    if (scratch / "old").exists() and not folder.exists():  # the last one was killed in its last step
        (scratch / "old").rename(folder)
    shutil.rmtree(scratch, ignore_errors=True)
    try:
        _refuse_slips(course, lesson)
        generate(course, lesson, scratch / "tried", record=False)
        made = generate(course, lesson, scratch / "made", record=True)
        if folder.exists():
            folder.rename(scratch / "old")
        made.rename(folder)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return target


def _refuse_slips(course: Course, lesson: str) -> None:
    """Raise CourseError where the lesson's notebooks have slips; it names the text that the author edits, if any."""
    told = []
    for notebook in sorted(course.source_notebook(lesson).parent.glob("*.ipynb")):
        text = notebook.with_suffix(".py")
        edited = text if text.is_file() and "# %%" in text.read_text(encoding="utf-8") else notebook
        try:
            found = slips(nbformat.read(notebook, as_version=4), edited, course.config)
        except (ValueError, AttributeError, nbformat.ValidationError):  # no notebook: nbgrader says so
            continue
        if found and edited is text and not slips(jupytext.read(text, fmt="py:percent"), text, course.config):
            found = [f"{notebook.name} has slips that {text.name} no longer has: run `make notebooks`"]
        told += found
    if told:
        raise CourseError("\n".join([f"{lesson} cannot be released:", *told]))


def _archive(course: Course, lesson: str, wheel: Path) -> Path:
    notebook = course.release_notebook(lesson)
    readme = README.format(lesson=lesson, notebook=notebook.name, wheel=wheel.name)
    files = {path.relative_to(notebook.parent).as_posix(): path for path in sorted(notebook.parent.rglob("*"))}
    contents = {name: path.read_bytes() for name, path in files.items() if path.is_file()}
    contents |= {wheel.name: wheel.read_bytes(), "README.txt": readme.encode()}
    target = wheel.parent / f"{lesson}.zip"
    draft = target.with_suffix(".part")
    with zipfile.ZipFile(draft, "w") as archive:
        for name in sorted(contents):
            entry = zipfile.ZipInfo(f"{lesson}/{name}", date_time=EPOCH)
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, contents[name])
    os.replace(draft, target)
    return target
