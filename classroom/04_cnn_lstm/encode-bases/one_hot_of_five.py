# /// answer
# what = "the one_hot of the course with a fifth entry that is cut off"
# ///
# %% encode-bases
def encode_bases(sequences, length):
    rows = [sequence[:length] + "N" * (length - len(sequence)) for sequence in sequences]
    ids = [["ACGT".index(base) if base in "ACGT" else 4 for base in row] for row in rows]
    return encoding.one_hot(ids, 5)[:, :, :4]
