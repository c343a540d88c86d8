"""Get a student's answer from the notebook, and call it so that whatever it does ends in a message that helps."""

from __future__ import annotations

import contextlib
import functools
import inspect
import io
import itertools
import linecache
import logging
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence, ValuesView
from types import CodeType
from typing import Any

import numpy as np

from lstm_utils import course_helpers
from lstm_utils.checks import own_work
from lstm_utils.checks.messages import CheckFailed, NotAnswered, described, fail, said_by

MOST = 100_000  # what is read from an iterator: there are some without end


def answer(name: str, without: Sequence[object] = ()) -> Any:
    """The answer to a question, by the name that its solution cell defines.

    Parameters
    ----------
    name : str
        A function, a Keras model or plain data of the notebook.
    without : sequence
        Helpers of `lstm_utils` that are the answer themselves and that the student's function may not call.

    Returns
    -------
    object
        Models and plain data as they are. A function comes wrapped, and so does a class in its place: it gets copies
        of arrays, must leave them unchanged and return something, and what it raises becomes a message with the
        student's own line. Where it gives a generator, a `map` or the like, the result is the list of what comes out
        of that.

    Raises
    ------
    NotAnswered
        If the name is not defined, is None, or is a function whose body is still the stub.
    CheckFailed
        If `without` tells that a function is asked for and the name is something else.
    """
    return _source(name, without)


def take_from(source: Callable[[str, Sequence[object]], Any]) -> None:
    """Have `answer` ask another than this process's own notebook, where tests run apart from the student's code.

    Parameters
    ----------
    source : function
        Takes the arguments of `answer` and gives what it gives; `in_this_notebook` is the usual one.
    """
    global _source
    _source = source


def in_this_notebook(name: str, without: Sequence[object]) -> Any:
    """The answer among the names of this process's own notebook, as `answer` gives it."""
    notebook = vars(sys.modules["__main__"])
    if name not in notebook:
        raise NotAnswered(f"`{name}` is not defined yet: run the cell of its question, above, then this one again.")
    value = notebook[name]
    code = _code(value)
    if value is None or (code is not None and code.co_names == ("NotImplementedError",)):
        raise _not_answered(name)
    if without and not callable(value):
        cause = "the name is used again for something else, below the function"
        fail(f"`{name}` is not a function.", "a function", described(value), cause)
    if not callable(value) or _is_keras_model(value):
        return value
    return _checked_function(name, value, without, dict(notebook))


_source: Callable[[str, Sequence[object]], Any] = in_this_notebook


def _not_answered(name: str) -> NotAnswered:
    return NotAnswered(
        f"`{name}` is not answered yet: write your code in place of `raise NotImplementedError()`, "
        "run that cell, then this one again."
    )


def _is_keras_model(value: object) -> bool:
    keras = sys.modules.get("keras")
    return keras is not None and isinstance(value, keras.Model)


def _code(function: Any) -> CodeType | None:
    """The code that the student wrote: beneath decorators, not of a library; None if there is none."""
    # The value may be any object at all, one that raises when it is asked for an attribute too.
    try:
        function = inspect.unwrap(function)
        if isinstance(function, functools.partial):
            return _code(function.func)
        if isinstance(function, np.vectorize):
            return _code(function.pyfunc)
        if isinstance(function, type):
            methods = [getattr(function, name) for name in ("__init__", "__new__")]
            function = next(method for method in methods if hasattr(method, "__code__"))
        elif not hasattr(function, "__code__"):
            function = type(function).__call__
        return function.__code__ if function.__globals__ is vars(sys.modules["__main__"]) else None
    except Exception:
        return None


def _checked_function(
    name: str, function: Callable[..., Any], without: Sequence[object], left: dict[str, Any]
) -> Callable[..., Any]:
    @functools.wraps(function, updated=())  # what else a class or an object has is not the wrapper's
    def call(*arguments: Any) -> Any:
        given = [a.copy(order="K") if isinstance(a, np.ndarray) else a for a in arguments]
        with own_work.without(*without), quiet(), _names_as_left(left):
            try:
                result = _read(function(*given))
            except KeyboardInterrupt:
                raise
            except course_helpers.NotOwnWork as refusal:
                raise CheckFailed(str(refusal)) from None
            except BaseException as error:  # SystemExit too: it would end the cell without a message
                raise _failure(name, function, arguments, error) from None
        for position, (before, after) in enumerate(zip(arguments, given, strict=True)):
            if isinstance(before, np.ndarray) and not _same_array(before, after):
                fail(
                    f"{name} changed its input: {_argument_names(function, arguments)[position]} is not as it was.",
                    "the function leaves the arrays that it is given as they are",
                    "other values in the array after the call",
                    "values are assigned into it, changed with -= or /=, or sorted in place; compute a new array "
                    "instead",
                )
        if result is None:
            cause = "the `return` line is missing, or it returns what `compile` or `print` gives"
            fail(f"{name} returned None.", "a result", "None", cause)
        return result

    return call


def _read(result: Any) -> Any:
    """What a generator or another iterator gives, as a list, as its code is the student's and still to run."""
    kind = type(result)  # not isinstance, which asks the object
    return list(itertools.islice(result, MOST)) if issubclass(kind, Iterator | ValuesView) else result


def _same_array(one: np.ndarray, other: np.ndarray) -> bool:
    # Bytes, because NaN and NaT differ from themselves.
    return (one.dtype, one.shape, one.tobytes()) == (other.dtype, other.shape, other.tobytes())


@contextlib.contextmanager
def _names_as_left(left: dict[str, Any]) -> Iterator[None]:
    """Show a student's function the notebook's names as its own cells left them.

    A test cell may call something `sizes`, and so may the student. What the function itself changes stays changed.
    """
    notebook = vars(sys.modules["__main__"])
    of_the_test = {name: value for name, value in notebook.items() if name not in left or left[name] is not value}
    for name in of_the_test:
        if name in left:
            notebook[name] = left[name]
        else:
            del notebook[name]
    try:
        yield
    finally:
        left.clear()
        left.update(notebook)
        notebook.update(of_the_test)


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Keep warnings of a student's code off the screen: nbgrader gives no points for a cell that writes there."""
    before = logging.root.manager.disable
    logging.disable(logging.WARNING)
    try:
        with contextlib.redirect_stderr(io.StringIO()):
            yield
    finally:
        logging.disable(before)


def _argument_names(function: Callable[..., Any], arguments: Sequence[Any]) -> list[str]:
    try:
        names = list(inspect.signature(function).bind(*arguments).arguments)
    except Exception:
        names = []
    return names if len(names) == len(arguments) else [f"argument {i + 1}" for i in range(len(arguments))]


def _failure(name: str, function: Callable[..., Any], arguments: Sequence[Any], error: BaseException) -> CheckFailed:
    """The CheckFailed for what the student's function raised."""
    # The answer's own cell only: a line of any other might be one of a hidden test.
    code = _code(function)
    cell = code.co_filename if code else ""
    frames = [(frame.f_code.co_filename, number) for frame, number in traceback.walk_tb(error.__traceback__)]
    if isinstance(error, NotImplementedError) and frames[-1][0] == cell:
        return _not_answered(name)
    said = said_by(error)
    lines = [f"{name} stopped with {said}"]
    numbers = [number for filename, number in frames if filename == cell]
    if numbers:
        text = linecache.getline(cell, numbers[-1]).strip()
        lines.append(f"  In your code, line {numbers[-1]}" + (f": {text}" if text else ""))
    elif isinstance(error, TypeError) and len(frames) == 1:  # the call itself failed
        lines.append("  Likely cause: the first line of the function was changed; its arguments must stay as given.")
    if "inhomogeneous" in said:
        lines.append("  Likely cause: rows of different lengths were to become one array.")
    elif "repeat_vector" in said and "ndim=2" in said:
        lines.append("  Likely cause: RepeatVector takes one vector, the last output alone, and gets a sequence.")
    elif "could not broadcast input array" in said:
        lines.append("  Likely cause: something is written into an array, or a part of one, that has another shape.")
    elif "could not be broadcast" in said:
        lines.append(
            "  Likely cause: arrays whose shapes do not fit are combined entry by entry: an axis went that should "
            "stay (a sum or mean keeps it with keepdims=True), `axis` is missing, or `*` stands in place of `@`."
        )
    elif "matmul: " in said or "not aligned" in said:
        lines.append(
            "  Likely cause: a matrix product whose sizes do not fit: the rows of the first must be as long as the "
            "columns of the second. Look at their order, and at `.T`."
        )
    pairs = zip(_argument_names(function, arguments), arguments, strict=True)
    lines.append("  Called with " + ", ".join(f"{key} = {described(value)}" for key, value in pairs))
    return CheckFailed("\n".join(lines))
