# /// answer
# what = "a short sequence is begun again"
# score = 0
# message = "a short sequence is begun again"
# ///
# %% encode-bases
def encode_bases(sequences, length):
    X = np.zeros((len(sequences), length, 4))
    for sample, text in enumerate(sequences):
        for step in range(length):
            base = text[step % len(text)]
            if base in "ACGT":
                X[sample, step, "ACGT".index(base)] = 1
    return X
