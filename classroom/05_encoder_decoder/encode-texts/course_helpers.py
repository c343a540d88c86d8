# /// answer
# what = "the course's own function"
# score = 0
# message = "is the answer to this question"
# ///
# %% encode-texts
def encode_texts(texts, characters, length):
    return encoding.one_hot_texts(texts, characters, length)


def decode_texts(probabilities, characters):
    return ["".join(characters[k] for k in row).rstrip() for row in np.argmax(probabilities, axis=2)]
