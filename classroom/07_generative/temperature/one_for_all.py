# /// answer
# what = "one random number for all rows"
# score = 0
# message = "each row needs its own"
# ///
# %% temperature
def with_temperature(scores, temperature):
    z = (scores - scores.max(axis=-1, keepdims=True)) / temperature
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


def draw(probabilities, random):
    return (random.random() < probabilities.cumsum(axis=1)).argmax(axis=1)
