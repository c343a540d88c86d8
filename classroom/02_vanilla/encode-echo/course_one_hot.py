# /// answer
# what = "lets the course's one_hot encode"
# score = 0
# message = "one_hot from lstm_utils.encoding is the answer to this question: write it yourself"
# ///
# %% encode-echo
from lstm_utils.encoding import one_hot


def encode_echo(sequences, n_values, echo_index):
    return one_hot(sequences, n_values), one_hot(sequences[:, echo_index], n_values)


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)
