"""Estimate the chances of characters and of pairs by counting, and measure bits per character."""

# %% counter
# what = "collections.Counter, lists"
from collections import Counter


def unigram(ids, n_values):
    counts = Counter(int(i) for i in ids)
    return [(counts[v] + 1) / (len(ids) + n_values) for v in range(n_values)]


def bigram(ids, n_values):
    ids = ids.tolist()
    pairs = Counter(zip(ids, ids[1:]))
    begins = Counter(ids[:-1])
    return [[(pairs[a, b] + 1) / (begins[a] + n_values) for b in range(n_values)] for a in range(n_values)]


import math


def bits_per_character(probabilities, targets):
    total = 0
    for place in range(len(targets)):
        total -= math.log(probabilities[place][targets[place]], 2)
    return total / len(targets)


# %% histogram
# what = "histogram2d and one-hot targets"
def unigram(ids, n_values):
    return (np.histogram(ids, bins=np.arange(n_values + 1))[0] + 1) / (ids.size + n_values)


def bigram(ids, n_values):
    edges = np.arange(n_values + 1)
    counts = np.histogram2d(ids[:-1], ids[1:], bins=[edges, edges])[0] + 1
    return counts / counts.sum(axis=1, keepdims=True)


def bits_per_character(probabilities, targets):
    mask = np.eye(probabilities.shape[1])[targets]
    return float(-np.log2((probabilities * mask).sum(axis=1)).mean())


# %% loops
# what = "loops over everything"
def unigram(ids, n_values):
    return np.array([(np.sum(ids == value) + 1) / (len(ids) + n_values) for value in range(n_values)])


def bigram(ids, n_values):
    table = np.ones((n_values, n_values))
    for k in range(len(ids) - 1):
        table[ids[k], ids[k + 1]] += 1
    for a in range(n_values):
        table[a] /= table[a].sum()
    return table


def bits_per_character(probabilities, targets):
    return np.mean([-np.log2(row[target]) for row, target in zip(probabilities, targets)])


# %% numpy
# what = "one-hot products and take_along_axis"
def unigram(ids, n_values):
    counts = np.eye(n_values)[ids].sum(axis=0) + 1
    return counts / counts.sum()


def bigram(ids, n_values):
    vectors = np.eye(n_values)[ids]
    counts = vectors[:-1].T @ vectors[1:] + 1
    return counts / counts.sum(axis=1)[:, None]


def bits_per_character(probabilities, targets):
    p = np.take_along_axis(probabilities, targets[:, None], axis=1)
    return -np.mean(np.log(p)) / np.log(2)


# %% unigram_too_short
# what = "as long as the data needs"
# score = 0
# message = "as many entries as characters occur"
def unigram(ids, n_values):
    return (np.bincount(ids) + 1) / (len(ids) + n_values)


def bigram(ids, n_values):
    table = np.ones((n_values, n_values))
    for k in range(len(ids) - 1):
        table[ids[k], ids[k + 1]] += 1
    for a in range(n_values):
        table[a] /= table[a].sum()
    return table


def bits_per_character(probabilities, targets):
    return np.mean([-np.log2(row[target]) for row, target in zip(probabilities, targets)])


# %% library_helper
# what = "the course's bigram"
# score = 0
# message = "bigram from lstm_utils.language is the answer"
def unigram(ids, n_values):
    return np.array([(np.sum(ids == value) + 1) / (len(ids) + n_values) for value in range(n_values)])


def bigram(ids, n_values):
    return language.bigram(ids, n_values)


def bits_per_character(probabilities, targets):
    return np.mean([-np.log2(row[target]) for row, target in zip(probabilities, targets)])


# %% of_all_pairs
# what = "divided by all pairs"
# score = 0
# message = "divided by the number of all pairs"
def unigram(ids, n_values):
    return np.array([(np.sum(ids == value) + 1) / (len(ids) + n_values) for value in range(n_values)])


def bigram(ids, n_values):
    counts = np.ones((n_values, n_values))
    np.add.at(counts, (ids[:-1], ids[1:]), 1)
    return counts / counts.sum()


def bits_per_character(probabilities, targets):
    return np.mean([-np.log2(row[target]) for row, target in zip(probabilities, targets)])


# %% added_once
# what = "+= with equal places adds once"
# score = 0
# message = "each pair counts once"
def unigram(ids, n_values):
    return np.array([(np.sum(ids == value) + 1) / (len(ids) + n_values) for value in range(n_values)])


def bigram(ids, n_values):
    counts = np.ones((n_values, n_values))
    counts[ids[:-1], ids[1:]] += 1
    return counts / counts.sum(axis=1, keepdims=True)


def bits_per_character(probabilities, targets):
    return np.mean([-np.log2(row[target]) for row, target in zip(probabilities, targets)])


# %% in_a_circle
# what = "the last character is followed by the first"
# score = 0
# message = "followed by the first"
def unigram(ids, n_values):
    return np.array([(np.sum(ids == value) + 1) / (len(ids) + n_values) for value in range(n_values)])


def bigram(ids, n_values):
    counts = np.ones((n_values, n_values))
    np.add.at(counts, (ids, np.roll(ids, -1)), 1)
    return counts / counts.sum(axis=1, keepdims=True)


def bits_per_character(probabilities, targets):
    return np.mean([-np.log2(row[target]) for row, target in zip(probabilities, targets)])


# %% unigram_divided_by_length
# what = "divided by the length alone"
# score = 0
# message = "it is len(ids) + n_values"
def unigram(ids, n_values):
    return (np.bincount(ids, minlength=n_values) + 1) / len(ids)


def bigram(ids, n_values):
    table = np.ones((n_values, n_values))
    for k in range(len(ids) - 1):
        table[ids[k], ids[k + 1]] += 1
    for a in range(n_values):
        table[a] /= table[a].sum()
    return table


def bits_per_character(probabilities, targets):
    return np.mean([-np.log2(row[target]) for row, target in zip(probabilities, targets)])


# %% keepdims_forgotten
# what = "the sums of the rows divide the columns"
# score = 0
# message = "keepdims=True keeps the sums"
def unigram(ids, n_values):
    return np.array([(np.sum(ids == value) + 1) / (len(ids) + n_values) for value in range(n_values)])


def bigram(ids, n_values):
    counts = np.ones((n_values, n_values))
    np.add.at(counts, (ids[:-1], ids[1:]), 1)
    return counts / counts.sum(axis=1)


def bits_per_character(probabilities, targets):
    return np.mean([-np.log2(row[target]) for row, target in zip(probabilities, targets)])


# %% every_place_for_every_target
# what = "index without arange"
# score = 0
# message = "one entry for each row"
def unigram(ids, n_values):
    return np.array([(np.sum(ids == value) + 1) / (len(ids) + n_values) for value in range(n_values)])


def bigram(ids, n_values):
    table = np.ones((n_values, n_values))
    for k in range(len(ids) - 1):
        table[ids[k], ids[k + 1]] += 1
    for a in range(n_values):
        table[a] /= table[a].sum()
    return table


def bits_per_character(probabilities, targets):
    came = probabilities[np.arange(len(targets)), targets]
    return -np.log2(probabilities[:, targets]).mean()


# %% bigram_turned
# what = "rows and columns swapped"
# score = 0
# message = "rows and columns are in each other's place"
def unigram(ids, n_values):
    return np.array([(np.sum(ids == value) + 1) / (len(ids) + n_values) for value in range(n_values)])


def bigram(ids, n_values):
    counts = np.ones((n_values, n_values))
    np.add.at(counts, (ids[1:], ids[:-1]), 1)
    return counts / counts.sum(axis=0)


def bits_per_character(probabilities, targets):
    return np.mean([-np.log2(row[target]) for row, target in zip(probabilities, targets)])


# %% not_averaged
# what = "bits at each place"
# score = 0
# message = "take the mean"
def unigram(ids, n_values):
    return np.array([(np.sum(ids == value) + 1) / (len(ids) + n_values) for value in range(n_values)])


def bigram(ids, n_values):
    table = np.ones((n_values, n_values))
    for k in range(len(ids) - 1):
        table[ids[k], ids[k + 1]] += 1
    for a in range(n_values):
        table[a] /= table[a].sum()
    return table


def bits_per_character(probabilities, targets):
    came = probabilities[np.arange(len(targets)), targets]
    return -np.log2(came)


# %% unigram_without_one
# what = "no 1 added"
# score = 0
# message = "the 1 is missing"
def unigram(ids, n_values):
    return np.bincount(ids, minlength=n_values) / len(ids)


def bigram(ids, n_values):
    table = np.ones((n_values, n_values))
    for k in range(len(ids) - 1):
        table[ids[k], ids[k + 1]] += 1
    for a in range(n_values):
        table[a] /= table[a].sum()
    return table


def bits_per_character(probabilities, targets):
    return np.mean([-np.log2(row[target]) for row, target in zip(probabilities, targets)])


# %% columns_add_up
# what = "the columns add up to 1"
# score = 0
# message = "the columns add up to 1"
def unigram(ids, n_values):
    return np.array([(np.sum(ids == value) + 1) / (len(ids) + n_values) for value in range(n_values)])


def bigram(ids, n_values):
    counts = np.ones((n_values, n_values))
    np.add.at(counts, (ids[:-1], ids[1:]), 1)
    return counts / counts.sum(axis=0)


def bits_per_character(probabilities, targets):
    return np.mean([-np.log2(row[target]) for row, target in zip(probabilities, targets)])


# %% occurrences_for_pairs
# what = "divided by how often the character occurs"
# score = 0
# message = "the last character of the text begins no pair"
def unigram(ids, n_values):
    return np.array([(np.sum(ids == value) + 1) / (len(ids) + n_values) for value in range(n_values)])


def bigram(ids, n_values):
    counts = np.ones((n_values, n_values))
    np.add.at(counts, (ids[:-1], ids[1:]), 1)
    return counts / (np.bincount(ids, minlength=n_values) + n_values)[:, None]


def bits_per_character(probabilities, targets):
    return np.mean([-np.log2(row[target]) for row, target in zip(probabilities, targets)])


# %% all_characters
# what = "the mean over all characters"
# score = 0
# message = "the mean goes over all characters"
def unigram(ids, n_values):
    return np.array([(np.sum(ids == value) + 1) / (len(ids) + n_values) for value in range(n_values)])


def bigram(ids, n_values):
    table = np.ones((n_values, n_values))
    for k in range(len(ids) - 1):
        table[ids[k], ids[k + 1]] += 1
    for a in range(n_values):
        table[a] /= table[a].sum()
    return table


def bits_per_character(probabilities, targets):
    came = probabilities[np.arange(len(targets)), targets]
    return -np.log2(probabilities).mean()


# %% mean_before_logarithm
# what = "first the mean, then the logarithm"
# score = 0
# message = "the mean was taken before the logarithm"
def unigram(ids, n_values):
    return np.array([(np.sum(ids == value) + 1) / (len(ids) + n_values) for value in range(n_values)])


def bigram(ids, n_values):
    table = np.ones((n_values, n_values))
    for k in range(len(ids) - 1):
        table[ids[k], ids[k + 1]] += 1
    for a in range(n_values):
        table[a] /= table[a].sum()
    return table


def bits_per_character(probabilities, targets):
    came = probabilities[np.arange(len(targets)), targets]
    return -np.log2(came.mean())


# %% no_minus
# what = "the minus is missing"
# score = 0
# message = "the minus is missing"
def unigram(ids, n_values):
    return np.array([(np.sum(ids == value) + 1) / (len(ids) + n_values) for value in range(n_values)])


def bigram(ids, n_values):
    table = np.ones((n_values, n_values))
    for k in range(len(ids) - 1):
        table[ids[k], ids[k + 1]] += 1
    for a in range(n_values):
        table[a] /= table[a].sum()
    return table


def bits_per_character(probabilities, targets):
    came = probabilities[np.arange(len(targets)), targets]
    return np.log2(came).mean()


# %% natural_logarithm
# what = "the natural logarithm"
# score = 0
# message = "the natural logarithm"
def unigram(ids, n_values):
    return np.array([(np.sum(ids == value) + 1) / (len(ids) + n_values) for value in range(n_values)])


def bigram(ids, n_values):
    table = np.ones((n_values, n_values))
    for k in range(len(ids) - 1):
        table[ids[k], ids[k + 1]] += 1
    for a in range(n_values):
        table[a] /= table[a].sum()
    return table


def bits_per_character(probabilities, targets):
    came = probabilities[np.arange(len(targets)), targets]
    return -np.log(came).mean()


# %% counts_only
# what = "counts, not probabilities"
# score = 0
# message = "these are counts"
def unigram(ids, n_values):
    return np.bincount(ids, minlength=n_values)


def bigram(ids, n_values):
    table = np.ones((n_values, n_values))
    for k in range(len(ids) - 1):
        table[ids[k], ids[k + 1]] += 1
    for a in range(n_values):
        table[a] /= table[a].sum()
    return table


def bits_per_character(probabilities, targets):
    return np.mean([-np.log2(row[target]) for row, target in zip(probabilities, targets)])


# %% perplexity
# what = "2 to the bits"
# score = 0
# message = "this is the perplexity"
def unigram(ids, n_values):
    return np.array([(np.sum(ids == value) + 1) / (len(ids) + n_values) for value in range(n_values)])


def bigram(ids, n_values):
    table = np.ones((n_values, n_values))
    for k in range(len(ids) - 1):
        table[ids[k], ids[k + 1]] += 1
    for a in range(n_values):
        table[a] /= table[a].sum()
    return table


def bits_per_character(probabilities, targets):
    came = probabilities[np.arange(len(targets)), targets]
    return 2 ** -np.log2(came).mean()


# %% sum
# what = "the sum"
# score = 0
# message = "this is the sum"
def unigram(ids, n_values):
    return np.array([(np.sum(ids == value) + 1) / (len(ids) + n_values) for value in range(n_values)])


def bigram(ids, n_values):
    table = np.ones((n_values, n_values))
    for k in range(len(ids) - 1):
        table[ids[k], ids[k + 1]] += 1
    for a in range(n_values):
        table[a] /= table[a].sum()
    return table


def bits_per_character(probabilities, targets):
    came = probabilities[np.arange(len(targets)), targets]
    return -np.log2(came).sum()


# %% likeliest
# what = "of the likeliest character"
# score = 0
# message = "this takes the likeliest character"
def unigram(ids, n_values):
    return np.array([(np.sum(ids == value) + 1) / (len(ids) + n_values) for value in range(n_values)])


def bigram(ids, n_values):
    table = np.ones((n_values, n_values))
    for k in range(len(ids) - 1):
        table[ids[k], ids[k + 1]] += 1
    for a in range(n_values):
        table[a] /= table[a].sum()
    return table


def bits_per_character(probabilities, targets):
    came = probabilities[np.arange(len(targets)), targets]
    return -np.log2(probabilities.max(axis=1)).mean()


# %% bigram_without_one
# what = "rows of characters that never occur become 0/0"
# score = 0
# message = "without the 1 that each count gets more"
def unigram(ids, n_values):
    return np.array([(np.sum(ids == value) + 1) / (len(ids) + n_values) for value in range(n_values)])


def bigram(ids, n_values):
    table = np.zeros((n_values, n_values))
    for k in range(len(ids) - 1):
        table[ids[k], ids[k + 1]] += 1
    for a in range(n_values):
        table[a] /= table[a].sum()
    return table


def bits_per_character(probabilities, targets):
    return np.mean([-np.log2(row[target]) for row, target in zip(probabilities, targets)])
