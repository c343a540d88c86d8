"""How long each lesson takes from a cold start, on how many seeds its reference gets full marks, and what it reaches.

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
import traceback
from collections import defaultdict
from pathlib import Path
from unittest.mock import patch

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


class Results:
    """What visible tests see of a lesson's trained models, over all seeds: sizes, errors, and what was asked for."""

    def __init__(self):
        self.parameters = {}  # model -> number
        self.errors = defaultdict(list)  # (what, baseline's name) -> (error, baseline) of each seed
        self.shares = defaultdict(list)  # what was asked for -> per cent of each seed

    def watch(self):
        """Look at what test cells hand to `checks` while this context lasts."""
        from lstm_utils import checks

        outputs, parameters = checks.models.outputs, checks.models.parameters
        better_than, expect = checks.better_than, checks.expect

        def of_a_visible_test():
            # The tests stand in the package, in part for visible and hidden ones alike: the cell tells which these are.
            return any(frame.f_code.co_filename.endswith("-visible>") for frame, _ in traceback.walk_stack(None))

        def see_outputs(model, inputs, name, *rest, **named):
            if of_a_visible_test() and name.isidentifier():  # not labeller(3, 4), which is built and not trained
                self.parameters[name] = model.count_params()
            return outputs(model, inputs, name, *rest, **named)

        def see_layers(model, expected, name, *rest, **named):
            if of_a_visible_test() and name.isidentifier():
                self.parameters[name] = model.count_params()
            return parameters(model, expected, name, *rest, **named)

        def see_error(error, baseline, what, margin, baseline_name="persistence", *rest, **named):
            if of_a_visible_test():
                self.errors[what, baseline_name].append((float(error), float(baseline)))
            return better_than(error, baseline, what, margin, baseline_name, *rest, **named)

        def see_share(condition, what, expected, came, *rest):
            if of_a_visible_test() and str(expected).startswith("at least") and str(came).endswith("%"):
                self.shares[expected].append(float(came.rstrip(" %")))
            return expect(condition, what, expected, came, *rest)

        watched = contextlib.ExitStack()
        watched.enter_context(patch.object(checks.models, "outputs", see_outputs))
        watched.enter_context(patch.object(checks.models, "parameters", see_layers))
        watched.enter_context(patch.object(checks, "better_than", see_error))
        watched.enter_context(patch.object(checks, "expect", see_share))
        return watched

    def lines(self):
        """Rows for people: each model's parameters, and its worst result of all seeds."""
        for name, number in self.parameters.items():
            yield f"  {name}: {number:,} parameters"
        for (what, name), found in self.errors.items():
            error, baseline = max(found, key=lambda pair: pair[0] / pair[1])
            yield f"  {what}: {error:.3g} at worst, where {name} has {baseline:.3g}"
        for expected, found in self.shares.items():
            yield f"  asked for: {expected}; at worst {min(found):g} %"


def seeds_passed(path, seeds):
    """On how many seeds every question of the reference gets full marks, what it reached, and what the others said."""
    import keras

    from lstm_utils import training
    from lstm_utils.grading.course.question_run import run_question
    from lstm_utils.grading.course.questions import solution_cells

    notebook, results = nbformat.read(path, as_version=4), Results()
    set_seed, passed, failures = training.set_seed, 0, []
    for shift in range(seeds):
        # A lesson sets its own seeds; each round moves all of them.
        training.set_seed = lambda seed=0, shift=shift: keras.utils.set_random_seed(1000 * shift + seed)
        keras.utils.set_random_seed(1000 * shift)
        with contextlib.redirect_stdout(None), results.watch():  # the tests say that they pass
            runs = [run_question(notebook, question) for question in solution_cells(notebook)]
        failed = [f"round {shift}: {run.question}: {run.messages}" for run in runs if run.errors]
        failures += failed
        passed += not failed
        print(f"  {path.parent.name}: round {shift + 1} of {seeds}, {passed} passed", file=sys.stderr, flush=True)
    training.set_seed = set_seed
    return passed, results, failures


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
        passed, results, failures = seeds_passed(path, arguments.seeds)
        print(f"| `{lesson}` | {seconds:.0f} s | {passed} of {arguments.seeds} |", flush=True)
        for line in [*results.lines(), *(f"  {failure}" for failure in failures)]:
            print(line, flush=True)


if __name__ == "__main__":
    main()
