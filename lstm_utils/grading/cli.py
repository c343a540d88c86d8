"""The command line `lstm-course`: a command reads its options and calls the module that does the work."""

from __future__ import annotations

import dataclasses
import sys
import webbrowser
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from typer.core import TyperGroup

from lstm_utils import __version__
from lstm_utils.grading.course import Course, CourseError


class _Commands(TyperGroup):
    """Ends a command that cannot do what it was asked with a sentence and exit code 2, not with a traceback."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except (CourseError, PermissionError) as error:
            Console(stderr=True).print("error:", str(error), style="red", markup=False, highlight=False, soft_wrap=True)
            raise typer.Exit(2) from error
        except KeyboardInterrupt as error:
            raise typer.Exit(130) from error


app = typer.Typer(
    cls=_Commands,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_show_locals=False,
    help="The LSTM course: release its lessons, grade a class, report on it.",
    epilog="Run it in the course folder, or give `--course FOLDER`. Start with `lstm-course doctor`.",
)

Lessons = Annotated[
    list[str] | None,
    typer.Argument(metavar="LESSON", help="02_vanilla, 02 or vanilla; none: all.", show_default=False),
]
Folder = Annotated[
    Path | None,
    typer.Option(
        "--course", metavar="FOLDER", help="The folder with nbgrader_config.py; else found from the current one."
    ),
]


def _version(wanted: bool) -> None:
    if wanted:
        print(f"lstm-course {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Options of `lstm-course` itself."""


@app.command(epilog="Example: `lstm-course release 02 03`")
def release(
    lessons: Lessons = None,
    dist: Annotated[
        bool, typer.Option(help="Also write dist/: the package's wheel and one archive for each lesson.")
    ] = True,
    folder: Folder = None,
) -> None:
    """Make what students get, release/ and dist/, from source/."""
    from lstm_utils.grading.course import release as work

    course = Course.load(folder)
    for path in work.release(course, course.lesson_names(lessons or ()), dist=dist):
        print(_shown(path))


def _limits_help() -> str:
    from lstm_utils.grading.sandbox.limits import Limits

    told = (f"{field.name} ({field.metadata['help']}; {field.default})" for field in dataclasses.fields(Limits))
    return f"What one notebook may take; may be given again. There are: {', '.join(told)}."


def _read_limits(given: list[str]) -> dict[str, int]:
    limits = {}
    for text in given:
        name, _, value = text.partition("=")
        if not value.isdecimal():
            raise CourseError(f"--limit {text}: write NAME=NUMBER, such as memory_mb=4096")
        limits[name] = int(value)
    return limits


@app.command(
    epilog="Examples: `lstm-course grade`, `lstm-course grade vanilla --student ada --student grace`, "
    "`lstm-course grade 02 --force`, `lstm-course grade --limit cell_seconds=300 --limit memory_mb=4096`"
)
def grade(
    lessons: Lessons = None,
    student: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="Only this student; may be given again.", show_default=False)
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, help="Submissions run at the same time.", show_default="as many as cores"),
    ] = None,
    scheduler: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="A Dask scheduler, such as tcp://10.0.0.1:8786, to run them on."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Also run what has not changed.")] = False,
    no_sandbox: Annotated[
        bool,
        typer.Option("--no-sandbox", help="Run student code with your own rights, where there is no bubblewrap."),
    ] = False,
    limit: Annotated[
        list[str] | None, typer.Option(metavar="NAME=NUMBER", help=_limits_help(), show_default=False)
    ] = None,
    folder: Folder = None,
) -> None:
    """Grade what lies in submitted/, in a sandbox; run again, only what has changed since.

    Each submission ends with autograded/STUDENT/LESSON/outcome.json: a grade, or the reason why there is none.
    """
    from lstm_utils.grading import grade as work
    from lstm_utils.grading.results.log import log_path
    from lstm_utils.grading.results.table import table

    if scheduler is not None and jobs is not None:
        raise CourseError("--jobs is for this machine; with --scheduler the cluster's workers say how many run at once")
    console = _console()
    course = Course.load(folder)
    outcomes = work.grade(
        course,
        lessons or (),
        students=student or (),
        jobs=jobs,
        scheduler=scheduler,
        force=force,
        sandbox=False if no_sandbox else None,
        limits=_read_limits(limit or []),
        console=console,
    )
    console.print(table(outcomes))
    graded = sum(outcome.status == "graded" for outcome in outcomes)
    console.print(f"{graded} with a grade, {len(outcomes) - graded} without; details in {_shown(log_path(course))}")


@app.command(epilog="Examples: `lstm-course report 02 --open`, `lstm-course report --feedback`")
def report(
    lessons: Lessons = None,
    open_: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
    feedback: Annotated[
        bool, typer.Option("--feedback", help="Also write each student's page: scores and messages, or the reason.")
    ] = False,
    folder: Folder = None,
) -> None:
    """Write a page for each graded lesson: how the class did, question by question."""
    from lstm_utils.grading.results import report as work
    from lstm_utils.grading.results.feedback import write_feedback
    from lstm_utils.grading.results.outcomes import read_outcomes

    course = Course.load(folder)
    names = course.lesson_names(lessons or ())
    if feedback:  # first, so that the report can link to it
        for lesson in names:
            outcomes = read_outcomes(course, lesson)
            print(f"{len(write_feedback(course, outcomes))} pages of feedback on {lesson}")
    pages = work.write_reports(course, names)
    for page in pages:
        print(_shown(page))
    if open_ and pages:
        contents = [page for page in pages if page.stem == "index"]
        webbrowser.open((contents or pages)[0].resolve().as_uri())


@app.command()
def doctor(folder: Folder = None) -> None:
    """Tell what this machine can do for the course and what is missing.

    Exit code 1 only when something stops grading.
    """
    from lstm_utils.grading import doctor as work

    raise typer.Exit(0 if work.examine(folder, _console()) else 1)


@app.command()
def demo(
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Where to run it; an earlier demo is replaced.")] = Path(
        "demo"
    ),
    folder: Folder = None,
) -> None:
    """Hand in, grade and report a sample class, and see that each student gets the right score."""
    from lstm_utils.grading import demo as work

    course = Course.load(folder)
    raise typer.Exit(0 if work.run(course.folder, out.resolve(), _console()) else 1)


def _console() -> Console:
    console = Console()
    if not console.is_terminal:
        console.width = 240  # a log has no edge: a line for each submission, however long
    return console


def _shown(path: Path) -> str:
    """A path as short as it can be told from here."""
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


if __name__ == "__main__":
    sys.exit(app())
