# /// answer
# what = "cumulative sums for all rows at once"
# ///
# %% temperature
def with_temperature(scores, temperature):
    z = (scores - scores.max(axis=-1, keepdims=True)) / temperature
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


def draw(probabilities, random):
    edges = np.cumsum(probabilities, axis=1)
    edges[:, -1] = 1
    return (edges <= random.random((len(edges), 1))).sum(axis=1)
