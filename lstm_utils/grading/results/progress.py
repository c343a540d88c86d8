"""What a run shows while it goes on."""

from __future__ import annotations

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn
from rich.text import Text

from lstm_utils.grading.results.outcomes import Outcome
from lstm_utils.grading.results.table import points
from lstm_utils.grading.submissions.unreadable import printable


class GradingProgress:
    """A progress bar on a terminal; in a log one line for each submission. A context manager.

    Parameters
    ----------
    console
        Where to show it.
    count
        How many submissions there are to grade.
    """

    def __init__(self, console: Console, count: int):
        self.console = console
        self.count = count
        self.number = 0
        self.progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            _TimeLeft(),
            console=console,
            transient=True,
            disable=not console.is_terminal or not count,
        )
        self.task = self.progress.add_task("grading", total=count)

    def __enter__(self) -> GradingProgress:
        self.progress.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.progress.stop()

    def done(self, outcome: Outcome) -> None:
        """Count one more submission, which ended like this."""
        self.number += 1
        name = f"{outcome.lesson} {escape(printable(outcome.student))}"
        self.progress.update(self.task, advance=1, description=name)
        if self.console.is_terminal:
            return  # the bar moves, and the table at the end tells the rest
        told = f"{points(outcome.score)}/{points(outcome.max_score)}" if outcome.score is not None else outcome.reason
        self.console.print(
            f"[{self.number}/{self.count}] {name}: {outcome.status}, {escape(told)} ({outcome.seconds:.1f} s)",
            highlight=False,
            soft_wrap=True,
        )


class _TimeLeft(ProgressColumn):
    """Rich's own column knows nothing before the second submission is done, and forgets those of long ago."""

    def render(self, task: Task) -> Text:
        if not task.completed or task.total is None or task.elapsed is None:
            return Text("")
        seconds = round(task.elapsed / task.completed * (task.total - task.completed))
        return Text(
            f"about {seconds // 60} min {seconds % 60:02} s left" if seconds >= 60 else f"about {seconds} s left"
        )
