# /// answer
# what = "nothing is subtracted"
# score = 0
# message = "subtract the largest score first"
# ///
# %% temperature
def with_temperature(scores, temperature):
    weights = np.exp(scores / temperature)
    return weights / weights.sum(axis=1, keepdims=True)


def draw(probabilities, random):
    return np.array([random.choice(probabilities.shape[1], p=p) for p in probabilities])
