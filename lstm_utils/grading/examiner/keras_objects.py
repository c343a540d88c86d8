"""Copies of the other side's Keras layers and models, and variables that both sides have."""

from __future__ import annotations

import contextlib
import json
import math
import random
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from lstm_utils.checks.answers import quiet
from lstm_utils.grading.examiner.keras_configs import COMPILE_SETTINGS, LAYERS, Config, begun_with_zeros, keras_only
from lstm_utils.grading.examiner.link import LinkBroken
from lstm_utils.grading.examiner.objects import Objects

if TYPE_CHECKING:
    import keras

MOST_NUMBERS = 50_000_000  # of a copy's variables, all together


def sublayers(thing: keras.Layer) -> list[keras.Layer]:
    """The layers of a model; none of a plain layer."""
    import keras

    layers = thing.layers if isinstance(thing, keras.Model) else []
    return [layer for layer in layers if not isinstance(layer, keras.layers.InputLayer)]


def variables_of(thing: keras.Layer) -> list[keras.Variable]:
    """The weights of a layer or model, and the states that its recurrent layers keep from call to call."""
    import keras

    kept = [
        state
        for layer in (thing, *sublayers(thing))
        if isinstance(layer, keras.layers.RNN) and layer.stateful
        for state in keras.tree.flatten(getattr(layer, "states", None))
        if isinstance(state, keras.Variable)
    ]
    return [*thing.weights, *kept]


class Variables:
    """Variables of Keras objects that both sides have, by number; only values that have changed travel."""

    def __init__(self, objects: Objects):
        self._objects = objects
        self._alike: dict[int, np.ndarray] = {}  # the last value that both sides had

    def changed(self, variables: Sequence[Any], told: dict[int, np.ndarray]) -> list[np.ndarray | None]:
        """For each variable its value, or None where both sides have the same.

        `told` has the values of the message that is being written, and gets these; `now_alike` takes them over.
        """
        values: list[np.ndarray | None] = []
        for variable in variables:
            number, value = self._objects.number(variable), np.asarray(variable)
            known = told.get(number, self._alike.get(number))
            same = known is not None and np.array_equal(known, value, equal_nan=value.dtype.kind in "fc")
            if not same:
                told[number] = value.copy()
            values.append(None if same else value)
        return values

    def now_alike(self, told: Mapping[int, np.ndarray]) -> None:
        """Take over the values of a message that was sent."""
        self._alike |= told

    def take(self, variables: Sequence[Any], numbers: Sequence[Any], values: Sequence[Any]) -> None:
        """Give the variables of a copy their numbers and values; None: it has the value already.

        Raises
        ------
        LinkBroken
            They are not this copy's.
        """
        if not len(variables) == len(numbers) == len(values):
            raise LinkBroken("a copied model has another number of variables")
        for variable, number, value in zip(variables, numbers, values, strict=True):
            known = self._objects.either(number)
            if known is None and not self._objects.is_known(variable):
                self._objects.stands_for(variable, number)
            elif known is not variable:
                raise LinkBroken("a copied model has other variables than before")
            self.assign(variable, value)

    def assign(self, variable: Any, value: Any) -> None:
        """Give a variable that both sides have the value that the other side told; None: it has it already.

        Raises
        ------
        LinkBroken
            It is no value for that variable.
        """
        if value is None:
            return
        fits = isinstance(value, np.ndarray) and value.shape == tuple(variable.shape)
        if not fits or value.dtype.kind not in "fiub":
            raise LinkBroken("a variable of a copied model has another shape")
        variable.assign(value)
        self._alike[self._objects.number(variable)] = np.asarray(variable).copy()


def put_together(config: Config, numbers: Sequence[Any], number: Any, objects: Objects, with_zeros: bool) -> Any:
    """A copy of the other side's Keras object; layers of it that have a copy already are used again.

    Parameters
    ----------
    config
        The object's, of `own_config`.
    numbers, number
        The other side's numbers of its `sublayers`, and its own.
    objects
        Gets the copies.
    with_zeros
        Whether variables begin with zeros and are counted, before their values come. Copies for the student's side
        keep their initializers, as code there may make more layers of them.

    Raises
    ------
    LinkBroken
        The config is none that the examiner takes.
    """
    import keras

    if not isinstance(config, dict) or not keras_only(config):
        raise LinkBroken("a model is not made of Keras's own classes alone")
    with quiet(), _small(), _nothing_drawn():
        begun = begun_with_zeros(config) if with_zeros else config
        made = keras.saving.deserialize_keras_object(begun, safe_mode=True)
        if with_zeros and isinstance(made, keras.Layer) and not made.weights:  # it will be built by the test
            made = keras.saving.deserialize_keras_object(config, safe_mode=True)
        if not isinstance(made, keras.Layer) or len(sublayers(made)) != len(numbers):
            raise LinkBroken("a model has other layers than told")
        copies = {id(layer): objects.either(of_layer) for layer, of_layer in zip(sublayers(made), numbers, strict=True)}
        shared = [copy for copy in copies.values() if copy is not None]
        if not all(isinstance(copy, keras.Layer) for copy in shared):
            raise LinkBroken("a layer is none")
        if shared:
            made = keras.models.clone_model(
                made, clone_function=lambda layer: layer if copies.get(id(layer)) is None else copies[id(layer)]
            )
    for layer, of_layer in zip(sublayers(made), numbers, strict=True):
        if objects.either(of_layer) is not layer:
            objects.stands_for(layer, of_layer)
    objects.stands_for(made, number)
    return made


def build(copy: Any, config: Config, values: Sequence[Any]) -> None:
    """Build a layer as its other half was built, for which the values of its variables have come.

    Raises
    ------
    LinkBroken
        It would become larger than its values.
    """
    most = max(10_000, sum(value.size for value in values if isinstance(value, np.ndarray)))
    if not keras_only(config) or any(n > most for n in _numbers(config)):
        raise LinkBroken("a layer is too large, or is none")
    with quiet(), _small(), _nothing_drawn():
        copy.build_from_config(config)


def _numbers(config: Config) -> Iterator[int]:
    if isinstance(config, int):
        yield config
    elif isinstance(config, dict | list | tuple):
        for part in config.values() if isinstance(config, dict) else config:
            yield from _numbers(part)


def base_config(thing: keras.Layer) -> Config | None:
    """The config of a student's own kind of LSTM, or of another layer of Keras's, as if it were that layer.

    None where there is no such layer, or where it has other weights.
    """
    import keras

    kind = next((kind for kind in type(thing).__mro__ if vars(keras.layers).get(kind.__name__) is kind), None)
    if kind is None or kind.__name__ not in LAYERS:
        return None
    config = {"module": "keras.layers", "class_name": kind.__name__, "registered_name": None}
    try:
        inner = {"config": kind.get_config(thing), "build_config": kind.get_build_config(thing)}
        config |= json.loads(json.dumps(inner))
        with quiet(), _nothing_drawn():
            shapes = [w.shape for w in keras.saving.deserialize_keras_object(config, safe_mode=True).weights]
    except Exception:  # it may do anything
        return None
    return config if keras_only(config) and shapes == [w.shape for w in thing.weights] else None


@contextlib.contextmanager
def _nothing_drawn() -> Iterator[None]:
    """Leave the random numbers as they are, from which layers without a seed draw one: the original has drawn."""
    state = random.getstate()
    try:
        yield
    finally:
        random.setstate(state)


@contextlib.contextmanager
def _small() -> Iterator[None]:
    """Refuse variables of absurd sizes, before memory is taken for them; whatever begins with zeros is counted."""
    import keras

    given, left = keras.initializers.Zeros.__call__, MOST_NUMBERS

    def zeros(self: Any, shape: Sequence[int], dtype: Any = None) -> Any:
        nonlocal left
        left -= math.prod(max(1, int(n)) for n in shape)
        if left < 0:
            raise LinkBroken("a model is too large")
        return given(self, shape, dtype)

    keras.initializers.Zeros.__call__ = zeros
    try:
        yield
    finally:
        keras.initializers.Zeros.__call__ = given


def compiled(model: Any, settings: Config) -> None:
    """Compile a copy as the model was of which it is one.

    Raises
    ------
    LinkBroken
        The settings are none that the examiner takes.
    """
    import keras

    if settings is None:
        return
    if not isinstance(settings, dict) or not settings.keys() <= set(COMPILE_SETTINGS) or not keras_only(settings):
        raise LinkBroken("a model was compiled with something that is not Keras's own")
    with quiet():
        model.compile(**keras.saving.deserialize_keras_object(settings, safe_mode=True))
