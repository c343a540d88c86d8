# /// answer
# what = "collections.Counter, lists"
# ///
# %% counting-models
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
