# /// answer
# what = "the first row's probabilities for all"
# score = 0
# message = "each row must be drawn with its own probabilities"
# ///
# %% temperature
def with_temperature(scores, temperature):
    z = (scores - scores.max(axis=-1, keepdims=True)) / temperature
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


def draw(probabilities, random):
    return random.choice(probabilities.shape[1], size=len(probabilities), p=probabilities[0])
