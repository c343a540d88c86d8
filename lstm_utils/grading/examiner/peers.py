"""What both sides of the link do: ask the other one something, answer what it asks meanwhile, and name objects."""

from __future__ import annotations

import contextlib
import functools
import random
import sys
import types
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np

from lstm_utils.grading.examiner.errors import raised_there, text_of
from lstm_utils.grading.examiner.keras_configs import compile_settings, own_config
from lstm_utils.grading.examiner.keras_objects import Variables, build, compiled, put_together, sublayers, variables_of
from lstm_utils.grading.examiner.link import Link, LinkBroken
from lstm_utils.grading.examiner.objects import GENERATORS, Objects, Opaque, generator, opaque
from lstm_utils.grading.examiner.values import Reader, Tree, Writer

MOST_CALLBACKS = 200_000  # while a cell runs: a student's loop may have no end
DEEPEST = 60  # questions within questions
FUNCTIONS = types.FunctionType | types.BuiltinFunctionType | types.MethodType | functools.partial  # type: ignore[type-arg]


def keras_if_there() -> Any:
    """Keras, if something has imported it; without it there are no Keras objects."""
    return sys.modules.get("keras")


class MessageWriter(Writer):
    """Writes a message; what the other side knows once it has come is noted in `values` and `configs`."""

    def __init__(self, write_object: Callable[[Any, Any], Tree]):
        super().__init__(write_object)
        self.values: dict[int, np.ndarray] = {}
        self.configs: dict[int, tuple[int, ...]] = {}


class Peer:
    """One side of the link.

    Both go on from the same state of Python's `random`, from which Keras draws the seeds of layers that have none:
    then what is drawn is what one process would draw. A test that must not be foreseen has a generator of its own.

    Parameters
    ----------
    link : Link
    first : int
        This side's objects have this number and every second one after it.
    handlers : dict of str to function
        The questions that it answers.
    leads : bool
        Whether it is this side whose random state holds at first.
    """

    def __init__(self, link: Link, first: int, handlers: dict[str, Callable[..., Any]], *, leads: bool):
        self.link = link
        self.objects = Objects(first)
        self.variables = Variables(self.objects)
        self.callbacks = 0
        self._handlers = handlers
        self._random = None if leads else random.getstate()  # what both sides had last
        self._configs: dict[int, tuple[int, ...]] = {}  # of each Keras object that was told, its variables then
        self._others: set[int] = set()  # Keras objects that cannot be copied
        self._compiled: dict[int, Any] = {}  # what copies were compiled with
        self._asked = self._depth = 0
        self._unanswered: set[int] = set()
        self.done = False  # whether the other side has said that it will ask no more

    # --- asking and answering ---

    def ask(self, what: str, *arguments: Any) -> Any:
        """Ask the other side, and answer what it asks meanwhile.

        Raises
        ------
        LinkBroken, TooLate
            There is no answer.
        Exception
            What the other side raised.
        """
        self._asked += 1
        number, writer = self._asked, self._writer()
        self._send(["ask", number, [what, *map(writer.write, arguments)]], writer)
        self._unanswered.add(number)
        while True:
            kind, asked, payload, buffers = self._next()
            if kind == "done":
                self.done = True
                raise LinkBroken("it asks no more")
            if kind == "ask":
                self._answer(asked, payload, buffers)
                continue
            value = self._answered(asked, payload, buffers)
            if asked == number and kind == "error":
                raise self._error(value)
            if asked == number:
                return value

    def serve(self) -> None:
        """Answer questions until the other side is done, or gone."""
        self.done = False
        with contextlib.suppress(LinkBroken):
            while not self.done:
                kind, number, payload, buffers = self._next()
                if kind == "ask":
                    self._answer(number, payload, buffers)
                elif kind == "done":
                    self.done = True
                else:
                    self._answered(number, payload, buffers)

    def end_questions(self) -> None:
        """Tell the other side that it need not serve any longer."""
        self.link.send(["done", 0, None, None])

    def _answered(self, number: int, payload: Any, buffers: list[memoryview]) -> Any:
        """What an answer says; one that comes too late is read as well, because what it tells is told only once."""
        if number not in self._unanswered:
            raise LinkBroken("an answer to no question came")
        self._unanswered.remove(number)
        return self._read(payload, buffers)

    def _next(self) -> tuple[str, int, Any, list[memoryview]]:
        tree, buffers = self.link.receive()
        if not isinstance(tree, list) or len(tree) != 4 or tree[0] not in ("ask", "tell", "error", "done"):
            raise LinkBroken("a message is neither a question nor an answer")
        kind, number, payload, state = tree
        if type(number) is not int or (kind == "ask" and not (isinstance(payload, list) and payload)):
            raise LinkBroken("a message is neither a question nor an answer")
        if state is not None:  # the last buffer is its own
            self._random = self._read(state, buffers[-1:])
            try:
                random.setstate(self._random)
            except Exception:
                raise LinkBroken("a random state is none") from None
        return kind, number, payload, buffers

    def _answer(self, number: int, payload: list[Any], buffers: list[memoryview]) -> None:
        self.callbacks += 1
        if self.callbacks > MOST_CALLBACKS:
            raise LinkBroken("it asks without end")
        what, *arguments = payload
        handler = self._handlers.get(what) if isinstance(what, str) else None
        if handler is None:
            raise LinkBroken("it asks what it may not ask")
        given = self._read(["list", *arguments], buffers)
        self._depth += 1
        try:
            if self._depth > DEEPEST:
                raise RecursionError("functions call each other without end")
            writer = self._writer()
            reply = ["tell", number, writer.write(handler(*given))]
        except LinkBroken:
            raise
        except BaseException as error:  # SystemExit and KeyboardInterrupt in an answer's code too
            writer = self._writer()
            reply = ["error", number, ["list", type(error).__name__, text_of(error)]]
        finally:
            self._depth -= 1
        try:
            self._send(reply, writer)
        except ValueError as error:  # too large
            self._send(["error", number, ["list", "ValueError", text_of(error)]], self._writer())

    def _send(self, tree: list[Tree], writer: MessageWriter) -> None:
        state = random.getstate()
        self.link.send([*tree, None if state == self._random else writer.write(state)], writer.buffers)
        self._random = state
        self.variables.now_alike(writer.values)
        self._configs |= writer.configs

    def _read(self, tree: Tree, buffers: list[memoryview]) -> Any:
        """The value of a message. Whatever goes wrong here is the sender's fault."""
        try:
            return Reader(buffers, self.read_object).read(tree)
        except LinkBroken:
            raise
        except Exception as error:
            raise LinkBroken(f"a value is none ({type(error).__name__}: {text_of(error)[:200]})") from error

    def _error(self, value: Any) -> Exception:
        if not isinstance(value, list) or len(value) != 2 or not all(isinstance(part, str) for part in value):
            raise LinkBroken("an error is none")
        return raised_there(*value)

    def _writer(self) -> MessageWriter:
        return MessageWriter(self.write_object)

    # --- what is no data ---

    with_zeros = False  # whether copies are put together without their initializers

    def call(self, number: Any, arguments: list[Any], settings: dict[str, Any]) -> Any:
        """Have the other side call a function of its own."""
        raise NotImplementedError

    def write_object(self, writer: MessageWriter, value: Any) -> Tree:
        """The tree of what is no data."""
        if self.objects.is_theirs(value):
            return ["yours", self.objects.number(value), self.pushed(writer, value)]
        keras = keras_if_there()
        if keras is not None:
            if isinstance(value, keras.Layer):
                return self._write_keras(writer, value)
            if isinstance(value, keras.KerasTensor):
                return ["keras tensor", list(value.shape), str(value.dtype)]
            if isinstance(value, keras.callbacks.History):
                return ["history"]
            with contextlib.suppress(Exception):  # a symbolic tensor has no numbers
                if keras.ops.is_tensor(value) or isinstance(value, keras.Variable):
                    numbers = np.asarray(keras.ops.convert_to_numpy(value))
                    if numbers.dtype.kind in "fiubc":
                        return ["tensor", writer.write(numbers)]
        if isinstance(value, np.random.Generator) and type(value.bit_generator).__name__ in GENERATORS:
            return ["generator", writer.write(value.bit_generator.state)]
        if isinstance(value, FUNCTIONS):
            return ["function", self.objects.number(value), getattr(value, "__name__", "function")]
        return self._write_opaque(writer, value)

    def _write_opaque(self, writer: MessageWriter, value: Any) -> Tree:
        seen = None
        with contextlib.suppress(Exception):
            seen = np.asarray(value)
        numbers = seen is not None and seen.dtype.kind in "fiubcSU" and seen.ndim > 0
        return ["object", self.objects.number(value), type(value).__name__, writer.write(seen) if numbers else None]

    def read_object(self, reader: Reader, tag: str, rest: list[Any]) -> Any:
        """The value of a tree that is no data."""
        if tag == "yours":
            number, pushed = rest
            self.take_pushed([(variable, reader.read(value)) for variable, value in pushed])
            return self.objects.own(number)
        if tag == "function":
            return self._read_function(*rest)
        if tag == "object":
            number, name, seen = rest
            known, seen = self.objects.theirs(number), reader.read(seen)
            if known is None:
                self.objects.stands_for(known := opaque(name, seen), number)
            if not isinstance(known, Opaque):
                raise LinkBroken("an object has the number of another")
            return known
        if tag == "generator":
            return generator(reader.read(rest[0]))
        keras = keras_if_there()
        if keras is None:
            raise LinkBroken("a value is none")
        if tag == "tensor":
            numbers = reader.read(rest[0])
            if not isinstance(numbers, np.ndarray | np.generic) or numbers.dtype.kind not in "fiubc":
                raise LinkBroken("a tensor is none")
            return keras.ops.convert_to_tensor(numbers)
        if tag == "keras tensor":
            shape, dtype = rest
            return keras.KerasTensor(tuple(shape), dtype=dtype)
        if tag == "history":
            return keras.callbacks.History()
        if tag == "keras":
            return self._read_keras(reader, *rest)
        raise LinkBroken("a value is none")

    def _read_function(self, number: Any, name: Any) -> Any:
        known = self.objects.theirs(number)
        if known is not None:
            if not isinstance(known, types.FunctionType):
                raise LinkBroken("an object has the number of another")
            return known

        def function(*arguments: Any, **settings: Any) -> Any:
            return self.call(number, list(arguments), settings)

        function.__name__ = function.__qualname__ = str(name)[:200]
        self.objects.stands_for(function, number)
        return function

    # --- Keras objects ---

    def pushed(self, writer: MessageWriter, thing: Any) -> Tree:
        """What must be told with a copy that is handed back."""
        return []

    def take_pushed(self, pushed: Iterable[tuple[Any, Any]]) -> None:
        """Take over what came with an object of this side's that is handed back."""
        if list(pushed):
            raise LinkBroken("it may not set weights")

    def write_other(self, writer: MessageWriter, thing: Any) -> Tree:
        """The tree of a Keras object that cannot be copied."""
        raise NotImplementedError

    def _write_keras(self, writer: MessageWriter, thing: Any) -> Tree:
        """A Keras object; its config only when it is new or has been built since."""
        number = self.objects.number(thing)
        numbers = tuple(map(self.objects.number, variables_of(thing)))
        config = None
        if writer.configs.get(number, self._configs.get(number)) != numbers:
            config = own_config(thing) if number not in self._others else None
            if config is None:
                self._others.add(number)
                return self.write_other(writer, thing)
            writer.configs[number] = numbers
        return self.written_copy(writer, thing, config)

    def written_copy(self, writer: MessageWriter, thing: Any, config: Any) -> Tree:
        """The tree of a Keras object that is copied; the config is None where the other side has it."""
        number, variables = self.objects.number(thing), variables_of(thing)
        numbers = [self.objects.number(variable) for variable in variables]
        layers = [self.objects.number(layer) for layer in sublayers(thing)]
        values = [writer.write(value) for value in self.variables.changed(variables, writer.values)]
        return ["keras", number, config, compile_settings(thing), layers, numbers, values]

    def _read_keras(
        self, reader: Reader, number: Any, config: Any, settings: Any, layers: Any, numbers: Any, values: Any
    ) -> Any:
        """The other side's Keras object, put together here; the same one each time it comes."""
        made, values = self.objects.theirs(number), [reader.read(value) for value in values]
        if made is None:
            made = put_together(config, layers, number, self.objects, self.with_zeros)
        elif not isinstance(made, keras_if_there().Layer):
            raise LinkBroken("an object has the number of another")
        elif numbers and not made.weights and isinstance(config, dict) and config.get("build_config"):
            build(made, config["build_config"], values)
        self.variables.take(variables_of(made), numbers, values)
        self.compile(made, number, settings)
        return made

    def compile(self, copy: Any, number: int, settings: Any) -> None:
        """Compile a copy or stand-in as the model is that it stands for."""
        if settings != self._compiled.get(number):
            compiled(copy, settings)
            self._compiled[number] = settings
