# /// answer
# what = "lists filled up with zeros, weights in the average"
# ///
# %% teacher-forcing
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
