# /// answer
# what = "the axes are swapped"
# score = 0
# message = "axes swapped"
# ///
# %% encode-bases
def encode_bases(sequences, length):
    letters = np.array([list(text[:length].ljust(length)) for text in sequences])
    return np.stack([letters == base for base in "ACGT"], axis=1).astype(float)
