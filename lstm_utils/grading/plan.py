"""What a run of `lstm-course grade` has to do: which submissions to grade, and which outcomes still hold."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from nbgrader.api import Gradebook

from lstm_utils.grading.course import Course, CourseError
from lstm_utils.grading.course.questions import question_points
from lstm_utils.grading.results.gradebook import add_scores, submission_of
from lstm_utils.grading.results.outcomes import Outcome, outcome_path
from lstm_utils.grading.submissions.fingerprints import Fingerprints
from lstm_utils.grading.submissions.unreadable import printable


@dataclass
class Plan:
    """What a run has to do: the submissions to grade, and the outcomes that stand as they are."""

    to_grade: list[Outcome]
    settled: list[Outcome]


def lessons_to_grade(course: Course, given: list[str]) -> list[str]:
    """The lessons asked for, or all that somebody handed in.

    Raises
    ------
    CourseError
        Nobody handed in a lesson that was asked for, or nobody handed in anything.
    """
    handed_in = {lesson for _, lesson in course.handed_in()}
    names = course.lesson_names(given)
    found = [lesson for lesson in names if lesson in handed_in]
    missing = [lesson for lesson in names if lesson not in handed_in]
    if not found or (given and missing):
        places = ", ".join(str(course.submitted("STUDENT", lesson)) for lesson in (missing or names))
        raise CourseError(f"nobody handed in {', '.join(missing)}: nothing lies in {places}")
    return found


def students_to_grade(course: Course, given: list[str]) -> list[str]:
    """The students asked for, or all that the course knows but for those whom nbgrader's settings exclude.

    Raises
    ------
    CourseError
        A student asked for is not known.
    """
    known = course.students()
    unknown = [student for student in given if student not in known]
    if unknown:
        raise CourseError(
            f"unknown student {', '.join(map(repr, unknown))}: neither in the gradebook ({course.gradebook_name()}) "
            f"nor in {course.submitted('STUDENT', 'LESSON')}"
        )
    excluded = set(course.directory.student_id_exclude.split(","))
    return list(dict.fromkeys(given)) or [student for student in known if student not in excluded]


def make_plan(course: Course, lessons: list[str], students: list[str], force: bool) -> Plan:
    """Sort out what is to be graded; write the outcomes of those who handed in nothing.

    Students whom the gradebook does not know are added to it. With `force` everything handed in is to be graded.
    """
    handed_in = set(course.handed_in())
    plan = Plan([], [])
    with course.gradebook() as gradebook:
        for lesson in lessons:
            questions = question_points(course, lesson)
            prints = Fingerprints(course, lesson)
            for student in students:
                blank = Outcome(student, lesson, "missing", max_score=sum(questions.values()))
                if (student, lesson) not in handed_in:
                    plan.settled.append(_missing(course, blank))
                    continue
                fault = _fault_of_name(student)
                if fault:
                    place = printable(str(course.shown(course.submitted(student, lesson).parent)))
                    refused = replace(blank, status="unreadable", reason=f"{fault}: rename the folder {place}")
                    refused.write(outcome_path(course, student, lesson))
                    plan.settled.append(refused)
                    continue
                gradebook.update_or_create_student(student)
                blank.fingerprint = prints.of(student, gradebook)
                settled = None if force else _settled(course, blank, gradebook)
                (plan.settled if settled else plan.to_grade).append(settled or blank)
    return plan


def _fault_of_name(student: str) -> str | None:
    """Why nbgrader could not grade a student of this name: it makes patterns of names, and keeps them as text."""
    if any(character in student for character in "*?["):
        return "nbgrader cannot grade a student whose id holds *, ? or ["
    if printable(student) != student:
        return "nbgrader cannot grade a student whose id holds characters that cannot be printed"
    return None


def _missing(course: Course, blank: Outcome) -> Outcome:
    """Nothing was handed in. A grade that is there stays: submitted/ may have been cleared on purpose."""
    path = outcome_path(course, blank.student, blank.lesson)
    there = _read(path)
    if there is not None and there.status in ("graded", "missing"):
        return there
    place = course.submitted(blank.student, blank.lesson) / course.source_notebook(blank.lesson).name
    missing = replace(blank, reason=f"nothing was handed in; it belongs in {course.shown(place)}")
    missing.write(path)
    return missing


def _settled(course: Course, planned: Outcome, gradebook: Gradebook) -> Outcome | None:
    """The outcome that still holds for a submission, None where it has to be graded."""
    path = outcome_path(course, planned.student, planned.lesson)
    there = _read(path)
    if there is None or there.fingerprint != planned.fingerprint:
        return None
    notebooks = list(path.parent.glob("*.ipynb"))
    if any(notebook.stat().st_mtime > path.stat().st_mtime for notebook in notebooks):
        return None  # nbgrader's own autograde was here since
    if there.status == "graded":
        submission = submission_of(gradebook, planned.student, planned.lesson)
        if submission is None or not notebooks:
            return None
        before = replace(there)
        add_scores(there, submission, {name: result.messages for name, result in there.questions.items()})
        if there != before:  # graded by hand since
            there.write(path)
    return there


def _read(path: Path) -> Outcome | None:
    try:
        return Outcome.read(path)
    except (FileNotFoundError, CourseError):
        return None
