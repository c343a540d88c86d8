"""The student's side of the link: it answers the examiner's questions about the notebook, in the notebook's kernel.

Nothing that it says is believed. What it does with the course's own `answers.in_this_notebook` makes the messages good;
whether an answer is right is found out by the examiner alone.
"""

from __future__ import annotations

import contextlib
import functools
import importlib
import json
import signal
import socket
import types
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

from lstm_utils.checks.answers import in_this_notebook, quiet
from lstm_utils.grading.examiner.errors import text_of
from lstm_utils.grading.examiner.keras_configs import compile_settings
from lstm_utils.grading.examiner.keras_objects import base_config, sublayers, variables_of
from lstm_utils.grading.examiner.link import Link, LinkBroken
from lstm_utils.grading.examiner.peers import MessageWriter, Peer, keras_if_there
from lstm_utils.grading.examiner.values import Reader, Tree

if TYPE_CHECKING:
    import keras

FIRST = 2
METHODS = ("__call__", "call", "predict", "predict_on_batch")  # of a test's own model, that the student may call


class Student(Peer):
    """Answers questions about the names in `__main__`."""

    def __init__(self, end: socket.socket):
        handlers: dict[str, Callable[..., Any]] = {"answer": self.answer, "call": self.call_own, "run": self.run}
        super().__init__(Link(end), FIRST, handlers, leads=True)

    def answer(self, name: str, helpers: list[str]) -> Any:
        """What `checks.answer` gives in this notebook."""
        return in_this_notebook(name, [_helper(helper) for helper in helpers])

    def call_own(self, number: int, arguments: list[Any], settings: dict[str, Any]) -> dict[str, Any]:
        """Call a function of the student's; besides its result, tell what has become of its arguments.

        A test sees its lists and dicts changed, its generators moved on, its layers with other weights or settings,
        as it would if the function had been given them themselves.

        Returns
        -------
        dict
            ``result``, or ``error`` with the class and text of what was raised; ``lists`` and ``generators``: by the
            argument's place, the contents and the state; ``layers``: of each that was changed the layer, its settings,
            with what it was built if that is new, its variables' numbers and values.
        """
        function = self.objects.own(number)
        before = [self._contents(argument) for argument in arguments]
        layers = [part for argument in arguments for part in self._copied_layers(argument)]
        were = [(_settings(layer), layer.built) for layer in layers]
        reply: dict[str, Any] = {"result": None, "error": None, "lists": {}, "generators": {}, "layers": []}
        try:
            reply["result"] = function(*arguments, **settings)
        except BaseException as error:  # SystemExit and KeyboardInterrupt too
            reply["error"] = [type(error).__name__, text_of(error)]
        for place, (argument, was) in enumerate(zip(arguments, before, strict=True)):
            if was is not None and was != self._contents(argument):
                reply["lists"][place] = argument
            if isinstance(argument, np.random.Generator):
                reply["generators"][place] = argument.bit_generator.state
        told: dict[int, np.ndarray] = {}
        for layer, (was_set, was_built) in zip(layers, were, strict=True):
            other = {key: value for key, value in _settings(layer).items() if was_set.get(key) != value}
            build = layer.get_build_config() if layer.built and not was_built else None
            variables = variables_of(layer)
            values = self.variables.changed(variables, told)
            if other or any(value is not None for value in values):
                numbers = [self.objects.number(variable) for variable in variables]
                reply["layers"].append([layer, other, build, numbers, values])
        self.variables.now_alike(told)
        return reply

    def _contents(self, argument: Any) -> Any:
        """What a list, dict or set holds, to see whether it was changed; None for anything else."""
        if not isinstance(argument, list | dict | set):
            return None
        writer = self._writer()
        return json.dumps(writer.write(argument)), writer.buffers

    def _copied_layers(self, argument: Any) -> list[keras.Layer]:
        """The copies of a test's layers in an argument."""
        keras = keras_if_there()
        if keras is None or not isinstance(argument, keras.Layer) or isinstance(argument, OfTest):
            return []
        parts = [part for layer in sublayers(argument) for part in self._copied_layers(layer)]
        return [argument, *parts] if self.objects.is_theirs(argument) else parts

    def run(self, thing: Any, inputs: Any, settings: dict[str, Any]) -> dict[str, Any]:
        """Call a model or layer of the student's own; tell how it is made now, as the first call builds it."""
        with quiet():
            result = thing(inputs, **settings)
        return {"result": result, "mask": getattr(result, "_keras_mask", None), "made": thing}

    def call(self, number: Any, arguments: list[Any], settings: dict[str, Any]) -> Any:
        """Have a test's function called."""
        return self.ask("call", number, arguments, settings)

    def take_pushed(self, pushed: Any) -> None:
        """Take over the weights that a test has given a copy of a model of the student's."""
        for number, value in pushed:
            self.variables.assign(self.objects.own(number), value)

    def write_other(self, writer: MessageWriter, thing: Any) -> Tree:
        """A model with code of the student's own: how it looks from outside, and its Keras layers one by one.

        Of the student's own kind of a layer of Keras's: that layer.
        """
        if (config := base_config(thing)) is not None:
            return ["subclass", type(thing).__name__, self.written_copy(writer, thing, config)]
        shape = inputs = None
        with contextlib.suppress(Exception):  # it has none, or properties of its own
            shape, inputs = thing.input_shape, [[list(x.shape), str(x.dtype)] for x in thing.inputs]
        layers = [writer.write(layer) for layer in sublayers(thing)]
        weights = thing.weights
        return [
            "stand-in",
            self.objects.number(thing),
            type(thing).__name__,
            isinstance(thing, keras_if_there().Model),
            layers,
            [[self.objects.number(w), list(w.shape), str(w.dtype), bool(w.trainable)] for w in weights],
            [writer.write(value) for value in self.variables.changed(weights, writer.values)],
            writer.write(shape),
            inputs,
            compile_settings(thing),
        ]

    def read_object(self, reader: Reader, tag: str, rest: list[Any]) -> Any:
        """A test's own model, besides what both sides know."""
        if tag != "of test":
            return super().read_object(reader, tag, rest)
        number, name = rest
        known = self.objects.theirs(number)
        if known is None:
            self.objects.stands_for(known := _model_of_test(self, number, name), number)
        return known

    def _next(self) -> tuple[str, int, Any, list[memoryview]]:
        try:
            return super()._next()
        except LinkBroken:  # the examiner shall not wait for what cannot come any more
            self.link.close()
            raise

    def _send(self, tree: list[Tree], writer: MessageWriter) -> None:
        # An interrupt shall end the student's code, and not the message that tells of it.
        blocked = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
        try:
            super()._send(tree, writer)
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, blocked)


class OfTest:
    """Mark of the models here that stand for a test's own: what they compute stays with the examiner."""


def _model_of_test(student: Student, number: int, name: str) -> Any:
    import keras

    def method(what: str) -> Any:
        def asking(self: Any, *arguments: Any, **settings: Any) -> Any:
            return student.ask("method", number, what, list(arguments), settings)

        return asking

    return type(name, (OfTest, keras.Model), {what: method(what) for what in METHODS})(name=name.lower())


def _helper(path: str) -> Any:
    """A helper that the examiner named: ``"lstm_utils.windows:make_windows"``."""
    module, _, name = path.partition(":")
    return functools.reduce(getattr, name.split("."), importlib.import_module(module))


def _settings(layer: keras.Layer) -> dict[str, Any]:
    """The plain settings of a layer; none of a model."""
    config = layer.get_config() if not hasattr(layer, "layers") else {}
    return {key: value for key, value in config.items() if isinstance(value, types.NoneType | bool | int | float | str)}


_student: Student | None = None


def serve(descriptor: int) -> None:
    """Answer the examiner's questions, in a cell of the notebook's kernel, until it is done with its test cell.

    Parameters
    ----------
    descriptor : int
        This kernel's end of the link; the same at each test cell.
    """
    global _student
    if _student is None:
        _student = Student(socket.socket(fileno=descriptor))
    _student.serve()
