"""What holds where root grades must hold where an ordinary user does."""

import os
import subprocess
import sys
import tempfile
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from lstm_utils.grading.sandbox import bubblewrap

HERE = Path(__file__).resolve()

if os.geteuid() == 0:

    def test_the_bank_has_the_same_outcomes():
        path = HERE.parents[1] / "grading" / "sandbox" / "test_both_kinds_of_user.py"
        spec = spec_from_file_location("both_kinds_of_user", path)
        shared = module_from_spec(spec)
        spec.loader.exec_module(shared)
        command = [bubblewrap.find(), *shared.readable_for_all(), "--", sys.executable, "-c", shared.BECOME]
        options = ["-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:hypothesispytest"]
        # pytest keeps its own folders closed to other users.
        with tempfile.TemporaryDirectory(dir="/tmp") as folder:
            os.chmod(folder, 0o777)
            done = subprocess.run(
                [*command, *options, f"--basetemp={folder}/pytest", str(HERE.with_name("test_bank.py"))],
                env={**os.environ, "HOME": folder, "TMPDIR": folder, "PYTHONDONTWRITEBYTECODE": "1"},
                cwd=HERE.parents[2],
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
        assert done.returncode == 0, done.stdout
        assert " passed" in done.stdout
