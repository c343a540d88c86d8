# /// answer
# what = "the temperature divides probabilities, softmax again"
# score = 0
# message = "the softmax is taken twice"
# ///
# %% temperature
def softmax(z):
    return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)


def with_temperature(scores, temperature):
    return softmax(softmax(scores) / temperature)


def draw(probabilities, random):
    return np.array([random.choice(probabilities.shape[1], p=p) for p in probabilities])
