"""Turn a text into numbers and back, and cut the numbers into windows whose targets are the next characters."""


# %% lists_and_index
# what = "index, join, a list of windows"
def encode_text(text, alphabet):
    return np.array([alphabet.index(c) for c in text])


def decode_text(ids, alphabet):
    return "".join([alphabet[i] for i in ids])


def next_windows(ids, length):
    n = (len(ids) - 1) // length
    X = np.array([ids[k * length : (k + 1) * length] for k in range(n)])
    Y = np.array([ids[k * length + 1 : (k + 1) * length + 1] for k in range(n)])
    return X, Y


# %% loops_step_by_step
# what = "loops that fill arrays"
def encode_text(text, alphabet):
    numbers = []
    for character in text:
        for place in range(len(alphabet)):
            if alphabet[place] == character:
                numbers.append(place)
    return numbers


def decode_text(ids, alphabet):
    words = ""
    for number in ids:
        words += alphabet[int(number)]
    return words


def next_windows(ids, length):
    N = (len(ids) - 1) // length
    X = np.zeros((N, length), dtype=int)
    Y = np.zeros((N, length), dtype=int)
    for k in range(N):
        for t in range(length):
            X[k, t] = ids[k * length + t]
            Y[k, t] = ids[k * length + t + 1]
    return X, Y


# %% numpy_all_through
# what = "array comparisons and an index table"
def encode_text(text, alphabet):
    return (np.array(list(text))[:, np.newaxis] == np.array(list(alphabet))).argmax(axis=1)


def decode_text(ids, alphabet):
    return "".join(np.array(list(alphabet))[ids])


def next_windows(ids, length):
    first = np.arange((len(ids) - 1) // length)[:, np.newaxis] * length
    places = first + np.arange(length)
    return ids[places], ids[places + 1]


# %% split_in_pairs
# what = "windows one longer, then cut"
def encode_text(text, alphabet):
    return np.array([alphabet.index(c) for c in text])


def decode_text(ids, alphabet):
    return "".join([alphabet[i] for i in ids])


def next_windows(ids, length):
    X, Y = [], []
    for start in range(0, len(ids) - length, length):
        piece = ids[start : start + length + 1]
        X.append(piece[:-1])
        Y.append(piece[1:])
    return np.array(X), np.array(Y)


# %% characters_of_the_text
# what = "an alphabet of its own, from the text"
# score = 0
# message = "`alphabet` is not used"
def encode_text(text, alphabet):
    places = {c: i for i, c in enumerate(sorted(set(text)))}
    return np.array([places[c] for c in text])


def decode_text(ids, alphabet):
    return "".join([alphabet[i] for i in ids])


def next_windows(ids, length):
    n = (len(ids) - 1) // length
    X = np.array([ids[k * length : (k + 1) * length] for k in range(n)])
    Y = np.array([ids[k * length + 1 : (k + 1) * length + 1] for k in range(n)])
    return X, Y


# %% decode_not_answered
# what = "one function is missing"
# score = 0
# message = "`decode_text` is not answered yet"
def encode_text(text, alphabet):
    return np.array([alphabet.index(c) for c in text])


def decode_text(ids, alphabet):
    raise NotImplementedError()


def next_windows(ids, length):
    n = (len(ids) - 1) // length
    X = np.array([ids[k * length : (k + 1) * length] for k in range(n)])
    Y = np.array([ids[k * length + 1 : (k + 1) * length + 1] for k in range(n)])
    return X, Y


# %% list_as_text
# what = "a list made a text"
# score = 0
# message = "brackets and all"
def encode_text(text, alphabet):
    return np.array([alphabet.index(c) for c in text])


def decode_text(ids, alphabet):
    return str([alphabet[i] for i in ids])


def next_windows(ids, length):
    n = (len(ids) - 1) // length
    X = np.array([ids[k * length : (k + 1) * length] for k in range(n)])
    Y = np.array([ids[k * length + 1 : (k + 1) * length + 1] for k in range(n)])
    return X, Y


# %% codes
# what = "ord for the place"
# score = 0
# message = "codes (`ord`)"
def encode_text(text, alphabet):
    return np.array([ord(c) for c in text])


def decode_text(ids, alphabet):
    return "".join([alphabet[i] for i in ids])


def next_windows(ids, length):
    n = (len(ids) - 1) // length
    X = np.array([ids[k * length : (k + 1) * length] for k in range(n)])
    Y = np.array([ids[k * length + 1 : (k + 1) * length + 1] for k in range(n)])
    return X, Y


# %% counted_from_one
# what = "places counted from 1"
# score = 0
# message = "counted from 1"
def encode_text(text, alphabet):
    return np.array([alphabet.index(c) + 1 for c in text])


def decode_text(ids, alphabet):
    return "".join([alphabet[i] for i in ids])


def next_windows(ids, length):
    n = (len(ids) - 1) // length
    X = np.array([ids[k * length : (k + 1) * length] for k in range(n)])
    Y = np.array([ids[k * length + 1 : (k + 1) * length + 1] for k in range(n)])
    return X, Y


# %% library_helper
# what = "the course's encode"
# score = 0
# message = "encode from lstm_utils.language is the answer to this question"
def encode_text(text, alphabet):
    return language.encode(text, alphabet)


def decode_text(ids, alphabet):
    return "".join([alphabet[i] for i in ids])


def next_windows(ids, length):
    n = (len(ids) - 1) // length
    X = np.array([ids[k * length : (k + 1) * length] for k in range(n)])
    Y = np.array([ids[k * length + 1 : (k + 1) * length + 1] for k in range(n)])
    return X, Y


# %% return_inside_the_loop
# what = "the return line stands inside the loop"
# score = 0
# message = "inside the loop"
def encode_text(text, alphabet):
    return np.array([alphabet.index(c) for c in text])


def decode_text(ids, alphabet):
    return "".join([alphabet[i] for i in ids])


def next_windows(ids, length):
    X, Y = [], []
    for k in range((len(ids) - 1) // length):
        X.append(ids[k * length : (k + 1) * length])
        Y.append(ids[k * length + 1 : (k + 1) * length + 1])
        return np.array(X), np.array(Y)


# %% target_rolled
# what = "the target goes round within its window"
# score = 0
# message = "its first character stands"
def encode_text(text, alphabet):
    return np.array([alphabet.index(c) for c in text])


def decode_text(ids, alphabet):
    return "".join([alphabet[i] for i in ids])


def next_windows(ids, length):
    N = (len(ids) - 1) // length
    X = ids[: N * length].reshape(N, length)
    return X, np.roll(X, -1, axis=1)


# %% target_before
# what = "the target is one character back"
# score = 0
# message = "moved the wrong way"
def encode_text(text, alphabet):
    return np.array([alphabet.index(c) for c in text])


def decode_text(ids, alphabet):
    return "".join([alphabet[i] for i in ids])


def next_windows(ids, length):
    N = (len(ids) - 1) // length
    X = ids[: N * length].reshape(N, length)
    return X, np.roll(X, 1, axis=1)


# %% library_windows
# what = "the course's windows"
# score = 0
# message = "next_character_windows from lstm_utils.language is the answer"
def encode_text(text, alphabet):
    return np.array([alphabet.index(c) for c in text])


def decode_text(ids, alphabet):
    return "".join([alphabet[i] for i in ids])


def next_windows(ids, length):
    return language.next_character_windows(ids, length)


# %% a_window_lost
# what = "one window too few, when the text fills them"
# score = 0
# message = "one window too few where the text fills them exactly"
def encode_text(text, alphabet):
    return np.array([alphabet.index(c) for c in text])


def decode_text(ids, alphabet):
    return "".join([alphabet[i] for i in ids])


def next_windows(ids, length):
    N = (len(ids) - 2) // length
    X = ids[: N * length].reshape(N, length)
    return X, ids[1 : N * length + 1].reshape(N, length)


# %% last_window_has_no_next
# what = "the -1 in N is forgotten"
# score = 0
# message = "one window too many"
def encode_text(text, alphabet):
    return np.array([alphabet.index(c) for c in text])


def decode_text(ids, alphabet):
    return "".join([alphabet[i] for i in ids])


def next_windows(ids, length):
    N = len(ids) // length
    X = ids[: N * length].reshape(N, length)
    Y = np.append(ids[1:], 0)[: N * length].reshape(N, length)
    return X, Y


# %% no_next_for_the_last
# what = "the -1 in N is forgotten, and the reshape fails"
# score = 0
# message = "one window too many"
def encode_text(text, alphabet):
    return np.array([alphabet.index(c) for c in text])


def decode_text(ids, alphabet):
    return "".join([alphabet[i] for i in ids])


def next_windows(ids, length):
    N = len(ids) // length
    X = ids[: N * length].reshape(N, length)
    Y = ids[1 : N * length + 1].reshape(N, length)
    return X, Y


# %% only_the_last_target
# what = "one next character for a window"
# score = 0
# message = "only one target for each window"
def encode_text(text, alphabet):
    return np.array([alphabet.index(c) for c in text])


def decode_text(ids, alphabet):
    return "".join([alphabet[i] for i in ids])


def next_windows(ids, length):
    N = (len(ids) - 1) // length
    X = ids[: N * length].reshape(N, length)
    return X, ids[length : N * length + 1 : length]


# %% alphabet_sorted
# what = "the alphabet is sorted first"
# score = 0
# message = "the alphabet was sorted"
def encode_text(text, alphabet):
    places = {c: i for i, c in enumerate(sorted(alphabet))}
    return np.array([places[c] for c in text])


def decode_text(ids, alphabet):
    return "".join([alphabet[i] for i in ids])


def next_windows(ids, length):
    n = (len(ids) - 1) // length
    X = np.array([ids[k * length : (k + 1) * length] for k in range(n)])
    Y = np.array([ids[k * length + 1 : (k + 1) * length + 1] for k in range(n)])
    return X, Y


# %% list_of_characters
# what = "the characters are not put together"
# score = 0
# message = "the characters are not put together"
def encode_text(text, alphabet):
    return np.array([alphabet.index(c) for c in text])


def decode_text(ids, alphabet):
    return [alphabet[i] for i in ids]


def next_windows(ids, length):
    n = (len(ids) - 1) // length
    X = np.array([ids[k * length : (k + 1) * length] for k in range(n)])
    Y = np.array([ids[k * length + 1 : (k + 1) * length + 1] for k in range(n)])
    return X, Y


# %% target_is_the_input
# what = "Y is X"
# score = 0
# message = "the target is the input itself"
def encode_text(text, alphabet):
    return np.array([alphabet.index(c) for c in text])


def decode_text(ids, alphabet):
    return "".join([alphabet[i] for i in ids])


def next_windows(ids, length):
    n = (len(ids) - 1) // length
    X = np.array([ids[k * length : (k + 1) * length] for k in range(n)])
    Y = np.array([ids[k * length : (k + 1) * length] for k in range(n)])
    return X, Y


# %% windows_overlap
# what = "a window at every character"
# score = 0
# message = "the windows overlap"
def encode_text(text, alphabet):
    return np.array([alphabet.index(c) for c in text])


def decode_text(ids, alphabet):
    return "".join([alphabet[i] for i in ids])


def next_windows(ids, length):
    N = len(ids) - length
    X = np.array([ids[k : k + length] for k in range(N)])
    Y = np.array([ids[k + 1 : k + length + 1] for k in range(N)])
    return X, Y


# %% one_hot_vectors
# what = "one-hot vectors"
# score = 0
# message = "these are one-hot vectors"
def encode_text(text, alphabet):
    return np.eye(len(alphabet))[[alphabet.index(c) for c in text]]


def decode_text(ids, alphabet):
    return "".join([alphabet[i] for i in ids])


def next_windows(ids, length):
    n = (len(ids) - 1) // length
    X = np.array([ids[k * length : (k + 1) * length] for k in range(n)])
    Y = np.array([ids[k * length + 1 : (k + 1) * length + 1] for k in range(n)])
    return X, Y


# %% spaces_between
# what = "joined with spaces"
# score = 0
# message = "with spaces between"
def encode_text(text, alphabet):
    return np.array([alphabet.index(c) for c in text])


def decode_text(ids, alphabet):
    return " ".join(alphabet[i] for i in ids)


def next_windows(ids, length):
    n = (len(ids) - 1) // length
    X = np.array([ids[k * length : (k + 1) * length] for k in range(n)])
    Y = np.array([ids[k * length + 1 : (k + 1) * length + 1] for k in range(n)])
    return X, Y
