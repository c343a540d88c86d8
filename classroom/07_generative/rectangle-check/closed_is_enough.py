# /// answer
# what = "closed is taken for a rectangle"
# score = 0
# message = "a path that goes back on itself"
# ///
# %% rectangle-check
def is_closed(points):
    return np.array([path[0][0] == path[-1][0] and path[0][1] == path[-1][1] for path in points])


def are_rectangles(points):
    return (points[:, 0] == points[:, -1]).all(axis=1)
