"""The examiner's side of the link: in place of `checks.answer` it asks the student's side, and believes nothing."""

from __future__ import annotations

import socket
import time
from collections.abc import Sequence
from typing import Any

import numpy as np

from lstm_utils.checks.messages import CheckFailed
from lstm_utils.grading.examiner.keras_objects import MOST_NUMBERS, build, variables_of
from lstm_utils.grading.examiner.link import Link, LinkBroken, TooLate
from lstm_utils.grading.examiner.objects import generator
from lstm_utils.grading.examiner.peers import FUNCTIONS, MessageWriter, Peer
from lstm_utils.grading.examiner.stand_ins import StandIn, asking, stand_in
from lstm_utils.grading.examiner.student import METHODS
from lstm_utils.grading.examiner.values import Reader, Tree, class_name

FIRST = 1


class Examiner(Peer):
    """Asks for the answers that test cells look at.

    `broken` tells why the student's side cannot be asked any more; it is empty as long as it can. `late` and
    `refused` tell of the cell at hand that its time was over, and that a question of it had no answer.
    """

    with_zeros = True

    def __init__(self, end: socket.socket):
        super().__init__(Link(end), FIRST, {"call": self.call_back, "method": self.call_method}, leads=False)
        self.broken = ""
        self.late = self.refused = False
        self.questions = 0
        self._models: set[int] = set()  # the tests' own, that the student's side may call
        self._seconds = 0.0

    def begin(self, seconds: float) -> None:
        """Begin a test cell, which has that many seconds for all its questions."""
        self.link.deadline, self._seconds = time.monotonic() + seconds, seconds
        self.late = self.refused = False
        self.callbacks = 0

    def end(self) -> None:
        """End a test cell: the student's side need not serve any longer."""
        if not self.broken:
            self.link.deadline = time.monotonic() + 1
            try:
                self.end_questions()
            except (LinkBroken, TooLate) as error:
                self.broken = self._why(error)
        self.link.deadline = None

    def answer(self, name: str, without: Sequence[object] = ()) -> Any:
        """What `checks.answer` gives: see there."""
        helpers = [f"{getattr(helper, '__module__', '')}:{getattr(helper, '__qualname__', '')}" for helper in without]
        return self.ask("answer", name, helpers)

    def ask(self, what: str, *arguments: Any) -> Any:
        """Ask the student's side.

        Raises
        ------
        CheckFailed
            There is no answer, too late, or none that keeps to the protocol; with a sentence for the student.
        Exception
            What the answer's code raised.
        """
        self.questions += 1
        if not self.late and not self.broken:
            try:
                return super().ask(what, *arguments)
            except TooLate:
                self.late = True
            except LinkBroken as error:
                self.broken = self._why(error)
        raise self._refusal()

    def _refusal(self) -> CheckFailed:
        self.refused = True
        return CheckFailed(self.broken or f"The answer did not come to an end within {self._seconds:g} seconds.")

    def _why(self, error: Exception) -> str:
        return (
            f"The tests cannot ask this notebook's Python: {error}.\n"
            "  Likely cause: code of the notebook ends Python, or changes what the tests ask it with."
        )

    # --- functions ---

    def call(self, number: Any, arguments: list[Any], settings: dict[str, Any]) -> Any:
        """Have a function of the student's called; take over what it did to its arguments."""
        reply = self.ask("call", number, arguments, settings)
        try:
            result, error = reply["result"], reply["error"]
            self._take_over(arguments, reply)
            raised = None if error is None else self._error(error)
        except Exception as problem:
            self.broken = self._why(problem if isinstance(problem, LinkBroken) else LinkBroken("an answer is none"))
            raise self._refusal() from None
        if raised is not None:
            raise raised
        return result

    def _take_over(self, arguments: list[Any], reply: dict[str, Any]) -> None:
        for place, value in reply["lists"].items():
            if type(arguments[place]) not in (list, dict, set):
                raise LinkBroken("something that cannot change was changed")
            become(arguments[place], value)
        for place, state in reply["generators"].items():
            bits = arguments[place].bit_generator
            if type(bits) is not type(told := generator(state).bit_generator):
                raise LinkBroken("a random generator became another")
            bits.state = told.state
        for layer, settings, built, numbers, values in reply["layers"]:
            if self.objects.is_theirs(layer) or not self.objects.is_known(layer):
                raise LinkBroken("something that cannot change was changed")
            config = layer.get_config()
            for key, value in settings.items():
                if key in config and isinstance(value, bool | int | float | str | None):
                    setattr(layer, key, value)
            if built is not None and not layer.built:
                build(layer, built, values)
            self.variables.take(variables_of(layer), numbers, values)

    def call_back(self, number: Any, arguments: list[Any], settings: dict[str, Any]) -> Any:
        """Call a test's function that was handed to an answer."""
        function = self.objects.own(number)
        if not isinstance(function, FUNCTIONS):
            raise LinkBroken("it calls what is no function")
        return function(*arguments, **settings)

    def call_method(self, number: Any, what: Any, arguments: list[Any], settings: dict[str, Any]) -> Any:
        """Call a model of a test's own class (`checks.decoding.speller`)."""
        if what not in METHODS or number not in self._models:
            raise LinkBroken("it calls what is no model")
        return getattr(self.objects.own(number), what)(*arguments, **settings)

    # --- Keras objects ---

    def write_other(self, writer: MessageWriter, thing: Any) -> Tree:
        """A model of a test's own class, which the student's side may call."""
        number = self.objects.number(thing)
        self._models.add(number)
        return ["of test", number, type(thing).__name__]

    def pushed(self, writer: MessageWriter, thing: Any) -> Tree:
        """The weights of a model of the student's, where a test has changed them."""
        if not hasattr(thing, "weights"):
            return []
        values = self.variables.changed(thing.weights, writer.values)
        pairs = zip(thing.weights, values, strict=True)
        return [[self.objects.number(w), writer.write(value)] for w, value in pairs if value is not None]

    def read_object(self, reader: Reader, tag: str, rest: list[Any]) -> Any:
        """A model or layer with code of the student's own, besides what both sides know."""
        if tag == "stand-in":
            return self._read_stand_in(reader, *rest)
        if tag == "subclass":
            name, tree = rest
            return asking(reader.read(tree), class_name(name), self._run)
        return super().read_object(reader, tag, rest)

    def _run(self, thing: Any, inputs: Any, settings: dict[str, Any]) -> Any:
        return self.ask("run", thing, inputs, settings)

    def _read_stand_in(
        self,
        reader: Reader,
        number: Any,
        name: Any,
        is_model: Any,
        layers: Any,
        variables: Any,
        values: Any,
        shape: Any,
        inputs: Any,
        settings: Any,
    ) -> Any:
        import keras

        made = self.objects.theirs(number)
        if made is None:
            made = stand_in(class_name(name), bool(is_model), self._run)
            self.objects.stands_for(made, number)
        if not isinstance(made, StandIn):
            raise LinkBroken("an object has the number of another")
        made.told.layers = [reader.read(layer) for layer in layers]
        if not all(isinstance(layer, keras.Layer) for layer in made.told.layers):
            raise LinkBroken("a layer is none")
        made.told.weights = self._weights(reader, variables, values)
        made.told.shape = reader.read(shape)
        if inputs is not None:
            inputs = [keras.KerasTensor(tuple(size), dtype=dtype) for size, dtype in inputs]
        made.told.inputs = inputs
        self.compile(made, number, settings)
        return made

    def _weights(self, reader: Reader, variables: Any, values: Any) -> list[Any]:
        """The variables of a stand-in: those of the copies in it, and others of its own."""
        import keras

        weights = []
        for (number, size, dtype, trainable), value in zip(variables, map(reader.read, values), strict=True):
            known = self.objects.either(number)
            if known is None:
                entries = 1
                for n in size:
                    entries *= n
                if not isinstance(value, np.ndarray) or value.size != entries or entries > MOST_NUMBERS:
                    raise LinkBroken("a variable has another size than told")
                known = keras.Variable(np.zeros(size, dtype), trainable=bool(trainable), dtype=dtype)
            if not isinstance(known, keras.Variable):
                raise LinkBroken("an object has the number of another")
            self.variables.take([known], [number], [value])
            weights.append(known)
        return weights


def become(old: Any, new: Any) -> None:
    """Change a test's list, dict or set as the student's function changed its copy, and what is in it likewise."""
    if isinstance(old, list):
        old[:] = [_changed(one, other) for one, other in zip(old, new, strict=False)] + new[len(old) :]
    elif isinstance(old, dict):
        kept = {key: _changed(old[key], value) if key in old else value for key, value in new.items()}
        old.clear()
        old.update(kept)
    else:
        old.clear()
        old.update(new)


def _changed(old: Any, new: Any) -> Any:
    """The old object where it can become the new one."""
    if type(old) is type(new) and isinstance(old, list | dict | set):
        become(old, new)
        return old
    alike = isinstance(old, np.ndarray) and isinstance(new, np.ndarray)
    if alike and (old.dtype, old.shape) == (new.dtype, new.shape) and old.flags.writeable:
        old[...] = new
        return old
    return new
