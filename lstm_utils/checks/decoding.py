"""Checks of what a decoder writes: texts, and a decoding loop, tried on a decoder that tells what it was not given."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from lstm_utils.checks.messages import described, expect, fail
from lstm_utils.checks.values import as_array

if TYPE_CHECKING:
    import keras

# What the decoder of `speller` writes when it has lost the thread, counted from the last symbol, and what that tells.
AFTER_END = 5
LOST = {
    4: "the states are not handed on: after the first step, pass on the h and c that the decoder gave",
    3: "the decoder reads START at every step: it must read the symbol that it wrote last",
    2: "h and c do not belong together: they are swapped, or only one of them is handed on",
    1: "the decoder reads another symbol than the one it wrote last, the most probable",
}


def speller(
    words: Sequence[Sequence[int]], n_symbols: int, start: int, end: int, most: int
) -> tuple[keras.Model, keras.Model]:
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

        def __call__(self, inputs: Any, *arguments: Any, **options: Any) -> Any:
            parts = inputs if isinstance(inputs, list | tuple) else [inputs]
            if len({keras.ops.is_tensor(part) for part in parts}) > 1:
                raise ValueError(
                    "Keras takes a list of arrays or a list of tensors, and no mixture: "
                    "keras.ops.convert_to_tensor makes a tensor of an array"
                )
            return super().__call__(inputs, *arguments, **options)

        def predict(self, x: Any, *arguments: Any, **options: Any) -> Any:
            return keras.tree.map_structure(
                keras.ops.convert_to_numpy, self(keras.tree.map_structure(keras.ops.convert_to_tensor, x))
            )

        predict_on_batch = predict

    class Encoder(Spelling):
        def call(self, x: Any) -> Any:
            word = _numbers(x).reshape(-1)
            if len(word) == 0 or not np.isin(word, range(len(words))).all():
                raise ValueError("the encoder must be given X as it is")
            h = np.column_stack([word, 0 * word, 1 + word % 2])
            return _tensor(h), _tensor(np.column_stack([7 + 0 * word, word]))

    class Decoder(Spelling):
        calls = 0

        def call(self, inputs: Any) -> Any:
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


def _numbers(values: Any) -> np.ndarray:
    import keras

    return np.round(keras.ops.convert_to_numpy(keras.ops.convert_to_tensor(values))).astype(int)


def _tensor(values: np.ndarray) -> Any:
    import keras

    return keras.ops.convert_to_tensor(values.astype("float32"))


def spelled(
    result: Any,
    words: Sequence[Sequence[int]],
    n_symbols: int,
    start: int,
    end: int,
    max_steps: int,
    what: str,
) -> None:
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
    right = [list(word[:max_steps]) for word in words]
    came = _symbols(result, what)
    if came == right:
        return
    if len(came) != len(words):
        turned = len(came) in (max_steps, max(map(len, right)), max(map(len, right)) + 1)
        cause = "one list for each step came: turn steps and samples" if turned else "every sample needs a list"
        if len(came) == 1:
            cause = "only the first sample is decoded"
        fail(f"{what} has the wrong length.", f"{len(words)} lists, one for each sample", f"{len(came)}", cause)
    place = next(place for place, row in enumerate(came) if row != right[place])
    lost = next((words for key, words in LOST.items() if n_symbols - key in came[place]), "")
    after_end = n_symbols - AFTER_END in came[place]
    cause = _cause(came, right, place, start=start, end=end, max_steps=max_steps, lost=lost, after_end=after_end)
    rule = "feed START, take the most probable symbol, feed it with the new states, until END or max_steps symbols"
    fail(f"{what} is wrong for sample {place}.", right[place], came[place], cause, rule)


def _symbols(result: Any, what: str) -> list[list[int]]:
    """The rows of a result as lists of whole numbers, row by row, because a ragged list is no array."""
    rows = result if isinstance(result, list | tuple) else np.atleast_1d(as_array(result, what))
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
    return came


def _cause(
    came: list[list[int]],
    right: list[list[int]],
    place: int,
    *,
    start: int,
    end: int,
    max_steps: int,
    lost: str,
    after_end: bool,
) -> str:
    """Why the word at `place` is wrong: what it holds tells, and what the decoder wrote once it had lost the thread."""
    row, word = came[place], right[place]
    # With a loop that breaks, the one that ended has a symbol less where END was cut off.
    longest = max(map(len, came))
    stopped = longest <= min(map(len, right)) + 1 and longest < min(max(map(len, right)), max_steps - 1)
    tells = [
        (row[:1] == [start], "START is no part of the word"),
        (end in row, "END is no part of the word, and nothing after it"),
        (lost, lost),
        (after_end, "the loop goes on after END for this sample: what comes after it does not count"),
        (
            row == word[: len(row)],
            "all samples end with the first END: each ends with its own, so go on until all have ended"
            if stopped
            else "the loop ends too early: a word may have max_steps symbols, END not counted",
        ),
        (
            len(row) > 1 and row == row[:1] * len(row),
            "the first step is done again and again: hand on the states and the symbol",
        ),
        (len(row) > max_steps, "the word has more than max_steps symbols"),
        (sorted(came) == sorted(right), "the words are not in the order of the samples"),
        (row == word[::-1], "the word is spelled backwards"),
    ]
    return next((words for told, words in tells if told), "")


def same_texts(
    result: Any, right: Sequence[str], what: str, causes: Sequence[tuple[Sequence[str], str]] = (), hint: str = ""
) -> None:
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
        What holds for a right result, told when no cause fits.
    """
    wanted = f"a list of {len(right)} texts"
    if isinstance(result, str) or not hasattr(result, "__len__"):
        fail(f"{what} is not a list of texts.", wanted, described(result))
    came = list(result)
    bad = [text for text in came if not isinstance(text, str)]
    if bad:
        joined = isinstance(bad[0], list | tuple) and all(isinstance(part, str) for part in bad[0])
        cause = "the characters are not joined: ''.join(characters) makes one text of them" if joined else ""
        fail(f"{what} is not a list of texts.", wanted, f"a list with {described(bad[0])} in it", cause)
    came = [str(text) for text in came]  # NumPy's texts are texts too
    cause = next((words for wrong, words in causes if came == list(wrong)), "")
    expect(len(came) == len(right), f"{what} has the wrong length.", wanted, f"{len(came)} of them", cause, hint)
    for place, (one, other) in enumerate(zip(came, right, strict=True)):
        expect(one == other, f"{what} is wrong.", f"{other!r} at [{place}]", f"{one!r} at [{place}]", cause, hint)
