# /// answer
# what = "the course's windows"
# score = 0
# message = "next_character_windows from lstm_utils.language is the answer"
# ///
# %% text-to-windows
def encode_text(text, alphabet):
    return np.array([alphabet.index(c) for c in text])


def decode_text(ids, alphabet):
    return "".join([alphabet[i] for i in ids])


def next_windows(ids, length):
    return language.next_character_windows(ids, length)
