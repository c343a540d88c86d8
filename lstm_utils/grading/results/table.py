"""Outcomes as a table for the screen."""

from __future__ import annotations

from collections.abc import Iterable

from rich.markup import escape
from rich.table import Table

from lstm_utils.grading.results.outcomes import Outcome
from lstm_utils.grading.submissions.unreadable import printable


def table(outcomes: Iterable[Outcome]) -> Table:
    """One line for each outcome, in the order given."""
    result = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("lesson", "student", "status", "score", "of", "seconds", "remark"):
        right = heading in ("score", "of", "seconds")
        result.add_column(heading, justify="right" if right else "left", no_wrap=heading != "remark")
    for outcome in outcomes:
        colour = "green" if outcome.status == "graded" else "red"
        result.add_row(
            outcome.lesson,
            escape(printable(outcome.student)),
            f"[{colour}]{outcome.status}[/{colour}]",
            points(outcome.score),
            points(outcome.max_score),
            f"{outcome.seconds:.1f}" if outcome.seconds else "",
            escape(outcome.reason),
        )
    return result


def points(number: float | None) -> str:
    """A number of points as short as it can be told; a dash where there is none."""
    return "–" if number is None else f"{number:g}"
