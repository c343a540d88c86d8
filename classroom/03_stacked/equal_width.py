"""Find the width of a single LSTM layer whose parameters come as near as possible to those of a stack."""


# %% all_widths_at_once
# what = "all widths in an array, argmin"
def equal_width(n_features, units, n_future):
    total, reads = n_future * (units[-1] + 1), n_features
    for n in units:
        total += 4 * n * (n + reads + 1)
        reads = n
    widths = np.arange(1, 5000)
    counts = 4 * widths * (widths + n_features + 1) + n_future * (widths + 1)
    return widths[np.argmin(np.abs(counts - total))]


# %% count_up
# what = "itertools.count until the distance grows"
from itertools import count


def equal_width(n_features, units, n_future):
    def size(*layers):
        lstm = sum(4 * n * (n + m + 1) for m, n in zip((n_features, *layers), layers))
        return lstm + n_future * (layers[-1] + 1)

    goal = size(*units)
    for w in count(1):
        if size(w) >= goal:
            return min((w, w - 1 or 1), key=lambda width: abs(size(width) - goal))


# %% dictionary_of_sizes
# what = "a dict of all counts up to the units together and more"
def equal_width(n_features, units, n_future):
    lstm = lambda n, m: 4 * (n * n + n * m + n)
    total, reads = n_future * units[-1] + n_future, n_features
    for n in units:
        total, reads = total + lstm(n, reads), n
    sizes = {w: lstm(w, n_features) + n_future * w + n_future for w in range(1, 2 * sum(units) + 2)}
    return min(sizes, key=lambda w: abs(sizes[w] - total))


# %% numpy_roots
# what = "np.roots, a NumPy whole number"
def equal_width(n_features, units, n_future):
    n = np.array(units)
    m = np.append(n_features, n[:-1])
    S = (4 * (n * (n + m) + n)).sum() + n_future * (n[-1] + 1)
    root = max(np.roots([4, 4 * n_features + 4 + n_future, n_future - S]).real)
    near = np.array([np.floor(root), np.ceil(root)]).clip(1)
    distance = np.abs(4 * (near * (near + n_features) + near) + n_future * (near + 1) - S)
    return near[distance.argmin()].astype(int)


# %% quadratic_formula
# what = "solves the equation and looks at both neighbours"
def equal_width(n_features, units, n_future):
    reads = [n_features] + list(units[:-1])
    total = sum(4 * (n * (n + m) + n) for n, m in zip(units, reads)) + n_future * (units[-1] + 1)
    b, c = 4 * n_features + 4 + n_future, n_future - total
    root = (-b + (b * b - 16 * c) ** 0.5) / 8
    candidates = [max(1, int(root)), int(root) + 1]
    return min(candidates, key=lambda w: abs(4 * w * w + b * w + c))


# %% rounded_root
# what = "solves the equation and rounds"
def equal_width(n_features, units, n_future):
    sizes = np.array([n_features, *units])
    total = np.sum(4 * sizes[1:] * (sizes[1:] + sizes[:-1] + 1)) + n_future * (sizes[-1] + 1)
    roots = np.roots([4, 4 * n_features + 4 + n_future, n_future - total])
    return round(float(roots.max().real))


# %% search_in_halves
# what = "halves the interval"
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


# %% sorted_search
# what = "np.searchsorted, an array of no axes"
def equal_width(n_features, units, n_future):
    w = np.arange(1, 5000)
    counts = 4 * w**2 + (4 * n_features + 4 + n_future) * w + n_future
    total = n_future * (units[-1] + 1)
    for place, n in enumerate(units):
        total += 4 * (n * (n + (units[place - 1] if place else n_features)) + n)
    right = np.searchsorted(counts, total)
    left = max(right - 1, 0)
    return np.asarray(w[left] if total - counts[left] < counts[right] - total else w[right])


# %% whole_float
# what = "a float that is a whole number"
def equal_width(n_features, units, n_future):
    total = n_future * (units[-1] + 1)
    for n, m in zip(units, [n_features] + units[:-1]):
        total += 4 * (n * (n + m) + n)
    b = 4 * n_features + 4 + n_future
    return np.round((-b + np.sqrt(b**2 + 16 * (total - n_future))) / 8)


# %% three_layers_at_most
# what = "counts at most three layers"
# score = 8
# message = "compare the totals of both networks"
def equal_width(n_features, units, n_future):
    def lstm(n, m):
        return 4 * (n * (n + m) + n)

    total = lstm(units[0], n_features) + n_future * (units[-1] + 1)
    if len(units) > 1:
        total += lstm(units[1], units[0])
    if len(units) > 2:
        total += lstm(units[2], units[1])
    return min(range(1, 3000), key=lambda w: abs(lstm(w, n_features) + n_future * (w + 1) - total))


# %% examples_by_heart
# what = "knows the examples and guesses the rest"
# score = 8
# message = "is wrong"
def equal_width(n_features, units, n_future):
    known = {(12, 6): 15, (8, 10): 14, (400, 800, 400): 1264, (3, 10): 10}
    return known.get(tuple(units), sum(units))


# %% both_roots
# what = "both solutions of the quadratic equation"
# score = 0
# message = "both solutions of the equation"
def equal_width(n_features, units, n_future):
    total = n_future * (units[-1] + 1)
    for n, reads in zip(units, [n_features, *units]):
        total += 4 * (n * (n + reads) + n)
    b = 4 * n_features + 4 + n_future
    root = (-b + (b**2 + 16 * (total - n_future)) ** 0.5) / 8
    return [round(root), round(-b / 4 - root)]


# %% list_changed
# what = "changes the list"
# score = 0
# message = "changed its input `units`"
def equal_width(n_features, units, n_future):
    units.insert(0, n_features)
    total = sum(4 * (n * (n + m) + n) for m, n in zip(units, units[1:])) + n_future * (units[-1] + 1)
    return min(range(1, 3000), key=lambda w: abs(4 * (w * (w + n_features) + w) + n_future * (w + 1) - total))


# %% looked_up_by_size
# what = "equal layers get the same layer below"
# score = 0
# message = "equal_width(1, [400, 800, 400], 8) is wrong"
def equal_width(n_features, units, n_future):
    total = n_future * (units[-1] + 1)
    for n in units:
        reads = n_features if units.index(n) == 0 else units[units.index(n) - 1]
        total += 4 * (n * (n + reads) + n)
    return min(range(1, 2000), key=lambda w: abs(4 * (w * (w + n_features) + w) + n_future * (w + 1) - total))


# %% eight_outputs_always
# what = "8 outputs, as in the example"
# score = 0
# message = "equal_width(3, [8, 10], 25) is wrong"
def equal_width(n_features, units, n_future):
    below = [n_features, *units]
    total = sum(4 * (n * (n + m) + n) for n, m in zip(units, below)) + 8 * (units[-1] + 1)
    return min(range(1, 2000), key=lambda w: abs(4 * (w * (w + n_features) + w) + 8 * (w + 1) - total))


# %% negative_root
# what = "the wrong sign before the square root"
# score = 0
# message = "equal_width(3, [8, 10], 25) is wrong"
def equal_width(n_features, units, n_future):
    total = n_future * (units[-1] + 1)
    for n, reads in zip(units, [n_features, *units]):
        total += 4 * (n * (n + reads) + n)
    b = 4 * n_features + 4 + n_future
    root = (-b - (b**2 + 16 * (total - n_future)) ** 0.5) / 8
    return round(root)


# %% one_feature_always
# what = "one feature in the single layer, as in the example"
# score = 0
# message = "equal_width(3, [8, 10], 25) is wrong"
def equal_width(n_features, units, n_future):
    total = sum(4 * (n * (n + m) + n) for n, m in zip(units, [n_features, *units])) + n_future * (units[-1] + 1)
    return min(range(1, 3000), key=lambda w: abs(4 * (w * (w + 1) + w) + n_future * (w + 1) - total))


# %% every_layer_reads_the_features
# what = "counts the stack as if every layer read the features"
# score = 0
# message = "in your stack every layer reads the features"
def equal_width(n_features, units, n_future):
    total = sum(4 * (n * (n + n_features) + n) for n in units) + n_future * (units[-1] + 1)
    b = 4 * n_features + 4 + n_future
    return round((-b + (b**2 + 16 * (total - n_future)) ** 0.5) / 8)


# %% not_rounded
# what = "the root as it is"
# score = 0
# message = ["is not a whole number", "round to the whole number"]
def equal_width(n_features, units, n_future):
    total = n_future * (units[-1] + 1)
    for n, reads in zip(units, [n_features, *units]):
        total += 4 * (n * (n + reads) + n)
    b = 4 * n_features + 4 + n_future
    root = (-b + (b**2 + 16 * (total - n_future)) ** 0.5) / 8
    return root


# %% always_up
# what = "rounds up each time"
# score = 0
# message = "one too large: of two neighbours take the one whose count is nearer"
def equal_width(n_features, units, n_future):
    total = n_future * (units[-1] + 1)
    for n, reads in zip(units, [n_features, *units]):
        total += 4 * (n * (n + reads) + n)
    b = 4 * n_features + 4 + n_future
    root = (-b + (b**2 + 16 * (total - n_future)) ** 0.5) / 8
    return int(np.ceil(root))


# %% always_down
# what = "cuts the decimals off"
# score = 0
# message = "one too small: of two neighbours take the one whose count is nearer"
def equal_width(n_features, units, n_future):
    total = n_future * (units[-1] + 1)
    for n, reads in zip(units, [n_features, *units]):
        total += 4 * (n * (n + reads) + n)
    b = 4 * n_features + 4 + n_future
    root = (-b + (b**2 + 16 * (total - n_future)) ** 0.5) / 8
    return int(root)


# %% width_and_count
# what = "the width and its parameters"
# score = 0
# message = "or width and count: return the width only"
def equal_width(n_features, units, n_future):
    below = [n_features, *units]
    total = sum(4 * (n * (n + m) + n) for n, m in zip(units, below)) + n_future * (units[-1] + 1)
    counts = {w: 4 * (w * (w + n_features) + w) + n_future * (w + 1) for w in range(1, 2000)}
    return min(counts.items(), key=lambda pair: abs(pair[1] - total))


# %% root_of_a_quarter
# what = "leaves all but the square out"
# score = 0
# message = "parameters, where the stack has"
def equal_width(n_features, units, n_future):
    below = [n_features, *units]
    total = sum(4 * (n * (n + m) + n) for n, m in zip(units, below)) + n_future * (units[-1] + 1)
    return round((total / 4) ** 0.5)


# %% widest_layer
# what = "as wide as the widest layer of the stack"
# score = 0
# message = "parameters, where the stack has"
def equal_width(n_features, units, n_future):
    return max(units)


# %% dense_layer_of_the_wide_layer_left_out
# what = "forgets the dense layer of the single layer"
# score = 0
# message = "the dense layer of the single layer is left out"
def equal_width(n_features, units, n_future):
    total = sum(4 * (n * (n + m) + n) for n, m in zip(units, [n_features, *units])) + n_future * (units[-1] + 1)
    widths = range(1, 3000)
    return min(widths, key=lambda w: abs(4 * (w * (w + n_features) + w) - total))


# %% dense_layer_of_the_stack_left_out
# what = "forgets the dense layer of the stack"
# score = 0
# message = "the dense layer of the stack is left out"
def equal_width(n_features, units, n_future):
    total = sum(4 * (n * (n + m) + n) for n, m in zip(units, [n_features, *units]))
    widths = range(1, 3000)
    return min(widths, key=lambda w: abs(4 * (w * (w + n_features) + w) + n_future * (w + 1) - total))


# %% dense_layers_left_out
# what = "compares the LSTM layers only"
# score = 0
# message = "the dense layers are left out: both have one"
def equal_width(n_features, units, n_future):
    total = sum(4 * (n * (n + m) + n) for n, m in zip(units, [n_features, *units]))
    widths = range(1, 3000)
    return min(widths, key=lambda w: abs(4 * (w * (w + n_features) + w) - total))


# %% sum_of_units
# what = "as many units as the stack has together"
# score = 0
# message = "these are all units together"
def equal_width(n_features, units, n_future):
    return sum(units)


# %% total_returned
# what = "the number of parameters"
# score = 0
# message = "this is the number of parameters: the width was asked for"
def equal_width(n_features, units, n_future):
    total = n_future * (units[-1] + 1)
    for n, reads in zip(units, [n_features, *units]):
        total += 4 * (n * (n + reads) + n)
    b = 4 * n_features + 4 + n_future
    root = (-b + (b**2 + 16 * (total - n_future)) ** 0.5) / 8
    return total
