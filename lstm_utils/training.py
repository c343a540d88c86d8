"""Train a Keras model: seeds, one progress bar, and what the machine under it can do."""

import logging
import math
import os
import sys

from lstm_utils.arguments import finite_array, whole_number
from lstm_utils.course_helpers import course_helper

# A notebook with several small models is told that TensorFlow compiles each anew, which is as it should be.
logging.getLogger("tensorflow").setLevel(logging.ERROR)


def set_seed(seed=0):
    """Make what follows repeatable: seeds Python's, NumPy's and the Keras backend's random numbers.

    Parameters
    ----------
    seed : int
        0 to 2**32 - 1.
    """
    import keras

    keras.utils.set_random_seed(whole_number("seed", seed, least=0, most=2**32 - 1))


def fit(
    model, X, Y, epochs, batch_size=32, validation_data=None, patience=None, description="training"
) -> dict[str, list[float]]:
    """Train a compiled Keras model under one progress bar that shows the losses.

    The bar is tqdm's, on stdout. When training ends, one line takes its place: epochs and losses. TQDM_DISABLE=1 in
    the environment turns both off.

    Parameters
    ----------
    model : keras.Model
    X, Y : array (samples, ...)
        Inputs and targets; a list or dict of arrays for a model with several.
    epochs : int
        How often to go through the data, at most.
    batch_size : int
        Samples in one step of the optimizer.
    validation_data : tuple (X, Y), optional
        Data whose loss is measured after each epoch, and never trained on.
    patience : int, optional
        Stop once the validation loss has not improved for this many epochs. Stopped or not, the model then gets
        the weights of its best epoch.
    description : str
        Stands before the bar.

    Returns
    -------
    dict of str to list of float
        ``loss``, each metric, and ``val_...`` for each with `validation_data`: one value for each epoch.

    Raises
    ------
    TypeError
        If an argument is of the wrong type.
    ValueError
        If the model is not compiled, the data is empty, of unequal lengths, or holds NaN or infinity, or the loss
        becomes NaN or infinite on the way; the message then says what to try.
    """
    import keras
    from tqdm import tqdm

    if not isinstance(model, keras.Model):
        raise TypeError(f"model must be a Keras model, but a {type(model).__name__} came")
    if not model.compiled:
        raise ValueError("model must be compiled first: model.compile(optimizer='adam', loss=...)")
    epochs = whole_number("epochs", epochs, least=1)
    batch_size = whole_number("batch_size", batch_size, least=1)
    _check_samples("X", X, "Y", Y)
    if validation_data is not None:
        if not isinstance(validation_data, tuple | list) or len(validation_data) != 2:
            raise TypeError("validation_data must be a pair (X, Y)")
        validation_data = tuple(validation_data)
        _check_samples("validation_data[0]", validation_data[0], "validation_data[1]", validation_data[1])

    callbacks = []
    if patience is not None:
        patience = whole_number("patience", patience, least=1)
        if validation_data is None:
            raise ValueError("patience needs validation_data: it watches the validation loss")
        callbacks.append(
            keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, restore_best_weights=True)
        )

    # On stdout: what stands on stderr is red in a notebook, and looks like something gone wrong.
    with tqdm(total=epochs, desc=description, unit="epoch", leave=False, file=sys.stdout) as bar:
        shown = not bar.disable  # closing it sets this

        def after_epoch(epoch, logs):
            losses = {name: value for name, value in logs.items() if name in ("loss", "val_loss")}
            for name, value in losses.items():
                if not math.isfinite(value):
                    raise ValueError(_diverged(name, value, epoch + 1, epochs))
            bar.set_postfix({name: f"{value:.4g}" for name, value in losses.items()}, refresh=False)
            bar.update()

        history = model.fit(
            X,
            Y,
            epochs=epochs,
            batch_size=batch_size,
            validation_data=validation_data,
            callbacks=[keras.callbacks.LambdaCallback(on_epoch_end=after_epoch), *callbacks],
            verbose=0,
        )
    values = {name: [float(value) for value in values] for name, values in history.history.items()}
    if shown:
        print(_summary(description, values, best=patience is not None))
    return values


def renew(model, seed):
    """Give a compiled model fresh random weights, and its optimizer no memory of what was: as if built anew.

    Building and compiling a model again takes seconds; to train the same model from several seeds, this takes none.

    Parameters
    ----------
    model : keras.Model
        Sequential or functional, compiled. It is changed.
    seed : int
        Where the fresh weights, and the order of the samples in the training that follows, come from.

    Raises
    ------
    TypeError
        If `model` is not a Keras model or `seed` is not a whole number.
    ValueError
        If the model is not compiled.
    """
    import keras

    if not isinstance(model, keras.Model):
        raise TypeError(f"model must be a Keras model, but a {type(model).__name__} came")
    if not model.compiled:
        raise ValueError("model must be compiled first: model.compile(optimizer='adam', loss=...)")
    set_seed(seed)
    model.set_weights(keras.models.clone_model(model).get_weights())
    rate = model.optimizer.learning_rate
    for variable in model.optimizer.variables:
        if variable is not rate:
            variable.assign(keras.ops.zeros_like(variable))


def device() -> str:
    """Say in a few words what the active Keras backend computes on.

    Returns
    -------
    str
        Such as ``"CPU, 2 cores"`` or ``"GPU: Tesla T4"``.
    """
    import keras

    accelerators = {"tensorflow": _tensorflow_devices, "jax": _jax_devices, "torch": _torch_devices}
    names = accelerators.get(keras.backend.backend(), list)()
    return ", ".join(names) or f"CPU, {_cores()}"


@course_helper
def cudnn_obstacles(layer) -> list[str]:
    """Say why an LSTM layer cannot use cuDNN's kernel, the fast one on NVIDIA's GPUs.

    This looks at the layer's settings alone, the same ones that Keras looks at. Keras also needs a GPU, and from a
    mask that it covers only the end of each sequence.

    Parameters
    ----------
    layer : keras.layers.LSTM

    Returns
    -------
    list of str
        One sentence for each obstacle; empty if there is none.

    Raises
    ------
    TypeError
        If `layer` is not an LSTM layer.
    """
    import keras

    if not isinstance(layer, keras.layers.LSTM):
        raise TypeError(f"layer must be a keras.layers.LSTM, but a {type(layer).__name__} came")
    activation, recurrent_activation = _name(layer.activation), _name(layer.recurrent_activation)
    obstacles = {
        f"activation is {activation}; cuDNN's kernel computes tanh only": activation != "tanh",
        f"recurrent_activation is {recurrent_activation}; cuDNN's kernel computes sigmoid only": (
            recurrent_activation != "sigmoid"
        ),
        f"recurrent_dropout is {layer.recurrent_dropout:g}; cuDNN's kernel knows none": layer.recurrent_dropout,
        "unroll is True; cuDNN's kernel runs the loop itself": layer.unroll,
        "use_bias is False; cuDNN's kernel always adds a bias": not layer.use_bias,
        "use_cudnn is False; that forbids it": layer.use_cudnn is False,
    }
    return [sentence for sentence, applies in obstacles.items() if applies]


def _check_samples(x_name, X, y_name, Y):
    """Check that inputs and targets (one array each, or a list or dict) are finite and equally long."""
    import keras

    lengths = {}
    for name, value in ((x_name, X), (y_name, Y)):
        parts = keras.tree.flatten(value) if isinstance(value, list | tuple | dict) else [value]
        for number, part in enumerate(parts):
            part_name = f"{name}[{number}]" if len(parts) > 1 else name
            lengths[part_name] = len(finite_array(part_name, part))
    if len(set(lengths.values())) > 1:
        found = ", ".join(f"{name} has {length}" for name, length in lengths.items())
        raise ValueError(f"{x_name} and {y_name} must have equally many samples, but {found}")


def _name(activation):
    """Name an activation; tanh and sigmoid only where Keras itself takes it for them."""
    name = getattr(activation, "__name__", type(activation).__name__)
    is_known = getattr(activation, "__module__", "").startswith(("keras", "tensorflow"))
    return name if is_known or name not in ("tanh", "sigmoid") else f"a {name} that is not Keras's"


def _summary(description, history, best):
    """Tell in one line what a training came to: the losses of its last epoch, or of the best, whose weights stay."""
    validation = history.get("val_loss")
    count = len(history["loss"])
    number = min(range(count), key=validation.__getitem__) if best else count - 1
    told = f"{description}: {count} epoch{'s' if count > 1 else ''}"
    told += f", the best of them epoch {number + 1}" if best else ""
    losses = (f"{name} {history[name][number]:.4g}" for name in ("loss", "val_loss") if name in history)
    return f"{told}, {', '.join(losses)}"


def _diverged(name, value, epoch, epochs):
    return (
        f"Training was stopped in epoch {epoch} of {epochs}: the {name} became {value}, and no later epoch could "
        "mend that. Usual causes, most frequent first: the learning rate is too high (try a tenth of it); the data "
        "was not scaled (mean 0, standard deviation 1); the gradients explode, which a relu activation in an LSTM "
        "makes likely (try clipnorm=1.0 in the optimizer). Then build the model anew, because its weights are lost."
    )


def _tensorflow_devices():
    import tensorflow as tf

    return [
        f"GPU: {tf.config.experimental.get_device_details(gpu).get('device_name', 'unnamed')}"
        for gpu in tf.config.list_physical_devices("GPU")
    ]


def _jax_devices():
    import jax

    return [
        f"{'GPU' if device.platform in ('gpu', 'cuda', 'rocm') else device.platform.upper()}: {device.device_kind}"
        for device in jax.local_devices()
        if device.platform != "cpu"
    ]


def _torch_devices():
    import torch

    if torch.cuda.is_available():
        return [f"GPU: {torch.cuda.get_device_name(number)}" for number in range(torch.cuda.device_count())]
    if torch.backends.mps.is_available():
        return ["GPU: Apple Metal"]
    return []


def _cores():
    # The cores this process may use; a container often has fewer than the machine.
    affinity = getattr(os, "sched_getaffinity", None)
    cores = len(affinity(0)) if affinity else os.cpu_count() or 1
    return f"{cores} core{'s' if cores > 1 else ''}"
