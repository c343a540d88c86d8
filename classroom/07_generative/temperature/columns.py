# /// answer
# what = "the columns add up to 1"
# score = 0
# message = "the columns add up to 1"
# ///
# %% temperature
def with_temperature(scores, temperature):
    z = (scores - scores.max(axis=0, keepdims=True)) / temperature
    return np.exp(z) / np.exp(z).sum(axis=0, keepdims=True)


def draw(probabilities, random):
    return np.array([random.choice(probabilities.shape[1], p=p) for p in probabilities])
