"""The same submissions graded by `nbgrader autograde` and by `lstm-course grade`, in turns, on this machine.

python -m benchmarks.grading                      a short lesson of the benchmark's own that trains one small LSTM
python -m benchmarks.grading --lesson 02_vanilla  a lesson of the course, answered by the sample class
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks import courses, warm
from benchmarks.courses import ROOT, Class, Scores
from benchmarks.staged import Stages
from benchmarks.watched import Watched, watch
from lstm_utils.grading.course import Course, CourseError
from lstm_utils.grading.course.questions import points
from lstm_utils.grading.grade import cores

BEGINS, EXECUTES, ENDS = "Creating/updating student", "] Autograding ", "Setting destination file permissions"


@dataclass
class Figures:
    """What one comparison measured; seconds unless their name says otherwise."""

    group: Class
    jobs: int
    stock: list[Watched] = field(default_factory=list)
    ours: Watched = field(default_factory=Watched)
    again: Watched = field(default_factory=Watched)
    stages: Stages = field(default_factory=Stages)
    warm: dict[str, float] = field(default_factory=dict)
    warm_failed: dict[str, set[str]] = field(default_factory=dict)
    stock_scores: Scores = field(default_factory=dict)
    our_scores: Scores = field(default_factory=dict)

    @property
    def stock_seconds(self) -> float:
        """Of both halves, as if it had been started once: of the second, from its first submission on."""
        return self.stock[0].seconds + sum(half.seconds - _starting(half) for half in self.stock[1:])

    @property
    def limit(self) -> float:
        """Of the cells alone, in one warm process, divided over the cores."""
        return sum(self.warm.values()) / self.jobs

    @property
    def differences(self) -> list[str]:
        """A sentence for each test cell that did not get the same from both."""
        return courses.differences(self.stock_scores, self.our_scores)

    @property
    def warm_differences(self) -> list[str]:
        """Students whose test cells failed differently in the warm process, which then did other work."""
        ours: dict[str, set[str]] = {student: set() for student in self.warm_failed}
        for (student, cell), (score, worth, _) in self.our_scores.items():
            if score != worth and student in ours:
                ours[student].add(cell)
        return sorted(student for student, failed in self.warm_failed.items() if failed != ours[student])


def compare(group: Class, folder: Path, jobs: int, say: Callable[[str], object]) -> Figures:
    """Hand in and grade with both, in turns: half of the limit, half of nbgrader, all of ours, the other halves.

    What drifts while this runs (the clock of the processor, other programs) so weighs on all three alike. Ours is not
    cut in two: what it starts once is part of what it costs. Nor is that of nbgrader counted twice.

    Raises
    ------
    CourseError
        One of the two did not grade.
    """
    figures = Figures(group, jobs)
    say(f"handing in {len(group.students)} submissions of {group.lesson}")
    for name in ("ours", "stock"):
        (folder / name).mkdir(parents=True)
    ours = courses.make_ours(folder / "ours", group)
    stock = courses.make_stock(folder / "stock", group, folder / "ours" / "submitted")
    tests = {test for cells in points(group.source).values() for test in cells}
    with warm.Warm() as process:
        for half in group.halves:
            say(f"the limit: the cells of {len(half)} submissions in one warm process")
            _measure_limit(figures, process, half, tests)
            say(f"nbgrader autograde: {len(half)} submissions")
            figures.stock.append(_grade_stock(stock, group.lesson, half[0][0] + "-*", say))
            if len(figures.stock) == 1:
                say(f"lstm-course grade: {len(group.students)} submissions, {jobs} at once")
                target = folder / "stages.json"
                figures.ours = _grade_ours(ours, group.lesson, jobs, target, say)
                figures.stages = Stages(**json.loads(target.read_text()))
                say("lstm-course grade again")
                figures.again = _grade_ours(ours, group.lesson, jobs, folder / "again.json", say)
    figures.stock_scores = courses.scores(stock, group.lesson)
    figures.our_scores = courses.scores(ours, group.lesson)
    return figures


def report(figures: Figures) -> list[Table | str]:
    """The figures, to be printed."""
    count, stock, ours, limit = len(figures.group.students), figures.stock_seconds, figures.ours, figures.limit
    stages = figures.stages
    others = ", ".join(f"{100 * run.others:.0f} %" for run in (figures.stock[0], ours, figures.again, figures.stock[1]))
    our_starting = stages.began - ours.began
    our_ending = ours.seconds - our_starting - stages.sanitizing - stages.waiting - stages.recording
    columns = f"{count} submissions of {figures.group.lesson}", "nbgrader autograde", "lstm-course grade"
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in columns:
        table.add_column(name, justify="left" if name == columns[0] else "right", no_wrap=True)
    stock_starting = _starting(figures.stock[0])
    sanitizing = sum(_between(half, BEGINS, EXECUTES) for half in figures.stock)
    executing = sum(_between(half, EXECUTES, ENDS) for half in figures.stock)
    for row in (
        ("seconds in all", _s(stock), _s(ours.seconds)),
        ("seconds for each", _s(stock / count), _s(ours.seconds / count)),
        ("of these, starting", _s(stock_starting), _s(our_starting)),
        ("  sanitizing", _s(sanitizing), _s(stages.sanitizing)),
        ("  waiting for kernels", _s(executing), _s(stages.waiting)),
        ("  recording", "with the kernels", _s(stages.recording)),
        ("  ending", _s(stock - stock_starting - sanitizing - executing), _s(our_ending)),
        ("kernels, all added up", _s(executing), _s(stages.executed)),
        ("the same cells in a warm process", _s(sum(figures.warm.values())), _s(sum(figures.warm.values()))),
        ("peak memory, MB", f"{max(half.peak_mb for half in figures.stock):.0f}", f"{ours.peak_mb:.0f}"),
    ):
        table.add_row(*row)
    again = figures.again.seconds
    cells = f"{len(figures.stock_scores)} test cells"
    lines = [
        f"ours is {stock / ours.seconds:.2f} times as fast as nbgrader",
        f"scores: {len(figures.differences)} of {cells} differ"
        if figures.differences
        else f"scores: {cells}, all alike",
        *figures.differences,
        f"the limit, those cells over {figures.jobs} cores: {_s(limit)} s; ours reaches {limit / ours.seconds:.2f}",
        f"no grader on this machine could be more than {stock / limit:.2f} times as fast as nbgrader",
        f"grading again, nothing changed: {again:.2f} s, {ours.seconds / again:.0f} times as fast",
        f"meanwhile other programs took, of the whole machine: {others}",
    ]
    if figures.warm_differences:
        lines.append(
            f"the limit ran other cells: its tests failed differently for {', '.join(figures.warm_differences)}"
        )
    return [table, *lines]


def machine() -> str:
    """The machine in words."""
    model = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        named = [line.split(":", 1)[1].strip() for line in cpuinfo.read_text().splitlines() if "model name" in line]
        model = named[0] if named else model
    return f"{cores()} cores of {model}, Python {platform.python_version()}"


def _measure_limit(figures: Figures, process: warm.Warm, students: list[str], tests: set[str]) -> None:
    for student in students:
        seconds, failed = process.run(figures.group.executed_cells(student))
        figures.warm[student], figures.warm_failed[student] = seconds, tests.intersection(failed)


def _grade_stock(course: Course, lesson: str, students: str, say: Callable[[str], object]) -> Watched:
    command = [sys.executable, "-m", "nbgrader", "autograde", lesson, f"--student={students}"]
    seen = watch(
        command,
        course.root,
        courses.plain_environment(course.root),
        lambda line: say(f"  {line.rstrip()}") if BEGINS in line else None,
    )
    if seen.exit_code:
        raise CourseError(f"nbgrader autograde failed:\n{seen.output[-4000:]}")
    return seen


def _grade_ours(course: Course, lesson: str, jobs: int, stages: Path, say: Callable[[str], object]) -> Watched:
    command = [sys.executable, "-m", "benchmarks.staged", str(stages), "grade", lesson, "--jobs", str(jobs)]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    seen = watch(command, course.root, environment, lambda line: say(f"  {line.rstrip()}") if line[:1] == "[" else None)
    if seen.exit_code:
        raise CourseError(f"lstm-course grade failed:\n{seen.output[-4000:]}")
    return seen


def _starting(half: Watched) -> float:
    """Until nbgrader takes up the first submission."""
    return next(second for second, line in half.lines if BEGINS in line)


def _between(half: Watched, first: str, last: str) -> float:
    """Seconds between two lines that nbgrader writes for each submission, added up."""
    began = [second for second, line in half.lines if first in line]
    ended = [second for second, line in half.lines if last in line]
    return sum(ended) - sum(began)


def _s(seconds: float) -> str:
    return f"{seconds:.1f}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lesson", help="a lesson of the course, as 02_vanilla; left out: the short one")
    parser.add_argument("--count", type=int, default=12, help="how many submissions (12)")
    parser.add_argument("--jobs", type=int, default=cores(), help="how many at once with ours (as many as cores)")
    arguments = parser.parse_args()
    if arguments.count < 2:
        parser.error("--count must be 2 or more: each half is graded in its turn")
    group = (
        courses.lesson_class(arguments.lesson, arguments.count)
        if arguments.lesson
        else courses.short_class(arguments.count)
    )
    with tempfile.TemporaryDirectory() as folder:
        figures = compare(group, Path(folder), arguments.jobs, lambda line: print(line, file=sys.stderr, flush=True))
    console = Console(width=None if sys.stdout.isatty() else 160, highlight=False)
    console.print(machine())
    for part in report(figures):
        console.print(part, soft_wrap=isinstance(part, str))
    return 1 if figures.differences else 0


if __name__ == "__main__":
    sys.exit(main())
