"""A lesson of one small question, and folders in which nbgrader's commands are run."""

import os
import subprocess
import sys
from pathlib import Path

import nbformat

PROJECT = Path(__file__).parents[2]
LESSON = "01_tiny"
TEXT = '''\
# %% [markdown]
# # A tiny lesson
#
# One question.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import lstm_utils

# %% [markdown]
# ## Doubling
#
# Write `double(x)`, which returns twice `x`. (4 points)

# %% nbgrader={"grade": false, "grade_id": "double", "locked": false, "schema_version": 3, "solution": true, "task": false}
def double(x):
    """Return twice x."""
    ### BEGIN SOLUTION
    twice_the_number = x + x
    return twice_the_number
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "double-visible", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
assert double(2) == 4, f"double(2) is 4, yours returns {double(2)}"

# %% nbgrader={"grade": true, "grade_id": "double-hidden", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
# Other numbers.
### BEGIN HIDDEN TESTS
import warnings

secret_number = -21
warnings.warn("a word from the hidden test", stacklevel=1)
assert double(secret_number) == 2 * secret_number, "negative numbers are doubled as well"
### END HIDDEN TESTS
'''  # noqa: E501
RIGHT = "def double(x):\n    return 2 * x"
WRONG_FOR_NEGATIVE = "def double(x):\n    return 2 * abs(x)"


class Folder:
    """A folder of the course or of a student, in which nbgrader's commands are run."""

    def __init__(self, path: Path, world: Path):
        self.path = path
        # Nothing of this machine's Jupyter is read or written, and the environment is not activated.
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("JUPYTER", "COURSE_"))},
            "HOME": str(world),
            "PATH": os.defpath,
            "JUPYTER_CONFIG_DIR": str(path / ".jupyter"),
            "JUPYTER_DATA_DIR": str(path / ".data"),
            "COURSE_EXCHANGE": str(world / "exchange"),
        }

    def nbgrader(self, *arguments: str) -> str:
        """Run a command that must succeed; return all it says."""
        command = [sys.executable, "-m", "nbgrader", *arguments]
        pipe, together = subprocess.PIPE, subprocess.STDOUT
        done = subprocess.run(command, cwd=self.path, env=self.environment, stdout=pipe, stderr=together, text=True)
        assert done.returncode == 0, f"nbgrader {' '.join(arguments)}:\n{done.stdout}"
        return done.stdout


def answer(notebook: Path, source: str, to: Path | None = None) -> Path:
    """Write `source` into the answer of the tiny lesson's released notebook."""
    content = nbformat.read(notebook, as_version=4)
    [cell] = [cell for cell in content.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == "double"]
    cell.source = source
    to = to or notebook
    to.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(content, to)
    return to
