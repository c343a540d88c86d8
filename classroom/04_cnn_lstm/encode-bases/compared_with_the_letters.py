# /// answer
# what = "padded texts compared with the four letters"
# ///
# %% encode-bases
def encode_bases(sequences, length):
    letters = np.array([list(text[:length].ljust(length, "-")) for text in sequences])
    return np.stack([letters == base for base in "ACGT"], axis=2).astype(int)
