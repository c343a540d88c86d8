# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Lesson 1: Foundations
#
# An LSTM layer looks like a black box with a strange name. It is a handful of multiplications that are done again at
# every time step. In this lesson you write all of them yourself: the plain recurrent cell, the LSTM cell gate by gate,
# a whole sequence, and the way back that training takes. Keras checks you to five decimals. At the end you measure with
# your own code why the LSTM was invented.
#
# Run the next two cells first.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
# setup
import lstm_utils

# %%
import keras
import numpy as np

from lstm_utils import gradients, plotting, training

training.set_seed(1)

# %% [markdown]
# This is the kind of network that the course is about. When you are through, you can account for every shape and every
# number in the picture.

# %%
network = keras.Sequential(
    [
        keras.Input(shape=(30, 3)),  # 30 time steps of 3 features; the number of samples is left open
        keras.layers.LSTM(64, return_sequences=True),  # 64 units; hands on its output at every step
        keras.layers.Dense(1),
    ]
)
plotting.architecture(network, title="A recurrent network")

# %% [markdown]
# ## Before you start
#
# **You will be able to**
#
# - tell the kinds of sequence problems apart, and say why a plain network has trouble with them;
# - write the plain recurrent cell, the LSTM cell and the GRU cell, and get what Keras gets from the same weights;
# - count the parameters of a recurrent layer, and say what shapes it hands on;
# - send a gradient back through time by hand;
# - show with numbers how it vanishes, how it explodes, and what the LSTM does about it.
#
# **You need to know** Python functions, NumPy arrays, matrix products and their shapes, the chain rule, and what
# training a neural network means. Nothing is trained here: there is no waiting.
#
# **It takes** 60 to 90 minutes. There are nine small questions and 100 points.
#
# ### How the questions work
#
# Write your answer in place of `raise NotImplementedError()`, run the cell, then run the tests below it. A failing test
# says what was expected, what came, and the likely cause. The second cell of tests runs only when your work is graded:
# it asks for what the text says, with other numbers and other shapes. A cell of tests gives all of its points or none.
#
# - Each question stands alone. A question that you leave out costs its own points and no others; only some of the
#   demonstrations and plots use your answers.
# - Keep the names and the arguments that are given. Any way to the right result is fine, loops too. Where several
#   results are asked for, they are returned side by side, as in `return h, y`.
# - Results are compared to 1e-5.
# - A function leaves the arrays that it is given unchanged; it computes new ones.
# - `lstm_utils` is the course's own package. You may use it, except for a helper that would be the answer itself: a
#   test then tells you so.

# %% [markdown]
# ## What a sequence problem is
#
# In most data sets the order of the rows means nothing. In a **sequence** the order is part of the message: the days of
# a weather record, the words of a sentence, the bases of a gene. Four kinds of problems are asked about sequences:
#
# | kind | in | out | for instance |
# |---|---|---|---|
# | sequence prediction | a sequence | what comes next | tomorrow's temperature |
# | sequence classification | a sequence | a class | is this review friendly? |
# | sequence generation | a seed, or a picture | a new sequence | a melody in the style of others |
# | sequence to sequence | a sequence | another sequence | a translation |
#
# For the network that you build, another thing matters more: how many **time steps** it reads, and how many it writes.
# That gives four shapes:
#
# | shape | reads | writes |
# |---|---|---|
# | one-to-one | 1 step | 1 step |
# | one-to-many | 1 step | several steps |
# | many-to-one | several steps | 1 step |
# | many-to-many | several steps | several steps, as many as it reads or another number |

# %%
plotting.sequence_shapes()

# %% [markdown]
# The *state* is what the network carries from step to step. A many-to-many network may write at each step, as drawn, or
# begin when it has read everything, as for a translation.
#
# What is counted are steps, not numbers. Wind, rain and temperature of *one* day are one step with three features. The
# pixels of one photo are one step too, since nothing in the photo comes before anything else.

# %% [markdown]
# ### Question 1: which shape is it? (8 points)
#
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
# **Example.** For a network that reads a heartbeat, measured 300 times, and writes whether it is healthy, you would
# write `{"heartbeat": "many-to-one"}`.

# %% nbgrader={"grade": false, "grade_id": "application-shapes", "locked": false, "schema_version": 3, "solution": true, "task": false}
application_shapes = None  # becomes your dict: application -> shape

### BEGIN SOLUTION
application_shapes = {
    "caption": "one-to-many",
    "sentiment": "many-to-one",
    "digit": "one-to-one",
    "next day": "many-to-one",
    "translation": "many-to-many",
    "next week": "many-to-many",
    "speech": "many-to-many",
    "melody": "one-to-many",
    "gesture": "many-to-one",
    "today only": "one-to-one",
}
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "application-shapes-visible", "locked": true, "points": 4, "schema_version": 3, "solution": false, "task": false}
from lstm_utils import checks


def visible_tests():
    answer = checks.answer("application_shapes")

    keys = ["caption", "sentiment", "digit", "next day", "translation",
            "next week", "speech", "melody", "gesture", "today only"]  # fmt: skip
    names = ["one-to-one", "one-to-many", "many-to-one", "many-to-many"]
    checks.expect(isinstance(answer, dict), "`application_shapes` is not a dict.", "a dict: application -> shape",
                  f"a {type(answer).__name__}", "square brackets or a function in place of {key: value, ...}")  # fmt: skip
    missing = [key for key in keys if key not in answer]
    checks.expect(not missing, "Some applications have no shape.", f"the ten keys of the table: {', '.join(keys)}",
                  f"none for {', '.join(missing)}", "a key is left out, or spelt in another way")  # fmt: skip
    said = {key: str(answer[key]).strip().lower().replace("_", "-").replace(" ", "-") for key in keys}
    for key in keys:
        checks.expect(said[key] in names, f'"{key}" has no shape that there is.', "one of " + ", ".join(names),
                      repr(answer[key]), "spelt in another way, or a kind of problem and not a shape")  # fmt: skip

    # How many steps are read and written, as it may happen to be. The other five applications are for the grading.
    steps = {
        "caption": (1, 9, "one photo is one step; a sentence has many words"),
        "sentiment": (120, 1, "a review has many words; whether it is friendly is said once"),
        "digit": (1, 1, "one photo is one step, whatever its pixels; the digit is said once"),
        "next day": (30, 1, "30 days are read; the temperature of one day is written"),
        "translation": (11, 13, "a sentence is read and a sentence is written, not always of the same length"),
    }
    for key, (n_read, n_written, why) in steps.items():
        read, _, written = said[key].partition("-to-")
        checks.expect((read == "many") == (n_read > 1), f'"{key}": what is read has another number of steps.',
                      "the part before -to- tells how many steps are read", said[key], why)  # fmt: skip
        checks.expect((written == "many") == (n_written > 1), f'"{key}": what is written has another number of steps.',
                      "the part after -to- tells how many steps are written", said[key], why)  # fmt: skip


visible_tests()
print("application-shapes: the visible tests pass.")

# %% nbgrader={"grade": true, "grade_id": "application-shapes-hidden", "locked": true, "points": 4, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: the other five applications.
from lstm_utils import checks

answer = checks.answer("application_shapes")
### BEGIN HIDDEN TESTS


def hidden_tests():
    steps = {
        "next week": (30, 7, "30 days are read; 7 days are written"),
        "speech": (32_000, 6, "a recording is a long sequence of numbers; a sentence has many words"),
        "melody": (1, 50, "only the first note is read; 50 notes are written"),
        "gesture": (60, 1, "a video is a sequence of frames; one name is written"),
        "today only": (1, 1, "four numbers of one day are four features of one step, not four steps"),
    }
    checks.expect(isinstance(answer, dict), "`application_shapes` is not a dict.", "a dict: application -> shape",
                  f"a {type(answer).__name__}", "square brackets or a function in place of {key: value, ...}")  # fmt: skip
    for key, (n_read, n_written, why) in steps.items():
        checks.expect(key in answer, f'"{key}" has no shape.', "the ten keys of the table", ", ".join(map(str, answer)),
                      "a key is left out, or spelt in another way")  # fmt: skip
        said = str(answer[key]).strip().lower().replace("_", "-").replace(" ", "-")
        read, _, written = said.partition("-to-")
        checks.expect(read in ("one", "many") and written in ("one", "many"), f'"{key}" has no shape that there is.',
                      "one-to-one, one-to-many, many-to-one or many-to-many", repr(answer[key]), "spelt in another way")  # fmt: skip
        checks.expect((read == "many") == (n_read > 1), f'"{key}": what is read has another number of steps.',
                      "the part before -to- tells how many steps are read", said, why)  # fmt: skip
        checks.expect((written == "many") == (n_written > 1), f'"{key}": what is written has another number of steps.',
                      "the part after -to- tells how many steps are written", said, why)  # fmt: skip


hidden_tests()
### END HIDDEN TESTS

# %% [markdown]
# ## Why not a plain network?
#
# You could slide a window along the sequence and hand the numbers in it to a multilayer perceptron (MLP), a network of
# dense layers. This works for some problems. It has five limits:
#
# 1. **It has no state.** The output depends on the window alone. What happened before it is gone.
# 2. **It does not know about time.** The steps of the window are inputs like any others. That one comes before another
#    is nothing the network is told.
# 3. **It scales badly.** Each step of the window is one more input with weights of its own, and each further series adds
#    as many inputs as the window has steps, without a hint which belong together.
# 4. **Its input has a fixed size.** Every sequence has to be cut or filled up to the window.
# 5. **Its output has a fixed size.** A sentence of 5 words and one of 50 need different networks.
#
# Limits 2 and 3 can be seen in a few lines. Shuffle the time steps, shuffle the weights in the same way, and a dense
# layer gives the same outputs as before: any order is as good as any other.

# %%
random = np.random.default_rng(0)
window, weights = random.normal(size=(4, 6)), random.normal(size=(6, 2))  # 4 samples, 6 steps, 2 outputs
order = random.permutation(6)
print("Another order of the steps, the same outputs:", np.allclose(window @ weights, window[:, order] @ weights[order]))

print("\nsteps   dense layer, 64 units   LSTM layer, 64 units   (both read 3 features at each step)")
for steps in [5, 50, 500]:
    dense = keras.Sequential([keras.Input((steps, 3)), keras.layers.Flatten(), keras.layers.Dense(64)])
    recurrent = keras.Sequential([keras.Input((steps, 3)), keras.layers.LSTM(64)])
    print(f"{steps:5}   {dense.count_params():21,}   {recurrent.count_params():20,}")

# %% [markdown]
# Up to 90 steps the dense layer is the smaller one, but it grows with every step. The recurrent layer has the same
# 17,408 parameters for 5 steps and for 500.

# %% [markdown]
# ## The plain recurrent cell
#
# The idea goes back to Amari (1972): read **one step at a time**, and carry along a vector of what was seen so far.
# That vector is the **state** $h_t$. The same cell, with the same weights, is applied again and again:
#
# $$
# h_t = \tanh(x_t W_x + h_{t-1} W_h + b), \qquad y_t = h_t W_y
# $$
#
# $x_t$ are the features at step $t$, $h_{t-1}$ is the state after the step before, $y_t$ is what the network says. At
# the beginning nothing has been seen: $h_0 = 0$. The number of entries of $h_t$ is called **units**.
#
# Everything here is written as Keras stores it: a sample is a row, and a matrix of weights has one row for each input
# and one column for each output. With several samples below one another, one product does them all:
#
# | what | shape |
# |---|---|
# | `x`, the features at one step | `(samples, features)` |
# | `h_prev` and `h`, the state before and after the step | `(samples, units)` |
# | `W_x` | `(features, units)` |
# | `W_h` | `(units, units)` |
# | `b` | `(units,)`, added to each row |
# | `W_y` | `(units, outputs)` |
# | `y` | `(samples, outputs)` |

# %% [markdown]
# ### Question 2: one step of the plain cell (12 points)
#
# Write `rnn_step(x, h_prev, W_x, W_h, b, W_y)`. The arguments have the shapes of the table above. It returns `h, y`:
# the new state `(samples, units)` and the output `(samples, outputs)`.
#
# **Example.** One sample, one feature, one unit, one output: `x = [[2.0]]`, `h_prev = [[0.5]]`, `W_x = [[0.1]]`,
# `W_h = [[0.4]]`, `b = [0.1]`, `W_y = [[3.0]]`. Then `h` is tanh(0.2 + 0.2 + 0.1) = tanh(0.5) = 0.4621 and `y` is
# 3 · 0.4621 = 1.3864.


# %% nbgrader={"grade": false, "grade_id": "plain-cell", "locked": false, "schema_version": 3, "solution": true, "task": false}
def rnn_step(x, h_prev, W_x, W_h, b, W_y):
    """Apply the plain recurrent cell once.

    x (samples, features), h_prev (samples, units), W_x (features, units), W_h (units, units), b (units,),
    W_y (units, outputs) -> h (samples, units), y (samples, outputs)
    """
    ### BEGIN SOLUTION
    h = np.tanh(x @ W_x + h_prev @ W_h + b)
    return h, h @ W_y
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "plain-cell-visible", "locked": true, "points": 6, "schema_version": 3, "solution": false, "task": false}
import keras
import numpy as np

from lstm_utils import checks


def visible_tests():
    answer = checks.answer("rnn_step")

    def keras_cell(x, h_prev, W_x, W_h, b, activation="tanh"):
        cell = keras.layers.SimpleRNNCell(len(b), activation=activation)
        cell.build(x.shape)
        cell.set_weights([W_x, W_h, b])
        return keras.ops.convert_to_numpy(cell(x, [h_prev])[0])

    # 3 samples, 2 features, 4 units, 5 outputs; the same values as in Keras's cell.
    random = np.random.default_rng(21)
    x, h_prev = random.normal(size=(3, 2)), random.uniform(-0.9, 0.9, size=(3, 4))
    W_x, W_h, b = (0.7 * random.normal(size=shape) for shape in ((2, 4), (4, 4), 4))
    W_y = random.normal(size=(4, 5))
    case = "3 samples, 2 features, 4 units, 5 outputs"
    h_came, y_came = checks.parts(answer(x, h_prev, W_x, W_h, b, W_y), ["h", "y"], "rnn_step")
    h_right = keras_cell(x, h_prev, W_x, W_h, b)
    checks.same_shape(h_came, (3, 4), f"h ({case})", causes={
        (3, 5): "h and y are in each other's place: return h, y",
        (4,): "the samples were added up: each of them has a state of its own",
        (4, 3): "transposed: each sample is a row",
    })  # fmt: skip
    checks.close(h_came, h_right, f"h ({case})", causes=[
        (keras_cell(x, h_prev, W_x, 0 * W_h, b), "the state h_prev is not used"),
        (keras_cell(x, h_prev, 0 * W_x, W_h, b), "the input x is not used"),
        (keras_cell(x, h_prev, W_x, W_h, 0 * b), "the bias b is not added"),
        (keras_cell(x, h_prev, W_x, W_h.T, b), "W_h is transposed: it is h_prev times W_h, in this order"),
        (keras_cell(x, h_prev, W_x, W_h, b, "linear"), "tanh is missing"),
        (keras_cell(x, h_prev, W_x, W_h, b, "sigmoid"), "this is the sigmoid: the plain cell has tanh"),
        (keras_cell(x, h_prev, W_x, W_h, b, "relu"), "this is relu: the plain cell has tanh"),
        (np.tanh(x @ W_x) + h_prev @ W_h + b, "tanh goes around the whole sum, not around its first term"),
        (np.tanh(x @ W_x + h_prev @ W_h) + b, "b is added after tanh: it belongs inside"),
        (np.tanh(x @ W_x + b) + np.tanh(h_prev @ W_h), "one tanh for the whole sum, not one for each term"),
    ], hint="h is tanh of x W_x + h_prev W_h + b")  # fmt: skip
    checks.close(y_came, h_right @ W_y, f"y ({case})", causes=[
        (np.tanh(h_right @ W_y), "y has no tanh of its own"),
        (h_prev @ W_y, "y is made from the state before the step: use the new one"),
        (np.arctanh(h_right) @ W_y, "y is made from what is under tanh: make it from h"),
    ], hint="y is h times W_y, with the new h")  # fmt: skip

    # The example of the text.
    numbers = [np.array(value) for value in ([[2.0]], [[0.5]], [[0.1]], [[0.4]], [0.1], [[3.0]])]
    h_came, y_came = checks.parts(answer(*numbers), ["h", "y"], "rnn_step")
    checks.close(h_came, [[0.4621172]], "h of the example", hint="h is tanh of x W_x + h_prev W_h + b")
    checks.close(y_came, [[1.3863515]], "y of the example", hint="y is h times W_y, with the new h")


visible_tests()
print("plain-cell: the visible tests pass.")

# %% nbgrader={"grade": true, "grade_id": "plain-cell-hidden", "locked": true, "points": 6, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other sizes, and a whole sequence, one step after the other.
import keras
import numpy as np

from lstm_utils import checks

answer = checks.answer("rnn_step")
### BEGIN HIDDEN TESTS


def hidden_tests():
    random = np.random.default_rng(22)
    for samples, features, units, outputs, steps in [
        (1, 3, 2, 1, 5),
        (5, 1, 3, 2, 4),
        (2, 6, 3, 4, 7),
        (4, 4, 4, 4, 3),
    ]:
        case = f"{samples} samples, {features} features, {units} units, {outputs} outputs, {{}}"
        W_x, W_h, b = (0.6 * random.normal(size=shape) for shape in ((features, units), (units, units), units))
        W_y = random.normal(size=(units, outputs))
        X = random.normal(size=(samples, steps, features))
        layer = keras.layers.SimpleRNN(units, return_sequences=True)
        layer.build(X.shape)
        layer.set_weights([W_x, W_h, b])
        right = keras.ops.convert_to_numpy(layer(X))
        h = np.zeros((samples, units))
        for t in range(steps):
            where = case.format(f"step {t + 1}")
            without_state = np.tanh(X[:, t] @ W_x + b)
            result = answer(X[:, t], h, W_x, W_h, b, W_y)
            h_came, y_came = checks.parts(result, ["h", "y"], "rnn_step")
            h = checks.close(h_came, right[:, t], f"h ({where})", causes=[
                (without_state, "the state h_prev is not used"),
                (np.tanh(X[:, t] @ W_x + h @ W_h), "the bias b is not added"),
                (np.tanh(X[:, t] @ W_x + h @ W_h.T + b), "W_h is transposed: it is h_prev times W_h, in this order"),
            ], hint="see what the visible tests say; if they pass, a size is fixed")  # fmt: skip
            checks.close(y_came, h @ W_y, f"y ({where})", causes=[
                (np.tanh(h @ W_y), "y has no tanh of its own"),
            ], hint="y is h times W_y, with the new h")  # fmt: skip


hidden_tests()
### END HIDDEN TESTS

# %% [markdown]
# The step is applied again and again. Here your cell, with random weights and 5 units (three of them are drawn), sees a
# short bang and then nothing but zeros. All that keeps the bang in mind is the state that is handed on.

# %%
random = np.random.default_rng(1)
W_x, W_h = random.normal(size=(1, 5)), 0.4 * random.normal(size=(5, 5))
h = np.zeros((1, 5))
states = []
for t in range(20):
    x = np.array([[1.0 if t == 2 else 0.0]])
    h, y = rnn_step(x, h, W_x, W_h, np.zeros(5), np.zeros((5, 1)))
    states.append(h[0])
plotting.series(
    np.arange(20),
    np.array(states)[:, :3],
    names=["unit 1", "unit 2", "unit 3"],
    title="The plain cell after a bang at step 2: the memory fades",
    ylabel="state h",
)

# %% [markdown]
# With these weights the bang is soon forgotten; with others (try another seed) something may stay. But nothing protects
# what is in the state: at each step all of it goes through a matrix and a tanh.
#
# ## The LSTM cell
#
# Hochreiter and Schmidhuber (1997) gave the cell a second state, the **cell state** $c_t$, and **gates** that guard it.
# The first, $h_t$, is now called the **hidden state**, and it is the output too: there is no $W_y$. A gate is a vector
# of numbers between 0 (closed) and 1 (open), made by the sigmoid $\sigma(z) = 1/(1 + e^{-z})$. Each gate looks at the
# new features and at the last hidden state, with weights of its own. You know the form from the plain cell:
#
# $$
# \begin{aligned}
# i_t &= \sigma(x_t W_i + h_{t-1} U_i + b_i) && \text{input gate: how much of the new is let in}\\
# f_t &= \sigma(x_t W_f + h_{t-1} U_f + b_f) && \text{forget gate: how much of the old stays}\\
# \tilde c_t &= \tanh(x_t W_c + h_{t-1} U_c + b_c) && \text{candidate: what could be remembered}\\
# o_t &= \sigma(x_t W_o + h_{t-1} U_o + b_o) && \text{output gate: how much is shown}
# \end{aligned}
# $$
#
# (The forget gate was added by Gers, Schmidhuber and Cummins in 2000.) Keras does not keep these twelve arrays one by
# one. It sets the four blocks side by side, in the order $i, f, c, o$, and calls the results
#
# | Keras's name | made of | shape |
# |---|---|---|
# | `kernel` | $W_i, W_f, W_c, W_o$ | `(features, 4 * units)` |
# | `recurrent_kernel` | $U_i, U_f, U_c, U_o$ | `(units, 4 * units)` |
# | `bias` | $b_i, b_f, b_c, b_o$ | `(4 * units,)` |
#
# With 2 units, columns 0 and 1 belong to the input gate, 2 and 3 to the forget gate, 4 and 5 to the candidate, 6 and 7
# to the output gate.

# %% [markdown]
# ### Question 3: the three gates and the candidate (14 points)
#
# Write `lstm_gates(x, h_prev, kernel, recurrent_kernel, bias)`.
#
# - `x`: array `(samples, features)`; `h_prev`: array `(samples, units)`.
# - `kernel`, `recurrent_kernel`, `bias`: as in the table above, in Keras's order $i, f, c, o$.
#
# It returns four arrays `i, f, c_tilde, o`, each `(samples, units)`. The function `sigmoid` is given.
#
# **Example.** One sample, one feature, one unit: `x = [[1.0]]`, `h_prev = [[0.0]]`, `kernel = [[1.0, 2.0, 3.0, 4.0]]`,
# any `recurrent_kernel` and a `bias` of zeros. Then `i` is σ(1) = 0.7311, `f` is σ(2) = 0.8808, `c_tilde` is
# tanh(3) = 0.9951 and `o` is σ(4) = 0.9820, each as an array of shape `(1, 1)`.


# %% nbgrader={"grade": false, "grade_id": "lstm-gates", "locked": false, "schema_version": 3, "solution": true, "task": false}
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    """Compute the gates and the candidate of an LSTM cell, with weights in Keras's layout.

    x (samples, features), h_prev (samples, units), kernel (features, 4 * units),
    recurrent_kernel (units, 4 * units), bias (4 * units,) -> i, f, c_tilde, o, each (samples, units)
    """
    ### BEGIN SOLUTION
    z = x @ kernel + h_prev @ recurrent_kernel + bias
    z_i, z_f, z_c, z_o = np.split(z, 4, axis=1)
    return sigmoid(z_i), sigmoid(z_f), np.tanh(z_c), sigmoid(z_o)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "lstm-gates-visible", "locked": true, "points": 7, "schema_version": 3, "solution": false, "task": false}
import keras
import numpy as np

from lstm_utils import checks, gates


def visible_tests():
    answer = checks.answer("lstm_gates", without=[gates.gate_values])
    names = ["i", "f", "c_tilde", "o"]
    words = ["the input gate i", "the forget gate f", "the candidate c_tilde", "the output gate o"]

    # 8 samples, 2 features, 4 units.
    random = np.random.default_rng(23)
    x, h_prev = random.normal(size=(8, 2)), random.uniform(-0.9, 0.9, size=(8, 4))
    kernel, recurrent_kernel, bias = (0.8 * random.normal(size=shape) for shape in ((2, 16), (4, 16), 16))
    came = checks.parts(answer(x, h_prev, kernel, recurrent_kernel, bias), names, "lstm_gates")

    # A Keras layer that reads x and h_prev side by side as features, in a single step, has the same gates.
    layer = keras.layers.LSTM(4)
    layer.build((None, 1, 6))
    layer.set_weights([np.vstack([kernel, recurrent_kernel]), np.zeros((4, 16)), bias])
    rows = [gates.gate_values(layer, row[np.newaxis]) for row in np.hstack([x, h_prev])]
    i, f, c_tilde, o = (np.vstack([row[key] for row in rows]) for key in "ifgo")
    # What was in the brackets, found by undoing sigmoid and tanh.
    z_i, z_f, z_o = (np.log(gate / (1 - gate)) for gate in (i, f, o))
    inside = [z_i, z_f, np.arctanh(c_tilde), z_o]

    def squeeze(block, z):
        return np.tanh(z) if block == 2 else 1 / (1 + np.exp(-z))

    for block, right in enumerate([i, f, c_tilde, o]):
        columns = slice(4 * block, 4 * block + 4)
        z = inside[block]
        mistakes = [
            (squeeze(block, z - bias[columns]), "the bias is not added"),
            (squeeze(block, z - h_prev @ recurrent_kernel[:, columns]), "h_prev is not used"),
            (squeeze(block, z - x @ kernel[:, columns]), "x is not used"),
            (z, "the activation is missing: sigmoid for a gate, tanh for the candidate"),
            (squeeze(0 if block == 2 else 2, z), "the wrong activation: sigmoid for a gate, tanh for the candidate"),
            (squeeze(block, x @ kernel[:, block::4] + h_prev @ recurrent_kernel[:, block::4] + bias[block::4]),
             "every fourth column was taken: each block is a run of `units` neighbouring columns"),
        ]  # fmt: skip
        for other in range(4):
            if other != block:
                swapped = f"these are the columns of {words[other]}: blocks and results have the order i, f, c, o"
                mistakes += [(squeeze(block, inside[other]), swapped), (squeeze(other, inside[other]), swapped)]
        what = f"With 8 samples, 2 features and 4 units, {words[block]}"
        checks.same_shape(came[block], (8, 4), what, causes={
            (8, 16): "all four blocks at once: take only the columns of this one",
            (2, 16): "the samples were taken apart: the blocks lie side by side, along axis 1",
            (8, 1): "one column was taken: each block has as many as there are units",
            (8,): "one column was taken: each block has as many as there are units",
            (8, 2): "the blocks are as wide as there are features: they are as wide as there are units",
            (8, 8): "the blocks are as wide as there are samples: they are as wide as there are units",
        })  # fmt: skip
        checks.close(came[block], right, what, causes=mistakes,
                     hint="x kernel + h_prev recurrent_kernel + bias, the columns of this block, its activation")  # fmt: skip

    # The example of the text.
    numbers = [np.array(value) for value in ([[1.0]], [[0.0]], [[1.0, 2, 3, 4]], [[5.0, 5, 5, 5]], [0.0, 0, 0, 0])]
    example = checks.parts(answer(*numbers), names, "lstm_gates")
    for name, came, right in zip(words, example, [0.7310586, 0.8807971, 0.9950548, 0.9820138], strict=True):
        checks.close(came, [[right]], f"In the example, {name}", hint="the four columns belong to i, f, c_tilde, o; "
                     "the gates have the sigmoid, the candidate has tanh")  # fmt: skip


visible_tests()
print("lstm-gates: the visible tests pass.")

# %% nbgrader={"grade": true, "grade_id": "lstm-gates-hidden", "locked": true, "points": 7, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other sizes.
import numpy as np

from lstm_utils import checks, gates

answer = checks.answer("lstm_gates", without=[gates.gate_values])
### BEGIN HIDDEN TESTS


def hidden_tests():
    random = np.random.default_rng(24)
    names = ["i", "f", "c_tilde", "o"]
    for samples, features, units in [(1, 3, 2), (5, 1, 1), (2, 5, 3), (4, 4, 4), (6, 2, 7)]:
        case = f"with {samples} samples, {features} features and {units} units"
        x, h_prev = random.normal(size=(samples, features)), random.uniform(-0.9, 0.9, size=(samples, units))
        shapes = ((features, 4 * units), (units, 4 * units), 4 * units)
        kernel, recurrent_kernel, bias = (0.7 * random.normal(size=shape) for shape in shapes)
        came = checks.parts(answer(x, h_prev, kernel, recurrent_kernel, bias), names, "lstm_gates")
        z = x @ kernel + h_prev @ recurrent_kernel + bias
        for block, name in enumerate(names):
            columns = slice(units * block, units * (block + 1))
            squeeze = np.tanh if name == "c_tilde" else lambda v: 1 / (1 + np.exp(-v))
            checks.close(came[block], squeeze(z[:, columns]), f"{name} {case}", causes=[
                (squeeze((z - bias)[:, columns]), "the bias is not added"),
                (squeeze((x @ kernel + bias)[:, columns]), "h_prev is not used"),
                (squeeze(z[:, block::4]), "every fourth column was taken: each block is a run of neighbouring columns"),
                (squeeze(z[:, 4 * block : 4 * block + 4]), "the blocks are 4 columns wide: they are `units` wide"),
                *((squeeze(z[:, units * k : units * (k + 1)]), "the columns of another block: the order is i, f, c, o")
                  for k in range(4) if k != block),
            ], hint="see what the visible tests say; if they pass, a size is fixed")  # fmt: skip


hidden_tests()
### END HIDDEN TESTS

# %% [markdown]
# ### Keep, add, show
#
# With the gates at hand the cell does three things ($\odot$ multiplies entry by entry):
#
# $$
# c_t = f_t \odot c_{t-1} + i_t \odot \tilde c_t, \qquad h_t = o_t \odot \tanh(c_t)
# $$
#
# It keeps a part of the old cell state, adds a part of the candidate, and shows a part of the result. The cell state
# goes through no matrix and no tanh on its way to the next step: with $f_t = 1$ and $i_t = 0$ it stays exactly as it
# is, for as many steps as you like.

# %%
plotting.lstm_cell()

# %% [markdown]
# ### Question 4: the new states (10 points)
#
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
import numpy as np

from lstm_utils import checks, gates


def visible_tests():
    answer = checks.answer("lstm_state", without=[gates.gate_values])

    # 3 samples and 3 units, where `@` does not stop with an error, then 2 units.
    i = np.array([[0.5, 0.25, 0.7], [1.0, 0.1, 0.3], [0.8, 0.6, 0.2]])
    f = np.array([[1.0, 0.5, 0.6], [0.0, 0.9, 0.8], [0.2, 0.7, 0.4]])
    g = np.array([[0.4, -0.8, -0.2], [0.6, -0.5, 0.5], [0.3, 0.9, 0.7]])
    o = np.array([[0.5, 1.0, 0.9], [0.8, 0.3, 0.4], [0.6, 0.2, 0.7]])
    old = np.array([[2.0, -1.0, -0.5], [3.0, 0.5, 1.2], [-2.0, 1.5, 2.5]])
    c_right = np.array([[2.2, -0.7, -0.44], [0.6, 0.4, 1.11], [-0.16, 1.59, 1.14]])
    h_right = np.array(
        [
            [0.48787157, -0.60436778, -0.37228000],
            [0.42963965, 0.11398469, 0.32162496],
            [-0.09518910, 0.18402987, 0.57008987],
        ]
    )

    for units in (3, 2):
        i, f, g, o, old, c_right, h_right = (values[:, :units] for values in (i, f, g, o, old, c_right, h_right))
        came = checks.parts(answer(i, f, g, o, old), ["h", "c"], "lstm_state")
        for part, name in zip(came, ["h", "c"], strict=True):
            checks.same_shape(part, (3, units), f"{name} of 3 samples and {units} units",
                              hint="`*` multiplies entry by entry; `@` or np.dot do not")  # fmt: skip
        checks.close(came[1], c_right, "The new cell state c", causes=[
            (h_right, "h and c are in each other's place: return h, c"),
            *([(f @ old + i @ g, "this is the matrix product: ⊙ is `*`, not `@`")] if units == 3 else []),
            (i * old + f * g, "i and f are mixed up: f guards the old state, i lets the new one in"),
            (f * old + g, "the input gate i is not used"),
            (old + i * g, "the forget gate f is not used"),
            (f * old, "the candidate is not added"),
            (i * g, "the old cell state is not kept"),
            (f * old + (1 - f) * g, "these are coupled gates: here the input gate i is one of its own"),
            ((1 - f) * old + i * g, "f = 1 keeps everything: it is f, not 1 - f"),
            (f * old + o * g, "i and o are mixed up"),
            (o * old + i * g, "f and o are mixed up"),
            (np.tanh(c_right), "tanh is taken of the cell state on its way: only what is shown goes through tanh"),
            (f * old + i * np.tanh(g), "the candidate is given after its tanh: no second one"),
        ], hint="a part f of the old cell state and a part i of the candidate, added")  # fmt: skip
        checks.close(came[0], h_right, "The new hidden state h", causes=[
            (o * c_right, "tanh is missing: h is o times tanh of c"),

            (np.tanh(o * c_right), "tanh goes around c alone, not around o times c"),
            (o * np.tanh(old), "h is made from the old cell state: use the new one"),
            (o * np.tanh(g), "h is made from the candidate: use the new cell state"),
            (np.tanh(c_right), "the output gate o is not used"),
            (o / (1 + np.exp(-c_right)), "this is the sigmoid: here is tanh"),
            (i * np.tanh(c_right), "i and o are mixed up"),
            (f * np.tanh(c_right), "f and o are mixed up"),
        ], hint="h is o times tanh of the new cell state")  # fmt: skip


visible_tests()
print("lstm-state: the visible tests pass.")

# %% nbgrader={"grade": true, "grade_id": "lstm-state-hidden", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other sizes, and gates that are quite open or quite closed.
import numpy as np

from lstm_utils import checks, gates

answer = checks.answer("lstm_state", without=[gates.gate_values])
### BEGIN HIDDEN TESTS


def hidden_tests():
    random = np.random.default_rng(25)
    for samples, units in [(1, 1), (5, 2), (3, 3), (2, 7)]:
        case = f"{samples} samples, {units} units"
        i, f, o = random.uniform(0.05, 0.95, size=(3, samples, units))
        g, old = random.uniform(-0.9, 0.9, size=(samples, units)), 2 * random.normal(size=(samples, units))
        right = f * old + i * g
        h_came, c_came = checks.parts(answer(i, f, g, o, old), ["h", "c"], "lstm_state")
        causes = [
            (o * np.tanh(right), "h and c are in each other's place: return h, c"),
            (i * old + f * g, "i and f are mixed up: f guards the old state, i lets the new one in"),
        ]
        if samples == units:
            causes += [(f @ old + i @ g, "`@` is the matrix product: entries are multiplied with *")]
        checks.close(c_came, right, f"c ({case})", causes=causes,
                     hint="a part f of the old cell state and a part i of the candidate, added")  # fmt: skip
        checks.close(h_came, o * np.tanh(right), f"h ({case})", causes=[
            (o * right, "tanh is missing: h is o times tanh of c"),
            (np.tanh(o * right), "tanh goes around c alone, not around o times c"),
        ], hint="h is o times tanh of the new cell state")  # fmt: skip
        # With f = 1 and i = 0 the memory is kept exactly, however large it is.
        kept = checks.parts(answer(0 * i, 1 + 0 * f, g, o, 10 * old), ["h", "c"], "lstm_state")[1]
        checks.close(kept, 10 * old, f"c with all forget gates at 1 and all input gates at 0 ({case})",
                     hint="then the cell state must stay exactly as it is")  # fmt: skip


hidden_tests()
### END HIDDEN TESTS

# %% [markdown]
# ## A whole sequence
#
# In practice sequences come as one array `X` with three axes: **samples, time steps, features**, always in this order.
# A layer applies its cell to all samples of step 0, then to all samples of step 1 with the states that came, and so on
# to the end. (Arrays count from 0: `H[:, 0]` below is $h_1$ of the formulas, whose $h_0$ is the state before the first
# step.) Keras's LSTM layer can hand on three things:
#
# | what | shape | handed on |
# |---|---|---|
# | `H`, the hidden state after *every* step | `(samples, steps, units)` | with `return_sequences=True` |
# | `h`, the hidden state after the last step | `(samples, units)` | by default in place of `H` |
# | `h` and `c` after the last step | each `(samples, units)` | in addition, with `return_state=True` |

# %% [markdown]
# ### Question 5: run a cell over a sequence (14 points)
#
# Write `run_cell(step, X, h, c)`.
#
# - `step`: a function. `step(x, h, c)` takes the features at one step `(samples, features)` and the two states
#   `(samples, units)`, and returns the two new states `h, c`. It is given to you: you only call it.
# - `X`: array `(samples, steps, features)`, with one step or more.
# - `h`, `c`: the states before the first step, arrays `(samples, units)`. They need not be zero.
#
# It returns three arrays `H, h, c`:
#
# - `H`, shape `(samples, steps, units)`: `H[:, t]` is the hidden state after step `t`, counted from 0;
# - `h` and `c`, each `(samples, units)`: the two states after the last step.
#
# **Example.** Let the step add the input to both states:
#
# ```python
# def step(x, h, c):
#     return h + x, c + 10 * x
# ```
#
# For one sample with the three steps `X = [[[1.0], [2.0], [4.0]]]`, `h = [[0.0]]` and `c = [[5.0]]`, the hidden states
# are 1, 3, 7, so `H` is `[[[1.0], [3.0], [7.0]]]`, `h` is `[[7.0]]`, and `c` is 5 + 10 + 20 + 40: `[[75.0]]`.


# %% nbgrader={"grade": false, "grade_id": "run-cell", "locked": false, "schema_version": 3, "solution": true, "task": false}
def run_cell(step, X, h, c):
    """Apply a cell to every time step of a sequence.

    step(x, h, c) -> h, c; X (samples, steps, features), h and c (samples, units)
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
import keras
import numpy as np

from lstm_utils import checks, gates


def visible_tests():
    answer = checks.answer("run_cell", without=[gates.gate_values])
    names = ["H", "h", "c"]

    # The example of the text.
    numbers = [np.array(value) for value in ([[[1.0], [2], [4]]], [[0.0]], [[5.0]])]

    def add(x, h, c):
        if np.shape(x) != (1, 1):
            raise ValueError(
                f"step(x, h, c) was called with x of shape {np.shape(x)}, not (samples, features) = (1, 1); "
                "a loop over X goes over the samples, and one step of all samples is X[:, t]"
            )
        return h + np.array(x), c + 10 * np.array(x)

    H_came, h_came, c_came = checks.parts(answer(add, *numbers), names, "run_cell")
    checks.same_shape(H_came, (1, 3, 1), "H of the example", causes={
        (3, 1, 1): "samples and steps are swapped: stack along axis 1, H is (samples, steps, units)",
        (3, 1): "an axis is missing: H is (samples, steps, units), also where one of them is 1",
        (1, 3): "an axis is missing: H is (samples, steps, units), also where one of them is 1",
        (3,): "an axis is missing: H is (samples, steps, units), also where one of them is 1",
        (1, 1): "only the last state is there: H holds the hidden state after every step",
        (1, 1, 1): "one step only: the loop goes over the steps, and their number is X.shape[1]",
        (1, 2, 1): "a step is left out",
        (1, 4, 1): "the state before the first step does not belong to H",
        (1, 1, 3): "steps and units are swapped: stack along axis 1, H is (samples, steps, units)",
    })  # fmt: skip
    checks.close(H_came, [[[1], [3], [7]]], "H of the example", causes=[
        ([[[1], [2], [4]]], "each step starts from the first h again: hand the new states on to the next step"),
        ([[[0], [1], [3]]], "H holds the states before each step: store them after it"),
        ([[[15], [35], [75]]], "H holds the cell states: it is for the hidden states"),
        ([[[4], [6], [7]]], "the sequence is read backwards"),
        ([[[7], [6], [4]]], "the sequence is read backwards"),
        ([[[7], [7], [7]]], "every entry is the last state: an array was changed after it had been stored"),
    ], hint="the states after each step, in the order of time")  # fmt: skip
    checks.close(h_came, [[7]], "h of the example", causes=[([[75]], "h and c are in each other's place")],
                 hint="the hidden state after the last step")  # fmt: skip
    checks.close(c_came, [[75]], "c of the example", causes=[
        ([[70]], "the cell state that is given is not used: start from it, not from zero"),
        ([[45]], "c is not handed on: each step starts from the first one again"),
        ([[35]], "this is the cell state before the last step"),
        ([[5]], "this is the cell state before the first step"),
    ], hint="the cell state after the last step")  # fmt: skip

    # 2 samples, 5 steps, 3 features, 4 units: the cell of a Keras layer as the step, and the layer itself to compare with.
    random = np.random.default_rng(26)
    layer = keras.layers.LSTM(4, return_sequences=True, return_state=True)
    layer.build((None, 5, 3))
    layer.set_weights([0.8 * random.normal(size=weight.shape) for weight in layer.get_weights()])
    X = random.normal(size=(2, 5, 3)).astype("float32")
    h_first, c_first = random.normal(size=(2, 2, 4)).astype("float32")

    def step(x, h, c):
        samples = 1 if np.shape(x) == (1, 3) else 2  # one sample at a time is fine too
        for name, value, shape in [("x", x, (samples, 3)), ("h", h, (samples, 4)), ("c", c, (samples, 4))]:
            if np.shape(value) != shape:
                raise ValueError(f"step(x, h, c) was called with {name} of shape {np.shape(value)}, not {shape}")
        x, h, c = (np.array(value, "float32") for value in (x, h, c))
        return [keras.ops.convert_to_numpy(state) for state in layer.cell(x, [h, c])[1]]

    def layer_gives(X, h, c):
        return [keras.ops.convert_to_numpy(part) for part in layer(X, initial_state=[h, c])]

    case = "2 samples, 5 steps, 3 features, 4 units"
    try:
        came = checks.parts(answer(step, X, h_first, c_first), names, "run_cell")
    except checks.CheckFailed as failure:
        if "from shape (2,4) into shape (2,3)" not in str(failure):
            raise
        raise checks.CheckFailed(f"{failure}\n  Likely cause: H has units on its last axis, not features.") from None
    right = layer_gives(X, h_first, c_first)
    h_from_zero = layer_gives(X, np.zeros_like(h_first), c_first)
    h_twice, c_twice, twice = h_first, c_first, []
    for t in range(5):
        h_twice = step(X[:, t], h_twice, c_twice)[0]
        c_twice = step(X[:, t], h_twice, c_twice)[1]
        twice.append(h_twice)
    not_given = "the h that is given is not used: start from it, not from zero"
    checks.close(came[0], right[0], f"H ({case})", causes=[
        (h_from_zero[0], not_given),
        (np.stack(twice, axis=1), "step is called twice, the second time with the new h: one call gives both, h, c = step(...)"),
        (right[0].swapaxes(0, 1).reshape(2, 5, 4), "reshape mixes samples and steps up: stack along axis 1 instead"),
    ], hint="H[:, t] is the hidden state that step gives for X[:, t] and the states after step t - 1")  # fmt: skip
    for k, name in [(1, "h"), (2, "c")]:
        checks.close(came[k], right[k], f"{name} ({case})", causes=[(h_from_zero[k], not_given)],
                     hint=f"the {'hidden' if k == 1 else 'cell'} state after the last step")  # fmt: skip


visible_tests()
print("run-cell: the visible tests pass.")

# %% nbgrader={"grade": true, "grade_id": "run-cell-hidden", "locked": true, "points": 7, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other cells and sizes, a single step, a single sample.
import numpy as np

from lstm_utils import checks, gates

answer = checks.answer("run_cell", without=[gates.gate_values])
### BEGIN HIDDEN TESTS


def hidden_tests():
    random = np.random.default_rng(27)
    for samples, steps, features, units in [(3, 1, 2, 4), (1, 6, 3, 2), (5, 4, 1, 3), (4, 3, 6, 1), (3, 3, 3, 3)]:
        case = f"{samples} samples, {steps} steps, {features} features, {units} units"
        A, B, C = (0.5 * random.normal(size=(n, units)) for n in (features, units, units))
        X = random.normal(size=(samples, steps, features))
        h_first, c_first = random.normal(size=(2, samples, units))

        def step(x, h, c, A=A, B=B, C=C, sizes=(samples, features, units)):
            samples, features, units = sizes
            samples = 1 if np.shape(x) == (1, features) else samples  # one sample at a time is fine too
            for name, value, n in [("x", x, features), ("h", h, units), ("c", c, units)]:
                if np.shape(value) != (samples, n):
                    shapes = f"{np.shape(value)}, not {(samples, n)}"
                    raise ValueError(f"step(x, h, c) was called with {name} of shape {shapes}")
            x, h, c = (np.array(value) for value in (x, h, c))
            c = 0.7 * c + np.tanh(x @ A + h @ B)
            return np.sin(c @ C), c

        def run(X, h, c, step=step):
            after_each = []
            for x in X.swapaxes(0, 1):
                h, c = step(x, h, c)
                after_each.append(h)
            return np.stack(after_each, axis=1), h, c

        right = run(X, h_first, c_first)
        from_zero = run(X, 0 * h_first, 0 * c_first)
        result = answer(step, X, h_first, c_first)
        came = checks.parts(result, ["H", "h", "c"], "run_cell")
        for k, name in enumerate(["H", "h", "c"]):
            causes = [(from_zero[k], "the states that are given are not used: start from them, not from zero")]
            if name == "H":
                causes += [(right[0].swapaxes(0, 1), "samples and steps are swapped: stack along axis 1")]
            checks.close(came[k], right[k], f"{name} ({case})", causes=causes,
                         hint="see what the visible tests say; if they pass, a size is fixed")  # fmt: skip


hidden_tests()
### END HIDDEN TESTS

# %% [markdown]
# ### Equal to Keras
#
# Now put your three pieces together: gates, states, sequence. A Keras layer with 64 units reads 30 steps of 3 features,
# and yours does the same with its weights.

# %%
X = np.random.default_rng(2).normal(size=(5, 30, 3)).astype("float32")
layer = keras.layers.LSTM(64, return_sequences=True, return_state=True)
H_keras, h_keras, c_keras = layer(X)
kernel, recurrent_kernel, bias = layer.get_weights()
print("kernel          ", kernel.shape)
print("recurrent_kernel", recurrent_kernel.shape)
print("bias            ", bias.shape)


def lstm_step(x, h, c):
    return lstm_state(*lstm_gates(x, h, kernel, recurrent_kernel, bias), c)


H, h, c = run_cell(lstm_step, X, np.zeros((5, 64)), np.zeros((5, 64)))
for name, yours, theirs in [("H", H, H_keras), ("h", h, h_keras), ("c", c, c_keras)]:
    difference = np.abs(yours - keras.ops.convert_to_numpy(theirs)).max()
    print(f"{name} {np.shape(yours)}: equal to Keras's to 1e-5: {bool(difference < 1e-5)}")

# %% [markdown]
# There is nothing else inside.
#
# ### A memory set by hand
#
# Usually training finds the weights. To see what gates can do, here are weights set by hand for a cell with one unit.
# It reads two features, a number and a flag, and shall remember the number (squeezed by tanh) that came with the last
# flag. The flag opens the input gate and closes the forget gate; the output gate is always open.

# %%
memory = keras.layers.LSTM(1)
memory.build((None, None, 2))
memory.set_weights(
    [
        # columns:   i    f    c    o
        np.array([[0.0, 0.0, 1.0, 0.0], [12.0, -12.0, 0.0, 0.0]]),  # what the number does, what the flag does
        np.zeros((1, 4)),
        np.array([-6.0, 6.0, 0.0, 6.0]),
    ]
)
random = np.random.default_rng(4)
numbers, flags = random.uniform(-1, 1, size=24), np.zeros(24)
flags[[3, 10, 18]] = 1
plotting.gate_activations(
    memory,
    np.column_stack([numbers, flags]),
    names=["number", "flag"],
    title="One unit, set by hand: it keeps what came with the flag",
)

# %% [markdown]
# Between two flags the cell state hardly moves, though new numbers come in at every step. A plain unit has one sum for
# everything: what drowns a new number there drowns the old state too.

# %% [markdown]
# ## Variants
#
# Since 1997 people have changed nearly every part of the cell. Three variants are worth knowing.
#
# - **Peephole** (Gers and Schmidhuber, 2000): the gates look at the cell state as well. Each of the three gates gets a
#   vector of `units` more weights; $i_t$ and $f_t$ see $c_{t-1}$, $o_t$ sees $c_t$. For instance
#   $f_t = \sigma(x_t W_f + h_{t-1} U_f + p_f \odot c_{t-1} + b_f)$.
# - **Coupled gates**: what is forgotten makes room for what is new, $i_t = 1 - f_t$. The input gate and its weights are
#   gone: $c_t = f_t \odot c_{t-1} + (1 - f_t) \odot \tilde c_t$.
# - **GRU**, the gated recurrent unit (Cho and others, 2014): there is only one state, $h_t$, and two gates, the update
#   gate $z_t$ and the reset gate $r_t$:
#
# $$
# \begin{aligned}
# z_t &= \sigma(x_t W_z + h_{t-1} U_z + b_z), \qquad r_t = \sigma(x_t W_r + h_{t-1} U_r + b_r)\\
# \tilde h_t &= \tanh\bigl(x_t W_{\tilde h} + (r_t \odot h_{t-1})\, U_{\tilde h} + b_{\tilde h}\bigr)\\
# h_t &= z_t \odot h_{t-1} + (1 - z_t) \odot \tilde h_t
# \end{aligned}
# $$
#
# This is the form of Keras's `GRU(units, reset_after=False)`. Some papers write $z_t$ and $1 - z_t$ the other way
# round; with the opposite sign in the weights of $z_t$ it is the same cell. (Keras's default, `reset_after=True`,
# multiplies by $r_t$ after the product with $U_{\tilde h}$ and has a second bias: cuDNN, the fast library for NVIDIA's
# GPUs, does it so.) The blocks stand side by side in the order $z, r, \tilde h$: `kernel` is `(features, 3 * units)`,
# `recurrent_kernel` is `(units, 3 * units)` and `bias` is `(3 * units,)`.

# %% [markdown]
# ### Question 6: one step of a GRU (10 points)
#
# Write `gru_step(x, h_prev, kernel, recurrent_kernel, bias)` for the equations above.
#
# - `x`: array `(samples, features)`; `h_prev`: array `(samples, units)`; the weights in Keras's order $z, r, \tilde h$.
# - It returns the new state `h`, an array `(samples, units)`.
#
# The order of work: $z_t$ and $r_t$ first, since $\tilde h_t$ needs $r_t$. The function `sigmoid` is given.
#
# **Example.** One sample, one feature, one unit: `x = [[1.0]]`, `h_prev = [[0.5]]`, `kernel = [[0.0, 0.0, 1.0]]`,
# `recurrent_kernel = [[0.0, 0.0, 2.0]]` and a `bias` of zeros. Both gates are σ(0) = 0.5. The candidate is
# tanh(1 + 0.5 · 0.5 · 2) = tanh(1.5) = 0.9051, and `h` is 0.5 · 0.5 + 0.5 · 0.9051 = 0.7026.


# %% nbgrader={"grade": false, "grade_id": "gru", "locked": false, "schema_version": 3, "solution": true, "task": false}
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gru_step(x, h_prev, kernel, recurrent_kernel, bias):
    """Apply a GRU cell once, with weights in Keras's layout (reset_after=False).

    x (samples, features), h_prev (samples, units), kernel (features, 3 * units),
    recurrent_kernel (units, 3 * units), bias (3 * units,) -> h (samples, units)
    """
    ### BEGIN SOLUTION
    W_z, W_r, W_h = np.split(kernel, 3, axis=1)
    U_z, U_r, U_h = np.split(recurrent_kernel, 3, axis=1)
    b_z, b_r, b_h = np.split(bias, 3)
    z = sigmoid(x @ W_z + h_prev @ U_z + b_z)
    r = sigmoid(x @ W_r + h_prev @ U_r + b_r)
    candidate = np.tanh(x @ W_h + (r * h_prev) @ U_h + b_h)
    return z * h_prev + (1 - z) * candidate
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "gru-visible", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
import functools

import keras
import numpy as np

from lstm_utils import checks


def visible_tests():
    answer = checks.answer("gru_step")

    @functools.cache
    def built(**settings):
        cell = keras.layers.GRUCell(4, **{"reset_after": False, **settings})
        cell.build((None, 2))
        return cell

    def keras_cell(x, h_prev, kernel, recurrent_kernel, bias, **settings):
        cell = built(**settings)
        cell.set_weights([kernel, recurrent_kernel, bias])
        return keras.ops.convert_to_numpy(cell(x, [h_prev])[0])

    # 3 samples, 2 features, 4 units; the same values as in Keras's cell.
    random = np.random.default_rng(28)
    x, h_prev = random.normal(size=(3, 2)), random.uniform(-0.9, 0.9, size=(3, 4))
    weights = [0.8 * random.normal(size=shape) for shape in ((2, 12), (4, 12), 12)]
    kernel, recurrent_kernel, bias = weights

    def with_blocks(z, r, h, signs=(1, 1, 1)):
        """The cell with its blocks in another order, or with another sign."""
        blocks = [np.split(weight, 3, axis=-1) for weight in weights]
        moved = [[of[k] * sign for k, sign in zip((z, r, h), signs, strict=True)] for of in blocks]
        return keras_cell(x, h_prev, *(np.concatenate(parts, axis=-1) for parts in moved))

    reset_open, update_shut = bias + np.repeat([0, 100, 0], 4), bias - np.repeat([100, 0, 0], 4)
    right, candidate = keras_cell(x, h_prev, *weights), keras_cell(x, h_prev, kernel, recurrent_kernel, update_shut)
    # Each gate from a mixture of h_prev and the candidate in which it says how much of each there is.
    z, r = ((mixture - candidate) / (h_prev - candidate) for mixture in (right, with_blocks(1, 1, 2)))
    case = "h of 3 samples with 2 features and 4 units"
    came = checks.same_shape(answer(x, h_prev, *weights), (3, 4), case, causes={
        (3, 12): "all three blocks at once: the columns of z, r and h have to be taken apart",
        (2, 3, 4): "two arrays are returned: a GRU has one state",
    })  # fmt: skip
    checks.close(came, right, case, causes=[
        (with_blocks(0, 1, 2, (-1, 1, 1)), "z and 1 - z are mixed up: z keeps the old state"),
        (with_blocks(1, 0, 2), "the order of the blocks is z, r, h: z and r are mixed up"),
        (with_blocks(2, 1, 0), "the order of the blocks is z, r, h: z and h are mixed up"),
        (with_blocks(0, 2, 1), "the order of the blocks is z, r, h: r and h are mixed up"),
        (keras_cell(x, h_prev, kernel, recurrent_kernel, reset_open), "the reset gate is not used in the candidate"),
        (candidate, "this is the candidate alone: mix it with the old state"),
        (right - z * (1 - r) * h_prev, "h_prev was overwritten by r * h_prev: the mixture needs the old state itself"),
        (keras_cell(x, h_prev, kernel, recurrent_kernel, np.stack([bias, 0 * bias]), reset_after=True),
         "r multiplies after the product with the recurrent weights: here it multiplies h_prev, before it"),
        (keras_cell(x, h_prev, kernel, recurrent_kernel, 0 * bias), "the bias is not added"),
        (keras_cell(x, h_prev, kernel, recurrent_kernel, np.repeat([1, 1, 0], 4) * bias), "the candidate's bias is not added"),
        (keras_cell(x, 0 * h_prev, *weights), "h_prev is not used"),
        (keras_cell(x, h_prev, *weights, activation="linear"), "the candidate has no tanh"),
        (keras_cell(x, h_prev, *weights, activation="sigmoid"), "the candidate has tanh, not the sigmoid"),
        (keras_cell(x, h_prev, *weights, recurrent_activation="tanh"), "the gates have the sigmoid, not tanh"),
        (keras_cell(x, h_prev, *weights, recurrent_activation="linear"), "the gates have no sigmoid"),
    ], hint="take one equation after the other: z, r, the candidate with r * h_prev, then the mixture")  # fmt: skip

    # The example of the text.
    numbers = [np.array(value) for value in ([[1.0]], [[0.5]], [[0.0, 0, 1]], [[0.0, 0, 2]], [0.0, 0, 0])]
    hint = "both gates are 0.5 here, and the candidate is tanh(1.5)"
    checks.close(answer(*numbers), [[0.7025741]], "h of the example", hint=hint)


visible_tests()
print("gru: the visible tests pass.")

# %% nbgrader={"grade": true, "grade_id": "gru-hidden", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other sizes, and a whole sequence, one step after the other.
import keras
import numpy as np

from lstm_utils import checks

answer = checks.answer("gru_step")
### BEGIN HIDDEN TESTS


def hidden_tests():
    random = np.random.default_rng(29)
    for samples, steps, features, units in [(1, 4, 3, 2), (5, 3, 1, 3), (2, 5, 6, 1), (4, 3, 4, 4)]:
        layer = keras.layers.GRU(units, reset_after=False, return_sequences=True)
        layer.build((None, steps, features))
        chosen = [0.8 * random.normal(size=weight.shape) for weight in layer.get_weights()]
        layer.set_weights(chosen)
        X = random.normal(size=(samples, steps, features))
        right = keras.ops.convert_to_numpy(layer(X))
        h = np.zeros((samples, units))
        for t in range(steps):
            case = f"h at step {t + 1} of {steps}, {samples} samples, {features} features, {units} units"
            h = checks.close(answer(X[:, t], h, *chosen), right[:, t], case,
                             hint="see what the visible tests say; if they pass, a size is fixed")  # fmt: skip


hidden_tests()
### END HIDDEN TESTS

# %% [markdown]
# ## Units, shapes and parameters
#
# The most frequent confusion about recurrent layers: **`units` is not the number of time steps.** It is the size of the
# state, chosen by you. Pictures of an "unrolled" network show the cell once for each step, but it is one and the same
# cell with one set of weights. So the number of steps is nowhere in the number of parameters, and the number of units
# is in every shape that the layer hands on.
#
# Count the weights block by block. A **block** is what makes one gate or one candidate: a matrix for the features, a
# matrix for the state, and a bias. In the plain cell there is one block, the bracket under its tanh ($W_y$ is not
# counted: in Keras it is a dense layer of its own).
#
# | `kind` | what it has |
# |---|---|
# | `"plain"` | one block |
# | `"lstm"` | four blocks |
# | `"gru"` | three blocks, each with one bias, as in Question 6 |
# | `"coupled"` | an LSTM whose input gate is 1 − f: it has no block of its own |
# | `"peephole"` | an LSTM, and a vector with one weight for each unit for each of its three gates |

# %% [markdown]
# ### Question 7: count (10 points)
#
# Write two functions; each test asks for both.
#
# `count_parameters(kind, units, features)`
#
# - `kind`: one of the five texts of the table; `units`, `features`: whole numbers, at least 1.
# - It returns how many parameters such a layer has, a whole number.
#
# `output_shapes(samples, steps, features, units)`
#
# - It returns three tuples: the shapes of what an LSTM layer with `return_sequences=True` and `return_state=True` hands
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
from lstm_utils import checks


def visible_tests():
    count_answer = checks.answer("count_parameters")
    shapes_answer = checks.answer("output_shapes")

    checks.close(count_answer("plain", 2, 3), 12, 'count_parameters("plain", 2, 3)', atol=0, rtol=0, causes=[
        (10, "the bias is left out"),
        (6, "the matrix for the state and the bias are left out"),
        (8, "the matrix for the state is left out"),
        (18, "units and features are mixed up: the state has as many entries as there are units"),
        (48, "the plain cell has one block, not four"),
    ], hint="one block: a matrix for the features, one for the state, a bias")  # fmt: skip
    # LSTM layers that you will meet again in the next lessons.
    for units, features, right in [(25, 10, 3_600), (64, 3, 17_408), (100, 64, 66_000), (400, 1, 643_200)]:
        n, m = units, features
        checks.close(count_answer("lstm", units, features), right, f'count_parameters("lstm", {units}, {features})',
                     atol=0, rtol=0, causes=[
            (right // 4, "this is one block: an LSTM has four"),
            (right // 4 * 3, "these are three blocks: an LSTM has four, the candidate is one of them"),
            (4 * (m * (n + m) + m), "units and features are mixed up"),
            (right - 4 * n, "the biases are left out"),
            (right - 3 * n, "each of the four blocks has a bias of its own"),
            (right + 4 * n, "one bias for each block, not two"),
            (4 * (n * m + n), "the matrices for the state are left out"),
            (4 * (n * n + n), "the matrices for the features are left out"),
        ], hint="four blocks, each with a matrix for the features, one for the state, and a bias")  # fmt: skip
    checks.close(count_answer("gru", 2, 3), 36, 'count_parameters("gru", 2, 3)', atol=0, rtol=0, causes=[
        (12, "this is one block: a GRU has three"),
        (48, "these are four blocks: a GRU has three"),
        (42, "one bias for each block: this is Keras's reset_after=True"),
    ], hint="three blocks, each with one bias")  # fmt: skip

    H_came, h_came, c_came = checks.parts(shapes_answer(10, 7, 3, 2), ["the shapes of H", "h", "c"], "output_shapes")
    sizes = "10 samples, 7 steps, 3 features, 2 units"
    for name, came in [("H", H_came), ("h", h_came), ("c", c_came)]:
        open_size = isinstance(came, tuple | list) and any(size is None for size in came)
        checks.expect(not open_size, f"The shape of {name} ({sizes}) is left open.", "a tuple of whole numbers", came,
                      "None stands for samples that are not there yet: here their number is given")  # fmt: skip
        checks.expect(getattr(came, "ndim", 1) == 1, f"The shape of {name} ({sizes}) is not a shape.",
                      "a tuple of whole numbers", "an array", "the array itself is returned: give its shape")  # fmt: skip
    checks.close(H_came, [10, 7, 2], f"The shape of H ({sizes})", causes=[
        ([10, 7, 3], "what comes out has units, not features"),
        ([10, 2, 7], "steps and units are swapped"),
        ([7, 10, 2], "samples and steps are swapped"),
        ([10, 2], "this is a single hidden state: H holds one for each step"),
        ([7, 2], "the axis of the samples is left out"),
    ], hint="a hidden state for each sample and each step")  # fmt: skip
    for name, came in [("h", h_came), ("c", c_came)]:
        checks.close(came, [10, 2], f"The shape of {name} ({sizes})", causes=[
            ([10, 7, 2], "only H has an axis for the steps"),
            ([10, 1, 2], "only H has an axis for the steps"),
            ([10, 3], "what comes out has units, not features"),
            ([10, 7], "units are not steps: the size of a state does not depend on how many steps there are"),
            ([2], "the axis of the samples is left out"),
        ], hint="one state for each sample")  # fmt: skip


visible_tests()
print("count-parameters: the visible tests pass.")

# %% nbgrader={"grade": true, "grade_id": "count-parameters-hidden", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: the other kinds, other sizes, and Keras's own count.
import keras

from lstm_utils import checks

count_answer = checks.answer("count_parameters")
shapes_answer = checks.answer("output_shapes")
### BEGIN HIDDEN TESTS


def hidden_tests():
    layers = {
        "plain": lambda units: keras.layers.SimpleRNN(units),
        "lstm": lambda units: keras.layers.LSTM(units, return_sequences=True, return_state=True),
        "gru": lambda units: keras.layers.GRU(units, reset_after=False),
    }
    for samples, steps, features, units in [(6, 9, 5, 4), (1, 30, 3, 64), (8, 2, 1, 7), (3, 4, 12, 1)]:
        inputs = keras.Input((steps, features))
        right = {}
        for kind, make in layers.items():
            layer = make(units)
            outputs = layer(inputs)
            right[kind] = layer.count_params()
            if kind == "lstm":
                shapes = [(samples, *part.shape[1:]) for part in outputs]
        right["coupled"] = right["lstm"] // 4 * 3
        right["peephole"] = right["lstm"] + 3 * units
        few = "see what the visible tests say; if they pass, a size is fixed or the blocks are too few or too many"
        for kind, number in right.items():
            causes = [(right["plain"], "this is one block"), (right["lstm"], "these are the four blocks of an LSTM")]
            if kind == "gru":
                causes += [(number + 3 * units, "one bias for each block: this is Keras's reset_after=True")]
            if kind == "peephole":
                causes += [
                    (right["lstm"] + 3 * units**2, "a peephole is a vector, one weight for each unit, not a matrix"),
                    (right["lstm"] + units, "each of the three gates has a peephole of its own"),
                    (right["lstm"] + 3, "a peephole has one weight for each unit"),
                    (right["lstm"] + 4 * units, "the candidate has no peephole: only the three gates have one"),
                ]
            checks.close(count_answer(kind, units, features), number, f'count_parameters("{kind}", {units}, {features})',
                         atol=0, rtol=0, causes=causes, hint=few)  # fmt: skip
        result = shapes_answer(samples, steps, features, units)
        came = checks.parts(result, ["the shapes of H", "h", "c"], "output_shapes")
        for name, part, shape in zip(["H", "h", "c"], came, shapes, strict=True):
            checks.close(part, shape, f"The shape of {name} ({samples} samples, {steps} steps, {features} features, "
                         f"{units} units)", hint="H is (samples, steps, units), h and c are (samples, units)")  # fmt: skip


hidden_tests()
### END HIDDEN TESTS

# %% [markdown]
# In one line, for the LSTM layer:
#
# $$ 4\,\bigl(\text{units}\cdot(\text{units} + \text{features}) + \text{units}\bigr) $$
#
# Your function and Keras, side by side, and the shapes as Keras tells them. `None` is the number of samples: it is left
# open until data comes.

# %%
for units, features in [(25, 10), (64, 3), (100, 64), (400, 1)]:
    layer = keras.layers.LSTM(units)
    layer.build((None, None, features))
    print(f"{units:3} units, {features:2} features: {count_parameters('lstm', units, features):7,}", end="   ")
    print(f"Keras: {layer.count_params():7,}")

inputs = keras.Input((30, 3))
H, h, c = keras.layers.LSTM(64, return_sequences=True, return_state=True)(inputs)
print("30 steps, 3 features, 64 units:", H.shape, h.shape, c.shape)

# %% [markdown]
# ## Back through time
#
# Training needs to know how the loss $L$ changes when a weight changes. For a dense network this is the chain rule,
# layer by layer from the end to the beginning. A recurrent network is no different: written out over time it is a deep
# network whose layers are the steps, and all of them share their weights. To go back through it is called
# **backpropagation through time**.
#
# Take one step of the plain cell and name what is under its tanh $a_t$:
#
# $$ a_t = x_t W_x + h_{t-1} W_h + b, \qquad h_t = \tanh(a_t) $$
#
# Write $dh$ for the gradient $\partial L/\partial h_t$, and likewise for the others. Suppose that $dh$ is known. The
# derivative of tanh is $1 - \tanh^2$, so
#
# $$ da = dh \odot (1 - h_t^2) $$
#
# From $da$ everything else follows. $a_t$ contains the product $x_t W_x$, and for a product the chain rule says:
#
# $$ dx = da\, W_x^\top, \qquad dW_x = x_t^\top da $$
#
# $a_t$ also contains the product $h_{t-1} W_h$, so $dh_{t-1}$ and $dW_h$ have the same form. And $a_t$ contains $b$,
# the same for each sample: $db$ is the sum of $da$ over the samples. (The matrix products of $dW_x$ and $dW_h$ add up
# over the samples by themselves.)
#
# A check that catches most slips, though not a transposed $W_h$: **a gradient has the shape of what it belongs to.**

# %% [markdown]
# ### Question 8: one step back (12 points)
#
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
    """Go back through one step of the plain cell.

    dh, h_prev, h (samples, units), x (samples, features), W_x (features, units), W_h (units, units)
    -> dx (samples, features), dh_prev (samples, units), dW_x (features, units), dW_h (units, units), db (units,)
    """
    ### BEGIN SOLUTION
    da = dh * (1 - h**2)
    return da @ W_x.T, da @ W_h.T, x.T @ da, h_prev.T @ da, da.sum(axis=0)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "backward-step-visible", "locked": true, "points": 6, "schema_version": 3, "solution": false, "task": false}
import numpy as np

from lstm_utils import checks, gradients


def visible_tests():
    answer = checks.answer("rnn_step_backward", without=[gradients.numerical, gradients.automatic, gradients.jacobian])
    names = ["dx", "dh_prev", "dW_x", "dW_h", "db"]

    # 3 samples, 2 features, 4 units. The loss is the sum of h, each entry times a number of its own.
    random = np.random.default_rng(31)
    x, h_prev = random.normal(size=(3, 2)), random.uniform(-0.9, 0.9, size=(3, 4))
    W_x, W_h, b = (0.7 * random.normal(size=shape) for shape in ((2, 4), (4, 4), 4))
    dh = random.normal(size=(3, 4))

    def loss(x, h_prev, W_x, W_h, b):
        return (dh * np.tanh(x @ W_x + h_prev @ W_h + b)).sum()

    h = np.tanh(x @ W_x + h_prev @ W_h + b)
    came = checks.parts(answer(dh, x, h_prev, h, W_x, W_h), names, "rnn_step_backward")
    rights = gradients.numerical(loss, x, h_prev, W_x, W_h, b)
    case = "3 samples, 2 features, 4 units, against finite differences"

    def with_da(da, h_prev=h_prev):
        def straight(x, h_prev, W_x, W_h, b):
            return (da * (x @ W_x + h_prev @ W_h + b)).sum()

        return gradients.numerical(straight, x, h_prev, W_x, W_h, b)

    [da] = gradients.numerical(lambda a: (dh * np.tanh(a)).sum(), x @ W_x + h_prev @ W_h + b)
    wrong_slopes = [
        (with_da(dh), "the derivative of tanh is missing: da is dh times (1 - h²)"),
        (with_da(dh * (1 - h)), "the derivative of tanh is 1 - h², not 1 - h"),
        (with_da(dh * h * (1 - h)), "h (1 - h) is the derivative of the sigmoid: that of tanh is 1 - h²"),
        (with_da(dh / np.cosh(h) ** 2), "h is already the tanh: do not take it a second time"),
        (with_da(dh * (1 - h_prev**2)), "the derivative is taken at h_prev: it is 1 - h² with the new h"),
        (with_da(da / dh), "the gradient dh is not used: the chain rule multiplies by it"),
    ]
    others = [
        [],
        [(da @ W_h, "W_h is not transposed: going back, the product is with W_h.T")],
        [(rights[2] / 3, "a mean over the samples: it is their sum")],
        [
            (with_da(da, h)[3], "h_t was taken in place of h_prev: W_h was multiplied by the state before the step"),
            (rights[3].T, "transposed: rows of dW_h belong to entries of h_prev, columns to entries of da"),
            (rights[3] / 3, "a mean over the samples: it is their sum"),
        ],
        [(rights[4] / 3, "a mean over the samples: it is their sum")],
    ]
    for k, name in enumerate(names):
        causes = [(wrong[k], words) for wrong, words in wrong_slopes] + others[k]
        checks.same_shape(came[k], rights[k].shape, f"{name} ({case})", causes={
            (1, 4): "db has one axis: no keepdims",
            (3, 4): "db has one entry for each unit: add da up over the samples" if name == "db"
            else "dx and dh_prev are in each other's place",
            (3, 2): "dx and dh_prev are in each other's place",
            (4, 2): "transposed: a gradient has the shape of what it belongs to",
            (3,): "added up over the units: db has one entry for each unit",
            (): "added up over samples and units: db has one entry for each unit",
        }, hint="a gradient has the shape of what it belongs to; the order is dx, dh_prev, dW_x, dW_h, db")  # fmt: skip
        checks.close(came[k], rights[k], f"{name} ({case})", causes=causes,
                     hint="begin with da = dh times (1 - h²); then one product for each gradient")  # fmt: skip

    # The example of the text.
    numbers = [np.array([[value]]) for value in (1.0, 2.0, 0.4, 0.6, 0.5, -1.0)]
    example = checks.parts(answer(*numbers), names, "rnn_step_backward")
    rights = [[[0.32]], [[-0.64]], [[1.28]], [[0.256]], [0.64]]
    for name, came, right in zip(names, example, rights, strict=True):
        checks.close(came, right, f"{name} of the example", hint="da is 0.64 here")


visible_tests()
print("backward-step: the visible tests pass.")

# %% nbgrader={"grade": true, "grade_id": "backward-step-hidden", "locked": true, "points": 6, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other sizes, against automatic differentiation.
import keras
import numpy as np

from lstm_utils import checks, gradients

answer = checks.answer("rnn_step_backward", without=[gradients.numerical, gradients.automatic, gradients.jacobian])
### BEGIN HIDDEN TESTS


def hidden_tests():
    random = np.random.default_rng(32)
    names = ["dx", "dh_prev", "dW_x", "dW_h", "db"]
    for samples, features, units in [(1, 3, 2), (5, 1, 3), (4, 4, 4), (2, 6, 1)]:
        case = f"{samples} samples, {features} features, {units} units, against automatic differentiation"
        x, h_prev = random.normal(size=(samples, features)), random.uniform(-0.9, 0.9, size=(samples, units))
        W_x, W_h, b = (0.7 * random.normal(size=shape) for shape in ((features, units), (units, units), units))
        dh = random.normal(size=(samples, units))

        def loss(x, h_prev, W_x, W_h, b, dh=dh):
            z = keras.ops.matmul(x, W_x) + keras.ops.matmul(h_prev, W_h) + b
            return keras.ops.sum(keras.ops.convert_to_tensor(dh, dtype="float64") * keras.ops.tanh(z))

        h = np.tanh(x @ W_x + h_prev @ W_h + b)
        rights = gradients.automatic(loss, x, h_prev, W_x, W_h, b)
        came = checks.parts(answer(dh, x, h_prev, h, W_x, W_h), names, "rnn_step_backward")
        dz = dh * (1 - h**2)
        for k, name in enumerate(names):
            causes = [
                (dz @ W_h, "W_h is not transposed: going back, the product is with W_h.T"),
                (rights[k] / samples, "a mean over the samples: it is their sum"),
                (rights[k].T, "transposed: a gradient has the shape of what it belongs to"),
            ]
            if features == units:
                causes += [(dz @ W_x, "W_x is not transposed: going back, the product is with W_x.T")]
            checks.close(came[k], rights[k], f"{name} ({case})", causes=causes,
                         hint="see what the visible tests say; if they pass, a size is fixed")  # fmt: skip


hidden_tests()
### END HIDDEN TESTS

# %% [markdown]
# ### All steps together
#
# Now the whole sequence. Two things come together at each step:
#
# - **The state $h_t$ is used twice**: at its own step for an output $y_t$, and at the next step as the state before. So
#   its gradient is a sum of two: what the loss says directly about $h_t$, and what comes back from step $t + 1$ as
#   `dh_prev`. At the last step nothing comes back.
# - **The weights are used at every step.** So their gradients are sums over all steps.
#
# That asks for a loop from the last step to the first.

# %% [markdown]
# ### Question 9: back through the whole sequence (10 points)
#
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
# **Example.** Let each step double its gradient on the way back, and let there be one weight:
#
# ```python
# def step_backward(dh, t):
#     return 2 * dh, [10 * dh]
# ```
#
# For one sample with three steps and one unit, `dH = [[[1.0], [0.0], [3.0]]]`. The last step gets 3. Step 1 gets
# 0 + 2·3 = 6, step 0 gets 1 + 2·6 = 13. So `dH_whole` is `[[[13.0], [6.0], [3.0]]]` and `totals` is `[[[220.0]]]`,
# since 30 + 60 + 130 = 220.


# %% nbgrader={"grade": false, "grade_id": "through-time", "locked": false, "schema_version": 3, "solution": true, "task": false}
def backward_through_time(step_backward, dH):
    """Send a gradient back through all steps.

    step_backward(dh, t) -> dh_prev, list of weight gradients; dH (samples, steps, units)
    -> dH_whole (samples, steps, units), list of the weight gradients summed over the steps
    """
    ### BEGIN SOLUTION
    dH_whole = np.zeros(dH.shape)
    coming_back, totals = 0, None
    for t in reversed(range(dH.shape[1])):
        dH_whole[:, t] = dH[:, t] + coming_back
        coming_back, weight_gradients = step_backward(dH_whole[:, t], t)
        if totals is None:
            totals = weight_gradients
        else:
            totals = [total + gradient for total, gradient in zip(totals, weight_gradients, strict=True)]
    return dH_whole, totals
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "through-time-visible", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
import numpy as np

from lstm_utils import checks


def visible_tests():
    answer = checks.answer("backward_through_time")

    def guarded(step_backward, samples, steps, units):
        """The step, with a word about arguments that cannot be meant; it leaves its results to whoever calls it."""

        def step(dh, t):
            if np.shape(dh) != (samples, units):
                raise ValueError(
                    f"step_backward(dh, t) was called with dh of shape {np.shape(dh)}, not {(samples, units)}; "
                    "one step of all samples is dH[:, t]"
                )
            if t not in range(steps):
                raise ValueError(f"step_backward(dh, t) was called with t = {t}, not one from 0 to {steps - 1}")
            return step_backward(np.array(dh), int(t))

        return step

    def one_for_each(totals, weights, steps):
        """Check that there is one array for each weight."""
        came = len(totals) if isinstance(totals, tuple | list) else f"a {type(totals).__name__}"
        cause = "the gradients of a weight at all steps are to be added up to one array"
        if isinstance(came, str):
            cause = "totals is a list, also where there is only one weight: put the arrays in square brackets"
        if came == weights * steps:
            cause = "`+` joins lists: add up the arrays in them, weight by weight"
        checks.expect(
            came == weights, "totals does not hold one array for each weight.", f"a list of {weights}", came, cause
        )
        return totals

    # The example of the text.
    example = answer(guarded(lambda dh, t: (2 * dh, [10 * dh]), 1, 3, 1), np.array([[[1.0], [0], [3]]]))
    whole, totals = checks.parts(example, ["dH_whole", "totals"], "backward_through_time")
    checks.close(whole, [[[13], [6], [3]]], "dH_whole of the example", causes=[
        ([[[1], [0], [3]]], "nothing comes back: add dh_prev of the step after it"),
        ([[[12], [6], [3]]], "only the last step's dH is used: each step adds its own dH"),
        ([[[1], [2], [7]]], "the loop runs forwards: it must go from the last step to the first"),
        ([[[26], [12], [6]]], "these are the gradients that step_backward gives back, not the ones it is given"),
        ([[[3], [6], [13]]], "the steps are in reverse order: dH_whole is in the order of time"),
        ([[[1], [6], [3]]], "what goes back is computed from dH alone: hand the whole gradient to step_backward"),
        ([[[0], [6], [3]]], "step 0 is left out: the loop ends one step too early"),
        ([[[19], [6], [3]]], "what came back is added up from step to step: take dh_prev of the step after alone"),
        ([[[25], [12], [6]]], "dH of the last step counts twice: at the last step nothing comes back"),
        ([[[13]], [[6]], [[3]]], "samples and steps are swapped: stack along axis 1"),
        ([[[3]], [[6]], [[13]]], "samples and steps are swapped, and the steps are in reverse order"),
        ([[13]], "only the gradient of the first step is there: dH_whole holds one for each step"),
    ], hint="at each step, dH of this step plus dh_prev of the step after it")  # fmt: skip
    [total] = one_for_each(totals, 1, 3)
    checks.close(np.reshape(checks.as_array(total, "totals[0]"), -1), [220], "totals of the example", causes=[
        ([130], "only the gradient of the first step: add up those of all steps"),
        ([30], "only the gradient of the last step: add up those of all steps"),
        ([30, 60, 130], "there is one gradient for each step: add them up"),
        ([130, 60, 30], "there is one gradient for each step: add them up"),
        ([90], "step 0 is not visited: its weight gradient is missing"),
        ([250], "the gradient of the last step is added twice"),
        ([220 / 3], "a mean over the steps: it is their sum"),
        ([40], "the weight gradients were made from dH alone: hand the whole gradient to step_backward"),
    ], hint="the sum of the weight's gradients over all steps")  # fmt: skip

    # 2 samples, 5 steps, 3 units, two weights. Each step weakens the gradient in a way of its own.
    random = np.random.default_rng(33)
    dH, keep = random.normal(size=(2, 5, 3)), random.uniform(0.3, 1.7, size=(2, 5, 3))
    seen = random.normal(size=(2, 5, 4))

    def step_backward(dh, t):
        return keep[:, t] * dh, [seen[:, t].T @ dh, 3 * dh.sum(axis=0)]

    def reaches(t, later, keep=keep):
        """What dH of a later step has become when it is back at step t."""
        return dH[:, later] * keep[:, t + 1 : later + 1].prod(axis=1)

    right, counted_back = (
        np.stack([sum(reaches(t, later, each) for later in range(t, 5)) for t in range(5)], axis=1)
        for each in (keep, keep[:, ::-1])
    )
    case = "2 samples, 5 steps, 3 units"
    result = answer(guarded(step_backward, 2, 5, 3), dH)
    whole, totals = checks.parts(result, ["dH_whole", "totals"], "backward_through_time")
    checks.close(whole, right, f"dH_whole ({case})", causes=[
        (counted_back, "step_backward was called with t counted from the end: it counts from the first step"),
    ], hint="at each step, dH of this step plus dh_prev of the step after it")  # fmt: skip
    for number, came in enumerate(one_for_each(totals, 2, 5)):
        each = [step_backward(right[:, t], t)[1][number] for t in range(5)]
        checks.close(
            came, sum(each), f"totals[{number}] ({case})", hint="the sum of this weight's gradients over all steps"
        )


visible_tests()
print("through-time: the visible tests pass.")

# %% nbgrader={"grade": true, "grade_id": "through-time-hidden", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: the plain cell over whole sequences, against automatic differentiation.
import keras
import numpy as np

from lstm_utils import checks, gradients

answer = checks.answer("backward_through_time", without=[gradients.numerical, gradients.automatic, gradients.jacobian])
### BEGIN HIDDEN TESTS


def hidden_tests():
    random = np.random.default_rng(34)
    for samples, steps, features, units, where in [
        (3, 6, 2, 4, "every step"),
        (1, 1, 3, 2, "every step"),
        (4, 9, 1, 3, "the last step"),
        (5, 5, 5, 5, "the first and the last step"),
    ]:
        case = f"the plain cell, {samples} samples, {steps} steps, {units} units, a loss at {where}"
        X = random.normal(size=(samples, steps, features))
        W_x, W_h, b = (0.6 * random.normal(size=shape) for shape in ((features, units), (units, units), units))
        dH = random.normal(size=(samples, steps, units))
        if where != "every step":
            dH[:, 1 if "first" in where else 0 : -1] = 0

        # A zero added to each state: its gradient is the whole gradient with respect to this state.
        def loss(added, W_x, W_h, b, X=X, dH=dH, samples=samples, steps=steps, units=units):
            ops = keras.ops
            h, total = ops.zeros((samples, units), dtype="float64"), 0
            for t in range(steps):
                z = ops.matmul(ops.convert_to_tensor(X[:, t], dtype="float64"), W_x) + ops.matmul(h, W_h) + b
                h = ops.tanh(z) + added[:, t]
                total = total + ops.sum(h * ops.convert_to_tensor(dH[:, t], dtype="float64"))
            return total

        whole_right, *totals_right = gradients.automatic(loss, 0 * dH, W_x, W_h, b)
        states = np.zeros((samples, steps + 1, units))  # the first is the one before the first step
        for t in range(steps):
            states[:, t + 1] = np.tanh(X[:, t] @ W_x + states[:, t] @ W_h + b)

        def step_backward(dh, t, X=X, states=states, W_h=W_h, shape=(samples, units), steps=steps):
            if np.shape(dh) != shape or t not in range(steps):
                raise ValueError(f"step_backward(dh, t) was called with dh of shape {np.shape(dh)} and t = {t}")
            t = int(t)
            dz = np.array(dh) * (1 - states[:, t + 1] ** 2)
            return dz @ W_h.T, [X[:, t].T @ dz, states[:, t].T @ dz, dz.sum(axis=0)]

        result = answer(step_backward, dH)
        whole, totals = checks.parts(result, ["dH_whole", "totals"], "backward_through_time")
        checks.close(whole, whole_right, f"dH_whole ({case})", causes=[
            (dH, "nothing comes back: add dh_prev of the step after it"),
        ], hint="at each step, dH of this step plus dh_prev of the step after it")  # fmt: skip
        count = len(totals) if isinstance(totals, tuple | list) else f"a {type(totals).__name__}"
        cause = "a number of weights is fixed: there are as many as step_backward gives"
        if isinstance(count, str):
            cause = "totals is a list: put the arrays in square brackets"
        checks.expect(count == 3, "totals does not hold one array for each weight.", "a list of 3", count, cause)
        for name, came, right in zip(["W_x", "W_h", "b"], totals, totals_right, strict=True):
            checks.close(came, right, f"The gradient of {name} ({case})", causes=[
                (right / steps, "a mean over the steps: it is their sum"),
            ], hint="the sum of this weight's gradients over all steps")  # fmt: skip


hidden_tests()
### END HIDDEN TESTS

# %% [markdown]
# Put Questions 2, 8 and 9 together, and you have the gradients of a recurrent network by hand. Here they are over 12
# steps, beside those that the backend of Keras finds by automatic differentiation.

# %%
random = np.random.default_rng(5)
X, dh_direct = random.normal(size=(4, 12, 3)), random.normal(size=(4, 12, 6))
W_x, W_h, b = (0.5 * random.normal(size=shape) for shape in ((3, 6), (6, 6), 6))


def forward(X, W_x, W_h, b):
    """The states of the plain cell before the first step and after each: (samples, steps + 1, units)."""
    states = [np.zeros((len(X), len(b)))]
    for t in range(X.shape[1]):
        h, _ = rnn_step(X[:, t], states[-1], W_x, W_h, b, np.zeros((len(b), 1)))
        states.append(h)
    return np.stack(states, axis=1)


def backward(dH, X, states, W_x, W_h):
    """The whole gradient with respect to each state, and the gradients of W_x, W_h and b."""

    def step_backward(dh, t):
        dh = np.array(dh)  # whatever your loop hands on
        _, dh_prev, *weight_gradients = rnn_step_backward(dh, X[:, t], states[:, t], states[:, t + 1], W_x, W_h)
        return dh_prev, weight_gradients

    return backward_through_time(step_backward, dH)


def loss(W_x, W_h, b):
    h, total = keras.ops.zeros((4, 6), dtype="float64"), 0
    for t in range(12):
        h = keras.ops.tanh(keras.ops.matmul(X[:, t], W_x) + keras.ops.matmul(h, W_h) + b)
        total = total + keras.ops.sum(h * dh_direct[:, t])
    return total


_, by_hand = backward(dh_direct, X, forward(X, W_x, W_h, b), W_x, W_h)
automatic = gradients.automatic(loss, W_x, W_h, b)
for name, yours, theirs in zip(["W_x", "W_h", "b"], by_hand, automatic, strict=True):
    print(f"gradient of {name}, {np.shape(yours)}: equal to 1e-5:", bool(np.abs(yours - theirs).max() < 1e-5))

# %% [markdown]
# ## Vanish, explode, live
#
# Look at the way back once more. At each step the gradient is multiplied by $1 - h_t^2$, which is at most 1, and by
# $W_h^\top$. If that takes a tenth away each time, 0.00003 of it is left after 100 steps: the gradient **vanishes**,
# and the network cannot learn what happened so long ago. If it grows each time, the gradient **explodes**, and one
# training step throws all weights far off. (For that $W_h$ must stretch it by well more than 1, as $1 - h_t^2$ works
# against it.)
#
# In the LSTM there is a second way back, along the cell state. From $c_t = f_t \odot c_{t-1} + \dots$ follows
#
# $$ \frac{\partial c_t}{\partial c_{t-1}} = f_t \quad\text{(along the cell state)} $$
#
# No matrix, no tanh: only the forget gate. While it is open, $f_t \approx 1$, the gradient passes unchanged.
#
# Now measure it. The loss looks at the last of 100 steps only. How large is its gradient with respect to the state 10,
# 50, 99 steps before? Say that it **lives** if between a thousandth and a thousandfold of it reaches step 0. For the
# plain cell your code does everything: $W_h$ is a rotation, which keeps all lengths, times a number that you choose.
# For the LSTM, whose state is `h` and `c` side by side, the chain rule would fill a page for one step back. Here the
# definition of a derivative does instead: `gradients.jacobian` moves each entry of the state by a hair, calls *your*
# cell, and looks how far the new state moves. Your loop does the rest.

# %%
steps, units, features = 100, 16, 3
random = np.random.default_rng(6)
X = random.normal(size=(1, steps, features))
last = random.normal(size=units)
last /= np.linalg.norm(last)  # the gradient at the last step: its norm is 1
rotation, _ = np.linalg.qr(random.normal(size=(units, units)))
W_x = 0.3 * random.normal(size=(features, units))
kernel = 0.3 * random.normal(size=(features, 4 * units))
recurrent_kernel = 0.5 * np.hstack([np.linalg.qr(random.normal(size=(units, units)))[0] for _ in range(4)])


def verdict(norms):
    return "vanishes" if norms[0] < 1e-3 else "explodes" if norms[0] > 1e3 else "lives"


def plain_norms(factor):
    """Norm of the gradient at each step of a plain cell whose W_h is a rotation times a factor."""
    W_h, dH = factor * rotation, np.zeros((1, steps, units))
    dH[0, -1] = last
    dH_whole, _ = backward(dH, X, forward(X, W_x, W_h, np.zeros(units)), W_x, W_h)
    return np.linalg.norm(dH_whole[0], axis=1)


def lstm_norms(forget_bias):
    """Norm of the gradient with respect to h and c at each step of an LSTM cell."""
    bias = np.repeat([0.0, forget_bias, 0.0, 0.0], units)

    def next_state(state, t):
        h, c = np.split(state, 2, axis=1)
        x = np.repeat(X[:, t], len(state), axis=0)
        return np.hstack(lstm_state(*lstm_gates(x, h, kernel, recurrent_kernel, bias), c))

    states = [np.zeros((1, 2 * units))]
    for t in range(steps):
        states.append(next_state(states[-1], t))

    def step_backward(ds, t):
        moved = gradients.jacobian(lambda state: next_state(state, t), states[t][0])
        return ds @ moved, [ds]  # the second part, gradients of weights, is not looked at

    dS = np.zeros((1, steps, 2 * units))
    dS[0, -1, :units] = last
    dS_whole, _ = backward_through_time(step_backward, dS)
    return np.linalg.norm(dS_whole[0], axis=1)


norms = {
    "plain cell, rotation times 0.9": plain_norms(0.9),
    "plain cell, rotation times 4": plain_norms(4),
    "LSTM, forget gates open": lstm_norms(5),
}
plotting.gradient_norms(norms, title="The gradient on its way back through 100 steps")
for name, values in norms.items():
    print(f"{name}: the gradient {verdict(values)}")

# %% [markdown]
# Read the plot from right to left, and mind its scale: logarithmic. The plain cell with small weights has lost its
# gradient after a few dozen steps; with large weights it has grown beyond all use. The LSTM's stays between 0.08 and 1
# all the way; at step 0, 99 steps back, it is 0.36.
#
# Could the plain cell be tuned to sit between the two? Here factors from about 1.4 to 1.85 do it, since the tanh brakes
# what the matrix blows up. But this is one number for all units and all steps, and nothing in the cell holds it there
# while training moves the weights. The LSTM has a gate of its own for each unit and each step.

# %% [markdown]
# ## Experiment: how open is open?
#
# The LSTM above had a forget bias of 5. Keras starts its LSTM layers with a forget bias of 1 (`unit_forget_bias=True`)
# and all other biases at 0.
#
# **Before you run the next cell, write down a guess:** with a forget bias of 1, will a gradient survive 100 steps? And
# with a bias of 3?

# %%
print("forget bias   forget gate   its 99th power")
for forget_bias in [0, 1, 3, 5]:
    gate = 1 / (1 + np.exp(-forget_bias))
    print(f"{forget_bias:11}   {gate:11.3f}   {gate**99:14.0e}")

norms = {f"LSTM, forget bias {forget_bias}": lstm_norms(forget_bias) for forget_bias in [0, 1, 3, 5]}
norms["plain cell, rotation times 0.9"] = plain_norms(0.9)
plotting.gradient_norms(norms, title="How far back the gradient reaches, by forget bias")
lives = [forget_bias for forget_bias in [0, 1, 3, 5] if verdict(norms[f"LSTM, forget bias {forget_bias}"]) == "lives"]
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

# %% [markdown]
# ## What you learnt
#
# - Sequence problems come in four kinds and four shapes; what counts for the shape are time steps, not features.
# - A recurrent cell is applied again and again with the same weights and hands its state on.
# - The LSTM cell keeps, adds and shows, each under a gate of its own. In Keras's arrays the blocks stand in the order
#   i, f, c, o.
# - `units` is the size of the state, and has nothing to do with the number of steps.
# - Back through time, each state gets its own gradient plus what comes back from the step after it, and the gradients
#   of the weights add up over the steps.
# - Through the plain cell a gradient vanishes or explodes, unless its weights happen to balance. Along the LSTM's cell
#   state it is multiplied by the forget gate and by nothing else.
#
# ## Further reading
#
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
#
# In Lesson 2, **the vanilla LSTM**, you leave the cell to Keras and put one LSTM layer to work: on a memory task, on
# the passengers of an airline, and on the weather.
