"""What is installed: two machines with the same installation give the same grades."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import lstm_utils

PACKAGES = ("keras", "tensorflow", "numpy", "matplotlib", "ipython", "ipykernel", "nbclient", "nbconvert", "nbgrader")
# Of lstm_utils/grading: our own steps in nbgrader's grading, and what runs a job.
CHANGE_GRADES = (
    "course/colab_links.py",
    "execution/displayed.py",
    "execution/job.py",
    "results/hide_hidden_tests.py",
    "sandbox/notebook.py",
    "submissions/lesson_cells.py",
    "submissions/restore.py",
    "submissions/sound.py",
)


@dataclass(frozen=True)
class Installation:
    """Versions of Python and of the libraries that compute or run cells, and a digest of the course's package."""

    versions: dict[str, str] = field(default_factory=dict)
    course: str = ""

    @staticmethod
    @cache
    def here() -> Installation:
        """What this process has."""
        versions = {"python": sys.version.split()[0]} | {name: _version(name) for name in PACKAGES}
        return Installation(versions, course_digest(Path(lstm_utils.__file__).parent))

    def differences(self, other: Installation) -> str:
        """Say what `other` has that is not the same; empty where all is."""
        found = [
            f"{name} {other.versions.get(name, 'none')} where the grader has {wanted}"
            for name, wanted in self.versions.items()
            if other.versions.get(name) != wanted
        ]
        if not found and self.course != other.course:
            found = ["another version of the course's package (lstm_utils) than the grader"]
        return ", ".join(found)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "none"


def course_digest(package: Path) -> str:
    """Digest of what a kernel imports as lstm_utils, and of the files of `grading` that change what is graded."""
    grading = package / "grading"
    outside = [path for path in package.rglob("*") if path.suffix in (".py", ".csv") and grading not in path.parents]
    digest = hashlib.sha256()
    for path in sorted([*outside, *(grading / name for name in CHANGE_GRADES)]):
        digest.update(str(path.relative_to(package)).encode() + path.read_bytes())
    return digest.hexdigest()
