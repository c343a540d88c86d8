# /// answer
# what = "one long row cut twice, END taken out of the input"
# ///
# %% teacher-forcing
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
