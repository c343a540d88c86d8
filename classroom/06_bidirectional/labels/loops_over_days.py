# /// answer
# what = "two loops and a running sum"
# ///
# %% labels
def limit_reached(rain, limit):
    labels = []
    for day in rain:
        so_far, row = 0.0, []
        for reading in day:
            so_far += reading
            row.append(1 if so_far >= limit else 0)
        labels.append(row)
    return labels


def half_reached(rain):
    labels = []
    for day in rain:
        row = []
        for t in range(len(day)):
            row.append(int(2 * np.cumsum(day)[t] >= np.cumsum(day)[-1]))
        labels.append(row)
    return labels
