# /// answer
# what = "NumPy compares letters, an array of texts comes back"
# ///
# %% encode-texts
def encode_texts(texts, characters, length):
    letters = np.array([list(f"{text:<{length}}") for text in texts])
    return letters[..., None] == np.array(list(characters))


def decode_texts(probabilities, characters):
    letters = np.array(list(characters))[np.asarray(probabilities).argmax(-1)]
    return tuple("".join(row).rstrip(" ") for row in letters)
