# /// answer
# what = "a dictionary of vectors, lists given back"
# ///
# %% encode-bases
def encode_bases(sequences, length):
    table = {"A": [1, 0, 0, 0], "C": [0, 1, 0, 0], "G": [0, 0, 1, 0], "T": [0, 0, 0, 1]}
    unknown = [0, 0, 0, 0]
    rows = [[table.get(base, unknown) for base in text[:length]] for text in sequences]
    return [row + [unknown] * (length - len(row)) for row in rows]
