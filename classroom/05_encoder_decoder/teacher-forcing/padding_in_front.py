# /// answer
# what = "padded at the front"
# score = 0
# message = "the padding stands in front"
# ///
# %% teacher-forcing
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
