# /// answer
# what = "only an N is expected, every other letter is looked up"
# score = 0
# message = ["substring not found", "a letter that is none of A, C, G, T is looked up among them"]
# ///
# %% encode-bases
def encode_bases(sequences, length):
    X = np.zeros((len(sequences), length, 4))
    for s, text in enumerate(sequences):
        for t, base in enumerate(text[:length]):
            if base == "N":
                continue
            X[s, t, "ACGT".index(base)] = 1
    return X
