# /// answer
# what = "no END"
# score = 0
# message = "END is missing"
# ///
# %% teacher-forcing
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
