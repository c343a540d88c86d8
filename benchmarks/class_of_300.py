"""A large class: whether a submission takes longer, or the grader more memory, the more have been graded.

python -m benchmarks.class_of_300 [--count 300] [--picture docs/images/class_of_300.png]

The notebooks train nothing, so that what the grader itself takes shows; no two are alike, so that each is run.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import tempfile
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
from rich.console import Console
from rich.table import Table

from benchmarks import courses
from benchmarks.grading import machine
from benchmarks.watched import Watched, watch
from lstm_utils.grading.grade import cores

BLOCK = 50
DONE = re.compile(r"\[(\d+)/\d+\] ")


def grade_class(count: int, jobs: int, folder: Path) -> tuple[Watched, Watched]:
    """Grade a class of plain notebooks, and grade it again; raises RuntimeError where one has no grade."""
    group = courses.plain_class(count)
    print(f"handing in {count} submissions", file=sys.stderr, flush=True)
    folder.mkdir()
    course = courses.make_ours(folder, group)
    command = [str(Path(courses.SCRIPTS, "lstm-course")), "grade", group.lesson, "--jobs", str(jobs)]

    def tell(line: str) -> None:
        number = DONE.match(line)
        if number and int(number[1]) % BLOCK == 0:
            print(f"  {line.rstrip()}", file=sys.stderr, flush=True)

    runs = [watch(command, course.root, os.environ | {"PYTHONUNBUFFERED": "1"}, tell) for _ in range(2)]
    graded = len({student for student, _ in courses.scores(course, group.lesson)})
    if any(run.exit_code for run in runs) or graded != count:
        raise RuntimeError(f"{graded} of {count} have a grade:\n{runs[0].output[-4000:]}")
    return runs[0], runs[1]


def blocks(run: Watched) -> list[tuple[str, float, float, float]]:
    """For each block of submissions: which, seconds for each, MB of the grader's own process, MB of all processes."""
    done = [second for second, line in run.lines if DONE.match(line)]
    found = []
    for first in range(0, len(done), BLOCK):
        last = min(first + BLOCK, len(done)) - 1
        start = max(first - 1, 0)  # the first block begins with its first result: starting is no submission's
        began, ended = done[start], done[last]
        found.append(
            (
                f"{first + 1} to {last + 1}",
                (ended - began) / max(last - start, 1),
                _most(run.first_mb, began, ended),
                _most(run.memory, began, ended),
            )
        )
    return found


def draw(run: Watched, target: Path) -> None:
    """Draw time and memory over the submissions."""
    done = [second for second, line in run.lines if DONE.match(line)]
    figure, (times, memory) = plt.subplots(2, 1, figsize=(7, 5), sharex=True, layout="constrained")
    step = 10
    numbers = range(step, len(done), step)
    times.plot(numbers, [(done[n] - done[n - step]) / step for n in numbers])
    times.set(ylabel="seconds for each", ylim=(0, None), title=f"{len(done)} submissions, one after another through")
    for name, samples in (("all processes", run.memory), ("the grader's own", run.first_mb)):
        during = [
            (sum(moment <= second for moment in done), mb) for second, mb in samples if done[0] < second < done[-1]
        ]
        memory.plot(*zip(*during, strict=True), label=name)
    memory.set(xlabel="submissions graded", ylabel="memory, MB", ylim=(0, None))
    memory.legend()
    target.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(target, dpi=100)


def _most(samples: list[tuple[float, float]], began: float, ended: float) -> float:
    return max((mb for second, mb in samples if began <= second <= ended), default=float("nan"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=300, help="how many submissions (300)")
    parser.add_argument("--jobs", type=int, default=cores(), help="how many at once (as many as cores)")
    parser.add_argument("--picture", type=Path, help="where to draw it; left out: nowhere")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        first, again = grade_class(arguments.count, arguments.jobs, Path(folder, "course"))
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("submissions", "seconds for each", "grader, MB", "all processes, MB"):
        table.add_column(heading, justify="right", no_wrap=True)
    for name, seconds, own, every in blocks(first):
        table.add_row(name, f"{seconds:.2f}", f"{own:.0f}", f"{every:.0f}")
    console = Console(width=None if sys.stdout.isatty() else 160, highlight=False)
    console.print(machine())
    console.print(table)
    console.print(
        f"{arguments.count} submissions in {first.seconds:.0f} s; again, nothing changed: {again.seconds:.1f} s, "
        f"{first.seconds / again.seconds:.0f} times as fast",
        soft_wrap=True,
    )
    if arguments.picture:
        draw(first, arguments.picture)
        console.print(str(arguments.picture))


if __name__ == "__main__":
    main()
