# /// answer
# what = "the course's with_temperature"
# score = 0
# message = "with_temperature from lstm_utils.language is the answer"
# ///
# %% temperature
def with_temperature(scores, temperature):
    return language.with_temperature(scores, temperature)


def draw(probabilities, random):
    return np.array([random.choice(probabilities.shape[1], p=p) for p in probabilities])
