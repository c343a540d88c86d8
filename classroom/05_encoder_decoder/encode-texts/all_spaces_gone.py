# /// answer
# what = "every space taken out"
# score = 0
# message = "all spaces are gone"
# ///
# %% encode-texts
def encode_texts(texts, characters, length):
    places = [[characters.index(one) for one in text.ljust(length)] for text in texts]
    return np.eye(len(characters))[places]


def decode_texts(probabilities, characters):
    return ["".join(characters[k] for k in row).replace(" ", "") for row in np.argmax(probabilities, axis=2)]
