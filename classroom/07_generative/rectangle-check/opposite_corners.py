# /// answer
# what = "everything from two opposite corners"
# ///
# %% rectangle-check
def is_closed(points):
    return np.array([path[0][0] == path[-1][0] and path[0][1] == path[-1][1] for path in points])


def are_rectangles(points):
    p = np.asarray(points)
    a, c = p[:, 0], p[:, 2]
    one = np.stack([a, np.stack([c[:, 0], a[:, 1]], 1), c, np.stack([a[:, 0], c[:, 1]], 1), a], 1)
    other = np.stack([a, np.stack([a[:, 0], c[:, 1]], 1), c, np.stack([c[:, 0], a[:, 1]], 1), a], 1)
    same = (p == one).all((1, 2)) | (p == other).all((1, 2))
    return (same & (a != c).all(1)).astype(int)
