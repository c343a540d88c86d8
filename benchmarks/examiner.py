"""Whether sample answers are given and told the same by an examiner, in a process of its own, and what that costs.

    python -m benchmarks.examiner 02_vanilla --question make-windows

Each sample answer, each reference and each blank answer is run against its question's tests twice: in one process,
and in two, of which one runs the cells of the notebook and answers what the other, the examiner, asks. There is no
sandbox. Scores and messages must be the same to the last character; where they are not, the difference is printed.
"""

import argparse
import importlib
import io
import json
import os
import pkgutil
import resource
import signal
import socket
import sys
import types
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass, field

import jupytext
import nbformat

from benchmarks.answers import ROOT, differences

CELL_SECONDS = 300
MOST_CPU_SECONDS = 1200  # of a process, should it get lost


@dataclass
class Ways:
    """What an answer is given and told in one process and in two, and the CPU seconds of each process."""

    one: dict
    two: dict
    cpu: dict[str, float] = field(default_factory=dict)
    questions: int = 0
    sent: int = 0  # bytes, both ways


def preload() -> None:
    """Import everything and compute nothing: what is forked from this has no threads to lose."""
    import lstm_utils

    rooms = [name for _, name, _ in pkgutil.iter_modules(lstm_utils.__path__, "lstm_utils.") if "grading" not in name]
    grader = [f"lstm_utils.grading.{name}" for name in ("course.question_run", "examiner.student", "examiner.cells")]
    for name in ("numpy", "keras", "tensorflow", "matplotlib.pyplot", *rooms, *grader):
        importlib.import_module(name)


@dataclass
class Fork:
    """A function at work in a process of its own, which gives a result that JSON has words for."""

    pid: int
    result: int

    @classmethod
    def of(cls, work: Callable[[], dict | None]) -> "Fork":
        """Fork, and have `work` done there, silently."""
        reading, writing = os.pipe()
        pid = os.fork()
        if pid == 0:
            try:
                resource.setrlimit(resource.RLIMIT_CPU, (MOST_CPU_SECONDS, MOST_CPU_SECONDS))
                nowhere = os.open(os.devnull, os.O_WRONLY)
                for stream in (1, 2):
                    os.dup2(nowhere, stream)
                os.close(reading)
                with redirect_stdout(io.StringIO()), open(writing, "w", encoding="utf-8") as out:
                    json.dump(work(), out)
            finally:
                os._exit(0)
        os.close(writing)
        return cls(pid, reading)

    def ended(self) -> tuple[dict | None, float]:
        """The result, None where there is none, and the process's CPU seconds."""
        with open(self.result, encoding="utf-8") as result:
            text = result.read()
        _, _, usage = os.wait4(self.pid, 0)
        return json.loads(text) if text else None, usage.ru_utime + usage.ru_stime


def in_one(notebook: nbformat.NotebookNode, question: str, answer: str | None) -> dict:
    from lstm_utils.grading.course.question_run import run_question

    run = run_question(notebook, question, answer)
    return told(run.scores, {test: run.errors[test] for test in run.scores if test in run.errors})


def told(scores: dict[str, float], errors: dict[str, BaseException]) -> dict:
    return {"scores": scores, "errors": {test: f"{type(error).__name__}: {error}" for test, error in errors.items()}}


def students_side(end: socket.socket, notebook: nbformat.NotebookNode, question: str, answer: str) -> None:
    """Run the cells that are no tests, then answer what the examiner asks until it is gone."""
    from lstm_utils.grading.course.question_run import attempt, execute, imports
    from lstm_utils.grading.examiner.student import Student

    main = sys.modules["__main__"] = types.ModuleType("__main__")
    for source in imports(notebook):
        execute(source, f"<{question}: imports>", main)
    attempt(answer, question, main)
    student, done = Student(end), True
    while done:
        student.serve()
        done = student.done


def examiners_side(end: socket.socket, notebook: nbformat.NotebookNode, question: str) -> dict:
    """Run the test cells of a question."""
    from lstm_utils.grading.course.questions import grade_id, points
    from lstm_utils.grading.examiner.cells import TestCells
    from lstm_utils.grading.examiner.examiner import Examiner

    examiner = Examiner(end)
    cells, scores, errors = TestCells(examiner), {}, {}
    sources = {grade_id(cell): cell.source for cell in notebook.cells if grade_id(cell)}
    for test, worth in points(notebook)[question].items():
        found = cells.run(sources[test], test, CELL_SECONDS)
        scores[test] = 0.0 if found.failed else worth
        if found.error is not None:
            errors[test] = found.error
    sent = examiner.link.sent + examiner.link.received
    return told(scores, errors) | {"questions": examiner.questions, "sent": sent}


def in_two(notebook: nbformat.NotebookNode, question: str, answer: str) -> tuple[dict | None, float, float]:
    ours, theirs = socket.socketpair()

    def student() -> None:
        ours.close()
        students_side(theirs, notebook, question, answer)

    def examiner() -> dict:
        theirs.close()
        return examiners_side(ours, notebook, question)

    forks = Fork.of(student), Fork.of(examiner)
    ours.close()
    theirs.close()
    found, examiners = forks[1].ended()
    os.kill(forks[0].pid, signal.SIGKILL)  # not yet waited for, so the number is still its own
    _, students = forks[0].ended()
    return found, students, examiners


def both_ways(notebook: nbformat.NotebookNode, question: str, answer: str) -> Ways:
    ended = {"scores": {}, "errors": {question: "ended"}}
    one, alone = Fork.of(lambda: in_one(notebook, question, answer)).ended()
    two, students, examiners = in_two(notebook, question, answer)
    two = two or ended
    cpu = {"one": alone, "student": students, "examiner": examiners}
    return Ways(one or ended, two, cpu, two.pop("questions", 0), two.pop("sent", 0))


def tries(lesson: str, question: str | None) -> Iterator[tuple[str, nbformat.NotebookNode, str, str]]:
    """Each answer to a lesson: its name, the lesson, its question, its code."""
    from lstm_utils.grading.course import classroom
    from lstm_utils.grading.course.questions import solution_cells

    [text] = (ROOT / "source" / lesson).glob("*.py")
    [release] = (ROOT / "release" / lesson).glob("*.ipynb")
    notebook, stubs = jupytext.read(text), solution_cells(nbformat.read(release, as_version=4))
    found = [(f"{name}/(reference)", name, code) for name, code in solution_cells(notebook).items()]
    found += [(f"{name}/(blank)", name, stub) for name, stub in stubs.items()]
    found += [(given.name, given.question, given.code) for given in classroom.answers(ROOT / "classroom", lesson)]
    for name, its_question, code in found:
        if question in (None, its_question):
            yield name, notebook, its_question, code


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("lessons", nargs="*", metavar="LESSON", help="as 02_vanilla; all of them when left out")
    parser.add_argument("--question", help="one question alone, as make-windows")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="the reference, and each Nth other answer")
    arguments = parser.parse_args()
    os.environ.update(TF_CPP_MIN_LOG_LEVEL="3", TQDM_DISABLE="1", MPLBACKEND="Agg")
    os.environ.update(TF_NUM_INTRAOP_THREADS="1", TF_NUM_INTEROP_THREADS="1", OMP_NUM_THREADS="1")

    preload()
    count = changed = 0
    total: dict[str, float] = {}
    for lesson in arguments.lessons or sorted(folder.name for folder in (ROOT / "source").iterdir()):
        for place, (name, notebook, question, code) in enumerate(tries(lesson, arguments.question)):
            if place % arguments.every and not name.endswith("(reference)"):
                continue
            ways = both_ways(notebook, question, code)
            count += 1
            total = {way: total.get(way, 0) + seconds for way, seconds in ways.cpu.items()}
            lines = list(differences(ways.one, ways.two))
            changed += bool(lines)
            cpu = f"{ways.cpu['one']:.2f} s, {ways.cpu['student']:.2f} + {ways.cpu['examiner']:.2f} s"
            traffic = f"{ways.questions} questions, {ways.sent / 1000:,.0f} kB"
            print(f"{'OTHER' if lines else 'same '}  {lesson}:{name}  {cpu}  {traffic}", *lines, sep="\n", flush=True)
    cpu = ", ".join(f"{way} {seconds:.1f} s" for way, seconds in total.items())
    print(f"{count} answers, {changed} differ; CPU: {cpu}")
    return 1 if changed else 0


if __name__ == "__main__":
    sys.modules["benchmarks.examiner"] = sys.modules["__main__"]  # answers get a `__main__` of their own
    sys.exit(main())
