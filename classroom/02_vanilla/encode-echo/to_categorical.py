# /// answer
# what = "keras.utils.to_categorical, told how many values there are"
# ///
# %% encode-echo
from keras.utils import to_categorical


def decode_echo(probabilities):
    return probabilities.argmax(axis=1)


def encode_echo(sequences, n_values, echo_index):
    target = np.array(sequences)[:, echo_index]
    return to_categorical(sequences, num_classes=n_values), to_categorical(target, num_classes=n_values)
