# /// answer
# what = "one number for all rows"
# score = 0
# message = "one number for all rows"
# ///
# %% temperature
def with_temperature(scores, temperature):
    z = (scores - scores.max(axis=-1, keepdims=True)) / temperature
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


def draw(probabilities, random):
    return random.choice(probabilities.shape[1], p=probabilities[0])
