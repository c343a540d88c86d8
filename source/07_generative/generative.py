# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Lesson 7: Generative LSTMs
#
# A network that can tell what comes next can also write: let it say what comes next, take that as if it had been read,
# and ask again. Nothing in the architecture is new. What is new is how the network is used. In this lesson you
# teach one to write like the manual of a programming language, letter by letter, and another to draw rectangles. You
# measure how good it is before you read a word of what it writes, and you find out how much of it is copied.
#
# Run the next two cells first.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
# setup
import lstm_utils

# %%
import re
import time

import keras
import numpy as np

from lstm_utils import corpus, language, plotting, shapes, training, windows

training.set_seed(7)

# %% [markdown]
# Here is a small character model. It reads whole numbers, one for each character of a text, and gives at **every** step
# a score for each of 96 characters: how much it would like that one to come next.

# %%
small = keras.Sequential(
    [
        keras.Input(shape=(None,)),  # any number of characters, each a whole number
        keras.layers.Embedding(96, 8),  # a vector of 8 numbers for each of 96 characters
        keras.layers.LSTM(16, return_sequences=True),  # hands on its output at every step
        keras.layers.Dense(96),  # a score for each character that may come next
    ]
)
plotting.architecture(small, title="A character model")

# %% [markdown]
# ## Before you start
#
# **You will be able to**
#
# - turn a text into numbers and into training windows whose target is the next character;
# - measure a language model in bits per character, and beat models that only count;
# - draw from a model at any temperature, and say what the temperature does;
# - carry the state of an LSTM from character to character, so that nothing is read twice;
# - find out how much of a generated text is copied;
# - use the same machinery for something that is not text.
#
# **You need to know** the LSTM cell and its two states (Lesson 1), how a model is trained and judged against a baseline
# (Lesson 2), and what `return_sequences` does (Lesson 3).
#
# **It takes** 60 to 90 minutes. There are nine questions, several of them short, and 100 points.
#
# ### How the questions work
#
# Write your answer in place of `raise NotImplementedError()`, or after the line that says so, run the cell, then run
# the tests below it. A test that fails says what was expected, what came, and what the likely cause is. The second cell
# of tests runs only when your work is graded: it asks for what the text says, with other numbers and other shapes. A
# cell of tests gives all of its points or none.
#
# - Each question stands alone. One that you leave out costs its own points and no others; but some of the plots and
#   samples use your answers, and stop without them.
# - Keep the names and the arguments that are given. Any way to the right result is fine, loops too.
# - A function leaves the arrays that it is given unchanged; it computes new ones.
# - `lstm_utils` is the course's own package. You may use it, except for a helper that would be the answer itself: a
#   test then tells you so.

# %% [markdown]
# ## The idea
#
# Write $x_1, x_2, \dots, x_T$ for the characters of a text. The probability of the whole text can always be taken
# apart:
#
# $$ P(x_1, \dots, x_T) = \prod_{t=1}^{T} P(x_t \mid x_1, \dots, x_{t-1}) $$
#
# The product says: whoever can tell, at each place, how probable each next character is after all that came before, has
# a probability for every text there could be. And an LSTM is made for *all that came before*: its states $h_t$ and
# $c_t$ are a summary of $x_1, \dots, x_t$. A dense layer turns the summary into a score for each character, and the
# **softmax** turns scores into probabilities:
#
# $$
# h_t, c_t = \text{LSTM}(x_t, h_{t-1}, c_{t-1}), \qquad
# z_t = V h_t + b, \qquad
# P(x_{t+1} = k \mid x_1, \dots, x_t) = \frac{e^{z_{t,k}}}{\sum_j e^{z_{t,j}}}
# $$
#
# The scores $z_t$ are also called **logits**. Training needs no labels, as the text is its own answer: at each place
# the target is the character that comes next. To write, you **draw** a character with these probabilities, let the
# network read it, and so on.
#
# ### Characters or words?
#
# A model can also go from word to word. Words make sentences shorter, so there is less to remember, and every word is
# spelled right. The price is the size of the alphabet. Look at the text that you are going to use: the reference pages
# that come with every Python, those that `help("while")` shows. The pages repeat one another a good deal; the course
# takes each paragraph once and leaves tables out.

# %%
text = corpus.reference_text()
train_text, test_text = text[: -len(text) // 10], text[-len(text) // 10 :]
known_words = set(re.findall("[A-Za-z]+", train_text))
new_words = [word for word in re.findall("[A-Za-z]+", test_text) if word not in known_words]
print("more than 300,000 characters:", len(text) > 300_000)
print("different characters:", "fewer than 100" if len(set(text)) < 100 else "100 or more")
print("different words in the first nine tenths:", "more than 3,000" if len(known_words) > 3000 else "fewer")
print("words in the last tenth that the rest does not have:", "more than 100" if len(new_words) > 100 else "few")
print("\n".join(line for line in text.split("\n")[:4]))

# %% [markdown]
# A dense layer on 64 units costs 65 weights for every entry of the alphabet: some six thousand for characters, over two
# hundred thousand for the words of even this small text. And a word that the training text does not have cannot be
# read, let alone be written. A character model knows every word that can be typed. It has to learn spelling first, and
# must remember over more steps. Large language models take the way in between: pieces of words, some tens of thousands.
#
# So that results can be compared between machines, the alphabet is fixed: the line end and the 95 characters of a plain
# keyboard, `language.ALPHABET`.

# %% [markdown]
# ### Question 1: text to numbers, numbers to windows (15 points)
#
# Write three functions.
#
# - `encode_text(text, alphabet)`: `text` and `alphabet` are texts (`str`); every character of `text` is in `alphabet`,
#   and `alphabet` has no character twice. It returns for each character its place in `alphabet`, counted from 0: an
#   array `(characters,)` of whole numbers.
# - `decode_text(ids, alphabet)`: the way back, from an array `(characters,)` of whole numbers to a text (`str`).
# - `next_windows(ids, length)`: cuts an array `(characters,)` into windows that touch but do not overlap, and returns
#   `X, Y`, both `(N, length)` with `N = (len(ids) - 1) // length`. `X[k]` holds the characters from `k * length` on.
#   `Y` is the same text one character further on: `Y[k, t]` is the character that comes right after `X[k, t]` in the
#   text. What does not fill a window is dropped at the end.
#
# **Example.** With `alphabet = "cab"`, `encode_text("bac", alphabet)` gives `[2, 1, 0]`. With
# `ids = np.array([5, 6, 7, 8, 9, 3])` and `length = 2` there are (6 − 1) // 2 = 2 windows: `X = [[5, 6], [7, 8]]` and
# `Y = [[6, 7], [8, 9]]`.


# %% nbgrader={"grade": false, "grade_id": "text-to-windows", "locked": false, "schema_version": 3, "solution": true, "task": false}
def encode_text(text, alphabet):
    """Give each character's place in the alphabet: text -> (characters,) of whole numbers."""
    ### BEGIN SOLUTION
    place = {character: number for number, character in enumerate(alphabet)}
    return np.array([place[character] for character in text])
    ### END SOLUTION


def decode_text(ids, alphabet):
    """Give the text that these places in the alphabet stand for: (characters,) -> text."""
    ### BEGIN SOLUTION
    return "".join(alphabet[number] for number in ids)
    ### END SOLUTION


def next_windows(ids, length):
    """Cut a text into windows and their next characters: (characters,) -> X (N, length), Y (N, length)."""
    ### BEGIN SOLUTION
    N = (len(ids) - 1) // length
    X = ids[: N * length].reshape(N, length)
    Y = ids[1 : N * length + 1].reshape(N, length)
    return X, Y
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "text-to-windows-visible", "locked": true, "points": 8, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import generative

generative.text_to_windows()

# %% nbgrader={"grade": true, "grade_id": "text-to-windows-hidden", "locked": true, "points": 7, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other alphabets, other texts, other lengths.
import numpy as np

from lstm_utils import checks, language
from lstm_utils.visible_tests import generative

encode_answer = checks.answer("encode_text", without=[language.encode])
decode_answer = checks.answer("decode_text", without=[language.decode])
windows_answer = checks.answer("next_windows", without=[language.next_character_windows])
### BEGIN HIDDEN TESTS


def hidden_tests():
    random = np.random.default_rng(71)
    for alphabet, characters in [("zyxwv", 9), (language.ALPHABET, 60), ("q", 3), ("0123456789 +-=", 31)]:
        ids = random.integers(len(alphabet), size=characters)
        words = language.decode(ids, alphabet)
        case = f"({characters} characters of an alphabet of {len(alphabet)})"
        hint = "each number is the place of the character in the alphabet that is given"
        generative.check_places(encode_answer(words, alphabet), words, alphabet, f"encode_text {case}", hint)
        cause = "each number is a place in the alphabet that is given, counted from 0"
        generative.check_text(decode_answer(ids, alphabet), words, f"decode_text {case}", cause)
    for characters, length in [(23, 5), (21, 5), (20, 5), (8, 1), (7, 6), (30, 7)]:
        ids = random.permutation(97)[:characters]
        case = f"({characters} characters, length {length})"
        count = f"N is (len(ids) - 1) // length = {(characters - 1) // length}"
        X, Y = checks.parts(windows_answer(ids, length), ["X", "Y"], f"next_windows {case}")
        hint = f"window k is the characters from k * length on, and {count}"
        generative.check_inputs(X, ids, length, f"X {case}", hint=hint)
        generative.check_targets(Y, ids, length, f"Y {case}", f"Y[k, t] is the character after X[k, t], and {count}")


hidden_tests()
### END HIDDEN TESTS

# %% [markdown]
# ## How good is a language model?
#
# Before you read anything that a model writes, measure it. It reads a text that it was not trained on, and at each
# place you look up the probability $p_t$ that it gave to the character that really came. A good model gave much. The
# measure is the **mean number of bits**:
#
# $$ \text{bits per character} = -\frac{1}{T}\sum_{t=1}^{T} \log_2 p_t $$
#
# A bit is a question answered with yes or no. A model that knows nothing gives each of 96 characters the same chance
# and needs $\log_2 96 = 6.58$ bits. One that always gives the right character the probability ½ needs 1 bit. Two other
# measures are the same thing in other clothes: the **loss** that Keras reports has the natural logarithm, so that bits
# = loss / ln 2; and the **perplexity** is $2^{\text{bits}}$, the number of characters among which the model is still in
# doubt.
#
# And what has to be beaten? Models that count:
#
# - The **unigram** model knows how frequent each character is, and nothing else.
# - The **bigram** model knows how frequent each character is *after each other one*: after a *q* comes a *u*.
#
# One trap: a pair that never occurs in the training text would get the probability 0, and the first time it came in a
# new text the surprise would be infinite. So each count gets one more, as if everything had been seen once.

# %% [markdown]
# ### Question 2: models that count (15 points)
#
# Write three functions. `ids` is an array `(characters,)` of whole numbers from 0 to `n_values - 1`, the training text.
#
# - `unigram(ids, n_values)` returns an array `(n_values,)`: the probability of each character,
#   `(count + 1) / (len(ids) + n_values)`, where `count` is how often it occurs in `ids`.
# - `bigram(ids, n_values)` returns an array `(n_values, n_values)`: row `a`, column `b` holds the probability that `b`
#   comes after `a`, `(count of the pair a, b + 1) / (count of all pairs that begin with a + n_values)`. The pairs are
#   the characters at the places 0 and 1, 1 and 2, and so on, so there are `len(ids) - 1` of them.
# - `bits_per_character(probabilities, targets)`: `probabilities` is an array `(T, n_values)`, at each place what a
#   model expected; `targets` is an array `(T,)` of whole numbers, what came. It returns the mean number of bits, one
#   number.
#
# **Example.** With `ids = np.array([0, 1, 0, 1])` and `n_values = 3`, the unigram probabilities are 3/7, 3/7 and 1/7.
# The pairs are (0, 1), (1, 0), (0, 1): the row of 0 is `[1/5, 3/5, 1/5]`, that of 1 is `[2/4, 1/4, 1/4]`, and that of
# 2, of which nothing is known, `[1/3, 1/3, 1/3]`. With `probabilities = [[0.5, 0.5], [0.75, 0.25]]` and `targets = [0,
# 1]`, both as arrays, there are (1 + 2) / 2 = 1.5 bits per character.


# %% nbgrader={"grade": false, "grade_id": "counting-models", "locked": false, "schema_version": 3, "solution": true, "task": false}
def unigram(ids, n_values):
    """Probability of each character, each count plus one: (characters,) -> (n_values,)."""
    ### BEGIN SOLUTION
    counts = np.bincount(ids, minlength=n_values)
    return (counts + 1) / (len(ids) + n_values)
    ### END SOLUTION


def bigram(ids, n_values):
    """Probability of each character after each other one: (characters,) -> (n_values, n_values)."""
    ### BEGIN SOLUTION
    counts = np.ones((n_values, n_values))
    np.add.at(counts, (ids[:-1], ids[1:]), 1)
    return counts / counts.sum(axis=1, keepdims=True)
    ### END SOLUTION


def bits_per_character(probabilities, targets):
    """Mean of -log2 of the probability of what came: (T, n_values), (T,) -> a number."""
    ### BEGIN SOLUTION
    came = probabilities[np.arange(len(targets)), targets]
    return -np.log2(came).mean()
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "counting-models-visible", "locked": true, "points": 8, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import generative

generative.counting_models()

# %% nbgrader={"grade": true, "grade_id": "counting-models-hidden", "locked": true, "points": 7, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other alphabets, characters that never occur, longer texts.
import numpy as np

from lstm_utils import checks, language
from lstm_utils.visible_tests import generative

not_these = [language.unigram, language.bigram, language.bits_per_character, language.surprise]
unigram_answer = checks.answer("unigram", without=not_these)
bigram_answer = checks.answer("bigram", without=not_these)
bits_answer = checks.answer("bits_per_character", without=not_these)
### BEGIN HIDDEN TESTS


def hidden_tests():
    random = np.random.default_rng(72)
    for characters, n_values, occurring in [(40, 6, 4), (300, 5, 5), (12, 9, 3), (2, 3, 2)]:
        ids = random.integers(occurring, size=characters)
        case = f"({characters} characters, n_values={n_values})"
        few = (np.bincount(ids, minlength=occurring) + 1) / (characters + n_values)
        few_cause = "as many entries as characters occur: there must be n_values"
        generative.check_unigram(unigram_answer(ids, n_values), ids, n_values, f"unigram {case}", [(few, few_cause)])
        generative.check_bigram(bigram_answer(ids, n_values), ids, n_values, f"bigram {case}")
    for places, n_values in [(7, 3), (1, 5), (50, 8)]:
        expected = random.dirichlet(np.ones(n_values), size=places)
        targets = random.integers(n_values, size=places)
        case = f"bits_per_character for {places} places, n_values={n_values}"
        generative.check_bits(bits_answer(expected, targets), expected, targets, case, rtol=1e-4)


hidden_tests()
### END HIDDEN TESTS

# %% [markdown]
# Now count in the real text. The last tenth is held out, as in every forecast: the model must not have seen it.

# %%
ids = language.encode(text)
train_ids, test_ids = windows.split_in_time(ids, len(ids) // 10)
n_values = len(language.ALPHABET)

single = language.unigram(train_ids, n_values)
pairs = language.bigram(train_ids, n_values)
bits = {
    "all alike (uniform)": np.log2(n_values),
    "unigram": language.bits_per_character(np.tile(single, (len(test_ids) - 1, 1)), test_ids[1:]),
    "bigram": language.bits_per_character(pairs[test_ids[:-1]], test_ids[1:]),
}
for name, value in bits.items():
    print(f"{name}: {value:.1f} bits per character, perplexity about {2**value:.0f}")

# %% [markdown]
# Knowing the character before takes almost one bit off, from 4.7 to 3.8. That means a choice among 14 instead of 26. It
# is what the LSTM must beat.

# %% [markdown]
# ## The model
#
# A character is a class, so it could go in as a one-hot vector, as in Lesson 2. An **embedding** does the same and
# saves the zeros: it is a matrix with a row for each character, and reading character $k$ means taking row $k$. That
# *is* the product of a one-hot vector and the matrix, and the rows are learnt like all other weights.

# %%
embedding = keras.layers.Embedding(5, 3)
some = np.array([4, 0, 2])
looked_up = keras.ops.convert_to_numpy(embedding(some))
multiplied = np.eye(5)[some] @ embedding.get_weights()[0]
print("a row looked up is the one-hot vector times the matrix:", np.allclose(looked_up, multiplied))
one_hot_lstm = 4 * (64 * (64 + 96) + 64)
embedded_lstm = 96 * 24 + 4 * (64 * (64 + 24) + 64)
print(
    f"LSTM of 64 units on one-hot vectors: {one_hot_lstm:,}; on an embedding of 24, with the embedding: {embedded_lstm:,}"
)

# %% [markdown]
# `return_sequences=True` makes the LSTM layer hand on $h_t$ at every step, and the dense layer is applied to each of
# them. So one window of 25 characters is 25 training examples at once. The dense layer has **no** activation: it gives
# scores, and you will want the scores themselves when you draw. Number of parameters, with $n$ characters, embedding
# size $m$ and $u$ units:
#
# $$
# \underbrace{n\,m}_{\text{Embedding}} + \underbrace{4\,(u\,(u + m) + u)}_{\text{LSTM}} + \underbrace{n\,u + n}_{\text{Dense}}
# $$

# %% [markdown]
# ### Question 3: build a character model (8 points)
#
# Write `character_model(n_values, embedding, units)`. It returns a new, untrained Keras model
#
# - that reads whole numbers from 0 to `n_values - 1`, shape `(samples, steps)`, for any number of samples and **any
#   number of steps**;
# - with an `Embedding` layer of `n_values` vectors of length `embedding`, one `LSTM` layer of `units` units with its
#   activations left as they are, and one `Dense` layer that is applied at every step;
# - whose output has the shape `(samples, steps, n_values)`: at each step the scores of the next character, which can be
#   any numbers.
#
# Sequential or functional, compiled or not: as you like.
#
# **Example.** `character_model(96, 24, 64)` has 2,304 + 22,784 + 6,240 = 31,328 parameters.


# %% nbgrader={"grade": false, "grade_id": "character-model", "locked": false, "schema_version": 3, "solution": true, "task": false}
def character_model(n_values, embedding, units):
    """Build an untrained character model: (samples, steps) -> scores (samples, steps, n_values)."""
    ### BEGIN SOLUTION
    return keras.Sequential(
        [
            keras.Input(shape=(None,)),
            keras.layers.Embedding(n_values, embedding),
            keras.layers.LSTM(units, return_sequences=True),
            keras.layers.Dense(n_values),
        ]
    )
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "character-model-visible", "locked": true, "points": 4, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import generative

generative.character_model()

# %% nbgrader={"grade": true, "grade_id": "character-model-hidden", "locked": true, "points": 4, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other sizes, and a change of the future, which no score may notice.
import numpy as np

from lstm_utils import checks
from lstm_utils.visible_tests import generative

answer = checks.answer("character_model", without=[checks.language.random_model])
### BEGIN HIDDEN TESTS


def hidden_tests():
    random = np.random.default_rng(74)
    for *sizes, steps in [(13, 4, 6, 9), (5, 7, 3, 4), (30, 2, 8, 12)]:
        n_values, embedding, units = sizes
        name = f"character_model({n_values}, {embedding}, {units})"
        built = checks.language.built(answer(*sizes))
        texts = random.integers(n_values, size=(3, steps))
        texts[1, 1] = 0
        hint = "a size is fixed and not taken from the arguments"
        generative.check_character_model(built, sizes, texts, name, hint)
        altered = texts.copy()
        altered[:, -1] = (altered[:, -1] + 1) % n_values
        before, after = (checks.models.outputs(built, read, name)[:, :-1] for read in (texts, altered))
        checks.expect(
            np.allclose(before, after, atol=1e-4),
            f"{name} sees the future.",
            "the same scores at all steps before the last, when only the last character changes",
            "other scores",
            "the LSTM layer reads both ways, or backwards",
        )
        checks.models.outputs(built, random.integers(n_values, size=(2, steps + 3)), name)
        again = answer(*sizes)
        checks.models.outputs(again, texts, name)
        checks.expect(
            not {id(weight) for weight in built.weights} & {id(weight) for weight in again.weights},
            f"{name} gives the same network twice.",
            "a new model at each call",
            "two models that share their weights",
            "the model or a layer is made outside of the function",
        )


hidden_tests()
### END HIDDEN TESTS

# %% [markdown]
# ### How to train it
#
# The targets are whole numbers, 96 classes at every step. The loss for that is the cross-entropy in its *sparse* form,
# which spares you the one-hot targets. It must be told that it gets scores and not probabilities:
#
# ```python
# loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
# model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss=loss)
# history = training.fit(model, X, Y, epochs=2, batch_size=32)
# ```
#
# Without `from_logits=True` nothing complains, and training goes nowhere. Each window starts from an empty state; the
# model learns with 25 characters at a time and is used on longer texts afterwards.

# %% [markdown]
# ### Question 4: train it (15 points)
#
# Train `text_model` on the reference text.
#
# - One `Embedding`, one `LSTM` and one `Dense` layer without activation, as in Question 3; whole numbers
#   `(samples, steps)` in, scores `(samples, steps, 96)` out.
# - The data is prepared for you: `X_train` and `Y_train` are `(N, 25)`, from the first nine tenths of the text.
# - On the last tenth it needs at least 10 % fewer bits per character than the bigram model.
#
# An embedding of 24, 64 units, 2 epochs, batches of 32 and Adam with a learning rate of 0.02 are enough and take about
# ten seconds. More epochs or more units are better still, and slower.
#
# `training.set_seed(1)` at the beginning makes training repeatable.

# %% nbgrader={"grade": false, "grade_id": "train-text", "locked": false, "schema_version": 3, "solution": true, "task": false}
ids = language.encode(corpus.reference_text())
train_ids, test_ids = windows.split_in_time(ids, len(ids) // 10)  # the last tenth is held out
X_train, Y_train = language.next_character_windows(train_ids, 25)
text_model = None  # becomes your trained model

### BEGIN SOLUTION
training.set_seed(1)
text_model = keras.Sequential(
    [
        keras.Input(shape=(None,)),
        keras.layers.Embedding(96, 24),
        keras.layers.LSTM(64, return_sequences=True),
        keras.layers.Dense(96),
    ]
)
text_model.compile(
    optimizer=keras.optimizers.Adam(learning_rate=0.02),
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
)
history = training.fit(text_model, X_train, Y_train, epochs=2, batch_size=32, description="text")
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "train-text-visible", "locked": true, "points": 8, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import generative

generative.train_text()

# %% nbgrader={"grade": true, "grade_id": "train-text-hidden", "locked": true, "points": 7, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other pieces of the held-out text, and what the model computes.
from lstm_utils import checks
from lstm_utils.visible_tests import generative

answer = checks.answer("text_model")
### BEGIN HIDDEN TESTS


def hidden_tests():
    known, held_out = generative.reference_ids()
    checks.models.parameters(answer, generative.LAYERS, "text_model")
    steps = checks.language.steps(answer, 60)
    some = held_out[: 2 * steps].reshape(2, steps).copy()
    some[0, 0] = 0
    checks.models.outputs(answer, some, "text_model")
    checks.recurrent.lstm_defaults(answer, "text_model")
    checks.models.linear_output(answer, some, "text_model")
    checks.language.every_step_scored(answer, some, "text_model")
    what = "text_model on the end of the held-out text"
    generative.check_bits_of(answer, known, held_out[-12_000:], steps, what, margin=0.07)


hidden_tests()
### END HIDDEN TESTS

# %% [markdown]
# How far ahead is it? A fourth model that counts stands beside it, the **trigram**: it knows which character comes
# after each *pair*. That is a table of 96 · 96 · 96 = 884,736 numbers; your model has 31,328.

# %%
if text_model is not None:
    read, came_next = language.next_character_windows(test_ids, 100)
    expected = language.with_temperature(keras.ops.convert_to_numpy(text_model(read)), 1)
    bits["LSTM"] = language.bits_per_character(expected, came_next)
    triples = language.trigram(train_ids, 96)
    bits["trigram"] = language.bits_per_character(triples[test_ids[:-2], test_ids[1:-1]], test_ids[2:])
    plotting.ladder(
        bits,
        naive=("uniform", "unigram", "bigram", "trigram"),
        title="Bits per character on the held-out tenth of the text",
        xlabel="bits per character",
    )

# %% [markdown]
# The LSTM needs about one bit less than the bigram model, after a few seconds of training; the trigram is not far
# behind. Does counting end there? A full table of *three* characters before would have 85 million entries. But who
# stores only what occurred, and falls back on fewer characters where nothing did, gets by with some 46,000 counts and
# needs about 2.4 bits; with four characters before, 104,000 and 2.3. That is better than this small LSTM, which comes
# to about 2.5 after eight epochs. The LSTM needs no such list, and nothing limits how far it may look back. Where does
# it have trouble? Look at the surprise character by character.

# %%
if text_model is not None:
    needed = language.surprise(expected, came_next)
    letters = np.array([[character.isalpha() for character in language.decode(row)] for row in came_next])
    prose = letters.sum(axis=1).argsort()[-4:]  # the four windows of 100 characters with the most letters
    plotting.surprise(
        language.decode(came_next[prose].ravel()),
        needed[prose].ravel(),
        width=50,
        title="Where the model is surprised: dark means many bits",
    )
    first_letters = letters[:, 1:] & ~letters[:, :-1]
    other_letters = letters[:, 1:] & letters[:, :-1]
    first_bits, other_bits = needed[:, 1:][first_letters].mean(), needed[:, 1:][other_letters].mean()
    print("the first letter of a word needs more bits than the others:", bool(first_bits > other_bits))
    print("more than one and a half times as many:", bool(first_bits > 1.5 * other_bits))

# %% [markdown]
# The surprise sits at the **beginnings**: the first letter of a word is dark, and what follows a quotation mark. Once
# the word is clear, the rest of its letters is light: the network has learnt to spell. (Shannon, 1951, had people guess
# the next letter. With 100 letters to go by he came to about one bit, in an alphabet of 27: letters and the space.)

# %% [markdown]
# ## Drawing, and the temperature
#
# The network gives a score $z_k$ for each character. How do you choose one? Always taking the largest looks sensible
# and is not: the text soon runs in circles, as you will see. To **draw** with the model's own probabilities is honest,
# but at every character there is a small chance of something silly, and a text has many characters. The
# **temperature** $\tau$ leads from the one to the other, and beyond:
#
# $$ p_k = \frac{e^{z_k/\tau}}{\sum_j e^{z_j/\tau}} $$
#
# With $\tau = 1$ nothing changes. A low temperature makes large differences larger: the likely becomes likelier, and
# towards $\tau \to 0$ only the largest score is left. A high one evens out: towards $\tau \to \infty$ everything is
# equally likely.
#
# There is a trap. Divide a score of 40 by a temperature of 0.05 and take the exponential: $e^{800}$ is more than a
# computer can hold. It becomes infinite, and infinite divided by infinite is not a number. The way out: subtract the
# largest score from all of them first. This changes no probability, since above and below the line it cancels, and the
# largest exponential is now $e^0 = 1$.

# %% [markdown]
# ### Question 5: temperature and drawing (12 points)
#
# Write two functions.
#
# - `with_temperature(scores, temperature)`: `scores` is an array `(samples, n_values)` of any numbers, `temperature` a
#   number above 0. It returns the probabilities $p_k$ from the formula, `(samples, n_values)`: each row by itself adds
#   up to 1. It must work for scores of 1,000 and for a temperature of 0.001 as well.
# - `draw(probabilities, random)`: `probabilities` is an array `(samples, n_values)` whose rows add up to 1, `random` is
#   one of NumPy's generators, as `np.random.default_rng(3)` gives it. It returns for each row a whole number from 0 to
#   `n_values - 1`, drawn with the probabilities of that row and independently of the other rows: an array `(samples,)`.
#   All randomness comes from `random`, so that the same generator gives the same numbers again.
#
# **Example.** `with_temperature(np.array([[0.0, np.log(4)]]), 1)` is `[[0.2, 0.8]]`. With the temperature 0.5 it is
# `[[1/17, 16/17]]`, with 2 it is `[[1/3, 2/3]]`. `draw(np.array([[0, 1, 0], [1, 0, 0]]), random)` is always `[1, 0]`.


# %% nbgrader={"grade": false, "grade_id": "temperature", "locked": false, "schema_version": 3, "solution": true, "task": false}
def with_temperature(scores, temperature):
    """Softmax of scores / temperature: (samples, n_values) -> probabilities (samples, n_values)."""
    ### BEGIN SOLUTION
    scaled = scores / temperature
    weights = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    return weights / weights.sum(axis=1, keepdims=True)
    ### END SOLUTION


def draw(probabilities, random):
    """Draw one number for each row: (samples, n_values) -> (samples,) of whole numbers."""
    ### BEGIN SOLUTION
    return np.array([random.choice(len(row), p=row) for row in probabilities])
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "temperature-visible", "locked": true, "points": 6, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import generative

generative.temperature()

# %% nbgrader={"grade": true, "grade_id": "temperature-hidden", "locked": true, "points": 6, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other sizes, low temperatures, the same generator twice.
import numpy as np

from lstm_utils import checks, language
from lstm_utils.visible_tests import generative

not_these = [language.with_temperature, language.draw]
temperature_answer = checks.answer("with_temperature", without=not_these)
draw_answer = checks.answer("draw", without=not_these)
### BEGIN HIDDEN TESTS


def hidden_tests():
    random = np.random.default_rng(76)
    overflow = "an exponential overflows, or all of a row become 0: subtract the largest score of each row first"
    hint = "the exponential of scores / temperature, divided by its sum over the row; each row by itself"
    sizes = [(5, 3, 2), (1, 7, 5), (4, 6, 60), (2, 96, 300), (3, 5, 1), (2, 6, 900)]  # samples, n_values, scores
    for (samples, n_values, size), heat in zip(sizes, [0.3, 1.7, 0.001, 0.05, 40, 400], strict=True):
        scores = size * random.normal(size=(samples, n_values)) - 3 * size
        case = f"with_temperature for {samples} rows of {n_values} scores, temperature {heat}"
        came = checks.finite(temperature_answer(scores, heat), case, overflow)
        generative.check_temperature(came, scores, heat, case, hint)
    for n_values in [2, 6, 11]:
        chances = random.dirichlet(np.ones(n_values), size=2)
        rows = chances[np.arange(6000) % 2]
        case = f"draw, {n_values} numbers, two kinds of rows by turns"
        came = checks.same_shape(draw_answer(rows, np.random.default_rng(77)), (6000,), case)
        cause = "each row must be drawn with its own probabilities, independently of the others"
        for kind in range(2):
            generative.check_shares(came[kind::2], chances[kind], case, within=0.05, cause=cause)
        again = draw_answer(rows, np.random.default_rng(77))
        what = "draw gives other numbers from the same generator."
        cause = "the random numbers come from somewhere else than `random`"
        checks.expect(np.array_equal(came, again), what, "the same numbers", "other numbers", cause)
        cause = "a generator with a fixed seed is made inside: use `random`"
        other = draw_answer(rows, np.random.default_rng(78))
        what = "draw gives the same numbers from another generator."
        checks.expect(not np.array_equal(came, other), what, "other numbers", "the same numbers", cause)
        source = np.random.default_rng(77)
        one, two = draw_answer(rows, source), draw_answer(rows, source)
        what = "draw gives the same numbers each time."
        checks.expect(not np.array_equal(one, two), what, "new numbers at each call", "the same numbers", cause)


hidden_tests()
### END HIDDEN TESTS

# %% [markdown]
# See what it does to your model. After the beginning of a sentence, these are the chances of the next character at three
# temperatures. The cell uses your `with_temperature`.

# %%
if text_model is not None:
    begun = language.encode("The value of ")
    last_scores = keras.ops.convert_to_numpy(text_model(begun[np.newaxis]))[:, -1]
    plotting.next_character(
        {f"temperature {heat}": with_temperature(last_scores, heat)[0] for heat in [0.3, 1, 2]},
        language.ALPHABET,
        title="What comes after “The value of ”",
    )

# %% [markdown]
# The order of the characters never changes: the likeliest stays the likeliest. What changes is how far it is ahead. At
# 0.3 few others have a chance; at 2 dozens have.

# %% [markdown]
# ## Carry the state, or read everything again?
#
# To write a text of 200 characters, the model must be asked 200 times. With the whole model there is one way: give it
# all that was written so far, take the scores of the last step, draw, and give it everything again, one character
# longer. That is right, and wasteful: after 200 characters it has read 1 + 2 + … + 200 = 20,100 of them.
#
# But the LSTM needs no text. All that it knows of the past is in $h_t$ and $c_t$. Keep these two vectors, and the next
# character is **one** step of the cell. Keras gives you several ways:
#
# ```python
# hidden, [h, c] = lstm.cell(vectors, [h, c])        # one step of an LSTM layer: vectors (samples, features)
# hidden, h, c = lstm(sequence, initial_state=[h, c])  # only a layer that was made with return_state=True
# ```
#
# The layers of a model are in the list `model.layers`, and a layer can be called by itself: `layer(x)`. The character
# models of this lesson were made without `return_state`: the first way is open to them as they are. (A layer with
# `stateful=True` keeps the state inside of itself, must be reset between texts, and can follow only one batch of them.)

# %% [markdown]
# ### Question 6: read on (12 points)
#
# Write `read_on(model, ids, state)`. It lets a character model read **one more character** of each sample.
#
# - `model`: a Sequential model of an `Embedding`, an `LSTM` (with `return_sequences=True`) and a `Dense` layer, as in
#   Question 3; sizes may differ. `model.layers` has these three.
# - `ids`: array `(samples,)` of whole numbers, the next character of each sample.
# - `state`: what your function returned for the character before, or `None` at the beginning of a text, where $h$ and
#   $c$ are zero.
# - It returns two things, `scores, state`: the scores `(samples, n_values)` of what comes after this character, and the
#   new state. What the state is made of is up to you; it has the same size however long the text is, and holds all that
#   your function remembers. It may be handed in twice, for two endings of one text, so leave it as it is.
#
# Reading a text with `read_on`, character by character, gives the scores that `model` gives for the whole text.
#
# **Example.** With `scores, state = read_on(model, np.array([4, 7]), None)` two texts begin, one with character 4 and
# one with 7. Then `scores, state = read_on(model, np.array([1, 1]), state)` gives what `model(np.array([[4, 1], [7,
# 1]]))` gives at its last step.


# %% nbgrader={"grade": false, "grade_id": "read-on", "locked": false, "schema_version": 3, "solution": true, "task": false}
def read_on(model, ids, state):
    """Read one more character of each sample: ids (samples,) -> scores (samples, n_values), state."""
    ### BEGIN SOLUTION
    embedding, lstm, dense = model.layers
    if state is None:
        zeros = np.zeros((len(ids), lstm.units), dtype="float32")
        state = [zeros, zeros]
    hidden, state = lstm.cell(embedding(ids), state)
    return keras.ops.convert_to_numpy(dense(hidden)), state
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "read-on-visible", "locked": true, "points": 6, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import generative

generative.read_on()

# %% nbgrader={"grade": true, "grade_id": "read-on-hidden", "locked": true, "points": 6, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other sizes, two texts by turns, one state used twice.
import numpy as np

from lstm_utils import checks, language
from lstm_utils.visible_tests import generative

answer = checks.answer("read_on", without=[language.read_on])
### BEGIN HIDDEN TESTS


def hidden_tests():
    random = np.random.default_rng(80)
    for n_values, embedding, units, samples, steps in [(6, 3, 4, 5, 7), (15, 8, 2, 1, 4), (9, 4, 12, 3, 9)]:
        given = checks.language.random_model(n_values, embedding, units, seed=units)
        weights = given.get_weights()
        texts = dict(zip(["first", "second"], random.integers(n_values, size=(2, samples, steps)), strict=True))
        right = {name: checks.models.outputs(given, text, "the model") for name, text in texts.items()}
        mistakes = {name: checks.language.wrong_steps(given, text) for name, text in texts.items()}
        states, sizes = {"first": None, "second": None}, []
        hint = (
            "the state must be in what is returned and handed in: "
            "nothing may be kept in the model or in a variable outside"
        )
        for step in range(steps):
            for name, text in texts.items():
                case = f"character {step + 1} of the {name}, {n_values} characters, {units} units"
                case = f"read_on, two texts by turns, {case}"
                came = answer(given, text[:, step], states[name])
                scores, states[name] = checks.parts(came, ["scores", "state"], case)
                generative.check_scores(scores, right[name], mistakes[name], step, case, hint)
            sizes.append(checks.language.size(states["first"]))
        checks.expect(
            len(set(sizes)) == 1,
            "The state grows with the text.",
            "the same size after each character",
            f"{sizes[0]} numbers after 1 character, {sizes[-1]} after {steps}",
            "the characters are kept and all read again: h and c hold all that the model knows of them",
        )
        # The same state, used twice, must give the same: two endings of one text.
        first = texts["first"]
        ends = [checks.as_array(answer(given, first[:, 0], states["first"])[0], "The scores") for _ in range(2)]
        what = "The scores from a state that is used a second time"
        hint = "the state that is handed in is changed: make a new one"
        checks.close(ends[1], ends[0], what, atol=1e-3, hint=hint)
        same = all(np.array_equal(*pair) for pair in zip(weights, given.get_weights(), strict=True))
        checks.expect(same, "read_on changed the model's weights.", "the model as it was", "other weights")
        again = checks.models.outputs(given, first, "the model")
        what, hint = "What the model gives after read_on was used", "the model's layer keeps a state now: stateful=True"
        checks.close(again, right["first"], what, atol=1e-3, hint=hint)


hidden_tests()
### END HIDDEN TESTS

# %% [markdown]
# Now the claim, with your function and your model: character by character, with the state carried, gives the same as
# reading everything again from the start.

# %%
if text_model is not None:
    writer = keras.Sequential([layer for layer in text_model.layers if layer.weights])  # however you built it
    sentence = language.encode("The state of an LSTM is all that it knows of the past.")
    from_the_start = keras.ops.convert_to_numpy(text_model(sentence[np.newaxis]))[0]
    state, carried = None, []
    for number in sentence:
        scores, state = read_on(writer, np.array([number]), state)
        carried.append(keras.ops.convert_to_numpy(scores)[0])
    print("carried and read again give the same scores:", np.allclose(carried, from_the_start, atol=5e-3))
    steps = len(sentence)
    print(f"characters read: {steps} with the state carried, {steps * (steps + 1) // 2:,} with everything read again")

# %% [markdown]
# ### Let it write
#
# Everything is there. Read the beginning, draw, read what was drawn, draw again. The next cell does it with your
# `read_on`, `with_temperature` and `draw`, at three temperatures. Read the samples closely: brackets, indented code,
# words that do not exist.


# %% tags=["nbval-ignore-output"]
def write_on(model, beginning, length, temperature, random):
    """Let a model continue a text by `length` characters."""
    state = None
    for number in language.encode(beginning):
        scores, state = read_on(model, np.array([number]), state)
    written = []
    for _ in range(length):
        scores = keras.ops.convert_to_numpy(scores).astype(float)  # 64 bits, so that probabilities add up to 1 closely
        number = draw(with_temperature(scores, temperature), random)
        written.append(number[0])
        scores, state = read_on(model, number, state)
    return language.decode(np.array(written))


if text_model is not None:
    for heat in [0.01, 0.5, 1.0]:
        beginning = "The value of "
        print(f"--- temperature {heat}")
        print(beginning + write_on(writer, beginning, 180, heat, np.random.default_rng(1)), end="\n\n")

# %% [markdown]
# What you see differs from machine to machine, but these things do not. Near 0, where the likeliest character is always
# taken, the text runs in circles. At 1 there is variety, and misspelt words. In between it looks best, and says
# nothing: a model of 31,328 parameters that has read for a few seconds knows words and indentation, and no meaning.
# Models with a million times as many parameters are trained on the very same target: the next piece of text.

# %% [markdown]
# ## How much is copied?
#
# A model that has learnt its text by heart writes beautifully. So whoever shows generated text should say how much of
# it stands in the training text, letter by letter. A simple measure: cut the generated text into all its pieces of,
# say, 12 characters, and count how many of these pieces stand somewhere in the training text.

# %% [markdown]
# ### Question 7: how much is copied? (7 points)
#
# Write `copied_share(text, corpus, length)`.
#
# - `text` and `corpus` are texts (`str`), `length` is a whole number from 1 to `len(text)`.
# - The pieces of `text` are all its stretches of `length` characters: those that start at place 0, 1, 2, … and fit.
#   They overlap, and there are `len(text) - length + 1` of them. A piece that comes several times counts each time.
# - It returns the share of the pieces that stand somewhere in `corpus`, character by character: a number from 0 to 1.
#
# **Example.** `copied_share("abcab", "xxabxx", 2)`: the pieces are `ab`, `bc`, `ca`, `ab`. Two of four stand in the
# corpus: 0.5.


# %% nbgrader={"grade": false, "grade_id": "copied", "locked": false, "schema_version": 3, "solution": true, "task": false}
def copied_share(text, corpus, length):
    """Share of all pieces of `length` characters of a text that stand somewhere in a corpus: a number from 0 to 1."""
    ### BEGIN SOLUTION
    pieces = [text[start : start + length] for start in range(len(text) - length + 1)]
    return sum(piece in corpus for piece in pieces) / len(pieces)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "copied-visible", "locked": true, "points": 4, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import generative

generative.copied()

# %% nbgrader={"grade": true, "grade_id": "copied-hidden", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other lengths, a text that is one single piece, line ends and capitals.
from lstm_utils import checks, language
from lstm_utils.visible_tests import generative

answer = checks.answer("copied_share", without=[language.copied_share])
### BEGIN HIDDEN TESTS


def hidden_tests():
    for said, book, length in [
        ("if x is None:\n    return", "if x:\n    return None\nif y is None: pass", 5),
        ("banana", "an ananas", 3),
        ("Banana", "banana banana", 6),
        ("a b a b", "b a", 1),
        ("quite new", "something else", 4),
        ("ab ab ab ab xy", "ab ab", 3),
    ]:
        case = f"copied_share({said!r}, {book!r}, {length})"
        small = language.copied_share(said.lower(), book.lower(), length)
        mistake = (small, "capitals are taken for small letters: character by character means exactly")
        hint = "the share of all len(text) - length + 1 pieces that stand in the corpus"
        generative.check_copied(answer(said, book, length), said, book, length, case, hint, [mistake])


hidden_tests()
### END HIDDEN TESTS

# %% [markdown]
# ## Experiment: what does the temperature buy?
#
# Now put three measures together. At each of four temperatures the model writes 40 texts of 120 characters, and you
# measure
#
# - **known words**: the share of its words that the training text has (spelling);
# - **copied**: the share of its pieces of 12 characters that the training text has, by your `copied_share`;
# - **repeated**: the share of its pieces of 12 characters that came before in the same text (running in circles).
#
# For comparison the same measures are taken of 40 pieces of the held-out text, which people wrote.
#
# **Before you run it, write down a guess:** is the model a worse copier than the people who wrote the reference? At
# which temperature does it copy most?


# %%
def measures(pieces):
    """Take the three measures of a list of texts."""
    words = [word for piece in pieces for word in re.findall("[A-Za-z]+", piece)[1:-1]]  # those at the ends may be cut
    repeated = [piece[k : k + 12] in piece[: k + 11] for piece in pieces for k in range(len(piece) - 11)]
    return {
        "known words": np.mean([word in known_words for word in words]) if words else 0,
        "copied": np.mean([copied_share(piece, train_text, 12) for piece in pieces]),
        "repeated": np.mean(repeated),
    }


if text_model is not None:
    starts = ["The ", "If ", "A ", "In ", "This ", "An ", "For ", "When "]
    begun = [f"\n\n{start}".rjust(8) for start in starts * 5]  # spaces in front, so that all are of one length
    prompts = np.array([language.encode(beginning) for beginning in begun])
    table = {}
    for heat in [0.05, 0.5, 0.8, 1.2]:
        drawn = language.generate(text_model, prompts, 120, heat, np.random.default_rng(5))
        table[f"temperature {heat}"] = measures([language.decode(row) for row in drawn])
    places = np.linspace(0, len(test_text) - 120, 40).astype(int)
    table["people (held out)"] = measures([test_text[first : first + 120] for first in places])
    plotting.side_by_side(table, title="Spelling, copying, and running in circles")

# %% [markdown]
# At the lowest temperature a large part of the text has been there before: it runs in circles. From 0.5 on, the higher
# the temperature, the more words are misspelt. The numbers for copying mean something only beside the last row: even
# the people who wrote the held-out pages share about a fifth of their pieces with the rest, since *of the object* and
# runs of spaces stand everywhere. At 1.2 the model copies hardly anything, at 0.8 as a rule less than they do, at 0.5
# about as much or more. At 0.05 it depends on what it repeats: a common phrase, or one of its own. It has not learnt its
# text by heart. (Large models can, and do; see Carlini and others, below.)

# %% [markdown]
# ## Not only text: rectangles
#
# Everything so far works for any sequence of symbols. Take a drawing: a pen goes from point to point. On squared paper
# of 12 by 12, a point is two whole numbers, x and y, and a rectangle is five points: four corners and back to the
# first.
#
# | | lower left | lower right | upper right | upper left | lower left again |
# |---|---|---|---|---|---|
# | points | (2, 3) | (9, 3) | (9, 7) | (2, 7) | (2, 3) |
# | as a sequence | 2, 3, | 9, 3, | 9, 7, | 2, 7, | 2, 3 |
#
# Ten numbers in a row, from an alphabet of twelve: a very short text. Why not let the network give coordinates
# directly, as in a forecast? Because there is no *one* right second corner: any will do. A network trained on the
# squared error would learn the mean of all of them and draw one average rectangle for ever. Probabilities keep the
# choice open: the first corner is drawn, then how far it goes to the right, then how far up, and from then on nothing
# is free. To close the figure, the network must remember its first point until the end.
#
# One more thing: the first number has nothing before it. So the sequence gets a **start symbol**, here 12, which is
# read first and never drawn.

# %%
points = shapes.rectangles(24, grid=12, seed=2)
plotting.outlines(points, shapes.are_rectangles(points), title="Rectangles to learn from")

# %% [markdown]
# ### Question 8: is it a rectangle? (6 points)
#
# Generated shapes are to be checked by code. Write two functions. `points` is an array `(samples, 5, 2)`: five points
# for each sample, x and y of each.
#
# - `is_closed(points)` returns an array `(samples,)` of `True` and `False`: whether the last point is the first one.
# - `are_rectangles(points)` returns an array `(samples,)` of `True` and `False`: whether the path of five points goes
#   once round a rectangle with sides along the axes. That is so if the path is closed, each of the four sides runs
#   along one axis and is longer than 0, and each side runs along the other axis than the side before. It may begin at
#   any corner and go round either way.
#
# **Example.** The path (2, 3), (9, 3), (9, 7), (2, 7), (2, 3) is a rectangle. With (2, 4) as its last point it is not
# closed, and no rectangle. (1, 1), (4, 1), (1, 1), (1, 5), (1, 1) is closed, but no rectangle.


# %% nbgrader={"grade": false, "grade_id": "rectangle-check", "locked": false, "schema_version": 3, "solution": true, "task": false}
def is_closed(points):
    """Tell for each path whether it ends where it began: (samples, 5, 2) -> (samples,) of True and False."""
    ### BEGIN SOLUTION
    return (points[:, 0] == points[:, -1]).all(axis=1)
    ### END SOLUTION


def are_rectangles(points):
    """Tell for each path whether it goes round a rectangle: (samples, 5, 2) -> (samples,) of True and False."""
    ### BEGIN SOLUTION
    results = []
    for path in points:
        sides = path[1:] - path[:-1]  # (4, 2)
        along = sides != 0
        one_axis = all(along.sum(axis=1) == 1)
        turns = all(along[:-1, 0] != along[1:, 0])
        results.append(one_axis and turns and all(path[0] == path[-1]))
    return np.array(results)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "rectangle-check-visible", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import generative

generative.rectangle_check()

# %% nbgrader={"grade": true, "grade_id": "rectangle-check-hidden", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: many rectangles with one number changed, and other paths.
import numpy as np

from lstm_utils import checks, shapes

closed_answer = checks.answer("is_closed", without=[shapes.are_rectangles])
rectangles_answer = checks.answer("are_rectangles", without=[shapes.are_rectangles])
### BEGIN HIDDEN TESTS


def hidden_tests():
    random = np.random.default_rng(81)
    paths = shapes.rectangles(300, grid=9, seed=82)
    changed = paths[100:200].copy()
    places = np.arange(100), random.integers(5, size=100), random.integers(2, size=100)
    changed[places] += random.choice([-2, -1, 1, 3], size=100)
    some_paths = {
        "rectangles": paths[:100],
        "rectangles with one number changed": changed,
        "rectangles from another corner, the other way round": paths[200:, [1, 4, 3, 2, 1]],
        "paths on paper of 2 by 2": random.integers(2, size=(400, 5, 2)),  # where everything happens
        "paths that come back without going round": np.array(
            [
                [(1, 2), (6, 2), (6, 5), (6, 2), (1, 2)],
                [(1, 2), (1, 7), (3, 7), (1, 7), (1, 2)],
                [(4, 4), (4, 1), (4, 4), (8, 4), (4, 4)],
                [(1, 1), (5, 6), (5, 1), (1, 6), (1, 1)],
            ]
        ),
        "a single path": paths[:1],
    }
    for name, some in some_paths.items():
        closed = (some[:, 0] == some[:, -1]).all(axis=1)
        hint = "both x and y of the last point must be those of the first"
        came = checks.same_shape(closed_answer(some), (len(some),), f"is_closed ({name})")
        checks.close(came.astype(int), closed.astype(int), f"is_closed ({name})", hint=hint)
        right = shapes.are_rectangles(some)
        hint = "closed, each side along one axis and longer than 0, and along the other axis than the side before"
        came = checks.same_shape(rectangles_answer(some), (len(some),), f"are_rectangles ({name})")
        checks.close(came.astype(int), right.astype(int), f"are_rectangles ({name}; 1 is True)", hint=hint)


hidden_tests()
### END HIDDEN TESTS

# %% [markdown]
# ### Question 9: a network that draws rectangles (10 points)
#
# Train `rectangle_model`.
#
# - Input: whole numbers `(samples, 10)` from 0 to 12, where 12 is the start symbol. Output: scores `(samples, 10, 12)`,
#   at each step for the next number of the sequence, from 0 to 11. `Embedding`, `LSTM`, `Dense` as in Question 3; the
#   embedding has 13 characters, the dense layer 12 outputs.
# - `numbers`, `(2000, 10)`, holds 2,000 rectangles as sequences: x, y, x, y, … You make the input and the target: the
#   input is the start symbol and then the first nine numbers; the target is all ten.
# - When 500 rectangles are drawn from it at temperature 0.5, number by number, at least 80 % must be rectangles by the
#   rules of Question 8. At least 100 of these must be different ones, and at least 10 % must be new, not among the
#   2,000.
#
# An embedding of 16, 64 units, 8 epochs, batches of 64 and Adam with a learning rate of 0.03 are enough. With many more
# epochs the network learns the 2,000 by heart and draws hardly anything new.

# %% nbgrader={"grade": false, "grade_id": "train-rectangles", "locked": false, "schema_version": 3, "solution": true, "task": false}
numbers = shapes.rectangles(2000, grid=12, seed=1).reshape(2000, 10)
rectangle_model = None  # becomes your trained model

### BEGIN SOLUTION
training.set_seed(1)
start = np.full((len(numbers), 1), 12)
X = np.concatenate([start, numbers[:, :-1]], axis=1)

rectangle_model = keras.Sequential(
    [
        keras.Input(shape=(None,)),
        keras.layers.Embedding(13, 16),
        keras.layers.LSTM(64, return_sequences=True),
        keras.layers.Dense(12),
    ]
)
rectangle_model.compile(
    optimizer=keras.optimizers.Adam(learning_rate=0.03),
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
)
history = training.fit(rectangle_model, X, numbers, epochs=8, batch_size=64, description="rectangles")
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "train-rectangles-visible", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import generative

generative.train_rectangles()

# %% nbgrader={"grade": true, "grade_id": "train-rectangles-hidden", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other drawings, and what the model computes.
import numpy as np

from lstm_utils import checks
from lstm_utils.visible_tests import generative

answer = checks.answer("rectangle_model")
### BEGIN HIDDEN TESTS


def hidden_tests():
    generative.check_rectangle_model(answer)
    drawn = generative.drawings(answer, np.random.default_rng(84))
    some = np.column_stack([np.full(4, 12), drawn[:4, :-1]])
    some[1, 4] = 0
    checks.recurrent.lstm_defaults(answer, "rectangle_model")
    checks.models.linear_output(answer, some, "rectangle_model")
    checks.language.every_step_scored(answer, some, "rectangle_model")
    generative.check_drawings(answer, drawn, "500 other drawings")


hidden_tests()
### END HIDDEN TESTS

# %%
if rectangle_model is not None:
    table, seen = {}, {tuple(row) for row in numbers}
    begin = np.full((400, 1), 12)  # the start symbol
    for heat in [0.2, 0.5, 1.0, 2.0]:
        drawn = language.generate(rectangle_model, begin, 10, heat, np.random.default_rng(6))
        outlines = drawn.reshape(-1, 5, 2)
        right = shapes.are_rectangles(outlines)
        table[f"temperature {heat}"] = {
            "rectangles": right.mean(),
            "of these, different": len({tuple(row) for row in drawn[right]}) / max(right.sum(), 1),
            "of these, new": np.mean([tuple(row) not in seen for row in drawn[right]]) if right.any() else 0,
        }
        if heat == 1.0:
            plotting.outlines(outlines[:24], right[:24], title="Drawn by the network, at temperature 1")
    plotting.side_by_side(table, title="400 drawings at each temperature")

# %% [markdown]
# The temperature is a bargain here as well. Low: nearly every figure closes, but the same ones come more often. High:
# variety, and open figures. And the network **invents**: some of its rectangles are new. Of the 66 · 66 = 4,356 on this
# paper it has seen 1,615, as some of the 2,000 are alike. Had it learnt only what a rectangle is, 63 % would be new.
# That fewer are shows that it also remembers.

# %% [markdown]
# ## Your own text
#
# Put the name of a text file in the next cell, some hundred thousand characters or more: your own notes, a novel
# without copyright, your e-mails. Letters with accents are written without them. The cell trains twice as many units as
# above for 10 epochs, about a minute; the reference text comes to about 2.35 bits with them.

# %% tags=["nbval-ignore-output"]
my_file = None  # such as "notes.txt"; on Colab, upload it first

if my_file is not None:
    training.set_seed(1)
    my_ids = language.encode(corpus.reference_text(my_file))
    my_train, my_test = windows.split_in_time(my_ids, len(my_ids) // 10)
    my_model = character_model(96, 24, 128)
    my_model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    )
    training.fit(
        my_model, *language.next_character_windows(my_train, 50), epochs=10, batch_size=64, description="my text"
    )
    my_read, my_next = language.next_character_windows(my_test, 100)
    my_chances = language.with_temperature(keras.ops.convert_to_numpy(my_model(my_read)), 1)
    print(f"bits per character: {language.bits_per_character(my_chances, my_next):.2f}")
    print(f"those of a bigram: {language.bits_per_character(language.bigram(my_train, 96)[my_read], my_next):.2f}")
    my_sample = language.generate(my_model, my_test[np.newaxis, :50], 500, 0.6, np.random.default_rng())
    print(language.decode(my_sample[0]))

# %% [markdown]
# ## The whole course on one page
#
# This was the last of six architectures. Here they stand side by side, all built for the same input, 24 steps of 8
# features, with 32 units: parameters, and how long one pass through 256 samples takes on your machine.

# %%
layers = keras.layers
six = {
    "vanilla": [layers.LSTM(32), layers.Dense(1)],
    "stacked": [layers.LSTM(32, return_sequences=True), layers.LSTM(32), layers.Dense(1)],
    "CNN-LSTM": [layers.Conv1D(32, 3, activation="relu"), layers.MaxPooling1D(2), layers.LSTM(32), layers.Dense(1)],
    "encoder-decoder": [
        layers.LSTM(32),
        layers.RepeatVector(6),
        layers.LSTM(32, return_sequences=True),
        layers.TimeDistributed(layers.Dense(1)),
    ],
    "bidirectional": [layers.Bidirectional(layers.LSTM(32)), layers.Dense(1)],
    "generative": [layers.LSTM(32, return_sequences=True), layers.Dense(8)],
}
batch = np.random.default_rng(1).normal(size=(256, 24, 8)).astype("float32")
costs = {}
for name, stack in six.items():
    model = keras.Sequential([keras.Input((24, 8)), *stack])
    model(batch)  # the first pass also sets things up
    seconds = []
    for _ in range(3):  # the shortest counts: your machine may have been busy with something else
        begin = time.perf_counter()
        outputs = model(batch)
        seconds.append(time.perf_counter() - begin)
    costs[name] = {"thousand parameters": model.count_params() / 1000, "milliseconds": 1000 * min(seconds)}
    print(f"{name}: output {tuple(outputs.shape[1:])}, {model.count_params():,} parameters")
plotting.side_by_side(costs, title="Six architectures of 32 units, one pass through 256 samples")

# %% [markdown]
# | architecture | use it when | mind |
# |---|---|---|
# | vanilla (Lesson 2) | one sequence in, one answer out; always try it first | a simple rule may be as good |
# | stacked (3) | the sequence has several time scales | costs time; compare at equal parameters |
# | CNN-LSTM (4) | long sequences with local patterns; steps that are pictures | the convolution decides what the LSTM can see |
# | encoder-decoder (5) | a sequence out, of another length than the one that comes in | everything goes through one vector |
# | bidirectional (6) | the whole sequence is there when you need the answer | never to forecast; twice the parameters |
# | generative (7) | new sequences, or the probability of a sequence | measure copying; choose the temperature |
#
# They are not rivals but parts. A translator can be a stack with a bidirectional encoder, and its decoder is a
# generative model with something to write about. What did *you* measure? Write your numbers in below: your model's
# error divided by that of the baseline in the same lesson, so that below 1 means better than the baseline. The bars are
# no ranking, as tasks, measures and baselines differ. The last one is filled in for you.

# %%
measured = {
    "vanilla: airline, against seasonal naive": None,  # Lesson 2, for instance 28 / 39
    "stacked: damped waves, against the linear formula": None,  # Lesson 3
    "CNN-LSTM: wrong species, against guessing": None,  # Lesson 4
    "encoder-decoder: wrong sums, against looking up": None,  # Lesson 5
    "bidirectional: wrong labels, against the clock": None,  # Lesson 6
    "generative: bits, against bigram counts": bits["LSTM"] / bits["bigram"] if "LSTM" in bits else None,
}
filled_in = {name: value for name, value in measured.items() if value is not None}
if filled_in:
    plotting.ladder(
        {**filled_in, "every baseline (naive)": 1},
        naive=["(naive)"],
        title="What you measured: error divided by the baseline's",
        xlabel="error / error of the baseline",
    )

# %% [markdown]
# ## What you learnt
#
# - A language model gives the probability of the next character. The text itself is input and target, one character
#   apart.
# - It is measured in bits per character on held-out text: the mean of $-\log_2$ of the probability of what came. Bigram
#   counts are the baseline.
# - The temperature divides the scores before the softmax. Low: safe, dull, in circles. High: varied and wrong.
# - All that an LSTM knows of the past is $h$ and $c$. Carry them along, and nothing is read twice.
# - How much of a generated text is copied can be counted, and means something beside the same count for people.
# - The same machinery draws rectangles, once they are sequences of symbols, and closes them, because the LSTM
#   remembers.
#
# ## Where to go from here: attention and Transformers
#
# All six architectures share a bottleneck: whatever the network is to remember must fit into $h_t$ and $c_t$, and the
# steps must be gone through one after the other. In the encoder-decoder a long sentence had to fit into one vector.
# **Attention** (Bahdanau and others, 2015) was invented there: the decoder keeps the encoder's outputs at *all* steps,
# gives each a weight by how well it fits what is needed now, and takes the weighted mean. With query $q$, keys $k_j$
# and values $v_j$:
#
# $$ a_j = \frac{e^{q\cdot k_j/\sqrt d}}{\sum_i e^{q\cdot k_i/\sqrt d}}, \qquad \text{result} = \sum_j a_j v_j $$
#
# That is the softmax of this lesson; the $\sqrt d$ is a temperature. The **Transformer** (Vaswani and others, 2017)
# leaves the recurrence out altogether: each step attends to the others (in a language model, to those before it).
# Training then runs over all steps at once, which GPUs love, and nothing is squeezed through one vector. The price: it
# keeps every step in memory, and reading $T$ steps costs of the order of $T^2$ and not $T$. For long streams, small
# devices and little data, recurrent networks have kept their place, and newer ones (xLSTM, state space models) borrow
# from both. What you learnt carries over word for word: windows and leakage, baselines, held-out text, bits per
# character, temperature, copying. Keras has the layer `keras.layers.MultiHeadAttention`; a good next exercise is to put
# it in place of the LSTM of Question 3, with `use_causal_mask=True`, and compare the bits.
#
# ## Further reading
#
# - C. E. Shannon, "Prediction and entropy of printed English", *Bell System Technical Journal* 30(1), 50–64, 1951. How
#   many bits a letter has, measured with people who guess.
# - I. Sutskever, J. Martens and G. Hinton, "Generating text with recurrent neural networks", *ICML*, 1017–1024, 2011.
#   The first character model of this kind that wrote sentences.
# - A. Graves, "Generating sequences with recurrent neural networks", arXiv:1308.0850, 2013. LSTMs that write text and
#   handwriting. For the pen they give a distribution over points, and not the mean.
# - A. Karpathy, "The unreasonable effectiveness of recurrent neural networks", 2015,
#   <https://karpathy.github.io/2015/05/21/rnn-effectiveness/>. What happens with larger models, with many samples.
# - S. Merity, N. S. Keskar and R. Socher, "Regularizing and optimizing LSTM language models", *ICLR*, 2018. How to get
#   the most out of them.
# - A. Holtzman, J. Buys, L. Du, M. Forbes and Y. Choi, "The curious case of neural text degeneration", *ICLR*, 2020.
#   Why the likeliest text is a bad text, and other ways to draw.
# - N. Carlini and others, "Extracting training data from large language models", *USENIX Security*, 2633–2650, 2021.
#   How much is copied when the model is large.
# - D. Bahdanau, K. Cho and Y. Bengio, "Neural machine translation by jointly learning to align and translate", *ICLR*,
#   2015; A. Vaswani and others, "Attention is all you need", *NeurIPS* 30, 5998–6008, 2017. Attention, and the
#   Transformer.
# - M. Beck and others, "xLSTM: extended long short-term memory", *NeurIPS* 37, 2024. The LSTM, 27 years on.
#
# ## What comes next
#
# That is for you to say: this was the last lesson. Take a sequence of your own, begin with the baseline, and see how
# far you get.
