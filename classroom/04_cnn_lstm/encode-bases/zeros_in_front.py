# /// answer
# what = "short sequences are filled up at the front"
# score = 0
# message = "the zeros stand before a short sequence"
# ///
# %% encode-bases
def encode_bases(sequences, length):
    X = np.zeros((len(sequences), length, 4))
    for s, text in enumerate(sequences):
        text = text[:length].rjust(length)
        for t, base in enumerate(text):
            if base in "ACGT":
                X[s, t, "ACGT".index(base)] = 1
    return X
