# /// answer
# what = "as long as the longest text"
# score = 0
# message = "`length` characters"
# ///
# %% encode-texts
def encode_texts(texts, characters, length):
    length = max(len(text) for text in texts)
    places = [[characters.index(one) for one in text.ljust(length)] for text in texts]
    return np.eye(len(characters))[places]


def decode_texts(probabilities, characters):
    return ["".join(characters[k] for k in row).rstrip() for row in np.argmax(probabilities, axis=2)]
