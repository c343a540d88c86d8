# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Lesson 5: The encoder-decoder
#
# So far a network answered with a class, or a forecast of a fixed length. Now it answers with a sequence. One LSTM
# reads, and packs what it read into a vector; another one unpacks it and writes. Here such a pair learns to add numbers
# from examples alone, to write years in Roman numerals, and to forecast several steps. Run the next two cells first.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
# setup
import lstm_utils

# %%
import keras
import numpy as np

from lstm_utils import baselines, checks, datasets, encoding, plotting, training

training.set_seed(5)

# %% [markdown]
# Here is an encoder-decoder that reads 5 characters and writes 3. Look at the shapes: a sequence goes in, **one** vector
# comes out of the encoder, the vector is repeated, and a sequence comes out of the decoder.

# %%
small = keras.Sequential([keras.Input(shape=(5, 12))])  # 5 characters, each a one-hot vector of 12 entries
small.add(keras.layers.LSTM(16, name="encoder"))
small.add(keras.layers.RepeatVector(3))
small.add(keras.layers.LSTM(16, return_sequences=True, name="decoder"))
small.add(keras.layers.TimeDistributed(keras.layers.Dense(12, activation="softmax"), name="characters"))
plotting.architecture(small, title="An encoder-decoder")

# %% [markdown]
# ## Before you start
#
# **You will be able to**
#
# - build an encoder-decoder in its two forms, and say what each can and cannot do;
# - judge an answer that is a sequence, on examples that are really new;
# - train a decoder with teacher forcing and let it write by itself afterwards, step by step;
# - handle outputs of varying length, with an end symbol and a mask;
# - forecast several steps, and say when the decoder is worth it and when a plain dense layer is.
#
# **You need to know** how to build and train an LSTM (Lesson 2) and what `return_sequences` and `return_state` give
# (Lessons 1 and 3). **It takes** 60 to 90 minutes. There are eight questions and 100 points.
#
# **How the questions work.** Write your answer in place of `raise NotImplementedError()`, run the cell, then the tests
# below it. A failing test says what was expected, what came, and the likely cause. A second cell of tests runs only when
# your work is graded: it asks for what the text says, with other numbers and other shapes. A cell of tests gives all of
# its points or none. Each question stands alone: one that you leave out costs its own points and no others; only some of
# the plots and the experiments use your answers. Keep the names and the arguments that are given; any way to the right
# result is fine, as long as a function leaves what it is given unchanged. `lstm_utils` is the course's own package. You
# may use it, except for a helper that would be the answer itself: a test then tells you so.
#
# ## The idea
#
# A sentence and its translation, a question and its answer, the past of a series and its future: two sequences, and
# nothing says that they are equally long or that step 3 of one belongs to step 3 of the other. An LSTM layer with
# `return_sequences=True` cannot do it alone: it writes one output for each input, the first when it has seen no more
# than the first input. Often the last input decides the first output.
#
# So read everything first, then write. The **encoder** is an LSTM that reads $x_1, \dots, x_T$ and keeps nothing but its
# last states. The **decoder** is another one, with weights and states (hidden $s_k$, cell $d_k$) of its own, and writes:
#
# $$\begin{aligned}
# h_t,\; c_t &= \text{LSTM}_\text{enc}(x_t,\; h_{t-1},\; c_{t-1}), \quad t = 1, \dots, T && \text{read}\\
# v &= h_T && \text{the whole input in one vector}\\
# s_k,\; d_k &= \text{LSTM}_\text{dec}(v,\; s_{k-1},\; d_{k-1}), \quad k = 1, \dots, K && \text{write}\\
# p_k &= \text{softmax}(V s_k + b) && \text{a probability for each character}
# \end{aligned}$$
#
# $T$ and $K$ have nothing to do with one another. Between the two halves there is a narrow door: all that the decoder
# will ever know of the input is $v$, as many numbers as the encoder has units.

# %%
plotting.encoder_decoder("12+7 ", "19 ", title="Reading 12+7, writing 19")

# %% [markdown]
# ## The smallest working case: adding by characters
#
# The network is shown the five **characters** `12+7␣` (`␣` is a space) and must write the three characters `19␣`. It is
# not told what a digit is, that 9 comes after 8, or what `+` means; to the network these are twelve different signs. All
# it gets is examples of questions and answers. Short texts are filled up with spaces at their end, so that all questions
# have 5 characters and all answers 3. Each character becomes a one-hot vector.
#
# ### Question 1: texts as vectors, and back (10 points)
#
# Write two functions. The first is `encode_texts(texts, characters, length)`:
#
# - `texts`: a list of texts (str), each of at most `length` characters.
# - `characters`: a text with all the different characters that occur, in any order, and with the space.
# - It returns an array `(samples, length, len(characters))`. Texts that are shorter than `length` are filled up with
#   spaces **at their end**. The vector of a character is 1 at the character's place in `characters` and 0 elsewhere.
#
# The second is `decode_texts(probabilities, characters)`:
#
# - `probabilities`: array `(samples, steps, len(characters))`.
# - It returns a list of texts: for each step the most probable character. Spaces at the end are taken off; others stay.
#
# **Example.** `encode_texts(["1+0"], "01+ ", 4)` gives `[[[0, 1, 0, 0], [0, 0, 1, 0], [1, 0, 0, 0], [0, 0, 0, 1]]]`, and
# `decode_texts` turns this, with the same characters, into `["1+0"]`. Python helps: `"19".ljust(3)` is `"19 "`,
# `" 1 ".rstrip()` is `" 1"`, and `"01+ ".index("+")` is 2.


# %% nbgrader={"grade": false, "grade_id": "encode-texts", "locked": false, "schema_version": 3, "solution": true, "task": false}
def encode_texts(texts, characters, length):
    """One-hot vectors: a list of texts -> (samples, length, len(characters))."""
    ### BEGIN SOLUTION
    places = [[characters.index(character) for character in text.ljust(length)] for text in texts]
    return np.eye(len(characters))[places]
    ### END SOLUTION


def decode_texts(probabilities, characters):
    """The most probable characters: (samples, steps, len(characters)) -> a list of texts."""
    ### BEGIN SOLUTION
    places = np.argmax(probabilities, axis=-1)
    return ["".join(characters[place] for place in row).rstrip() for row in places]
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "encode-texts-visible", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import encoder_decoder as visible_tests

visible_tests.encode_texts()

# %% nbgrader={"grade": true, "grade_id": "encode-texts-hidden", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other characters, other lengths, spaces inside a text.
import numpy as np
from lstm_utils import checks, encoding
from lstm_utils.visible_tests import encoder_decoder as visible_tests

encode_answer = checks.answer("encode_texts", without=[encoding.one_hot_texts])
decode_answer = checks.answer("decode_texts", without=[encoding.texts_from_one_hot, encoding.one_hot_texts])
### BEGIN HIDDEN TESTS
random = np.random.default_rng(51)
for texts, characters, length in [
    (["12+7", "3+4", "88+99", "5"], "0123456789+ ", 5),
    (["to be", "or", " not"], " bentor", 7),
    (["IV"], "XIV ", 2),
    (["b a", "ab", "b", "aa", " b"], "ba ", 3),
]:
    visible_tests.check_encoded(encode_answer, texts, characters, length)
    chances = random.dirichlet(np.ones(len(characters)), size=(len(texts), length))
    chances += 1.2 * encoding.one_hot_texts(texts, characters, length)
    visible_tests.check_decoded(decode_answer, chances / 2.2, characters)
blank = encoding.one_hot_texts(["", "a"], "ab ", 2)
checks.decoding.same_texts(decode_answer(blank, "ab "), ["", "a"], "decode_texts for a text of spaces alone")
### END HIDDEN TESTS

# %% [markdown]
# ## What is a new sum?
#
# There are 100 · 100 = 10,000 sums of two numbers from 0 to 99. You train with most of them and want to know whether the
# network can *add*, so you test with sums that it has never seen. Two traps lie here.
#
# **A sum in the mirror is not new.** Hold out 1,000 of the 10,000 by chance, and for nine out of ten of them the mirror
# is in the training part: `12+7` is "new" while `7+12` was seen. A network that only learnt that order does not matter
# would shine in the test. **A nearly right answer is wrong.** An adder that says 118 for 119 has two of three characters
# right, and a wrong sum. So you count **exact matches**: answers that are right from the first character to the last.
#
# ### Question 2: an honest score (10 points)
#
# Write two functions. The first is `unseen(pairs, known)`:
#
# - `pairs`: array `(n, 2)` of whole numbers, a sum in each row; `known`: array `(m, 2)`, the same.
# - It returns an array `(n,)` of True and False: True where the sum stands in `known` in **neither** order.
#
# The second is `exact_match(said, truth)`:
#
# - Two lists of texts, equally long, not empty.
# - It returns a number from 0 to 1: the share of places where both texts are the same, character for character.
#
# **Example.** `unseen(np.array([[1, 2], [2, 3], [4, 4]]), np.array([[3, 2], [1, 4]]))` gives `[True, False, True]`: the
# mirror of 2 + 3 is known; that 4 occurs in another sum is no matter. `exact_match(["19", "5"], ["18", "5"])` gives 0.5.


# %% nbgrader={"grade": false, "grade_id": "honest-score", "locked": false, "schema_version": 3, "solution": true, "task": false}
def unseen(pairs, known):
    """Which sums are new in both orders: (n, 2) and (m, 2) -> (n,) of True and False."""
    ### BEGIN SOLUTION
    seen = {tuple(sorted(pair)) for pair in known.tolist()}
    return np.array([tuple(sorted(pair)) not in seen for pair in pairs.tolist()])
    ### END SOLUTION


def exact_match(said, truth):
    """The share of texts that are right from the first character to the last: two lists of texts -> a number."""
    ### BEGIN SOLUTION
    return sum(one == other for one, other in zip(said, truth, strict=True)) / len(truth)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "honest-score-visible", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import encoder_decoder as visible_tests

visible_tests.honest_score()

# %% nbgrader={"grade": true, "grade_id": "honest-score-hidden", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other sums, other texts.
import numpy as np
from lstm_utils import checks
from lstm_utils.visible_tests import encoder_decoder as visible_tests

unseen_answer = checks.answer("unseen")
match_answer = checks.answer("exact_match")
### BEGIN HIDDEN TESTS
random = np.random.default_rng(52)
same_code = "two different sums get the same code: the numbers may be larger than 99"
for largest, n, m in [(6, 40, 15), (9, 12, 30), (150, 300, 9000), (4, 1, 3), (3, 20, 1)]:
    pairs, rows = (random.integers(largest + 1, size=(count, 2)) for count in (n, m))
    rows[0] = pairs[0][::-1]
    codes = {code for a, b in rows.tolist() for code in (100 * a + b, 100 * b + a)}
    causes = [([100 * a + b not in codes for a, b in pairs.tolist()], same_code)]
    case = f"unseen for {n} sums and {m} known ones of numbers up to {largest}"
    visible_tests.check_unseen(unseen_answer, pairs, rows, case, causes)
only_start = "only the start of a text is compared"
anywhere = "the texts are looked up anywhere in the other list: compare place by place"
for said, truth in [
    (["7", "70", "", "IV"], ["7", "7", "", "VI"]),
    (["12"], ["12"]),
    (["12", "3 "], ["13", "3"]),
    (list("abcaaa"), list("bacaaa")),
]:
    starts = [other.startswith(one) for one, other in zip(said, truth, strict=True)]
    causes = [(np.mean([one in truth for one in said]), anywhere), (np.mean(starts), only_start)]
    visible_tests.check_match(match_answer, said, truth, causes)
### END HIDDEN TESTS

# %%
known, new = datasets.sums()  # a sum and its mirror stay together
for name, pairs in [("sums for training", known), ("new sums", new)]:
    print(len(pairs), name, "such as", [f"{a}+{b}={a + b}" for a, b in pairs[:4]])
shuffled = np.random.default_rng(5).permutation(np.concatenate([known, new]))
print("share of sums held out by chance that are new:", np.mean(unseen(shuffled[:1000], shuffled[1000:])))

# %% [markdown]
# ## The one-shot model
#
# The first form of the encoder-decoder gives all its outputs in one shot: no output waits for the one before it. Between
# encoder and decoder stands a layer without weights: `RepeatVector(n)` turns a vector into a sequence of `n` times this
# vector, `(samples, units)` into `(samples, n, units)`. So the decoder reads the same thing at each step, and yet writes
# something else each time: what changes is its own state. `TimeDistributed(Dense(...))` applies the same dense layer at
# every step. (In Keras 3 a plain `Dense` does the same to a sequence; the wrapper says what is meant.) The encoder hands
# on its last output alone, so `return_sequences` stays `False`; the decoder needs `True`: every output counts.
#
# ### Question 3: build an encoder-decoder (15 points)
#
# Write `encoder_decoder(n_in, n_out, n_characters, units)`. It returns a new, untrained Keras model
#
# - that reads one-hot characters `(samples, n_in, n_characters)`,
# - encoder: one LSTM layer with `units` units, all else at its defaults; its last output is repeated `n_out` times;
# - decoder: another LSTM layer with `units` units that reads this and hands on all its outputs;
# - at every step the same dense layer with softmax: the output is `(samples, n_out, n_characters)`, probabilities.
#
# **Example.** `encoder_decoder(5, 3, 12, 128)` has 4·(128·(128 + 12) + 128) = 72,192 parameters in the encoder,
# 4·(128·(128 + 128) + 128) = 131,584 in the decoder, which reads 128 numbers at each step, and 128·12 + 12 = 1,548 in
# the dense layer: 205,324 in all. Neither `n_in` nor `n_out` is in these numbers.


# %% nbgrader={"grade": false, "grade_id": "one-shot-model", "locked": false, "schema_version": 3, "solution": true, "task": false}
def encoder_decoder(n_in, n_out, n_characters, units):
    """Build an untrained encoder-decoder: (samples, n_in, n_characters) -> (samples, n_out, n_characters)."""
    ### BEGIN SOLUTION
    inputs = keras.Input(shape=(n_in, n_characters))
    vector = keras.layers.RepeatVector(n_out)(keras.layers.LSTM(units)(inputs))
    hidden = keras.layers.LSTM(units, return_sequences=True)(vector)
    dense = keras.layers.TimeDistributed(keras.layers.Dense(n_characters, activation="softmax"))
    return keras.Model(inputs, dense(hidden))
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "one-shot-model-visible", "locked": true, "points": 8, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import encoder_decoder as visible_tests

visible_tests.one_shot_model()

# %% nbgrader={"grade": true, "grade_id": "one-shot-model-hidden", "locked": true, "points": 7, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other sizes.
from lstm_utils import checks
from lstm_utils.visible_tests import encoder_decoder as visible_tests

answer = checks.answer("encoder_decoder")
### BEGIN HIDDEN TESTS
hint = "a size is fixed and not taken from the arguments"
for n_in, n_out, n_characters, units in [(4, 7, 5, 9), (6, 2, 10, 3), (3, 1, 4, 6)]:
    sizes = (n_in, n_out, n_characters, units)
    shapes = {(8, 3, n_characters): "n_out is fixed at 3 and not taken from the argument"}
    counts = dict.fromkeys([72_192, 131_584], "128 units are taken for granted")
    counts[4 * (units * (units + 12) + units)] = "12 characters are taken for granted"
    one, other = (visible_tests.check_one_shot(answer, sizes, 8, (54, n_in), shapes, hint, counts) for _ in range(2))
    what = f"encoder_decoder{sizes} gives the same network twice."
    shared = {id(w) for w in one.weights} & {id(w) for w in other.weights}
    came, cause = "two models that share their weights", "the model or a layer is made outside of the function"
    checks.expect(not shared, what, "a new model at each call", came, cause)
### END HIDDEN TESTS

# %% [markdown]
# **How to train it.** The target is a sequence of classes, one at each step. The loss `"categorical_crossentropy"` takes
# the one-hot target `(samples, 3, 12)` as it is and averages over samples and steps. Two things make training short:
#
# **A learning rate that falls.** Big steps at first, small ones at the end, where a big one would spoil what is nearly
# right. `CosineDecay` lets it fall along half a cosine wave, to 0 after `decay_steps` **batches**, and stay there:
#
# ```python
# batches = epochs * int(np.ceil(len(X) / batch_size))
# rate = keras.optimizers.schedules.CosineDecay(0.015, decay_steps=batches)
# model.compile(optimizer=keras.optimizers.Adam(rate), loss="categorical_crossentropy", metrics=["accuracy"])
# history = training.fit(model, X, Y, epochs, batch_size)
# ```
#
# **An encoder that reads backwards.** The translator of Sutskever, Vinyals and Le (2014) learnt much better when it read
# the sentence from end to start. It costs one word, `LSTM(units, go_backwards=True)`. Does it help an adder, too?
#
# ### Question 4: teach it to add (15 points)
#
# Build and train `adder`, an encoder-decoder as in Question 3:
#
# - input `(samples, 5, 12)` and output `(samples, 3, 12)`, as in `X_known` and `Y_known`, which are prepared for you:
#   9,001 sums, characters as in `CHARACTERS`, questions like `12+7␣` and answers like `19␣`;
# - one LSTM layer that reads, in either direction (backwards is surer); its last output, repeated, is all that another
#   LSTM layer gets, which writes; and one dense layer with softmax. The LSTM layers have as many units as you like;
# - of the sums in `new`, at least 95 of 100 are right from the first character to the last. Do not train with them.
#
# 64 units, an encoder that reads backwards, 14 epochs, batches of 128 and Adam with a rate that falls from 0.015 are
# enough. Store what `training.fit` returns in `adder_history`; a plot below uses it. For the plot, compile with
# `metrics=["accuracy"]`: that is the share of right **characters**.

# %% nbgrader={"grade": false, "grade_id": "train-adder", "locked": false, "schema_version": 3, "solution": true, "task": false}
CHARACTERS = "0123456789+ "
known, new = datasets.sums()  # two arrays of pairs of numbers; no sum of one is in the other, in neither order
X_known = encoding.one_hot_texts([f"{a}+{b}" for a, b in known], CHARACTERS, 5)  # (samples, 5, 12)
Y_known = encoding.one_hot_texts([f"{a + b}" for a, b in known], CHARACTERS, 3)  # (samples, 3, 12)
training.set_seed(5)
adder = None  # becomes your trained model
adder_history = None  # becomes what training.fit returns

### BEGIN SOLUTION
inputs = keras.Input(shape=(5, 12))
encoder = keras.layers.LSTM(64, go_backwards=True, unroll=True)  # for so few steps a loop written out is faster
decoder = keras.layers.LSTM(64, return_sequences=True, unroll=True)
dense = keras.layers.TimeDistributed(keras.layers.Dense(12, activation="softmax"))
adder = keras.Model(inputs, dense(decoder(keras.layers.RepeatVector(3)(encoder(inputs)))))
rate = keras.optimizers.schedules.CosineDecay(0.015, decay_steps=14 * 71)  # 14 epochs of 71 batches
adder.compile(optimizer=keras.optimizers.Adam(rate), loss="categorical_crossentropy", metrics=["accuracy"])
adder_history = training.fit(adder, X_known, Y_known, epochs=14, batch_size=128, description="adder")
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "train-adder-visible", "locked": true, "points": 8, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import encoder_decoder as visible_tests

visible_tests.train_adder()

# %% nbgrader={"grade": true, "grade_id": "train-adder-hidden", "locked": true, "points": 7, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: sums with and without a carry, and both orders of a sum.
import numpy as np
from lstm_utils import checks, datasets, encoding
from lstm_utils.visible_tests import encoder_decoder as visible_tests

answer = checks.answer("adder")
### BEGIN HIDDEN TESTS
pairs = datasets.sums().new
right = visible_tests.check_adder(answer, pairs)
checks.seq2seq.one_vector(answer, encoding.one_hot_texts(["12+70", "8+9", "99+99"], "0123456789+ ", 5), "adder")
learn_more = "too little training, or a learning rate that is too small or too large"
carry = pairs[:, 0] % 10 + pairs[:, 1] % 10 >= 10
groups = {"with a carry": carry, "without a carry": ~carry, "of 100 or more": pairs.sum(axis=1) >= 100}
for name, which in groups.items():
    wanted, came = f"at least 90 % of {which.sum()} such sums right", f"{100 * right[which].mean():.0f} %"
    checks.expect(right[which].mean() >= 0.9, f"adder is weak at sums {name}.", wanted, came, learn_more)
said, mirrored = (visible_tests.said_by_adder(answer, asked) for asked in (pairs, pairs[:, ::-1]))
same = np.mean([one == other for one, other in zip(said, mirrored, strict=True)])
what, wanted = "adder gives different answers to a sum and its mirror.", "the same answer for at least 90 %"
checks.expect(same >= 0.9, what, wanted, f"{100 * same:.0f} %", learn_more)
### END HIDDEN TESTS

# %% [markdown]
# A network that guesses blindly gives each of the twelve characters the same probability and has the loss
# $\ln 12 = 2.48$. Look at the answers too, not only at the loss: which new sums does it get wrong?

# %%
X_new = encoding.one_hot_texts([f"{a}+{b}" for a, b in new], CHARACTERS, 5)
Y_new = [f"{a + b}" for a, b in new]
if adder is not None:
    plotting.learning_curves(adder_history, baseline=np.log(12), title="Learning to add; baseline: blind guessing")
    wrong = np.array(encoding.texts_from_one_hot(adder(X_new), CHARACTERS)) != Y_new
    plotting.pairs(new, wrong, title="Where the adder is wrong", xlabel="first number", ylabel="second number")
    print("at least 95 % of the new sums are right as a whole:", bool(wrong.mean() <= 0.05))

# %% [markdown]
# It adds numbers that it has never seen together. Most of its mistakes, if there are any (`new[wrong]` are the sums),
# lie along the left and the lower edge, where a number has one digit. In 20 runs of the recipe above, 269 of 277 wrong
# answers were to such sums, though only 19 of 100 sums are of this kind. That fits what it was shown: in `5+34␣` the `+`
# and the second number stand elsewhere than in `12+34`, and it has seen far fewer questions like this one.
#
# ## Experiment: forwards or backwards?
#
# Does it matter in which direction the encoder reads? **Before you run it, write down a guess**, and a reason. The cell
# trains your `encoder_decoder` of Question 3 twice, from the same fresh weights (`training.renew`), for 5 epochs at a
# constant learning rate, and counts the exact matches on the new sums after every epoch. Only the order of what it reads
# differs: `X[:, ::-1]` turns every question around, which is what `go_backwards=True` does inside the layer.

# %%
model = encoder_decoder(5, 3, 12, 64)
model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
matches = {"forwards": [], "backwards": []}
for name, step in [("forwards", 1), ("backwards", -1)]:
    training.renew(model, seed=5)
    for epoch in range(5):
        training.fit(model, X_known[:, ::step], Y_known, 1, 128, description=f"{name}, epoch {epoch + 1}")
        said = encoding.texts_from_one_hot(model(X_new[:, ::step]), CHARACTERS)
        matches[name].append(np.mean(np.array(said) == Y_new))
plotting.over_steps(matches, title="Exact matches on new sums", xlabel="epoch", ylabel="share of exact matches")
print("After 5 epochs the one that reads backwards is ahead:", bool(matches["backwards"][-1] > matches["forwards"][-1]))

# %% [markdown]
# Backwards is far ahead. With five seeds, after five epochs, the forward readers had 6 to 14 % exact matches, the
# backward ones 22 to 60 %, and for every seed backwards was ahead. And it is not the padding, which a forward reader
# meets last: with the spaces in front, `␣12+7`, it was 10 to 22 % against 29 to 47 %. Trained for 14 epochs with a
# falling rate, as in Question 4, the backward readers ended at 97 to 99 % (20 seeds), the forward ones at 93 to 99 %
# (four seeds). **The direction decides how soon it is learnt more than whether.** Why sooner? The authors' guess: what
# is read first and what is written first move close together. Read backwards, the leading digit of the first number
# comes in last, right before the leading digit of the answer is to be written. It is a guess that fits, not a law.
#
# ## A decoder that reads what it wrote
#
# The one-shot model has two weaknesses. **Its characters do not know of one another.** Given $v$, each step gives its
# own probabilities, and nobody tells step 2 what was chosen at step 1. An adder that wavers between 19 and 20 may write
# `10` or `29`: each character is plausible by itself. **It always writes `n_out` steps.** An answer of unknown length
# needs somebody who says when it is over. Both are cured by a decoder that **reads the symbol it wrote last**. It begins
# with a special symbol START, and when it is done it writes another one, END. And what the encoder knows comes in
# another way, not as an input: the decoder starts from the encoder's **states**, both of them.

# %%
plotting.encoder_decoder("14", [*"XIV", "END"], ["START", *"XIV"], title="Reading 14, writing XIV with START and END")

# %% [markdown]
# With $y_0$ = START, the last $y_k$ = END, and the decoder's states beginning at $s_0 = h_T$ and $d_0 = c_T$:
#
# $$s_k,\; d_k = \text{LSTM}_\text{dec}(y_{k-1},\; s_{k-1},\; d_{k-1}), \qquad p_k = \text{softmax}(V s_k + b), \qquad
# p(y \mid x) = \prod_k p(y_k \mid y_1, \dots, y_{k-1}, x).$$
#
# **In training** you know the right answer, so the decoder reads the **right** symbol $y_{k-1}$, whatever it would have
# written itself. This is called **teacher forcing**. All steps can be computed in one call, and a mistake at one step
# spoils none after it. **Afterwards** there is no teacher: the decoder writes a symbol, reads it, writes the next.
#
# The task now: years in Roman numerals. 1994 is MCMXCIV, 2 is II. No length is fixed: 1 to 4 digits, 1 to 13 letters.
#
# ### Question 5: what the decoder reads and what it shall write (10 points)
#
# Symbols are whole numbers now: 0 is padding, 1 is START, 2 is END, and the character at place `k` of `characters` is
# the symbol `k + 3`. Write two functions. The first is `decoder_sequences(words, characters, steps)`:
#
# - `words`: a list of texts of at least one character; the longest has at most `steps - 1`.
# - It returns two arrays of whole numbers, both `(samples, steps)`: `decoder_input`, which is START and then the word,
#   and `target`, which is the word and then END. Both are filled up with 0 at the end. So at each step the target is
#   what comes **next**, and END is written but never read.
#
# The second is `masked_accuracy(probabilities, target)`:
#
# - `probabilities`: array `(samples, steps, symbols)`; `target`: array `(samples, steps)` as above.
# - It returns a number from 0 to 1: the share of steps at which the most probable symbol is the target, counted over all
#   steps of all samples where the target is **not** padding.
#
# **Example.** `decoder_sequences(["IV", "X"], "IVX", 4)` gives `[[1, 3, 4, 0], [1, 5, 0, 0]]` as `decoder_input` and
# `[[3, 4, 2, 0], [5, 2, 0, 0]]` as `target`.


# %% nbgrader={"grade": false, "grade_id": "teacher-forcing", "locked": false, "schema_version": 3, "solution": true, "task": false}
def decoder_sequences(words, characters, steps):
    """Symbols to read and to write: a list of texts -> decoder_input (samples, steps), target (samples, steps)."""
    ### BEGIN SOLUTION
    symbols = [[characters.index(character) + 3 for character in word] for word in words]
    decoder_input = np.array([[1, *word, *[0] * (steps - 1 - len(word))] for word in symbols])
    target = np.array([[*word, 2, *[0] * (steps - 1 - len(word))] for word in symbols])
    return decoder_input, target
    ### END SOLUTION


def masked_accuracy(probabilities, target):
    """The share of right symbols, padding left out: (samples, steps, symbols) and (samples, steps) -> a number."""
    ### BEGIN SOLUTION
    right = np.argmax(probabilities, axis=-1) == target
    return right[target != 0].mean()
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "teacher-forcing-visible", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import encoder_decoder as visible_tests

visible_tests.teacher_forcing()

# %% nbgrader={"grade": true, "grade_id": "teacher-forcing-hidden", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other words and lengths.
import numpy as np
from lstm_utils import checks
from lstm_utils.visible_tests import encoder_decoder as visible_tests

sequences_answer = checks.answer("decoder_sequences")
accuracy_answer = checks.answer("masked_accuracy")
### BEGIN HIDDEN TESTS
for words, characters, steps in [
    (["MCMXCIV", "II", "D"], "IVXLCDM", 9),
    (["01", "1", "110", "0"], "10", 4),
    (["x"], "zyx", 2),
    (["to be", "or", "not"], " benort", 12),
]:
    visible_tests.check_sequences(sequences_answer, words, characters, steps)
random = np.random.default_rng(55)
for samples, steps, n in [(6, 5, 7), (1, 3, 4), (20, 2, 9)]:
    chances = random.dirichlet(np.ones(n), size=(samples, steps))
    said = chances.argmax(axis=-1)
    target = np.where(random.random((samples, steps)) < 0.6, said, (said + 1) % n)
    keep = np.arange(steps) < random.integers(1, steps + 1, size=(samples, 1))
    visible_tests.check_accuracy(accuracy_answer, chances, np.where(keep, np.maximum(target, 1), 0))
### END HIDDEN TESTS

# %% [markdown]
# ## Handing over the states
#
# An LSTM layer takes its first states from `initial_state` and gives its last ones with `return_state=True`: then it
# returns **three** things, its output, $h$ and $c$. So a sequence can be cut anywhere: run the layer on the first half,
# keep the states, run it on the second half from there, and nothing is lost:

# %%
layer = keras.layers.LSTM(4, return_sequences=True, return_state=True)
sequence = np.random.default_rng(5).normal(size=(2, 6, 3)).astype("float32")
whole, h, c = layer(sequence)
_, h_3, c_3 = layer(sequence[:, :3])
second, *_ = layer(sequence[:, 3:], initial_state=[h_3, c_3])
forgotten, *_ = layer(sequence[:, 3:])
print("the states have the shapes", h.shape, "and", c.shape)
print("the second half, states handed on, is as before:", np.allclose(second, whole[:, 3:], atol=1e-6))
print("the second half from states of zero is as before:", np.allclose(forgotten, whole[:, 3:], atol=1e-6))

# %% [markdown]
# So a decoder can be trained on whole sequences and used one step at a time: the same layer, the same outputs. Two more
# pieces. Symbols are numbers, and the layer that turns them into vectors is `Embedding(n, features)`: a table with a row
# of `features` numbers for each of `n` symbols, all of them learnt. (A one-hot vector times a matrix picks a row of the
# matrix; this is the same without the zeros.) With `mask_zero=True` the embedding hangs a **mask** on its output that
# says where the symbol was 0. Layers pass it on: an LSTM layer leaves its states as they are at masked steps, so it ends
# with the states after the last real symbol; and the loss leaves masked steps out. (Here that is the mask of the
# decoder's input. It fits the target: START and the word are as long as the word and END.)
#
# Inputs of any length: `keras.Input(shape=(None,))`. A model with several inputs or outputs takes lists,
# `keras.Model([a, b], [p, q])`, and is called with a list, `model([x, y])`. Layers called again share weights:
#
# ```python
# table = keras.layers.Embedding(10, 4, mask_zero=True)
# reader, writer = keras.layers.LSTM(8, return_state=True), keras.layers.LSTM(8)
# a, b = keras.Input(shape=(None,)), keras.Input(shape=(None,))
# _, h, c = reader(table(a))
# one = keras.Model(a, [h, c])
# other = keras.Model([a, b], writer(table(b), initial_state=[h, c]))  # train it, and `one` has learnt too
# ```
#
# ### Question 6: one set of weights, three models (15 points)
#
# Write `translator(n_in, n_out, features, units)`. It returns three Keras models that share their layers, in this order:
#
# | model | inputs | outputs |
# |---|---|---|
# | `training_model` | `[X, decoder_input]`: symbols `(samples, any steps)` and `(samples, any other steps)` | probabilities `(samples, other steps, n_out)` |
# | `encoder` | `X` | `[h, c]`, each `(samples, units)` |
# | `decoder` | `[symbols, h, c]`: one symbol for each sample, `(samples, 1)`, and the states before it | `[probabilities, h, c]`: `(samples, 1, n_out)` and the states after it |
#
# - What is read are symbols from 0 to `n_in - 1`, what is written symbols from 0 to `n_out - 1`; 0 is padding, at the
#   end. Each side has an `Embedding` of its own with `features` numbers for each symbol and `mask_zero=True`.
# - One LSTM layer with `units` units reads; its states after the last symbol are where another LSTM layer with `units`
#   units starts, which writes; then a dense layer with softmax at every step. Everything else stays at its defaults.
#
# **Example.** `translator(11, 10, 16, 48)` has 11·16 = 176 and 10·16 = 160 parameters in the embeddings, 4·(48·(48 + 16)
# + 48) = 12,480 in each LSTM layer and 48·10 + 10 = 490 in the dense layer: 25,786 for all three together.


# %% nbgrader={"grade": false, "grade_id": "three-models", "locked": false, "schema_version": 3, "solution": true, "task": false}
def translator(n_in, n_out, features, units):
    """Build training_model, encoder and decoder, untrained, that share their weights."""
    ### BEGIN SOLUTION
    table_in = keras.layers.Embedding(n_in, features, mask_zero=True)
    table_out = keras.layers.Embedding(n_out, features, mask_zero=True)
    reads = keras.layers.LSTM(units, return_state=True)
    writes = keras.layers.LSTM(units, return_sequences=True, return_state=True)
    dense = keras.layers.Dense(n_out, activation="softmax")
    X = keras.Input(shape=(None,))
    _, h, c = reads(table_in(X))
    encoder = keras.Model(X, [h, c])
    decoder_input = keras.Input(shape=(None,))
    hidden, _, _ = writes(table_out(decoder_input), initial_state=[h, c])
    training_model = keras.Model([X, decoder_input], dense(hidden))
    symbols, h_before, c_before = keras.Input(shape=(1,)), keras.Input(shape=(units,)), keras.Input(shape=(units,))
    hidden, h_after, c_after = writes(table_out(symbols), initial_state=[h_before, c_before])
    decoder = keras.Model([symbols, h_before, c_before], [dense(hidden), h_after, c_after])
    return training_model, encoder, decoder
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "three-models-visible", "locked": true, "points": 8, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import encoder_decoder as visible_tests

visible_tests.three_models()

# %% nbgrader={"grade": true, "grade_id": "three-models-hidden", "locked": true, "points": 7, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other sizes, a new set of weights at each call.
import numpy as np
from lstm_utils import checks
from lstm_utils.visible_tests import encoder_decoder as visible_tests

answer = checks.answer("translator")
### BEGIN HIDDEN TESTS
random = np.random.default_rng(56)
for sizes, samples, steps_in, steps_out in [((6, 9, 4, 7), 5, 3, 8), ((13, 5, 3, 10), 4, 6, 4)]:
    X = random.integers(1, sizes[0], size=(samples, steps_in))
    decoder_input = random.integers(1, sizes[1], size=(samples, steps_out))
    for row in range(1, samples):
        X[row, 1 + row % steps_in :] = 0
        decoder_input[row, 1 + row % steps_out :] = 0
    one, other = (visible_tests.check_translator(answer, sizes, X, decoder_input)[0] for _ in range(2))
    what, cause = f"translator{sizes} gives the same network twice.", "a layer is made outside of the function"
    shared = {id(w) for w in one.weights} & {id(w) for w in other.weights}
    checks.expect(not shared, what, "new models at each call", "two that share their weights", cause)
### END HIDDEN TESTS

# %% [markdown]
# ### Question 7: write without a teacher (15 points)
#
# Write `greedy_decode(encoder, decoder, X, start, end, max_steps)`.
#
# - `encoder` and `decoder`: models as in Question 6. `encoder(X)` gives `h, c`; `decoder([symbols, h, c])` gives
#   `probabilities, h, c`, with `symbols` an array `(samples, 1)` of whole numbers and `probabilities` of the shape
#   `(samples, 1, n_out)`. Such a call wants a list of arrays or a list of tensors, no mixture, and gives tensors
#   (`keras.ops.convert_to_tensor` makes one of an array). `.predict([...], verbose=0)` gives arrays, more slowly.
# - `X`: the input for the encoder, as it is, `(samples, steps)`.
# - `start`, `end`: the symbols START and END. `max_steps`: how many symbols a word may have, END not counted.
# - It returns a list with a list for each sample: the symbols that the decoder writes, when it reads `start` first and
#   then always the most probable symbol of the step before (**greedy** decoding). A list ends before the first `end`, or
#   after `max_steps` symbols.
#
# The samples are decoded together, in a batch. They end at different steps; what the decoder writes for a sample after
# its `end` does not count. **Example.** With START = 1 and END = 2, two samples, and a decoder that writes 5, 4, 2 for
# the first one and 7, 2 for the second, it returns `[[5, 4], [7]]`; with `max_steps=1` it returns `[[5], [7]]`.


# %% nbgrader={"grade": false, "grade_id": "greedy-decode", "locked": false, "schema_version": 3, "solution": true, "task": false}
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    """Decode step by step, always taking the most probable symbol: X (samples, steps) -> a list of lists of symbols."""
    ### BEGIN SOLUTION
    h, c = encoder(X)
    symbols = keras.ops.full((len(X), 1), start, dtype="int32")
    written = []
    for _ in range(max_steps):
        probabilities, h, c = decoder([symbols, h, c])
        symbols = keras.ops.argmax(probabilities, axis=-1)
        written.append(keras.ops.convert_to_numpy(symbols)[:, 0])
    rows = np.stack(written, axis=1).tolist()
    return [row[: row.index(end)] if end in row else row for row in rows]
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "greedy-decode-visible", "locked": true, "points": 8, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import encoder_decoder as visible_tests

visible_tests.greedy_decode()

# %% nbgrader={"grade": true, "grade_id": "greedy-decode-hidden", "locked": true, "points": 7, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other words, other START and END, a single sample.
from lstm_utils import checks
from lstm_utils.visible_tests import encoder_decoder as visible_tests

answer = checks.answer("greedy_decode")
### BEGIN HIDDEN TESTS
for words, which, n_symbols, start, end, max_steps in [
    ([[4, 5, 4, 6], [1, 1, 1], [2], [], [6, 4]], [3, 0, 2, 1, 4, 4], 13, 0, 3, 6),
    ([[6, 2, 9, 9, 3, 2, 5]], [0], 18, 8, 7, 9),
    ([[3, 4, 3, 4, 3], [5, 5, 5, 5, 5]], [1, 0, 1], 12, 2, 1, 5),
    ([[3, 4, 3, 4, 3], [5, 5]], [1, 0], 12, 2, 1, 1),
]:
    visible_tests.check_decoding(answer, words, which, n_symbols, start, end, max_steps)
### END HIDDEN TESTS

# %% [markdown]
# ## The real case: years in Roman numerals
#
# Now all of it together, with your answers to Questions 5, 6 and 7 (without them the cells up to the next question stop
# with an error): the years 1 to 1999, 1,600 of them for training. The digits of a year are the symbols 1 to 10, so that
# 0 is free for the padding. The target is made of whole numbers here, not of one-hot vectors; for those the loss is
# called `"sparse_categorical_crossentropy"`. The mask reaches it by itself.

# %%
LETTERS = "IVXLCDM"
years = np.random.default_rng(5).permutation(np.arange(1, 2000))
X_years = np.array([[" 0123456789".index(digit) for digit in f"{year:<4}"] for year in years])  # (1999, 4)
numerals = [datasets.roman_numeral(year) for year in years]
decoder_input, target = decoder_sequences(numerals, LETTERS, 14)  # both (1999, 14)
training.set_seed(5)
training_model, encoder, decoder = translator(11, 10, 16, 48)
rate = keras.optimizers.schedules.CosineDecay(0.015, decay_steps=10 * 25)  # 10 epochs of 25 batches
training_model.compile(optimizer=keras.optimizers.Adam(rate), loss="sparse_categorical_crossentropy")
X, Y = [X_years[:1600], decoder_input[:1600]], target[:1600]
first = training.fit(training_model, X, Y, epochs=4, batch_size=64, description="Roman numerals, 4 epochs")
half_trained = training_model.get_weights()  # for a look at them later
rest = training.fit(training_model, X, Y, epochs=6, batch_size=64, description="Roman numerals, 6 more")
losses = {"loss": first["loss"] + rest["loss"]}
plotting.learning_curves(losses, baseline=np.log(10), title="Learning Roman numerals; baseline: blind guessing")

# %%
# Now without a teacher, on the 399 years that it has never seen.
X_new, writes, truth = X_years[1600:], target[1600:], np.array(numerals[1600:])
written = greedy_decode(encoder, decoder, X_new, start=1, end=2, max_steps=15)
said = np.array(["".join(LETTERS[symbol - 3] if symbol >= 3 else "?" for symbol in row) for row in written])
right, lengths = said == truth, np.char.str_len(truth)
print("years right from the first letter to END, at least 90 %:", bool(right.mean() >= 0.9))
print("END at the right place, at least 90 %:", bool(np.mean(np.char.str_len(said) == lengths) >= 0.9))
print("new years whose answer has 1 to 12 letters:", np.bincount(lengths)[1:])
shares = {"the step-by-step decoder": [right[lengths == length].mean() for length in range(1, 13)]}
plotting.over_steps(shares, title="New years, by length", xlabel="letters of the answer", ylabel="exact matches")

# %% [markdown]
# Nobody told it how long an answer is. It knows when it is done. (Few years stand behind the two ends of the line.)
#
# **With a teacher and alone.** The training model reads a whole word in one call; the decoder goes step by step. Both
# have the same weights: given what the decoder wrote, as if it were the teacher's word, the training model says the
# same. Where may they differ? Where the teacher says something else than the decoder wrote: after a slip, which the
# teacher corrects before the next step. The trained model hardly slips. So look at it after four epochs, place by place:

# %%
trained = training_model.get_weights()
training_model.set_weights(half_trained)  # and so encoder and decoder have them too
written = greedy_decode(encoder, decoder, X_new, start=1, end=2, max_steps=14)
own = np.array([[1, *row, 2, *14 * [0]][:15] for row in written])  # START, what it wrote, END
repeated = training_model.predict([X_new, own[:, :-1]], verbose=0)
taught = training_model.predict([X_new, decoder_input[1600:]], verbose=0).argmax(axis=-1)
training_model.set_weights(trained)
answers = {"with a teacher": taught, "alone": own[:, 1:]}
slips = {name: (symbols != writes) & (writes > 0) for name, symbols in answers.items()}
shares = {name: slip[:, :10].sum(axis=0) / (writes[:, :10] > 0).sum(axis=0) for name, slip in slips.items()}
plotting.over_steps(shares, title="Slips after 4 epochs", xlabel="place in the word", ylabel="share of wrong symbols")
print("the training model says the same as the step-by-step decoder:", bool(masked_accuracy(repeated, own[:, 1:]) == 1))
print("words with a slip are the same in both:", np.array_equal(*[slip.any(axis=1) for slip in slips.values()]))

# %% [markdown]
# The words without a slip are the same: up to its first slip the decoder has read nothing but right symbols. After it
# the lines part. The teacher puts the decoder back on the road; alone, it reads its own mistake, which it never met in
# training, and the next one is near. (Besides, one letter too many moves all that follow to a wrong place.) This is
# called **exposure bias**. So always report what the model writes alone.
#
# **What the mask is good for.** A year with more padding behind it must stay the same year:

# %%
little, much = X_new[:50], np.pad(X_new[:50], ((0, 0), (0, 5)))  # 4 steps and 9
print("with the mask, more padding changes nothing:   ", np.allclose(encoder(little)[0], encoder(much)[0], atol=1e-5))
table, reader = (layer for layer in encoder.layers if layer.weights)
rows = table.get_weights()[0]  # looked up by hand, they carry no mask
without = [reader(rows[symbols])[1] for symbols in (little, much)]
print("without the mask, more padding changes nothing:", np.allclose(*without, atol=1e-5))
print(f"of the decoder's targets, {100 * np.mean(target[:1600] == 0):.0f} % are padding")

# %% [markdown]
# Without it this encoder goes on reading zeros, which it never learnt to read, and its state drifts away from what it
# had understood. A model trained without a mask has to learn that a zero means nothing: with four seeds such models
# ended at 94 to 98 % exact matches, those with the mask at 99 %. And a score that counts the padding flatters: who
# writes nothing but padding has nearly half of the symbols right.
#
# ## Forecasting several steps
#
# A forecast of several steps is a sequence too. The vanilla LSTM of Lesson 2 writes it in one go: a dense layer with
# `n_future` outputs, which has weights of its own for each step ahead. An encoder-decoder reads the past and writes the
# future step by step, with **one** set of weights for all steps: `TimeDistributed(Dense(1))`. The series are the damped
# waves of Lesson 3: swings that die away, some soon, some hardly at all, seen through noise for 20 steps. The 8 steps
# that follow are to be told, and those are without noise. The plot shows 16, for later; left of 0, what was seen.

# %%
past, future = datasets.damped_waves(3, n_past=20, n_future=16, seed=4)
plotting.forecast(past[0, :, 0], future[0], {"zero": 0 * future[0]}, title="A damped wave: 20 noisy steps, 16 to come")

# %% [markdown]
# ### Question 8: forecast with an encoder-decoder (10 points)
#
# Build and train `wave_model`, an encoder-decoder:
#
# - input `(samples, 20, 1)`, output `(samples, 8, 1)`, as in `X_train` and `Y_train`, which are prepared for you;
# - one LSTM layer that reads; its last output, repeated (`RepeatVector`), is all that another LSTM layer gets, which
#   writes; and at every step the same dense layer with one output and **no** activation;
# - on waves that it has never seen, the mean absolute error is at least 40 % below that of the linear formula that fits
#   the training waves best (`baselines.linear`).
#
# 20 units in each LSTM layer, 15 epochs, batches of 128 and Adam with a rate that falls from 0.02 (`CosineDecay`, see
# above Question 4) are enough. The loss is `"mean_squared_error"`.

# %% nbgrader={"grade": false, "grade_id": "forecast-waves", "locked": false, "schema_version": 3, "solution": true, "task": false}
X_train, Y_train = datasets.damped_waves(2000, n_past=20, n_future=8, seed=1)
Y_train = Y_train[:, :, np.newaxis]  # (2000, 8, 1): one number at each step
training.set_seed(5)
wave_model = None  # becomes your trained model

### BEGIN SOLUTION
inputs = keras.Input(shape=(20, 1))
vector = keras.layers.RepeatVector(8)(keras.layers.LSTM(20)(inputs))
hidden = keras.layers.LSTM(20, return_sequences=True)(vector)
wave_model = keras.Model(inputs, keras.layers.TimeDistributed(keras.layers.Dense(1))(hidden))
rate = keras.optimizers.schedules.CosineDecay(0.02, decay_steps=15 * 16)
wave_model.compile(optimizer=keras.optimizers.Adam(rate), loss="mean_squared_error")
wave_history = training.fit(wave_model, X_train, Y_train, epochs=15, batch_size=128, description="waves")
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "forecast-waves-visible", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import encoder_decoder as visible_tests

visible_tests.forecast_waves()

# %% nbgrader={"grade": true, "grade_id": "forecast-waves-hidden", "locked": true, "points": 5, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded: other waves, and every step ahead by itself.
from lstm_utils import checks, datasets
from lstm_utils.visible_tests import encoder_decoder as visible_tests

answer = checks.answer("wave_model")
### BEGIN HIDDEN TESTS
past, future = datasets.damped_waves(2000, n_past=20, n_future=8, seed=906)
_, own, formula, cause = visible_tests.forecast_errors(answer, past, future)
checks.better_than(own.mean(), formula.mean(), "The forecast of wave_model", 0.4, "the linear formula", cause)
for step, (error, other) in enumerate(zip(own.mean(axis=0), formula.mean(axis=0), strict=True), start=1):
    checks.better_than(error, other, f"The forecast {step} steps ahead", 0.2, "the linear formula", cause)
### END HIDDEN TESTS

# %% [markdown]
# Is it better than the vanilla LSTM? A fair comparison gives both the same number of parameters: 34 units in the one
# layer of the vanilla model make 5,176, two times 20 units 5,061. And can they tell more than the 8 steps that they were
# trained for? The decoder can **write on**: the same layers and another number at `RepeatVector`. The vanilla model has
# no ninth output, but you can call it again, on a window to which its own eight forecasts were appended.

# %%
if wave_model is not None:
    training.set_seed(5)
    vanilla = keras.Sequential([keras.Input(shape=(20, 1)), keras.layers.LSTM(34), keras.layers.Dense(8)])
    rate = keras.optimizers.schedules.CosineDecay(0.02, decay_steps=15 * 16)  # 15 epochs of 16 batches
    vanilla.compile(optimizer=keras.optimizers.Adam(rate), loss="mean_squared_error")
    training.fit(vanilla, X_train, Y_train[:, :, 0], epochs=15, batch_size=128, description="vanilla")
    past, future = datasets.damped_waves(1000, n_past=20, n_future=16, seed=7)
    reads, writes, dense = checks.models.layers_with_weights(wave_model)
    writes_on = keras.Sequential([keras.Input(shape=(20, 1)), reads, keras.layers.RepeatVector(16), writes, dense])
    once = vanilla.predict(past, verbose=0)
    again = vanilla.predict(np.concatenate([past[:, 8:], once[:, :, np.newaxis]], axis=1), verbose=0)
    forecasts = {
        "encoder-decoder, writing on": writes_on.predict(past, verbose=0)[:, :, 0],
        "vanilla, called twice": np.concatenate([once, again], axis=1),
    }
    errors = {name: np.abs(told - future).mean(axis=0) for name, told in forecasts.items()}
    decoder_error, vanilla_error = errors.values()
    errors["saying zero"] = np.abs(future).mean(axis=0)
    plotting.error_by_horizon(errors, title="Trained for 8 steps, asked for 16")
    means = [decoder_error[:8].mean(), vanilla_error[:8].mean()]
    print("Over the first 8 steps the two are within 15 % of each other:", bool(max(means) < 1.15 * min(means)))
    print("At step 16 the vanilla model is ahead:", bool(vanilla_error[-1] < decoder_error[-1]))
    plotting.forecast(past[3, :, 0], future[3], {name: told[3] for name, told in forecasts.items()}, title="One wave")

# %% [markdown]
# Over the 8 steps of the training the encoder-decoder is a little ahead, if at all: with five seeds each it was off by
# 0.098 to 0.100 on average, the vanilla model by 0.100 to 0.110. It took a quarter to a half more time to train, since
# the decoder adds 8 steps to the encoder's 20. Beyond that both can go on, better than saying zero at step 16. Here the
# vanilla model does even better: there its error was 0.13 to 0.15, that of the decoder 0.16 to 0.20. The decoder needs
# no second call, but it was never trained past step 8. So for a fixed horizon the dense layer is hardly worse, and
# cheaper. A decoder pays where one output depends on another and nobody knows how many there will be, as in a numeral.

# %% [markdown]
# ## What you learnt
#
# - An encoder reads a sequence into one vector, a decoder writes a sequence from it; the two lengths are independent.
# - In the one-shot form the vector is repeated for every step; each output is chosen alone, and their number is fixed.
# - In the other form the decoder starts from the encoder's states, both of them, and reads what it wrote last. It is
#   trained with teacher forcing, input and target one step apart, and used step by step, with the same layers.
# - An END symbol makes outputs of varying length; a mask keeps the padding out of the states and out of the loss.
# - What counts is the exact match, on examples that are new in every respect, with no teacher.
#
# ## Further reading
#
# - I. Sutskever, O. Vinyals and Q. V. Le, "Sequence to sequence learning with neural networks", *NeurIPS* 27, 2014. Two
#   LSTMs that translate; the input is read backwards.
# - K. Cho, B. van Merriënboer, C. Gulcehre, D. Bahdanau, F. Bougares, H. Schwenk and Y. Bengio, "Learning phrase
#   representations using RNN encoder-decoder for statistical machine translation", *EMNLP*, 2014.
# - W. Zaremba and I. Sutskever, "Learning to execute", arXiv:1410.4615, 2014. Sums and small programs.
# - R. J. Williams and D. Zipser, "A learning algorithm for continually running fully recurrent neural networks", *Neural
#   Computation* 1(2), 270–280, 1989. Teacher forcing.
# - S. Bengio, O. Vinyals, N. Jaitly and N. Shazeer, "Scheduled sampling for sequence prediction with recurrent neural
#   networks", *NeurIPS* 28, 2015. What to do about a decoder that never met its own mistakes.
# - D. Bahdanau, K. Cho and Y. Bengio, "Neural machine translation by jointly learning to align and translate", *ICLR*,
#   2015. The narrow door opens: attention looks back at every step of the input. The Transformer comes from it.
#
# ## What comes next
#
# The encoder may read its input in either direction, since it has all of it before the first output. Then why not in
# both? In Lesson 6, **bidirectional LSTMs**, two layers read at once, one from each end. You find out when that is worth
# it, and when it is cheating.
