# /// answer
# what = "NumPy's global random numbers"
# score = 6
# message = "come from somewhere else than `random`"
# ///
# %% temperature
def with_temperature(scores, temperature):
    z = (scores - scores.max(axis=-1, keepdims=True)) / temperature
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


def draw(probabilities, random):
    return np.array([np.random.choice(len(p), p=p) for p in probabilities])
