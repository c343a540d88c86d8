# /// answer
# what = "all numbers alike"
# score = 0
# message = "the probabilities are not used"
# ///
# %% temperature
def with_temperature(scores, temperature):
    z = (scores - scores.max(axis=-1, keepdims=True)) / temperature
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


def draw(probabilities, random):
    return np.array([random.choice(np.flatnonzero(row)) for row in probabilities])
