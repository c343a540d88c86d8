"""How long each lesson takes from a cold start, and on how many random seeds its reference gets full marks.

python -m benchmarks.lessons [--seeds 20] [LESSON ...]
"""

import argparse
import contextlib
import os
import platform
import statistics
import subprocess
import sys
import time
from pathlib import Path

import nbformat

ROOT = Path(__file__).parents[1]


def import_milliseconds(times=7):
    """Median time of `import lstm_utils` in a new process, over that of a process that imports nothing."""

    def median(code):
        runs = []
        for _ in range(times):
            began = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)
            runs.append(time.perf_counter() - began)
        return statistics.median(runs)

    return 1000 * (median("import lstm_utils") - median("pass"))


def cold_seconds(path):
    """Seconds that `jupyter execute` needs for a notebook, from starting Python to the last cell."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-m", "jupyter", "execute", str(path)], check=True, capture_output=True)
    return time.perf_counter() - began


def seeds_passed(path, seeds):
    """On how many seeds every question of the reference gets full marks, and what the others said."""
    import keras

    from lstm_utils import training
    from lstm_utils.grading.questions import run_question, solution_cells

    notebook = nbformat.read(path, as_version=4)
    set_seed, passed, failures = training.set_seed, 0, []
    for shift in range(seeds):
        # A lesson sets its own seeds; each round moves all of them.
        training.set_seed = lambda seed=0, shift=shift: keras.utils.set_random_seed(1000 * shift + seed)
        keras.utils.set_random_seed(1000 * shift)
        with contextlib.redirect_stdout(None):  # the tests say that they pass
            runs = [run_question(notebook, question) for question in solution_cells(notebook)]
        failed = [f"round {shift}: {run.question}: {run.messages}" for run in runs if run.errors]
        failures += failed
        passed += not failed
        print(f"  {path.parent.name}: round {shift + 1} of {seeds}, {passed} passed", file=sys.stderr, flush=True)
    training.set_seed = set_seed
    return passed, failures


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("lessons", nargs="*", metavar="LESSON", help="as 02_vanilla; all of them when left out")
    parser.add_argument("--seeds", type=int, default=20, help="how many seeds to try (20)")
    arguments = parser.parse_args()
    os.environ.update(TF_CPP_MIN_LOG_LEVEL="3", TQDM_DISABLE="1", MPLBACKEND="Agg")
    lessons = arguments.lessons or sorted(path.parent.name for path in ROOT.glob("source/*/*.ipynb"))

    print(f"Python {platform.python_version()}, {os.cpu_count()} cores")
    print(f"import lstm_utils: {import_milliseconds():.0f} ms")
    print("| lesson | cold start to end | seeds with full marks |\n|---|---|---|", flush=True)
    for lesson in lessons:
        [path] = (ROOT / "source" / lesson).glob("*.ipynb")
        del os.environ["MPLBACKEND"]  # in a kernel the notebook's own backend draws
        seconds = cold_seconds(path)
        os.environ["MPLBACKEND"] = "Agg"
        passed, failures = seeds_passed(path, arguments.seeds)
        print(f"| `{lesson}` | {seconds:.0f} s | {passed} of {arguments.seeds} |", flush=True)
        for failure in failures:
            print(f"  {failure}")


if __name__ == "__main__":
    main()
