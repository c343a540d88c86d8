# /// answer
# what = "halves the interval"
# ///
# %% equal-width
def parameters(n_features, units, n_future):
    below = [n_features, *units]
    return sum(4 * (n * (n + m) + n) for n, m in zip(units, below)) + n_future * (units[-1] + 1)


def equal_width(n_features, units, n_future):
    goal = parameters(n_features, units, n_future)
    low, high = 1, 2 * sum(units) + 2
    while high - low > 1:
        middle = (low + high) // 2
        if parameters(n_features, [middle], n_future) <= goal:
            low = middle
        else:
            high = middle
    above = parameters(n_features, [high], n_future) - goal
    return low if goal - parameters(n_features, [low], n_future) <= above else high
