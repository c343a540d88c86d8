# /// answer
# what = "not divided by the sum"
# score = 0
# message = "not divided by their sum"
# ///
# %% temperature
def with_temperature(scores, temperature):
    return np.exp(scores / temperature)


def draw(probabilities, random):
    return np.array([random.choice(probabilities.shape[1], p=p) for p in probabilities])
