"""Where each student of a class stands in a lesson: what lies in autograded/, joined with the gradebook."""

from __future__ import annotations

import math
import os
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from lstm_utils.grading.course import Course, CourseError, first_line
from lstm_utils.grading.course.questions import question_of
from lstm_utils.grading.results.outcomes import OUTCOME_NAME, Outcome

if TYPE_CHECKING:
    from nbgrader.api import SubmittedAssignment


@dataclass
class Points:
    """Points of one question; `visible` and `hidden` tell whether those tests passed, where the gradebook knows."""

    score: float
    max_score: float
    visible: bool | None = None
    hidden: bool | None = None

    @property
    def level(self) -> str:
        """How much of the points: "full", "part" or "none"."""
        return "full" if self.score >= self.max_score else "part" if self.score > 0 else "none"


@dataclass
class Row:
    """What became of one student's submission; `score` is None where there is no grade."""

    student: str
    status: str
    name: str = ""
    score: float | None = None
    max_score: float = 0.0
    questions: dict[str, Points] = field(default_factory=dict)
    messages: dict[str, list[str]] = field(default_factory=dict)
    seconds: float = 0.0
    peak_memory_mb: float = 0.0
    late_seconds: float = 0.0
    isolated: bool = True
    reason: str = ""
    remarks: list[str] = field(default_factory=list)
    feedback: str = ""


def read_rows(course: Course, lesson: str) -> tuple[list[Row], list[str]]:
    """Return a row for each student of the course, sorted, and what must be said about all of them."""
    rows = {student: Row(student, "waiting") for student, handed_in in course.handed_in() if handed_in == lesson}
    anywhere = course.autograded("*", lesson) / OUTCOME_NAME
    for path in course.root.glob(str(anywhere.relative_to(course.root))):
        student = path.parts[anywhere.parts.index("*")]
        try:
            rows[student] = _from_outcome(student, Outcome.read(path))
        except CourseError as error:
            rows[student] = Row(student, "damaged", reason=str(error).replace(f"{course.root}{os.sep}", ""))
        except (OSError, TypeError, ValueError, AttributeError, RecursionError) as error:  # the file may hold anything
            place = path.relative_to(course.root)
            reason = f"{place} is not an outcome ({type(error).__name__}: {error}): delete it and grade again"
            rows[student] = Row(student, "damaged", reason=reason)
    notices = _correct(rows, course, lesson)
    for row in rows.values():
        if row.status == "waiting":
            row.reason = f"run lstm-course grade {lesson}"
        for page in course.feedback(row.student, lesson).glob("*.html"):
            row.feedback = quote(os.fsencode(os.path.relpath(page, course.root / "report")))
    left_out = course.directory.student_id_exclude.split(",")
    return [rows[student] for student in sorted(rows) if student not in left_out], notices


def _from_outcome(student: str, outcome: Outcome) -> Row:
    """Make the row of an outcome; TypeError or ValueError where it has something else for a number."""
    questions = outcome.questions.items()
    return Row(
        student,
        outcome.status,
        score=_finite(outcome.score) if outcome.status == "graded" else None,
        max_score=_finite(outcome.max_score or 0.0),
        questions={name: Points(_finite(result.score), _finite(result.max_score)) for name, result in questions},
        messages={name: [str(line) for line in result.messages] for name, result in questions},
        seconds=_finite(outcome.seconds),
        peak_memory_mb=_finite(outcome.peak_memory_mb),
        late_seconds=_finite(outcome.late_seconds),
        isolated=bool(outcome.isolated),
        reason=str(outcome.reason),
    )


def _finite(value: Any) -> float:
    number = float(value)
    if not math.isfinite(number):
        raise ValueError(f"{number} is no number of points, seconds or megabytes")
    return number


def _correct(rows: dict[str, Row], course: Course, lesson: str) -> list[str]:
    """Let the gradebook have the last word: who is in the class, names, grades by hand, penalties, extensions."""
    from sqlalchemy.exc import SQLAlchemyError

    if not course.has_gradebook():
        return ["There is no gradebook: scores are as grading gave them."]
    try:
        with course.gradebook() as gradebook:
            taught = any(assignment.name == lesson for assignment in gradebook.assignments)
            entries = gradebook.assignment_submissions(lesson) if taught else []
            entry_of = {entry.student_id: entry for entry in entries}
            for student in gradebook.students:
                without_outcome = student.id not in rows or rows[student.id].status == "waiting"
                row = rows.setdefault(student.id, Row(student.id, "missing"))
                row.name = " ".join(filter(None, (student.first_name, student.last_name)))
                if student.id in entry_of:
                    _take(row, entry_of[student.id], without_outcome)
                elif row.status == "graded":
                    row.remarks.append("not in the gradebook")
    except (CourseError, SQLAlchemyError) as error:
        return [f"The gradebook could not be read ({first_line(error)}): scores are as grading gave them."]
    return []


def _take(row: Row, entry: SubmittedAssignment, without_outcome: bool) -> None:
    """Put a submission's grade in the gradebook into its row.

    Beside an outcome without a grade only one given by hand counts: any other is that of an earlier submission.
    """
    grades = [grade for notebook in entry.notebooks for grade in notebook.grades]
    changed = {question_of(grade.name) for grade in grades if grade.manual_score is not None or grade.extra_credit}
    graded = any(grade.auto_score is not None for grade in grades) and (row.status == "graded" or without_outcome)
    if not graded and not changed:
        return
    questions: dict[str, Points] = {}
    automatic: dict[str, float] = defaultdict(float)
    for grade in grades:
        name = question_of(grade.name)
        points = questions.setdefault(name, Points(0.0, 0.0))
        points.score += grade.score
        points.max_score += grade.cell.max_score
        automatic[name] += grade.auto_score or 0.0
        if grade.name != name:  # "echo-visible" or "echo-hidden"
            setattr(points, grade.name.removeprefix(f"{name}-"), grade.score >= grade.cell.max_score)
    row.questions = {name: questions[name] for name in [*row.questions, *questions] if name in questions}
    penalty = entry.late_submission_penalty or 0.0
    given, row.score, row.max_score = row.score, max(0.0, entry.score - penalty), entry.max_score
    if without_outcome:
        row.status = "graded"
        row.remarks.append("graded without lstm-course")
    elif given is None:
        row.remarks.append("the score was given by hand")
    elif abs(given - row.score) > 1e-6:
        row.remarks.append(f"the gradebook's score; grading gave {plain_number(given)}")
    for name in row.questions:
        if name in changed and automatic[name] != questions[name].score:
            by_hand = f"{plain_number(automatic[name])} → {plain_number(questions[name].score)}"
            row.remarks.append(f"{name} by hand: {by_hand}")
    if penalty:
        row.remarks.append(f"late penalty: −{plain_number(penalty)}")
    if entry.needs_manual_grade:
        row.remarks.append("waits for a grade by hand")
    for note in (note for notebook in entry.notebooks for note in notebook.comments if note.manual_comment):
        row.remarks.append(f"comment on {note.name}: {note.manual_comment}")
    if entry.assignment.duedate:  # an extension may have been granted since
        row.late_seconds = entry.total_seconds_late


def plain_number(value: float) -> str:
    """Write a number with one decimal at most: "85", "78.3"."""
    return f"{value:.1f}".removesuffix(".0")
