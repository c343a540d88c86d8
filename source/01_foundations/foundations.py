# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Lesson 1: Foundations
# An LSTM layer looks like a black box with a strange name. It is a handful of multiplications, done again at every time
# step. In this lesson you write all of them yourself: the plain recurrent cell, the LSTM cell gate by gate, a whole
# sequence, and the way back that training takes. Keras checks you to five decimals. At the end you measure with your
# own code why the LSTM was invented. Run the next two cells first.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
# setup
import lstm_utils

# %%
import keras
import numpy as np

from lstm_utils import gradients, plotting, training
from lstm_utils.gates import sigmoid

training.set_seed(1)

# %% [markdown]
# This is the kind of network that the course is about, here for sequences of 30 time steps with 3 features each. When
# you are through, you can account for every shape and every number in the picture.

# %%
network = keras.Sequential([keras.Input((30, 3)), keras.layers.LSTM(64, return_sequences=True), keras.layers.Dense(1)])
plotting.architecture(network, title="A recurrent network")

# %% [markdown]
# ## Before you start
# **You will be able to**
#
# - tell the kinds of sequence problems apart, and say why a plain network has trouble with them;
# - write the plain recurrent cell, the LSTM cell and the GRU cell, and get what Keras gets from the same weights;
# - count the parameters of a recurrent layer, and say what shapes it hands on;
# - send a gradient back through time by hand;
# - show with numbers how it vanishes, how it explodes, and what the LSTM does about it.
#
# **You need to know** Python functions, NumPy arrays, matrix products and their shapes, the chain rule, and what
# training a network means.
#
# **It takes** 60 to 90 minutes, for nine questions and 100 points. Nothing is trained here: there is no waiting.
#
# ### How the questions work
# Write your answer in place of `raise NotImplementedError()`, run the cell, then the tests below it. A failing test
# says what was expected, what came, and the likely cause. The second cell of tests runs only when your work is graded:
# it asks for what the text says, with other numbers and shapes. A cell of tests gives all of its points or none.
#
# - Each question stands alone: one that you leave out costs its own points; only some demonstrations use your answers.
# - Keep the names and the arguments that are given. Any way to the right result is fine, loops too.
# - Results are compared to 1e-5; several are returned side by side, as in `return h, y`.
# - A function leaves the arrays that it is given unchanged.
# - You may use `lstm_utils`, the course's own package, but no helper that is the answer; a test tells you so.

# %% [markdown]
# ## What a sequence problem is
# In most data sets the order of the rows means nothing. In a **sequence** the order is part of the message: the days of
# a weather record, the words of a sentence, the bases of a gene. Four kinds of problems are asked about it:
# **prediction** of what comes next (tomorrow's temperature), **classification** (is this review friendly?),
# **generation** from a seed or a picture (a melody in some style), and **sequence to sequence** (a translation).
#
# For the network that you build, another thing matters more: how many **time steps** it reads and writes. That gives
# four shapes, in which *many* are several steps, and not always as many on both sides. What is counted are steps, not
# numbers: wind, rain and temperature of *one* day are one step with three features, and all pixels of a photo are one
# step, since none comes before another. In the drawing, the *state* is what the network carries from step to step. A
# many-to-many network may write at each step, as here, or when it has read all, as for a translation.

# %%
plotting.sequence_shapes()

# %% [markdown]
# ### Question 1: which shape is it? (8 points)
# Set `application_shapes` to a dict that gives for each of these ten applications its shape, as one of the texts
# `"one-to-one"`, `"one-to-many"`, `"many-to-one"`, `"many-to-many"`.
#
# | key | what the network reads | what it writes |
# |---|---|---|
# | `"caption"` | one photo | a sentence that describes it, word after word |
# | `"sentiment"` | a review, word after word | whether it is friendly |
# | `"digit"` | one photo of a digit | which digit it is |
# | `"next day"` | the temperatures of the last 30 days | tomorrow's temperature |
# | `"translation"` | a German sentence, word after word | the same in French, word after word |
# | `"next week"` | the temperatures of the last 30 days | the temperatures of the next 7 days |
# | `"speech"` | a recording, 16,000 numbers a second | the words that were said |
# | `"melody"` | the first note | the 50 notes that follow |
# | `"gesture"` | the frames of a short video | the name of the gesture |
# | `"today only"` | wind, rain, pressure and temperature of today | tomorrow's temperature |
#
# **Example.** For a heartbeat, measured 300 times, and whether it is healthy: `{"heartbeat": "many-to-one"}`.

# %% nbgrader={"grade": false, "grade_id": "application-shapes", "locked": false, "schema_version": 3, "solution": true, "task": false}
application_shapes = None  # becomes your dict: application -> shape
### BEGIN SOLUTION
application_shapes = {
    **dict.fromkeys(["digit", "today only"], "one-to-one"),
    **dict.fromkeys(["caption", "melody"], "one-to-many"),
    **dict.fromkeys(["sentiment", "next day", "gesture"], "many-to-one"),
    **dict.fromkeys(["translation", "next week", "speech"], "many-to-many"),
}
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "application-shapes-visible", "locked": true, "points": 4, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import foundations

foundations.application_shapes()

# %% nbgrader={"grade": true, "grade_id": "application-shapes-hidden", "locked": true, "points": 4, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: the other five applications.
from lstm_utils import checks
from lstm_utils.visible_tests import foundations

answer = checks.answer("application_shapes")
### BEGIN HIDDEN TESTS
steps_of_the_others = {
    "next week": (30, 7, "30 days are read; 7 days are written"),
    "speech": (32_000, 6, "a recording is a long sequence of numbers; a sentence has many words"),
    "melody": (1, 50, "only the first note is read; 50 notes are written"),
    "gesture": (60, 1, "a video is a sequence of frames; one name is written"),
    "today only": (1, 1, "four numbers of one day are four features of one step, not four steps"),
}
foundations.check_application_shapes(answer, steps_of_the_others)
### END HIDDEN TESTS

# %% [markdown]
# ## Why not a plain network?
# You could slide a window along the sequence and hand its numbers to a multilayer perceptron (MLP), a network of dense
# layers. This works for some problems, and has five limits:
#
# 1. **It has no state.** The output depends on the window alone; what happened before it is gone.
# 2. **It does not know about time.** Nothing tells it that one step of the window comes before another.
# 3. **It scales badly.** Each step of each series is an input with its own weights, with no hint which go together.
# 4. **Its input has a fixed size.** Every sequence has to be cut or filled up to the window.
# 5. **Its output has a fixed size.** A sentence of 5 words and one of 50 need different networks.
#
# Shuffle the time steps, and the weights in the same way, and a dense layer gives the same outputs as before: any order
# is as good as any other. With 64 units on 3 features it has 1,024 parameters for 5 steps and 96,064 for 500, where an
# LSTM layer has 17,408 for any number: up to 90 steps the dense layer is the smaller one.
#
# ## The plain recurrent cell
# The idea goes back to Amari (1972): read **one step at a time**, and carry along a vector of what was seen so far, the
# **state** $h_t$. The same cell, with the same weights, is applied again and again:
#
# $$ h_t = \tanh(x_t W_x + h_{t-1} W_h + b), \qquad y_t = h_t W_y $$
#
# $x_t$ are the features at step $t$, $h_{t-1}$ is the state after the step before, $y_t$ is what the network says. At
# the beginning nothing has been seen: $h_0 = 0$. The number of entries of $h_t$ is called **units**. Everything is
# written as Keras stores it: a sample is a row, and a matrix of weights has one row for each input and one column for
# each output. With several samples below one another, one product does them all.

# %% [markdown]
# ### Question 2: one step of the plain cell (12 points)
# Write `rnn_step(x, h_prev, W_x, W_h, b, W_y)`.
#
# - `x`: array `(samples, features)`, the features at one step.
# - `h_prev`: array `(samples, units)`, the state before the step.
# - `W_x`: `(features, units)`; `W_h`: `(units, units)`; `b`: `(units,)`, added to each row; `W_y`: `(units, outputs)`.
#
# It returns `h, y`: the new state `(samples, units)` and the output `(samples, outputs)`.
#
# **Example.** One sample, feature, unit and output: `x = [[2.0]]`, `h_prev = [[0.5]]`, `W_x = [[0.1]]`,
# `W_h = [[0.4]]`, `b = [0.1]`, `W_y = [[3.0]]`. Then `h` is tanh(0.2 + 0.2 + 0.1) = 0.4621 and `y` 3 · 0.4621 = 1.3864.


# %% nbgrader={"grade": false, "grade_id": "plain-cell", "locked": false, "schema_version": 3, "solution": true, "task": false}
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    """Apply the plain recurrent cell once: x (samples, features), h_prev (samples, units), W_x (features, units),
    W_h (units, units), b (units,), W_y (units, outputs) -> h (samples, units), y (samples, outputs)
    """
    ### BEGIN SOLUTION
    h = np.tanh(x @ W_x + h_prev @ W_h + b)
    return h, h @ W_y
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "plain-cell-visible", "locked": true, "points": 6, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import foundations

foundations.plain_cell()

# %% nbgrader={"grade": true, "grade_id": "plain-cell-hidden", "locked": true, "points": 6, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other sizes, and a whole sequence, one step after the other.
import numpy as np
from lstm_utils import checks
from lstm_utils.visible_tests import foundations

answer = checks.answer("rnn_step")
### BEGIN HIDDEN TESTS
random = np.random.default_rng(22)
for samples, features, units, outputs, steps in [(1, 3, 2, 1, 5), (5, 1, 3, 2, 4), (2, 6, 3, 4, 7), (4, 4, 4, 4, 3)]:
    case = f"{samples} samples, {features} features, {units} units, {outputs} outputs, step {{}}"
    weights = [0.6 * random.normal(size=shape) for shape in ((features, units), (units, units), units)]
    weights += [random.normal(size=(units, outputs))]
    X, h = random.normal(size=(samples, steps, features)), np.zeros((samples, units))
    foundations.check_plain_cell(answer, X, h, *weights, case, foundations.SIZE_FIXED)
### END HIDDEN TESTS

# %% [markdown]
# Here your cell, with random weights and 5 units (three of them are drawn), sees a short bang and then nothing but
# zeros. All that keeps the bang in mind is the state that is handed on.

# %%
random = np.random.default_rng(1)
W_x, W_h = random.normal(size=(1, 5)), 0.4 * random.normal(size=(5, 5))
h, states = np.zeros((1, 5)), []
for x in np.eye(20)[2]:  # 20 steps, the bang at step 2
    h, _ = rnn_step(np.array([[x]]), h, W_x, W_h, np.zeros(5), np.zeros((5, 1)))
    states.append(h[0][:3])
names, title = ["unit 1", "unit 2", "unit 3"], "The plain cell after a bang at step 2: the memory fades"
plotting.series(np.arange(20), np.array(states), names=names, title=title, ylabel="state h")

# %% [markdown]
# The bang is soon forgotten; with other weights (try another seed) something may stay. But nothing protects what is in
# the state: at each step all of it goes through a matrix and a tanh.
#
# ## The LSTM cell
# Hochreiter and Schmidhuber (1997) gave the cell a second state, the **cell state** $c_t$, and **gates** that guard it.
# The first, $h_t$, is now called the **hidden state**, and it is the output too: there is no $W_y$. A gate is a vector
# of numbers between 0 (closed) and 1 (open), made by the sigmoid $\sigma(z) = 1/(1 + e^{-z})$ from the new features and
# the last hidden state, with weights of its own. You know the form from the plain cell:
#
# $$ \begin{aligned}
# i_t &= \sigma(x_t W_i + h_{t-1} U_i + b_i) && \text{input gate: how much of the new is let in}\\
# f_t &= \sigma(x_t W_f + h_{t-1} U_f + b_f) && \text{forget gate: how much of the old stays}\\
# \tilde c_t &= \tanh(x_t W_c + h_{t-1} U_c + b_c) && \text{candidate: what could be remembered}\\
# o_t &= \sigma(x_t W_o + h_{t-1} U_o + b_o) && \text{output gate: how much is shown}
# \end{aligned} $$
#
# (The forget gate was added by Gers, Schmidhuber and Cummins in 2000.) Keras does not keep these twelve arrays one by
# one. It sets the four blocks side by side, in the order $i, f, c, o$: the four $W$ are its `kernel`
# `(features, 4 * units)`, the four $U$ its `recurrent_kernel` `(units, 4 * units)`, and the four $b$ its `bias`
# `(4 * units,)`. With 2 units, columns 0 and 1 belong to the input gate, 2 and 3 to the forget gate, and so on.

# %% [markdown]
# ### Question 3: the three gates and the candidate (14 points)
# Write `lstm_gates(x, h_prev, kernel, recurrent_kernel, bias)`.
#
# - `x`: array `(samples, features)`; `h_prev`: array `(samples, units)`.
# - `kernel`: `(features, 4 * units)`; `recurrent_kernel`: `(units, 4 * units)`; `bias`: `(4 * units,)`; all three in
#   Keras's order $i, f, c, o$.
#
# It returns four arrays `i, f, c_tilde, o`, each `(samples, units)`. The function `sigmoid` is given.
#
# **Example.** One sample, one feature, one unit: `x = [[1.0]]`, `h_prev = [[0.0]]`, `kernel = [[1.0, 2.0, 3.0, 4.0]]`,
# any `recurrent_kernel` and a `bias` of zeros. Then `i` is σ(1) = 0.7311, `f` is σ(2) = 0.8808, `c_tilde` is tanh(3) =
# 0.9951 and `o` is σ(4) = 0.9820, each as an array of shape `(1, 1)`.


# %% nbgrader={"grade": false, "grade_id": "lstm-gates", "locked": false, "schema_version": 3, "solution": true, "task": false}
def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    """Compute gates and candidate of an LSTM cell: x (samples, features), h_prev (samples, units), kernel (features,
    4 * units), recurrent_kernel (units, 4 * units), bias (4 * units,) -> i, f, c_tilde, o, each (samples, units)
    """
    ### BEGIN SOLUTION
    i, f, c, o = np.split(x @ kernel + h_prev @ recurrent_kernel + bias, 4, axis=1)
    return sigmoid(i), sigmoid(f), np.tanh(c), sigmoid(o)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "lstm-gates-visible", "locked": true, "points": 7, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import foundations

foundations.lstm_gates()

# %% nbgrader={"grade": true, "grade_id": "lstm-gates-hidden", "locked": true, "points": 7, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other sizes.
from lstm_utils import checks, gates
from lstm_utils.visible_tests import foundations

answer = checks.answer("lstm_gates", without=[gates.gate_values])
### BEGIN HIDDEN TESTS
other_sizes = [(1, 3, 2), (5, 1, 1), (2, 5, 3), (4, 4, 4), (6, 2, 7)]
foundations.check_gates(answer, 24, other_sizes, 0.7, what="{name} with {case}", hint=foundations.SIZE_FIXED)
### END HIDDEN TESTS

# %% [markdown]
# ### Keep, add, show
# With the gates at hand the cell does three things ($\odot$ multiplies entry by entry):
#
# $$ c_t = f_t \odot c_{t-1} + i_t \odot \tilde c_t, \qquad h_t = o_t \odot \tanh(c_t) $$
#
# It keeps a part of the old cell state, adds a part of the candidate, and shows a part of the result. On its way to the
# next step the cell state goes through no matrix and no tanh: with $f_t = 1$ and $i_t = 0$ it stays exactly as it is.

# %%
plotting.lstm_cell()

# %% [markdown]
# ### Question 4: the new states (10 points)
# Write `lstm_state(i, f, c_tilde, o, c_prev)`. All five are arrays `(samples, units)`; `c_prev` is $c_{t-1}$. It
# returns `h, c`: the new hidden state and the new cell state, each `(samples, units)`, in this order.
#
# **Example.** With `i = [[0.5]]`, `f = [[1.0]]`, `c_tilde = [[0.4]]`, `o = [[0.5]]` and `c_prev = [[2.0]]` the new cell
# state is 1 · 2 + 0.5 · 0.4 = 2.2, and the hidden state is 0.5 · tanh(2.2) = 0.4879.


# %% nbgrader={"grade": false, "grade_id": "lstm-state", "locked": false, "schema_version": 3, "solution": true, "task": false}
def lstm_state(i, f, c_tilde, o, c_prev):
    """Update the states of an LSTM cell: five arrays (samples, units) -> h, c, each (samples, units)."""
    ### BEGIN SOLUTION
    c = f * c_prev + i * c_tilde
    return o * np.tanh(c), c
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "lstm-state-visible", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import foundations

foundations.lstm_state()

# %% nbgrader={"grade": true, "grade_id": "lstm-state-hidden", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other sizes, and gates that are quite open or quite closed.
import numpy as np
from lstm_utils import checks, gates
from lstm_utils.visible_tests import foundations

answer = checks.answer("lstm_state", without=[gates.gate_values])
### BEGIN HIDDEN TESTS
random = np.random.default_rng(25)
for samples, units in [(1, 1), (5, 2), (3, 3), (2, 7)]:
    case = f"{samples} samples, {units} units"
    i, f, o = random.uniform(0.05, 0.95, size=(3, samples, units))
    g, old = random.uniform(-0.9, 0.9, size=(samples, units)), 2 * random.normal(size=(samples, units))
    c = f * old + i * g
    came = checks.parts(answer(i, f, g, o, old), ["h", "c"], "lstm_state")
    foundations.check_states(came, [i, f, g, o, old], o * np.tanh(c), c, [f"h ({case})", f"c ({case})"])
    _, kept = checks.parts(answer(0 * i, 1 + 0 * f, g, o, 10 * old), ["h", "c"], "lstm_state")
    what = f"c with all forget gates at 1 and all input gates at 0 ({case})"
    checks.close(kept, 10 * old, what, hint="then the cell state must stay exactly as it is")
### END HIDDEN TESTS

# %% [markdown]
# ## A whole sequence
# Sequences come as one array `X` with three axes, in this order: **samples, time steps, features**. A layer applies its
# cell to all samples of step 0, then to all of step 1 with the new states, and so on. (Arrays count from 0: `H[:, 0]`
# is $h_1$ of the formulas, whose $h_0$ is the state before the first step.) Keras's LSTM layer can hand on `h`, the
# hidden state after the last step, `(samples, units)`; in its place, with `return_sequences=True`, `H`, that after
# *every* step, `(samples, steps, units)`; and in addition, with `return_state=True`, `h` and `c` after the last step.

# %% [markdown]
# ### Question 5: run a cell over a sequence (14 points)
# Write `run_cell(step, X, h, c)`.
#
# - `step`: a function that is given to you; you only call it. `step(x, h, c)` takes the features at one step
#   `(samples, features)` and the two states `(samples, units)`, and returns the two new states `h, c`.
# - `X`: array `(samples, steps, features)`, with one step or more.
# - `h`, `c`: arrays `(samples, units)`, the states before the first step. They need not be zero.
#
# It returns three arrays `H, h, c`:
#
# - `H`, shape `(samples, steps, units)`: `H[:, t]` is the hidden state after step `t`, counted from 0;
# - `h` and `c`, each `(samples, units)`: the two states after the last step.
#
# **Example.** Let the step add the input to both states: `step(x, h, c)` returns `h + x, c + 10 * x`. For one sample
# with the three steps `X = [[[1.0], [2.0], [4.0]]]`, `h = [[0.0]]` and `c = [[5.0]]`, the hidden states are 1, 3, 7, so
# `H` is `[[[1.0], [3.0], [7.0]]]`, `h` is `[[7.0]]`, and `c` is 5 + 10 + 20 + 40: `[[75.0]]`.


# %% nbgrader={"grade": false, "grade_id": "run-cell", "locked": false, "schema_version": 3, "solution": true, "task": false}
def run_cell(step, X, h, c):
    """Apply a cell to every time step: step(x, h, c) -> h, c; X (samples, steps, features), h and c (samples, units)
    -> H (samples, steps, units), h (samples, units), c (samples, units)
    """
    ### BEGIN SOLUTION
    H = []
    for t in range(X.shape[1]):
        h, c = step(X[:, t], h, c)
        H.append(h)
    return np.stack(H, axis=1), h, c
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "run-cell-visible", "locked": true, "points": 7, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import foundations

foundations.run_cell()

# %% nbgrader={"grade": true, "grade_id": "run-cell-hidden", "locked": true, "points": 7, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other cells and sizes, a single step, a single sample.
import numpy as np
from lstm_utils import checks, gates
from lstm_utils.visible_tests import foundations

answer = checks.answer("run_cell", without=[gates.gate_values])
### BEGIN HIDDEN TESTS
random = np.random.default_rng(27)
for samples, steps, features, units in [(3, 1, 2, 4), (1, 6, 3, 2), (5, 4, 1, 3), (4, 3, 6, 1), (3, 3, 3, 3)]:
    A, B, C = (0.5 * random.normal(size=(n, units)) for n in (features, units, units))
    X = random.normal(size=(samples, steps, features))
    h, c = random.normal(size=(2, samples, units))

    def step(x, h, c, A=A, B=B, C=C):
        c = 0.7 * c + np.tanh(x @ A + h @ B)
        return np.sin(c @ C), c

    foundations.check_run(answer, step, X, h, c, [foundations.SIZE_FIXED] * 3)
### END HIDDEN TESTS

# %% [markdown]
# ### Equal to Keras
# Put your three pieces together: with the weights of a Keras layer of 64 units they do what the layer does.

# %%
X = np.random.default_rng(2).normal(size=(5, 30, 3)).astype("float32")
layer = keras.layers.LSTM(64, return_sequences=True, return_state=True)
from_keras = [keras.ops.convert_to_numpy(part) for part in layer(X)]
weights, zero = layer.get_weights(), np.zeros((5, 64))  # kernel, recurrent_kernel, bias; the states at the start
from_you = run_cell(lambda x, h, c: lstm_state(*lstm_gates(x, h, *weights), c), X, zero, zero)
for name, yours, theirs in zip("Hhc", from_you, from_keras, strict=True):
    print(f"{name} {np.shape(yours)}: equal to Keras's to 1e-5:", bool(np.abs(yours - theirs).max() < 1e-5))

# %% [markdown]
# There is nothing else inside.
#
# ### A memory set by hand
# To see what gates can do, here are weights that no training found: set by hand, for a cell with one unit. It reads a
# number and a flag, and is to remember the number (squeezed by tanh) that came with the last flag. The flag opens the
# input gate and closes the forget gate; the output gate is always open.

# %%
memory = keras.layers.LSTM(1)
memory.build((None, None, 2))
number, flag = [0.0, 0.0, 1.0, 0.0], [12.0, -12.0, 0.0, 0.0]  # what each does to i, f, c and o
memory.set_weights([np.array([number, flag]), np.zeros((1, 4)), np.array([-6.0, 6.0, 0.0, 6.0])])
random = np.random.default_rng(4)
numbers, flags = random.uniform(-1, 1, size=24), np.isin(np.arange(24), [3, 10, 18])
title = "One unit, set by hand: it keeps what came with the flag"
plotting.gate_activations(memory, np.column_stack([numbers, flags]), names=["number", "flag"], title=title)

# %% [markdown]
# Between two flags the cell state hardly moves, though new numbers come in at every step. A plain unit has one sum for
# everything: what drowns a new number there drowns the old state too.
#
# ## Variants
# Since 1997 people have changed nearly every part of the cell. Three variants are worth knowing:
#
# - **Peephole** (Gers and Schmidhuber, 2000): the gates look at the cell state as well. Each gets a vector of `units`
#   more weights; $i_t$ and $f_t$ see $c_{t-1}$, $o_t$ sees $c_t$: for instance
#   $f_t = \sigma(x_t W_f + h_{t-1} U_f + p_f \odot c_{t-1} + b_f)$.
# - **Coupled gates**: what is forgotten makes room for what is new, $i_t = 1 - f_t$. The input gate and its weights are
#   gone: $c_t = f_t \odot c_{t-1} + (1 - f_t) \odot \tilde c_t$.
# - **GRU**, the gated recurrent unit (Cho and others, 2014): one state $h_t$, update gate $z_t$, reset gate $r_t$:
#
# $$ \begin{aligned}
# z_t &= \sigma(x_t W_z + h_{t-1} U_z + b_z), \qquad r_t = \sigma(x_t W_r + h_{t-1} U_r + b_r)\\
# \tilde h_t &= \tanh\bigl(x_t W_{\tilde h} + (r_t \odot h_{t-1})\, U_{\tilde h} + b_{\tilde h}\bigr)\\
# h_t &= z_t \odot h_{t-1} + (1 - z_t) \odot \tilde h_t
# \end{aligned} $$
#
# This is the form of Keras's `GRU(units, reset_after=False)`. Some papers write $z_t$ and $1 - z_t$ the other way
# round; with the opposite sign in the weights of $z_t$ it is the same cell. (Keras's default, `reset_after=True`,
# multiplies by $r_t$ after the product with $U_{\tilde h}$ and has a second bias, as cuDNN does it, the fast library
# for NVIDIA's GPUs.) The blocks stand side by side in the order $z, r, \tilde h$: `kernel` is `(features, 3 * units)`,
# `recurrent_kernel` is `(units, 3 * units)` and `bias` is `(3 * units,)`.

# %% [markdown]
# ### Question 6: one step of a GRU (10 points)
# Write `gru_step(x, h_prev, kernel, recurrent_kernel, bias)` for the equations above.
#
# - `x`: array `(samples, features)`; `h_prev`: array `(samples, units)`.
# - `kernel`: `(features, 3 * units)`; `recurrent_kernel`: `(units, 3 * units)`; `bias`: `(3 * units,)`; all three in
#   Keras's order $z, r, \tilde h$.
#
# It returns the new state `h`, an array `(samples, units)`. Begin with $z_t$ and $r_t$, since $\tilde h_t$ needs $r_t$.
# The function `sigmoid` is given.
#
# **Example.** One sample, one feature, one unit: `x = [[1.0]]`, `h_prev = [[0.5]]`, `kernel = [[0.0, 0.0, 1.0]]`,
# `recurrent_kernel = [[0.0, 0.0, 2.0]]` and a `bias` of zeros. Both gates are σ(0) = 0.5. The candidate is
# tanh(1 + 0.5 · 0.5 · 2) = tanh(1.5) = 0.9051, and `h` is 0.5 · 0.5 + 0.5 · 0.9051 = 0.7026.


# %% nbgrader={"grade": false, "grade_id": "gru", "locked": false, "schema_version": 3, "solution": true, "task": false}
def gru_step(x, h_prev, kernel, recurrent_kernel, bias):
    """Apply a GRU cell (reset_after=False) once: x (samples, features), h_prev (samples, units), kernel (features,
    3 * units), recurrent_kernel (units, 3 * units), bias (3 * units,) -> h (samples, units)
    """
    ### BEGIN SOLUTION
    z, r, candidate = np.split(x @ kernel + bias, 3, axis=1)  # of the features alone
    U_z, U_r, U_h = np.split(recurrent_kernel, 3, axis=1)
    z, r = sigmoid(z + h_prev @ U_z), sigmoid(r + h_prev @ U_r)
    return z * h_prev + (1 - z) * np.tanh(candidate + (r * h_prev) @ U_h)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "gru-visible", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import foundations

foundations.gru()

# %% nbgrader={"grade": true, "grade_id": "gru-hidden", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other sizes, and a whole sequence, one step after the other.
import numpy as np
from lstm_utils import checks
from lstm_utils.visible_tests import foundations

answer = checks.answer("gru_step")
### BEGIN HIDDEN TESTS
random = np.random.default_rng(29)
for samples, steps, features, units in [(1, 4, 3, 2), (5, 3, 1, 3), (2, 5, 6, 1), (4, 3, 4, 4)]:
    weights = [0.8 * random.normal(size=shape) for shape in ((features, 3 * units), (units, 3 * units), 3 * units)]
    X, h = random.normal(size=(samples, steps, features)), np.zeros((samples, units))
    case = f"h at step {{}} of {steps}, {samples} samples, {features} features, {units} units"
    foundations.check_gru(answer, X, h, weights, case, foundations.SIZE_FIXED)
### END HIDDEN TESTS

# %% [markdown]
# ## Units, shapes and parameters
# The most frequent confusion about recurrent layers: **`units` is not the number of time steps.** It is the size of the
# state, chosen by you. Pictures of an "unrolled" network show the cell once for each step, but it is one cell with one
# set of weights. So the number of steps is nowhere in the number of parameters, and the units are in every shape.
#
# A **block** is what makes one gate or one candidate: a matrix for the features, a matrix for the state, and a bias.
# The plain cell has one block, the bracket under its tanh ($W_y$ is not counted: in Keras it is a dense layer).

# %% [markdown]
# ### Question 7: count (10 points)
# Write two functions; each test asks for both.
#
# `count_parameters(kind, units, features)`
#
# - `kind`: one of five texts.
#   - `"plain"` has one block, `"lstm"` has four.
#   - `"gru"` has three blocks, each with one bias, as in Question 6.
#   - `"coupled"` is an LSTM whose input gate is 1 − f: it has no block of its own.
#   - `"peephole"` is an LSTM with a vector more for each of its three gates, one weight for each unit.
# - `units`, `features`: whole numbers, at least 1.
# - It returns how many parameters such a layer has, a whole number.
#
# `output_shapes(samples, steps, features, units)`
#
# - It takes four whole numbers, at least 1.
# - It returns three tuples, the shapes of what an LSTM layer with `return_sequences=True` and `return_state=True` hands
#   on: all hidden states, the last hidden state, the last cell state.
#
# **Example.** With 2 units and 3 features a block has 3·2 + 2·2 + 2 = 12 parameters. So
# `count_parameters("plain", 2, 3)` is 12 and `count_parameters("lstm", 2, 3)` is 48. For a batch of 10 samples, each
# with 7 steps of 3 features, the first of the three shapes of an LSTM with 2 units is `(10, 7, 2)`.


# %% nbgrader={"grade": false, "grade_id": "count-parameters", "locked": false, "schema_version": 3, "solution": true, "task": false}
def count_parameters(kind, units, features):
    """Count the parameters of a recurrent layer: "plain", "lstm", "gru", "coupled" or "peephole"."""
    ### BEGIN SOLUTION
    block = units * (units + features) + units
    blocks = {"plain": 1, "lstm": 4, "gru": 3, "coupled": 3, "peephole": 4}
    return blocks[kind] * block + (3 * units if kind == "peephole" else 0)
    ### END SOLUTION


def output_shapes(samples, steps, features, units):
    """Give the shapes of H, h and c that an LSTM layer hands on for an input (samples, steps, features)."""
    ### BEGIN SOLUTION
    return (samples, steps, units), (samples, units), (samples, units)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "count-parameters-visible", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import foundations

foundations.count_parameters()

# %% nbgrader={"grade": true, "grade_id": "count-parameters-hidden", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: the other kinds, other sizes, and Keras's own count.
from lstm_utils import checks
from lstm_utils.visible_tests import foundations

count_answer = checks.answer("count_parameters")
shapes_answer = checks.answer("output_shapes")
### BEGIN HIDDEN TESTS
for samples, steps, features, units in [(6, 9, 5, 4), (1, 30, 3, 64), (8, 2, 1, 7), (3, 4, 12, 1)]:
    few = f"{foundations.SIZE_FIXED} or the blocks are too few or too many"
    for kind in ("plain", "lstm", "gru"):
        foundations.check_count(count_answer, kind, units, features, few)
    block = units * (units + features) + units
    causes = [(block, "this is one block"), (4 * block, "these are the four blocks of an LSTM")]
    foundations.check_count(count_answer, "coupled", units, features, few, 3 * block, causes)
    causes += [
        (4 * block + 3 * units**2, "a peephole is a vector, one weight for each unit, not a matrix"),
        (4 * block + units, "each of the three gates has a peephole of its own"),
        (4 * block + 3, "a peephole has one weight for each unit"),
        (4 * block + 4 * units, "the candidate has no peephole: only the three gates have one"),
    ]
    foundations.check_count(count_answer, "peephole", units, features, few, 4 * block + 3 * units, causes)
    hint = "H is (samples, steps, units), h and c are (samples, units)"
    foundations.check_output_shapes(shapes_answer, samples, steps, features, units, [hint] * 3)
### END HIDDEN TESTS

# %% [markdown]
# An LSTM layer has $4\,\bigl(\text{units}\cdot(\text{units} + \text{features}) + \text{units}\bigr)$ parameters: 3,600
# for 25 units and 10 features, 17,408 for 64 and 3, 66,000 for 100 and 64, 643,200 for 400 and 1. 64 units over 30
# steps give `(None, 30, 64)`, `(None, 64)`, `(None, 64)`: `None` stands for the samples.
#
# ## Back through time
# Training needs to know how the loss $L$ changes when a weight changes. For a dense network this is the chain rule,
# layer by layer from the end to the beginning. A recurrent network, written out over time, is a deep network whose
# layers are the steps and share their weights. To go back through it is called **backpropagation through time**.
#
# Take one step of the plain cell, and name what is under its tanh: $a_t = x_t W_x + h_{t-1} W_h + b$. Write $dh$ for
# the gradient $\partial L/\partial h_t$, and likewise for the others. Suppose that $dh$ is known. The derivative of
# tanh is $1 - \tanh^2$, so $da = dh \odot (1 - h_t^2)$, and from $da$ everything else follows. $a_t$ contains the
# product $x_t W_x$, and for a product the chain rule says:
#
# $$ dx = da\, W_x^\top, \qquad dW_x = x_t^\top da $$
#
# $a_t$ also contains the product $h_{t-1} W_h$, so $dh_{t-1}$ and $dW_h$ have the same form. And it contains $b$, the
# same for each sample: $db$ is the sum of $da$ over the samples. (The products in $dW_x$ and $dW_h$ add up by
# themselves.) A check for most slips, not a transposed $W_h$: **a gradient has the shape of what it belongs to.**

# %% [markdown]
# ### Question 8: one step back (12 points)
# Write `rnn_step_backward(dh, x, h_prev, h, W_x, W_h)`.
#
# - `dh`: array `(samples, units)`, the gradient with respect to `h`.
# - `x` `(samples, features)`, `h_prev` and `h` `(samples, units)`, `W_x` `(features, units)`, `W_h` `(units, units)`:
#   the step as it was computed forwards. `h` is already the result of tanh.
#
# It returns five gradients `dx, dh_prev, dW_x, dW_h, db`, each with the shape of what it belongs to.
#
# **Example.** One sample, one feature, one unit: `dh = [[1.0]]`, `x = [[2.0]]`, `h_prev = [[0.4]]`, `h = [[0.6]]`,
# `W_x = [[0.5]]`, `W_h = [[-1.0]]`. Then $da$ = 1 · (1 − 0.36) = 0.64, and so `dx = [[0.32]]`, `dh_prev = [[-0.64]]`,
# `dW_x = [[1.28]]`, `dW_h = [[0.256]]` and `db = [0.64]`.
#
# The tests compare your gradients with two others, to 1e-5: with **finite differences**, which move each entry by a
# hair and look how far the loss moves, and with **automatic differentiation**, which Keras's backend uses in training.


# %% nbgrader={"grade": false, "grade_id": "backward-step", "locked": false, "schema_version": 3, "solution": true, "task": false}
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    """Go back a step: dh, h_prev, h (samples, units), x (samples, features), W_x (features, units), W_h (units, units)
    -> dx (samples, features), dh_prev (samples, units), dW_x (features, units), dW_h (units, units), db (units,)
    """
    ### BEGIN SOLUTION
    da = dh * (1 - h**2)
    return da @ W_x.T, da @ W_h.T, x.T @ da, h_prev.T @ da, da.sum(axis=0)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "backward-step-visible", "locked": true, "points": 6, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import foundations

foundations.backward_step()

# %% nbgrader={"grade": true, "grade_id": "backward-step-hidden", "locked": true, "points": 6, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other sizes, against automatic differentiation.
from lstm_utils import checks, gradients
from lstm_utils.visible_tests import foundations

answer = checks.answer("rnn_step_backward", without=[gradients.numerical, gradients.automatic, gradients.jacobian])
### BEGIN HIDDEN TESTS
other_sizes = [(1, 3, 2), (5, 1, 3), (4, 4, 4), (2, 6, 1)]
foundations.check_backward_step(answer, 32, other_sizes, gradients.automatic, foundations.SIZE_FIXED)
### END HIDDEN TESTS

# %% [markdown]
# ### All steps together
# Over a whole sequence two things come together:
#
# - **The state $h_t$ is used twice**: at its own step for an output $y_t$, and at the next step as the state before. So
#   its gradient is a sum of two: what the loss says directly about $h_t$, and what comes back from step $t + 1$ as
#   `dh_prev`. At the last step nothing comes back.
# - **The weights are used at every step**, so their gradients are sums over all steps.
#
# That asks for a loop from the last step to the first.

# %% [markdown]
# ### Question 9: back through the whole sequence (10 points)
# Write `backward_through_time(step_backward, dH)`.
#
# - `dH`: array `(samples, steps, units)`; `dH[:, t]` is what the loss says directly about the state after step `t`. It
#   may be zero at many steps: if only the last output counts, all of `dH` but `dH[:, -1]` is zero.
# - `step_backward`: a function that goes back through one step, as yours of Question 8 does. `step_backward(dh, t)`
#   takes the *whole* gradient with respect to the state after step `t`, an array `(samples, units)`, and the number `t`
#   from 0 to `steps - 1`. It returns `dh_prev, weight_gradients`: the part of the gradient that goes back to the state
#   after step `t - 1`, an array `(samples, units)`, and a list with one array for each weight. It is given to you: you
#   only call it.
#
# It returns `dH_whole, totals`:
#
# - `dH_whole`, shape `(samples, steps, units)`: the whole gradient with respect to the state after each step. It is
#   what you hand to `step_backward` as `dh`.
# - `totals`: a list with one array for each weight, the sum of its gradients over all steps.
#
# **Example.** Let each step double its gradient on the way back, and let there be one weight: `step_backward(dh, t)`
# returns `2 * dh, [10 * dh]`. For one sample with three steps and one unit, `dH = [[[1.0], [0.0], [3.0]]]`. The last
# step gets 3. Step 1 gets 0 + 2·3 = 6, step 0 gets 1 + 2·6 = 13. So `dH_whole` is `[[[13.0], [6.0], [3.0]]]` and
# `totals` is `[[[220.0]]]`: 30, 60 and 130 added up.


# %% nbgrader={"grade": false, "grade_id": "through-time", "locked": false, "schema_version": 3, "solution": true, "task": false}
def backward_through_time(step_backward, dH):
    """Send a gradient back: step_backward(dh, t) -> dh_prev, list of weight gradients; dH (samples, steps, units)
    -> dH_whole (samples, steps, units), list of the weight gradients summed over the steps
    """
    ### BEGIN SOLUTION
    dH_whole, dh_prev, totals = np.zeros(dH.shape), 0, None
    for t in reversed(range(dH.shape[1])):
        dH_whole[:, t] = dH[:, t] + dh_prev
        dh_prev, found = step_backward(dH_whole[:, t], t)
        totals = found if totals is None else [one + other for one, other in zip(totals, found, strict=True)]
    return dH_whole, totals
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "through-time-visible", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import foundations

foundations.through_time()

# %% nbgrader={"grade": true, "grade_id": "through-time-hidden", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: the plain cell over whole sequences, against automatic differentiation.
import numpy as np
from lstm_utils import checks, gradients
from lstm_utils.visible_tests import foundations

answer = checks.answer("backward_through_time", without=[gradients.numerical, gradients.automatic, gradients.jacobian])
### BEGIN HIDDEN TESTS
random = np.random.default_rng(34)
cases = [(3, 6, 2, 4, "every step", -1), (1, 1, 3, 2, "every step", -1)]
cases += [(4, 9, 1, 3, "the last step", 0), (5, 5, 5, 5, "the first and the last step", 1)]
for samples, steps, features, units, where, first_zero in cases:
    X = random.normal(size=(samples, steps, features))
    W_x, W_h, b = (0.6 * random.normal(size=shape) for shape in ((features, units), (units, units), units))
    direct = random.normal(size=(samples, steps, units))
    direct[:, first_zero:-1] = 0
    states = [np.zeros((samples, units))]
    for t in range(steps):
        states.append(np.tanh(X[:, t] @ W_x + states[-1] @ W_h + b))

    def step_backward(dh, t, X=X, W_h=W_h, states=states):
        dz = dh * (1 - states[t + 1] ** 2)
        return dz @ W_h.T, [X[:, t].T @ dz, states[t].T @ dz, dz.sum(axis=0)]

    rights = gradients.plain_cell(X, W_x, W_h, b, direct)
    case = f"the plain cell, {samples} samples, {steps} steps, {units} units, a loss at {where}"
    names = [f"The gradient of {name}" for name in ("W_x", "W_h", "b")]
    fixed = "a number of weights is fixed: there are as many as step_backward gives"
    foundations.check_through_time(answer, step_backward, direct, *rights, case, names, number_cause=fixed)
### END HIDDEN TESTS

# %% [markdown]
# Questions 2, 8 and 9 together give the gradients of a recurrent network by hand. Here they are over 12 steps, beside
# those that the backend of Keras finds by automatic differentiation.


# %%
def by_hand(X, W_x, W_h, b, dH):
    """The whole gradient with respect to each state, and the gradients of W_x, W_h and b."""
    states = [np.zeros((len(X), len(b)))]
    for x in X.swapaxes(0, 1):
        h, _ = rnn_step(x, states[-1], W_x, W_h, b, np.zeros((len(b), 1)))
        states.append(np.array(h))

    def step_backward(dh, t):
        _, dh_prev, *of_weights = rnn_step_backward(np.array(dh), X[:, t], states[t], states[t + 1], W_x, W_h)
        return dh_prev, of_weights

    return backward_through_time(step_backward, dH)


random = np.random.default_rng(5)
arrays = [random.normal(size=shape) / 2 for shape in ((4, 12, 3), (3, 6), (6, 6), 6, (4, 12, 6))]
for name, yours, theirs in zip(["W_x", "W_h", "b"], by_hand(*arrays)[1], gradients.plain_cell(*arrays)[1], strict=True):
    print(f"gradient of {name}, {np.shape(yours)}: equal to 1e-5:", bool(np.abs(yours - theirs).max() < 1e-5))

# %% [markdown]
# ## Vanish, explode, live
# On the way back each step multiplies the gradient by $1 - h_t^2$, which is at most 1, and by $W_h^\top$. If that takes
# a tenth away each time, 0.00003 of it is left after 100 steps: the gradient **vanishes**, and the network cannot learn
# what happened so long ago. If it grows each time, the gradient **explodes**, and one training step throws all weights
# far off. (For that $W_h$ must stretch it by well more than 1, as $1 - h_t^2$ works against it.)
#
# In the LSTM there is a second way back, along the cell state: from $c_t = f_t \odot c_{t-1} + \dots$ follows
# $\partial c_t / \partial c_{t-1} = f_t$. No matrix, no tanh: through an open gate the gradient passes unchanged.
#
# Now measure it. The loss looks at the last of 100 steps only. How large is its gradient with respect to the states
# before? Say that it **lives** if between a thousandth and a thousandfold of it reaches step 0. For the plain cell your
# code does everything: $W_h$ is a rotation, which keeps all lengths, times a number that you choose. For the LSTM,
# whose state is `h` and `c` side by side, the chain rule would fill a page for one step back. The definition of a
# derivative does instead: `gradients.jacobian` moves each entry of the state by a hair, calls *your* cell, and looks
# how far the new state moves. Your loop does the rest.

# %%
steps, units, features = 100, 16, 3
random = np.random.default_rng(6)
X = random.normal(size=(1, steps, features))
last = random.normal(size=units)
direct = np.zeros((1, steps, 2 * units))  # with respect to h and c; the plain cell has h alone
direct[0, -1, :units] = last / np.linalg.norm(last)  # the gradient at the last step: its norm is 1
rotation, _ = np.linalg.qr(random.normal(size=(units, units)))
W_x = 0.3 * random.normal(size=(features, units))
kernel = 0.3 * random.normal(size=(features, 4 * units))
recurrent_kernel = 0.5 * np.hstack([np.linalg.qr(random.normal(size=(units, units)))[0] for _ in range(4)])


def plain_norms(factor):
    """Norm of the gradient at each step of a plain cell whose W_h is a rotation times a factor."""
    whole, _ = by_hand(X, W_x, factor * rotation, np.zeros(units), direct[:, :, :units])
    return np.linalg.norm(whole[0], axis=1)


def lstm_norms(forget_bias):
    """Norm of the gradient with respect to h and c at each step of an LSTM cell."""
    bias = np.repeat([0.0, forget_bias, 0.0, 0.0], units)
    state, jacobians = np.zeros((1, 2 * units)), []
    for t in range(steps):

        def next_state(state, x=X[:, t]):
            (h, c), x = np.split(state, 2, axis=1), np.repeat(x, len(state), axis=0)
            return np.hstack(lstm_state(*lstm_gates(x, h, kernel, recurrent_kernel, bias), c))

        jacobians.append(gradients.jacobian(next_state, state[0]))
        state = next_state(state)
    whole, _ = backward_through_time(lambda ds, t: (ds @ jacobians[t], [ds]), direct)  # the weights do not matter
    return np.linalg.norm(whole[0], axis=1)


norms = {f"plain cell, rotation times {factor}": plain_norms(factor) for factor in [0.9, 4]}
norms["LSTM, forget gates open"] = lstm_norms(5)
plotting.gradient_norms(norms, title="The gradient on its way back through 100 steps")

# %% [markdown]
# Read the plot from right to left; its scale is logarithmic. With small weights the plain cell loses its gradient after
# a few dozen steps; with large ones it explodes. The LSTM's stays between 0.08 and 1, with 0.36 at step 0.
#
# Could the plain cell be tuned to sit between the two? Here factors from about 1.4 to 1.85 do it, since the tanh brakes
# what the matrix blows up. But this is one number for all units and all steps, and nothing in the cell holds it there
# while training moves the weights. The LSTM has a gate of its own for each unit and each step.
#
# ## Experiment: how open is open?
# The LSTM above had a forget bias of 5. Keras starts its LSTM layers with a forget bias of 1 (`unit_forget_bias=True`)
# and all other biases at 0. **Before you run the next cell, write down a guess:** with a forget bias of 1, will a
# gradient survive 100 steps? And with a bias of 3?

# %%
biases = [0, 1, 3, 5]
print("forget bias   forget gate   its 99th power")
for forget_bias in biases:
    gate = sigmoid(forget_bias)
    print(f"{forget_bias:11}   {gate:11.3f}   {gate**99:14.0e}")
norms = {f"LSTM, forget bias {forget_bias}": lstm_norms(forget_bias) for forget_bias in biases}
lives = [bias for bias, values in zip(biases, norms.values(), strict=True) if 1e-3 < values[0] < 1e3]
norms["plain cell, rotation times 0.9"] = plain_norms(0.9)
plotting.gradient_norms(norms, title="How far back the gradient reaches, by forget bias")
print("\nThe gradient lives for the forget biases", lives)

# %% [markdown]
# With a bias of 0 the forget gates stand at about one half, and the LSTM forgets faster than the plain cell beside it.
# A bias of 1 gains 13 powers of ten, but 99 steps are still too far. So the name alone does not keep the gradient
# alive: along the cell state it reaches back **as far as the forget gates are open**. What the LSTM has over the plain
# cell is that it can *learn* to open them, each unit for itself and at the steps where it matters; we set them by hand.
# And you can help: start at 1, as Keras does (Jozefowicz and others, 2015), or for memories of $T$ steps at about
# $\ln T$ (Tallec and Ollivier, 2018). For 100 steps that is 4.6.
#
# The table counts the way along the cell state alone, and the plot does not show quite these numbers. At the last step
# the gradient has to pass the output gate before it reaches the cell state, and the other way, through `h`, gates and
# matrices, adds to it. Try it: multiply `recurrent_kernel` by 8 instead of 0.5 and run the last two code cells again.
# Now the other way has taken over: even a bias of 0 lives, and 5 explodes. Against that, one cuts gradients that become
# too long in training (`clipnorm` in Keras's optimizers).
#
# ## What you learnt
# - Sequence problems come in four kinds and four shapes; what counts for the shape are time steps, not features.
# - A recurrent cell is applied again and again with the same weights and hands its state on.
# - The LSTM cell keeps, adds and shows, each under a gate of its own. In Keras their order is i, f, c, o.
# - `units` is the size of the state, and has nothing to do with the number of steps.
# - Back through time, each state gets its own gradient and what comes back; those of the weights add up.
# - Through the plain cell a gradient vanishes or explodes, unless its weights happen to balance. Along the LSTM's cell
#   state it is multiplied by the forget gate and by nothing else.
#
# ## Further reading
# - S. Amari, "Learning patterns and pattern sequences by self-organizing nets of threshold elements", *IEEE
#   Transactions on Computers* C-21(11), 1197–1206, 1972. A network that hands its own output on to the next step, long
#   before the name.
# - P. J. Werbos, "Backpropagation through time: what it does and how to do it", *Proceedings of the IEEE* 78(10),
#   1550–1560, 1990.
# - Y. Bengio, P. Simard and P. Frasconi, "Learning long-term dependencies with gradient descent is difficult", *IEEE
#   Transactions on Neural Networks* 5(2), 157–166, 1994. Why gradients vanish or explode.
# - S. Hochreiter and J. Schmidhuber, "Long short-term memory", *Neural Computation* 9(8), 1735–1780, 1997.
# - F. A. Gers, J. Schmidhuber and F. Cummins, "Learning to forget: continual prediction with LSTM", *Neural
#   Computation* 12(10), 2451–2471, 2000. The forget gate.
# - F. A. Gers and J. Schmidhuber, "Recurrent nets that time and count", *Proceedings of the International Joint
#   Conference on Neural Networks*, 189–194, 2000. Peepholes.
# - K. Cho and others, "Learning phrase representations using RNN encoder–decoder for statistical machine translation",
#   *Proceedings of EMNLP*, 1724–1734, 2014. The GRU.
# - R. Jozefowicz, W. Zaremba and I. Sutskever, "An empirical exploration of recurrent network architectures",
#   *Proceedings of ICML*, 2342–2350, 2015. Thousands of cells tried out, and a good word for a forget bias of 1.
# - C. Tallec and Y. Ollivier, "Can recurrent neural networks warp time?", *International Conference on Learning
#   Representations*, 2018. Where gates come from, and how to set their biases.
# - C. Olah, "Understanding LSTM networks", 2015, <https://colah.github.io/posts/2015-08-Understanding-LSTMs/>. The
#   gates in pictures.
#
# ## What comes next
# In Lesson 2, **the vanilla LSTM**, you leave the cell to Keras and put one LSTM layer to work: on a memory task, on
# the passengers of an airline, and on the weather.
