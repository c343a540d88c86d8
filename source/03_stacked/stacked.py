# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Lesson 3: Stacked LSTMs
#
# An LSTM layer turns one sequence into another. So a second layer can read what the first one says, and a third one
# what the second says. In this lesson you build such stacks, count them, and break one to see what happens. Then
# comes the question that matters: is a second layer better than a wider first one? You find a task where it is, and
# one where it is not.
#
# Run the next two cells first.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
# setup
import lstm_utils

# %%
from time import perf_counter

import keras
import numpy as np

from lstm_utils import baselines, datasets, gates, plotting, training

training.set_seed(3)

# %% [markdown]
# Here is a stack of two LSTM layers. It reads 20 steps of 1 feature and gives 8 numbers. Compare the two output
# shapes: the lower layer hands on something for **every** step, the upper one only for the last.

# %%
small = keras.Sequential([keras.Input(shape=(20, 1))])
small.add(keras.layers.LSTM(12, return_sequences=True, name="lower"))
small.add(keras.layers.LSTM(6, name="upper"))
small.add(keras.layers.Dense(8, name="forecast"))
plotting.architecture(small, title="A stack of two LSTM layers")

# %% [markdown]
# ## Before you start
#
# **You will be able to**
#
# - stack LSTM layers, and say for each what shape goes in and what shape comes out;
# - recognise a stack that is put together wrongly, whether Keras complains or not;
# - account for every parameter of a stack, up to one with more than six million;
# - find the width at which a single layer has as many parameters as a stack, and compare the two fairly;
# - tell which settings cost you the fast kernel on a GPU.
#
# **You need to know** the LSTM cell (Lesson 1) and how to build and train a vanilla LSTM (Lesson 2). What you need of
# both is repeated where you need it. **It takes** 60 to 90 minutes. There are eight questions and 100 points.
#
# **How the questions work.** Write your answer in place of `raise NotImplementedError()`, run the cell, then the tests
# below it. A failing test says what was expected, what came, and the likely cause. A second cell of tests runs only when
# your work is graded: it asks for what the text says, with other numbers and other shapes. A cell of tests gives all of
# its points or none. Each question stands alone: one that you leave out costs its own points and no others; only some of
# the plots and the experiments use your answers. Keep the names and the arguments that are given; any way to the right
# result is fine, as long as a function leaves what it is given unchanged.
#
# ## The idea: levels of abstraction over time
#
# A word is made of letters, a sentence of words, a story of sentences. A heartbeat is a shape of a second; an
# irregular rhythm shows over minutes. Many sequences have such levels, and each level up is **slower** than the one
# below. A stack gives each level a layer. With $\text{LSTM}_k$ for the whole cell of layer $k$, its gates and all,
#
# $$
# \begin{aligned}
# h^{(1)}_t,\; c^{(1)}_t &= \text{LSTM}_1\bigl(x_t,\; h^{(1)}_{t-1},\; c^{(1)}_{t-1}\bigr)
# && \text{layer 1 reads the features}\\
# h^{(2)}_t,\; c^{(2)}_t &= \text{LSTM}_2\bigl(h^{(1)}_t,\; h^{(2)}_{t-1},\; c^{(2)}_{t-1}\bigr)
# && \text{layer 2 reads what layer 1 says}\\
# \hat y &= V\,h^{(2)}_T + b_y && \text{the dense layer reads the end of the top layer}
# \end{aligned}
# $$
#
# Layer 2 never sees the features. What it gets at step $t$ is $h^{(1)}_t$, layer 1's summary of everything up to $t$,
# and it can look for patterns in how that summary changes.
#
# One layer is "deep" already, along time: $h_{20}$ has been through twenty applications of the cell. What one layer
# lacks is depth **at each step**: between $x_t$ and $h_t$ there is just one cell. A stack of three puts three cells
# there. Whether your sequence needs that is a question for an experiment, and you will do it.
#
# ## Something to forecast: damped waves
#
# A plucked string, a car on its springs, a building after a gust of wind: each swings, and the swing dies away. That
# is a **damped sine wave**,
#
# $$ x(t) = e^{-d\,t}\,\sin\!\left(\frac{2\pi t}{P} + \varphi\right), $$
#
# with the period $P$ (steps from one swing to the next), the damping $d$ (how quickly it dies away; with 0 it never
# does) and the phase $\varphi$ (where in the swing it starts).
#
# ### Question 1: draw damped waves (10 points)
#
# Write `damped_waves(time, period, damping, phase)`.
#
# - `time`: array `(steps,)`, the times $t$; not always whole numbers, and not always from 0 on.
# - `period`, `damping`, `phase`: arrays `(samples,)`, one entry for each wave; the phase is in radians, as
#   `np.sin` takes it.
# - It returns an array `(samples, steps)`: row $k$ is the wave with the period, damping and phase of index $k$.
#
# **Example.** With `time = np.array([0.0, 1.0, 2.0])` and a single wave, `period = np.array([4.0])`,
# `damping = np.array([np.log(2)])`, `phase = np.array([0.0])`, it returns `[[0, 0.5, 0]]`: after one step a quarter of
# the swing is over, so the sine is 1, and $e^{-\ln 2}$ halves it.


# %% nbgrader={"grade": false, "grade_id": "damped-waves", "locked": false, "schema_version": 3, "solution": true, "task": false}
def damped_waves(time, period, damping, phase):
    """Damped sine waves: time (steps,), the others (samples,) -> (samples, steps)."""
    ### BEGIN SOLUTION
    period, damping, phase = (values[:, np.newaxis] for values in (period, damping, phase))
    return np.exp(-damping * time) * np.sin(2 * np.pi * time / period + phase)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "damped-waves-visible", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import stacked

stacked.damped_waves()

# %% nbgrader={"grade": true, "grade_id": "damped-waves-hidden", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other times, as whole numbers too, as many waves as steps, a single wave.
import numpy as np
from lstm_utils import checks
from lstm_utils.visible_tests import stacked

answer = checks.answer("damped_waves")
### BEGIN HIDDEN TESTS
draw = np.random.default_rng(31)
uneven, quarters = np.array([0.5, 0.8, 2.0, 2.1]), 3 + 0.25 * np.arange(5)
before_0 = np.array([-2, -1.5, -1])
only_their_number = "the entries of `time` are not used, only their number"
whole = "the result is cut to whole numbers, because the times are: give it a dtype of its own"
paired_up = "with as many waves as steps NumPy pairs them up: the waves need an axis of their own"
single = "a single wave is a row too: the shape is (1, steps)"
for samples, time in [(6, np.arange(6.0)), (4, np.arange(7)), (1, quarters), (8, before_0), (3, uneven)]:
    case = f"damped_waves for {samples} waves at the times {', '.join(f'{t:g}' for t in time)}"
    waves = draw.uniform([3, 0.01, -3], [9, 0.3, 3], size=(samples, 3)).T
    T, count, (P, D, F) = time, np.arange(len(time)), waves[:, :, np.newaxis]
    sine = np.sin(2 * np.pi * T / P + F)
    one_apart = time[0] + count
    causes = [
        (np.exp(-D * count) * np.sin(2 * np.pi * count / P + F), only_their_number),
        (np.exp(-D * one_apart) * np.sin(2 * np.pi * one_apart / P + F), "the times are taken to be 1 apart"),
        ((np.exp(-D * T) * sine).astype(time.dtype), whole),
        (np.exp(-D * (T - time[0])) * sine, "the damping is counted from the first time: it is exp(-d t)"),
        (np.exp(-D * np.abs(T)) * sine, "the size of t is taken: exp(-d t) with its sign"),
    ]
    shapes = {(len(time),): single if samples == 1 else paired_up}
    stacked.check_waves(answer, time, waves, case, shapes, causes, atol=1e-4)
### END HIDDEN TESTS

# %% [markdown]
# Three of them, drawn with your function: a slow one that keeps swinging, a quick one, and one that dies at once.

# %%
steps = np.arange(28)
three = damped_waves(steps, np.array([18.0, 7.0, 10.0]), np.array([0.0, 0.04, 0.15]), np.array([0.0, 1.0, 2.0]))
plotting.series(steps, three.T, ["P=18, d=0", "P=7, d=0.04", "P=10, d=0.15"], title="Three damped waves")

# %% [markdown]
# To make it a task, the course's own generator, `datasets.damped_waves`, draws period (6 to 20), damping (0 to 0.06) and
# phase by chance, anew for every wave, and adds noise to the first 20 steps. They are `X`, shape `(samples, 20, 1)`. The
# 8 steps that follow, without noise, are `Y`, shape `(samples, 8)`. Nobody tells the network the period or the damping:
# it has to find both in twenty noisy numbers.

# %%
X, Y = datasets.damped_waves(4, seed=5)
names = [f"wave {k}" for k in range(4)]
plotting.series(np.arange(20), X[:, :, 0].T, names, title="What the network sees: 20 noisy steps of each wave")

# %% [markdown]
# ## Every layer but the last returns sequences
#
# By default an LSTM layer keeps its last output $h_T$ and throws the others away. That is right under a dense layer,
# and wrong under another LSTM layer, which wants a sequence. The setting `return_sequences=True` makes a layer hand on
# the outputs of all steps:
#
# | layer | reads | hands on |
# |---|---|---|
# | `LSTM(12, return_sequences=True)` | `(samples, 20, 1)` | `(samples, 20, 12)` |
# | `LSTM(6)` | `(samples, 20, 12)` | `(samples, 6)` |
# | `Dense(8)` | `(samples, 6)` | `(samples, 8)` |
#
# The number of steps stays the same all the way up. What is a feature changes: for the second layer the 12 outputs of
# the first are its 12 features. Forgetting the setting is the mistake everybody makes once. Make it now: the next cell
# builds a stack of three, the way it should **not** be.


# %% tags=["nbval-ignore-output"]
def broken_stack(n_past, n_features):
    model = keras.Sequential([keras.Input(shape=(n_past, n_features))])
    model.add(keras.layers.LSTM(12, name="first"))
    model.add(keras.layers.LSTM(6, name="second"))
    model.add(keras.layers.LSTM(5, return_sequences=True, name="third"))
    model.add(keras.layers.Dense(4, name="forecast"))
    return model


try:
    broken_stack(20, 3)
except ValueError as error:
    print(error)

# %% [markdown]
# This is what Keras says, a little differently in other versions. Read it slowly, for you will meet it again:
#
# - *layer 'second'*: the layer that **complains** is the second. The layer that is **wrong** is the one below it.
# - *expected ndim=3, found ndim=2*: it wants three axes, `(samples, steps, features)`, and got two.
# - *Full shape received: (None, 12)*: `None` is the number of samples, which is left open, and 12 is the number of
#   units of the first layer. The axis of the steps is gone: `(samples, 12)` is $h_T$ alone.
#
# (The *name 'None'*, if your version says so, is another matter: the input has no name.)
#
# A tempting way out is to give it a third axis from somewhere: repeat $h_T$ twenty times (`RepeatVector`), or reshape
# it to a sequence of one step. Then the error is gone, and so is the point: the second layer would read one summary,
# again and again or just once, and nothing of how the first one got there. The remedy is one word in the layer below.
#
# ### Question 2: mend the stack (10 points)
#
# Write `mended_stack(n_past, n_features)`. It returns a new, untrained Keras model as `broken_stack` was meant to be:
#
# - input `(samples, n_past, n_features)`;
# - three LSTM layers of 12, 6 and 5 units, one over the other, each reading all the outputs of the one below; their
#   activations are left as they are;
# - a dense layer of 4 outputs without activation, which reads the last output of the third layer;
# - output `(samples, 4)`.
#
# `broken_stack` has more than one fault. Keras stops at the first that it notices, and one of them it never notices at
# all: once your stack can be built, look at the shape of its output.


# %% nbgrader={"grade": false, "grade_id": "mend-stack", "locked": false, "schema_version": 3, "solution": true, "task": false}
def mended_stack(n_past, n_features):
    """Build an untrained stack of LSTM layers with 12, 6 and 5 units: (samples, n_past, n_features) -> (samples, 4)."""
    ### BEGIN SOLUTION
    return keras.Sequential(
        [
            keras.Input(shape=(n_past, n_features)),
            keras.layers.LSTM(12, return_sequences=True, name="first"),
            keras.layers.LSTM(6, return_sequences=True, name="second"),
            keras.layers.LSTM(5, name="third"),
            keras.layers.Dense(4, name="forecast"),
        ]
    )
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "mend-stack-visible", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import stacked

stacked.mend_stack()

# %% nbgrader={"grade": true, "grade_id": "mend-stack-hidden", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other numbers of steps and features.
from lstm_utils import checks
from lstm_utils.visible_tests import stacked

answer = checks.answer("mended_stack")
### BEGIN HIDDEN TESTS
fixed = {4 * (12 * (12 + 3) + 12): "the number of features is fixed at 3"}
_, one, other = (stacked.check_mended_stack(answer, *sizes, 8, 33, fixed) for sizes in [(9, 1), (2, 7), (2, 7)])
shared = {id(w) for w in one.weights} & {id(w) for w in other.weights}
what, wanted = "mended_stack(2, 7) gives the same network twice.", "a new model at each call"
cause = "the model or a layer is made outside of the function"
checks.expect(not shared, what, wanted, "two models that share their weights", cause)
### END HIDDEN TESTS

# %% [markdown]
# ### Question 3: a stack of any depth (15 points)
#
# Write `stacked_lstm(n_past, n_features, units, n_future)`. It returns a new, untrained Keras model
#
# - that reads inputs of the shape `(samples, n_past, n_features)`;
# - with one LSTM layer for each entry of the list `units`, from the bottom up, with that many units. The list has at
#   least one entry. The activations are left as they are, and each layer reads all the outputs of the one below;
# - with one dense layer without activation on the last output of the top layer, whose output is `(samples, n_future)`.
#
# **Example.** `stacked_lstm(20, 1, [12, 6], 8)` is the network in the picture at the top. `stacked_lstm(20, 1, [25], 8)`
# is a vanilla LSTM.


# %% nbgrader={"grade": false, "grade_id": "stacked-model", "locked": false, "schema_version": 3, "solution": true, "task": false}
def stacked_lstm(n_past, n_features, units, n_future):
    """Build an untrained stack of LSTM layers, one for each entry of the list `units`.

    (samples, n_past, n_features) -> (samples, n_future)
    """
    ### BEGIN SOLUTION
    model = keras.Sequential([keras.Input(shape=(n_past, n_features))])
    for size in units[:-1]:
        model.add(keras.layers.LSTM(size, return_sequences=True))
    model.add(keras.layers.LSTM(units[-1]))
    model.add(keras.layers.Dense(n_future))
    return model
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "stacked-model-visible", "locked": true, "points": 8, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import stacked

stacked.stacked_model()

# %% nbgrader={"grade": true, "grade_id": "stacked-model-hidden", "locked": true, "points": 7, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: one layer, four layers, layers of equal size, other inputs.
from lstm_utils import checks
from lstm_utils.visible_tests import stacked

answer = checks.answer("stacked_lstm")
### BEGIN HIDDEN TESTS
shapes = {(10, 8): "the dense layer always has 8 outputs: it needs n_future"}
for sizes in [(6, 4, [5], 2), (5, 3, [4, 8, 6, 2], 7), (3, 2, [6, 6], 1)]:
    first = sizes[2][0]
    counts = {4 * (first * (first + 1) + first): "the number of features is fixed at 1"}
    one = stacked.check_stacked_lstm(answer, *sizes, 10, 35, shapes, counts)
other = stacked.check_stacked_lstm(answer, *sizes, 10, 35)
shared = {id(w) for w in one.weights} & {id(w) for w in other.weights}
what, wanted = "stacked_lstm(3, 2, [6, 6], 1) gives the same network twice.", "a new model at each call"
cause = "the model or a layer is made outside of the function"
checks.expect(not shared, what, wanted, "two models that share their weights", cause)
### END HIDDEN TESTS

# %% [markdown]
# ## What a stack costs
#
# An LSTM layer of $n$ units that reads $m$ numbers at each step has
#
# $$ 4\,\bigl(n\,(n + m) + n\bigr) $$
#
# parameters: for each of the three gates and the candidate, a matrix for what it reads ($n \times m$), a matrix for its
# own last output ($n \times n$) and a bias ($n$). In Lesson 2 the $m$ was the number of features. In a stack that holds
# for the bottom layer alone: every other layer reads as many numbers as the layer below has units. The dense layer has
# a weight for each pair of an output and a unit of the top layer, and a bias for each output.
#
# ### Question 4: count the parameters (10 points)
#
# Write `count_parameters(n_features, units, n_future)` for the network of Question 3.
#
# - `units`: list of whole numbers, at least one, from the bottom layer up.
# - It returns a list of whole numbers, one longer than `units`: the parameters of each LSTM layer from the bottom up,
#   and last those of the dense layer.
#
# The formula is enough: no model needs to be built.
#
# **Example.** `count_parameters(1, [12, 6], 8)` returns `[672, 456, 56]`, because
# 4·(12·(12+1)+12) = 672, 4·(6·(6+12)+6) = 456 and 8·6+8 = 56, as in the picture at the top.


# %% nbgrader={"grade": false, "grade_id": "count-parameters", "locked": false, "schema_version": 3, "solution": true, "task": false}
def count_parameters(n_features, units, n_future):
    """Count the parameters of each LSTM layer, from the bottom up, and of the dense layer: a list."""
    ### BEGIN SOLUTION
    counts = []
    reads = n_features
    for n in units:
        counts.append(4 * (n * (n + reads) + n))
        reads = n
    counts.append(n_future * (reads + 1))
    return counts
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "count-parameters-visible", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import stacked

stacked.count_parameters()

# %% nbgrader={"grade": true, "grade_id": "count-parameters-hidden", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: one layer, more layers, more features; compared with what Keras counts.
import keras
from lstm_utils import checks
from lstm_utils.visible_tests import stacked

answer = checks.answer("count_parameters")
### BEGIN HIDDEN TESTS
for n_features, units, n_future in [(3, [7], 2), (2, [5, 3, 9], 4), (6, [2, 4, 3, 8], 1), (5, [6, 6], 3)]:
    layers = [keras.layers.LSTM(n, return_sequences=True) for n in units] + [keras.layers.Dense(n_future)]
    keras.Sequential([keras.Input((2, n_features)), *layers])
    right, first = [layer.count_params() for layer in layers], units[0]
    causes = [
        ([4 * (first * (first + 1) + first), *right[1:]], "the number of features is fixed at 1"),
        ([*right[:-1], 8 * (units[-1] + 1)], "the number of outputs is fixed at 8"),
        (right[:2] + right[-1:], "only two layers are counted: there is one for each entry of `units`"),
        (right[:3] + right[-1:], "only three layers are counted: there is one for each entry of `units`"),
    ]
    stacked.check_counts(answer, n_features, units, n_future, right, causes)
### END HIDDEN TESTS

# %% [markdown]
# ### Six million parameters
#
# Stacks grow quickly. Here is one as you may meet it in a lecture: 400 units with tanh, 800 and 400 with relu, and a
# forecast of 8 steps. Build it, which takes a moment, and count it. It is not trained here: a step of its training
# costs some three thousand times the arithmetic of the stack of 12 and 12 units that you will train below.

# %%
large = keras.Sequential([keras.Input(shape=(20, 1))])
large.add(keras.layers.LSTM(400, activation="tanh", return_sequences=True, name="bottom"))
large.add(keras.layers.LSTM(800, activation="relu", return_sequences=True, name="middle"))
large.add(keras.layers.LSTM(400, activation="relu", name="top"))
large.add(keras.layers.Dense(8, name="forecast"))
plotting.architecture(large, title="A large stack")

# %%
for layer, counted in zip(large.layers, count_parameters(1, [400, 800, 400], 8), strict=True):
    print(f"{layer.name:9} Keras: {layer.count_params():9,}   your formula: {counted:9,}")
print(f"{'together':9} Keras: {large.count_params():9,}")
del large

# %% [markdown]
# More than half of the parameters are in the middle layer: it is twice as wide as the others, and a layer's own matrices
# grow with the square of its width. Neither the activation nor the number of steps changes the count. With the bottom
# layer alone and 8 outputs it was the 646,408 of Lesson 2: the two upper layers make it nearly ten times as large.
#
# ## Train a stack
#
# Everything else is as for a vanilla LSTM: compile, fit, use.
#
# ```python
# model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss="mean_squared_error")
# history = training.fit(model, X, Y, epochs=10, batch_size=100)
# forecast = model.predict(X_new, verbose=0)
# ```
#
# What does the forecast of a wave have to beat? **Persistence** (the last value stays) is a weak opponent for something
# that swings. A stronger one is the best **linear formula**: each coming step is a weighted sum of the 20 that were
# seen, with the weights of least squares, `baselines.linear(X, Y, X_new)`. For waves of one single period and damping
# that would be hard to beat. But here every wave has its own, and one set of weights has to do for all.
#
# ### Question 5: forecast damped waves (15 points)
#
# Build and train `wave_model`:
#
# - two LSTM layers, the upper one reading all the outputs of the lower, and one dense layer without activation;
# - input `(samples, 20, 1)`, output `(samples, 8)`: the 8 steps that follow. `X_train` and `Y_train` are given.
#
# On waves that it has never seen, its mean absolute error must be at least 35 % below that of the best linear formula,
# and at least 15 % below at each of the 8 steps by itself.
#
# 12 units in each layer, 12 epochs, batches of 100 and Adam with a learning rate of 0.02 are enough. Begin with
# `training.set_seed(1)`: then training starts from the same random numbers each time, and grading sees what you saw.
# Store what `training.fit` returns in `wave_history`; a plot below uses it.

# %% nbgrader={"grade": false, "grade_id": "forecast-waves", "locked": false, "schema_version": 3, "solution": true, "task": false}
X_train, Y_train = datasets.damped_waves(1500, seed=1)  # (1500, 20, 1) and (1500, 8)
wave_model = None  # becomes your trained model
wave_history = None  # becomes what training.fit returns

### BEGIN SOLUTION
training.set_seed(1)
wave_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.LSTM(12),
        keras.layers.Dense(8),
    ]
)
wave_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss="mean_squared_error")
wave_history = training.fit(wave_model, X_train, Y_train, epochs=12, batch_size=100, description="waves")
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "forecast-waves-visible", "locked": true, "points": 8, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import stacked

stacked.forecast_waves()

# %% nbgrader={"grade": true, "grade_id": "forecast-waves-hidden", "locked": true, "points": 7, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other waves, and each of the 8 steps by itself.
import numpy as np
from lstm_utils import checks, datasets
from lstm_utils.visible_tests import stacked

answer = checks.answer("wave_model")
### BEGIN HIDDEN TESTS
past, future = datasets.damped_waves(1000, seed=932)
forecasts = stacked.check_wave_model(answer, past, future)
hint = "not all steps were trained alike: train it on Y_train as it is"
own, formula = (np.abs(forecast - future).mean(axis=0) for forecast in forecasts)
for step in range(8):
    what = f"The forecast {step + 1} steps ahead"
    checks.better_than(own[step], formula[step], what, 0.15, "the best linear formula", hint)
### END HIDDEN TESTS

# %% [markdown]
# The learning curve, with the loss of the linear formula as the baseline, and one wave with its forecasts:

# %%
past, future = datasets.damped_waves(500, seed=7)
formula = baselines.linear(X_train, Y_train, past)
if wave_history is not None:
    title, baseline = "Learning damped waves; baseline: the best linear formula", np.mean((formula - future) ** 2)
    plotting.learning_curves(wave_history, baseline, title, ylabel="mean squared error")

# %%
if wave_model is not None:
    forecasts = {
        "stack": wave_model.predict_on_batch(past),  # as predict, but all at once
        "linear formula": formula,
        "persistence": baselines.persistence(past[:, :, 0], 8),
    }
    of_one_wave = {name: forecasts[name][1] for name in ["stack", "linear formula"]}
    plotting.forecast(past[1, :, 0], future[1], of_one_wave, title="A noisy past, and what two models make of it")
    errors = {name: np.abs(forecast - future).mean(axis=0) for name, forecast in forecasts.items()}
    plotting.error_by_horizon(errors, title="Damped waves: the error at 1 to 8 steps ahead")

# %% [markdown]
# Persistence is worst around half a period ahead, where the wave has turned over. The error of the linear formula grows
# with the distance. That of the stack grows little, and on the whole is about half as large: one formula for all waves
# cannot fit the quick and the slow ones alike, while the stack can go by the wave that it has before it. That is a good
# forecast. It does not tell you that the second layer was good for anything.
#
# ## Depth against width
#
# To find out, compare the stack with a single layer. But a single layer of 12 units would have fewer parameters, and
# you would not know whether depth helped or size. So make the layer **wider** until it has as many parameters as the
# stack. How wide is that? Let the stack have $S$ parameters in all, its dense layer included. One layer of $w$ units
# that reads $m$ features, with a dense layer of $k$ outputs, has
#
# $$ 4\,\bigl(w\,(w + m) + w\bigr) + k\,(w + 1) \;=\; 4\,w^2 + (4m + 4 + k)\,w + k $$
#
# parameters. Set this equal to $S$ and solve the quadratic equation for $w$; or try widths one after the other. The
# result will hardly ever be a whole number, so you look for the whole number whose count comes nearest to $S$.
#
# ### Question 6: the width that costs the same (15 points)
#
# Write `equal_width(n_features, units, n_future)`.
#
# - `n_features`, `units` (list, from the bottom up) and `n_future` describe a stack as in Question 4: LSTM layers and a
#   dense layer on top.
# - It returns one whole number, at least 1: the width $w$ of a **single** LSTM layer which, with its own dense layer of
#   `n_future` outputs, has a total number of parameters as near as possible to the stack's.
#
# **Example.** The stack of `equal_width(1, [12, 6], 8)` has 672 + 456 + 56 = 1,184 parameters. One layer of 15 units
# has 4·(15·16+15) + 8·16 = 1,148, one of 16 units 1,288. The first is off by 36, the second by 104: the answer is 15.
# Compare the counts, as here; to round the solution of the equation is not always the same.
# For the large stack, `equal_width(1, [400, 800, 400], 8)`, it is 1264.


# %% nbgrader={"grade": false, "grade_id": "equal-width", "locked": false, "schema_version": 3, "solution": true, "task": false}
def equal_width(n_features, units, n_future):
    """Find the width of a single LSTM layer that has about as many parameters as a stack: a whole number."""
    ### BEGIN SOLUTION
    total = n_future * (units[-1] + 1)
    for n, reads in zip(units, [n_features, *units[:-1]], strict=True):
        total += 4 * (n * (n + reads) + n)

    def distance(width):
        return abs(4 * (width * (width + n_features) + width) + n_future * (width + 1) - total)

    width = 1
    while distance(width + 1) < distance(width):
        width += 1
    return width
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "equal-width-visible", "locked": true, "points": 8, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import stacked

stacked.equal_width()

# %% nbgrader={"grade": true, "grade_id": "equal-width-hidden", "locked": true, "points": 7, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other stacks, rounding up and down.
from lstm_utils import checks
from lstm_utils.visible_tests import stacked

answer = checks.answer("equal_width")
### BEGIN HIDDEN TESTS
for n_features, units, n_future in [(4, [16], 3), (2, [1, 1], 5), (3, [5, 9, 9], 2), (1, [20, 30], 12)]:
    stacked.check_width(answer, n_features, units, n_future)
stacked.check_width(answer, 12, [64, 48, 32, 16], 40)
stacked.check_width(answer, 30, [6, 2, 9], 2)
### END HIDDEN TESTS

# %% [markdown]
# ## Experiment: does the second layer help with damped waves?
#
# Two layers of 12 units against one layer of the width that costs the same. Both are trained in the same way, for the
# same number of epochs (half as many as above, with larger steps, to save time), and both three times, from other
# random weights (`training.renew`): a single training shows what luck did, three begin to show how large luck is. The
# next two cells use your `stacked_lstm` and your `equal_width`.
#
# **Before you run them, write down a guess:** which one has the smaller error on new waves? By how much?

# %%
width = equal_width(1, [12, 12], 8)
if not 1 <= width <= 40:  # or a wrong answer to Question 6 would train for hours
    raise ValueError(f"a layer of {width} units is no rival of the same size: mend Question 6 first")
rivals = {"two layers of 12": stacked_lstm(20, 1, [12, 12], 8)}
rivals[f"one layer of {width}"] = stacked_lstm(20, 1, [width], 8)
for name, model in rivals.items():
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.03), loss="mean_squared_error")
    print(f"{name}: {model.count_params():,} parameters")


# %%
def compare(X, Y, X_test, Y_test, epochs):
    """Train both rivals from three seeds: dict of their mean absolute errors on the test data."""
    errors = {}
    for name, model in rivals.items():
        found, seconds = [], []
        for seed in range(3):
            training.renew(model, seed)
            began = perf_counter()
            training.fit(model, X, Y, epochs=epochs, batch_size=100, description=f"{name}, seed {seed}")
            seconds.append(perf_counter() - began)
            found.append(np.abs(model.predict_on_batch(X_test) - Y_test).mean())
        # The quickest, because the very first training waits for Keras to get ready.
        errors[f"{name} ({min(seconds):.1f} s)"] = found
    return errors


wave_errors = compare(X_train, Y_train, past, future, epochs=6)
naive = {"linear formula": np.abs(formula - future).mean()}
plotting.spread(wave_errors, naive, title="Damped waves: depth against width", xlabel="mean absolute error")

# %% [markdown]
# Both are far better than the linear formula, and as for depth against width there is next to nothing to see: the
# difference between two seeds of the same network is larger than the difference between the networks. **The second
# layer does not earn its keep here.** It costs some time, though: the seconds beside the names are those of one training.
# With about as many parameters, the stack has twenty steps to go through one after the other in each of two layers, the
# wide layer in one. A likely reason: a damped wave fades, but by the same rule at every step. It holds no second pattern
# for a second level to follow.
#
# ## Two time scales
#
# Now a sequence that has two. Think of a siren, or a singer's vibrato: the tone swings quickly, and its **pitch** rises
# and falls slowly. The network hears the tone and is asked where the pitch goes.
#
# - The pitch is a slow wave, $p(t) = \sin(2\pi t / P + \varphi)$, with a period from 12 to 24 steps.
# - The tone is $x(t) = \sin a(t)$, and a little noise, with an angle $a$ that grows at step $t$ by
#   $\tfrac{2\pi}{5}\,(1 + 0.4\,p(t))$: at pitch 0 a swing takes five steps, at a high pitch fewer, at a low one more.

# %%
tones, pitches = datasets.vibrato(3, n_past=60, seed=3)
both = np.column_stack([tones[0, :, 0], pitches[0, :60]])
plotting.series(np.arange(60), both, ["tone", "pitch"], title="Fast and slow: the tone is seen, the pitch is not")

# %% [markdown]
# No single measurement says anything about the pitch, nor does any weighted sum of measurements: a tone and the same
# tone upside down have the same pitch, and a weighted sum would change its sign. To read the pitch, one has to compare
# neighbouring measurements in a way that is not linear; that is the fast level. To forecast it, one has to follow it
# over a dozen steps; that is the slow level.
#
# ### Question 7: forecast the pitch (15 points)
#
# Build and train `pitch_model`:
#
# - two LSTM layers, the upper one reading all the outputs of the lower, and one dense layer without activation;
# - input `(samples, 20, 1)`: 20 steps of the tone; output `(samples, 8)`: the pitch at the 8 steps that follow.
#   `X_tone` and `Y_pitch` are given.
#
# On tones that it has never heard, its mean absolute error must be at least 70 % below that of the best linear formula
# (which here is no better than to say 0 each time), and at least 50 % below at each of the 8 steps by itself.
#
# 12 units in each layer, 12 epochs, batches of 100 and Adam with a learning rate of 0.02 are enough. Begin with
# `training.set_seed(1)`.

# %% nbgrader={"grade": false, "grade_id": "forecast-pitch", "locked": false, "schema_version": 3, "solution": true, "task": false}
X_tone, pitches = datasets.vibrato(1500, seed=1)  # (1500, 20, 1) and (1500, 28)
Y_pitch = pitches[:, 20:]  # (1500, 8): the steps after the tone
pitch_model = None  # becomes your trained model

### BEGIN SOLUTION
training.set_seed(1)
pitch_model = keras.Sequential(
    [
        keras.Input(shape=(20, 1)),
        keras.layers.LSTM(12, return_sequences=True),
        keras.layers.LSTM(12),
        keras.layers.Dense(8),
    ]
)
pitch_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss="mean_squared_error")
history = training.fit(pitch_model, X_tone, Y_pitch, epochs=12, batch_size=100, description="pitch")
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "forecast-pitch-visible", "locked": true, "points": 8, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import stacked

stacked.forecast_pitch()

# %% nbgrader={"grade": true, "grade_id": "forecast-pitch-hidden", "locked": true, "points": 7, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other tones, and each of the 8 steps by itself.
import numpy as np
from lstm_utils import checks, datasets
from lstm_utils.visible_tests import stacked

answer = checks.answer("pitch_model")
### BEGIN HIDDEN TESTS
tone, pitch = datasets.vibrato(1000, seed=934)
forecasts = stacked.check_pitch_model(answer, tone, pitch)
hint = "not all steps were trained alike: train it on Y_pitch as it is"
own, formula = (np.abs(forecast - pitch[:, 20:]).mean(axis=0) for forecast in forecasts)
for step in range(8):
    what = f"The pitch {step + 1} steps ahead"
    checks.better_than(own[step], formula[step], what, 0.5, "the best linear formula", hint)
### END HIDDEN TESTS

# %% [markdown]
# ### Who knows what?
#
# The story says: layer 1 reads the pitch, layer 2 follows where it goes. Stories about networks want testing. Take the
# outputs of each layer at every step, and ask how well the pitch, 1 to 8 steps later, can be read off them by a linear
# formula: 1 means perfectly, 0 not at all. The formula is fitted on half of the tones and judged on the other half: this
# is called a **linear probe**. The same is asked of the plain measurements, the last eight of them, and of the same two
# layers **before they were trained**: cells with random weights remember and mix what they read, too.

# %%
tones, pitches = datasets.vibrato(200, seed=8)
layers = [layer for layer in getattr(pitch_model, "layers", []) if isinstance(layer, keras.layers.LSTM)]
if len(layers) == 2:
    last_eight = np.lib.stride_tricks.sliding_window_view(tones[:, :, 0], 8, axis=1)  # (200, 13, 8)
    values = {"8 measurements": last_eight}
    untrained = [keras.layers.LSTM.from_config(layer.get_config()) for layer in layers]
    for new, old in zip(untrained, layers, strict=True):
        new.build((None, None, old.cell.kernel.shape[0]))
    for when, (lower, upper) in [("trained", layers), ("untrained", untrained)]:
        lower_out = np.stack([gates.gate_values(lower, tone)["h"] for tone in tones])  # (200, 20, units)
        upper_out = np.stack([gates.gate_values(upper, outputs)["h"] for outputs in lower_out])
        values |= {f"layer 2, {when}": upper_out, f"layer 1, {when}": lower_out}
    # At the steps 8 to 19 some of the tone has been heard.
    known = {name: baselines.linear_probe(values[name][:, -12:], pitches[:, 8:], n_future=8) for name in values}
    title = "What each layer knows about the pitch, 1 to 8 steps ahead"
    plotting.error_by_horizon(known, title, ylabel="share that can be read off")

# %% [markdown]
# The measurements say nothing, as was to be expected. The untrained layers say more than one should think: a few cells
# with random weights already hold part of the pitch. Judge the trained ones by what they add to that. Training lifts
# both layers at every distance. The next step can be read off either of them about equally well; at seven and eight
# steps layer 2 is ahead, which it was not before. That fits the story, and corrects it: the levels are not neatly apart,
# and layer 1 knows a good deal of where the pitch goes, too.
#
# ## Experiment: does the second layer help here?
#
# The same comparison as before, with the same two rivals, on the tones. Guess first.

# %%
test_tone, test_pitch = datasets.vibrato(500, seed=9)
pitch_errors = compare(X_tone, Y_pitch, test_tone, test_pitch[:, 20:], epochs=8)
plotting.spread(pitch_errors, title="Pitch of a tone: depth against width", xlabel="mean absolute error")
deep, wide = pitch_errors.values()
print("The stack has the smaller median error:", bool(np.median(deep) < np.median(wide)))

# %% [markdown]
# This time the difference is larger than luck: the errors of the stacks are smaller by about a third, and much farther
# from those of the wide layers than from one another. **Here the second layer earns its keep**: it begins with what the
# first has made of the tone, while the wide layer has to read the pitch and follow it with the same cells.
#
# Three things should keep you from concluding that deeper is better.
#
# - The comparison is at the **same number of epochs**. Change `epochs=8` to 15, and the wide layer arrives where the
#   stack is now. Change it to 45 and wait a minute or two: the gap is then about a quarter of what it was. Much of the
#   advantage is that the stack learns sooner; whether all of it is, these epochs do not tell.
# - An epoch takes the stack somewhat longer, so at the same number of **seconds** the comparison would be closer.
# - You have seen two tasks. On the first, depth brought nothing.
#
# A second layer is a bet that your sequence has a second level. Two layers are often worth trying, five hardly ever
# without a very large amount of data. Whether the bet is won tells only a comparison like this one: same parameters,
# several seeds, new data.
#
# ## What keeps the fast kernel
#
# A stack is slow because each step waits for the one before. On NVIDIA's GPUs there is a remedy: the library **cuDNN**
# has a kernel, one single program on the GPU, that runs a whole LSTM layer over all steps, several times as fast
# as Keras's own step-by-step loop. Keras uses it by itself when it can. But that kernel computes the standard cell and
# nothing else:
#
# | setting | must be | why |
# |---|---|---|
# | `activation` | `"tanh"` | the kernel has tanh built in |
# | `recurrent_activation` | `"sigmoid"` | and sigmoid for the gates |
# | `recurrent_dropout` | `0` | it would have to change what passes from step to step |
# | `unroll` | `False` | the kernel runs the loop itself |
# | `use_bias` | `True` | the kernel always adds a bias |
#
# These are Keras's defaults, so you lose the kernel only by changing something. The layer's other settings may be as you like:
# `units`, `return_sequences`, `return_state`, `go_backwards`, and `dropout`, which is applied to the layer's input
# before the kernel begins. (`use_cudnn=False` would forbid the kernel; nobody sets that by accident.) Each layer is
# looked at by itself: a stack may have fast and slow layers. Nothing warns you. The result is right, and it comes late.
#
# ### Question 8: which settings are in the way? (10 points)
#
# Write `slow_settings(settings)`.
#
# - `settings`: dict, the keyword arguments that someone gives to `keras.layers.LSTM`. What is not in it is at its
#   default: `activation="tanh"`, `recurrent_activation="sigmoid"`, `recurrent_dropout=0.0`, `unroll=False`,
#   `use_bias=True`. Activations are given as texts, or as `None`, which means none at all (linear).
# - It returns a list of the names of those settings that keep the layer from cuDNN's kernel, in any order; an empty
#   list if there are none.
#
# **Example.** `slow_settings({"units": 64, "activation": "relu", "dropout": 0.2, "recurrent_dropout": 0.2})` returns
# `["activation", "recurrent_dropout"]`. `slow_settings({"units": 400, "return_sequences": True})` returns `[]`.


# %% nbgrader={"grade": false, "grade_id": "fast-kernel", "locked": false, "schema_version": 3, "solution": true, "task": false}
def slow_settings(settings):
    """Name the settings of an LSTM layer that cuDNN's kernel does not allow: dict -> list of str."""
    ### BEGIN SOLUTION
    needed = {
        "activation": "tanh",
        "recurrent_activation": "sigmoid",
        "recurrent_dropout": 0,
        "unroll": False,
        "use_bias": True,
    }
    return [name for name, value in needed.items() if settings.get(name, value) != value]
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "fast-kernel-visible", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import stacked

stacked.fast_kernel()

# %% nbgrader={"grade": true, "grade_id": "fast-kernel-hidden", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: every setting by itself, and all together.
import itertools
import keras
from lstm_utils import checks, training
from lstm_utils.visible_tests import stacked

answer = checks.answer("slow_settings", without=[training.cudnn_obstacles])
### BEGIN HIDDEN TESTS
values = {
    "activation": ["tanh", "relu", None, "sigmoid", "linear"],
    "recurrent_activation": ["sigmoid", "tanh", None, "hard_sigmoid"],
    "recurrent_dropout": [0, 0.0, 0.01, 0.5],
    "unroll": [False, True],
    "use_bias": [True, False],
    "dropout": [0.3],
    **{name: [True] for name in ["return_sequences", "return_state", "go_backwards", "stateful"]},
}
each = [(name, value) for name, choices in values.items() for value in choices]
# What Keras makes of them decides.
obstacles = {pair: training.cudnn_obstacles(keras.layers.LSTM(5, **dict([pair]))) for pair in each}
one, two = [dict([pair]) for pair in each], [dict(pairs) for pairs in itertools.combinations(each, 2)]
together = {name: choices[-1] for name, choices in values.items()}
for settings in [{}, *one, *(pair for pair in two if len(pair) == 2), together]:
    right = {name for name, value in settings.items() if obstacles[name, value]}
    stacked.check_settings(answer, {"units": 5, **settings}, right)
### END HIDDEN TESTS

# %% [markdown]
# Now ask it about the large stack from above. Its bottom layer has tanh, the two others relu:

# %%
for name, activation in {"bottom": "tanh", "middle": "relu", "top": "relu"}.items():
    print(f"{name}: in the way: {slow_settings({'units': 400, 'activation': activation}) or 'nothing'}")

# %% [markdown]
# The two largest layers go the slow way, for the sake of an activation that seldom helps inside an LSTM cell: relu has
# no upper limit, so that a state which is fed back again and again can grow without end. `training.cudnn_obstacles(layer)`
# says the same for a real layer, in sentences. If you are in front of a GPU, `training.device()` tells you which.
#
# ## What you learnt
#
# - In a stack each layer reads all the outputs of the one below: every layer but the last has `return_sequences=True`.
#   Without it Keras says *expected ndim=3, found ndim=2*, and means the layer below.
# - A last layer that returns sequences too gives no error, only an output with an axis too many.
# - A layer of $n$ units that reads $m$ numbers has $4(n(n+m)+n)$ parameters. 400, 800 and 400 units make 6,411,208.
# - Depth is compared with width fairly at equal parameters, over several seeds, on new data.
# - A second layer paid where the sequence had a second time scale. Where it had not, it only cost time.
# - The fast kernel wants the defaults: tanh, sigmoid, no recurrent dropout, not unrolled, a bias.
#
# ## Further reading
#
# - J. Schmidhuber, "Learning complex, extended sequences using the principle of history compression", *Neural
#   Computation* 4(2), 234–242, 1992. Recurrent networks in levels, each slower than the one below.
# - S. El Hihi and Y. Bengio, "Hierarchical recurrent neural networks for long-term dependencies", *Advances in Neural
#   Information Processing Systems* 8, 493–499, 1995. Time scales built in by hand.
# - A. Graves, A. Mohamed and G. Hinton, "Speech recognition with deep recurrent neural networks", *ICASSP*,
#   6645–6649, 2013. Stacks of LSTM layers; depth mattered more than width.
# - M. Hermans and B. Schrauwen, "Training and analysing deep recurrent neural networks", *Advances in Neural
#   Information Processing Systems* 26, 190–198, 2013. Which layer works on which time scale, measured.
# - R. Pascanu, C. Gulcehre, K. Cho and Y. Bengio, "How to construct deep recurrent neural networks", *ICLR*, 2014. The
#   several places where a recurrent network can be deep.
# - G. Melis, C. Dyer and P. Blunsom, "On the state of the art of evaluation in neural language models", *ICLR*, 2018.
#   With every model tuned with equal care and equal parameters, plain LSTMs win, and extra layers bring little.
#
# ## What comes next
#
# In Lesson 4, **CNN-LSTM**, the lower level is not another LSTM but a convolution: it looks at short pieces of the
# sequence, makes them fewer, and leaves the time to the LSTM on top.
