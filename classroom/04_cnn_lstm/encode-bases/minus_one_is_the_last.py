# /// answer
# what = "find gives -1 for an N, which is the place of T"
# score = 0
# message = ["an unknown letter becomes T", "an N becomes T"]
# ///
# %% encode-bases
def encode_bases(sequences, length):
    X = np.zeros((len(sequences), length, 4))
    for s, text in enumerate(sequences):
        for t, base in enumerate(text[:length]):
            X[s, t, "ACGT".find(base)] = 1
    return X
