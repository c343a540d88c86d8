# /// answer
# what = "a generator of its own, seed fixed"
# score = 6
# message = "a generator with a fixed seed is made inside"
# ///
# %% temperature
def with_temperature(scores, temperature):
    z = (scores - scores.max(axis=-1, keepdims=True)) / temperature
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


def draw(probabilities, random):
    random = np.random.default_rng(0)
    return np.array([random.choice(len(p), p=p) for p in probabilities])
