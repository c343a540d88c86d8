"""Run test cells one after the other, and give their outputs as a notebook has them."""

from __future__ import annotations

import ast
import contextlib
import io
import linecache
import signal
import socket
import sys
import traceback
import types
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lstm_utils.checks import CheckFailed, answers
from lstm_utils.grading.examiner.errors import text_of
from lstm_utils.grading.examiner.examiner import Examiner
from lstm_utils.grading.examiner.link import Link, LinkBroken, TooLate

GRACE = 2.0  # seconds after a cell's deadline, for questions to give up by themselves
NO_ANSWER = "A question of this test had no answer."
MOST_OUTPUT = 1_000_000  # characters that a cell may print


@dataclass
class Examined:
    """What came of a test cell.

    `outputs` are nbformat's; `late` tells that it took too long, and `broken` why the student's side cannot be asked
    any more.
    """

    outputs: list[dict[str, Any]] = field(default_factory=list)
    failed: bool = False
    late: bool = False
    broken: str = ""
    error: BaseException | None = None


class TestCells:
    """The test cells of a notebook, with names of their own and answers from the student's side."""

    __test__ = False  # pytest takes its name for a test's

    def __init__(self, examiner: Examiner):
        self._examiner = examiner
        self._main = types.ModuleType("__main__")
        self._count = 0

    def run(self, source: str, name: str, seconds: float) -> Examined:
        """Run a cell.

        Parameters
        ----------
        source : str
        name : str
            How tracebacks call it: its grade_id.
        seconds : float
            How long it may take, in the main thread of a process; whatever it does then, it has failed.
        """
        self._count += 1
        found = Examined()
        out, err = _Output("stdout"), _Output("stderr")
        before = sys.modules["__main__"]
        sys.modules["__main__"] = self._main
        answers.take_from(self._examiner.answer)
        self._examiner.begin(seconds)
        ended: list[str] = []
        try:
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), _ended_after(seconds, ended):
                shown = _execute(source, f"<{name}>", self._main)
                if shown is not None:
                    data = {"text/plain": repr(shown)[:MOST_OUTPUT]}
                    found.outputs.append(_output("execute_result", data=data, execution_count=self._count))
        except BaseException as error:  # SystemExit too; the examiner goes on
            found.failed, found.error = True, error
            found.outputs.append(_error(error))
        finally:
            answers.take_from(answers.in_this_notebook)
            sys.modules["__main__"] = before
            self._examiner.end()
        found.outputs[:0] = [*out.outputs(), *err.outputs()]
        found.late, found.broken = self._examiner.late or bool(ended), self._examiner.broken
        if not found.failed and (ended or self._examiner.refused):  # a test may pass over any exception
            found.failed = True
            found.outputs.append(_error(TooLate(*ended[:1]) if ended else CheckFailed(NO_ANSWER)))
        return found


def examine(control: socket.socket, student: socket.socket) -> None:
    """Run the test cells that a grader sends, one after the other, until it closes its end; in the main thread.

    Parameters
    ----------
    control
        The grader's link: for each cell it sends ``[source, name, seconds]``, the arguments of `TestCells.run`, and
        gets ``{"outputs": ..., "failed": ..., "late": ..., "broken": ...}``. Both are messages of `Link`.
    student
        The link to the student's side.
    """
    link, cells = Link(control), TestCells(Examiner(student))
    with contextlib.suppress(LinkBroken):
        while True:
            (source, name, seconds), _ = link.receive()
            found = cells.run(source, name, seconds)
            link.send({kind: getattr(found, kind) for kind in ("outputs", "failed", "late", "broken")})


def _execute(source: str, filename: str, main: types.ModuleType) -> Any:
    """Run code as a cell is run; the value of its last line where that is an expression."""
    lines = source.splitlines(keepends=True)
    linecache.cache[filename] = (len(source), None, lines, filename)  # so that tracebacks can quote it
    tree = ast.parse(source, filename)
    last = tree.body[-1] if tree.body else None
    if not isinstance(last, ast.Expr):
        exec(compile(tree, filename, "exec"), vars(main))
        return None
    del tree.body[-1]
    exec(compile(tree, filename, "exec"), vars(main))
    value = eval(compile(ast.Expression(last.value), filename, "eval"), vars(main))
    return None if source.rstrip().endswith(";") else value


@contextlib.contextmanager
def _ended_after(seconds: float, ended: list[str]) -> Iterator[None]:
    """Raise TooLate in whatever runs after that time, and again each second, because tests pass over exceptions."""

    def end(number: int, frame: types.FrameType | None) -> None:
        ended.append(f"The test did not come to an end within {seconds:g} seconds.")
        raise TooLate(ended[0])

    before = signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, seconds + GRACE, 1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


class _Output(io.StringIO):
    """What a cell prints, as far as there is room for it."""

    def __init__(self, name: str):
        super().__init__()
        self._name = name

    def write(self, text: str) -> int:
        room = MOST_OUTPUT - self.tell()
        super().write(text[: max(0, room)])
        return len(text)

    def outputs(self) -> list[dict[str, Any]]:
        text = self.getvalue()
        return [_output("stream", name=self._name, text=text)] if text else []


def _output(kind: str, **content: Any) -> dict[str, Any]:
    if kind != "stream" and kind != "error":
        content["metadata"] = {}
    return {"output_type": kind, **content}


def _error(error: BaseException) -> dict[str, Any]:
    """An error as Jupyter has it; one of the course's checks is shown by its message alone."""
    if isinstance(error, CheckFailed | TooLate):
        lines = text_of(error).splitlines()
    else:
        lines = "".join(traceback.format_exception(error))[-MOST_OUTPUT:].splitlines()
    return _output("error", ename=type(error).__name__, evalue=text_of(error), traceback=lines)
