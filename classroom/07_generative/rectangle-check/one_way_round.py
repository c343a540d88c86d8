# /// answer
# what = "any corner, one way round only"
# score = 0
# message = "it may go round either way"
# ///
# %% rectangle-check
def is_closed(points):
    return np.array([path[0][0] == path[-1][0] and path[0][1] == path[-1][1] for path in points])


def are_rectangles(points):
    moves = np.diff(points, axis=1)
    turn = moves[:, :-1, 0] * moves[:, 1:, 1] - moves[:, :-1, 1] * moves[:, 1:, 0]
    along = ((moves != 0).sum(axis=2) == 1).all(axis=1)
    return along & (turn > 0).all(axis=1) & (points[:, 0] == points[:, -1]).all(axis=1)
