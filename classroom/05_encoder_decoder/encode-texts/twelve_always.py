# /// answer
# what = "twelve characters taken for granted"
# score = 0
# message = "twelve characters are taken for granted"
# ///
# %% encode-texts
def encode_texts(texts, characters, length):
    places = [[characters.index(one) for one in text.ljust(length)] for text in texts]
    return np.eye(12)[places]


def decode_texts(probabilities, characters):
    return ["".join(characters[k] for k in row).rstrip() for row in np.argmax(probabilities, axis=2)]
