# /// answer
# what = "slanting sides pass"
# score = 0
# message = "a slanting side"
# ///
# %% rectangle-check
def is_closed(points):
    return np.array([path[0][0] == path[-1][0] and path[0][1] == path[-1][1] for path in points])


def are_rectangles(points):
    corners_differ = np.array([len({tuple(corner) for corner in path[:4].tolist()}) == 4 for path in points])
    return corners_differ & (points[:, 0] == points[:, -1]).all(axis=1)
