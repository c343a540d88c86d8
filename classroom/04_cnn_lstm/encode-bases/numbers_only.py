# /// answer
# what = "numbers, not vectors"
# score = 0
# message = "the letters became numbers"
# ///
# %% encode-bases
def encode_bases(sequences, length):
    return np.array([["ACGT".find(base) for base in text[:length].ljust(length)] for text in sequences])
