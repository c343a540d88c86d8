# /// answer
# what = "neither cut nor filled up"
# score = 0
# message = "the rows have different lengths"
# ///
# %% encode-bases
def encode_bases(sequences, length):
    return [[[int(base == one) for one in "ACGT"] for base in text[:length]] for text in sequences]
