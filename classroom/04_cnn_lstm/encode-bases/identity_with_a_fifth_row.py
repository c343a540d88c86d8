# /// answer
# what = "numbers from 0 to 4, then the rows of a matrix whose last row is zero"
# ///
# %% encode-bases
def encode_bases(sequences, length):
    numbers = np.full((len(sequences), length), 4)
    for row, text in zip(numbers, sequences):
        found = ["ACGT".find(base) for base in text[:length]]
        row[: len(found)] = found
    return np.eye(5)[numbers][:, :, :4] * (numbers >= 0)[:, :, np.newaxis]
