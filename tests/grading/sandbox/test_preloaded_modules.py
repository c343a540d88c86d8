"""With all that lessons use: a forked kernel does what a cold one does."""

import psutil
import pytest
from sandboxed import runner

from lstm_utils.grading.sandbox.limits import Limits
from lstm_utils.grading.sandbox.preloaded import COURSE_MODULES, PreloadedServer

IMPORT = "import keras, numpy as np"  # where that is new to the kernel, TensorFlow prints things
TRAIN = """
keras.utils.set_random_seed(1)
x = np.linspace(0, 1, 320, dtype="float32").reshape(32, 10, 1)
model = keras.Sequential([keras.layers.Input((10, 1)), keras.layers.LSTM(8), keras.layers.Dense(1)])
model.compile("adam", "mse")
print([round(loss, 9) for loss in model.fit(x, x[:, -1], epochs=3, verbose=0).history["loss"]])
"""
PLOT = """
import matplotlib.pyplot as plt
from lstm_utils import plotting

plt.plot([1, 2])
plt.show()
plotting.learning_curves({"loss": [2.0, 1.0]})
"""


@pytest.fixture(scope="module")
def course_server(nothing_is_left):
    with PreloadedServer(COURSE_MODULES) as server:
        yield server


def test_a_model_trains_to_the_same_loss_and_plots_are_shown(course_server, cold_server):
    preloaded = runner(course_server)(IMPORT, TRAIN, PLOT, limits=Limits())
    assert psutil.Process(course_server.pid).num_threads() == 1
    cold = runner(cold_server)(IMPORT, TRAIN, PLOT, limits=Limits())
    assert (preloaded.end.preloaded, cold.end.preloaded) == (True, False)
    assert preloaded.errors == cold.errors == [None] * 3
    assert preloaded.texts[1].startswith("[0.")
    assert preloaded.texts[1] == cold.texts[1]
    for ran in (preloaded, cold):
        kinds = [kind for output in ran.notebook.cells[2].outputs for kind in output.get("data", {})]
        assert ("image/png" in kinds, "text/html" in kinds) == (True, True)  # pyplot's picture, and the course's


def test_two_at_a_time_are_like_one(course_server):
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(2) as pool:
        texts = list(pool.map(lambda _: runner(course_server)(IMPORT, TRAIN, limits=Limits()).texts[1], range(2)))
    assert texts[0] == texts[1]
    assert texts[0].startswith("[0.")
