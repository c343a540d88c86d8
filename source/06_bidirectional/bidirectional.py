# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Lesson 6: The bidirectional LSTM
#
# Some questions can only be answered when you know how the story goes on. Which word was meant, where a sentence
# changes its tone, what a missing measurement must have been: whoever has the whole sequence may read it from both
# ends. In this lesson you put two LSTM layers together that read in opposite directions, find out when the second one
# is worth its price and when it is worth nothing, and see what such a network's forecasts are worth when the answers
# stand among its inputs. Run the next two cells first.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
# setup
import lstm_utils

# %%
import keras
import numpy as np

from lstm_utils import datasets, plotting, training, windows

training.set_seed(6)

# %% [markdown]
# Here is a bidirectional LSTM that gives two labels to every step of a sequence. Inside the box that is called
# `Bidirectional(LSTM)` are two LSTM layers of 3 units each. That is why 6 numbers come out of it at every step.

# %%
small = keras.Sequential([keras.Input(shape=(4, 2))])  # 4 time steps, 2 features at each
small.add(keras.layers.Bidirectional(keras.layers.LSTM(3, return_sequences=True)))  # 3 units in each direction
small.add(keras.layers.Dense(2, activation="sigmoid"))  # 2 labels, at every step
plotting.architecture(small, title="A bidirectional LSTM")

# %% [markdown]
# ## Before you start
#
# **You will be able to**
#
# - say what each half of a bidirectional layer knows at each step, and merge the two in four ways;
# - turn the outputs of a backward layer round, and pick the right step where only one is wanted;
# - account for the shape and for every parameter of a bidirectional layer;
# - tell a task that needs the future from one that does not, and prove it by an experiment over several seeds;
# - find out whether a network looks into the future, and why its score is then worth nothing.
#
# **You need to know** the LSTM cell (Lesson 1), how a model is built, trained and judged (Lesson 2), and what
# `return_sequences` does (Lesson 3). **It takes** 60 to 90 minutes. There are eight questions and 100 points.
#
# **How the questions work.** Write your answer in place of `raise NotImplementedError()`, run the cell, then the tests
# below it. A failing test says what was expected, what came, and the likely cause. A second cell of tests runs only
# when your work is graded: it asks for what the text says, with other numbers and other shapes. A cell of tests gives
# all of its points or none. Each question stands alone: one that you leave out costs its own points and no others; only
# some of the cells that show something use your answers, and stop with an error without them. Keep the names and the
# arguments that are given; any way to the right result is fine, loops too, as long as a function leaves the arrays that
# it is given unchanged. `lstm_utils` is the course's own package. You may use it.
#
# ## The idea
#
# An LSTM layer reads from left to right. What it says at step $t$, its hidden state $h_t$, can depend on
# $x_1, \dots, x_t$ and on nothing that comes later. That is right for a forecast. But often the whole sequence lies in
# front of you: a recorded sentence, a finished day, a gene. Then there is no reason to hide its second half. So take two
# LSTM layers with weights of their own. One reads the sequence as it is, the other from its end to its beginning
# (Schuster and Paliwal, 1997):
#
# $$
# \overrightarrow{h}_t = \text{LSTM}_1\bigl(x_t, \overrightarrow{h}_{t-1}, \overrightarrow{c}_{t-1}\bigr), \qquad
# \overleftarrow{h}_t = \text{LSTM}_2\bigl(x_t, \overleftarrow{h}_{t+1}, \overleftarrow{c}_{t+1}\bigr), \qquad
# y_t = \text{merge}\bigl(\overrightarrow{h}_t, \overleftarrow{h}_t\bigr)
# $$

# %%
plotting.two_directions()

# %% [markdown]
# At step $t$ the forward layer knows $x_1, \dots, x_t$ and the backward layer knows $x_t, \dots, x_T$: together the
# whole sequence, which each of them alone knows at one end only. The two never talk to each other: they meet in the
# merged output, and what is made of it is left to the next layer.
#
# Four ways to merge are usual. With $u$ units in each direction:
#
# | `merge_mode` | what comes out at each step | size |
# |---|---|---|
# | `"concat"`, the default | the forward output, then the backward output | $2u$ |
# | `"sum"` | their sum, entry by entry | $u$ |
# | `"mul"` | their product, entry by entry | $u$ |
# | `"ave"` | their average, entry by entry | $u$ |
#
# Joined, nothing is lost, and the next layer can weigh the two directions as it likes. The other three are half as
# large and make the layers above smaller.
#
# ### Question 1: merge (10 points)
#
# Write `merge(forward, backward, mode)`.
#
# - `forward`, `backward`: two arrays of the same shape, either `(samples, steps, units)` or `(samples, units)`, the
#   outputs of both directions for the same steps.
# - `mode`: one of the four texts `"concat"`, `"sum"`, `"mul"` and `"ave"`.
#
# It returns one array that is merged as in the table: the last axis is twice as long for `"concat"`, the forward half
# first, and every other axis stays as it is.
#
# **Example.** With `forward = np.array([[1.0, 2.0]])` and `backward = np.array([[4.0, 6.0]])`, `"concat"` gives
# `[[1, 2, 4, 6]]`, `"sum"` gives `[[5, 8]]`, `"mul"` gives `[[4, 12]]` and `"ave"` gives `[[2.5, 4]]`.


# %% nbgrader={"grade": false, "grade_id": "merge", "locked": false, "schema_version": 3, "solution": true, "task": false}
def merge(forward, backward, mode):
    """Merge the outputs of two directions by `mode`: two arrays (..., units) -> (..., 2 * units) or (..., units)."""
    ### BEGIN SOLUTION
    if mode == "concat":
        return np.concatenate([forward, backward], axis=-1)
    if mode == "mul":
        return forward * backward
    total = forward + backward
    return total / 2 if mode == "ave" else total
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "merge-visible", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import bidirectional

bidirectional.merge()

# %% nbgrader={"grade": true, "grade_id": "merge-hidden", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other sizes, arrays without steps.
import numpy as np
from lstm_utils import checks
from lstm_utils.visible_tests import bidirectional

answer = checks.answer("merge")
### BEGIN HIDDEN TESTS
random = np.random.default_rng(62)
hint = "arrays (samples, units) are merged along their last axis just like (samples, steps, units)"
for shape in [(4, 3), (2, 4, 6), (1, 5), (5, 1, 2), (3, 3), (2, 7, 1)]:
    one, other = random.normal(size=(2, *shape))
    merged = {mode: merge_them(one, other) for mode, merge_them in checks.directions.MERGE_MODES.items()}
    for mode in merged:
        causes = [(value, f"this is {name!r}") for name, value in merged.items() if name != mode]
        bidirectional.check_merge(answer, one, other, mode, causes, hint)
### END HIDDEN TESTS

# %% [markdown]
# ## A backward layer answers backwards
#
# Keras has an LSTM layer that reads from the end to the beginning: `LSTM(units, go_backwards=True)`. With
# `return_sequences=True` it hands on all its outputs, **in the order in which it computed them**. Its first output is
# the one after reading $x_T$; its last output belongs to $x_1$. Merge that with the outputs of a forward layer as it
# is, and you put step 1 of one beside step $T$ of the other. No error tells you: the shapes fit. The sequence below is
# 0 everywhere except at step 4, the last but one. Before it has read anything else than 0, a layer without a bias says
# exactly 0.

# %%
backward_layer = keras.layers.LSTM(2, return_sequences=True, go_backwards=True, use_bias=False)
pulse = np.array([0, 0, 0, 1, 0], dtype="float32").reshape(1, 5, 1)
outputs = keras.ops.convert_to_numpy(backward_layer(pulse))
for place, output in enumerate(outputs[0]):
    print(f"output at place {place + 1}: {'0' if np.all(output == 0) else 'not 0'}")

# %% [markdown]
# The pulse stands at step 4 of 5, and the outputs are no longer 0 from place 2 on: place 1 belongs to step 5, place 2
# to step 4, and so on. `keras.layers.Bidirectional` turns them round for you. Whoever builds the two directions by hand
# has to do it: with `keras.ops.flip(outputs, axis=1)`, or with `[:, ::-1]` in NumPy.
#
# ### Question 2: both directions (15 points)
#
# Write `both_directions(forward_layer, backward_layer, X)`, which computes what a bidirectional layer made of these two
# would give.
#
# - `forward_layer`: a Keras LSTM layer with `return_sequences=True`.
# - `backward_layer`: a Keras LSTM layer with `return_sequences=True` and `go_backwards=True`. It reads the sequence
#   from the end by itself. Its number of units may differ from that of the other layer.
# - `X`: array `(samples, steps, features)`. A layer is called like a function: `forward_layer(X)` is a tensor
#   `(samples, steps, units)`.
#
# It returns an array or a tensor `(samples, steps, forward units + backward units)`: at step $t$ the forward layer's
# output for $x_t$, then the backward layer's output for the same $x_t$.
#
# **Example.** For layers of 2 and 3 units and `X` of the shape `(4, 5, 1)` the result is `(4, 5, 5)`. At the last
# step, `[:, 4]`, its first 2 entries come from a layer that has read all five inputs, its last 3 entries from a layer
# that has read only the last one.


# %% nbgrader={"grade": false, "grade_id": "both-directions", "locked": false, "schema_version": 3, "solution": true, "task": false}
def both_directions(forward_layer, backward_layer, X):
    """Join two layers' outputs step by step: X (samples, steps, features) -> (samples, steps, units of both)."""
    ### BEGIN SOLUTION
    forward = forward_layer(X)
    backward = keras.ops.flip(backward_layer(X), axis=1)
    return keras.ops.concatenate([forward, backward], axis=-1)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "both-directions-visible", "locked": true, "points": 8, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import bidirectional

bidirectional.both_directions()

# %% nbgrader={"grade": true, "grade_id": "both-directions-hidden", "locked": true, "points": 7, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other sizes, a single step, and Keras's own layer.
import keras
import numpy as np
from lstm_utils import checks
from lstm_utils.visible_tests import bidirectional

answer = checks.answer("both_directions")
### BEGIN HIDDEN TESTS
random = np.random.default_rng(64)
for samples, steps, features, units, others in [(3, 6, 2, 4, 4), (5, 4, 3, 1, 2), (2, 1, 4, 3, 2), (1, 7, 1, 2, 3)]:
    case = f"both_directions for {units} and {others} units and X of shape {(samples, steps, features)}"
    one = keras.layers.LSTM(units, return_sequences=True)
    other = keras.layers.LSTM(others, return_sequences=True, go_backwards=True)
    data = random.normal(size=(samples, steps, features)).astype("float32")
    bidirectional.check_both_directions(answer, one, other, data, case)
# Once more, as Keras puts the two together.
data = random.normal(size=(2, 5, 3)).astype("float32")
whole = keras.layers.Bidirectional(keras.layers.LSTM(4, return_sequences=True))
right = keras.ops.convert_to_numpy(whole(data))
case = "both_directions for the two layers of a Bidirectional layer"
hint = "the forward outputs, then the backward ones, both in the order of time"
came = checks.close(answer(whole.forward_layer, whole.backward_layer, data), right, case, hint=hint)
### END HIDDEN TESTS

# %% [markdown]
# ## Which output is the last one?
#
# For one answer to a whole sequence (is this review kind or not?) you want one vector that knows all of it. For a
# forward layer that is the last step, $\overrightarrow{h}_T$. For a bidirectional layer it is **not** the last step:
# there the forward half has read everything, but the backward half has read $x_T$ and nothing else. What knows
# everything is
#
# $$ \bigl(\overrightarrow{h}_T, \; \overleftarrow{h}_1\bigr), $$
#
# the forward half of the last step and the backward half of the first. That is what `Bidirectional(LSTM(units))` gives
# without `return_sequences=True`. It is not what you get when you take `[:, -1]` of the sequence yourself, although the
# shape is the same.
#
# ### Question 3: one vector for the whole sequence (10 points)
#
# Write `last_outputs(sequence, units)`.
#
# - `sequence`: array `(samples, steps, 2 * units)`, the outputs of a bidirectional layer with `return_sequences=True`,
#   merged by `"concat"`: at each step the forward half, then the backward half, both in the order of time.
# - `units`: the units of one direction.
#
# It returns an array `(samples, 2 * units)`: each half after it has read the whole sequence, the forward half first.
#
# **Example.** `sequence = np.array([[[1, 7], [2, 8], [3, 9]]])` is one sample of 3 steps, with one unit in each
# direction. `last_outputs(sequence, 1)` gives `[[3, 7]]`.


# %% nbgrader={"grade": false, "grade_id": "last-outputs", "locked": false, "schema_version": 3, "solution": true, "task": false}
def last_outputs(sequence, units):
    """Give what each direction says after reading everything: (samples, steps, 2 * units) -> (samples, 2 * units)."""
    ### BEGIN SOLUTION
    forward, backward = sequence[:, -1, :units], sequence[:, 0, units:]
    return np.concatenate([forward, backward], axis=1)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "last-outputs-visible", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import bidirectional

bidirectional.last_outputs()

# %% nbgrader={"grade": true, "grade_id": "last-outputs-hidden", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other sizes, a single step, and a layer of Keras.
import keras
import numpy as np
from lstm_utils import checks
from lstm_utils.visible_tests import bidirectional

answer = checks.answer("last_outputs")
### BEGIN HIDDEN TESTS
random = np.random.default_rng(66)
for samples, steps, units in [(2, 6, 4), (4, 2, 1), (3, 1, 2), (1, 5, 3), (6, 3, 2)]:
    values = random.normal(size=(samples, steps, 2 * units))
    fixed = np.concatenate([values[:, -1, :3], values[:, 0, 3:]], axis=1)
    both_steps = values[:, [-1, 0]].reshape(samples, -1)
    causes = [(both_steps, "both steps with all their units: half of each is wanted")]
    causes += [(fixed, "the number of units is fixed at 3")]
    bidirectional.check_last_outputs(answer, values, units, causes)
# A layer that returns sequences, and one with the same weights that does not.
data = random.normal(size=(3, 4, 2)).astype("float32")
every, last = (keras.layers.Bidirectional(keras.layers.LSTM(5, return_sequences=r)) for r in (True, False))
sequence = keras.ops.convert_to_numpy(every(data))
last.build(data.shape)
last.set_weights(every.get_weights())
right, case = keras.ops.convert_to_numpy(last(data)), "last_outputs of a Bidirectional layer"
read_all = "the forward half of the last step, the backward half of the first"
came = checks.close(answer(sequence, 5), right, case, hint=read_all)
### END HIDDEN TESTS

# %% [markdown]
# Does Keras do the same? Two layers with equal weights, one of which returns sequences, and your function:

# %%
every_step = keras.layers.Bidirectional(keras.layers.LSTM(3, return_sequences=True))
only_last = keras.layers.Bidirectional(keras.layers.LSTM(3))
X = np.random.default_rng(6).normal(size=(2, 5, 1)).astype("float32")
sequence = keras.ops.convert_to_numpy(every_step(X))
only_last.build(X.shape)
only_last.set_weights(every_step.get_weights())
print("the same as Keras:", np.allclose(last_outputs(sequence, 3), only_last(X), atol=1e-6))
print("[:, -1] is the same as Keras:", np.allclose(sequence[:, -1], only_last(X), atol=1e-6))

# %% [markdown]
# ## What it costs
#
# Twice the parameters, twice the arithmetic. With the formula of Lesson 1, a bidirectional layer with `units` units in
# each direction that reads `features` numbers has
#
# $$
# 2 \cdot 4\,\bigl(\text{units}\cdot(\text{units} + \text{features}) + \text{units}\bigr)
# $$
#
# parameters, whatever the merge mode. The layer above feels the merge mode: a dense layer with `outputs` outputs reads
# `2 * units` numbers after `"concat"` and `units` numbers after the others, and has
# $\text{outputs} \cdot (\text{numbers read}) + \text{outputs}$ parameters. Applied at every step, it uses the same
# weights at every step: the number of steps does not enter.
#
# And one price no formula shows: a forward layer answers while the sequence is still coming in. A bidirectional layer
# has to wait for the end: no live subtitles.
#
# ### Question 4: shapes and parameters (10 points)
#
# Write `bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences)`. It is about a
# bidirectional LSTM layer with `units` units in each direction on an input `(samples, n_steps, n_features)`, and a
# dense layer with `n_outputs` outputs on top of it. `merge_mode` is one of the four texts, `return_sequences` is
# `True` or `False`.
#
# It returns three results, `shape, layer, dense`:
#
# - `shape`: the output shape of the bidirectional layer, a tuple of whole numbers without the samples;
# - `layer`: the number of parameters of the bidirectional layer;
# - `dense`: the number of parameters of the dense layer.
#
# **Example.** `bidirectional_sizes(20, 1, 400, 8, "concat", False)` gives the shape `(800,)`, 1,286,400 parameters
# (two times 643,200), and 8·800 + 8 = 6,408 in the dense layer. With `return_sequences=True` the shape is `(20, 800)`
# and the numbers are the same.


# %% nbgrader={"grade": false, "grade_id": "sizes", "locked": false, "schema_version": 3, "solution": true, "task": false}
def bidirectional_sizes(n_steps, n_features, units, n_outputs, merge_mode, return_sequences):
    """Give a bidirectional layer's output shape (tuple without the samples), its parameters, and a dense layer's."""
    ### BEGIN SOLUTION
    width = 2 * units if merge_mode == "concat" else units
    shape = (n_steps, width) if return_sequences else (width,)
    layer = 2 * 4 * (units * (units + n_features) + units)
    return shape, layer, n_outputs * (width + 1)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "sizes-visible", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import bidirectional

bidirectional.sizes()

# %% nbgrader={"grade": true, "grade_id": "sizes-hidden", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other sizes, and every merge mode with and without sequences.
import itertools
from lstm_utils import checks
from lstm_utils.visible_tests import bidirectional

answer = checks.answer("bidirectional_sizes")
### BEGIN HIDDEN TESTS
cases = [(20, 1, 400, 8), (9, 4, 6, 5), (1, 3, 2, 7), (5, 8, 11, 1)]
for sizes, mode, sequences in itertools.product(cases, checks.directions.MERGE_MODES, [True, False]):
    steps, features, units, outputs = sizes
    width = 2 * units if mode == "concat" else units
    shape, layer = (steps, width) if sequences else (width,), 8 * (units * (units + features) + units)
    causes = [(8 * (units * (units + 1) + units), "the number of features is fixed at 1")]
    arguments, dense = (*sizes, mode, sequences), outputs * (width + 1)
    bidirectional.check_sizes(answer, arguments, shape, layer, dense, causes)
### END HIDDEN TESTS

# %% [markdown]
# Let Keras count too: the small network from the beginning, merged in each of the four ways.

# %%
for mode in ["concat", "sum", "mul", "ave"]:
    layer = keras.layers.Bidirectional(keras.layers.LSTM(3, return_sequences=True), merge_mode=mode)
    dense = keras.layers.Dense(2)
    dense(layer(keras.Input(shape=(4, 2))))  # which builds both
    found = layer.output.shape[1:], layer.count_params(), dense.count_params()
    print(f"{mode:6}  Keras: {found}   your formula: {bidirectional_sizes(4, 2, 3, 2, mode, True)}")

# %% [markdown]
# And the network of the example, only built and counted: 20 steps, 400 units in each direction, a forecast of 8 steps.

# %%
large = keras.Sequential([keras.Input(shape=(20, 1))])
large.add(keras.layers.Bidirectional(keras.layers.LSTM(400, activation="tanh"), name="both_directions"))
large.add(keras.layers.Dense(8, name="forecast"))
plotting.architecture(large, title="A large bidirectional LSTM")
counted = bidirectional_sizes(20, 1, 400, 8, "concat", False)
print("Keras:", *(layer.count_params() for layer in large.layers), "  your formula:", *counted[1:])
del large

# %% [markdown]
# The vanilla LSTM of Lesson 2 with the same 400 units has 646,408 parameters. Here it is twice 643,200 in the layers,
# and a dense layer that is nearly twice as large. And may this network forecast at all? It may: it reads 20 **past**
# steps in both directions, and the 8 steps that it forecasts come after all of them.
#
# ## A label at every step
#
# A rain gauge is read every two hours, 12 times a day. (The days are made up: between two readings it stays dry with
# the chance 0.6, and otherwise some amount falls, 1 mm on average, whatever fell before.) For every reading we ask two
# questions about all that has fallen **since midnight**:
#
# 1. Is it at least 2.5 mm?
# 2. Is it at least half of what falls on this day?
#
# The first one is known as the cumulative sum problem. Both questions look alike: at the first reading both labels are
# nearly always 0, and once they are 1 they stay 1. But when can you *know* the answer?

# %%
day = datasets.rain_gauge(1, seed=2779)
shown = {"rain (mm)": day.rain[0, :, 0], "2.5 mm reached": day.labels[0, :, 0], "half reached": day.labels[0, :, 1]}
plotting.over_steps(shown, title="One day of a rain gauge", xlabel="reading", ylabel="mm; 0 or 1")

# %% [markdown]
# The first answer you have at once: add up what you have seen. For the second you have to wait until midnight. At noon,
# nobody can say whether half of the day's rain has fallen, because that depends on the evening.
#
# ### Question 5: two labels (10 points)
#
# Write two functions. `rain` is an array `(days, readings)` with what fell since the reading before, in mm, 0 or more;
# some rain falls on every day.
#
# - `limit_reached(rain, limit)`: 1 where at least `limit` mm have fallen from the first reading of the day up to and
#   including this one, else 0.
# - `half_reached(rain)`: 1 where at least half of all that falls on the same day has fallen up to and including this
#   reading, else 0.
#
# Both return an array `(days, readings)` of whole numbers 0 and 1; `True` and `False` are fine as well.
#
# **Example.** With `rain = np.array([[0, 2, 1, 5]])`, which adds up to 0, 2, 3, 8, `limit_reached(rain, 2)` is
# `[[0, 1, 1, 1]]` and `half_reached(rain)` is `[[0, 0, 0, 1]]`.


# %% nbgrader={"grade": false, "grade_id": "labels", "locked": false, "schema_version": 3, "solution": true, "task": false}
def limit_reached(rain, limit):
    """Tell at which readings at least `limit` has fallen so far: (days, readings) -> (days, readings) of 0 and 1."""
    ### BEGIN SOLUTION
    return (np.cumsum(rain, axis=1) >= limit).astype(int)
    ### END SOLUTION


def half_reached(rain):
    """Tell at which readings at least half of the day's rain has fallen: (days, readings) -> the same of 0 and 1."""
    ### BEGIN SOLUTION
    fallen = np.cumsum(rain, axis=1)
    return (fallen >= fallen[:, -1:] / 2).astype(int)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "labels-visible", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import bidirectional

bidirectional.labels()

# %% nbgrader={"grade": true, "grade_id": "labels-hidden", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other days, limits and numbers of readings.
import numpy as np
from lstm_utils import checks, datasets
from lstm_utils.visible_tests import bidirectional

limit_answer, half_answer = checks.answer("limit_reached"), checks.answer("half_reached")
### BEGIN HIDDEN TESTS
for days, readings, limit, seed in [(6, 12, 2.5, 1), (1, 8, 0.3, 2), (9, 5, 1.25, 3), (4, 1, 0.5, 4), (3, 20, 4, 5)]:
    size = f"for {days} days of {readings} readings"
    drawn = datasets.rain_gauge(days, readings, limit, seed=seed)
    rain = drawn.rain[:, :, 0].astype(float)
    reached, half = np.moveaxis(drawn.labels, 2, 0)
    so_far = np.cumsum(rain, axis=1)
    causes = [(so_far >= x, f"the limit is fixed at {x} and not taken from the argument") for x in (1.5, 2.5)]
    bidirectional.check_limit_reached(
        limit_answer, rain, limit, reached, f"limit_reached {size}, limit {limit}", causes
    )
    causes = [(so_far >= 2.5, "this is the limit of 2.5 mm: half of the day's rain was asked for")]
    bidirectional.check_half_reached(half_answer, rain, half, f"half_reached {size}", causes)
# Sums that are exactly the limit, or exactly half.
even = np.array([[1, 1, 0, 2], [0, 4, 2, 2], [3, 0, 0, 3]])
reached, half = [[0, 0, 0, 1], [0, 1, 1, 1], [0, 0, 0, 1]], [[0, 1, 1, 1], [0, 1, 1, 1], [1, 1, 1, 1]]
bidirectional.check_limit_reached(limit_answer, even, 4, reached, "limit_reached for whole numbers, limit 4")
bidirectional.check_half_reached(half_answer, even, half, "half_reached for whole numbers")
### END HIDDEN TESTS

# %% [markdown]
# ### Question 6: a network that labels every step (15 points)
#
# Write `labeller(n_features, units, n_labels, merge_mode)`. It returns a new, untrained Keras model
#
# - that reads inputs `(samples, steps, n_features)` for any number of samples and **any number of steps**: its input is
#   `keras.Input(shape=(None, n_features))`;
# - with one bidirectional LSTM layer with `units` units in each direction, its activations left as they are, whose
#   directions are merged at every step by `merge_mode` (`"concat"`, `"sum"`, `"mul"` or `"ave"`);
# - and one dense layer with the activation `"sigmoid"`, so that its output `(samples, steps, n_labels)` holds for each
#   step the chance of each label by itself. (Two labels may hold at the same time. Softmax is for classes of which
#   exactly one is right.)
#
# Use `keras.layers.Bidirectional(layer, merge_mode=...)`, or two layers that you put together yourself.
#
# **Example.** `labeller(1, 8, 2, "concat")` has 2·4·(8·9 + 8) = 640 parameters in the bidirectional layer and
# 2·16 + 2 = 34 in the dense layer. For 5 days of 12 readings, `(5, 12, 1)`, it gives `(5, 12, 2)`.


# %% nbgrader={"grade": false, "grade_id": "labeller", "locked": false, "schema_version": 3, "solution": true, "task": false}
def labeller(n_features, units, n_labels, merge_mode):
    """Build an untrained bidirectional LSTM: (samples, steps, n_features) -> chances (samples, steps, n_labels)."""
    ### BEGIN SOLUTION
    lstm = keras.layers.LSTM(units, return_sequences=True)
    model = keras.Sequential([keras.Input(shape=(None, n_features))])
    model.add(keras.layers.Bidirectional(lstm, merge_mode=merge_mode))
    model.add(keras.layers.Dense(n_labels, activation="sigmoid"))
    return model
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "labeller-visible", "locked": true, "points": 8, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import bidirectional

bidirectional.labeller()

# %% nbgrader={"grade": true, "grade_id": "labeller-hidden", "locked": true, "points": 7, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other sizes, the other merge modes.
import numpy as np
from lstm_utils import checks
from lstm_utils.visible_tests import bidirectional

answer = checks.answer("labeller")
### BEGIN HIDDEN TESTS
random = np.random.default_rng(68)
hint = "a size is fixed and not taken from the arguments"
for features, units, n_labels, mode in [(1, 3, 2, "mul"), (4, 5, 1, "ave"), (2, 1, 3, "concat"), (3, 2, 5, "sum")]:
    data = random.normal(size=(6, 7, features)).astype("float32")
    counts = {4 * (units * (units + 3) + units): "the number of features is fixed at 3"}
    counts[4 * (8 * (8 + features) + 8)] = "the number of units is fixed at 8"
    one = bidirectional.check_labeller(answer, data, units, n_labels, mode, counts, hint)
other = answer(3, 2, 5, "sum")
shared = {id(w) for w in one.weights} & {id(w) for w in other.weights}
what, wanted = "labeller(3, 2, 5, 'sum') gives the same network twice.", "a new model at each call"
cause = "the model or a layer is made outside of the function"
checks.expect(not shared, what, wanted, "two models that share their weights", cause)
### END HIDDEN TESTS

# %% [markdown]
# ## What has to be beaten
#
# For these labels two opponents need no network:
#
# - **The clock** knows nothing but the time of day: it always gives the label that is more frequent at this reading.
# - **The past with the average future**, for the second label: half of the day's rain has fallen if what has fallen so
#   far is at least what falls *on average* in the readings that are left.
#
# The second opponent is wrong at about 14 of 100 readings. The coming rain does not depend on what fell before, so
# nothing in the past tells more than the sum so far, and the best rule for that sum, found on 60,000 days, is wrong at
# 13.7. Over many days no network that only reads forwards will do better, however large it is.
#
# ### Question 7: train it (15 points)
#
# Build and train `rain_model`:
#
# - LSTM layers in both directions, and a dense layer on top with sigmoid;
# - input `(samples, 12, 1)`, the rain in mm; output `(samples, 12, 2)`, the chances of the two labels, in the order in
#   which they stand in `Y_train`: the limit of 2.5 mm, and half of the day's rain;
# - a label is given where its chance is above one half. On days that the model has never seen, the share of wrong
#   answers for the first label must be at most a fifth of the clock's. For the second label it must be at most half of
#   that of *the past with the average future*, both for all readings together and for the readings 2 to 5, when most of
#   the day is still to come.
#
# `X_train` and `Y_train` are given. 8 units in each direction, 10 epochs, batches of 200 and Adam with a learning rate
# of 0.03 are enough; the loss for labels of 0 and 1 is `"binary_crossentropy"`. Begin with `training.set_seed(1)`: then
# training starts from the same random numbers each time, and grading sees what you saw.
#
# ```python
# model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.03), loss="binary_crossentropy")
# history = training.fit(model, X, Y, epochs=10, batch_size=200)
# ```

# %% nbgrader={"grade": false, "grade_id": "train-rain", "locked": false, "schema_version": 3, "solution": true, "task": false}
X_train, Y_train = datasets.rain_gauge(3000, seed=1)  # (3000, 12, 1) and (3000, 12, 2)
rain_model = None  # becomes your trained model

### BEGIN SOLUTION
training.set_seed(1)
rain_model = keras.Sequential([keras.Input(shape=(12, 1))])
rain_model.add(keras.layers.Bidirectional(keras.layers.LSTM(8, return_sequences=True)))
rain_model.add(keras.layers.Dense(2, activation="sigmoid"))
rain_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.03), loss="binary_crossentropy")
history = training.fit(rain_model, X_train, Y_train, epochs=10, batch_size=200, description="rain")
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "train-rain-visible", "locked": true, "points": 8, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import bidirectional

bidirectional.train_rain()

# %% nbgrader={"grade": true, "grade_id": "train-rain-hidden", "locked": true, "points": 7, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other days.
from lstm_utils import checks, datasets
from lstm_utils.visible_tests import bidirectional

answer = checks.answer("rain_model")
### BEGIN HIDDEN TESTS
bidirectional.check_rain_model(answer, *datasets.rain_gauge(2000, seed=962))
### END HIDDEN TESTS

# %% [markdown]
# How often your network is wrong on 1000 other days, beside its opponents, and what it says to the day from above:

# %%
days, days_test = datasets.rain_gauge(3000, seed=2), datasets.rain_gauge(1000, seed=3)
clock = 100 * np.minimum(days_test.labels.mean(axis=0), 1 - days_test.labels.mean(axis=0))  # wrong, in %: (12, 2)
fallen, left = days_test.rain[:, :, 0].cumsum(axis=1), np.arange(11, -1, -1)
past = 100 * ((fallen >= days.rain.mean() * left) != days_test.labels[:, :, 1]).mean(axis=0)  # (12,)
if rain_model is not None:
    answers = keras.ops.convert_to_numpy(rain_model(days_test.rain)) > 0.5
    network = 100 * (answers != days_test.labels).mean(axis=0)
    shown = {"2.5 mm: clock": clock[:, 0], "2.5 mm: network": network[:, 0]}
    shown |= {"half: past, average future": past, "half: network": network[:, 1]}
    plotting.over_steps(shown, title="Your network on 1000 new days", xlabel="reading", ylabel="wrong answers (%)")
    chances = keras.ops.convert_to_numpy(rain_model(day.rain))[0]
    shown = {"2.5 mm: truth": day.labels[0, :, 0], "2.5 mm: chance": chances[:, 0]}
    shown |= {"half: truth": day.labels[0, :, 1], "half: chance": chances[:, 1]}
    plotting.over_steps(shown, title="One day: truth and network", xlabel="reading", ylabel="chance")

# %% [markdown]
# ## Experiment: which direction?
#
# Now the comparison that this lesson is about: one layer that reads forwards, one that reads backwards, and both
# together, on both labels. To be fair, the single layers get 12 units, and each direction of the third 8: that makes
# 698 parameters for each of the first two and 674 for the third. To see how much is luck, everything is done with
# three seeds. The three networks stand in one Keras model with three outputs, which saves time. They share the input and
# nothing else, so that each learns as it would by itself, on the same days in the same order. Look at the backward
# network: there is the turning round of Question 2.
#
# **Before you run it, write down a guess.** Six numbers: how many of 100 readings will each network get wrong, for
# each label? One hint: for one network and one label you know the answer already.

# %%
inputs = keras.Input(shape=(12, 1))
forward = keras.layers.LSTM(12, return_sequences=True)(inputs)
backward = keras.ops.flip(keras.layers.LSTM(12, return_sequences=True, go_backwards=True)(inputs), axis=1)
both = keras.layers.Bidirectional(keras.layers.LSTM(8, return_sequences=True))(inputs)
hidden = {"forward": forward, "backward": backward, "bidirectional": both}
directions = {name: keras.layers.Dense(2, activation="sigmoid")(outputs) for name, outputs in hidden.items()}
trio = keras.Model(inputs, directions)
trio.compile(optimizer=keras.optimizers.Adam(learning_rate=0.03), loss="binary_crossentropy")
targets = dict.fromkeys(directions, days.labels)
wrong = {name: [] for name in directions}  # of each, in %: one array (12, 2) for each seed
for seed in range(3):
    training.renew(trio, seed)
    training.fit(trio, days.rain, targets, epochs=6, batch_size=200, description=f"seed {seed}")
    for name, chances in trio(days_test.rain).items():
        answers = keras.ops.convert_to_numpy(chances) > 0.5
        wrong[name].append(100 * (answers != days_test.labels).mean(axis=0))

limit, half = ({name: np.mean(seeds, axis=1)[:, label] for name, seeds in wrong.items()} for label in (0, 1))
naive = {"the clock": clock[:, 0].mean()}
plotting.spread(limit, naive, title="Has 2.5 mm fallen? The past is enough", xlabel="wrong answers (%)")

# %%
naive = {"past with average future": past.mean(), "the clock": clock[:, 1].mean()}
plotting.spread(half, naive, title="Has half of the day's rain fallen? It takes both", xlabel="wrong answers (%)")
few = all((limit[name] < 5).all() for name in ("forward", "bidirectional"))
print("2.5 mm: forward and bidirectional are wrong in less than 5 % with every seed:", bool(few))
fewer = 2 * half["bidirectional"] < half["forward"]
print("half: bidirectional makes less than half the errors of forward with every seed:", bool(fewer.all()))
by_reading = {name: np.mean(seeds, axis=0)[:, 1] for name, seeds in wrong.items()} | {"the clock": clock[:, 1]}
title = "Half of the day's rain: wrong answers at each reading, mean over the seeds"
plotting.over_steps(by_reading, title=title, xlabel="reading", ylabel="wrong answers (%)")

# %% [markdown]
# **Has 2.5 mm fallen?** Forward is enough: nothing that comes later matters. The bidirectional network is about half a
# point ahead at most here; tried with eight seeds, it was ahead six times and behind twice. That is how training went,
# for no answer needs the future. The backward network is hardly better than a clock: it sees this reading and what
# comes after it, and what fell before is what matters.
#
# **Has half of it fallen?** Forward stays at the 14 % of *the past with the average future*, backward does little
# better, and both together make only a few mistakes. Neither half of the network has to be clever for that: it would be
# enough that one adds up what has fallen, the other what is still to come, and the dense layer compares the two.
#
# **When during the day do they go wrong?** At both ends of the day even the clock is nearly always right. In the middle
# forward and backward each lack half of the story, and about a fifth of their answers are wrong. So before you put
# `Bidirectional` around a layer, ask two questions: **does the answer depend on what comes later?** and **will what
# comes later be there when the answer is needed?** The second one is the subject of the rest of this lesson.
#
# ## A forecast that is a lie
#
# In Lesson 2 you forecast the weather of Seattle from the last 14 days. Here is an idea to get more out of every
# window: let the network say at **each** of the 14 days what the highest temperature of the **next** day will be. The
# target of day $t$ is the temperature of day $t+1$, as it has to be, and 2015 is held out, as it has to be. One
# network reads forwards, one in both directions.

# %%
temperatures = datasets.seattle_weather().values[:, 1:2]  # the highest of each day, (1461, 1)
scaler = windows.Scaler.fit(temperatures[:-365])
scaled = scaler.apply(temperatures)
known, test = (np.lib.stride_tricks.sliding_window_view(part[:, 0], 15) for part in (scaled[:-365], scaled[-365:]))
X_known, Y_known = known[:, :-1, np.newaxis], known[:, 1:]  # of 15 days the first 14, and the last 14
X_test, Y_test = test[:, :-1, np.newaxis], test[:, 1:]
training.set_seed(6)
inputs = keras.Input(shape=(None, 1))
forward = keras.layers.LSTM(12, return_sequences=True)(inputs)
both = keras.layers.Bidirectional(keras.layers.LSTM(12, return_sequences=True))(inputs)
pair = {name: keras.layers.Dense(1)(hidden) for name, hidden in {"forward": forward, "bidirectional": both}.items()}
forecasters = keras.Model(inputs, pair)
forecasters.compile(optimizer=keras.optimizers.Adam(learning_rate=0.03), loss="mean_squared_error")
targets = dict.fromkeys(pair, Y_known[:, :, np.newaxis])
training.fit(forecasters, X_known, targets, epochs=10, batch_size=64, description="two forecasts")
said = {"persistence": X_test} | forecasters(X_test)
said = {name: keras.ops.convert_to_numpy(forecast)[:, :, 0] for name, forecast in said.items()}
by_day = {name: scaler.std * np.abs(forecast - Y_test).mean(axis=0) for name, forecast in said.items()}  # (14,), in °C
means = {name: error.mean() for name, error in by_day.items()}
plotting.ladder(means, title="The next day's temperature, Seattle 2015: a miracle?", xlabel="mean absolute error (°C)")

# %% [markdown]
# Forward is hardly better than persistence, as you would expect after Lesson 2: both are off by a good two degrees. And
# the bidirectional network is off by a fraction of a degree, on a year that it has never seen, from nothing but
# temperatures. When a score is too good, look for the leak before you look for a buyer. You split in the order of time,
# you scaled with the training years alone, and the target lies one day after the step that it belongs to. What is left?
# A test that works on any network, whatever it is built of: **change the future and see whether the past moves.** An
# answer at step $t$ that changes when you change $x_{t+1}$ has looked at it.
#
# ### Question 8: does it look ahead? (15 points)
#
# Write `looks_ahead(model, X)`.
#
# - `model`: a Keras model that takes inputs `(samples, steps, features)`, for any number of steps, and gives outputs
#   `(samples, steps, outputs)`. `model(X)` is a tensor; `keras.ops.convert_to_numpy` makes it an array.
# - `X`: an array `(samples, steps, features)` of random numbers, at least 2 steps.
#
# It returns `True` if the output at any step depends on the input of a **later** step, and `False` if not. Outputs
# count as equal if they differ by no more than 1e-5. Some models look only one step ahead, some at one place of the
# sequence only, and some look at only one of the features. And what a model is built of does not matter: look at what
# it does.
#
# **Example.** For a model with one forward LSTM layer (`return_sequences=True`) the answer is `False`. For a model with
# a bidirectional one it is `True`.


# %% nbgrader={"grade": false, "grade_id": "looks-ahead", "locked": false, "schema_version": 3, "solution": true, "task": false}
def looks_ahead(model, X):
    """Tell whether an output depends on a later input: a model, X (samples, steps, features) -> True or False."""
    ### BEGIN SOLUTION
    before = keras.ops.convert_to_numpy(model(X))
    for step in range(1, X.shape[1]):
        altered = X.copy()
        altered[:, step:] = 1 - 2 * altered[:, step:]
        after = keras.ops.convert_to_numpy(model(altered))
        if np.abs(after - before)[:, :step].max() > 1e-5:
            return True
    return False
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "looks-ahead-visible", "locked": true, "points": 8, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import bidirectional

bidirectional.looks_ahead()

# %% nbgrader={"grade": true, "grade_id": "looks-ahead-hidden", "locked": true, "points": 7, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other models, among them some that look ahead in one place only.
from functools import partial
import keras
import numpy as np
from lstm_utils import checks
from lstm_utils.visible_tests import bidirectional

answer = checks.answer("looks_ahead")
### BEGIN HIDDEN TESTS
ops, lstm = keras.ops, partial(keras.layers.LSTM, return_sequences=True)
turned, join, glue = partial(ops.flip, axis=1), partial(ops.concatenate, axis=1), partial(ops.concatenate, axis=2)


def ahead(x):
    return join([x[:, 1:], x[:, -1:]])


def at(place, other, x):  # also where x has a single step
    return ops.where(ops.equal(ops.cumsum(ops.ones_like(x), axis=1), place), other, x)


average = partial(ops.mean, axis=1, keepdims=True)
behind = "only the steps behind those that are compared may be changed"
by_hand = "it is not made with Bidirectional, but reads the future: look at what a model does"
no_name = "no layer of it says go_backwards, but it reads the future: look at what a model does"
near = "it looks ahead at one place only: change the future behind each step by itself"
far = "it looks ahead at one place only, and far: all outputs before the change must be compared, "
far += "not only the one just before it"
whole, past_only = "the mean of the whole sequence knows the future", "it looks at the past only"
own = "each step depends on its own input, which is no future"
every = "all features of the coming steps must be changed"
for name, build, right, cause in [
    ("a stack of two forward layers", lambda x: lstm(3)(lstm(2)(x)), False, behind),
    ("a backward layer whose outputs are turned round", lambda x: turned(lstm(3, go_backwards=True)(x)), True, by_hand),
    ("a forward layer between two turnings round", lambda x: turned(lstm(3)(turned(x))), True, no_name),
    ("steps from which the mean of the sequence is subtracted", lambda x: x - average(x), True, whole),
    ("a model whose first step sees the second", lambda x: at(1, ahead(x), x), True, near),
    ("a model whose last step but one sees the last", lambda x: turned(at(2, x[:, -1:], turned(x))), True, near),
    ("a model whose first step sees the last", lambda x: at(1, x[:, -1:], x), True, far),
    ("a model that comes one step late", lambda x: join([x[:, :1], x[:, :-1]]), False, past_only),
    ("a dense layer at each step", keras.layers.Dense(4), False, own),
    ("a model that looks ahead at its last feature only", lambda x: glue([x[..., :2], ahead(x)[..., 2:]]), True, every),
]:
    read = keras.Input(shape=(None, 3))
    model = keras.Model(read, keras.layers.Dense(2)(build(read)))
    for steps in (5, 2):
        data = np.random.default_rng(70).normal(size=(4, steps, 3)).astype("float32")
        bidirectional.check_looks_ahead(answer, model, data, right, f"looks_ahead for {name} ({steps} steps)", cause)
### END HIDDEN TESTS

# %% [markdown]
# Now put the question to the two forecasters, and look at their errors at each of the 14 days:

# %%
for name, output in pair.items():
    print(f"{name} looks ahead:", looks_ahead(keras.Model(forecasters.input, output), X_test[:5].astype("float32")))
title = "The error at each day of the window: day 14 gives the game away"
plotting.over_steps(by_day, title=title, xlabel="day of the window", ylabel="mean absolute error (°C)")

# %% [markdown]
# The temperature of day $t+1$ is the target of day $t$, **and it is also an input**, one step later in the same window.
# The backward layer has just read it and only needs to hand it on. (The copies get worse over the last days, where that
# layer has read only a few values.) At day 14 there is nothing to copy, because day 15 is not in the window. There the
# network is no better than persistence, here and with four other seeds: 13 of the 14 targets that it was trained on
# could be copied.
#
# Of the bidirectional network's 14 scores only the last counts. On the day when you use a forecast, the next day is not
# in the input, or you would not need a forecast. The mean over the window, which looked like a miracle, is made of 13
# answers that could be looked up and one honest try. What would have happened in use at the other days? Cut the window
# off behind each day, so that the network gets what was known on that day, and take its last output:

# %%
in_use = {name: [] for name in pair}
for known in range(1, 15):
    for name, forecast in forecasters(X_test[:, :known]).items():
        last = keras.ops.convert_to_numpy(forecast)[:, -1, 0]
        in_use[name].append(scaler.std[0] * np.abs(last - Y_test[:, known - 1]).mean())
shown = {"bidirectional, scored": by_day["bidirectional"]}
shown |= {f"{name}, used": np.array(in_use[name]) for name in ("bidirectional", "forward")}
title = "The same networks, scored with the future and used without it"
plotting.over_steps(shown, title=title, xlabel="days that are known", ylabel="mean absolute error (°C)")
print("forward: what was scored is what you get:", bool(abs(np.mean(in_use["forward"]) - means["forward"]) < 0.01))
times = np.mean(in_use["bidirectional"]) / means["bidirectional"]
print("bidirectional: in use the error is more than four times as large:", bool(times > 4))

# %% [markdown]
# For the forward network the score is what you get; its two lines would be one. The bidirectional network's meet only
# at day 14. Neither the loss nor the mean over the held-out year would have told you; the error at each day did.
#
# What may and what may not be read in both directions:
#
# | task | both directions? |
# |---|---|
# | label each word of a finished sentence, each sound of a recording, each base of a gene | yes |
# | fill a gap in a record, with measurements before and after it | yes |
# | judge a whole review, a whole heartbeat | yes, with the last output of each direction |
# | forecast what comes after a window, from one vector for the whole window | allowed: the target lies outside the window. Measure whether it helps |
# | forecast the next step at every step of a window | **never**: the targets are among the inputs |
# | label a stream while it is coming in | no, unless the answer may wait for some more steps |
# | a running total, an alarm | no need: the past is enough |
#
# ## What you learnt
#
# - A bidirectional layer is two layers with weights of their own. At step $t$ one knows $x_1, \dots, x_t$, the other
#   $x_t, \dots, x_T$; the output is merged by concat, sum, mul or ave.
# - A backward layer returns its sequence in reversed order. Turn it round before you merge.
# - One vector for the whole sequence is the forward half of the last step and the backward half of the first.
# - Parameters and arithmetic are doubled: with 400 units and a dense layer of 8 there are 1,292,808. After "concat" the
#   layer above reads twice as many numbers, too.
# - If the past is enough, as for a cumulative sum, forward is enough. If the answer depends on the future, no forward
#   layer can give it reliably, however large.
# - A score that was computed with the future in the input says nothing about use. Change the future and see whether the
#   past moves.
#
# ## Further reading
#
# - M. Schuster and K. K. Paliwal, "Bidirectional recurrent neural networks", *IEEE Transactions on Signal Processing*
#   45(11), 2673–2681, 1997. The idea, with plain recurrent cells.
# - A. Graves and J. Schmidhuber, "Framewise phoneme classification with bidirectional LSTM and other neural network
#   architectures", *Neural Networks* 18(5–6), 602–610, 2005. The first bidirectional LSTM: which sound is spoken at
#   each moment, with forward, backward and both compared.
# - Z. Huang, W. Xu and K. Yu, "Bidirectional LSTM-CRF models for sequence tagging", arXiv:1508.01991, 2015. A label for
#   every word.
# - M. E. Peters and others, "Deep contextualized word representations", *NAACL*, 2227–2237, 2018. ELMo: what a word
#   means here, from what stands before and after it.
# - S. Kaufman, S. Rosset, C. Perlich and O. Stitelman, "Leakage in data mining: formulation, detection, and avoidance",
#   *ACM Transactions on Knowledge Discovery from Data* 6(4), 2012. How scores come to lie.
#
# ## What comes next
#
# In Lesson 7, **generative LSTMs**, the network writes: it gives the chances of the next character, one is drawn, and
# goes in again. That is a forecast of the next step at every step, so you know now in which direction it has to read.
