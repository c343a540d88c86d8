# /// answer
# what = "the letters that occur make the columns"
# score = 0
# message = ["or each letter that occurs", "whatever letters and lengths occur"]
# ///
# %% encode-bases
def encode_bases(sequences, length):
    letters = sorted(set("".join(sequences)) - {"N"})
    X = np.zeros((len(sequences), length, len(letters)))
    for sample, text in enumerate(sequences):
        for step, base in enumerate(text[:length]):
            if base != "N":
                X[sample, step, letters.index(base)] = 1
    return X
