# /// answer
# what = "itertools.pairwise, a generator"
# ///
# %% count-parameters
from itertools import pairwise


def count_parameters(n_features, units, n_future):
    for reads, n in pairwise([n_features, *units]):
        yield 4 * n * (n + reads + 1)
    yield (units[-1] + 1) * n_future
