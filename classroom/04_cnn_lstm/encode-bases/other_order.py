# /// answer
# what = "the bases in the order A, T, G, C"
# score = 0
# message = "the order of the bases is A, T, G, C"
# ///
# %% encode-bases
def encode_bases(sequences, length):
    X = np.zeros((len(sequences), length, 4))
    for s, text in enumerate(sequences):
        for t, base in enumerate(text[:length]):
            if base in "ATGC":
                X[s, t, "ATGC".index(base)] = 1
    return X
