# /// answer
# what = "sides of length 0 pass"
# score = 0
# message = "a path without width"
# ///
# %% rectangle-check
def is_closed(points):
    return np.array([path[0][0] == path[-1][0] and path[0][1] == path[-1][1] for path in points])


def are_rectangles(points):
    moves = np.diff(points, axis=1)
    x, y = points[:, 0].T
    straight = ((moves == 0).sum(axis=2) >= 1).all(axis=1)
    opposite = (moves[:, 0] == -moves[:, 2]).all(axis=1) & (moves[:, 1] == -moves[:, 3]).all(axis=1)
    right_angle = (moves[:, 0] * moves[:, 1]).sum(axis=1) == 0
    return straight & opposite & right_angle
