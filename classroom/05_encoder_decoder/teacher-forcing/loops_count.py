# /// answer
# what = "counted in loops, Keras pads"
# ///
# %% teacher-forcing
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
