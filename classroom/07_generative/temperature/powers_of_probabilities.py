# /// answer
# what = "the softmax first, then powers of the probabilities"
# score = 0
# message = "the softmax is taken first, and small probabilities are lost"
# ///
# %% temperature
def with_temperature(scores, temperature):
    p = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = (p / p.sum(axis=1, keepdims=True)) ** (1 / temperature)
    return p / p.sum(axis=1, keepdims=True)


def draw(probabilities, random):
    return np.array([random.choice(probabilities.shape[1], p=p) for p in probabilities])
