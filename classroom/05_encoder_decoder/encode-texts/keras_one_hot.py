# /// answer
# what = "keras.ops.one_hot and encoding.from_one_hot, nested generator"
# ///
# %% encode-texts
def encode_texts(texts, characters, length):
    padded = [text + " " * (length - len(text)) for text in texts]
    return keras.ops.one_hot([[characters.find(c) for c in text] for text in padded], len(characters))


def decode_texts(probabilities, characters):
    words = []
    for row in encoding.from_one_hot(probabilities):
        words.append("".join(map(characters.__getitem__, row)).rstrip())
    return words
