# /// answer
# what = "no one-hot vectors"
# score = 0
# message = "each character must be a vector"
# ///
# %% encode-texts
def encode_texts(texts, characters, length):
    places = [[characters.index(one) for one in text.ljust(length)] for text in texts]
    return np.array(places)


def decode_texts(probabilities, characters):
    return ["".join(characters[k] for k in row).rstrip() for row in np.argmax(probabilities, axis=2)]
