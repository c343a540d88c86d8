"""Run the released lessons as a student does in Colab: Colab's versions, the wheel beside the notebook.

`make test-colab` makes an environment with the versions of versions.txt in .venv-colab, unpacks each lesson's
archive, fills in the reference answers, puts the hidden tests back as grading does, and runs the notebook there.
Its own setup cell installs the package. Every cell must pass, and no version may have moved.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

import nbformat

from lstm_utils.grading.course import Course
from lstm_utils.grading.course.release import release

PROJECT = Path(__file__).parents[2]
VERSIONS = Path(__file__).with_name("versions.txt")
ENVIRONMENT = PROJECT / ".venv-colab"
PYTHON = ENVIRONMENT / "bin" / "python"
COLAB_PYTHON = "3.13"
PACKAGE = "lstm_course"

EXECUTE = """
import sys, nbformat
from nbclient import NotebookClient
notebook = nbformat.read(sys.argv[1], as_version=4)
NotebookClient(notebook, kernel_name="python3", timeout=900, allow_errors=True).execute()
nbformat.write(notebook, sys.argv[1])
"""


def call(*command: object, **options) -> str:
    """Run a program and return what it wrote to stdout; where it fails, end with what it said."""
    outside = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}  # would lead to this folder
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, env=outside, **options)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command[:4]))} ... failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def find_python() -> str:
    """The Python to use: Colab's version on the PATH or among pyenv's; where there is none, this one."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"), "versions")
    found = [shutil.which(f"python{COLAB_PYTHON}"), *pyenv.glob(f"{COLAB_PYTHON}.*/bin/python{COLAB_PYTHON}")]
    for python in filter(None, found):  # what is on the PATH may be pyenv's stand-in for a version not chosen
        if subprocess.run([str(python), "--version"], capture_output=True).returncode == 0:
            return str(python)
    return sys.executable


def make_environment(python: str) -> None:
    """Make .venv-colab, unless it is there with these versions and this Python."""
    version = call(python, "-c", "import platform; print(platform.python_version())").strip()
    wanted = f"Python {version}\n{VERSIONS.read_text(encoding='utf-8')}"
    made_of = ENVIRONMENT / "made-of.txt"
    if not made_of.exists() or made_of.read_text(encoding="utf-8") != wanted:
        print(f"making {ENVIRONMENT.name} with Python {version}", flush=True)
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        call(python, "-m", "venv", ENVIRONMENT)
        call(PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", VERSIONS)
        made_of.write_text(wanted, encoding="utf-8")
    call(PYTHON, "-m", "pip", "uninstall", "--quiet", "--yes", PACKAGE)
    note = "as in Colab" if version.startswith(f"{COLAB_PYTHON}.") else f"Colab has {COLAB_PYTHON}, not found here"
    print(f"Python {version} ({note})")


def installed() -> dict[str, str]:
    """What is in .venv-colab: name -> line of pip's freeze."""
    lines = call(PYTHON, "-m", "pip", "freeze", "--disable-pip-version-check").splitlines()
    return {re.split("[= @]", line)[0].replace("-", "_").lower(): line for line in lines}


def fill_in(notebook: Path, source: Path) -> None:
    """Put the reference answers and the whole tests into a released notebook; the setup cell stays as released."""
    reference = {cell.id: cell.source for cell in nbformat.read(source, as_version=4).cells}
    content = nbformat.read(notebook, as_version=4)
    for cell in content.cells:
        settings = cell.metadata.get("nbgrader", {})
        if settings.get("solution") or settings.get("grade"):
            cell.source = reference[cell.id]
    nbformat.write(content, notebook)


def failures(notebook: Path) -> list[str]:
    """Say of each cell that ended in an error which one it was and what it said."""
    return [
        f"cell {cell.id}: {output.ename}: {output.evalue}"
        for cell in nbformat.read(notebook, as_version=4).cells
        for output in cell.get("outputs", [])
        if output.output_type == "error"
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--python", help=f"the Python to use; left out: a Python {COLAB_PYTHON} if one is found")
    parser.add_argument("lessons", nargs="*", metavar="LESSON", help="for instance 02_vanilla; none: all")
    options = parser.parse_args()
    make_environment(options.python or find_python())
    before = installed()
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(PROJECT / "source", Path(folder, "source"))
        course = Course.load(PROJECT, root=folder)
        lessons = course.lesson_names(options.lessons)
        archives = [path for path in release(course, lessons) if path.suffix == ".zip"]
        for lesson, archive in zip(lessons, archives, strict=True):
            with zipfile.ZipFile(archive) as opened:
                opened.extractall(Path(folder, "student"))
            notebook = Path(folder, "student", lesson, course.source_notebook(lesson).name)
            fill_in(notebook, course.source_notebook(lesson))
            start = time.monotonic()
            call(PYTHON, "-c", EXECUTE, notebook.name, cwd=notebook.parent)
            problems = failures(notebook)
            failed = failed or bool(problems)
            print(f"{lesson}: {'failed' if problems else 'every cell passed'}, {time.monotonic() - start:.0f} s")
            print("".join(f"  {problem}\n" for problem in problems), end="", flush=True)
    after = installed()
    moved = [f"{before.get(name, 'none')} -> {line}" for name, line in after.items() if before.get(name) != line]
    moved += [f"{line} -> none" for name, line in before.items() if name not in after]
    added = after.pop(PACKAGE, None)
    if added is None or len(moved) != 1:
        print("installing the package must add it and change nothing else; it did:", *moved, sep="\n  ")
        return 1
    wheel = added.rpartition("/")[2].partition("#")[0]
    print(f"the setup cell installed {wheel}; none of the {len(before)} versions moved")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
