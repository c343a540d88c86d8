"""What the gradebook holds of one submission: read as an outcome's numbers, kept and put back when grading fails."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from nbgrader.api import Gradebook, MissingEntry, SubmittedAssignment

from lstm_utils.grading.course.questions import question_of
from lstm_utils.grading.results.outcomes import Outcome, QuestionResult


def submission_of(gradebook: Gradebook, student: str, lesson: str) -> SubmittedAssignment | None:
    """The gradebook's record of a submission, None where it has none."""
    try:
        return gradebook.find_submission(lesson, student)
    except MissingEntry:
        return None


def add_scores(outcome: Outcome, submission: SubmittedAssignment, messages: dict[str, list[str]]) -> None:
    """Put the gradebook's scores into an outcome, as nbgrader counts them: manual grades, less the late penalty."""
    penalty = submission.late_submission_penalty or 0.0
    outcome.score = max(0.0, submission.score - penalty)
    outcome.max_score = submission.max_score
    outcome.late_seconds = float(submission.total_seconds_late)
    outcome.questions = {question: QuestionResult(0.0, 0.0) for question in outcome.questions}
    for notebook in submission.notebooks:
        for grade in notebook.grades:
            result = outcome.questions.setdefault(question_of(grade.name), QuestionResult(0.0, 0.0))
            result.score += grade.score
            result.max_score += grade.max_score
    for question, lines in messages.items():
        if question in outcome.questions:
            outcome.questions[question].messages = lines


def seconds_late(gradebook: Gradebook, lesson: str, submitted: datetime | None) -> float:
    """How long after the lesson's due date something came; 0 where one of the two times is not known."""
    try:
        due = gradebook.find_assignment(lesson).duedate
    except MissingEntry:
        return 0.0
    return max(0.0, (submitted - due).total_seconds()) if submitted and due else 0.0


@dataclass
class Before:
    """What the gradebook held of a submission before an attempt to grade it again.

    nbgrader writes the time of submission first and the scores cell by cell. If the attempt fails in between,
    `put_back` leaves the gradebook as it was, with the grade of the earlier submission or with none.
    """

    student: str
    lesson: str
    known: bool = False
    timestamp: datetime | None = None
    scores: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    penalties: dict[str, float | None] = field(default_factory=dict)

    @classmethod
    def read(cls, gradebook: Gradebook, student: str, lesson: str) -> Before:
        """Keep what there is now."""
        submission = submission_of(gradebook, student, lesson)
        if submission is None:
            return cls(student, lesson)
        return cls(
            student,
            lesson,
            known=True,
            timestamp=submission.timestamp,
            scores={
                grade.id: (grade.auto_score, grade.needs_manual_grade)
                for notebook in submission.notebooks
                for grade in notebook.grades
            },
            penalties={notebook.id: notebook.late_submission_penalty for notebook in submission.notebooks},
        )

    def put_back(self, gradebook: Gradebook) -> None:
        """Make the gradebook hold what it held."""
        submission = submission_of(gradebook, self.student, self.lesson)
        if submission is None:
            return
        if not self.known:
            gradebook.remove_submission(self.lesson, self.student)
            return
        submission.timestamp = self.timestamp
        for notebook in submission.notebooks:
            notebook.late_submission_penalty = self.penalties.get(notebook.id)
            for grade in notebook.grades:
                grade.auto_score, grade.needs_manual_grade = self.scores.get(grade.id, (None, False))
        gradebook.db.commit()
