"""What stands in the examiner for a model or layer with code of the student's own. Its Keras layers are copies."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

Ask = Callable[[Any, Any, dict[str, Any]], dict[str, Any]]


@dataclass
class Told:
    """What the student's side has told of a model, and how it is asked for its outputs."""

    ask: Ask
    layers: list[Any] = field(default_factory=list)
    weights: list[Any] = field(default_factory=list)
    shape: Any = None  # input_shape, as Keras gives it
    inputs: list[Any] | None = None


def outputs(ask: Ask, thing: Any, inputs: Any, settings: dict[str, Any]) -> Any:
    """Ask for the outputs of what an object stands for, with the weights that a test may have changed."""
    reply = ask(thing, inputs, settings)
    result, mask = reply["result"], reply["mask"]
    if mask is not None:
        with contextlib.suppress(AttributeError):
            result._keras_mask = mask
    return result


class StandIn:
    """The part that a model and a layer have in common."""

    told: Told

    @property
    def weights(self) -> list[Any]:
        """The variables of the model, as they are there or as a test has changed them."""
        return self.told.weights

    @property
    def variables(self) -> list[Any]:
        """The same: what else Keras counts among them is not told."""
        return self.told.weights

    @property
    def trainable_variables(self) -> list[Any]:
        """Those that training changes."""
        return [weight for weight in self.told.weights if weight.trainable]

    @property
    def trainable_weights(self) -> list[Any]:
        """The same, under Keras's other name."""
        return self.trainable_variables

    @property
    def built(self) -> bool:
        """It has all the variables that it has there."""
        return True

    @built.setter
    def built(self, value: bool) -> None:
        pass  # Keras sets it

    @property
    def input_shape(self) -> Any:
        """The shape that the model asks for; none where it cannot be told."""
        if self.told.shape is None:
            raise AttributeError("input_shape")
        return self.told.shape

    @property
    def inputs(self) -> list[Any] | None:
        """Keras tensors, of a functional model."""
        return self.told.inputs

    def count_params(self) -> int:
        """How many numbers the weights hold."""
        return sum(int(np.prod(weight.shape)) for weight in self.weights)

    def get_weights(self) -> list[np.ndarray]:
        """The weights as arrays."""
        return [np.asarray(weight) for weight in self.weights]

    def set_weights(self, values: Sequence[Any]) -> None:
        """Change the weights, here at once and there before the next call."""
        for weight, value in zip(self.weights, values, strict=True):
            weight.assign(value)

    def get_config(self) -> dict[str, Any]:
        """There is none, so that nothing takes this for a model that can be copied."""
        raise NotImplementedError("the code of this model is not known here")

    def __call__(self, inputs: Any, **settings: Any) -> Any:
        """Ask for the outputs."""
        return outputs(self.told.ask, self, inputs, settings)


@functools.cache
def _bases() -> tuple[type[Any], type[Any]]:
    """The stand-ins' classes for a model and for a layer; not before Keras is needed."""
    import keras

    class StandInModel(StandIn, keras.Model):
        @property
        def layers(self) -> list[Any]:
            return self.told.layers

    class StandInLayer(StandIn, keras.Layer):
        pass

    return StandInModel, StandInLayer


def stand_in(name: str, is_model: bool, ask: Ask) -> Any:
    """A new stand-in for a model or layer of a class of that name."""
    made = type(name, (_bases()[0 if is_model else 1],), {})()
    made.__dict__["told"] = Told(ask)  # past Keras, which would take the layers for its own
    return made


class Asking:
    """A copy of a layer of Keras's that stands for a student's own kind of that layer: its outputs are asked for."""

    ask: Ask

    def get_config(self) -> dict[str, Any]:
        """There is none, so that nothing takes this for a layer that can be copied."""
        raise NotImplementedError("the code of this layer is not known here")

    def __call__(self, inputs: Any, **settings: Any) -> Any:
        """Ask for the outputs."""
        return outputs(self.ask, self, inputs, settings)


def asking(copy: Any, name: str, ask: Ask) -> Any:
    """Make a copy of a layer one that asks for its outputs, of a class of that name."""
    if not isinstance(copy, Asking):
        kind = type(name, (Asking, type(copy)), {"ask": staticmethod(ask)})
        object.__setattr__(copy, "__class__", kind)
    return copy
