"""What holds for root must hold for an ordinary user: the same tests, run by one, where the user can matter."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from lstm_utils.grading.sandbox import bubblewrap

HERE = Path(__file__).resolve()
ORDINARY = 64321  # a user that no machine has, and so one that owns nothing

BECOME = f"""
import os, sys
os.setgroups([])
os.setresgid({ORDINARY}, {ORDINARY}, {ORDINARY})
os.setresuid({ORDINARY}, {ORDINARY}, {ORDINARY})
os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
"""


def readable_for_all() -> list[str]:
    """Options of an outer bwrap that shows all of the machine, and Python and this checkout also inside root's home."""
    wanted = [Path(sys.base_prefix), Path(sys.prefix), HERE.parents[3]]
    closed = {parent for path in wanted for parent in path.parents if not parent.stat().st_mode & 0o001}
    closed = {parent for parent in closed if not closed & set(parent.parents)}
    options = ["--dev-bind", "/", "/"]
    for folder in closed:
        options += ["--perms", "0755", "--tmpfs", str(folder)]
    for path in wanted:
        if closed & set(path.parents):
            for parent in reversed(path.parents):
                if closed & set(parent.parents):
                    options += ["--perms", "0755", "--dir", str(parent)]
            options += ["--bind", str(path), str(path)]
    return options


if os.geteuid() == 0:

    @pytest.mark.parametrize(
        "module",
        [
            "test_visible.py",
            "test_what_a_notebook_sees.py",
            "test_limits.py",
            "test_ends.py",
            "test_killed.py",
            "test_cold.py",
        ],
    )
    def test_all_holds_for_an_ordinary_user(module):
        command = [bubblewrap.find(), *readable_for_all(), "--", sys.executable, "-c", BECOME, "-m", "pytest", "-q"]
        options = ["-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:hypothesispytest"]
        # pytest keeps its own folders closed to other users.
        with tempfile.TemporaryDirectory(dir="/tmp") as folder:
            os.chmod(folder, 0o777)
            done = subprocess.run(
                [*command, *options, f"--basetemp={folder}/pytest", str(HERE.with_name(module))],
                env={**os.environ, "HOME": folder, "TMPDIR": folder, "PYTHONDONTWRITEBYTECODE": "1"},
                cwd=HERE.parents[3],
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
        assert done.returncode == 0, done.stdout
        assert " passed" in done.stdout
