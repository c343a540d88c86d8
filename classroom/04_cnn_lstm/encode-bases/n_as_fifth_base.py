# /// answer
# what = "an N is a fifth base"
# score = 0
# message = "N is counted as a fifth base"
# ///
# %% encode-bases
def encode_bases(sequences, length):
    letters = np.array([list(text[:length].ljust(length)) for text in sequences])
    return (letters[:, :, np.newaxis] == np.array(list("ACGTN"))).astype(float)
