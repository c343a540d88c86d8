# /// answer
# what = "a letter other than N becomes an A"
# score = 0
# message = ["a letter other than N becomes A", "a letter other than N becomes a base"]
# ///
# %% encode-bases
def encode_bases(sequences, length):
    X = np.zeros((len(sequences), length, 4))
    for s, text in enumerate(sequences):
        for t, base in enumerate(text[:length]):
            if base != "N":
                X[s, t, max("ACGT".find(base), 0)] = 1
    return X
