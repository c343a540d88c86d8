# /// answer
# what = "the course's draw"
# score = 0
# message = "draw from lstm_utils.language is the answer"
# ///
# %% temperature
def with_temperature(scores, temperature):
    z = (scores - scores.max(axis=-1, keepdims=True)) / temperature
    return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)


def draw(probabilities, random):
    return language.draw(probabilities, random)
