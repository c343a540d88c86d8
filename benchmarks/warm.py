"""The limit: notebooks' cells run one after another in one process that has imported everything.

python -m benchmarks.warm    reads paths of notebooks, a line each; answers each with a line of JSON

There is no kernel, no message and no sandbox here. Only for answers that the course's authors wrote.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import TracebackType

import nbformat
from nbformat import NotebookNode

from lstm_utils.grading.sandbox.preloaded import COURSE_MODULES, kernel_environment

ROOT = Path(__file__).parents[1]
SAME_AS_KERNELS = ("TF_NUM_INTRAOP_THREADS", "TF_NUM_INTEROP_THREADS", "OMP_NUM_THREADS", "MPLBACKEND")


class Warm:
    """The process, as a context manager; waits between notebooks without taking time."""

    def __enter__(self) -> Warm:
        self._scratch = tempfile.TemporaryDirectory()
        kernel = kernel_environment()
        environment = os.environ | {name: kernel[name] for name in SAME_AS_KERNELS}
        environment |= {"TF_CPP_MIN_LOG_LEVEL": "3", "TQDM_DISABLE": "1", "IPYTHONDIR": self._scratch.name}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.warm"],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._answer()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.stdin.close()
        self._process.wait()
        self._scratch.cleanup()

    def run(self, notebook: NotebookNode) -> tuple[float, list[str]]:
        """Seconds that its cells took, and the ids of the cells that ended with an error."""
        path = Path(self._scratch.name, "notebook.ipynb")
        nbformat.write(notebook, path)
        self._process.stdin.write(f"{path}\n")
        self._process.stdin.flush()
        answer = self._answer()
        return answer["seconds"], answer["failed"]

    def _answer(self) -> dict:
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"the warm process ended by itself (exit code {self._process.wait()})")
        return json.loads(line)


def main() -> None:
    import importlib

    from IPython.core.interactiveshell import InteractiveShell
    from IPython.utils.capture import capture_output
    from traitlets.config import Config

    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what cells print past Python
    shell = InteractiveShell.instance(config=Config(HistoryManager={"hist_file": ":memory:"}))
    for name in COURSE_MODULES:
        importlib.import_module(name)
    print(json.dumps({"ready": True}), file=answers, flush=True)
    for line in sys.stdin:
        notebook = nbformat.read(line.strip(), as_version=4)
        code = [cell for cell in notebook.cells if cell.cell_type == "code"]
        shell.reset(new_session=False)
        began = time.perf_counter()
        failed = []
        for cell in code:
            with capture_output():
                if not shell.run_cell(cell.source, store_history=True).success:
                    failed.append(cell.id)
        seconds = time.perf_counter() - began
        print(json.dumps({"seconds": seconds, "failed": failed}), file=answers, flush=True)


if __name__ == "__main__":
    main()
