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
# and ask again. Nothing in the architecture is new, only its use. You teach one network to write like the manual of a
# programming language, letter by letter, and another to draw rectangles; and you measure how good it is before you read
# what it writes, and how much of that is copied. Run the next two cells first.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
# setup
import lstm_utils

# %%
import re

import keras
import numpy as np
from keras import layers

from lstm_utils import corpus, language, plotting, shapes, training, windows

training.set_seed(7)

# %% [markdown]
# Here is a small character model. It reads whole numbers, one for each character of a text, and gives at **every** step
# a score for each of 96 characters: how much it would like that one to come next.

# %%
small = keras.Sequential([keras.Input(shape=(None,))])  # any number of characters, each a whole number
small.add(layers.Embedding(96, 8))  # a vector of 8 numbers for each of 96 characters
small.add(layers.LSTM(16, return_sequences=True))  # hands on its output at every step
small.add(layers.Dense(96))  # a score for each character that may come next
plotting.architecture(small, title="A character model")

# %% [markdown]
# ## Before you start
#
# **You will be able to** turn a text into training windows whose target is the next character; measure a language model
# in bits per character, and beat models that only count; draw from a model at any temperature, and say what that does;
# carry the state of an LSTM along, so that nothing is read twice; find out how much of a generated text is copied; and
# use the same machinery for something that is not text.
#
# **You need to know** the LSTM cell and its two states (Lesson 1), how a model is trained and judged against a baseline
# (Lesson 2), and what `return_sequences` does (Lesson 3). **It takes** 60 to 90 minutes. There are nine questions,
# several of them short, and 100 points.
#
# **How the questions work.** Write your answer in place of `raise NotImplementedError()`, or after the line that says
# so, run the cell, then the tests below it. A failing test says what was expected, what came, and the likely cause. A
# second cell of tests runs only when your work is graded: it asks for what the text says, with other numbers and other
# shapes. A cell of tests gives all of its points or none. Each question stands alone: one that you leave out costs its
# own points and no others; only some of the plots and samples need your answers. Keep the names and arguments; any way
# to the right result is fine, as long as a function leaves the arrays that it is given unchanged. You may use
# `lstm_utils`, the course's own package, except for a helper that would be the answer: a test then says so.

# %% [markdown]
# ## The idea
#
# Write $x_1, x_2, \dots, x_T$ for the characters of a text. Its probability can always be taken apart:
#
# $$ P(x_1, \dots, x_T) = \prod_{t=1}^{T} P(x_t \mid x_1, \dots, x_{t-1}) $$
#
# Whoever can tell, at each place, how probable each next character is after *all that came before* has a probability
# for every text. An LSTM is made for that: its states $h_t$ and $c_t$ sum up $x_1, \dots, x_t$. A dense layer turns
# them into a score for each character, its **logit**, and the **softmax** turns scores into probabilities:
#
# $$ h_t, c_t = \text{LSTM}(x_t, h_{t-1}, c_{t-1}), \qquad z_t = V h_t + b, \qquad
# P(x_{t+1} = k \mid x_1, \dots, x_t) = \frac{e^{z_{t,k}}}{\sum_j e^{z_{t,j}}} $$
#
# Training needs no labels: at each place the target is the character that comes next. To write, you **draw** a
# character with these probabilities, let the network read it, and so on.
#
# **Characters or words?** A model can also go from word to word. There is less to remember then, and every word is
# spelled right. The price is the alphabet. Your text, the reference pages that `help("while")` and the like show (each
# paragraph once, no tables), has fewer than 100 different characters among more than 300,000, but over 3,000 words, and
# its last tenth has 100 new ones and more. A dense layer on 64 units costs 65 weights for each entry: some six thousand
# for characters, over two hundred thousand for these words; and a new word can neither be read nor written. A character
# model knows every word, but has to learn spelling first, and must remember over more steps. Large language models take
# the way in between: pieces of words, some tens of thousands. Our alphabet is fixed, so that results can be compared:
# the line end and the 95 characters of a plain keyboard, `language.ALPHABET`.

# %%
text = corpus.reference_text()
train_text, test_text = text[: -len(text) // 10], text[-len(text) // 10 :]
known_words = set(re.findall("[A-Za-z]+", train_text))
print(*text.split("\n")[:4], sep="\n")

# %% [markdown]
# ### Question 1: text to numbers, numbers to windows (15 points)
#
# Write three functions.
#
# - `encode_text(text, alphabet)`: two texts (`str`); `alphabet` has every character of `text`, and none twice. It
#   returns each character's place in `alphabet`, counted from 0: an array `(characters,)` of whole numbers.
# - `decode_text(ids, alphabet)`: the way back, from an array `(characters,)` of whole numbers to a text (`str`).
# - `next_windows(ids, length)`: cuts an array `(characters,)` into windows that touch but do not overlap, and returns
#   `X, Y`, both `(N, length)` with `N = (len(ids) - 1) // length`; what does not fill a window is dropped at the end.
#   `X[k]` has the characters from `k * length` on, `Y[k, t]` the one right after `X[k, t]` in the text.
#
# **Example.** With `alphabet = "cab"`, `encode_text("bac", alphabet)` gives `[2, 1, 0]`. With `ids = np.array([5, 6, 7,
# 8, 9, 3])` and `length = 2` there are (6 − 1) // 2 = 2 windows: `X = [[5, 6], [7, 8]]` and `Y = [[6, 7], [8, 9]]`.


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
    return ids[: N * length].reshape(N, length), ids[1 : N * length + 1].reshape(N, length)
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
random = np.random.default_rng(71)
for alphabet, characters in [("zyxwv", 9), (language.ALPHABET, 60), ("q", 3), ("0123456789 +-=", 31)]:
    places = random.integers(len(alphabet), size=characters)
    words = language.decode(places, alphabet)
    case = f"({characters} characters of an alphabet of {len(alphabet)})"
    hint = "each number is the place of the character in the alphabet that is given"
    generative.check_places(encode_answer(words, alphabet), words, alphabet, f"encode_text {case}", hint)
    cause = "each number is a place in the alphabet that is given, counted from 0"
    generative.check_text(decode_answer(places, alphabet), words, f"decode_text {case}", cause)
for characters, length in [(23, 5), (21, 5), (20, 5), (8, 1), (7, 6), (30, 7)]:
    places = random.permutation(97)[:characters]
    case = f"{characters} characters, length {length}"
    X, Y = checks.parts(windows_answer(places, length), ["X", "Y"], f"next_windows ({case})")
    hints = [f"{hint}, and N is (len(ids) - 1) // length = {(characters - 1) // length}" for hint in generative.HINTS]
    generative.check_windows(X, Y, places, length, case, hints)
### END HIDDEN TESTS

# %% [markdown]
# ## How good is a language model?
#
# Before you read what a model writes, measure it. It reads a text that it was not trained on, and at each place you
# look up the probability $p_t$ that it gave to the character that came. The measure is the **mean number of bits**:
#
# $$ \text{bits per character} = -\frac{1}{T}\sum_{t=1}^{T} \log_2 p_t $$
#
# A bit is a question answered with yes or no. A model that knows nothing gives each of 96 characters the same chance
# and needs $\log_2 96 = 6.58$ bits; one that always gives the right character the probability ½ needs 1. Two other
# measures are the same thing in other clothes: the **loss** of Keras has the natural logarithm, so that
# bits = loss / ln 2; and the **perplexity** is $2^{\text{bits}}$, the number of characters still in doubt.
#
# What has to be beaten are models that count. The **unigram** model knows how frequent each character is, and nothing
# else; the **bigram** model knows how frequent it is *after each other one*: after a *q* comes a *u*. One trap: a pair
# that the training text does not have would get the probability 0, and the first time it came the surprise would be
# infinite. So each count gets one more, as if everything had been seen once.
#
# ### Question 2: models that count (15 points)
#
# Write three functions. `ids` is an array `(characters,)` of whole numbers from 0 to `n_values - 1`, the training text.
#
# - `unigram(ids, n_values)` returns an array `(n_values,)`: the probability of each character,
#   `(count + 1) / (len(ids) + n_values)`, where `count` is how often it occurs in `ids`.
# - `bigram(ids, n_values)` returns an array `(n_values, n_values)`: row `a`, column `b` holds the probability that `b`
#   comes after `a`, `(count of the pair a, b + 1) / (count of all pairs that begin with a + n_values)`. The pairs are
#   the characters at the places 0 and 1, 1 and 2, and so on: `len(ids) - 1` of them.
# - `bits_per_character(probabilities, targets)` returns the mean number of bits, one number. `probabilities`, an array
#   `(T, n_values)`, is what a model expected at each place; `targets`, whole numbers `(T,)`, is what came.
#
# **Example.** With `ids = np.array([0, 1, 0, 1])` and `n_values = 3`, the unigram probabilities are 3/7, 3/7 and 1/7.
# The pairs are (0, 1), (1, 0), (0, 1): the row of 0 is `[1/5, 3/5, 1/5]`, that of 1 is `[2/4, 1/4, 1/4]`, and that of
# 2, of which nothing is known, `[1/3, 1/3, 1/3]`. With `probabilities = [[0.5, 0.5], [0.75, 0.25]]` and `targets = [0,
# 1]`, both as arrays, there are (1 + 2) / 2 = 1.5 bits per character.


# %% nbgrader={"grade": false, "grade_id": "counting-models", "locked": false, "schema_version": 3, "solution": true, "task": false}
def unigram(ids, n_values):
    """Probability of each character, each count plus one: (characters,) -> (n_values,)."""
    ### BEGIN SOLUTION
    return (np.bincount(ids, minlength=n_values) + 1) / (len(ids) + n_values)
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
    return -np.log2(probabilities[np.arange(len(targets)), targets]).mean()
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
random = np.random.default_rng(72)
for characters, n_values, occurring in [(40, 6, 4), (300, 5, 5), (12, 9, 3), (2, 3, 2)]:
    read = random.integers(occurring, size=characters)
    case = f"({characters} characters, n_values={n_values})"
    few = language.unigram(read, n_values)[:occurring]
    causes = [(few, "as many entries as characters occur: there must be n_values")]
    generative.check_unigram(unigram_answer(read, n_values), read, n_values, f"unigram {case}", causes)
    generative.check_bigram(bigram_answer(read, n_values), read, n_values, f"bigram {case}")
for places, n_values in [(7, 3), (1, 5), (50, 8)]:
    chances = random.dirichlet(np.ones(n_values), size=places)
    targets = random.integers(n_values, size=places)
    case = f"bits_per_character for {places} places, n_values={n_values}"
    generative.check_bits(bits_answer(chances, targets), chances, targets, case, rtol=1e-4)
### END HIDDEN TESTS

# %% [markdown]
# Now count in the real text. The last tenth is held out: the model must not have seen it.

# %%
ids = language.encode(text)
train_ids, test_ids = windows.split_in_time(ids, len(ids) // 10)
n_values = len(language.ALPHABET)
single, pairs = language.unigram(train_ids, n_values), language.bigram(train_ids, n_values)
bits = {
    "all alike (uniform)": np.log2(n_values),
    "unigram": language.bits_per_character(np.tile(single, (len(test_ids) - 1, 1)), test_ids[1:]),
    "bigram": language.bits_per_character(pairs[test_ids[:-1]], test_ids[1:]),
}
for name, value in bits.items():
    print(f"{name}: {value:.1f} bits per character, perplexity about {2**value:.0f}")

# %% [markdown]
# Knowing the character before takes almost one bit off: a choice among 14, not 26. That is what the LSTM must beat.
#
# ## The model
#
# A character is a class, so it could go in as a one-hot vector, as in Lesson 2. An **embedding** does the same and
# saves the zeros: a matrix with a row for each character, learnt like all other weights, of which reading character $k$
# takes row $k$. That *is* the product of a one-hot vector and the matrix. With it, an LSTM of 64 units has 25,088
# parameters on an embedding of 24, and 41,216 on one-hot vectors.
#
# `return_sequences=True` makes the LSTM layer hand on $h_t$ at every step, and the dense layer is applied to each: one
# window of 25 characters is 25 training examples at once. The dense layer has **no** activation, as you will want the
# scores themselves when you draw. Number of parameters, with $n$ characters, embedding size $m$ and $u$ units:
#
# $$ \underbrace{n\,m}_{\text{Embedding}} + \underbrace{4\,(u\,(u + m) + u)}_{\text{LSTM}} +
# \underbrace{n\,u + n}_{\text{Dense}} $$
#
# ### Question 3: build a character model (8 points)
#
# Write `character_model(n_values, embedding, units)`. It returns a new, untrained Keras model
#
# - that reads whole numbers from 0 to `n_values - 1`, `(samples, steps)`, for any numbers of samples and **of steps**;
# - with an `Embedding` layer of `n_values` vectors of length `embedding`, one `LSTM` layer of `units` units with its
#   activations left as they are, and one `Dense` layer that is applied at every step;
# - that gives `(samples, steps, n_values)`: at each step the scores, any numbers, of the next character.
#
# Sequential or functional, compiled or not: as you like. **Example.** `character_model(96, 24, 64)` has
# 2,304 + 22,784 + 6,240 = 31,328 parameters.


# %% nbgrader={"grade": false, "grade_id": "character-model", "locked": false, "schema_version": 3, "solution": true, "task": false}
def character_model(n_values, embedding, units):
    """Build an untrained character model: (samples, steps) -> scores (samples, steps, n_values)."""
    ### BEGIN SOLUTION
    embed, lstm = layers.Embedding(n_values, embedding), layers.LSTM(units, return_sequences=True)
    return keras.Sequential([keras.Input((None,)), embed, lstm, layers.Dense(n_values)])
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
random = np.random.default_rng(74)
for *sizes, steps in [(13, 4, 6, 9), (5, 7, 3, 4), (30, 2, 8, 12)]:
    name = f"character_model{tuple(sizes)}"
    built = checks.language.built(answer(*sizes))
    texts = random.integers(sizes[0], size=(3, steps))
    texts[1, 1] = 0
    generative.check_character_model(built, sizes, texts, name, "a size is fixed and not taken from the arguments")
    altered = np.column_stack([texts[:, :-1], (texts[:, -1] + 1) % sizes[0]])
    before, after = (checks.models.outputs(built, read, name)[:, :-1] for read in (texts, altered))
    what, cause = f"{name} sees the future.", "the LSTM layer reads both ways, or backwards"
    wanted = "the same scores at all steps before the last, when only the last character changes"
    checks.expect(np.allclose(before, after, atol=1e-4), what, wanted, "other scores", cause)
    checks.models.outputs(built, random.integers(sizes[0], size=(2, steps + 3)), name)
    again = answer(*sizes)
    checks.models.outputs(again, texts, name)
    shared = {id(weight) for weight in built.weights} & {id(weight) for weight in again.weights}
    came, cause = "two models that share their weights", "the model or a layer is made outside of the function"
    checks.expect(not shared, f"{name} gives the same network twice.", "a new model at each call", came, cause)
### END HIDDEN TESTS

# %% [markdown]
# ### Question 4: train it (15 points)
#
# The targets are whole numbers, 96 classes at every step. Their loss is the *sparse* cross-entropy, without one-hot
# targets. It must be told that it gets scores: without `from_logits=True` nothing complains, and nothing is learnt.
#
# ```python
# loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
# model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss=loss)
# history = training.fit(model, X, Y, epochs=2, batch_size=32)
# ```
#
# Each window starts from an empty state; the model learns with 25 characters at a time and reads longer texts later.
#
# Train `text_model` on the reference text.
#
# - One `Embedding`, one `LSTM` and one `Dense` layer without activation, as in Question 3; whole numbers `(samples,
#   steps)` in, scores `(samples, steps, 96)` out.
# - The data is prepared for you: `X_train` and `Y_train` are `(N, 25)`, from the first nine tenths of the text.
# - On the last tenth it needs at least 10 % fewer bits per character than the bigram model.
#
# An embedding of 24, 64 units, 2 epochs, batches of 32 and Adam with a learning rate of 0.02 are enough and take about
# ten seconds. More epochs or units are better, and slower. `training.set_seed(1)` makes training repeatable.

# %% nbgrader={"grade": false, "grade_id": "train-text", "locked": false, "schema_version": 3, "solution": true, "task": false}
ids = language.encode(corpus.reference_text())
train_ids, test_ids = windows.split_in_time(ids, len(ids) // 10)  # the last tenth is held out
X_train, Y_train = language.next_character_windows(train_ids, 25)
text_model = None  # becomes your trained model

### BEGIN SOLUTION
training.set_seed(1)
text_model = keras.Sequential(
    [keras.Input((None,)), layers.Embedding(96, 24), layers.LSTM(64, return_sequences=True), layers.Dense(96)]
)
loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
text_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.02), loss=loss)
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
known, held_out = generative.reference_ids()
checks.models.parameters(answer, generative.LAYERS, "text_model")
steps = checks.language.steps(answer, 60)
some = held_out[: 2 * steps].reshape(2, steps).copy()
some[0, 0] = 0
generative.check_every_step(answer, some, "text_model")
generative.check_bits_of(answer, known, held_out[-12_000:], steps, "text_model on the end of the held-out text", 0.07)
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
    title, naive = "Bits per character on the held-out tenth of the text", ("uniform", "unigram", "bigram", "trigram")
    plotting.ladder(bits, naive=naive, title=title, xlabel="bits per character")

# %% [markdown]
# The LSTM needs about one bit less than the bigram model, after a few seconds of training; the trigram is not far
# behind. A full table of *three* characters before would have 85 million entries. But who stores only what occurred,
# and falls back on fewer characters where nothing did, needs about 2.4 bits with some 46,000 counts, and 2.3 with
# 104,000 for four characters before. That is better than this small LSTM, which comes to about 2.5 after eight epochs;
# but the LSTM needs no such list, and nothing limits how far it may look back. Where does it have trouble?

# %%
if text_model is not None:
    needed = language.surprise(expected, came_next)
    letters = np.array([[character.isalpha() for character in language.decode(row)] for row in came_next])
    prose = letters.sum(axis=1).argsort()[-4:]  # the four windows of 100 characters with the most letters
    shown, title = language.decode(came_next[prose].ravel()), "Where the model is surprised: dark means many bits"
    plotting.surprise(shown, needed[prose].ravel(), width=50, title=title)

# %% [markdown]
# The surprise sits at the **beginnings**: the first letter of a word, which needs more than one and a half times the
# bits of the others, and what follows a quotation mark. Once the word is clear, the rest is light: the network has
# learnt to spell. (Shannon, 1951, had people guess the next letter. With 100 letters to go by he came to about one bit,
# in an alphabet of 27: letters and the space.)
#
# ## Drawing, and the temperature
#
# The network gives a score $z_k$ for each character. How do you choose one? Always taking the largest looks sensible
# and is not: the text soon runs in circles. To **draw** with the model's own probabilities is honest, but sooner or
# later something silly comes. The **temperature** $\tau$ leads from the one to the other, and beyond:
#
# $$ p_k = \frac{e^{z_k/\tau}}{\sum_j e^{z_j/\tau}} $$
#
# With $\tau = 1$ nothing changes. A low temperature makes the likely likelier, until only the largest score is left; a
# high one evens out, until everything is equally likely.
#
# There is a trap. A score of 40 at a temperature of 0.05 has the exponential $e^{800}$, which is more than a computer
# can hold: it becomes infinite, and infinite divided by infinite is not a number. The way out: subtract the largest
# score from all of them first. It cancels above and below the line, and the largest exponential is $e^0 = 1$.
#
# ### Question 5: temperature and drawing (12 points)
#
# Write two functions.
#
# - `with_temperature(scores, temperature)`: `scores` is an array `(samples, n_values)` of any numbers, `temperature` a
#   number above 0. It returns the probabilities $p_k$ from the formula, `(samples, n_values)`: each row by itself adds
#   up to 1. It must work for scores of 1,000 and for a temperature of 0.001 as well.
# - `draw(probabilities, random)`: `probabilities` is an array `(samples, n_values)` whose rows add up to 1, `random` is
#   one of NumPy's generators, as `np.random.default_rng(3)` gives it. It returns an array `(samples,)`: for each row a
#   whole number from 0 to `n_values - 1`, drawn with the probabilities of that row and independently of the others. All
#   randomness comes from `random`, so that the same generator gives the same numbers again.
#
# **Example.** `with_temperature(np.array([[0.0, np.log(4)]]), 1)` is `[[0.2, 0.8]]`. With the temperature 0.5 it is
# `[[1/17, 16/17]]`, with 2 it is `[[1/3, 2/3]]`. `draw(np.array([[0, 1, 0], [1, 0, 0]]), random)` is always `[1, 0]`.


# %% nbgrader={"grade": false, "grade_id": "temperature", "locked": false, "schema_version": 3, "solution": true, "task": false}
def with_temperature(scores, temperature):
    """Softmax of scores / temperature: (samples, n_values) -> probabilities (samples, n_values)."""
    ### BEGIN SOLUTION
    weights = np.exp((scores - scores.max(axis=1, keepdims=True)) / temperature)
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
random = np.random.default_rng(76)
cases = [(5, 3, 2, 0.3), (1, 7, 5, 1.7), (4, 6, 60, 0.001), (2, 96, 300, 0.05), (3, 5, 1, 40), (2, 6, 900, 400)]
for samples, n_values, size, heat in cases:
    z = size * random.normal(size=(samples, n_values)) - 3 * size
    case = f"with_temperature for {samples} rows of {n_values} scores, temperature {heat}"
    cause = "an exponential overflows, or all of a row become 0: subtract the largest score of each row first"
    came = checks.finite(temperature_answer(z, heat), case, cause)
    generative.check_temperature(came, z, heat, case, f"{generative.SOFTMAX}; each row by itself")
for n_values in [2, 6, 11]:
    chances = random.dirichlet(np.ones(n_values), size=2)
    rows = chances[np.arange(6000) % 2]
    case = f"draw, {n_values} numbers, two kinds of rows by turns"
    came = checks.same_shape(draw_answer(rows, np.random.default_rng(77)), (6000,), case)
    cause = "each row must be drawn with its own probabilities, independently of the others"
    for kind in range(2):
        generative.check_shares(came[kind::2], chances[kind], case, 0.05, cause)
    source = np.random.default_rng(77)
    again, later = draw_answer(rows, source), draw_answer(rows, source)
    other = draw_answer(rows, np.random.default_rng(78))
    what, cause = "other numbers from the same generator.", "the random numbers come from somewhere else than `random`"
    checks.expect(np.array_equal(came, again), f"draw gives {what}", "the same numbers", "other numbers", cause)
    what, cause = "draw gives the same numbers", "a generator with a fixed seed is made inside: use `random`"
    same, wanted = np.array_equal(came, other), "other numbers"
    checks.expect(not same, f"{what} from another generator.", wanted, "the same numbers", cause)
    same, wanted = np.array_equal(again, later), "new numbers at each call"
    checks.expect(not same, f"{what} each time.", wanted, "the same numbers", cause)
### END HIDDEN TESTS

# %% [markdown]
# What does your `with_temperature` do to your model? These are the chances of the next character in a sentence.

# %%
if text_model is not None:
    begun = language.encode("The value of ")
    last_scores = keras.ops.convert_to_numpy(text_model(begun[np.newaxis]))[:, -1]
    chances = {f"temperature {heat}": with_temperature(last_scores, heat)[0] for heat in [0.3, 1, 2]}
    plotting.next_character(chances, language.ALPHABET, title="What comes after “The value of ”")

# %% [markdown]
# The order of the characters stays; how far ahead the likeliest is changes. At 0.3 few others have a chance.
#
# ## Carry the state, or read everything again?
#
# To write a text of 200 characters, the model must be asked 200 times. You could give it all that was written so far,
# take the scores of the last step, draw, and give it everything again, one character longer. That is right, and
# wasteful: in the end it has read 1 + 2 + … + 200 = 20,100 characters. But all that the LSTM knows of the past is in
# $h_t$ and $c_t$. Keep these two vectors, and the next character is **one** step of the cell:
#
# ```python
# hidden, [h, c] = lstm.cell(vectors, [h, c])  # one step of an LSTM layer; vectors: (samples, features)
# ```
#
# Each layer of `model.layers` can be called by itself: `layer(x)`. (A layer made with `return_state=True` can also be
# called as `lstm(sequence, initial_state=[h, c])`; one with `stateful=True` keeps the state inside of itself, must be
# reset between texts, and can follow only one batch of them.)
#
# ### Question 6: read on (12 points)
#
# Write `read_on(model, ids, state)`. It lets a character model read **one more character** of each sample.
#
# - `model`: a Sequential model as in Question 3, of other sizes perhaps; `model.layers` has its `Embedding`, its `LSTM`
#   (with `return_sequences=True`) and its `Dense` layer.
# - `ids`: array `(samples,)` of whole numbers, the next character of each sample.
# - `state`: what your function returned for the character before; `None` where a text begins, and $h$ and $c$ are zero.
# - It returns two things, `scores, state`: the scores `(samples, n_values)` of what comes after this character, and the
#   new state. What the state is made of is up to you; it has the same size however long the text is, and holds all that
#   your function remembers. It may be handed in twice, for two endings of one text, so leave it as it is.
#
# Reading a text with `read_on`, character by character, gives the scores that `model` gives for the whole text.
#
# **Example.** With `scores, state = read_on(model, np.array([4, 7]), None)` two texts begin, with 4 and with 7. Then
# `read_on(model, np.array([1, 1]), state)` gives what `model(np.array([[4, 1], [7, 1]]))` gives at its last step.


# %% nbgrader={"grade": false, "grade_id": "read-on", "locked": false, "schema_version": 3, "solution": true, "task": false}
def read_on(model, ids, state):
    """Read one more character of each sample: ids (samples,) -> scores (samples, n_values), state."""
    ### BEGIN SOLUTION
    embedding, lstm, dense = model.layers
    if state is None:
        state = [np.zeros((len(ids), lstm.units), dtype="float32")] * 2
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
random = np.random.default_rng(80)
outside = "nothing may be kept in the model or in a variable outside"
hint = f"the state must be in what is returned and handed in: {outside}"
for n_values, embedding, units, samples, length in [(6, 3, 4, 5, 7), (15, 8, 2, 1, 4), (9, 4, 12, 3, 9)]:
    given = checks.language.random_model(n_values, embedding, units, seed=units)
    weights = given.get_weights()
    texts = random.integers(n_values, size=(2, samples, length))
    right = [checks.models.outputs(given, one, "the model") for one in texts]
    mistakes = [checks.language.wrong_steps(given, one) for one in texts]
    states, sizes = [None, None], []
    for step in range(length):
        for number, name in enumerate(["first", "second"]):
            case = f"character {step + 1} of the {name}, {n_values} characters, {units} units"
            case = f"read_on, two texts by turns, {case}"
            came = answer(given, texts[number, :, step], states[number])
            scores, states[number] = checks.parts(came, ["scores", "state"], case)
            generative.check_scores(scores, right[number], mistakes[number], step, case, hint)
        sizes.append(checks.language.size(states[0]))
    wanted = "the same size after each character"
    came = f"{sizes[0]} numbers after 1 character, {sizes[-1]} after {length}"
    cause = "the characters are kept and all read again: h and c hold all that the model knows of them"
    checks.expect(len(set(sizes)) == 1, "The state grows with the text.", wanted, came, cause)
    # The same state, used twice, must give the same: two endings of one text.
    ends = [checks.as_array(answer(given, texts[0, :, 0], states[0])[0], "The scores") for _ in range(2)]
    what, rule = "The scores from a state that is used a second time", "the state that is handed in is changed"
    checks.close(ends[1], ends[0], what, atol=1e-3, hint=f"{rule}: make a new one")
    same = all(np.array_equal(*pair) for pair in zip(weights, given.get_weights(), strict=True))
    checks.expect(same, "read_on changed the model's weights.", "the model as it was", "other weights")
    again = checks.models.outputs(given, texts[0], "the model")
    what, rule = "What the model gives after read_on was used", "the model's layer keeps a state now: stateful=True"
    checks.close(again, right[0], what, atol=1e-3, hint=rule)
### END HIDDEN TESTS

# %% [markdown]
# **Let it write.** Read the beginning, draw, read what was drawn, draw again: the next cell does it with your
# `read_on`, `with_temperature` and `draw`. Read the samples closely: brackets, indented code, words that do not exist.


# %% tags=["nbval-ignore-output"]
def write_on(model, beginning, length, temperature, random):
    """Let a model continue a text by `length` characters."""
    state, written = None, []
    for number in language.encode(beginning):
        scores, state = read_on(model, np.array([number]), state)
    for _ in range(length):
        scores = keras.ops.convert_to_numpy(scores).astype(float)  # 64 bits, so that probabilities add up to 1 closely
        written.append(draw(with_temperature(scores, temperature), random))
        scores, state = read_on(model, written[-1], state)
    return beginning + language.decode(np.concatenate(written))


if text_model is not None:
    writer = keras.Sequential([layer for layer in text_model.layers if layer.weights])  # however you built it
    for heat in [0.01, 0.5, 1.0]:
        sample = write_on(writer, "The value of ", 180, heat, np.random.default_rng(1))
        print(f"--- temperature {heat}\n{sample}\n")

# %% [markdown]
# What you see differs from machine to machine, but not this: near 0, where the likeliest character is always taken, the
# text runs in circles; at 1 there is variety, and misspelt words. In between it looks best, and says nothing: 31,328
# parameters that have read for a few seconds know words and indentation, and no meaning. Models with a million times as
# many are trained on the very same target: the next piece of text.
#
# ## How much is copied?
#
# A model that has learnt its text by heart writes beautifully. So whoever shows generated text should say how much of
# it stands in the training text, letter by letter: cut it into all its pieces of, say, 12 characters, and count how
# many of them stand somewhere in the training text.
#
# ### Question 7: how much is copied? (7 points)
#
# Write `copied_share(text, corpus, length)`.
#
# - `text` and `corpus` are texts (`str`), `length` is a whole number from 1 to `len(text)`.
# - The pieces of `text` are all its stretches of `length` characters, from every place where one fits: they overlap,
#   and there are `len(text) - length + 1` of them. A piece that comes several times counts each time.
# - It returns the share of the pieces that stand somewhere in `corpus`, character by character: a number from 0 to 1.
#
# **Example.** `copied_share("abcab", "xxabxx", 2)`: of the pieces `ab`, `bc`, `ca`, `ab` two stand in the corpus: 0.5.


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
for said, book, size in [
    ("if x is None:\n    return", "if x:\n    return None\nif y is None: pass", 5),
    ("banana", "an ananas", 3),
    ("Banana", "banana banana", 6),
    ("a b a b", "b a", 1),
    ("quite new", "something else", 4),
    ("ab ab ab ab xy", "ab ab", 3),
]:
    small = language.copied_share(said.lower(), book.lower(), size)
    causes = [(small, "capitals are taken for small letters: character by character means exactly")]
    hint = "the share of all len(text) - length + 1 pieces that stand in the corpus"
    generative.check_copied(answer(said, book, size), said, book, size, hint, causes)
### END HIDDEN TESTS

# %% [markdown]
# ## Experiment: what does the temperature buy?
#
# At each of four temperatures the model now writes 40 texts of 120 characters, and you measure the share of its words
# that the training text has (**known words**: spelling), the share of its pieces of 12 characters that the training
# text has (**copied**, by your `copied_share`), and the share of those that came before in the same text (**repeated**:
# running in circles). For comparison the same measures are taken of 40 pieces of the held-out text, which people wrote.
# **Before you run it, write down a guess:** is the model a worse copier than they are? At which temperature does it
# copy most?


# %%
def measures(pieces):
    """Take the three measures of a list of texts."""
    words = [word for piece in pieces for word in re.findall("[A-Za-z]+", piece)[1:-1]]  # those at the ends may be cut
    known = np.mean([word in known_words for word in words]) if words else 0
    copied = np.mean([copied_share(piece, train_text, 12) for piece in pieces])
    repeated = np.mean([piece[k : k + 12] in piece[: k + 11] for piece in pieces for k in range(len(piece) - 11)])
    return {"known words": known, "copied": copied, "repeated": repeated}


if text_model is not None:
    starts = ["The ", "If ", "A ", "In ", "This ", "An ", "For ", "When "]
    prompts = np.array([language.encode(f"\n\n{start}".rjust(8)) for start in starts * 5])  # all of one length
    table = {}
    for heat in [0.05, 0.5, 0.8, 1.2]:
        drawn = language.generate(text_model, prompts, 120, heat, np.random.default_rng(5))
        table[f"temperature {heat}"] = measures([language.decode(row) for row in drawn])
    places = np.linspace(0, len(test_text) - 120, 40).astype(int)
    table["people (held out)"] = measures([test_text[first : first + 120] for first in places])
    plotting.side_by_side(table, title="Spelling, copying, and running in circles")

# %% [markdown]
# At the lowest temperature the text runs in circles. From 0.5 on, the higher the temperature, the more words are
# misspelt. Copying means something only beside the last row: even the people who wrote the held-out pages share about a
# fifth of their pieces with the rest, since *of the object* and runs of spaces stand everywhere. At 1.2 the model
# copies hardly anything, at 0.8 as a rule less than they do, at 0.5 about as much or more; at 0.05 it depends on what
# it repeats. It has not learnt its text by heart. (Large models can, and do; see Carlini and others, below.)
#
# ## Not only text: rectangles
#
# Everything so far works for any sequence of symbols. Take a pen that goes from point to point on squared paper of 12
# by 12. A point is two whole numbers, x and y, and a rectangle five points: lower left, lower right, upper right, upper
# left, and the first again. So (2, 3), (9, 3), (9, 7), (2, 7), (2, 3) becomes 2, 3, 9, 3, 9, 7, 2, 7, 2, 3: ten numbers
# from an alphabet of twelve, a very short text.
#
# Why not let the network give coordinates directly, as in a forecast? Because there is no *one* right second corner. A
# network trained on the squared error would learn the mean of all of them and draw one average rectangle for ever.
# Probabilities keep it open: the first corner is drawn, then how far it goes to the right, then how far up, and from
# then on nothing is free. To close the figure, the network must remember where it began. As nothing comes before the
# first number, a **start symbol**, 12, is read but never drawn.

# %%
points = shapes.rectangles(24, grid=12, seed=2)
plotting.outlines(points, shapes.are_rectangles(points), title="Rectangles to learn from")

# %% [markdown]
# ### Question 8: is it a rectangle? (6 points)
#
# Write two functions. `points` is an array `(samples, 5, 2)`: five points for each sample, x and y of each.
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
    along = points[:, 1:] != points[:, :-1]  # (samples, 4, 2): along which axes each side runs
    one_axis = (along.sum(axis=2) == 1).all(axis=1)
    turns = (along[:, :-1, 0] != along[:, 1:, 0]).all(axis=1)
    return is_closed(points) & one_axis & turns
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
random = np.random.default_rng(81)
paths = shapes.rectangles(300, grid=9, seed=82)
changed = paths[100:200].copy()
where = np.arange(100), random.integers(5, size=100), random.integers(2, size=100)
changed[where] += random.choice([-2, -1, 1, 3], size=100)
there = [[1, 2, 6, 2, 6, 5, 6, 2, 1, 2], [1, 2, 1, 7, 3, 7, 1, 7, 1, 2]]  # x, y, x, y, ...
and_back = [[4, 4, 4, 1, 4, 4, 8, 4, 4, 4], [1, 1, 5, 6, 5, 1, 1, 6, 1, 1]]
for name, some in {
    "rectangles": paths[:100],
    "rectangles with one number changed": changed,
    "rectangles from another corner, the other way round": paths[200:, [1, 4, 3, 2, 1]],
    "paths on paper of 2 by 2": random.integers(2, size=(400, 5, 2)),  # where everything happens
    "paths that come back without going round": np.reshape(there + and_back, (4, 5, 2)),
    "a single path": paths[:1],
}.items():
    closed, what = (some[:, 0] == some[:, -1]).all(axis=1).astype(int), f"is_closed ({name})"
    came = checks.same_shape(closed_answer(some), (len(some),), what).astype(int)
    checks.close(came, closed, what, hint="both x and y of the last point must be those of the first")
    right, what = shapes.are_rectangles(some).astype(int), f"are_rectangles ({name}"
    came = checks.same_shape(rectangles_answer(some), (len(some),), f"{what})").astype(int)
    hint = "closed, each side along one axis and longer than 0, and along the other axis than the side before"
    checks.close(came, right, f"{what}; 1 is True)", hint=hint)
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
#   rules of Question 8; at least 100 of these must be different ones, and at least 10 % not among the 2,000.
#
# An embedding of 16, 64 units, 8 epochs, batches of 64 and Adam with a learning rate of 0.03 are enough. With many more
# epochs the network learns the 2,000 by heart and draws hardly anything new.

# %% nbgrader={"grade": false, "grade_id": "train-rectangles", "locked": false, "schema_version": 3, "solution": true, "task": false}
numbers = shapes.rectangles(2000, grid=12, seed=1).reshape(2000, 10)
rectangle_model = None  # becomes your trained model

### BEGIN SOLUTION
training.set_seed(1)
X = np.concatenate([np.full((len(numbers), 1), 12), numbers[:, :-1]], axis=1)
rectangle_model = keras.Sequential(
    [keras.Input((None,)), layers.Embedding(13, 16), layers.LSTM(64, return_sequences=True), layers.Dense(12)]
)
loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
rectangle_model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.03), loss=loss)
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
generative.check_rectangle_model(answer)
drawn = generative.drawings(answer, np.random.default_rng(84))
some = np.column_stack([np.full(4, 12), drawn[:4, :-1]])
some[1, 4] = 0
generative.check_every_step(answer, some, "rectangle_model")
generative.check_drawings(answer, drawn, "500 other drawings")
### END HIDDEN TESTS

# %%
if rectangle_model is not None:
    table, seen = {}, {tuple(row) for row in numbers}
    for heat in [0.2, 0.5, 1.0, 2.0]:
        drawn = language.generate(rectangle_model, np.full((400, 1), 12), 10, heat, np.random.default_rng(6))
        outlines = drawn.reshape(-1, 5, 2)
        right = shapes.are_rectangles(outlines)
        found = [tuple(row) for row in drawn[right]]
        table[f"temperature {heat}"] = {
            "rectangles": right.mean(),
            "of these, different": len(set(found)) / max(len(found), 1),
            "of these, new": sum(row not in seen for row in found) / max(len(found), 1),
        }
        if heat == 1.0:
            plotting.outlines(outlines[:24], right[:24], title="Drawn by the network, at temperature 1")
    plotting.side_by_side(table, title="400 drawings at each temperature")

# %% [markdown]
# The temperature is a bargain here as well. Low: nearly every figure closes, but the same ones come more often. High:
# variety, and open figures. And the network **invents**: of the 66 · 66 = 4,356 rectangles on this paper it has seen
# 1,615, as some of the 2,000 are alike. Had it learnt only what a rectangle is, 63 % of its own would be new. That
# fewer are shows that it also remembers.
#
# **Your own text.** In a copy of this notebook, give a text file of some hundred thousand characters or more to
# `corpus.reference_text`, as in `corpus.reference_text("notes.txt")`, both times: your own notes, a novel without
# copyright, your e-mails. (On Colab, upload it first. Accents are taken off.) All cells then use it. With 128 units,
# windows of 50 and 10 epochs at a learning rate of 0.01, about a minute, the reference text comes to about 2.35 bits.
#
# ## The whole course on one page
#
# The six architectures, and their parameters with 32 units (and 32 filters) on an input of 8 features:
#
# | architecture | parameters | use it when | mind |
# |---|---|---|---|
# | vanilla (Lesson 2) | 5,281 | one sequence in, one answer out; always try it first | a simple rule may be as good |
# | stacked (3) | 13,601 | the sequence has several time scales | costs time; compare at equal parameters |
# | CNN-LSTM (4) | 9,153 | long sequences with local patterns; steps that are pictures | the convolution decides what the LSTM can see |
# | encoder-decoder (5) | 13,601 | a sequence out, of another length than the one that comes in | everything goes through one vector |
# | bidirectional (6) | 10,561 | the whole sequence is there when you need the answer | never to forecast; twice the parameters |
# | generative (7) | 5,512 | new sequences, or the probability of a sequence | measure copying; choose the temperature |
#
# They are not rivals but parts: a translator can be a stack with a bidirectional encoder and a generative decoder. What
# did *you* measure? Divide your model's error by the baseline's: seasonal naive (2), linear formula (3), guessing (4),
# looking up (5), the clock (6), bigrams (7). Below 1 is better; it is no ranking, as the tasks differ.
#
# ## What you learnt
#
# - A language model gives the probability of the next character; input and target are one text, one character apart.
# - It is measured in bits per character on held-out text, the mean of $-\log_2 p$ of what came, against bigrams.
# - The temperature divides the scores before the softmax. Low: safe, dull, in circles. High: varied and wrong.
# - All that an LSTM knows of the past is $h$ and $c$. Carry them along, and nothing is read twice.
# - How much of a generated text is copied can be counted, and means something beside the same count for people.
# - The same machinery draws rectangles, once they are sequences, and closes them, because the LSTM remembers.
#
# ## Where to go from here: attention and Transformers
#
# All six architectures share a bottleneck: whatever the network is to remember must fit into $h_t$ and $c_t$, and the
# steps must be gone through one after the other. **Attention** (Bahdanau and others, 2015) was invented for the
# encoder-decoder: the decoder keeps the encoder's outputs at *all* steps, gives each a weight by how well it fits what
# is needed now, and takes their mean. With query $q$, keys $k_j$, values $v_j$:
#
# $$ a_j = \frac{e^{q\cdot k_j/\sqrt d}}{\sum_i e^{q\cdot k_i/\sqrt d}}, \qquad \text{result} = \sum_j a_j v_j $$
#
# That is the softmax of this lesson; the $\sqrt d$ is a temperature. The **Transformer** (Vaswani and others, 2017)
# leaves the recurrence out: each step attends to the others (in a language model, to those before it). Training then
# runs over all steps at once, which GPUs love, and nothing is squeezed through one vector. The price: it keeps every
# step in memory, and reading $T$ steps costs of the order of $T^2$ and not $T$. For long streams, small devices and
# little data, recurrent networks have kept their place, and newer ones (xLSTM, state space models) borrow from both.
# What you learnt carries over: windows and leakage, baselines, held-out text, bits per character, temperature, copying.
# A good next exercise: `keras.layers.MultiHeadAttention`, with `use_causal_mask=True`, in place of Question 3's LSTM.
#
# ## Further reading
#
# - C. E. Shannon, "Prediction and entropy of printed English", *Bell System Technical Journal* 30(1), 50–64, 1951.
# - I. Sutskever, J. Martens and G. Hinton, "Generating text with recurrent neural networks", *ICML*, 1017–1024, 2011.
#   The first character model of this kind that wrote sentences.
# - A. Graves, "Generating sequences with recurrent neural networks", arXiv:1308.0850, 2013. LSTMs that write text and
#   handwriting. For the pen they give a distribution over points, and not the mean.
# - A. Karpathy, "The unreasonable effectiveness of recurrent neural networks", 2015,
#   <https://karpathy.github.io/2015/05/21/rnn-effectiveness/>. What happens with larger models, with many samples.
# - S. Merity, N. S. Keskar and R. Socher, "Regularizing and optimizing LSTM language models", *ICLR*, 2018.
# - A. Holtzman, J. Buys, L. Du, M. Forbes and Y. Choi, "The curious case of neural text degeneration", *ICLR*, 2020.
#   Why the likeliest text is a bad text, and other ways to draw.
# - N. Carlini and others, "Extracting training data from large language models", *USENIX Security*, 2633–2650, 2021.
#   How much is copied when the model is large.
# - D. Bahdanau, K. Cho and Y. Bengio, "Neural machine translation by jointly learning to align and translate", *ICLR*,
#   2015; A. Vaswani and others, "Attention is all you need", *NeurIPS* 30, 5998–6008, 2017.
# - M. Beck and others, "xLSTM: extended long short-term memory", *NeurIPS* 37, 2024. The LSTM, 27 years on.
#
# **What comes next** is for you to say: this was the last lesson. Take a sequence of your own. Begin with the baseline.
