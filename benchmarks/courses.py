"""The same class handed in to two courses: one with nbgrader's own settings, one with ours."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from benchmarks import small_lessons
from lstm_utils.grading.course import Course, CourseError, classroom, short_name
from lstm_utils.grading.course.questions import solution_cells
from lstm_utils.grading.course.release import release
from lstm_utils.grading.demo import read_class

ROOT = Path(__file__).parents[1]
SCRIPTS = sysconfig.get_path("scripts")

# What a person writes who has nbgrader and no more. Without the last two lines, which take no time, TensorFlow's log of
# its start, which goes to stderr, costs right answers the points of the first test that computes.
PLAIN_CONFIG = """\
c = get_config()
c.CourseDirectory.course_id = "benchmark"
c.CourseDirectory.root = {root!r}
c.IgnorePattern.enabled = True
c.IgnorePattern.pattern = r"(?s)."
"""

Scores = dict[tuple[str, str], tuple[float | None, float, bool]]


@dataclass(frozen=True)
class Class:
    """A lesson and what each student answers; of a question that is not in a student's answers, the cell is blank."""

    lesson: str
    source: NotebookNode
    students: dict[str, dict[str, str]]

    def executed_cells(self, student: str) -> NotebookNode:
        """The notebook as it is executed: the student's answers with the lesson's own tests, hidden ones too."""
        blank = dict.fromkeys(solution_cells(self.source), small_lessons.STUB)
        return classroom.filled_in(self.source, blank | self.students[student])

    @property
    def halves(self) -> tuple[list[str], list[str]]:
        """The students in two halves, whose names begin with a and with b: nbgrader takes a pattern of names."""
        names = list(self.students)
        return [name for name in names if name.startswith("a-")], [name for name in names if name.startswith("b-")]


def lesson_class(lesson: str, count: int) -> Class:
    """Students of classroom/class.toml who get a grade, then others who give still other right answers.

    Raises
    ------
    CourseError
        There is no such lesson.
    """
    course = Course.load(ROOT)
    [lesson] = course.lesson_names([lesson])
    source = nbformat.read(course.source_notebook(lesson), as_version=4)
    reference = classroom.reference(source)
    answers = {answer.name: answer for answer in classroom.answers(ROOT / "classroom", lesson)}
    students: dict[str, dict[str, str]] = {}
    for each in read_class(ROOT / "classroom"):
        if each.lesson == lesson and each.status == "graded":
            cells = {} if each.hands_in else reference.copy()
            for name in each.answers:
                cells[answers[name].question] = answers[name].code
            students[each.student] = {question: cell for question, cell in cells.items() if question not in each.blank}
    right = {question: [reference] for question in reference}
    for answer in answers.values():
        if answer.right:
            right[answer.question].append(reference | {answer.question: answer.code})
    for number in range(1, count + 1):
        students[f"other{number}"] = {
            question: choices[number % len(choices)][question] for question, choices in right.items()
        }
    return _in_halves(Class(lesson, source, dict(islice(students.items(), count))))


def short_class(count: int) -> Class:
    """A class with the short lesson of the benchmarks' own."""
    return _in_halves(Class(small_lessons.SHORT, small_lessons.short_lesson(), small_lessons.short_class(count)))


def plain_class(count: int) -> Class:
    """A class with a lesson that trains nothing."""
    return _in_halves(Class(small_lessons.PLAIN, small_lessons.plain_lesson(), small_lessons.plain_class(count)))


def _in_halves(whole: Class) -> Class:
    half = (len(whole.students) + 1) // 2
    named = {f"{'a' if n < half else 'b'}-{name}": cells for n, (name, cells) in enumerate(whole.students.items())}
    return Class(whole.lesson, whole.source, named)


def make_ours(folder: Path, group: Class) -> Course:
    """A course with this project's settings, to which the class has handed in."""
    _put_source(folder, group)
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    course = Course.load(folder)
    release(course, [group.lesson], dist=False)
    handed_out = nbformat.read(course.release_notebook(group.lesson), as_version=4)
    for student, cells in group.students.items():
        target = course.submitted(student, group.lesson)
        target.mkdir(parents=True)
        nbformat.write(classroom.filled_in(handed_out, cells), target / course.source_notebook(group.lesson).name)
    return course


def make_stock(folder: Path, group: Class, handed_in: Path) -> Course:
    """A course with nbgrader's settings as they come, and with the notebooks that were handed in elsewhere."""
    _put_source(folder, group)
    (folder / "nbgrader_config.py").write_text(PLAIN_CONFIG.format(root=str(folder)))
    shutil.copytree(handed_in, folder / "submitted")
    command = [sys.executable, "-m", "nbgrader", "generate_assignment", group.lesson]
    done = subprocess.run(command, cwd=folder, env=plain_environment(folder), capture_output=True, text=True)
    if done.returncode:
        raise CourseError(f"nbgrader could not generate {group.lesson}:\n{done.stdout}{done.stderr}")
    return Course.load(folder)


def plain_environment(folder: Path) -> dict[str, str]:
    """The environment of this process, without what may have been set for Jupyter and TensorFlow."""
    ours = ("JUPYTER", "COURSE_", "TF_", "OMP_", "TQDM_", "MPLBACKEND", "IPYTHON")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return kept | {
        "PATH": os.pathsep.join([SCRIPTS, os.environ.get("PATH", os.defpath)]),
        "JUPYTER_CONFIG_DIR": str(folder / ".jupyter"),
        "JUPYTER_DATA_DIR": str(folder / ".data"),
        "IPYTHONDIR": str(folder / ".ipython"),
        "PYTHONUNBUFFERED": "1",  # so that lines can be timed as they come
    }


def scores(course: Course, lesson: str) -> Scores:
    """What the gradebook holds: (student, test cell) -> points, points possible, whether a person must look."""
    with course.gradebook() as gradebook:
        return {
            (submission.student_id, grade.name): (grade.auto_score, grade.max_score, grade.needs_manual_grade)
            for submission in gradebook.find_assignment(lesson).submissions
            for notebook in submission.notebooks
            for grade in notebook.grades
        }


def differences(stock: Scores, ours: Scores) -> list[str]:
    """A sentence for each test cell that did not get the same in both."""
    return [
        f"{student}, {cell}: nbgrader {_told(stock.get((student, cell)))}, ours {_told(ours.get((student, cell)))}"
        for student, cell in sorted(stock.keys() | ours.keys())
        if stock.get((student, cell)) != ours.get((student, cell))
    ]


def _told(entry: tuple[float | None, float, bool] | None) -> str:
    if entry is None:
        return "nothing"
    score, worth, look = entry
    return f"{'no score' if score is None else f'{score:g}'} of {worth:g}{', to be looked at' if look else ''}"


def _put_source(folder: Path, group: Class) -> None:
    target = folder / "source" / group.lesson
    shared = ROOT / "source" / group.lesson
    if shared.is_dir():
        shutil.copytree(shared, target, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    else:
        target.mkdir(parents=True)
    nbformat.write(group.source, target / f"{short_name(group.lesson)}.ipynb")
