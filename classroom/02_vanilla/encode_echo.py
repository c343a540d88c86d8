"""Encode sequences of numbers and the one to repeat as one-hot vectors, and decode probabilities into numbers."""


# %% comparison
# what = "compares with all values at once: whole numbers 0 and 1; decodes by sorting"
def encode_echo(sequences, n_values, echo_index):
    sequences = np.array(sequences)
    X = (sequences[:, :, None] == np.arange(n_values)).astype(int)
    Y = (sequences[:, echo_index, None] == np.arange(n_values)).astype(int)
    print("X", X.shape, "Y", Y.shape)
    return X, Y


def decode_echo(probabilities):
    return np.argsort(probabilities, axis=1)[:, -1]


# %% generator_expression
# what = "right, both encoded in a generator expression"
def encode_echo(sequences, n_values, echo_index):
    sequences = np.asarray(sequences)
    return (keras.ops.one_hot(numbers, n_values) for numbers in (sequences, sequences[:, echo_index]))


def decode_echo(probabilities):
    return (int(np.argmax(row)) for row in probabilities)


# %% helper_called_numbers
# what = "a helper in the cell is called numbers"
def numbers(sequences):
    return np.asarray(sequences, dtype=int)


def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[numbers(sequences)]
    return X, X[:, echo_index]


def decode_echo(probabilities):
    return numbers([row.argmax() for row in probabilities])


# %% identity_matrix
# what = "rows of the identity matrix, argmax"
def encode_echo(sequences, n_values, echo_index):
    """One-hot input and target of the echo problem.

    sequences (samples, steps) -> X (samples, steps, n_values), Y (samples, n_values)
    """
    X = np.eye(n_values)[np.asarray(sequences)]
    return X, X[:, echo_index]


def decode_echo(probabilities):
    """Find the number with the largest probability: (samples, n_values) -> (samples,) of whole numbers."""
    return np.argmax(probabilities, axis=-1)


# %% keras_tensors
# what = "keras.ops throughout: gives tensors"
def encode_echo(sequences, n_values, echo_index):
    sequences = keras.ops.convert_to_tensor(sequences, dtype="int32")
    X = keras.ops.one_hot(sequences, n_values)
    Y = keras.ops.one_hot(sequences[:, echo_index], n_values)
    return X, Y


def decode_echo(probabilities):
    return keras.ops.argmax(probabilities, axis=-1)


# %% nested_lists
# what = "lists all through, and a helper in the same cell"
def hot(value, n_values):
    return [1.0 if value == k else 0.0 for k in range(n_values)]


def encode_echo(sequences, n_values, echo_index):
    X = [[hot(value, n_values) for value in sequence] for sequence in sequences]
    Y = [hot(sequence[echo_index], n_values) for sequence in sequences]
    return X, Y


def decode_echo(probabilities):
    return [list(row).index(max(row)) for row in probabilities]


# %% ones_put_in_by_loops
# what = "zeros and loops that put the ones in; the largest looked for by hand"
def encode_echo(sequences, n_values, echo_index):
    samples = len(sequences)
    steps = len(sequences[0])
    X = np.zeros((samples, steps, n_values), dtype="float32")
    Y = np.zeros((samples, n_values), dtype="float32")
    for i in range(samples):
        for t in range(steps):
            X[i, t, sequences[i][t]] = 1
        Y[i, sequences[i][echo_index]] = 1
    return X, Y


def decode_echo(probabilities):
    answer = []
    for row in probabilities:
        best = 0
        for value in range(len(row)):
            if row[value] > row[best]:
                best = value
        answer.append(best)
    return np.array(answer)


# %% put_along_axis
# what = "put_along_axis; the target is an encoding of its own; decodes one sample at a time"
def one_hot_of(numbers, n_values):
    numbers = np.asarray(numbers)
    vectors = np.zeros(numbers.shape + (n_values,))
    np.put_along_axis(vectors, numbers[..., np.newaxis], 1.0, axis=-1)
    return vectors


def encode_echo(sequences, n_values, echo_index):
    sequences = np.asarray(sequences)
    return one_hot_of(sequences, n_values), one_hot_of(sequences[:, echo_index], n_values)


def decode_echo(probabilities):
    numbers = np.empty(len(probabilities), dtype=np.int64)
    for i, p in enumerate(probabilities):
        numbers[i] = int(np.argmax(p))
    return numbers


# %% to_categorical
# what = "keras.utils.to_categorical, told how many values there are"
from keras.utils import to_categorical


def decode_echo(probabilities):
    return probabilities.argmax(axis=1)


def encode_echo(sequences, n_values, echo_index):
    target = np.array(sequences)[:, echo_index]
    return to_categorical(sequences, num_classes=n_values), to_categorical(target, num_classes=n_values)


# %% true_and_false
# what = "one-hot as True and False"
def encode_echo(sequences, n_values, echo_index):
    X = np.expand_dims(sequences, -1) == np.arange(n_values)
    return X, X[:, echo_index, :]


def decode_echo(probabilities):
    return np.nanargmax(np.array(probabilities), axis=1)


# %% two_samples_always
# what = "two samples, as in the visible test"
# score = 5
# message = ["X of encode_echo for 8 samples of 5 steps", "(2, 5, 10)"]
def encode_echo(sequences, n_values, echo_index):
    X = np.zeros((2, len(sequences[0]), n_values))
    for i in range(2):
        for t, value in enumerate(sequences[i]):
            X[i, t, value] = 1
    return X, X[:, echo_index]


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)


# %% input_without_target
# what = "only X is returned"
# score = 0
# message = "X is returned alone"
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    Y = X[:, echo_index]
    return X


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)


# %% example_by_heart
# what = "returns the arrays of the example"
# score = 0
# message = ["X of encode_echo", "has the wrong shape"]
def encode_echo(sequences, n_values, echo_index):
    return np.array([[[0, 0, 1, 0], [1, 0, 0, 0]]]), np.array([[1, 0, 0, 0]])


def decode_echo(probabilities):
    return np.array([2, 0])


# %% numbers_not_encoded
# what = "divides the numbers by n_values and gives them an axis: a quantity, not classes"
# score = 0
# message = ["X of encode_echo", "has the wrong shape"]
def encode_echo(sequences, n_values, echo_index):
    X = sequences[..., np.newaxis] / n_values
    Y = np.eye(n_values)[sequences[:, echo_index]]
    return X, Y


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)


# %% ten_values_always
# what = "vectors of 10 entries, as in the lesson's table"
# score = 0
# message = ["X of encode_echo", "has the wrong shape", ", 10)"]
def encode_echo(sequences, n_values, echo_index):
    X = keras.utils.to_categorical(sequences, num_classes=10)
    Y = keras.utils.to_categorical(sequences[:, echo_index], num_classes=10)
    return X, Y


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)


# %% one_place_too_low
# what = "puts the 1 at value - 1, as if the numbers started at 1"
# score = 0
# message = ["X of encode_echo", "is wrong"]
def encode_echo(sequences, n_values, echo_index):
    X = np.zeros((len(sequences), len(sequences[0]), n_values))
    for i, sequence in enumerate(sequences):
        for t, value in enumerate(sequence):
            X[i, t, value - 1] = 1
    return X, X[:, echo_index]


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)


# %% zeros_never_filled
# what = "arrays of the right shapes, all zero"
# score = 0
# message = ["X of encode_echo", "is wrong"]
def encode_echo(sequences, n_values, echo_index):
    X = np.zeros(sequences.shape + (n_values,))
    Y = np.zeros((len(sequences), n_values))
    return X, Y


def decode_echo(probabilities):
    return np.zeros(len(probabilities))


# %% target_shorter_than_input
# what = "the input is told how many values there are, the target is not"
# score = 0
# message = ["Y of encode_echo", "has the wrong shape"]
def encode_echo(sequences, n_values, echo_index):
    X = keras.utils.to_categorical(sequences, n_values)
    Y = keras.utils.to_categorical(sequences[:, echo_index])
    return X, Y


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)


# %% last_number_echoed
# what = "the target is the last number"
# score = 0
# message = ["Y of encode_echo", "is wrong"]
def encode_echo(sequences, n_values, echo_index):
    X = keras.utils.to_categorical(sequences, num_classes=n_values)
    return X, X[:, -1, :]


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)


# %% decode_not_answered
# what = "the second function is still empty"
# score = 0
# message = "`decode_echo` is not answered yet"
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    return X, X[:, echo_index]


def decode_echo(probabilities):
    # YOUR CODE HERE
    raise NotImplementedError()


# %% sample_for_step
# what = "X[echo_index] is a sample, not a step"
# score = 0
# message = "a sample was taken where a step was meant: steps are the second axis"
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    Y = X[echo_index]
    return X, Y


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)


# %% input_is_the_target
# what = "the whole encoded sequence is the target, echo_index is not used"
# score = 0
# message = "all steps are the target: it must be the one at echo_index"
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    Y = np.eye(n_values)[sequences]
    return X, Y


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)


# %% values_before_steps
# what = "(samples, n_values, steps)"
# score = 0
# message = "axes swapped: the order is samples, steps, n_values"
def encode_echo(sequences, n_values, echo_index):
    samples, steps = sequences.shape
    X = np.zeros((samples, n_values, steps))
    Y = np.zeros((samples, n_values))
    for i in range(samples):
        for t in range(steps):
            X[i, sequences[i, t], t] = 1
        Y[i, sequences[i, echo_index]] = 1
    return X, Y


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)


# %% numbers_crossed_out
# what = "decodes by setting the probabilities that are not the largest to 0, in the array it was given"
# score = 0
# message = "decode_echo changed its input: probabilities is not as it was"
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    return X, X[:, echo_index]


def decode_echo(probabilities):
    for p in probabilities:
        p[p < p.max()] = 0
    return np.nonzero(probabilities)[1]


# %% above_one_half
# what = "looks for the entry above one half, and finds none for many samples"
# score = 0
# message = ["decode_echo for 3 samples of 4 values has the wrong shape", "(1,)"]
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    return X, X[:, echo_index]


def decode_echo(probabilities):
    sample, value = np.where(probabilities > 0.5)
    return value


# %% least_likely_number
# what = "argsort, but the first place instead of the last: the least likely number"
# score = 0
# message = ["decode_echo for 3 samples of 4 values is wrong", "Came: 0 at [0]"]
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    return X, X[:, echo_index]


def decode_echo(probabilities):
    return np.argsort(probabilities, axis=1)[:, 0]


# %% index_from_one
# what = "takes echo_index for a count that starts at 1"
# score = 0
# message = "echo_index is counted from 1: the first step has index 0"
def encode_echo(sequences, n_values, echo_index):
    one_hot = np.eye(n_values)
    X = one_hot[sequences]
    Y = one_hot[sequences[:, echo_index - 1]]
    return X, Y


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)


# %% index_from_the_end
# what = "counts echo_index from the end"
# score = 0
# message = "echo_index is counted from the end"
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    return X, X[:, -echo_index]


def decode_echo(probabilities):
    return probabilities.argmax(axis=-1)


# %% always_index_2
# what = "repeats the number at index 2, as the lesson's echo does, whatever echo_index is"
# score = 0
# message = "echo_index is fixed at 2 and not taken from the argument"
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    Y = np.eye(n_values)[sequences[:, 2]]
    return X, Y


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)


# %% course_from_one_hot
# what = "encodes by itself and lets the course's from_one_hot decode"
# score = 0
# message = "from_one_hot from lstm_utils.encoding is the answer to this question: write it yourself"
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    return X, X[:, echo_index]


def decode_echo(probabilities):
    return encoding.from_one_hot(probabilities)


# %% first_sample_only
# what = "the return line stands in the loop: only the first sample is decoded"
# score = 0
# message = "one number for all samples: look along the axis of the values"
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    return X, X[:, echo_index]


def decode_echo(probabilities):
    for p in probabilities:
        return np.argmax(p)


# %% one_number_for_all_samples
# what = "argmax without an axis"
# score = 0
# message = "one number for all samples: look along the axis of the values"
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    return X, X[:, echo_index]


def decode_echo(probabilities):
    return np.argmax(probabilities)


# %% course_one_hot
# what = "lets the course's one_hot encode"
# score = 0
# message = "one_hot from lstm_utils.encoding is the answer to this question: write it yourself"
from lstm_utils.encoding import one_hot


def encode_echo(sequences, n_values, echo_index):
    return one_hot(sequences, n_values), one_hot(sequences[:, echo_index], n_values)


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)


# %% samples_and_steps_in_one_axis
# what = "flattens the sequences and does not bring the steps back"
# score = 0
# message = "samples and steps became one axis: they must stay two"
def encode_echo(sequences, n_values, echo_index):
    flat = sequences.flatten()
    X = np.zeros((len(flat), n_values))
    X[np.arange(len(flat)), flat] = 1
    Y = np.zeros((len(sequences), n_values))
    Y[np.arange(len(sequences)), sequences[:, echo_index]] = 1
    return X, Y


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)


# %% step_axis_kept
# what = "a slice of one step keeps the axis of the steps"
# score = 0
# message = "the axis of the steps is left over: the target is one vector for each sample"
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    Y = X[:, echo_index : echo_index + 1, :]
    return X, Y


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)


# %% drawn_by_chance
# what = "draws a number with these probabilities instead of taking the likeliest"
# score = 0
# message = "the number is the place of the largest probability in its row"
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    return X, X[:, echo_index]


def decode_echo(probabilities):
    generator = np.random.default_rng(0)
    return np.array([generator.choice(len(p), p=p) for p in probabilities])


# %% rounded_to_one_hot
# what = "rounds the probabilities: a vector again, and all 0 where none is above one half"
# score = 0
# message = "the probabilities were not decoded"
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    return X, X[:, echo_index]


def decode_echo(probabilities):
    return np.round(probabilities)


# %% target_left_a_number
# what = "encodes the input and leaves the target a number"
# score = 0
# message = "the target is a number: it must be one-hot encoded as well"
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    Y = sequences[:, echo_index]
    return X, Y


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)


# %% as_many_values_as_occur
# what = "to_categorical without num_classes: as many entries as the data at hand needs"
# score = 0
# message = "the vectors are as long as the numbers in the data need: they must have n_values entries"
def encode_echo(sequences, n_values, echo_index):
    X = keras.utils.to_categorical(sequences)
    Y = keras.utils.to_categorical(sequences[:, echo_index])
    return X, Y


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=1)


# %% decoded_across_samples
# what = "argmax along the samples"
# score = 0
# message = "the wrong axis: look for the largest probability among the values, not among the samples"
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    return X, X[:, echo_index]


def decode_echo(probabilities):
    return np.argmax(probabilities, axis=0)


# %% largest_probability_itself
# what = "max in place of argmax"
# score = 0
# message = "these are the largest probabilities: their places were asked for"
def encode_echo(sequences, n_values, echo_index):
    X = np.eye(n_values)[sequences]
    return X, X[:, echo_index]


def decode_echo(probabilities):
    return np.max(probabilities, axis=-1)
