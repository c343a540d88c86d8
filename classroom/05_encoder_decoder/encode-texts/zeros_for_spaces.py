# /// answer
# what = "short texts left as zeros"
# score = 0
# message = "which have a vector too"
# ///
# %% encode-texts
def encode_texts(texts, characters, length):
    X = np.zeros((len(texts), length, len(characters)))
    for i, text in enumerate(texts):
        for t, char in enumerate(text):
            X[i, t, characters.index(char)] = 1.0
    return X


def decode_texts(probabilities, characters):
    return ["".join(characters[k] for k in row).rstrip() for row in np.argmax(probabilities, axis=2)]
