# /// answer
# what = "bytes pick the rows of a table"
# ///
# %% encode-bases
def encode_bases(sequences, length):
    table = np.zeros((256, 4))
    table[np.frombuffer(b"ACGT", dtype="uint8"), np.arange(4)] = 1
    texts = [text[:length].ljust(length, ".").encode() for text in sequences]
    return table[np.frombuffer(b"".join(texts), dtype="uint8").reshape(len(texts), length)]
