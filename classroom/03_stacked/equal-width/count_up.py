# /// answer
# what = "itertools.count until the distance grows"
# ///
# %% equal-width
from itertools import count


def equal_width(n_features, units, n_future):
    def size(*layers):
        lstm = sum(4 * n * (n + m + 1) for m, n in zip((n_features, *layers), layers))
        return lstm + n_future * (layers[-1] + 1)

    goal = size(*units)
    for w in count(1):
        if size(w) >= goal:
            return min((w, w - 1 or 1), key=lambda width: abs(size(width) - goal))
