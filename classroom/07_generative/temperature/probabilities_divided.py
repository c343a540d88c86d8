# /// answer
# what = "the probabilities are divided"
# score = 0
# message = "the probabilities are divided"
# ///
# %% temperature
def with_temperature(scores, temperature):
    z = scores - scores.max(axis=-1, keepdims=True)
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True) / temperature


def draw(probabilities, random):
    return np.array([random.choice(probabilities.shape[1], p=p) for p in probabilities])
