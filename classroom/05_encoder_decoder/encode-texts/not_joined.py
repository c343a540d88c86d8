# /// answer
# what = "lists of characters"
# score = 0
# message = "the characters are not joined"
# ///
# %% encode-texts
def encode_texts(texts, characters, length):
    places = [[characters.index(one) for one in text.ljust(length)] for text in texts]
    return np.eye(len(characters))[places]


def decode_texts(probabilities, characters):
    return [[characters[k] for k in row] for row in np.argmax(probabilities, axis=2)]
