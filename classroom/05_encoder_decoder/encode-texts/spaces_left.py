# /// answer
# what = "spaces at the end left in the text"
# score = 0
# message = "the spaces at the end are still there"
# ///
# %% encode-texts
def encode_texts(texts, characters, length):
    places = [[characters.index(one) for one in text.ljust(length)] for text in texts]
    return np.eye(len(characters))[places]


def decode_texts(probabilities, characters):
    return ["".join(characters[k] for k in row) for row in np.argmax(probabilities, axis=2)]
