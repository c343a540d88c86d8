"""What students import needs the base dependencies only, and nothing of the graders."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
BASE = {"keras", "matplotlib", "numpy", "tensorflow", "tqdm"}
IN_NOTEBOOKS = {"IPython"}  # there whenever code runs in a notebook; its import is guarded
BACKENDS = {"jax", "torch"}  # asked what device they use, only where Keras runs on them
MODULES = sorted(PROJECT.glob("lstm_utils/*.py"))

IMPORT_ALL = """
import importlib, sys
sys.path.insert(0, sys.argv[1])
BLOCKED = set(sys.argv[2].split(","))

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in BLOCKED:
            raise ModuleNotFoundError(f"{name} is not part of a base install", name=name)

sys.meta_path.insert(0, Blocked())
for name in sys.argv[3:]:
    assert importlib.import_module(name).__file__.startswith(sys.argv[1])
print([name for name in sys.modules if name.startswith("lstm_utils.grading")])
"""


def imported(module: Path) -> set[str]:
    """Names of all modules that a file imports, inside functions too."""
    names = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("module", MODULES, ids=[path.stem for path in MODULES])
def test_a_student_module_imports_base_dependencies_only(module):
    names = imported(module)
    assert not [name for name in names if name.startswith("lstm_utils.grading")]
    others = {name.partition(".")[0] for name in names} - set(sys.stdlib_module_names) - {"lstm_utils"}
    assert others <= BASE | IN_NOTEBOOKS | BACKENDS


def test_all_student_modules_import_where_the_instructors_packages_are_missing(unpacked):
    blocked = (
        "nbgrader,typer,rich,jinja2,jupytext,nbconvert,nbclient,nbformat,jupyterlab,jupyter_client,IPython,ipykernel"
    )
    names = [f"lstm_utils.{path.stem}" for path in MODULES if path.stem != "__init__"]
    command = [sys.executable, "-c", IMPORT_ALL, str(unpacked), blocked, *names]
    done = subprocess.run(command, capture_output=True, text=True, cwd=unpacked)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "[]\n"


def test_no_lesson_imports_the_graders():
    lessons = [path for path in (PROJECT / "source").glob("*/*.py") if not path.name.startswith(".")]
    assert lessons
    for lesson in lessons:
        assert not [name for name in imported(lesson) if name.startswith("lstm_utils.grading")], lesson.name
