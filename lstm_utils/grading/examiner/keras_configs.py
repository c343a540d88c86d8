"""Which Keras objects may be put together from a config that anybody may have written."""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING, Any

from lstm_utils.checks.answers import quiet

if TYPE_CHECKING:
    import keras

# Pure computation: no code of others (Lambda), no files (TFSMLayer, StringLookup), nothing else of the machine.
LAYERS = frozenset(
    """
    InputLayer Dense EinsumDense Embedding Identity Masking Activation ReLU LeakyReLU PReLU ELU Softmax
    LSTM LSTMCell GRU GRUCell SimpleRNN SimpleRNNCell RNN StackedRNNCells Bidirectional TimeDistributed Wrapper
    Conv1D Conv2D Conv1DTranspose Conv2DTranspose DepthwiseConv1D DepthwiseConv2D SeparableConv1D SeparableConv2D
    ConvLSTM1D ConvLSTM2D MaxPooling1D MaxPooling2D AveragePooling1D AveragePooling2D GlobalMaxPooling1D
    GlobalMaxPooling2D GlobalAveragePooling1D GlobalAveragePooling2D AdaptiveAveragePooling1D AdaptiveMaxPooling1D
    Flatten Reshape Permute RepeatVector Cropping1D Cropping2D ZeroPadding1D ZeroPadding2D UpSampling1D UpSampling2D
    Dropout SpatialDropout1D SpatialDropout2D GaussianNoise GaussianDropout AlphaDropout ActivityRegularization
    BatchNormalization LayerNormalization RMSNormalization UnitNormalization GroupNormalization Normalization Rescaling
    Concatenate Add Subtract Multiply Average Maximum Minimum Dot Attention AdditiveAttention MultiHeadAttention
    """.split()  # noqa: SIM905
)
MODELS = {"Sequential": "keras", "Functional": "keras.src.models.functional", "Model": "keras"}
# Operations of a functional model that are no layers: keras.ops.add(x, 1).
OPERATIONS = ("keras.src.ops.numpy", "keras.src.ops.nn", "keras.src.ops.math", "keras.src.ops.core")
TAKE_CODE = {"Map", "Scan", "AssociativeScan", "WhileLoop", "ForiLoop", "Cond", "VectorizedMap", "Switch"}
SETTINGS = ("activations", "constraints", "initializers", "regularizers")
COMPILED = ("losses", "metrics", "optimizers", "optimizers.schedules")
COMPILE_SETTINGS = ("optimizer", "loss", "metrics", "weighted_metrics", "loss_weights")
LITERALS = {"__tensor__", "__numpy__", "__slice__", "__ellipsis__", "__keras_tensor__", "__bytes__"}
_NUMBERS = re.compile(r"bool|(u?int|float|complex)\d+|bfloat16")

MOST_CLASSES = 5_000  # in a config; a layer names about eight
DEEPEST = 100

Config = Any  # what JSON has words for


def keras_only(config: Config) -> bool:
    """Whether a config names nothing but classes and functions of Keras's own that only compute."""
    left = [(config, 0)]
    classes = 0
    while left:
        part, depth = left.pop()
        if isinstance(part, dict):
            classes += "class_name" in part
            if not all(isinstance(key, str) for key in part) or ("class_name" in part and not _is_known(part)):
                return False
            left += [(value, depth + 1) for value in part.values()]
        elif isinstance(part, list | tuple):
            left += [(value, depth + 1) for value in part]
        elif part is not None and not isinstance(part, str | int | float | bool):
            return False
        if depth > DEEPEST or classes > MOST_CLASSES:
            return False
    return True


def _is_known(part: dict[str, Any]) -> bool:
    """Whether a dict with a "class_name" names something that is allowed."""
    import keras

    name, module, inner = part["class_name"], part.get("module"), part.get("config")
    if not isinstance(name, str):
        return False
    if name in LITERALS:
        dtype = inner.get("dtype") if isinstance(inner, dict) else None
        return dtype is None or (isinstance(dtype, str) and _NUMBERS.fullmatch(dtype) is not None)
    # Keras looks up the registered name first. Nothing is registered with the examiner, and shall not be found.
    if not isinstance(module, str) or part.get("registered_name") not in (None, name, inner):
        return False
    if name == "function":
        places = (*SETTINGS, *COMPILED) if module == "builtins" else (module.removeprefix("keras."), "ops")
        return isinstance(inner, str) and any(
            place in (*SETTINGS, *COMPILED, "ops") and callable(_found(keras, place, inner)) for place in places
        )
    if name in MODELS:
        return module in (MODELS[name], "keras", "keras.models")
    if module == "keras.layers":
        return name in LAYERS
    if name == "DTypePolicy":
        return module in ("keras", "keras.dtype_policies")
    if module in OPERATIONS:
        found = vars(sys.modules[module]).get(name)
        return isinstance(found, type) and issubclass(found, keras.Operation) and name not in TAKE_CODE
    place = module.removeprefix("keras.")
    ours = module.startswith("keras.") and place in (*SETTINGS, *COMPILED)
    return ours and isinstance(_found(keras, place, name), type)


def _found(keras: Any, place: str, name: str) -> Any:
    for part in (*place.split("."), name):
        keras = None if part.startswith("_") else getattr(keras, part, None)
    return keras


def own_config(thing: keras.Layer) -> Config | None:
    """The config of a layer or model that is made of Keras's own classes alone; None for any other.

    Without what it was compiled with: see `compile_settings`.
    """
    import keras

    try:
        with quiet():
            config = json.loads(json.dumps(_without_compiling(keras.saving.serialize_keras_object(thing))))
    except Exception:  # a layer of the student's own may do anything
        return None
    return config if isinstance(config, dict) and keras_only(config) else None


def _without_compiling(config: Any) -> Config:
    if isinstance(config, dict):
        return {key: _without_compiling(value) for key, value in config.items() if key != "compile_config"}
    return [_without_compiling(value) for value in config] if isinstance(config, list | tuple) else config


def compile_settings(thing: Any) -> Config:
    """What a model was compiled with, as far as it is Keras's own; None where it was not compiled."""
    try:
        if not getattr(thing, "compiled", False):
            return None
        with quiet():
            config = json.loads(json.dumps(thing.get_compile_config() or {}))
    except Exception:  # a loss of the student's own may do anything
        return {}
    return {key: config[key] for key in COMPILE_SETTINGS if key in config and keras_only(config[key])}


def begun_with_zeros(config: Config) -> Config:
    """The config without its initializers: large orthogonal matrices take their time, and the weights come after."""
    if isinstance(config, list):
        return [begun_with_zeros(value) for value in config]
    if not isinstance(config, dict):
        return config
    zeros: Config = {"module": "keras.initializers", "class_name": "Zeros", "config": {}, "registered_name": None}
    return {
        key: zeros if key.endswith("_initializer") and value else begun_with_zeros(value)
        for key, value in config.items()
    }
