"""Fill texts up with spaces and encode them as one-hot vectors, and decode probabilities into texts."""


# %% compared_with_characters
# what = "NumPy compares letters, an array of texts comes back"
def encode_texts(texts, characters, length):
    letters = np.array([list(f"{text:<{length}}") for text in texts])
    return letters[..., None] == np.array(list(characters))


def decode_texts(probabilities, characters):
    letters = np.array(list(characters))[np.asarray(probabilities).argmax(-1)]
    return tuple("".join(row).rstrip(" ") for row in letters)


# %% keras_one_hot
# what = "keras.ops.one_hot and encoding.from_one_hot, nested generator"
def encode_texts(texts, characters, length):
    padded = [text + " " * (length - len(text)) for text in texts]
    return keras.ops.one_hot([[characters.find(c) for c in text] for text in padded], len(characters))


def decode_texts(probabilities, characters):
    words = []
    for row in encoding.from_one_hot(probabilities):
        words.append("".join(map(characters.__getitem__, row)).rstrip())
    return words


# %% loops_and_floats
# what = "zeros filled by loops, float32, text added character by character"
def encode_texts(texts, characters, length):
    lookup = {character: i for i, character in enumerate(characters)}
    out = np.zeros((len(texts), length, len(characters)), dtype=np.float32)
    for n, text in enumerate(texts):
        for t in range(length):
            character = text[t] if t < len(text) else " "
            out[n, t, lookup[character]] = 1
    return out


def decode_texts(probabilities, characters):
    out = []
    for sample in probabilities:
        text = ""
        for step in sample:
            best = 0
            for i in range(len(step)):
                if step[i] > step[best]:
                    best = i
            text += characters[best]
        while text.endswith(" "):
            text = text[:-1]
        out.append(text)
    return out


# %% example_by_heart
# what = "the alphabet of the visible test written in"
# score = 5
# message = "stopped with ValueError"
def encode_texts(texts, characters, length):
    places = [["012 +".index(one) for one in text.ljust(length)] for text in texts]
    return np.eye(5)[places]


def decode_texts(probabilities, characters):
    return ["".join(characters[k] for k in row).rstrip() for row in np.argmax(probabilities, axis=2)]


# %% length_not_used
# what = "as long as the longest text"
# score = 0
# message = "`length` characters"
def encode_texts(texts, characters, length):
    length = max(len(text) for text in texts)
    places = [[characters.index(one) for one in text.ljust(length)] for text in texts]
    return np.eye(len(characters))[places]


def decode_texts(probabilities, characters):
    return ["".join(characters[k] for k in row).rstrip() for row in np.argmax(probabilities, axis=2)]


# %% all_spaces_gone
# what = "every space taken out"
# score = 0
# message = "all spaces are gone"
def encode_texts(texts, characters, length):
    places = [[characters.index(one) for one in text.ljust(length)] for text in texts]
    return np.eye(len(characters))[places]


def decode_texts(probabilities, characters):
    return ["".join(characters[k] for k in row).replace(" ", "") for row in np.argmax(probabilities, axis=2)]


# %% axes_swapped
# what = "characters before steps"
# score = 0
# message = "axes swapped"
def encode_texts(texts, characters, length):
    places = [[characters.index(one) for one in text.ljust(length)] for text in texts]
    return np.eye(len(characters))[places].swapaxes(1, 2)


def decode_texts(probabilities, characters):
    return ["".join(characters[k] for k in row).rstrip() for row in np.argmax(probabilities, axis=2)]


# %% places_only
# what = "no one-hot vectors"
# score = 0
# message = "each character must be a vector"
def encode_texts(texts, characters, length):
    places = [[characters.index(one) for one in text.ljust(length)] for text in texts]
    return np.array(places)


def decode_texts(probabilities, characters):
    return ["".join(characters[k] for k in row).rstrip() for row in np.argmax(probabilities, axis=2)]


# %% course_helpers
# what = "the course's own function"
# score = 0
# message = "is the answer to this question"
def encode_texts(texts, characters, length):
    return encoding.one_hot_texts(texts, characters, length)


def decode_texts(probabilities, characters):
    return ["".join(characters[k] for k in row).rstrip() for row in np.argmax(probabilities, axis=2)]


# %% above_one_half
# what = "looks for probabilities above one half"
# score = 0
# message = "only above one half"
def encode_texts(texts, characters, length):
    places = [[characters.index(one) for one in text.ljust(length)] for text in texts]
    return np.eye(len(characters))[places]


def decode_texts(probabilities, characters):
    texts = []
    for sample in probabilities:
        texts.append("".join(characters[i] for step in sample for i in range(len(step)) if step[i] > 0.5))
    return texts


# %% first_sample_only
# what = "return inside the loop"
# score = 0
# message = "only the first sample is decoded"
def encode_texts(texts, characters, length):
    places = [[characters.index(one) for one in text.ljust(length)] for text in texts]
    return np.eye(len(characters))[places]


def decode_texts(probabilities, characters):
    texts = []
    for sample in probabilities:
        texts.append("".join(characters[k] for k in sample.argmax(axis=-1)).rstrip())
        return texts


# %% not_joined
# what = "lists of characters"
# score = 0
# message = "the characters are not joined"
def encode_texts(texts, characters, length):
    places = [[characters.index(one) for one in text.ljust(length)] for text in texts]
    return np.eye(len(characters))[places]


def decode_texts(probabilities, characters):
    return [[characters[k] for k in row] for row in np.argmax(probabilities, axis=2)]


# %% characters_sorted
# what = "characters put in order first"
# score = 0
# message = "the characters are sorted"
def encode_texts(texts, characters, length):
    characters = sorted(characters)
    places = [[characters.index(one) for one in text.ljust(length)] for text in texts]
    return np.eye(len(characters))[places]


def decode_texts(probabilities, characters):
    return ["".join(characters[k] for k in row).rstrip() for row in np.argmax(probabilities, axis=2)]


# %% spaces_left
# what = "spaces at the end left in the text"
# score = 0
# message = "the spaces at the end are still there"
def encode_texts(texts, characters, length):
    places = [[characters.index(one) for one in text.ljust(length)] for text in texts]
    return np.eye(len(characters))[places]


def decode_texts(probabilities, characters):
    return ["".join(characters[k] for k in row) for row in np.argmax(probabilities, axis=2)]


# %% spaces_in_front
# what = "texts moved to the right"
# score = 0
# message = "the spaces stand in front"
def encode_texts(texts, characters, length):
    places = [[characters.index(one) for one in text.rjust(length)] for text in texts]
    return np.eye(len(characters))[places]


def decode_texts(probabilities, characters):
    return ["".join(characters[k] for k in row).rstrip() for row in np.argmax(probabilities, axis=2)]


# %% strip_both_ends
# what = "strip for rstrip"
# score = 0
# message = "those at the end go (rstrip)"
def encode_texts(texts, characters, length):
    places = [[characters.index(one) for one in text.ljust(length)] for text in texts]
    return np.eye(len(characters))[places]


def decode_texts(probabilities, characters):
    return ["".join(characters[k] for k in row).strip() for row in np.argmax(probabilities, axis=2)]


# %% twelve_always
# what = "twelve characters taken for granted"
# score = 0
# message = "twelve characters are taken for granted"
def encode_texts(texts, characters, length):
    places = [[characters.index(one) for one in text.ljust(length)] for text in texts]
    return np.eye(12)[places]


def decode_texts(probabilities, characters):
    return ["".join(characters[k] for k in row).rstrip() for row in np.argmax(probabilities, axis=2)]


# %% zeros_for_spaces
# what = "short texts left as zeros"
# score = 0
# message = "which have a vector too"
def encode_texts(texts, characters, length):
    X = np.zeros((len(texts), length, len(characters)))
    for i, text in enumerate(texts):
        for t, char in enumerate(text):
            X[i, t, characters.index(char)] = 1.0
    return X


def decode_texts(probabilities, characters):
    return ["".join(characters[k] for k in row).rstrip() for row in np.argmax(probabilities, axis=2)]
