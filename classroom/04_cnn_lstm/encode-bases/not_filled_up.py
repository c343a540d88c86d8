# /// answer
# what = "the shortest sequence sets the length"
# score = 0
# message = "the shortest sequence sets the length"
# ///
# %% encode-bases
def encode_bases(sequences, length):
    length = min(length, min(len(text) for text in sequences))
    return np.array([[[base == one for one in "ACGT"] for base in text[:length]] for text in sequences])
