# /// answer
# what = "the temperature is not used"
# score = 0
# message = "the temperature is not used"
# ///
# %% temperature
def with_temperature(scores, temperature):
    z = scores - scores.max(axis=-1, keepdims=True)
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


def draw(probabilities, random):
    return np.array([random.choice(probabilities.shape[1], p=p) for p in probabilities])
