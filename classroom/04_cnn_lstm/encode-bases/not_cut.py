# /// answer
# what = "the longest sequence sets the length"
# score = 0
# message = "the longest sequence sets the length"
# ///
# %% encode-bases
def encode_bases(sequences, length):
    longest = max(length, max(len(text) for text in sequences))
    return np.array([[[base == one for one in "ACGT"] for base in text.ljust(longest)] for text in sequences])
