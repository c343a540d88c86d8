# /// answer
# what = "True and False, one comprehension"
# ///
# %% encode-bases
def encode_bases(sequences, length):
    return [
        [[step < len(text) and text[step] == base for base in "ACGT"] for step in range(length)] for text in sequences
    ]
