# /// answer
# what = "what is said for the padding is blanked and then counted as right"
# score = 0
# message = "the padding is counted as right"
# ///
# %% teacher-forcing
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
