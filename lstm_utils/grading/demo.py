"""`make demo`: a course from end to end, with a sample class whose grades are known beforehand.

classroom/class.toml says who hands in what. Each student's table names a lesson and how it is handed in::

    [loops.02_vanilla]
    what = "right answers, written with loops"
    answers = ["make-windows/loops"]          # over the reference answers
    blank = ["baselines"]                     # questions left as they were handed out
    late_hours = 30                           # after the due date; left out: in time

With `cell` a code cell of that text follows the setup cells, `files` lie beside the notebook, and `damage` is done to
it in one of the ways of DAMAGES. Instead of answers, `hands_in` may name one of the ways of HAND_INS. Where there can
be no grade, `status` says so, and `reason` holds words of the reason.
"""

import shutil
import tomllib
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell
from nbgrader.plugins import CsvExportPlugin
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from lstm_utils.grading import grade
from lstm_utils.grading.course import Course, CourseError, classroom, release
from lstm_utils.grading.course.questions import points
from lstm_utils.grading.results.feedback import write_feedback
from lstm_utils.grading.results.outcomes import Outcome, outcome_path
from lstm_utils.grading.results.report import write_reports

DUE = datetime(2026, 3, 1, 12, tzinfo=UTC)
MARK = ".made-by-lstm-course-demo"
Answers = dict[str, classroom.Answer]


def _json(notebook: NotebookNode) -> str:
    return nbformat.writes(notebook)


# How a notebook may come back that is not simply answered: name -> (file name, contents) or None for nothing at all.
HAND_INS: dict[str, Callable[[str, NotebookNode], tuple[str, str] | None]] = {
    "untouched": lambda name, notebook: (name, _json(notebook)),
    "nothing": lambda name, notebook: None,
    "empty file": lambda name, notebook: (name, ""),
    "cut off": lambda name, notebook: (name, _json(notebook)[: len(_json(notebook)) // 2]),
    "another name": lambda name, notebook: (name.replace(".ipynb", " (1).ipynb"), _json(notebook)),
}


def _copy_tests(notebook: NotebookNode) -> None:
    for cell in [cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade")]:
        cell.metadata.nbgrader.points = 1000
        cell.metadata.nbgrader.locked = False
        notebook.cells.append(new_code_cell(cell.source, metadata=deepcopy(cell.metadata)))


def _delete_tests(notebook: NotebookNode) -> None:
    notebook.cells = [cell for cell in notebook.cells if not cell.metadata.get("nbgrader", {}).get("grade")]


# What may happen to an answered notebook: nothing of it changes what the answers are worth.
DAMAGES: dict[str, Callable[[NotebookNode], None]] = {
    "tests copied, 1000 points each": _copy_tests,
    "tests deleted": _delete_tests,
}


@dataclass(frozen=True)
class HandIn:
    """What one sample student hands in for one lesson."""

    student: str
    lesson: str
    what: str
    answers: tuple[str, ...] = ()
    blank: tuple[str, ...] = ()
    hands_in: str | None = None
    late_hours: float = 0
    cell: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    damage: str | None = None
    status: str = "graded"
    reason: str = ""


def read_class(folder: Path) -> list[HandIn]:
    """Read classroom/class.toml.

    Raises
    ------
    CourseError
        There is no such file, it is not TOML, or a student's table has a word that means nothing.
    """
    path = folder / "class.toml"
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise CourseError(f"{folder} has no class.toml: the demo runs in a clone of the course") from None
    except tomllib.TOMLDecodeError as error:
        raise CourseError(f"{path} is not TOML: {error}") from error
    hand_ins = []
    for student, lessons in told.items():
        for lesson, told in lessons.items():
            try:
                hand_in = HandIn(student, lesson, **told)
            except TypeError as error:
                raise CourseError(f"{path}: [{student}.{lesson}]: {error}") from error
            if hand_in.hands_in not in {None, *HAND_INS}:
                raise CourseError(f"{path}: [{student}.{lesson}]: hands_in is one of {sorted(HAND_INS)}")
            if hand_in.damage not in {None, *DAMAGES}:
                raise CourseError(f"{path}: [{student}.{lesson}]: damage is one of {sorted(DAMAGES)}")
            hand_ins.append(hand_in)
    return hand_ins


def expected_score(hand_in: HandIn, source: NotebookNode, answers: Answers) -> float | None:
    """The score that the sample answers say a hand-in must get; None where it can have no grade."""
    if hand_in.status != "graded":
        return None
    if hand_in.hands_in:
        return 0.0
    worth: dict[str, float] = {question: sum(tests.values()) for question, tests in points(source).items()}
    for name in hand_in.answers:
        if not answers[name].right:
            worth[answers[name].question] = answers[name].score or 0.0
    worth |= dict.fromkeys(hand_in.blank, 0.0)
    return float(sum(worth.values()))


def hand_in(course: Course, what: HandIn, source: NotebookNode, answers: Answers) -> None:
    """Put one student's work into submitted/, with the time at which it came."""
    handed_out = course.release_notebook(what.lesson)
    notebook = nbformat.read(handed_out, as_version=4)
    folder = course.submitted(what.student, what.lesson)
    if what.hands_in:
        file = HAND_INS[what.hands_in](handed_out.name, notebook)
        if file is None:
            return
    else:
        cells = classroom.reference(source)
        for name in what.answers:
            if name not in answers:
                raise CourseError(f"class.toml: {what.student}: there is no sample answer {name!r} to {what.lesson}")
            cells[answers[name].question] = answers[name].code
        for question in what.blank:
            if cells.pop(question, None) is None:
                raise CourseError(
                    f"class.toml: {what.student}: {what.lesson} has no question {question!r} to leave blank"
                )
        answered = classroom.filled_in(notebook, cells)
        if what.cell:
            answered.cells.insert(_after_the_setup(answered), new_code_cell(what.cell))
        if what.damage:
            DAMAGES[what.damage](answered)
        file = (handed_out.name, _json(answered))
    folder.mkdir(parents=True)
    for name, text in what.files.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / file[0]).write_text(file[1], encoding="utf-8")
    came = DUE + timedelta(hours=what.late_hours or -1)
    (folder / "timestamp.txt").write_text(came.strftime("%Y-%m-%d %H:%M:%S UTC"), encoding="utf-8")


def _after_the_setup(notebook: NotebookNode) -> int:
    """Index behind the first two code cells: the one that installs and the one that imports."""
    return [index for index, cell in enumerate(notebook.cells) if cell.cell_type == "code"][1] + 1


def run(project: Path, out: Path, console: Console) -> bool:
    """Hand in, grade and report the sample class; True when every student got the score that classroom/ says.

    Parameters
    ----------
    project
        The course's own folder, with source/, classroom/ and nbgrader_config.py.
    out
        The folder to make. What an earlier demo left there is replaced; anything else is left alone.

    Raises
    ------
    CourseError
        `out` holds something that no demo made, or classroom/ contradicts itself.
    """
    hand_ins = read_class(project / "classroom")
    lessons = sorted({each.lesson for each in hand_ins})
    course = _empty_course(project, out, lessons)

    _step(console, "1. build the releases")
    release.release(course, lessons, dist=False)
    _step(console, f"2. hand in: {len({each.student for each in hand_ins})} students")
    expected = _hand_in_all(course, hand_ins, project / "classroom")
    _step(console, "3. grade")
    grade.grade(course, lessons, console=console)
    _step(console, "4. feedback, grades, report")
    outcomes = {key: Outcome.read(outcome_path(course, *key)) for key in expected}
    pages = write_feedback(course, list(outcomes.values()))
    export(course, out / "grades.csv")
    write_reports(course, lessons)

    console.print(_table(hand_ins, outcomes, expected))
    for name, where in {
        "report": out / "report" / "index.html",
        "feedback": f"{len(pages)} pages under {out / 'feedback'}",
        "grades": out / "grades.csv",
        "gradebook": out / "gradebook.db",
        "handed in": out / "submitted",
    }.items():
        console.print(f"{name:10} {where}")
    wrong = [each for each in hand_ins if not _as_expected(each, outcomes, expected)]
    if wrong:
        console.print(f"[red]{len(wrong)} of {len(hand_ins)} grades are not what classroom/ says[/red]")
    return not wrong


def _empty_course(project: Path, out: Path, lessons: list[str]) -> Course:
    """A course under `out` with the project's settings and some of its lessons, where nothing was handed in yet."""
    if out.exists() and any(out.iterdir()) and not (out / MARK).exists():
        raise CourseError(f"{out} holds files that no demo made: name another folder with --out")
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    (out / MARK).touch()
    for lesson in lessons:
        shutil.copytree(project / "source" / lesson, out / "source" / lesson, ignore=shutil.ignore_patterns("*.py"))
    return Course.load(project, root=out)


def _hand_in_all(course: Course, hand_ins: list[HandIn], classroom_folder: Path) -> dict[tuple[str, str], float | None]:
    """Have the class hand in all its lessons; the score that each student must get for each lesson."""
    expected = {}
    with course.gradebook() as gradebook:
        for lesson in {each.lesson for each in hand_ins}:
            gradebook.update_or_create_assignment(lesson, duedate=DUE.replace(tzinfo=None))
        for student in {each.student for each in hand_ins}:
            gradebook.update_or_create_student(student)
    for lesson in sorted({each.lesson for each in hand_ins}):
        source = nbformat.read(course.source_notebook(lesson), as_version=4)
        answers = {answer.name: answer for answer in classroom.answers(classroom_folder, lesson)}
        for each in hand_ins:
            if each.lesson == lesson:
                hand_in(course, each, source, answers)
                expected[each.student, lesson] = expected_score(each, source, answers)
    return expected


def export(course: Course, path: Path) -> None:
    """Write every student's grades as nbgrader's own CSV."""
    with course.gradebook() as gradebook:
        CsvExportPlugin(to=str(path), config=course.config).export(gradebook)


def _step(console: Console, what: str) -> None:
    console.print(f"\n{what}", style="bold", highlight=False)


def _as_expected(
    each: HandIn, outcomes: Mapping[tuple[str, str], Outcome], expected: Mapping[tuple[str, str], float | None]
) -> bool:
    outcome = outcomes[each.student, each.lesson]
    right = (outcome.status, outcome.score) == (each.status, expected[each.student, each.lesson])
    return right and each.reason in outcome.reason


def _table(
    hand_ins: list[HandIn],
    outcomes: Mapping[tuple[str, str], Outcome],
    expected: Mapping[tuple[str, str], float | None],
) -> Table:
    table = Table(title="The sample class")
    for heading in ("student", "lesson", "hands in", "score", "classroom/ says", "", "status", "reason"):
        table.add_column(heading, justify="right" if heading in {"score", "classroom/ says"} else "left")
    for each in hand_ins:
        outcome, score = outcomes[each.student, each.lesson], expected[each.student, each.lesson]
        table.add_row(
            each.student,
            each.lesson,
            each.what,
            "–" if outcome.score is None else f"{outcome.score:g}",
            "–" if score is None else f"{score:g}",
            "[green]ok[/green]" if _as_expected(each, outcomes, expected) else "[red]WRONG[/red]",
            outcome.status + (f", {outcome.late_seconds / 3600:.0f} h late" if outcome.late_seconds else ""),
            escape(outcome.reason),
        )
    return table
