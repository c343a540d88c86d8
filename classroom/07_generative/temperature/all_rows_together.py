# /// answer
# what = "all rows together add up to 1"
# score = 0
# message = "all samples together add up to 1"
# ///
# %% temperature
def with_temperature(scores, temperature):
    z = scores / temperature
    weights = np.exp(z - z.max())
    return weights / weights.sum()


def draw(probabilities, random):
    return np.array([random.choice(probabilities.shape[1], p=p) for p in probabilities])
