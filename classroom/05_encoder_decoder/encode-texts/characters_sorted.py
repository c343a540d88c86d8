# /// answer
# what = "characters put in order first"
# score = 0
# message = "the characters are sorted"
# ///
# %% encode-texts
def encode_texts(texts, characters, length):
    characters = sorted(characters)
    places = [[characters.index(one) for one in text.ljust(length)] for text in texts]
    return np.eye(len(characters))[places]


def decode_texts(probabilities, characters):
    return ["".join(characters[k] for k in row).rstrip() for row in np.argmax(probabilities, axis=2)]
