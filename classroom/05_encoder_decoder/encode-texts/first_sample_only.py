# /// answer
# what = "return inside the loop"
# score = 0
# message = "only the first sample is decoded"
# ///
# %% encode-texts
def encode_texts(texts, characters, length):
    places = [[characters.index(one) for one in text.ljust(length)] for text in texts]
    return np.eye(len(characters))[places]


def decode_texts(probabilities, characters):
    texts = []
    for sample in probabilities:
        texts.append("".join(characters[k] for k in sample.argmax(axis=-1)).rstrip())
        return texts
