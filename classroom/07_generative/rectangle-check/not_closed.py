# /// answer
# what = "the last side is not looked at"
# score = 0
# message = "are_rectangles is wrong for a path that ends beside its start"
# ///
# %% rectangle-check
def is_closed(points):
    return np.array([path[0][0] == path[-1][0] and path[0][1] == path[-1][1] for path in points])


def are_rectangles(points):
    moves = np.diff(points[:, :4], axis=1) != 0
    one = (moves.sum(axis=2) == 1).all(axis=1)
    turns = (moves[:, :-1, 0] != moves[:, 1:, 0]).all(axis=1)
    return one & turns
