"""What became of one submission, as kept in autograded/STUDENT/LESSON/outcome.json."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Literal, get_args

from lstm_utils.grading.course import Course, CourseError
from lstm_utils.grading.execution.files import write_whole

OUTCOME_NAME = "outcome.json"

Status = Literal["graded", "missing", "unreadable", "failed", "timeout"]


@dataclass
class QuestionResult:
    """One question of one submission: points got, points possible, and what its failing test cells say."""

    score: float
    max_score: float
    messages: list[str] = field(default_factory=list)


@dataclass
class Outcome:
    """What became of one submission.

    Attributes
    ----------
    student, lesson : str
        Whose it is, and which lesson's.
    status : str
        "graded"; or why there is no grade: "missing" (nothing handed in), "unreadable" (no notebook that can
        be graded), "failed" (its run broke off), "timeout" (its run was stopped).
    score, max_score : float or None
        Points with manual grades and late penalty, as nbgrader counts them, and points possible.
        `score` is None where status is not "graded".
    questions : dict of str to QuestionResult
        By the question's name, in the notebook's order.
    seconds : float
        How long grading took.
    peak_memory_mb : int
        The most memory the kernel held at once; 0 where none ran or the system does not tell.
    reason : str
        A plain sentence where there is no grade; where there is one, a remark or nothing.
    submitted : str or None
        When it was handed in, "2026-03-01 10:00:00 UTC", if timestamp.txt tells.
    late_seconds : float
        How long after the due date.
    isolated : bool
        Whether the student's code ran in a sandbox.
    limit : str or None
        Name of the limit that ended the run; see `sandbox.limits.Limits`.
    fingerprint : str
        SHA-256 of everything the result depends on; empty where grading is to be tried again next time.
    """

    student: str
    lesson: str
    status: Status
    score: float | None = None
    max_score: float | None = None
    questions: dict[str, QuestionResult] = field(default_factory=dict)
    seconds: float = 0.0
    peak_memory_mb: int = 0
    reason: str = ""
    submitted: str | None = None
    late_seconds: float = 0.0
    isolated: bool = False
    limit: str | None = None
    fingerprint: str = ""

    def __post_init__(self) -> None:
        if self.status not in get_args(Status):
            raise ValueError(f"status must be one of {', '.join(get_args(Status))}, not {self.status!r}")

    def write(self, path: Path) -> None:
        """Write as JSON, whole or not at all."""
        text = json.dumps(asdict(self), indent=1, ensure_ascii=False) + "\n"
        if not text.isascii() and _has_half_characters(text):  # a folder's name may hold any bytes
            text = json.dumps(asdict(self), indent=1) + "\n"
        write_whole(path, text)

    @classmethod
    def read(cls, path: Path) -> Outcome:
        """Read what `write` wrote.

        Raises
        ------
        FileNotFoundError
            There is no such file.
        CourseError
            The file is not an outcome; the text names it and says what to do.
        """
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
            unknown = set(data) - {f.name for f in fields(cls)}
            if unknown:
                raise ValueError(f"unknown entries: {', '.join(sorted(unknown))}")
            data["questions"] = {name: QuestionResult(**result) for name, result in data.get("questions", {}).items()}
            return cls(**data)
        except (ValueError, TypeError, AttributeError) as error:
            raise CourseError(f"{path} is not an outcome ({error}): delete it and grade again") from error


def outcome_path(course: Course, student: str, lesson: str) -> Path:
    """Where a submission's outcome is kept."""
    return course.autograded(student, lesson) / OUTCOME_NAME


def read_outcome(course: Course, student: str, lesson: str) -> Outcome:
    """The outcome of one submission.

    Raises
    ------
    CourseError
        There is none, or the file is not an outcome.
    """
    path = outcome_path(course, student, lesson)
    try:
        return Outcome.read(path)
    except FileNotFoundError:
        raise CourseError(
            f"{student} has no outcome for {lesson}: grade it first with `lstm-course grade {lesson}`"
        ) from None


def read_outcomes(course: Course, lesson: str) -> list[Outcome]:
    """Every outcome of a lesson, sorted by student."""
    anywhere = course.autograded("*", lesson)
    paths = sorted(course.root.glob(str(anywhere.relative_to(course.root) / OUTCOME_NAME)))
    return sorted((Outcome.read(path) for path in paths), key=lambda outcome: outcome.student)


def _has_half_characters(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)
