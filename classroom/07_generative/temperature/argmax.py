# /// answer
# what = "the likeliest is taken"
# score = 0
# message = "the likeliest is always taken"
# ///
# %% temperature
def with_temperature(scores, temperature):
    z = (scores - scores.max(axis=-1, keepdims=True)) / temperature
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


def draw(probabilities, random):
    return probabilities.argmax(axis=1)
