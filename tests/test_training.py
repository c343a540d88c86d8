import importlib
import io
import itertools
import os
import random
import re
import subprocess
import sys
import types

import keras
import numpy as np
import pytest
import tqdm

from lstm_utils import training
from lstm_utils.training import cudnn_obstacles, device, fit, renew, set_seed

rng = np.random.default_rng(0)
X, Y = rng.normal(size=(30, 4, 2)), rng.normal(size=(30, 3))
X_validation, Y_validation = rng.normal(size=(11, 4, 2)), rng.normal(size=(11, 3))


def small_model(optimizer="adam"):
    model = keras.Sequential([keras.Input((4, 2)), keras.layers.LSTM(5), keras.layers.Dense(3)])
    model.compile(optimizer, "mse", metrics=["mae"])
    return model


@pytest.fixture
def bars(monkeypatch):
    """Record what tqdm writes, whatever TQDM_DISABLE says."""
    written = []

    class Recorded(tqdm.tqdm):
        def __init__(self, *args, **kwargs):
            written.append(io.StringIO())
            settings = {"file": written[-1], "disable": False, "mininterval": 0, "ncols": 120}
            super().__init__(*args, **{**kwargs, **settings})

    monkeypatch.setattr(tqdm, "tqdm", Recorded)
    return written


def test_a_seed_repeats_weights_and_random_numbers():
    drawn = []
    for _ in range(2):
        set_seed(7)
        weights = keras.layers.Dense(3)
        weights.build((None, 2))
        drawn.append((random.random(), np.random.rand(), weights.get_weights()[0].tolist()))  # noqa: NPY002
    assert drawn[0] == drawn[1]
    set_seed(8)
    assert random.random() != drawn[0][0]


@pytest.mark.parametrize(("seed", "error"), [(1.5, TypeError), ("1", TypeError), (-1, ValueError), (2**32, ValueError)])
def test_a_wrong_seed_is_refused(seed, error):
    with pytest.raises(error, match="seed must be"):
        set_seed(seed)


def test_fit_gives_the_same_history_as_keras():
    histories = []
    for train in (fit, lambda *args, **kwargs: keras.Model.fit(*args, **kwargs, verbose=0).history):
        set_seed(1)
        validation = (X_validation, Y_validation)
        histories.append(train(small_model(), X, Y, epochs=3, batch_size=8, validation_data=validation))
    assert list(histories[0]) == ["loss", "mae", "val_loss", "val_mae"]
    assert all(type(value) is float for values in histories[0].values() for value in values)
    for name, values in histories[1].items():
        np.testing.assert_allclose(histories[0][name], values, rtol=1e-5)


def test_there_is_one_bar_that_counts_epochs_shows_the_losses_and_vanishes(bars, capsys):
    history = fit(small_model(), X, Y, 3, validation_data=(X_validation, Y_validation), description="echo")
    assert len(bars) == 1
    text = bars[0].getvalue()
    last = text.split("\r")[-3]
    assert last.startswith("echo: 100%")
    assert "3/3" in last
    assert f"loss={history['loss'][-1]:.4g}, val_loss={history['val_loss'][-1]:.4g}" in last
    assert "\n" not in text
    assert text.split("\r")[-2].isspace()
    losses = f"loss {history['loss'][-1]:.4g}, val_loss {history['val_loss'][-1]:.4g}"
    assert capsys.readouterr().out == f"echo: 3 epochs, {losses}\n"


def test_after_patience_the_line_tells_the_epoch_whose_weights_the_model_has(bars, capsys):
    set_seed(2)
    model = small_model(keras.optimizers.Adam(0.1))
    history = fit(model, X, Y, 60, validation_data=(X_validation, Y_validation), patience=3)
    epochs, best = len(history["loss"]), int(np.argmin(history["val_loss"]))
    losses = f"loss {history['loss'][best]:.4g}, val_loss {history['val_loss'][best]:.4g}"
    said = capsys.readouterr().out
    assert said == f"training: {epochs} epochs, the best of them epoch {best + 1}, {losses}\n"


def test_the_bar_and_its_line_go_to_stdout_and_tqdm_disable_turns_them_off():
    script = (
        "import lstm_utils, keras, numpy as np\n"
        "from lstm_utils.training import fit\n"
        "model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])\n"
        "model.compile('sgd', 'mse')\n"
        "fit(model, np.ones((4, 2)), np.ones((4, 1)), 1, description='little bar')\n"
    )
    outputs = {}
    for disable in ("0", "1"):
        environment = {**os.environ, "TQDM_DISABLE": disable}
        if disable == "0":
            del environment["TQDM_DISABLE"]
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, env=environment, check=True)
        assert done.stderr == b""
        outputs[disable] = done.stdout.decode()
    bar, line = outputs["0"].rsplit("\r", 1)
    assert "little bar: 100%" in bar
    assert line.startswith("little bar: 1 epoch, loss ")
    assert line.count("\n") == 1
    assert outputs["1"] == ""


def test_patience_stops_early_and_brings_the_best_weights_back():
    set_seed(2)
    model = small_model(keras.optimizers.Adam(0.1))
    history = fit(model, X, Y, 60, validation_data=(X_validation, Y_validation), patience=3)
    epochs = len(history["val_loss"])
    best = int(np.argmin(history["val_loss"]))
    assert epochs < 60
    assert epochs == best + 1 + 3
    loss, _ = model.evaluate(X_validation, Y_validation, verbose=0)
    assert loss == pytest.approx(min(history["val_loss"]), rel=1e-4)


def test_several_inputs_and_targets_may_be_a_list_or_a_dict():
    first, second = keras.Input((4, 2), name="first"), keras.Input((3,), name="second")
    merged = keras.layers.Concatenate()([keras.layers.LSTM(2)(first), second])
    model = keras.Model({"first": first, "second": second}, keras.layers.Dense(3)(merged))
    model.compile("sgd", "mse")
    history = fit(model, {"first": X, "second": rng.normal(size=(30, 3))}, Y, 1)
    assert len(history["loss"]) == 1
    with pytest.raises(ValueError, match=r"X\[1\] holds 90 entries"):
        fit(model, {"first": X, "second": np.full((30, 3), np.nan)}, Y, 1)


def test_a_loss_that_becomes_nan_stops_training_and_says_what_to_try(bars):
    model = small_model(keras.optimizers.SGD(1e18))
    with pytest.raises(ValueError, match=r"stopped in epoch \d+ of 500: the loss became (nan|inf)") as error:
        fit(model, X, Y, 500, description="wild")
    for advice in ("learning rate", "scaled", "clipnorm=1.0", "build the model anew"):
        assert advice in str(error.value)
    assert bars[0].getvalue().split("\r")[-2].isspace()


def not_compiled():
    return keras.Sequential([keras.Input((4, 2)), keras.layers.LSTM(5), keras.layers.Dense(3)])


@pytest.mark.parametrize(
    ("changes", "error", "message"),
    [
        ({"model": "LSTM"}, TypeError, "model must be a Keras model, but a str came"),
        ({"model": keras.layers.LSTM(2)}, TypeError, "model must be a Keras model, but a LSTM came"),
        ({"model": not_compiled()}, ValueError, "model must be compiled first"),
        ({"epochs": 0}, ValueError, "epochs must be 1 or more"),
        ({"epochs": 2.0}, TypeError, "epochs must be a whole number"),
        ({"batch_size": 0}, ValueError, "batch_size must be 1 or more"),
        ({"batch_size": None}, TypeError, "batch_size must be a whole number"),
        ({"X": X[:7]}, ValueError, "X and Y must have equally many samples, but X has 7, Y has 30"),
        ({"X": np.where(X > 2, np.nan, X)}, ValueError, "X holds .* not a finite number"),
        ({"Y": Y * np.inf}, ValueError, "Y holds 90 entries"),
        ({"X": X[:0], "Y": Y[:0]}, ValueError, "X is empty"),
        ({"Y": None}, TypeError, "Y must be an array of numbers, but None"),
        ({"Y": np.full((30, 3), "a")}, TypeError, "Y must hold numbers"),
        ({"validation_data": X}, TypeError, r"validation_data must be a pair \(X, Y\)"),
        ({"validation_data": (X, Y[:4])}, ValueError, r"validation_data\[1\] has 4"),
        ({"validation_data": (X * np.nan, Y)}, ValueError, r"validation_data\[0\] holds 240 entries"),
        ({"patience": 2}, ValueError, "patience needs validation_data"),
        ({"patience": 0, "validation_data": (X, Y)}, ValueError, "patience must be 1 or more"),
        ({"patience": 1.5, "validation_data": (X, Y)}, TypeError, "patience must be a whole number"),
    ],
)
def test_wrong_arguments_of_fit_are_named(changes, error, message, bars):
    arguments = {"model": small_model(), "X": X, "Y": Y, "epochs": 1, **changes}
    with pytest.raises(error, match=message):
        fit(**arguments)
    assert not bars


def test_device_names_the_cores_where_there_is_no_gpu(monkeypatch):
    monkeypatch.setattr(training, "_tensorflow_devices", list)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 3}, raising=False)
    assert device() == "CPU, 2 cores"
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {1}, raising=False)
    assert device() == "CPU, 1 core"
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert device() == "CPU, 1 core"


def test_device_asks_tensorflow_for_its_gpus(monkeypatch):
    import tensorflow as tf

    monkeypatch.setattr(tf.config, "list_physical_devices", lambda kind: [kind])
    monkeypatch.setattr(tf.config.experimental, "get_device_details", lambda _: {"device_name": "Tesla T4"})
    assert device() == "GPU: Tesla T4"


@pytest.mark.parametrize(
    ("backend", "module", "expected"),
    [
        ("jax", {"local_devices": lambda: [types.SimpleNamespace(platform="gpu", device_kind="A100")]}, "GPU: A100"),
        ("jax", {"local_devices": lambda: [types.SimpleNamespace(platform="tpu", device_kind="v5e")]}, "TPU: v5e"),
        (
            "torch",
            {
                "cuda": types.SimpleNamespace(
                    is_available=lambda: True, device_count=lambda: 2, get_device_name=lambda n: f"L4 ({n})"
                )
            },
            "GPU: L4 (0), GPU: L4 (1)",
        ),
        (
            "torch",
            {
                "cuda": types.SimpleNamespace(is_available=lambda: False),
                "backends": types.SimpleNamespace(mps=types.SimpleNamespace(is_available=lambda: True)),
            },
            "GPU: Apple Metal",
        ),
    ],
)
def test_device_asks_the_active_backend_alone(monkeypatch, backend, module, expected):
    monkeypatch.setattr(keras.backend, "backend", lambda: backend)
    monkeypatch.setitem(sys.modules, backend, types.SimpleNamespace(**module))
    assert device() == expected


def test_a_plain_lstm_layer_has_no_obstacle():
    assert cudnn_obstacles(keras.layers.LSTM(3)) == []
    assert cudnn_obstacles(keras.layers.LSTM(3, dropout=0.5, return_sequences=True, go_backwards=True)) == []


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"activation": "relu"}, "activation is relu; cuDNN's kernel computes tanh only"),
        ({"activation": None}, "activation is linear; cuDNN's kernel computes tanh only"),
        ({"recurrent_activation": "hard_sigmoid"}, "recurrent_activation is hard_sigmoid; .* computes sigmoid only"),
        ({"recurrent_dropout": 0.25}, "recurrent_dropout is 0.25; cuDNN's kernel knows none"),
        ({"unroll": True}, "unroll is True; "),
        ({"use_bias": False}, "use_bias is False; "),
        ({"use_cudnn": False}, "use_cudnn is False; "),
    ],
)
def test_each_obstacle_is_told_in_a_sentence(settings, sentence):
    (obstacle,) = cudnn_obstacles(keras.layers.LSTM(3, **settings))
    assert re.match(sentence, obstacle)


def test_all_obstacles_are_told():
    layer = keras.layers.LSTM(3, activation="relu", unroll=True, use_bias=False, recurrent_dropout=0.1)
    assert len(cudnn_obstacles(layer)) == 4


def tanh(z):
    return z


choices = {
    "activation": ["tanh", "relu", keras.ops.tanh, keras.activations.tanh, tanh],
    "recurrent_activation": ["sigmoid", "hard_sigmoid", keras.ops.sigmoid],
    "use_bias": [True, False],
    "unroll": [False, True],
    "recurrent_dropout": [0.0, 0.2],
    "use_cudnn": ["auto", False],
}


def test_obstacles_agree_with_what_keras_itself_decides(monkeypatch):
    """Let Keras believe in a GPU and see for which settings it hands the work to cuDNN."""
    # By its full name, because in the package above it a function hides the module.
    rnn = importlib.import_module("keras.src.backend.tensorflow.rnn")
    asked = []

    def refuse(*args, **kwargs):
        asked.append(True)
        raise NotImplementedError  # Keras then goes on without cuDNN

    monkeypatch.setattr(rnn, "_is_gpu_available", lambda: True)
    monkeypatch.setattr(rnn, "_cudnn_lstm", refuse)
    for values in itertools.product(*choices.values()):
        settings = dict(zip(choices, values, strict=True))
        layer = keras.layers.LSTM(2, **settings)
        asked.clear()
        layer(np.ones((1, 2, 1), np.float32))
        assert bool(asked) == (not cudnn_obstacles(layer)), settings


def test_only_an_lstm_layer_is_looked_at():
    with pytest.raises(TypeError, match=r"layer must be a keras\.layers\.LSTM, but a GRU came"):
        cudnn_obstacles(keras.layers.GRU(3))


def test_a_renewed_model_trains_as_one_that_was_built_anew():
    set_seed(5)
    fresh = small_model()
    losses = fit(fresh, X, Y, epochs=3)["loss"]
    model = small_model()
    fit(model, X, Y, epochs=2)
    renew(model, 5)
    assert int(model.optimizer.iterations) == 0
    np.testing.assert_allclose(fit(model, X, Y, epochs=3)["loss"], losses, rtol=1e-5)
    for one, other in zip(model.get_weights(), fresh.get_weights(), strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-4, atol=1e-6)


def test_other_seeds_renew_a_model_otherwise_and_the_learning_rate_stays():
    model = small_model(keras.optimizers.Adam(learning_rate=0.125))
    weights = []
    for seed in (1, 1, 2):
        renew(model, seed)
        weights.append(model.get_weights()[0])
    np.testing.assert_array_equal(weights[0], weights[1])
    assert (weights[1] != weights[2]).any()
    assert float(model.optimizer.learning_rate) == 0.125


def test_only_a_compiled_model_is_renewed():
    with pytest.raises(TypeError, match="model must be a Keras model, but a str came"):
        renew("model", 1)
    with pytest.raises(ValueError, match="model must be compiled first"):
        renew(keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)]), 1)
    with pytest.raises(TypeError, match="seed must be a whole number"):
        renew(small_model(), 1.5)
