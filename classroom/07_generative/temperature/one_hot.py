# /// answer
# what = "one-hot vectors"
# score = 0
# message = "vectors came"
# ///
# %% temperature
def with_temperature(scores, temperature):
    z = (scores - scores.max(axis=-1, keepdims=True)) / temperature
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


def draw(probabilities, random):
    return random.multinomial(1, probabilities)
