# /// answer
# what = "only lower left first, to the right"
# score = 0
# message = "it may begin at any corner"
# ///
# %% rectangle-check
def is_closed(points):
    return np.array([path[0][0] == path[-1][0] and path[0][1] == path[-1][1] for path in points])


def are_rectangles(points):
    x1, y1, x2, y2 = points[:, 0, 0], points[:, 0, 1], points[:, 2, 0], points[:, 2, 1]
    right = np.stack([x1, y1, x2, y1, x2, y2, x1, y2, x1, y1], axis=1)
    return (points.reshape(-1, 10) == right).all(axis=1) & (x1 < x2) & (y1 < y2)
