# /// answer
# what = "looks for probabilities above one half"
# score = 0
# message = "only above one half"
# ///
# %% encode-texts
def encode_texts(texts, characters, length):
    places = [[characters.index(one) for one in text.ljust(length)] for text in texts]
    return np.eye(len(characters))[places]


def decode_texts(probabilities, characters):
    texts = []
    for sample in probabilities:
        texts.append("".join(characters[i] for step in sample for i in range(len(step)) if step[i] > 0.5))
    return texts
