"""The report on a lesson: what became of a class, as one HTML page that needs no other file.

`standings` tells where each student stands; `summarize` counts; templates/report.html.j2 shows, has the plots
drawn, and escapes whatever came from students.
"""

from __future__ import annotations

import io
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from statistics import mean, median
from typing import TYPE_CHECKING, Any

from lstm_utils.grading.course import Course
from lstm_utils.grading.results.standings import Points, Row, plain_number, read_rows

if TYPE_CHECKING:
    from markupsafe import Markup
    from matplotlib.figure import Figure

STATUS = {  # status -> how the page calls it
    "graded": "graded",
    "missing": "not handed in",
    "waiting": "not graded yet",
    "unreadable": "unreadable",
    "failed": "failed",
    "timeout": "timed out",
    "damaged": "damaged outcome",
}
# Okabe and Ito's colours. matplotlib is told the first, the page reads the second, which its dark scheme changes.
COLOURS = {
    "#0072b2": "var(--full)",
    "#e69f00": "var(--part)",
    "#d55e00": "var(--none)",
    "#101010": "var(--ink)",
    "#fefefe": "var(--page)",
}
FULL, PART, NONE, INK, PAGE = COLOURS
UNITS = ((86400, "d"), (3600, "h"), (60, "min"), (1, "s"))


def write_reports(course: Course, lessons: Iterable[str]) -> list[Path]:
    """Write report/LESSON.html for each lesson, and report/index.html, which lists all that are there.

    Parameters
    ----------
    course
        The course, graded or not: a class without a single outcome gets a page that says so.
    lessons
        Full names: ["02_vanilla"].

    Returns
    -------
    list of Path
        The lessons' pages in the order given, then the index.
    """
    lessons = list(lessons)
    folder = course.root / "report"
    folder.mkdir(parents=True, exist_ok=True)
    earlier = {page.stem for page in folder.glob("*.html")} & set(course.lessons())
    summaries = {lesson: summarize(*read_rows(course, lesson)) for lesson in sorted(earlier.union(lessons))}
    pages = [_write(folder / f"{lesson}.html", lesson=lesson, **summaries[lesson]) for lesson in lessons]
    return [*pages, _write(folder / "index.html", summaries=summaries)]


# -- what became of the class --------------------------------------------------------------------------------


def summarize(rows: list[Row], notices: list[str]) -> dict[str, Any]:
    """Count what the page of a lesson shows; its shares and averages are those of the submissions with a grade."""
    graded = [row for row in rows if row.score is not None]
    scores = [row.score for row in rows if row.score is not None]
    names = dict.fromkeys(name for row in rows for name in row.questions)
    missing = [row for row in rows if row.status == "missing"]
    trouble = [row for row in rows if row.status not in ("graded", "missing")]
    return {
        "rows": rows,
        "notices": notices,
        "handed_in": len(rows) - len(missing),
        "graded": len(graded),
        "missing": missing,
        "trouble": trouble,
        "without": sum(row.score is None for row in trouble),
        "late": sum(row.late_seconds > 0 for row in rows),
        "not_isolated": sum(not row.isolated for row in graded),
        "scores": scores,
        "max_score": max((row.max_score for row in rows), default=0.0),
        "median": median(scores) if scores else None,
        "mean": mean(scores) if scores else None,
        "questions": [_question(name, [row.questions.get(name) for row in graded]) for name in names],
        "messages": _messages(rows),
    }


def _question(name: str, results: list[Points | None]) -> dict[str, Any]:
    known = [points for points in results if points]
    levels = Counter(points.level for points in known)
    passed = {}
    for kind in ("visible", "hidden"):
        shares = [share for points in known if (share := getattr(points, kind)) is not None]
        passed[kind] = mean(shares) if shares else None
    return {
        "name": name,
        "max_score": max((points.max_score for points in known), default=0.0),
        "mean": mean(points.score for points in known) if known else None,
        "of": len(known),
        **{level: levels[level] for level in ("full", "part", "none")},
        **passed,
    }


def _messages(rows: list[Row]) -> list[dict[str, Any]]:
    """Messages by how many students saw them; those that differ only in their numbers are taken together."""
    found: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for row in rows:
        for question, lines in row.messages.items():
            for line in lines:
                alike = re.sub(r"\d+(\.\d+)?(e[+-]?\d+)?", "#", line)
                found[question, alike].append((row.student, line))
    messages = [
        {
            "question": question,
            "students": list(dict.fromkeys(student for student, _ in said)),
            "wordings": [line for line, _ in Counter(line for _, line in said).most_common()],
        }
        for (question, _), said in found.items()
    ]
    return sorted(messages, key=lambda message: -len(message["students"]))


# -- drawing and writing -------------------------------------------------------------------------------------


def draw_scores(scores: list[float], max_score: float) -> Markup:
    """Draw how many students have which score, with median and mean, as SVG."""
    import numpy as np
    from matplotlib.figure import Figure

    top = max(max_score, *scores) or 1.0
    step = (max_score or top) / (10 if len(scores) < 100 else 20)
    edges = np.arange(math.ceil(round(top / step, 6)) + 1) * step
    counts, _ = np.histogram(np.clip(scores, 0.0, edges[-1]), edges)
    highest = counts.max()
    figure = Figure(figsize=(4.7, 2.9))
    axes = figure.add_axes((0.04, 0.15, 0.92, 0.62))
    bars = axes.bar(edges[:-1] + 0.04 * step, counts, 0.92 * step, align="edge", color=FULL, clip_on=False)
    behind = {"facecolor": PAGE, "edgecolor": "none", "pad": 1}
    axes.bar_label(bars, [count or "" for count in counts], padding=3, color=INK, bbox=behind)
    marks = [(median(scores), "median", "-"), (mean(scores), "mean", "--")]
    leftwards = bool(marks[0][0] > edges[-1] / 2)  # labels point to where there is room; no line crosses one
    for height, (value, name, line) in zip((1.28, 1.16), sorted(marks, reverse=leftwards), strict=True):
        axes.plot((value, value), (0, highest * height), line, color=INK, linewidth=1, zorder=0, clip_on=False)
        side = "right" if leftwards else "left"
        axes.text(value, highest * height, f" {name} {plain_number(value)} ", ha=side, va="center", color=INK)
    axes.set(xlim=(0, edges[-1]), ylim=(0, highest), yticks=[], xticks=edges[:: 1 if len(edges) < 12 else 2])
    axes.set_xlabel(f"score, of {plain_number(max_score)} points", color=INK)
    ranges = zip(edges, edges[1:], counts, strict=False)
    told = [f"{plain_number(low)} to {plain_number(high)}: {count}" for low, high, count in ranges if count]
    return _svg(figure, f"Histogram of the scores. Students by range of points: {'; '.join(told)}.")


def draw_questions(questions: list[dict[str, Any]]) -> Markup:
    """Draw the shares of students with full points, part of them and none, a bar for each question, as SVG."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(4.7, 0.45 * len(questions) + 0.05))
    axes = figure.add_axes((0.0, 0.0, 1.0, 1.0))
    axes.set(xlim=(0, 1), ylim=(len(questions), 0), xticks=[], yticks=[])
    told = []
    for place, question in enumerate(questions):
        name = question["name"].encode("ascii", "replace").decode()  # nbgrader allows no other letters
        axes.text(0, place + 0.4, f"Q{place + 1}  {name[:40]}", va="bottom", color=INK, parse_math=False)
        if not question["of"]:
            axes.text(0, place + 0.7, "nobody has a grade", va="center", color=INK)
            continue
        points = f"mean {plain_number(question['mean'])} of {plain_number(question['max_score'])}"
        axes.text(1, place + 0.4, points, ha="right", va="bottom", color=INK)
        start = 0.0
        for level, colour, text in (("full", FULL, "#ffffff"), ("part", PART, "#111111"), ("none", NONE, "#111111")):
            share = question[level] / question["of"]
            axes.barh(place + 0.7, max(0.0, share - 0.004), 0.5, left=start, color=colour, clip_on=False)
            if share >= 0.07:
                label = f"{100 * share:.0f} %"
                axes.text(start + share / 2, place + 0.7, label, ha="center", va="center", color=text)
            start += share
        told.append(f"{name}: {question['full']} full, {question['part']} part, {question['none']} none")
    return _svg(figure, f"Students with full points, part of them and none, by question. {'; '.join(told)}.")


def _svg(figure: Figure, alt: str) -> Markup:
    """Turn a figure into an element of the page: text as text, the page's colours, no ids that could clash."""
    from markupsafe import Markup
    from matplotlib import rc_context

    for axes in figure.axes:
        axes.spines[:].set_visible(False)
        axes.tick_params(length=0, colors=INK)
    file = io.StringIO()
    no_metadata = dict.fromkeys(("Creator", "Date", "Format", "Type"))
    with rc_context({"svg.fonttype": "none"}):
        figure.savefig(file, format="svg", transparent=True, metadata=no_metadata)
    drawn = file.getvalue()
    box = re.search(r'viewBox="[^"]*"', drawn)
    body = drawn[drawn.index(">", drawn.index("<svg")) + 1 :]
    body = re.sub(r'<defs>.*?</defs>| id="[^"]*"', "", body, flags=re.DOTALL)
    for told, known in COLOURS.items():
        body = body.replace(told, known)
    return Markup('<svg {} role="img" aria-label="{}">').format(Markup(box[0] if box else ""), alt) + Markup(body)


def duration(seconds: float) -> str:
    """Write a length of time with two digits or so: "41 s", "90 min", "36 h", "5 d"."""
    unit, name = next((unit, name) for unit, name in UNITS if seconds >= 2 * unit or unit == 1)
    return f"{seconds / unit:.0f} {name}"


def _printable(value: Any) -> Any:
    """Take out of a text what is not seen: control characters, marks that turn the direction of writing."""
    from markupsafe import Markup

    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    return "".join(letter for letter in re.sub(r"\s", " ", value) if letter.isprintable())


def _write(path: Path, **page: Any) -> Path:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader(__package__),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printable,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"number": plain_number, "duration": duration}
    environment.globals |= {"draw_scores": draw_scores, "draw_questions": draw_questions, "STATUS": STATUS}
    now = f"{datetime.now().astimezone():%d %B %Y, %H:%M %Z}".lstrip("0")
    path.write_text(environment.get_template("report.html.j2").render(now=now, **page), encoding="utf-8")
    return path
