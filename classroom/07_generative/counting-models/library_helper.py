# /// answer
# what = "the course's bigram"
# score = 0
# message = "bigram from lstm_utils.language is the answer"
# ///
# %% counting-models
def unigram(ids, n_values):
    return np.array([(np.sum(ids == value) + 1) / (len(ids) + n_values) for value in range(n_values)])


def bigram(ids, n_values):
    return language.bigram(ids, n_values)


def bits_per_character(probabilities, targets):
    return np.mean([-np.log2(row[target]) for row, target in zip(probabilities, targets)])
