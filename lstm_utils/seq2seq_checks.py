"""Checks of encoder-decoders for test cells: what models compute, and whether a decoding loop hands on its states."""

import numpy as np

from lstm_utils import model_checks
from lstm_utils.checks import _describe, _say, as_array, close, expect, fail, finite, quiet, same_shape

# --- models of several inputs and outputs ---


def call(model, inputs, n_outputs, what):
    """What a model with several inputs or outputs gives, as arrays of finite numbers.

    Parameters
    ----------
    model : keras.Model
    inputs : array or list of array
        In the order that the question promises.
    n_outputs : int
        How many outputs there must be.
    what : str
        The model's name in messages.

    Returns
    -------
    list of numpy.ndarray
    """
    import keras

    model_checks.is_model(model, what)
    many = isinstance(inputs, list)
    wanted = len(inputs) if many else 1
    taken = len(keras.tree.flatten(model.inputs)) if getattr(model, "inputs", None) else wanted
    expect(
        taken == wanted,
        f"{what} has the wrong number of inputs.",
        wanted,
        taken,
        "keras.Model(inputs, outputs) takes lists where there are several",
    )
    try:
        with quiet():
            result = model([keras.ops.convert_to_tensor(x) for x in inputs] if many else inputs, training=False)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # SystemExit too: it would end the cell without a message
        shapes = " and ".join(str(x.shape) for x in (inputs if many else [inputs]))
        fail(f"{what} cannot be used on inputs of the shapes {shapes}.", "an output", _say(error))
    parts = list(result) if isinstance(result, list | tuple) else [result]
    expect(
        len(parts) == n_outputs,
        f"{what} has the wrong number of outputs.",
        n_outputs,
        len(parts),
        "an LSTM layer with return_state=True gives its output, then h, then c",
    )
    return [finite(part, f"output {place} of {what}") for place, part in enumerate(parts)]


def shake(model, seed=0):
    """Give a model other weights, biases too, that are large enough for every mistake to show in its output.

    Parameters
    ----------
    model : keras.Model
        Built. It is changed.
    seed : int
    """
    random = np.random.default_rng(seed)
    # A matrix with many rows adds up many numbers.
    scales = [(w, 2 / w.shape[0] ** 0.5 if w.ndim > 1 else 1) for w in model.get_weights()]
    model.set_weights([random.normal(scale=scale, size=w.shape) for w, scale in scales])


# --- the one-shot model ---


def repeat_vector_output(model, x, n_out, what):
    """Check what an encoder-decoder with a RepeatVector computes.

    Parameters
    ----------
    model : keras.Model
        Two LSTM layers and one Dense layer with softmax, in their usual sizes: use `model_checks.parameters` first.
    x : array (samples, steps, features)
        Another number of features than the encoder has units.
    n_out : int
    what : str
        The model's name in messages.
    """
    found = model_checks.layers_with_weights(model)
    lstm = [_cell(layer) for layer in found if model_checks._kind(layer) == "LSTM"]
    kernel, bias = [*next(layer for layer in found if model_checks._kind(layer) == "Dense").get_weights(), 0][:2]
    encoder = next(cell for cell in lstm if cell.kernel.shape[0] == x.shape[-1])
    decoder = next(cell for cell in lstm if cell is not encoder)
    came = model_checks.outputs(model, x, what)

    def decoded(vector, h=0.0, c=0.0):
        steps = np.repeat(vector[:, np.newaxis], n_out, axis=1)
        return lstm_run(decoder, steps, h, c)[0]

    def answer(hidden):
        return softmax(hidden @ kernel + bias)

    outputs, h, c = lstm_run(encoder, x)
    _, backwards, _ = lstm_run(encoder, x[:, ::-1])
    right = decoded(h)
    scores = right @ kernel + bias
    once = np.concatenate([h[:, np.newaxis], np.zeros((len(h), n_out - 1, h.shape[1]), h.dtype)], axis=1)
    causes = [
        (scores, "the softmax is missing: these are scores"),
        (1 / (1 + np.exp(-scores)), "the dense layer ends in sigmoid and not in softmax"),
        (softmax(scores, axis=1), "the softmax goes over the steps: it must go over the characters"),
        (answer(decoded(backwards)), "the encoder reads backwards"),
        (answer(decoded(c)), "the cell state is repeated: the encoder's output is its hidden state"),
        (answer(decoded(outputs[:, 0])), "the encoder's first output is repeated: it must be the last"),
        (
            answer(decoded(outputs.mean(axis=1))),
            "the average of the encoder's outputs is repeated: it must be the last",
        ),
        (answer(decoded(h, h, c)), "the decoder starts from the encoder's states: here it must start from zeros"),
        (answer(lstm_run(decoder, once)[0]), "the decoder gets the vector at its first step only"),
        (answer(right[:, ::-1]), "the decoder writes backwards"),
        (answer(np.repeat(right[:, -1:], n_out, axis=1)), "the decoder's last output is repeated, not the encoder's"),
    ]
    close(
        came,
        answer(right),
        f"The output of {what}",
        atol=1e-4,
        rtol=1e-3,
        causes=causes,
        hint="encoder: an LSTM layer whose last output is repeated n_out times; decoder: an LSTM layer that reads this "
        "and hands on all its outputs; then the same dense layer with softmax at every step",
    )


# --- the decoder that starts from the encoder's states ---


def translator_models(models, X, written, sizes, what):
    """Check the three models of an encoder-decoder with handed-over states: training model, encoder, decoder.

    Parameters
    ----------
    models : list of three keras.Model
        Fresh ones; their weights are changed.
    X : array (samples, steps) of int
        What the encoder reads: symbols from 1 on, padded with 0 at the end.
    written : array (samples, other steps) of int
        What the decoder reads, likewise; at least one row without padding and one with.
    sizes : tuple of four int
        `n_in`, `n_out`, `features`, `units`.
    what : str
        The call that made the models, for messages.
    """
    n_in, n_out, features, units = sizes
    names = [f"{name} of {what}" for name in ("training_model", "encoder", "decoder")]
    training, encoder, decoder = models
    samples, steps = written.shape
    first = call(training, [X, written], 1, names[0])[0]
    same_shape(
        first,
        (samples, steps, n_out),
        f"The output of {names[0]}",
        causes={
            (samples, n_out): "return_sequences=True is missing: the decoder must hand on all its outputs",
            (samples, steps, units): "the dense layer is missing",
            (samples, X.shape[1], n_out): "X and the decoder's input are swapped",
        },
    )
    another_X = np.where(X == 0, 0, X % (n_in - 1) + 1)
    expect(
        np.abs(first - call(training, [another_X, written], 1, names[0])[0]).max() > 1e-7,
        f"The output of {names[0]} does not depend on X.",
        "other probabilities for another X",
        "the same",
        "the decoder starts from zeros: its initial_state must be the encoder's states",
    )
    lstm = 4 * (units * (units + features) + units)
    embeddings = [("Embedding", n_in * features), ("Embedding", n_out * features)]
    model_checks.parameters(
        training,
        [*embeddings, ("LSTM", lstm), ("LSTM", lstm), ("Dense", (units + 1) * n_out)],
        names[0],
        causes={
            n_in * units: "the embedding has `units` entries for each symbol: it must have `features`",
            n_out * units: "the embedding has `units` entries for each symbol: it must have `features`",
            (units + 1) * n_in: "the dense layer has an output for each symbol that is read: it must be n_out",
        },
    )
    shake(training, seed=sum(sizes))

    # The encoder, by its own weights: it has one layer of each kind.
    h, c = call(encoder, X, 2, names[1])
    table, cell = _parts(encoder, ["Embedding", "LSTM"], names[1])
    X_keep = X != 0
    _, h_right, c_right = lstm_run(cell, table[X], keep=X_keep)
    _, h_all, c_all = lstm_run(cell, table[X])
    _, h_back, _ = lstm_run(cell, table[X][:, ::-1], keep=X_keep[:, ::-1])
    for state, right, name, other in ((h, h_right, "h", c_right), (c, c_right, "c", h_right)):
        close(
            state,
            right,
            f"The encoder's {name} ({names[1]})",
            atol=1e-4,
            rtol=1e-3,
            causes=[
                (other, "with return_state=True there come the output, h and c: take the last two, in this order"),
                (
                    h_all if name == "h" else c_all,
                    "the padding is read as a symbol: mask_zero=True is missing at the Embedding",
                ),
                (h_back, "the encoder reads backwards"),
            ],
            hint="the states after the last symbol of X, with the weights of the training model",
        )

    # One step of the decoder, from states of the test's own.
    random = np.random.default_rng(1)
    h0, c0 = random.uniform(-0.9, 0.9, size=(2, samples, units)).astype("float32")
    one = written[:, :1]
    p, h1, c1 = call(decoder, [one, h0, c0], 3, names[2])
    same_shape(
        p,
        (samples, 1, n_out),
        f"The first output of {names[2]}",
        causes={
            (samples, n_out): "the axis of the step is missing: return_sequences=True keeps it, here too",
            (samples, 1, units): "the dense layer is missing",
            (samples, units): "the order of the outputs is probabilities, h, c",
        },
    )
    table, cell, kernel, bias = _parts(decoder, ["Embedding", "LSTM", "Dense"], names[2])

    def scores(symbols, h, c):
        hidden, h, c = lstm_run(cell, table[symbols], h, c)
        return hidden @ kernel + bias, h, c

    def step(symbols, h, c):
        given, h, c = scores(symbols, h, c)
        return softmax(given), h, c

    p_right, h1_right, c1_right = step(one, h0, c0)
    close(
        p,
        p_right,
        f"The probabilities of {names[2]}",
        atol=1e-4,
        rtol=1e-3,
        causes=[
            (scores(one, h0, c0)[0], "the softmax is missing: these are scores"),
            (
                step(one, np.zeros_like(h0), np.zeros_like(c0))[0],
                "the states that come in are not used: pass initial_state=[h, c]",
            ),
            (step(one, c0, h0)[0], "h and c are swapped on their way in: initial_state=[h, c]"),
            (step(one, h0, np.zeros_like(c0))[0], "the cell state that comes in is not used"),
        ],
        hint="the symbol embedded, one step of the decoder's LSTM layer from [h, c], the dense layer with softmax",
    )
    for state, right, name, wrong in ((h1, h1_right, "h", [c1_right, h0]), (c1, c1_right, "c", [h1_right, c0])):
        close(
            state,
            right,
            f"The new {name} of {names[2]}",
            atol=1e-4,
            rtol=1e-3,
            causes=[
                (wrong[0], "h and c are swapped: the order of the outputs is probabilities, h, c"),
                (wrong[1], "the old state is given back: give the one after the step"),
            ],
            hint="the state after this step",
        )

    # The training model against the steps, one after the other: the same weights, the same numbers.
    def all_steps(h, c):
        given = []
        for place in range(steps):
            p, h, c = step(written[:, place : place + 1], h, c)
            given.append(p)
        return np.concatenate(given, axis=1)

    together = call(training, [X, written], 1, names[0])[0]
    seen = written != 0
    zeros = np.zeros_like(h_right)
    right = all_steps(h_right, c_right)
    close(
        together[seen],
        right[seen],
        f"The output of {names[0]}",
        atol=1e-4,
        rtol=1e-3,
        causes=[
            (
                all_steps(zeros, zeros)[seen],
                "the decoder starts from zeros: its initial_state must be the encoder's states",
            ),
            (all_steps(h_right, zeros)[seen], "only h is handed over to the decoder: the cell state is lost"),
            (
                all_steps(c_right, h_right)[seen],
                "h and c are swapped on their way to the decoder: initial_state=[h, c]",
            ),
            (all_steps(h_right, h_right)[seen], "h is handed over twice: initial_state=[h, c]"),
        ],
        hint=_not_shared(training, encoder, decoder)
        or "the decoder must read as the step decoder does, from the encoder's states",
    )
    # What Keras hangs on a result, and what its losses look at.
    with quiet():
        import keras

        mask = getattr(training([keras.ops.convert_to_tensor(a) for a in (X, written)]), "_keras_mask", None)
    expect(
        mask is not None and np.array_equal(keras.ops.convert_to_numpy(mask), seen),
        f"The loss of {names[0]} counts the padding.",
        "a mask that leaves out the steps where the decoder's input is 0",
        "no mask" if mask is None else "another mask",
        "mask_zero=True is missing at the decoder's Embedding layer",
    )


def _not_shared(training, encoder, decoder):
    trained = {id(w) for w in training.weights}
    for model, name in ((encoder, "encoder"), (decoder, "decoder")):
        if not {id(w) for w in model.weights} <= trained:
            return f"the {name} has layers of its own: call the same layers again, so that training reaches them"
    return ""


def _parts(model, kinds, what):
    """The table of the Embedding, the cell of the LSTM, kernel and bias of the Dense layer of a model."""
    found = {model_checks._kind(layer): layer for layer in model_checks.layers_with_weights(model)}
    expect(
        sorted(found) == sorted(kinds) and len(model_checks.layers_with_weights(model)) == len(kinds),
        f"{what} has other layers with weights than asked for.",
        ", ".join(kinds),
        ", ".join(model_checks._kind(layer) for layer in model_checks.layers_with_weights(model)) or "none",
        "a model holds all layers that lie between its inputs and its outputs",
    )
    parts = [found["Embedding"].get_weights()[0], _cell(found["LSTM"])]
    return [*parts, *found["Dense"].get_weights()] if "Dense" in kinds else parts


# --- a decoding loop ---

# What the decoder of `speller` writes when it has lost the thread, counted from the last symbol, and what that tells.
AFTER_END = 5
LOST = {
    4: "the states are not handed on: after the first step, pass on the h and c that the decoder gave",
    3: "the decoder reads START at every step: it must read the symbol that it wrote last",
    2: "h and c do not belong together: they are swapped, or only one of them is handed on",
    1: "the decoder reads another symbol than the one it wrote last, the most probable",
}


def speller(words, n_symbols, start, end, most):
    """An encoder and a decoder that spell known words, to try a decoding loop on; no network is in them.

    The encoder's input tells for each sample which word is to be spelled. The decoder writes the word and then `end`,
    and after that symbols that no word has, if it is asked on. When it is given other states than it gave, or another
    symbol than it wrote, it loses the thread and writes one of four symbols that no word has, which `spelled` reads.

    Parameters
    ----------
    words : list of list of int
        Symbols below ``n_symbols - 5``, neither `start` nor `end`.
    n_symbols : int
        How many symbols there are; the last five stand for a lost thread.
    start, end : int
    most : int
        At how many calls of the decoder an endless loop is taken for one.

    Returns
    -------
    encoder, decoder : keras.Model
        ``encoder(X)`` gives h (samples, 3) and c (samples, 2) for X (samples, 1), the words' places in `words`;
        ``decoder([symbols, h, c])`` gives probabilities (samples, 1, n_symbols), h and c, with symbols (samples, 1).
    """
    import keras

    longest = max(len(word) for word in words) + 1
    table = np.full((len(words), longest + 1), n_symbols - AFTER_END)
    fed = np.full((len(words), longest + 1), -1)
    for place, word in enumerate(words):
        table[place, : len(word) + 1] = [*word, end]
        fed[place, : len(word) + 1] = [start, *word]

    class Spelling(keras.Model):
        """In eager mode whatever way it is called, so that it sees numbers; as strict about lists as Keras is."""

        def __call__(self, inputs, *arguments, **options):
            parts = inputs if isinstance(inputs, list | tuple) else [inputs]
            if len({keras.ops.is_tensor(part) for part in parts}) > 1:
                raise ValueError(
                    "Keras takes a list of arrays or a list of tensors, and no mixture: "
                    "keras.ops.convert_to_tensor makes a tensor of an array"
                )
            return super().__call__(inputs, *arguments, **options)

        def predict(self, x, *arguments, **options):
            return keras.tree.map_structure(
                keras.ops.convert_to_numpy, self(keras.tree.map_structure(keras.ops.convert_to_tensor, x))
            )

        predict_on_batch = predict

    class Encoder(Spelling):
        def call(self, x):
            word = _numbers(x).reshape(-1)
            if len(word) == 0 or not np.isin(word, range(len(words))).all():
                raise ValueError("the encoder must be given X as it is")
            h = np.column_stack([word, 0 * word, 1 + word % 2])
            return _tensor(h), _tensor(np.column_stack([7 + 0 * word, word]))

    class Decoder(Spelling):
        calls = 0

        def call(self, inputs):
            self.calls += 1
            if self.calls > most:
                raise RuntimeError(
                    "the decoder was called again and again: the loop does not end after max_steps symbols"
                )
            symbols, h, c = (_numbers(part) for part in inputs)
            if symbols.shape != (len(h), 1):
                raise ValueError(f"the symbols must have shape ({len(h)}, 1), but {symbols.shape} came")
            if h.shape != (len(h), 3) or c.shape != (len(h), 2):
                raise ValueError(f"h and c must have the shapes in which they came, but {h.shape} and {c.shape} came")
            word, place = np.clip(h[:, 0], 0, len(words) - 1), np.clip(h[:, 1], 0, longest)
            symbols = symbols[:, 0]
            writes = table[word, place]
            right = fed[word, place]
            told = right >= 0  # after END it does not matter what is read
            writes = np.where(told & (symbols != right), n_symbols - 1, writes)
            writes = np.where(told & (symbols == start) & (place > 0), n_symbols - 3, writes)
            writes = np.where(told & (symbols != start) & (place == 0), n_symbols - 4, writes)
            writes = np.where((c[:, 0] != 7 + 3 * h[:, 1]) | (c[:, 1] != word), n_symbols - 2, writes)
            # The largest is below one half, and the runner-up is another symbol at each step.
            p = np.full((len(h), n_symbols), 0.35 / (n_symbols - 2))
            rows = np.arange(len(h))
            p[rows, (writes + 1 + place) % n_symbols] = 0.25
            p[rows, writes] = 0.4
            place = h[:, 1] + 1
            return (
                _tensor(p[:, np.newaxis]),
                _tensor(np.column_stack([word, place, h[:, 2]])),
                _tensor(np.column_stack([7 + 3 * place, word])),
            )

    return Encoder(name="encoder"), Decoder(name="decoder")


def _numbers(values):
    import keras

    return np.round(keras.ops.convert_to_numpy(keras.ops.convert_to_tensor(values))).astype(int)


def _tensor(values):
    import keras

    return keras.ops.convert_to_tensor(values.astype("float32"))


def spelled(result, words, n_symbols, start, end, max_steps, what):
    """Check what a decoding loop made of the decoder of `speller`.

    Parameters
    ----------
    result : list of list of int
        The student's.
    words : list of list of int
        The words of the samples, in order.
    n_symbols, start, end : int
        As for `speller`.
    max_steps : int
        How long a result may be.
    what : str
        The call, for messages.
    """
    rows = result if isinstance(result, list | tuple) else np.atleast_1d(as_array(result, what))
    # Row by row, because a ragged list is no array.
    flat = [rows] if np.ndim(rows[0] if len(rows) else rows) == 0 else [row for row in rows if np.ndim(row) == 0]
    expect(
        not flat,
        f"{what} is wrong.",
        "a list with a list for each sample",
        "symbols that stand in no list of their own",
        "only one sample is decoded, or one symbol of each",
    )
    came = []
    for place, row in enumerate(rows):
        row = as_array(row, f"Row {place} of {what}")
        expect(
            row.ndim <= 1 or row.size == max(row.shape),
            f"Row {place} of {what} is wrong.",
            "a list of symbols",
            f"an array of shape {row.shape}",
            "each step gave more than one symbol: take the argmax of the last axis",
        )
        expect(
            np.array_equal(row, np.round(row)),
            f"Row {place} of {what} is wrong.",
            "symbols, whole numbers",
            row.tolist(),
            "these are probabilities: their place was asked for (argmax)",
        )
        came.append([int(symbol) for symbol in row.reshape(-1)])
    right = [word[:max_steps] for word in words]
    if came == right:
        return
    if len(came) != len(words):
        turned = len(came) in (max_steps, max(map(len, right)), max(map(len, right)) + 1)
        cause = "one list for each step came: turn steps and samples" if turned else "every sample needs a list"
        if len(came) == 1 or came == right[0]:
            cause = "only the first sample is decoded"
        fail(f"{what} has the wrong length.", f"{len(words)} lists, one for each sample", f"{len(came)}", cause)
    place = next(place for place, row in enumerate(came) if row != right[place])
    row, word = came[place], right[place]
    lost = [words for key, words in LOST.items() if n_symbols - key in row]
    cause = "feed START, take the most probable symbol, feed it with the new states, until END or max_steps symbols"
    stopped = min(map(len, came)) == max(map(len, came)) and len({len(word) for word in right}) > 1
    if row[:1] == [start]:
        cause = "START is no part of the word"
    elif end in row:
        cause = "END is no part of the word, and nothing after it"
    elif lost:
        cause = lost[0]
    elif n_symbols - AFTER_END in row:
        cause = "the loop goes on after END for this sample: what comes after it does not count"
    elif row == word[: len(row)]:
        too_early = "the loop ends too early: a word may have max_steps symbols, END not counted"
        cause = (
            "all samples end with the first END: each ends with its own"
            if stopped and max(map(len, came)) < max_steps - 1
            else too_early
        )
    elif len(row) > 1 and row == row[:1] * len(row):
        cause = "the first step is done again and again: hand on the states and the symbol"
    elif len(row) > max_steps:
        cause = "the word has more than max_steps symbols"
    elif sorted(came) == sorted(right):
        cause = "the words are not in the order of the samples"
    elif row == word[::-1]:
        cause = "the word is spelled backwards"
    fail(f"{what} is wrong for sample {place}.", word, row, cause)


# --- texts ---


def same_texts(result, right, what, causes=(), hint=""):
    """Check a list of texts.

    Parameters
    ----------
    result : sequence of str
        The student's.
    right : list of str
    what : str
        The call, for messages.
    causes : sequence of (list of str, str)
        What well-known mistakes would have given, and the words for each; the first that fits is named.
    hint : str
        The cause to name when none fits.
    """
    wanted = f"a list of {len(right)} texts"
    if isinstance(result, str) or not hasattr(result, "__len__"):
        fail(f"{what} is not a list of texts.", wanted, _describe(result))
    came = list(result)
    bad = [text for text in came if not isinstance(text, str)]
    if bad:
        joined = isinstance(bad[0], list | tuple) and all(isinstance(part, str) for part in bad[0])
        cause = "the characters are not joined: ''.join(characters) makes one text of them" if joined else ""
        fail(f"{what} is not a list of texts.", wanted, f"a list with {_describe(bad[0])} in it", cause)
    came = [str(text) for text in came]  # NumPy's texts are texts too
    cause = next((words for wrong, words in causes if came == list(wrong)), hint)
    expect(len(came) == len(right), f"{what} has the wrong length.", wanted, f"{len(came)} of them", cause)
    for place, (one, other) in enumerate(zip(came, right, strict=True)):
        expect(one == other, f"{what} is wrong.", f"{other!r} at [{place}]", f"{one!r} at [{place}]", cause)


# --- in NumPy ---


def lstm_run(cell, x, h=0.0, c=0.0, keep=None):
    """Run an LSTM layer with Keras's usual activations over sequences, in NumPy.

    Parameters
    ----------
    cell : keras.layers.LSTM or keras.layers.LSTMCell
        Its weights are used.
    x : array (samples, steps, features)
    h, c : array (samples, units) or float
        Where it starts.
    keep : array (samples, steps) of bool, optional
        Where False, a step leaves the states as they are.

    Returns
    -------
    outputs : ndarray (samples, steps, units)
    h, c : ndarray (samples, units)
        The states after the last step.

    References
    ----------
    F. A. Gers, J. Schmidhuber and F. Cummins, Learning to Forget, Neural Computation 12(10), 2000.
    """
    kernel, recurrent, *bias = cell.get_weights()
    bias = bias[0] if bias else 0.0
    units = recurrent.shape[0]
    h, c = (np.zeros((len(x), units), "float32") + state for state in (h, c))
    outputs = []
    for step in range(x.shape[1]):
        i, f, g, o = np.split(x[:, step] @ kernel + h @ recurrent + bias, 4, axis=1)
        c_new = _sigmoid(f) * c + _sigmoid(i) * np.tanh(g)
        h_new = _sigmoid(o) * np.tanh(c_new)
        stays = np.ones((len(x), 1), bool) if keep is None else keep[:, step, np.newaxis]
        h, c = np.where(stays, h_new, h), np.where(stays, c_new, c)
        outputs.append(h)
    return np.stack(outputs, axis=1), h, c


def softmax(scores, axis=-1):
    """Turn scores into probabilities along an axis."""
    powers = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return powers / powers.sum(axis=axis, keepdims=True)


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


def _cell(layer):
    return getattr(layer, "cell", layer)
