# /// answer
# what = "the largest of all rows is subtracted"
# score = 6
# message = "subtract the largest score of each row"
# ///
# %% temperature
def with_temperature(scores, temperature):
    weights = np.exp((scores - scores.max()) / temperature)
    return weights / weights.sum(axis=1, keepdims=True)


def draw(probabilities, random):
    return np.array([random.choice(probabilities.shape[1], p=p) for p in probabilities])
