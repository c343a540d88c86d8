"""Make probabilities from scores and a temperature without overflow, and draw from them."""


# %% choice
# what = "choice for each row"
def with_temperature(scores, temperature):
    z = (scores - scores.max(axis=-1, keepdims=True)) / temperature
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


def draw(probabilities, random):
    return np.array([random.choice(probabilities.shape[1], p=p) for p in probabilities])


# %% cumulative_sums
# what = "cumulative sums for all rows at once"
def with_temperature(scores, temperature):
    z = (scores - scores.max(axis=-1, keepdims=True)) / temperature
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


def draw(probabilities, random):
    edges = np.cumsum(probabilities, axis=1)
    edges[:, -1] = 1
    return (edges <= random.random((len(edges), 1))).sum(axis=1)


# %% keras_softmax_gumbel
# what = "Keras's softmax, and the Gumbel way of drawing"
def with_temperature(scores, temperature):
    return keras.ops.softmax(keras.ops.convert_to_tensor(scores, dtype="float64") / temperature, axis=-1)


def draw(probabilities, random):
    with np.errstate(divide="ignore"):
        noisy = np.log(probabilities) + random.gumbel(size=probabilities.shape)
    return noisy.argmax(axis=1)


# %% loops_multinomial
# what = "loops, and multinomial"
def with_temperature(scores, temperature):
    rows = []
    for row in scores:
        largest = max(row)
        weights = [np.exp((z - largest) / temperature) for z in row]
        rows.append([weight / sum(weights) for weight in weights])
    return rows


def draw(probabilities, random):
    numbers = []
    for row in probabilities:
        numbers.append(int(np.argmax(random.multinomial(1, row))))
    return numbers


# %% own_generator
# what = "a generator of its own, seed fixed"
# score = 6
# message = "a generator with a fixed seed is made inside"
def with_temperature(scores, temperature):
    z = (scores - scores.max(axis=-1, keepdims=True)) / temperature
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


def draw(probabilities, random):
    random = np.random.default_rng(0)
    return np.array([random.choice(len(p), p=p) for p in probabilities])


# %% other_random_numbers
# what = "NumPy's global random numbers"
# score = 6
# message = "come from somewhere else than `random`"
def with_temperature(scores, temperature):
    z = (scores - scores.max(axis=-1, keepdims=True)) / temperature
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


def draw(probabilities, random):
    return np.array([np.random.choice(len(p), p=p) for p in probabilities])


# %% largest_of_all_rows
# what = "the largest of all rows is subtracted"
# score = 6
# message = "subtract the largest score of each row"
def with_temperature(scores, temperature):
    weights = np.exp((scores - scores.max()) / temperature)
    return weights / weights.sum(axis=1, keepdims=True)


def draw(probabilities, random):
    return np.array([random.choice(probabilities.shape[1], p=p) for p in probabilities])


# %% all_rows_together
# what = "all rows together add up to 1"
# score = 0
# message = "all samples together add up to 1"
def with_temperature(scores, temperature):
    z = scores / temperature
    weights = np.exp(z - z.max())
    return weights / weights.sum()


def draw(probabilities, random):
    return np.array([random.choice(probabilities.shape[1], p=p) for p in probabilities])


# %% counted_from_one
# what = "counted from 1"
# score = 0
# message = "counted from 1"
def with_temperature(scores, temperature):
    z = (scores - scores.max(axis=-1, keepdims=True)) / temperature
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


def draw(probabilities, random):
    return np.array([random.choice(len(p), p=p) + 1 for p in probabilities])


# %% library_draw
# what = "the course's draw"
# score = 0
# message = "draw from lstm_utils.language is the answer"
def with_temperature(scores, temperature):
    z = (scores - scores.max(axis=-1, keepdims=True)) / temperature
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


def draw(probabilities, random):
    return language.draw(probabilities, random)


# %% first_row_for_all
# what = "the first row's probabilities for all"
# score = 0
# message = "each row must be drawn with its own probabilities"
def with_temperature(scores, temperature):
    z = (scores - scores.max(axis=-1, keepdims=True)) / temperature
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


def draw(probabilities, random):
    return random.choice(probabilities.shape[1], size=len(probabilities), p=probabilities[0])


# %% one_for_all
# what = "one random number for all rows"
# score = 0
# message = "each row needs its own"
def with_temperature(scores, temperature):
    z = (scores - scores.max(axis=-1, keepdims=True)) / temperature
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


def draw(probabilities, random):
    return (random.random() < probabilities.cumsum(axis=1)).argmax(axis=1)


# %% multiplied
# what = "multiplied by the temperature"
# score = 0
# message = "multiplied by the temperature"
def with_temperature(scores, temperature):
    z = (scores - scores.max(axis=-1, keepdims=True)) * temperature
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


def draw(probabilities, random):
    return np.array([random.choice(probabilities.shape[1], p=p) for p in probabilities])


# %% not_normalised
# what = "not divided by the sum"
# score = 0
# message = "not divided by their sum"
def with_temperature(scores, temperature):
    return np.exp(scores / temperature)


def draw(probabilities, random):
    return np.array([random.choice(probabilities.shape[1], p=p) for p in probabilities])


# %% single_number
# what = "one number for all rows"
# score = 0
# message = "one number for all rows"
def with_temperature(scores, temperature):
    z = (scores - scores.max(axis=-1, keepdims=True)) / temperature
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


def draw(probabilities, random):
    return random.choice(probabilities.shape[1], p=probabilities[0])


# %% overflows
# what = "nothing is subtracted"
# score = 0
# message = "subtract the largest score first"
def with_temperature(scores, temperature):
    weights = np.exp(scores / temperature)
    return weights / weights.sum(axis=1, keepdims=True)


def draw(probabilities, random):
    return np.array([random.choice(probabilities.shape[1], p=p) for p in probabilities])


# %% columns
# what = "the columns add up to 1"
# score = 0
# message = "the columns add up to 1"
def with_temperature(scores, temperature):
    z = (scores - scores.max(axis=0, keepdims=True)) / temperature
    return np.exp(z) / np.exp(z).sum(axis=0, keepdims=True)


def draw(probabilities, random):
    return np.array([random.choice(probabilities.shape[1], p=p) for p in probabilities])


# %% argmax
# what = "the likeliest is taken"
# score = 0
# message = "the likeliest is always taken"
def with_temperature(scores, temperature):
    z = (scores - scores.max(axis=-1, keepdims=True)) / temperature
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


def draw(probabilities, random):
    return probabilities.argmax(axis=1)


# %% probabilities_divided
# what = "the probabilities are divided"
# score = 0
# message = "the probabilities are divided"
def with_temperature(scores, temperature):
    z = scores - scores.max(axis=-1, keepdims=True)
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True) / temperature


def draw(probabilities, random):
    return np.array([random.choice(probabilities.shape[1], p=p) for p in probabilities])


# %% uniform
# what = "all numbers alike"
# score = 0
# message = "the probabilities are not used"
def with_temperature(scores, temperature):
    z = (scores - scores.max(axis=-1, keepdims=True)) / temperature
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


def draw(probabilities, random):
    return np.array([random.choice(np.flatnonzero(row)) for row in probabilities])


# %% powers_of_probabilities
# what = "the softmax first, then powers of the probabilities"
# score = 0
# message = "the softmax is taken first, and small probabilities are lost"
def with_temperature(scores, temperature):
    p = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = (p / p.sum(axis=1, keepdims=True)) ** (1 / temperature)
    return p / p.sum(axis=1, keepdims=True)


def draw(probabilities, random):
    return np.array([random.choice(probabilities.shape[1], p=p) for p in probabilities])


# %% softmax_twice
# what = "the temperature divides probabilities, softmax again"
# score = 0
# message = "the softmax is taken twice"
def softmax(z):
    return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)


def with_temperature(scores, temperature):
    return softmax(softmax(scores) / temperature)


def draw(probabilities, random):
    return np.array([random.choice(probabilities.shape[1], p=p) for p in probabilities])


# %% temperature_not_used
# what = "the temperature is not used"
# score = 0
# message = "the temperature is not used"
def with_temperature(scores, temperature):
    z = scores - scores.max(axis=-1, keepdims=True)
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


def draw(probabilities, random):
    return np.array([random.choice(probabilities.shape[1], p=p) for p in probabilities])


# %% one_hot
# what = "one-hot vectors"
# score = 0
# message = "vectors came"
def with_temperature(scores, temperature):
    z = (scores - scores.max(axis=-1, keepdims=True)) / temperature
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


def draw(probabilities, random):
    return random.multinomial(1, probabilities)


# %% library_helper
# what = "the course's with_temperature"
# score = 0
# message = "with_temperature from lstm_utils.language is the answer"
def with_temperature(scores, temperature):
    return language.with_temperature(scores, temperature)


def draw(probabilities, random):
    return np.array([random.choice(probabilities.shape[1], p=p) for p in probabilities])
