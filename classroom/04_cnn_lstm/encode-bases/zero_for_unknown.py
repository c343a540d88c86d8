# /// answer
# what = "what is not known gets the number 0, which is A"
# score = 0
# message = "an unknown letter and what comes after the end become A"
# ///
# %% encode-bases
def encode_bases(sequences, length):
    numbers = np.zeros((len(sequences), length), dtype=int)
    for row, text in zip(numbers, sequences):
        for t, base in enumerate(text[:length]):
            row[t] = max("ACGT".find(base), 0)
    return np.eye(4)[numbers]
