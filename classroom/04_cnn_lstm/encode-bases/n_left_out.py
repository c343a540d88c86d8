# /// answer
# what = "an N is left out"
# score = 0
# message = ["an unknown letter is left out", "an N is left out"]
# ///
# %% encode-bases
def encode_bases(sequences, length):
    X = np.zeros((len(sequences), length, 4))
    for s, text in enumerate(sequences):
        known = [base for base in text if base in "ACGT"]
        for t, base in enumerate(known[:length]):
            X[s, t, "ACGT".index(base)] = 1
    return X
