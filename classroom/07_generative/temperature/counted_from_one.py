# /// answer
# what = "counted from 1"
# score = 0
# message = "counted from 1"
# ///
# %% temperature
def with_temperature(scores, temperature):
    z = (scores - scores.max(axis=-1, keepdims=True)) / temperature
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


def draw(probabilities, random):
    return np.array([random.choice(len(p), p=p) + 1 for p in probabilities])
