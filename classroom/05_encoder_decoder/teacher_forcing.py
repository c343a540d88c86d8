"""Make what the decoder reads and what it must write, and measure accuracy where there is no padding."""


# %% lists_padded
# what = "lists filled up with zeros, weights in the average"
def decoder_sequences(words, characters, steps):
    symbol = dict(zip(characters, range(3, 3 + len(characters))))
    reads, writes = [], []
    for word in words:
        row = [symbol[c] for c in word]
        rest = [0] * (steps - len(row) - 1)
        reads.append([1, *row, *rest])
        writes.append([*row, 2, *rest])
    return reads, writes


def masked_accuracy(probabilities, target):
    return np.average(np.argmax(probabilities, axis=2) == target, weights=target != 0)


# %% loops_count
# what = "counted in loops, Keras pads"
def decoder_sequences(words, characters, steps):
    ids = [[characters.index(c) + 3 for c in word] for word in words]
    pad = keras.utils.pad_sequences
    first = pad([[1] + row for row in ids], maxlen=steps, padding="post")
    second = pad([row + [2] for row in ids], maxlen=steps, padding="post")
    return first, second


def masked_accuracy(probabilities, target):
    right = total = 0
    for sample, wanted in zip(probabilities, target):
        for chances, symbol in zip(sample, wanted):
            if symbol == 0:
                continue
            total += 1
            right += int(np.argmax(chances) == symbol)
    return right / total


# %% one_from_the_other
# what = "one long row cut twice, END taken out of the input"
def decoder_sequences(words, characters, steps):
    rows = np.zeros((len(words), steps + 1), dtype="int32")
    for row, word in zip(rows, words):
        row[0] = 1
        for t, c in enumerate(word, start=1):
            row[t] = characters.find(c) + 3
        row[len(word) + 1] = 2
    reads = np.where(rows == 2, 0, rows)[:, :-1]
    return reads, rows[:, 1:]


def masked_accuracy(probabilities, target):
    mask = target != 0
    hits = (np.argmax(probabilities, -1) == target) & mask
    return hits.sum() / mask.sum()


# %% end_not_counted
# what = "END left out"
# score = 0
# message = "END is left out"
def decoder_sequences(words, characters, steps):
    decoder_input = np.zeros((len(words), steps), int)
    target = np.zeros((len(words), steps), int)
    for i, word in enumerate(words):
        ids = [characters.index(c) + 3 for c in word]
        decoder_input[i, : len(ids) + 1] = [1] + ids
        target[i, : len(ids) + 1] = ids + [2]
    return decoder_input, target


def masked_accuracy(probabilities, target):
    right = probabilities.argmax(axis=-1) == target
    return right[target > 2].mean()


# %% end_missing
# what = "no END"
# score = 0
# message = "END is missing"
def decoder_sequences(words, characters, steps):
    decoder_input = np.zeros((len(words), steps), int)
    target = np.zeros((len(words), steps), int)
    for i, word in enumerate(words):
        ids = [characters.index(c) + 3 for c in word]
        decoder_input[i, : len(ids) + 1] = [1] + ids
        target[i, : len(ids)] = ids
    return decoder_input, target


def masked_accuracy(probabilities, target):
    right = probabilities.argmax(axis=-1) == target
    return right[target > 0].mean()


# %% end_is_read
# what = "the target moved on by one, END and all"
# score = 0
# message = "START is only read, END is only written"
def decoder_sequences(words, characters, steps):
    decoder_input = np.zeros((len(words), steps), int)
    target = np.zeros((len(words), steps), int)
    for i, word in enumerate(words):
        ids = [characters.index(c) + 3 for c in word]
        decoder_input[i, : len(ids) + 1] = [1] + ids
        target[i, : len(ids) + 1] = ids + [2]
    decoder_input[:, 1:] = target[:, :-1]
    return decoder_input, target


def masked_accuracy(probabilities, target):
    right = probabilities.argmax(axis=-1) == target
    return right[target > 0].mean()


# %% start_missing
# what = "the word without START as the input"
# score = 0
# message = "START is missing"
def decoder_sequences(words, characters, steps):
    decoder_input = np.zeros((len(words), steps), int)
    target = np.zeros((len(words), steps), int)
    for i, word in enumerate(words):
        ids = [characters.index(c) + 3 for c in word]
        decoder_input[i, : len(ids)] = ids
        target[i, : len(ids) + 1] = ids + [2]
    return decoder_input, target


def masked_accuracy(probabilities, target):
    right = probabilities.argmax(axis=-1) == target
    return right[target > 0].mean()


# %% padding_below_the_line
# what = "masked hits over all steps"
# score = 0
# message = "counted as wrong"
def decoder_sequences(words, characters, steps):
    decoder_input = np.zeros((len(words), steps), int)
    target = np.zeros((len(words), steps), int)
    for i, word in enumerate(words):
        ids = [characters.index(c) + 3 for c in word]
        decoder_input[i, : len(ids) + 1] = [1] + ids
        target[i, : len(ids) + 1] = ids + [2]
    return decoder_input, target


def masked_accuracy(probabilities, target):
    hits = (probabilities.argmax(axis=-1) == target) * (target != 0)
    return hits.mean()


# %% one_array
# what = "only the input comes back"
# score = 0
# message = "does not return decoder_input and target"
def decoder_sequences(words, characters, steps):
    decoder_input = np.zeros((len(words), steps), int)
    target = np.zeros((len(words), steps), int)
    for i, word in enumerate(words):
        ids = [characters.index(c) + 3 for c in word]
        decoder_input[i, : len(ids) + 1] = [1] + ids
        target[i, : len(ids) + 1] = ids + [2]
    return decoder_input


def masked_accuracy(probabilities, target):
    right = probabilities.argmax(axis=-1) == target
    return right[target > 0].mean()


# %% mean_of_means
# what = "each word averaged by itself"
# score = 0
# message = "each sample is averaged by itself"
def decoder_sequences(words, characters, steps):
    decoder_input = np.zeros((len(words), steps), int)
    target = np.zeros((len(words), steps), int)
    for i, word in enumerate(words):
        ids = [characters.index(c) + 3 for c in word]
        decoder_input[i, : len(ids) + 1] = [1] + ids
        target[i, : len(ids) + 1] = ids + [2]
    return decoder_input, target


def masked_accuracy(probabilities, target):
    right = probabilities.argmax(axis=-1) == target
    return np.mean([r[t != 0].mean() for r, t in zip(right, target)])


# %% reads_the_target
# what = "input and target are the same"
# score = 0
# message = "in each other's place"
def decoder_sequences(words, characters, steps):
    decoder_input = np.zeros((len(words), steps), int)
    target = np.zeros((len(words), steps), int)
    for i, word in enumerate(words):
        ids = [characters.index(c) + 3 for c in word]
        decoder_input[i, : len(ids) + 1] = ids + [2]
        target[i, : len(ids) + 1] = ids + [2]
    return decoder_input, target


def masked_accuracy(probabilities, target):
    right = probabilities.argmax(axis=-1) == target
    return right[target > 0].mean()


# %% swapped
# what = "the two results swapped"
# score = 0
# message = "in each other's place"
def decoder_sequences(words, characters, steps):
    decoder_input = np.zeros((len(words), steps), int)
    target = np.zeros((len(words), steps), int)
    for i, word in enumerate(words):
        ids = [characters.index(c) + 3 for c in word]
        decoder_input[i, : len(ids) + 1] = [1] + ids
        target[i, : len(ids) + 1] = ids + [2]
    return target, decoder_input


def masked_accuracy(probabilities, target):
    right = probabilities.argmax(axis=-1) == target
    return right[target > 0].mean()


# %% characters_from_zero
# what = "characters counted from 0"
# score = 0
# message = "the characters begin at 0"
def decoder_sequences(words, characters, steps):
    decoder_input = np.zeros((len(words), steps), int)
    target = np.zeros((len(words), steps), int)
    for i, word in enumerate(words):
        ids = [characters.index(c) for c in word]
        decoder_input[i, : len(ids) + 1] = [1] + ids
        target[i, : len(ids) + 1] = ids + [2]
    return decoder_input, target


def masked_accuracy(probabilities, target):
    right = probabilities.argmax(axis=-1) == target
    return right[target > 0].mean()


# %% characters_from_one
# what = "only padding left free"
# score = 0
# message = "the characters begin at 1"
def decoder_sequences(words, characters, steps):
    decoder_input = np.zeros((len(words), steps), int)
    target = np.zeros((len(words), steps), int)
    for i, word in enumerate(words):
        ids = [characters.index(c) + 1 for c in word]
        decoder_input[i, : len(ids) + 1] = [1] + ids
        target[i, : len(ids) + 1] = ids + [2]
    return decoder_input, target


def masked_accuracy(probabilities, target):
    right = probabilities.argmax(axis=-1) == target
    return right[target > 0].mean()


# %% padding_counted
# what = "padding counted"
# score = 0
# message = "the padding is counted"
def decoder_sequences(words, characters, steps):
    decoder_input = np.zeros((len(words), steps), int)
    target = np.zeros((len(words), steps), int)
    for i, word in enumerate(words):
        ids = [characters.index(c) + 3 for c in word]
        decoder_input[i, : len(ids) + 1] = [1] + ids
        target[i, : len(ids) + 1] = ids + [2]
    return decoder_input, target


def masked_accuracy(probabilities, target):
    return (probabilities.argmax(axis=-1) == target).mean()


# %% padding_counted_right
# what = "what is said for the padding is blanked and then counted as right"
# score = 0
# message = "the padding is counted as right"
def decoder_sequences(words, characters, steps):
    decoder_input = np.zeros((len(words), steps), int)
    target = np.zeros((len(words), steps), int)
    for i, word in enumerate(words):
        ids = [characters.index(c) + 3 for c in word]
        decoder_input[i, : len(ids) + 1] = [1] + ids
        target[i, : len(ids) + 1] = ids + [2]
    return decoder_input, target


def masked_accuracy(probabilities, target):
    said = probabilities.argmax(axis=-1) * (target != 0)
    return (said == target).mean()


# %% padding_in_front
# what = "padded at the front"
# score = 0
# message = "the padding stands in front"
def decoder_sequences(words, characters, steps):
    decoder_input = np.zeros((len(words), steps), int)
    target = np.zeros((len(words), steps), int)
    for i, word in enumerate(words):
        ids = [characters.index(c) + 3 for c in word]
        decoder_input[i, : len(ids) + 1] = [1] + ids
        target[i, : len(ids) + 1] = ids + [2]
    n = [(row == 0).sum() for row in target]
    roll = [np.array([np.roll(r, k) for r, k in zip(a, n)]) for a in (decoder_input, target)]
    return roll[0], roll[1]


def masked_accuracy(probabilities, target):
    right = probabilities.argmax(axis=-1) == target
    return right[target > 0].mean()


# %% said_for_target
# what = "looks for padding in what is said"
# score = 0
# message = "the target tells where it is"
def decoder_sequences(words, characters, steps):
    decoder_input = np.zeros((len(words), steps), int)
    target = np.zeros((len(words), steps), int)
    for i, word in enumerate(words):
        ids = [characters.index(c) + 3 for c in word]
        decoder_input[i, : len(ids) + 1] = [1] + ids
        target[i, : len(ids) + 1] = ids + [2]
    return decoder_input, target


def masked_accuracy(probabilities, target):
    said = probabilities.argmax(axis=-1)
    return (said == target)[said != 0].mean()


# %% as_long_as_needed
# what = "the steps of the longest word"
# score = 0
# message = "they must have `steps` steps"
def decoder_sequences(words, characters, steps):
    steps = max(map(len, words)) + 1
    decoder_input = np.zeros((len(words), steps), int)
    target = np.zeros((len(words), steps), int)
    for i, word in enumerate(words):
        ids = [characters.index(c) + 3 for c in word]
        decoder_input[i, : len(ids) + 1] = [1] + ids
        target[i, : len(ids) + 1] = ids + [2]
    return decoder_input, target


def masked_accuracy(probabilities, target):
    right = probabilities.argmax(axis=-1) == target
    return right[target > 0].mean()


# %% whole_words
# what = "whole words counted"
# score = 0
# message = "whole words are counted"
def decoder_sequences(words, characters, steps):
    decoder_input = np.zeros((len(words), steps), int)
    target = np.zeros((len(words), steps), int)
    for i, word in enumerate(words):
        ids = [characters.index(c) + 3 for c in word]
        decoder_input[i, : len(ids) + 1] = [1] + ids
        target[i, : len(ids) + 1] = ids + [2]
    return decoder_input, target


def masked_accuracy(probabilities, target):
    right = (probabilities.argmax(axis=-1) == target) | (target == 0)
    return right.all(axis=1).mean()
