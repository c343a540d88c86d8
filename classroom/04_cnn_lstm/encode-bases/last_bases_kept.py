# /// answer
# what = "long sequences are cut at the front"
# score = 0
# message = "the last bases of a long sequence are kept"
# ///
# %% encode-bases
def encode_bases(sequences, length):
    letters = np.array([list(text[-length:].ljust(length)) for text in sequences])
    return (letters[:, :, np.newaxis] == np.array(list("ACGT"))).astype(float)
