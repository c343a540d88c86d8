# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Lesson 4: The CNN-LSTM
#
# An LSTM reads one vector at a time. But what if each step of your sequence is a picture, or if the sequence is so long
# that at its end the LSTM has forgotten its beginning? Then let another network look first: a **convolution** finds
# small local patterns and hands on a shorter summary, and the LSTM reads the summary. Features first, then time. In
# this lesson you tell species of animals apart by their DNA, and the direction of a movement in small videos.
#
# Run the next two cells first.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
# setup
import lstm_utils

# %%
import time

import keras
import numpy as np

from lstm_utils import datasets, encoding, plotting, training

training.set_seed(4)

# %% [markdown]
# Here is a CNN-LSTM. Its input is a sequence of pieces, each a short series of its own: 12 steps of 2 features. The
# three layers marked *at every step* look at each piece by itself; only then the LSTM goes from piece to piece.

# %%
small = keras.Sequential(
    [
        keras.Input(shape=(None, 12, 2)),  # any number of pieces; in each 12 steps of 2 features
        keras.layers.TimeDistributed(keras.layers.Conv1D(5, 3, activation="relu"), name="find"),
        keras.layers.TimeDistributed(keras.layers.MaxPooling1D(2), name="shorten"),
        keras.layers.TimeDistributed(keras.layers.Flatten(), name="line_up"),
        keras.layers.LSTM(6, name="remember"),
        keras.layers.Dense(3, name="answer"),
    ]
)
plotting.architecture(small, title="A CNN-LSTM")

# %% [markdown]
# ## Before you start
#
# **You will be able to**
#
# - compute by hand what `Conv1D` and `MaxPooling1D` do to a sequence, and how long it is afterwards;
# - say what `TimeDistributed` does, in terms of shapes, and do the same with two reshapes;
# - build a CNN-LSTM and account for every one of its parameters;
# - turn DNA into numbers, and classify sequences that are too long for an LSTM alone;
# - find out by experiment which part of a network does the work;
# - let a network watch a video.
#
# **You need to know** NumPy arrays and their shapes, what an LSTM layer does and what it hands on, and how a Keras
# model is built and trained (Lessons 1 and 2). You need not have met convolutions before. **It takes** 60 to 90
# minutes. There are eight questions and 100 points.
#
# ### How the questions work
#
# Write your answer in place of `raise NotImplementedError()`, run the cell, then run the tests below it. A test that
# fails says what was expected, what came, and the likely cause. The second cell of tests runs only when your work is
# graded: it asks for what the text says, with other numbers and shapes. A cell of tests gives all its points or none.
#
# - Each question stands alone: one that you leave out costs its own points and no others. Some plots use your answers.
# - Keep the names and the arguments that are given. Any way to the right result is fine, loops too, as long as a
#   function leaves the arrays that it is given unchanged.
# - Use `lstm_utils`, the course's own package, but not the one helper that would be the answer: a test then tells you.

# %% [markdown]
# ## The idea
#
# A picture is an array of rows, columns and colours. You could flatten it into one long vector and give that to an
# LSTM. Two things speak against it. Pixels that are neighbours say something together, an edge or a corner, and in a
# flat vector nobody is a neighbour any more. And the same corner in another place of the picture is, for the flat
# vector, something entirely new that has to be learnt again.
#
# A **convolution** cures both. It is a small window with weights, a **filter**, that slides over the data and gives a
# number at every place: how well the data there fits the filter. The same few weights are used everywhere, so a pattern
# is recognised wherever it turns up. **Pooling** then keeps only the largest number in each neighbourhood: *the pattern
# was here, more or less*. What is left is smaller and says more.
#
# A convolution sees patterns, but no order beyond the width of its window. An LSTM sees order, but has to take in every
# step. So they share the work: convolution and pooling find local patterns, the **features**, and make things smaller;
# the LSTM follows the features over time and hands on one vector for the whole sequence; a dense layer makes the answer
# of it, a class or a forecast. There are two ways to join them, and you will use both:
#
# 1. **Along the sequence.** The sequence is one long row of steps. The convolution slides along it, the pooling
#    shortens it, and the LSTM reads what comes out: fewer steps, each with more meaning. This is for the DNA.
# 2. **Inside every step.** Each step is an array itself: a frame of a video, or a short series. The same convolution
#    looks at every step by itself, and the LSTM reads one summary for each. This is what `TimeDistributed` is for.

# %% [markdown]
# ## A convolution along a sequence
#
# Let $x$ be a sequence with the shape `(steps, channels)`; channels is what a convolution calls its features. A
# `Conv1D` layer has a kernel $W$ of the shape `(kernel_size, channels, filters)` and a bias $b$ of the shape
# `(filters,)`. At step $t$ it looks at the steps $t, t+1, \dots, t + k - 1$ with $k$ the kernel size, and for filter
# $j$ it gives
#
# $$y_{t,j} = \mathrm{relu}\Bigl(b_j + \sum_{i=0}^{k-1} \sum_{c} x_{t+i,\,c}\, W_{i,c,j}\Bigr), \qquad \mathrm{relu}(z) = \max(z, 0).$$
#
# The window has to fit, so it stands at $t = 0$ first and at $t = \text{steps} - k$ last: `steps - kernel_size + 1`
# places. `MaxPooling1D` then cuts what came out into groups of `pool_size` steps that do not overlap and keeps, for
# each filter by itself, the largest value of each group. Steps at the end that make no whole group are dropped.

# %% [markdown]
# ### Question 1: convolution and pooling by hand (15 points)
#
# Write two functions in NumPy.
#
# - `conv1d(x, kernel, bias)` takes arrays of the shapes `(steps, channels)`, `(kernel_size, channels, filters)` and
#   `(filters,)`; there are at least as many steps as the kernel is long. It returns $y$ of the formula above, relu
#   included: an array `(steps - kernel_size + 1, filters)`.
# - `max_pool(x, pool_size)` takes an array `(steps, channels)` of any numbers, negative ones too, with at least
#   `pool_size` steps. It returns the largest value of each group and channel: `(steps // pool_size, channels)`.
#
# **Example.** One channel, one filter that compares a step with the next one: `x = [[1], [2], [4], [3]]`,
# `kernel = [[[-1]], [[1]]]` (that is the shape `(2, 1, 1)`) and `bias = [0.5]`. The differences are 1, 2 and −1; with
# the bias 1.5, 2.5 and −0.5; after relu `conv1d` gives `[[1.5], [2.5], [0]]`. And `max_pool` of
# `[[3], [1], [2], [5], [9]]` with `pool_size = 2` gives `[[3], [5]]`: the 9 is left over.


# %% nbgrader={"grade": false, "grade_id": "convolve", "locked": false, "schema_version": 3, "solution": true, "task": false}
def conv1d(x, kernel, bias):
    """Slide filters along a sequence, then apply relu.

    x (steps, channels), kernel (kernel_size, channels, filters), bias (filters,)
    -> (steps - kernel_size + 1, filters)
    """
    ### BEGIN SOLUTION
    kernel_size = len(kernel)
    places = range(len(x) - kernel_size + 1)
    sums = [np.tensordot(x[t : t + kernel_size], kernel, axes=2) for t in places]
    return np.maximum(np.stack(sums) + bias, 0)
    ### END SOLUTION


def max_pool(x, pool_size):
    """Keep the largest value of every `pool_size` steps: (steps, channels) -> (steps // pool_size, channels)."""
    ### BEGIN SOLUTION
    groups = len(x) // pool_size
    return x[: groups * pool_size].reshape(groups, pool_size, -1).max(axis=1)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "convolve-visible", "locked": true, "points": 8, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import cnn_lstm as visible_tests

visible_tests.convolve()

# %% nbgrader={"grade": true, "grade_id": "convolve-hidden", "locked": true, "points": 7, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other sizes.
import numpy as np
from lstm_utils import checks, convolution
from lstm_utils.visible_tests import cnn_lstm as visible_tests

conv_answer = checks.answer("conv1d", without=[convolution.conv1d])
pool_answer = checks.answer("max_pool", without=[convolution.max_pooling1d])
### BEGIN HIDDEN TESTS
random = np.random.default_rng(41)
for steps, channels, kernel_size, filters in [(9, 3, 2, 5), (5, 1, 5, 2), (12, 4, 1, 3), (8, 2, 4, 1), (7, 3, 3, 3)]:
    x = random.normal(size=(steps, channels))
    kernel, bias = random.normal(size=(kernel_size, channels, filters)), random.normal(size=filters)
    visible_tests.check_conv1d(conv_answer(x, kernel, bias), x, kernel, bias)
for steps, channels, pool_size in [(10, 3, 4), (6, 2, 6), (5, 4, 1), (11, 1, 2), (9, 5, 3)]:
    x = random.normal(size=(steps, channels)) - 1
    by_heart = {(steps // 3, channels): "pool_size is fixed at 3 and not taken from the argument"}
    visible_tests.check_max_pool(pool_answer(x, pool_size), x, pool_size, by_heart)
### END HIDDEN TESTS

# %% [markdown]
# Watch your filters at work. Here is a series with a jump up and a jump down, and two filters of three steps: one that
# answers to what rises and one that answers to what falls. A window counts by its first step, so it answers before the
# jump. The pooling keeps *that* there was a jump and roughly where; the fall lies on the border of two groups.

# %%
jumps = np.concatenate([np.zeros(8), np.ones(9), np.zeros(7)])[:, np.newaxis]
rises_falls = np.array([[[-1.0, 1.0]], [[0.0, 0.0]], [[1.0, -1.0]]])  # (3, 1, 2)
found = conv1d(jumps, rises_falls, np.zeros(2))
maps = {"a series": jumps, "two filters (rises, falls)": found, "after pooling by 4": max_pool(found, 4)}
plotting.feature_maps(maps, title="A convolution finds, a pooling keeps")

# %% [markdown]
# ## How long, and how many parameters?
#
# Two settings of `Conv1D` change the length. With `strides=s` the window jumps by $s$ steps instead of one. With
# `padding="same"` the sequence gets zeros at its ends, so that with a stride of 1 it comes out as long as it went in;
# the default, `padding="valid"`, adds nothing, as in Question 1. For a sequence of $L$ steps and a kernel of $k$ steps,
# with $\lfloor\;\rfloor$ for rounding down and $\lceil\;\rceil$ for rounding up:
#
# $$L_\text{valid} = \Bigl\lfloor \frac{L - k}{s} \Bigr\rfloor + 1, \qquad L_\text{same} = \Bigl\lceil \frac{L}{s} \Bigr\rceil .$$
#
# `MaxPooling1D(p)` leaves $\lfloor L / p \rfloor$ steps. The parameters are the weights: a convolution has one kernel
# and one bias, however long the sequence is; pooling and flattening have none:
#
# | layer | parameters |
# |---|---|
# | `Conv1D` | $k \cdot \text{channels} \cdot \text{filters} + \text{filters}$ |
# | `MaxPooling1D`, `Flatten` | 0 |
# | `LSTM` | $4\,(\text{units} \cdot (\text{units} + \text{inputs}) + \text{units})$ |
# | `Dense` | $\text{units} \cdot \text{outputs} + \text{outputs}$ |
#
# *Units* are the LSTM's; *inputs* is how many numbers it reads at each of its steps. When the convolution runs along
# the sequence, that is the number of its filters: at each step that is left, each filter has something to say.

# %% [markdown]
# ### Question 2: lengths and parameters (10 points)
#
# Write two functions. All numbers that go in and come out are whole.
#
# - `conv_length(length, kernel_size, strides, padding)` takes as `padding` the text `"valid"` or `"same"`; with
#   `"valid"` the kernel fits at least once. It returns how many steps come out of the `Conv1D` layer.
# - `count_parameters(kernel_size, channels, filters, inputs, units, outputs)` takes the sizes of a `Conv1D`, an `LSTM`
#   that reads `inputs` numbers at each step, and a `Dense` layer. It returns their parameters, `conv, lstm, dense`.
#
# **Example.** `conv_length(10, 3, 1, "valid")` is 8, `conv_length(10, 3, 2, "valid")` is 4, and
# `conv_length(9, 3, 2, "same")` is 5. `count_parameters(3, 2, 5, 25, 6, 3)` is `(35, 768, 21)`: the network in the
# picture at the top, where 5 steps of 5 filters are left of each piece: the LSTM reads 25 numbers.


# %% nbgrader={"grade": false, "grade_id": "sizes", "locked": false, "schema_version": 3, "solution": true, "task": false}
def conv_length(length, kernel_size, strides, padding):
    """Tell how many steps come out of a Conv1D layer; padding is "valid" or "same"."""
    ### BEGIN SOLUTION
    if padding == "same":
        return -(-length // strides)
    return (length - kernel_size) // strides + 1
    ### END SOLUTION


def count_parameters(kernel_size, channels, filters, inputs, units, outputs):
    """Count the parameters of a Conv1D, an LSTM that reads `inputs` numbers at each step, and a Dense layer."""
    ### BEGIN SOLUTION
    conv = kernel_size * channels * filters + filters
    lstm = 4 * (units * (units + inputs) + units)
    dense = units * outputs + outputs
    return conv, lstm, dense
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "sizes-visible", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import cnn_lstm as visible_tests

visible_tests.sizes()

# %% nbgrader={"grade": true, "grade_id": "sizes-hidden", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other sizes, counted by Keras.
import itertools
from lstm_utils import checks
from lstm_utils.visible_tests import cnn_lstm as visible_tests

length_answer = checks.answer("conv_length")
count_answer = checks.answer("count_parameters")
### BEGIN HIDDEN TESTS
kernels = [(1, 1), (2, 3), (5, 2), (7, 4)]
for length, (kernel_size, strides), padding in itertools.product((7, 10, 16), kernels, ("valid", "same")):
    unpadded = (length - kernel_size) // strides + 1
    equal_ends = (length + 2 * ((kernel_size - 1) // 2) - kernel_size) // strides + 1
    causes = [] if unpadded == equal_ends else [(unpadded, "the padding is not used")]
    if padding == "same":
        causes.append((equal_ends, "an even kernel gets one more zero at one end than at the other"))
    arguments = (length, kernel_size, strides, padding)
    visible_tests.check_length(length_answer(*arguments), arguments, causes)
hint = "another formula than in the table, or sizes of an example instead of the arguments"
for arguments in [(2, 3, 5, 7, 11, 4), (4, 2, 3, 12, 6, 1)]:
    visible_tests.check_parameters(count_answer(*arguments), arguments, hint)
### END HIDDEN TESTS

# %% [markdown]
# ## The same layer at every step
#
# Now the other way to join: each step of the sequence is an array. A batch of 8 videos, each of 30 frames with 64 rows,
# 48 columns and 3 colours, has the shape `(8, 30, 64, 48, 3)`: `(samples, steps, rows, columns, colours)`. A
# convolution for pictures, `Conv2D`, wants `(samples, rows, columns, colours)`; an LSTM wants
# `(samples, steps, features)`. Neither takes five axes.
#
# The way out: for the convolution it does not matter *which* frame it is looking at. So forget for a moment that the
# frames belong to videos, and see 8 · 30 = 240 pictures; let the network look at each; then remember which belongs to
# which, and you have 8 videos of 30 steps again, each step now as short as you like:
#
# $$(8, 30, 64, 48, 3) \;\xrightarrow{\text{merge}}\; (240, 64, 48, 3) \;\xrightarrow{\text{layer}}\; (240, 16) \;\xrightarrow{\text{split}}\; (8, 30, 16)$$
#
# That is all that **`TimeDistributed(layer)`** means: *the same layer, with the same weights, at every time step, each
# by itself.* It works for every layer and adds no parameters.

# %% [markdown]
# ### Question 3: a function at every time step (10 points)
#
# Write `time_distributed(function, x)`.
#
# - `x`: array `(samples, steps, ...)`, with one or more axes after the steps: `(samples, steps, rows, columns)` say.
# - `function`: takes an array `(n, ...)` of `n` single steps, `(n, rows, columns)` say, for any `n`, and returns an
#   array with one result for each, in the same order. A result may have any number of axes, also none: then what it
#   returns has the shape `(n,)`.
# - It returns what `function` gives for every step of every sample: an array `(samples, steps, ...)`, where the dots
#   now stand for the shape of one result.
#
# **Example.** With `x` of the shape `(2, 3, 4, 5)` and `function = lambda pictures: pictures.mean(axis=(1, 2))`, the
# function is to see arrays of the shape `(n, 4, 5)`, and the result has the shape `(2, 3)`: the mean brightness of each
# frame. A function that turns `(n, 4, 5)` into `(n, 7, 2)` gives `(2, 3, 7, 2)`.


# %% nbgrader={"grade": false, "grade_id": "time-distributed", "locked": false, "schema_version": 3, "solution": true, "task": false}
def time_distributed(function, x):
    """Apply a function of single steps to every step of every sample.

    function (n, ...) -> (n, ...), x (samples, steps, ...) -> (samples, steps, ...)
    """
    ### BEGIN SOLUTION
    samples, steps = x.shape[:2]
    results = np.asarray(function(x.reshape(samples * steps, *x.shape[2:])))
    return results.reshape(samples, steps, *results.shape[1:])
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "time-distributed-visible", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import cnn_lstm as visible_tests

visible_tests.time_distributed()

# %% nbgrader={"grade": true, "grade_id": "time-distributed-hidden", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other shapes, and Keras's TimeDistributed beside it.
import keras
import numpy as np
from lstm_utils import checks
from lstm_utils.visible_tests import cnn_lstm as visible_tests

answer = checks.answer("time_distributed")
### BEGIN HIDDEN TESTS
random = np.random.default_rng(43)
functions_of_steps = {
    "squares": lambda steps: np.asarray(steps) ** 2,
    "the first entries": lambda steps: np.asarray(steps).reshape(len(steps), -1)[:, 0],
    "three copies": lambda steps: np.stack([np.asarray(steps)] * 3, axis=1),
}
for shape in [(4, 2, 3), (1, 5, 2, 3), (3, 1, 2, 4, 2), (5, 3, 1)]:
    x = random.normal(size=shape)
    for name, function in functions_of_steps.items():
        visible_tests.check_results(answer(function, x), function, x, name)
layer = keras.layers.Conv1D(4, 2)
x = random.normal(size=(3, 2, 6, 5)).astype("float32")
theirs = keras.ops.convert_to_numpy(keras.layers.TimeDistributed(layer)(x))
came = answer(lambda steps, layer=layer: keras.ops.convert_to_numpy(layer(np.asarray(steps))), x)
case = "time_distributed with a Conv1D layer, beside Keras's TimeDistributed"
came = checks.close(came, theirs, case, 1e-4, 1e-4, hint="[s, t] must be the result for step t of sample s")
### END HIDDEN TESTS

# %% [markdown]
# Now the same with Keras. One `Conv2D` layer, used once through your function and once through `TimeDistributed`:

# %%
layer = keras.layers.Conv2D(filters=2, kernel_size=3)
wrapped = keras.layers.TimeDistributed(layer)
videos = np.random.default_rng(1).normal(size=(2, 5, 8, 9, 1)).astype("float32")
theirs = np.asarray(wrapped(videos))
print("Keras: ", videos.shape, "->", theirs.shape, "with", wrapped.count_params(), "parameters, the layer's own")
yours = time_distributed(lambda frames: np.asarray(layer(frames)), videos)
print("yours: ", videos.shape, "->", yours.shape, "with the same numbers:", np.allclose(yours, theirs, atol=1e-5))

# %% [markdown]
# The layer has 3 · 3 · 1 · 2 weights and 2 biases, 20 parameters, for all five frames together. Two layers that you
# know need no wrapper: `Dense` works along the last axis anyway, so `Dense` and `TimeDistributed(Dense)` do the same to
# a sequence; and an `LSTM` is made for the time axis.
#
# ## Pieces of a series
#
# A series of single numbers can be read this way too, if you cut it into **blocks**: not 60 steps, but 3 blocks of 20.
# The convolution looks inside each block, and the LSTM goes from block to block: 3 steps in place of 60. You will build
# such a network, but train only its two relatives, for DNA and for videos.
#
# Windows with one feature have the shape `(samples, 60, 1)`, their blocks `(samples, 3, 20, 1)`. No number changes, and
# no blocks overlap. If the steps cannot be divided evenly, the **oldest** go: in a forecast you miss the newest most.

# %% [markdown]
# ### Question 4: cut windows into blocks (10 points)
#
# Write `into_blocks(X, n_blocks)`.
#
# - `X`: array `(samples, steps, features)`, in the order of time; `n_blocks`: a whole number, at most `steps`.
# - It returns an array `(samples, n_blocks, block_steps, features)` with `block_steps = steps // n_blocks`: each window
#   as blocks of steps that follow one another, the oldest block first, the oldest step first in each. Where `n_blocks`
#   does not divide `steps`, the oldest steps are left out.
#
# **Example.** One window with one feature and the steps 0, 1, 2, 3, 4, 5, 6, so the shape `(1, 7, 1)`, becomes with
# `n_blocks = 3` the blocks 1, 2 and 3, 4 and 5, 6. The shape is `(1, 3, 2, 1)`, and step 0 is left out.


# %% nbgrader={"grade": false, "grade_id": "into-blocks", "locked": false, "schema_version": 3, "solution": true, "task": false}
def into_blocks(X, n_blocks):
    """Cut windows into blocks of steps: (samples, steps, features) -> (samples, n_blocks, block_steps, features)."""
    ### BEGIN SOLUTION
    samples, steps, features = X.shape
    block_steps = steps // n_blocks
    return X[:, steps - n_blocks * block_steps :].reshape(samples, n_blocks, block_steps, features)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "into-blocks-visible", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import cnn_lstm as visible_tests

visible_tests.into_blocks()

# %% nbgrader={"grade": true, "grade_id": "into-blocks-hidden", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other lengths and numbers of blocks.
import numpy as np
from lstm_utils import checks
from lstm_utils.visible_tests import cnn_lstm as visible_tests

answer = checks.answer("into_blocks")
### BEGIN HIDDEN TESTS
random = np.random.default_rng(44)
cases = [(3, 4, 5, 2, 0), (2, 5, 3, 1, 4), (5, 1, 6, 3, 0), (1, 7, 1, 4, 3)]
for samples, n_blocks, block_steps, features, rest in cases:
    blocks = random.normal(size=(samples, n_blocks, block_steps, features))
    oldest = random.normal(size=(samples, rest, features))
    X = np.concatenate([oldest, *blocks.swapaxes(0, 1)], axis=1)
    shapes = {(samples, n_blocks, 0, features): "nothing is left where nothing has to go: a slice up to or from -0"}
    causes = [(blocks.swapaxes(1, 2).reshape(blocks.shape), "a block is steps that follow one another")]
    visible_tests.check_blocks(answer(X, n_blocks), X, blocks, shapes, causes)
### END HIDDEN TESTS

# %% [markdown]
# ## A CNN-LSTM, layer by layer
#
# Now put it together, for a forecast of 8 steps from any number of blocks, each with 20 steps of one feature. The
# number of blocks stays open: `None` in the input shape. Follow one batch through:
#
# | layer | shape after it | why | parameters |
# |---|---|---|---|
# | `Input((None, 20, 1))` | (batch, blocks, 20, 1) | | |
# | `TimeDistributed(Conv1D(64, 3, activation="relu"))` | (batch, blocks, 18, 64) | 20 − 3 + 1 places, 64 filters | 3·1·64 + 64 = 256 |
# | `TimeDistributed(MaxPooling1D(2))` | (batch, blocks, 9, 64) | 18 / 2 | 0 |
# | `TimeDistributed(Flatten())` | (batch, blocks, 576) | 9 · 64, so that a block is one vector | 0 |
# | `LSTM(400)` | (batch, 400) | the last hidden state | 4·(400·(400 + 576) + 400) = 1,563,200 |
# | `Dense(8)` | (batch, 8) | | 400·8 + 8 = 3,208 |
#
# Together 1,566,664. Nearly all of them are in the LSTM layer, and more than half because it reads 576 numbers at each
# step. The convolution, which sees everything first, has 256. `Flatten` is needed because an LSTM wants a vector at
# each step; without the wrapper it would flatten the blocks as well, and there would be no time left.

# %% [markdown]
# ### Question 5: build a CNN-LSTM (15 points)
#
# Write `cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future)`. It returns a new, untrained
# Keras model, Sequential or functional, compiled or not, as you like,
#
# - that reads inputs of the shape `(samples, blocks, n_past, n_features)`, for any number of samples **and of blocks**;
# - that at every block applies a `Conv1D` with `filters` filters of `kernel_size` steps and relu, without padding, a
#   `MaxPooling1D` of `pool_size`, and a `Flatten`;
# - then has one LSTM layer of `units` units, its activations left as they are, over the blocks, and one dense layer on
#   its last output;
# - whose output has the shape `(samples, n_future)` and can be any number.
#
# **Example.** `cnn_lstm(20, 1, 64, 3, 2, 400, 8)` is the network of the table, with 1,566,664 parameters.


# %% nbgrader={"grade": false, "grade_id": "cnn-lstm-model", "locked": false, "schema_version": 3, "solution": true, "task": false}
def cnn_lstm(n_past, n_features, filters, kernel_size, pool_size, units, n_future):
    """Build an untrained CNN-LSTM: (samples, blocks, n_past, n_features) -> (samples, n_future)."""
    ### BEGIN SOLUTION
    return keras.Sequential(
        [
            keras.Input(shape=(None, n_past, n_features)),
            keras.layers.TimeDistributed(keras.layers.Conv1D(filters, kernel_size, activation="relu")),
            keras.layers.TimeDistributed(keras.layers.MaxPooling1D(pool_size)),
            keras.layers.TimeDistributed(keras.layers.Flatten()),
            keras.layers.LSTM(units),
            keras.layers.Dense(n_future),
        ]
    )
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "cnn-lstm-model-visible", "locked": true, "points": 8, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import cnn_lstm as visible_tests

visible_tests.cnn_lstm_model()

# %% nbgrader={"grade": true, "grade_id": "cnn-lstm-model-hidden", "locked": true, "points": 7, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other sizes, other numbers of blocks.
import numpy as np
from lstm_utils import checks
from lstm_utils.visible_tests import cnn_lstm as visible_tests

answer = checks.answer("cnn_lstm")
### BEGIN HIDDEN TESTS
random = np.random.default_rng(46)
for sizes in [(17, 3, 5, 7, 4, 6, 2), (6, 2, 4, 1, 2, 5, 3), (9, 4, 3, 2, 8, 6, 1)]:
    n_past, n_features, filters, kernel_size, pool_size, units, _ = sizes
    convolved = n_past - kernel_size + 1
    padded, by_twos = (units + steps * filters for steps in (-(-convolved // pool_size), convolved // 2))
    counts = {
        4 * (units * padded + units): 'the pooling pads the blocks (padding="same")',
        4 * (units * by_twos + units): "the pool size is fixed at 2 and not taken from the argument",
        3 * n_features * filters + filters: "the kernel size is fixed at 3 and not taken from the argument",
    }
    model = answer(*sizes)
    for blocks in (5, 1):
        inputs = random.normal(size=(8, blocks, n_past, n_features)).astype("float32")
        visible_tests.check_cnn_lstm(model, sizes, inputs, counts)
    again = answer(*sizes)
    checks.models.outputs(again, inputs, f"cnn_lstm{sizes}")
    shared = {id(w) for w in model.weights} & {id(w) for w in again.weights}
    what, came = f"cnn_lstm{sizes} gives the same network twice.", "two models that share their weights"
    cause = "the model or a layer is made outside of the function"
    checks.expect(not shared, what, "a new model at each call", came, cause)
### END HIDDEN TESTS

# %%
plotting.architecture(cnn_lstm(20, 1, 64, 3, 2, 400, 8), title="A CNN-LSTM for 8 future steps")

# %% [markdown]
# ## The real case: DNA barcodes
#
# Which fish is in the fish finger? A short piece of one gene is enough to tell: it differs little between animals of
# one species and more between species. Such a piece is called a **DNA barcode** (Hebert and others, 2003): a sequence
# of some hundreds of bases, the letters A, C, G and T.
#
# `datasets.dna_barcodes` makes such data up, so that you know what is in it. Three species have a common ancestor. In
# each species every base of the ancestor's gene was exchanged with a chance of 10 %, and in each animal 5 % of its
# species' bases once more. And as in a laboratory, a reading does not begin at the same base every time: the start is
# shifted by up to 100 bases. So it is no use to learn *what stands at step 137*. What counts are short patterns,
# wherever they are. Here are 60 bases of nine animals, without the shift, so that you can compare them:

# %%
barcodes = datasets.dna_barcodes(40, max_shift=0, seed=6)
rows = np.concatenate([np.flatnonzero(barcodes.species == number)[:3] for number in range(3)])
names = [f"species {number}" for number in barcodes.species[rows]]
plotting.bases(barcodes.sequences[rows], names, title="DNA barcodes of nine animals: related and mutated")

# %% [markdown]
# Before a network can read them, the letters become one-hot vectors: an A is 1, 0, 0, 0 and a T is 0, 0, 0, 1. (A
# single number for each base would say that C lies between A and G, which means nothing.) Real readings have different
# lengths, but an array needs one: longer ones are **cut**, shorter ones are **filled up** with zeros. And where the
# machine could not read a base it writes an N. Four zeros say just that: nothing is known here.

# %% [markdown]
# ### Question 6: DNA as numbers (10 points)
#
# Write `encode_bases(sequences, length)`.
#
# - `sequences`: a list of texts of any lengths, in capital letters; `length`: a whole number.
# - It returns an array `(samples, length, 4)`: at each step the one-hot vector of the base, in the order A, C, G, T.
# - Of a sequence longer than `length` the first `length` bases count. After the end of a shorter one, and for every
#   letter that is none of the four, the four entries are 0.
#
# **Example.** `encode_bases(["CA", "NTGGA"], 3)` gives
# `[[[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0]], [[0, 0, 0, 0], [0, 0, 0, 1], [0, 0, 1, 0]]]`.


# %% nbgrader={"grade": false, "grade_id": "encode-bases", "locked": false, "schema_version": 3, "solution": true, "task": false}
def encode_bases(sequences, length):
    """One-hot vectors of DNA sequences, in the order A, C, G, T: list of texts -> (samples, length, 4)."""
    ### BEGIN SOLUTION
    X = np.zeros((len(sequences), length, 4), dtype="float32")
    for sample, sequence in enumerate(sequences):
        for step, base in enumerate(sequence[:length]):
            if base in "ACGT":
                X[sample, step, "ACGT".index(base)] = 1
    return X
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "encode-bases-visible", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import cnn_lstm as visible_tests

visible_tests.encode_bases()

# %% nbgrader={"grade": true, "grade_id": "encode-bases-hidden", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other lengths, other letters that are no base.
import numpy as np
from lstm_utils import checks, encoding
from lstm_utils.visible_tests import cnn_lstm as visible_tests

answer = checks.answer("encode_bases", without=[encoding.one_hot_bases])
### BEGIN HIDDEN TESTS
random = np.random.default_rng(47)
for samples, length, letters in [(4, 9, "ACGT"), (1, 6, "ACGTN"), (7, 3, "ACGTNRY"), (3, 12, "CG"), (2, 1, "T")]:
    sequences = ["".join(random.choice(list(letters), size=n)) for n in random.integers(1, 2 * length + 1, samples)]
    case = f"encode_bases for {samples} sequences of the letters {letters}, length={length}"
    hint = "the shape must be (samples, length, 4), whatever letters and lengths occur"
    no_n = encoding.one_hot_bases([text.replace("N", "") for text in sequences], length)
    causes = [(no_n, "an N is left out: its place must stay, with zeros")]
    visible_tests.check_bases(answer(sequences, length), sequences, length, case, hint, causes=causes)
### END HIDDEN TESTS

# %% [markdown]
# ### How to train it
#
# The network for the barcodes is the first way of joining: a `Conv1D` along the sequence, pooling, an LSTM over what is
# left. It needs no `TimeDistributed` and no `Flatten`: the data stays a sequence, 498 steps of 64 features after
# `Conv1D(64, 3)`, only 49 after pooling by 10. With softmax over the species at the end, you train as in Lesson 2:
#
# ```python
# training.set_seed(1)  # before any layer is made
# model = keras.Sequential([...])
# adam = keras.optimizers.Adam(learning_rate=0.003)
# model.compile(optimizer=adam, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
# last = (X[900:], Y[900:])
# history = training.fit(model, X[:900], Y[:900], epochs=10, batch_size=50, validation_data=last, patience=5)
# ```
#
# The loss is for classes given as whole numbers; with one-hot targets it would be `"categorical_crossentropy"`. Such a
# network learns in jumps, and now and then back: the last epoch need not be the best. So the last 100 samples are kept
# out as **validation data**, to watch the loss on them. With `patience`, `training.fit` stops when that loss has not
# improved for so many epochs, and always gives the model the weights of its best one.

# %% [markdown]
# ### Question 7: tell three species apart (15 points)
#
# Build and train `barcode_model`.
#
# - Input `(samples, 500, 4)`: one-hot bases. Output `(samples, 3)`: the probabilities of the three species.
# - One `Conv1D` layer with 64 filters of 3 steps (a stride of 1), a pooling layer, one LSTM layer with 100 units, and
#   one dense layer with softmax. That is 832 + 66,000 + 303 = 67,135 parameters, whatever the pool size. Layers without
#   parameters, such as `Dropout`, are welcome.
# - On animals that it has never seen, three quarters of the errors of a guess must be gone. Saying the same species
#   every time is wrong in 2 of 3 cases; so about 84 of 100 answers must be right.
#
# 1,000 barcodes are prepared for you. Pooling by 10, 10 epochs, batches of 50, Adam with a learning rate of 0.003, and
# 100 barcodes as validation data are enough. Store what `training.fit` returns in `barcode_history` for a plot.

# %% nbgrader={"grade": false, "grade_id": "train-barcodes", "locked": false, "schema_version": 3, "solution": true, "task": false}
animals = datasets.dna_barcodes(1000, seed=1)
X_train = encoding.one_hot_bases(animals.sequences, 500)  # (1000, 500, 4)
Y_train = animals.species  # (1000,): 0, 1 or 2
barcode_model = None  # becomes your trained model
barcode_history = None  # becomes what training.fit returns

### BEGIN SOLUTION
barcode_model = keras.Sequential(
    [
        keras.Input(shape=(500, 4)),
        keras.layers.Conv1D(64, 3, activation="relu"),
        keras.layers.MaxPooling1D(10),
        keras.layers.LSTM(100),
        keras.layers.Dense(3, activation="softmax"),
    ]
)
barcode_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.003), loss="sparse_categorical_crossentropy")
last = (X_train[900:], Y_train[900:])
barcode_history = training.fit(
    barcode_model, X_train[:900], Y_train[:900], epochs=10, batch_size=50, validation_data=last, patience=5
)
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "train-barcodes-visible", "locked": true, "points": 8, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import cnn_lstm as visible_tests

visible_tests.train_barcodes()

# %% nbgrader={"grade": true, "grade_id": "train-barcodes-hidden", "locked": true, "points": 7, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other animals, each species by itself, another start.
import numpy as np
from lstm_utils import checks, datasets
from lstm_utils.visible_tests import cnn_lstm as visible_tests

answer = checks.answer("barcode_model")
### BEGIN HIDDEN TESTS
fresh = datasets.dna_barcodes(900, seed=905)
said = visible_tests.check_barcodes(answer, fresh, few=7)
cause = "too little training, or training data that was cut down or mixed up"
for number in range(3):
    share = np.mean(said[fresh.species == number] == number)
    what, wanted = f"barcode_model does not know species {number} well.", "at least 60 % right where it is species"
    checks.expect(share >= 0.6, what, f"{wanted} {number}", f"{100 * share:.0f} %", cause)
### END HIDDEN TESTS

# %% [markdown]
# Here is your network. This time convolution and pooling work on the sequence itself, and the LSTM goes through what
# they leave. A blind guess has the loss $\ln 3 = 1.10$. For an epoch or two the network is not much better, then it
# finds the patterns. What is wrong at the end, and what is taken for what? (With the settings above: hardly anything.)

# %%
if barcode_model is not None:
    plotting.architecture(barcode_model, title="A CNN-LSTM for barcodes")
if barcode_history is not None:
    plotting.learning_curves(barcode_history, baseline=np.log(3), title="Three species; baseline: blind guessing")
if barcode_model is not None:
    unseen = datasets.dna_barcodes(600, seed=7)
    said = barcode_model.predict(encoding.one_hot_bases(unseen.sequences, 500), verbose=0).argmax(axis=1)
    names = ["species 0", "species 1", "species 2"]
    plotting.confusion(unseen.species, said, names, title="600 animals that the network has not seen")

# %% [markdown]
# And here is what the LSTM gets to see. The next cell takes the weights of the convolution out of your model and runs
# one barcode through your functions from Question 1.

# %%
if barcode_model is not None:
    pool_size = 10  # yours, if you chose another
    bases = encoding.one_hot_bases(unseen.sequences[:1], 500)[0]
    # Of the weights only the kernel (3, 4, 64) and the bias (64,) of the Conv1D layer end in 64.
    kernel, bias = [weights for weights in barcode_model.get_weights() if weights.shape[-1] == 64]
    found = conv1d(bases, kernel, bias)
    maps = {"A, C, G, T": bases, "64 filters": found, "after pooling": max_pool(found, pool_size)}
    plotting.feature_maps(maps, title="One barcode on its way to the LSTM")

# %% [markdown]
# Each of the 64 rows is a filter that likes certain triples of bases. After pooling, a light cell says: *at one of
# these ten steps such a triple begins.* The exact place is lost, which does no harm: the start is shifted anyway.
#
# ## Experiment: which part does the work?
#
# Two reasons are given for a convolution before an LSTM: it **finds local patterns**, and with the pooling it makes the
# sequence **shorter**. Is it one, the other, or both? Take the network apart. The next cell trains four networks alike,
# for 4 epochs, with an LSTM of 32 units and no validation data, to save time: an LSTM alone (500 steps); one behind
# pooling by 10 without a convolution (50 steps: shorter, no patterns); one behind the convolution with pooling by 2
# (249 steps: patterns, and a little shorter); and one behind the convolution with pooling by 10 (49 steps: both).
# Without the convolution the pooling takes the average, so that the LSTM reads how many A, C, G and T are among ten
# bases. **Before you run the cell, write down a guess:** which is best, which slowest, and how good is pooling alone?

# %%
parts = {
    "LSTM alone": lambda: [],
    "pooling by 10": lambda: [keras.layers.AveragePooling1D(10)],
    "conv, pooling by 2": lambda: [keras.layers.Conv1D(64, 3, activation="relu"), keras.layers.MaxPooling1D(2)],
    "conv, pooling by 10": lambda: [keras.layers.Conv1D(64, 3, activation="relu"), keras.layers.MaxPooling1D(10)],
}
known, unseen = datasets.dna_barcodes(1000, seed=1), datasets.dna_barcodes(600, seed=7)
X_known, X_unseen = (encoding.one_hot_bases(part.sequences, 500) for part in (known, unseen))
results = {}
for name, first_layers in parts.items():
    training.set_seed(4)  # before any layer is made
    last_layers = [keras.layers.LSTM(32), keras.layers.Dense(3, activation="softmax")]
    model = keras.Sequential([keras.Input(shape=(500, 4)), *first_layers(), *last_layers])
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.005), loss="sparse_categorical_crossentropy")
    start = time.process_time()  # counts the work of this notebook alone, whatever else the machine does
    training.fit(model, X_known, known.species, epochs=4, batch_size=50, description=name)
    seconds = time.process_time() - start
    right = model.predict(X_unseen, batch_size=600, verbose=0).argmax(axis=1) == unseen.species
    name += f": {model.layers[-2].input.shape[1]} steps"
    results[name] = {"accuracy": right.mean(), "seconds of computing": seconds}
majority = {"accuracy": np.bincount(unseen.species).max() / len(unseen.species)}
plotting.side_by_side(results, "Barcodes after 4 epochs; dashed: always the same species", majority)

# %% [markdown]
# After four epochs the LSTM alone knows next to nothing, and patience did not help: in one run of twenty epochs with
# 100 units it was right in 64 of 100 cases in its best epoch, and at the end was back at a guess. Five hundred steps
# are a long way back for a gradient, and Lesson 1 showed what becomes of it there.
#
# **Pooling alone** leaves 50 steps, and throws the order inside each ten bases away. **The convolution with pooling by
# 2** leaves 249, and takes about as long as the LSTM alone. Over eight seeds the first was right in 52 to 80 of 100
# cases after four epochs, the second in 46 to 95, and **both together** in 98 or 99, every time. With more epochs each
# of the two comes close: over three seeds, the first was right in 97 to 99 in its best epoch of 26, the second in 91 to
# 99 in its best of 14. So neither reason is the only one; together they need the fewest epochs.
#
# The time is mostly a matter of the steps: an LSTM goes through them one after the other, while a convolution looks at
# all places at once and costs little. (Every bar also holds the second or so in which Keras gets ready.)
#
# Had you compared only the first network with the last, you could have credited either reason with all of it. Take
# things apart, one at a time, and try more than one seed, and more than one number of epochs.
#
# ## A video: which way does the square move?
#
# Now the second way of joining. In `datasets.moving_squares` every sample is a video of 6 frames with 10 by 10 pixels,
# in which a bright square moves one pixel with each frame, to the left or to the right. There is noise in every pixel,
# and a square that leaves on one side comes in on the other.

# %%
videos, to_the_right = datasets.moving_squares(3, seed=3)
names = ["to the right" if right else "to the left" for right in to_the_right]
plotting.frames(videos, names, title="Which way does the square move?")

# %% [markdown]
# Where the square stands in a single frame says nothing about the direction, since it is equally likely to stand
# anywhere. So no network that judges every frame by itself can be better than a coin. The convolution looks at each
# frame, and the LSTM compares them: features first, then time.
#
# The input has five axes, `(samples, frames, rows, columns, colours)`, with one colour. A `Conv2D(8, 3)` is a window of
# 3 by 3 pixels that slides over the frame in both directions, so 10 by 10 becomes 8 by 8; it has 3·3·1·8 + 8 = 80
# parameters. `MaxPooling2D(2)` halves both sides, 4 by 4 by 8, and `Flatten` makes 128 numbers of it. With
# `TimeDistributed` around each of the three, the LSTM gets 6 steps of 128.
#
# There are two answers, so one number is enough: the probability that the square moves to the right. A dense layer with
# one output and `activation="sigmoid"` gives it, and the loss for it is `"binary_crossentropy"`.

# %% [markdown]
# ### Question 8: watch a video (15 points)
#
# Build and train `video_model`.
#
# - Input `(samples, 6, 10, 10, 1)`; output `(samples, 1)`: the probability (0 to 1) that the square moves to the right.
# - One `Conv2D` layer that is applied to every frame by itself, one LSTM layer over the 6 frames, one dense layer, and
#   what you want between them of layers without parameters.
# - On videos that it has never seen, nine tenths of the errors of a coin must be gone: about 95 of 100 must be right.
#
# 1,000 videos are prepared. A convolution with 8 filters, an LSTM with 16 units (80 + 9,280 + 17 = 9,377 parameters), 8
# epochs, batches of 32, Adam with a learning rate of 0.01, and 100 of the videos as validation data are enough.

# %% nbgrader={"grade": false, "grade_id": "train-video", "locked": false, "schema_version": 3, "solution": true, "task": false}
videos, to_the_right = datasets.moving_squares(1000, seed=1)  # (1000, 6, 10, 10, 1) and (1000,): 1 right, 0 left
video_model = None  # becomes your trained model

### BEGIN SOLUTION
video_model = keras.Sequential(
    [
        keras.Input(shape=(6, 10, 10, 1)),
        keras.layers.TimeDistributed(keras.layers.Conv2D(8, 3, activation="relu")),
        keras.layers.TimeDistributed(keras.layers.MaxPooling2D(2)),
        keras.layers.TimeDistributed(keras.layers.Flatten()),
        keras.layers.LSTM(16),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
video_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="binary_crossentropy")
last = (videos[900:], to_the_right[900:])
history = training.fit(
    video_model, videos[:900], to_the_right[:900], epochs=8, batch_size=32, validation_data=last, patience=5
)
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "train-video-visible", "locked": true, "points": 8, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import cnn_lstm as visible_tests

visible_tests.train_video()

# %% nbgrader={"grade": true, "grade_id": "train-video-hidden", "locked": true, "points": 7, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other videos, and the same ones played backwards.
import numpy as np
from lstm_utils import checks, datasets
from lstm_utils.visible_tests import cnn_lstm as visible_tests

answer = checks.answer("video_model")
### BEGIN HIDDEN TESTS
fresh, right = datasets.moving_squares(800, seed=907)
visible_tests.chances_of_right(answer, fresh, "800 new videos")
visible_tests.check_video_layers(answer)
place_alone = "the answer depends on where the square is, not on how it moves"
for case, played, truth, hint in [
    ("800 new videos", fresh, right, ""),
    ("new videos played backwards", fresh[:, ::-1], 1 - right, place_alone),
    ("new videos seen in a mirror", fresh[:, :, :, ::-1], 1 - right, place_alone),
    ("new videos upside down", fresh[:, :, ::-1], right, "the height of the square must not matter"),
]:
    chances = visible_tests.chances_of_right(answer, np.ascontiguousarray(played), case)
    visible_tests.check_directions(chances, truth, case, hint)
### END HIDDEN TESTS

# %% [markdown]
# When does the network know? Stop each video after its first frame, its second, and so on: the rest is a still picture.

# %%
if video_model is not None:
    fresh, truth = datasets.moving_squares(500, seed=8)
    shares = {}
    for shown in range(1, 7):
        stopped = fresh[:, np.minimum(np.arange(6), shown - 1)]
        says_right = np.asarray(video_model(stopped))[:, 0] > 0.5
        shares[f"{shown} of 6 frames"] = {"accuracy": np.mean(says_right == truth)}
    plotting.side_by_side(shares, title="How many frames until it knows? Dashed: a coin", baselines={"accuracy": 0.5})

# %% [markdown]
# One frame is a coin. With two, a hand-written rule (does the square fit better one pixel to the right or to the left?)
# was right in all of 1,000 videos. The network needs more, with noise and without: in training no picture stood still.
#
# With frames of 10 by 10 pixels the convolution is not what makes the difference: an LSTM of 16 units that gets the 100
# pixels as they are learns this too (try it: leave the first two layers out). But a frame of 640 by 480 pixels in three
# colours is 921,600 numbers, and 16 units that read them need 59 million weights; after one convolution and one pooling
# as above still 39 million. So networks for real videos stack many, until a frame is a few hundred numbers.
#
# ## What you learnt
#
# - A convolution slides a few weights along the data and finds local patterns wherever they are. Without padding it
#   leaves `steps - kernel_size + 1` steps; pooling by $p$ leaves a $p$-th of them.
# - A CNN-LSTM lets the convolution find features and the LSTM follow them over time.
# - Along one long sequence: `Conv1D`, pooling, `LSTM`. The filters find what is worth remembering, and the LSTM has
#   fewer steps to go through: on the barcodes better after four epochs than an LSTM alone, and faster.
# - Where every step is an array itself: `TimeDistributed`. It is a reshape, the layer, and a reshape back.
# - To know which part of a network does the work, take parts away one at a time and measure.
#
# ## Further reading
#
# - Y. LeCun, L. Bottou, Y. Bengio and P. Haffner, "Gradient-based learning applied to document recognition",
#   *Proceedings of the IEEE* 86(11), 2278–2324, 1998. Convolution and pooling as they are used to this day.
# - J. Donahue and others, "Long-term recurrent convolutional networks for visual recognition and description", *CVPR*
#   2015. The same convolution at every frame and an LSTM over them, for actions in videos and for captions.
# - O. Vinyals, A. Toshev, S. Bengio and D. Erhan, "Show and tell: a neural image caption generator", *CVPR* 2015. A
#   convolutional network looks at a picture, an LSTM writes what is on it.
# - T. N. Sainath, O. Vinyals, A. Senior and H. Sak, "Convolutional, long short-term memory, fully connected deep neural
#   networks", *ICASSP* 2015. The same order of layers, for speech.
# - P. D. N. Hebert, A. Cywinska, S. L. Ball and J. R. deWaard, "Biological identifications through DNA barcodes",
#   *Proceedings of the Royal Society B* 270, 313–321, 2003. One short gene for all animals.
# - D. Quang and X. Xie, "DanQ: a hybrid convolutional and recurrent deep neural network for quantifying the function of
#   DNA sequences", *Nucleic Acids Research* 44(11), e107, 2016. Your network's bigger, bidirectional relative.
# - X. Shi and others, "Convolutional LSTM network: a machine learning approach for precipitation nowcasting", *NeurIPS*
#   2015. Another way to join the two: convolutions inside the cell. In Keras it is `ConvLSTM2D`.
#
# ## What comes next
#
# So far the answer was one vector: a class, or a fixed number of future steps. In Lesson 5, **the encoder-decoder**, a
# sequence comes in and a sequence comes out, and the two need not be equally long.
