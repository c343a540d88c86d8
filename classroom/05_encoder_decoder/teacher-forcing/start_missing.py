# /// answer
# what = "the word without START as the input"
# score = 0
# message = "START is missing"
# ///
# %% teacher-forcing
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
