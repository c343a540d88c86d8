"""Tell which paths of five points are closed, and which go once round a rectangle along the axes."""


# %% numpy_moves
# what = "moves as arrays"
def is_closed(points):
    return np.all(points[:, 4] == points[:, 0], axis=-1)


def are_rectangles(points):
    dx, dy = np.diff(points, axis=1).transpose(2, 0, 1)
    across = (dx[:, ::2] != 0).all(1) & (dy[:, ::2] == 0).all(1) & (dy[:, 1::2] != 0).all(1) & (dx[:, 1::2] == 0).all(1)
    upright = (
        (dy[:, ::2] != 0).all(1) & (dx[:, ::2] == 0).all(1) & (dx[:, 1::2] != 0).all(1) & (dy[:, 1::2] == 0).all(1)
    )
    return (across | upright) & (points[:, 0] == points[:, 4]).all(1)


# %% opposite_corners
# what = "everything from two opposite corners"
def is_closed(points):
    return np.array([path[0][0] == path[-1][0] and path[0][1] == path[-1][1] for path in points])


def are_rectangles(points):
    p = np.asarray(points)
    a, c = p[:, 0], p[:, 2]
    one = np.stack([a, np.stack([c[:, 0], a[:, 1]], 1), c, np.stack([a[:, 0], c[:, 1]], 1), a], 1)
    other = np.stack([a, np.stack([a[:, 0], c[:, 1]], 1), c, np.stack([c[:, 0], a[:, 1]], 1), a], 1)
    same = (p == one).all((1, 2)) | (p == other).all((1, 2))
    return (same & (a != c).all(1)).astype(int)


# %% sets_of_corners
# what = "sets of corners"
def is_closed(points):
    return np.array([path[0][0] == path[-1][0] and path[0][1] == path[-1][1] for path in points])


def are_rectangles(points):
    found = []
    for path in points.tolist():
        corners = path[:4]
        xs, ys = {x for x, y in corners}, {y for x, y in corners}
        good = len(xs) == 2 and len(ys) == 2 and len({tuple(corner) for corner in corners}) == 4
        for (x1, y1), (x2, y2) in zip(path[:-1], path[1:]):
            good = good and (x1 == x2) != (y1 == y2)
        found.append(good and path[0] == path[4])
    return found


# %% corners_only
# what = "four corners in any order"
# score = 0
# message = "a path that crosses itself"
def is_closed(points):
    return np.array([path[0][0] == path[-1][0] and path[0][1] == path[-1][1] for path in points])


def are_rectangles(points):
    found = []
    for path in points.tolist():
        corners = {tuple(corner) for corner in path[:4]}
        xs, ys = {x for x, y in corners}, {y for x, y in corners}
        found.append(len(xs) == len(ys) == 2 and len(corners) == 4 and path[0] == path[4])
    return np.array(found)


# %% closed_is_enough
# what = "closed is taken for a rectangle"
# score = 0
# message = "a path that goes back on itself"
def is_closed(points):
    return np.array([path[0][0] == path[-1][0] and path[0][1] == path[-1][1] for path in points])


def are_rectangles(points):
    return (points[:, 0] == points[:, -1]).all(axis=1)


# %% no_width
# what = "sides of length 0 pass"
# score = 0
# message = "a path without width"
def is_closed(points):
    return np.array([path[0][0] == path[-1][0] and path[0][1] == path[-1][1] for path in points])


def are_rectangles(points):
    moves = np.diff(points, axis=1)
    x, y = points[:, 0].T
    straight = ((moves == 0).sum(axis=2) >= 1).all(axis=1)
    opposite = (moves[:, 0] == -moves[:, 2]).all(axis=1) & (moves[:, 1] == -moves[:, 3]).all(axis=1)
    right_angle = (moves[:, 0] * moves[:, 1]).sum(axis=1) == 0
    return straight & opposite & right_angle


# %% slanting_allowed
# what = "slanting sides pass"
# score = 0
# message = "a slanting side"
def is_closed(points):
    return np.array([path[0][0] == path[-1][0] and path[0][1] == path[-1][1] for path in points])


def are_rectangles(points):
    corners_differ = np.array([len({tuple(corner) for corner in path[:4].tolist()}) == 4 for path in points])
    return corners_differ & (points[:, 0] == points[:, -1]).all(axis=1)


# %% library_helper
# what = "the course's are_rectangles"
# score = 0
# message = "are_rectangles from lstm_utils.shapes is the answer"
def is_closed(points):
    return np.array([path[0][0] == path[-1][0] and path[0][1] == path[-1][1] for path in points])


def are_rectangles(points):
    return shapes.are_rectangles(points)


# %% not_closed
# what = "the last side is not looked at"
# score = 0
# message = "are_rectangles is wrong for a path that ends beside its start"
def is_closed(points):
    return np.array([path[0][0] == path[-1][0] and path[0][1] == path[-1][1] for path in points])


def are_rectangles(points):
    moves = np.diff(points[:, :4], axis=1) != 0
    one = (moves.sum(axis=2) == 1).all(axis=1)
    turns = (moves[:, :-1, 0] != moves[:, 1:, 0]).all(axis=1)
    return one & turns


# %% one_coordinate_is_enough
# what = "any for all"
# score = 0
# message = "is_closed is wrong for a path that ends beside its start"
def is_closed(points):
    return (points[:, 0] == points[:, -1]).any(axis=1)


def are_rectangles(points):
    found = []
    for path in points.tolist():
        corners = path[:4]
        xs, ys = {x for x, y in corners}, {y for x, y in corners}
        good = len(xs) == 2 and len(ys) == 2 and len({tuple(corner) for corner in corners}) == 4
        for (x1, y1), (x2, y2) in zip(path[:-1], path[1:]):
            good = good and (x1 == x2) != (y1 == y2)
        found.append(good and path[0] == path[4])
    return found


# %% fourth_point
# what = "the fourth point for the last"
# score = 0
# message = "is_closed is wrong for a rectangle"
def is_closed(points):
    return (points[:, 0] == points[:, 3]).all(axis=1)


def are_rectangles(points):
    found = []
    for path in points.tolist():
        corners = path[:4]
        xs, ys = {x for x, y in corners}, {y for x, y in corners}
        good = len(xs) == 2 and len(ys) == 2 and len({tuple(corner) for corner in corners}) == 4
        for (x1, y1), (x2, y2) in zip(path[:-1], path[1:]):
            good = good and (x1 == x2) != (y1 == y2)
        found.append(good and path[0] == path[4])
    return found


# %% order_of_training
# what = "only lower left first, to the right"
# score = 0
# message = "it may begin at any corner"
def is_closed(points):
    return np.array([path[0][0] == path[-1][0] and path[0][1] == path[-1][1] for path in points])


def are_rectangles(points):
    x1, y1, x2, y2 = points[:, 0, 0], points[:, 0, 1], points[:, 2, 0], points[:, 2, 1]
    right = np.stack([x1, y1, x2, y1, x2, y2, x1, y2, x1, y1], axis=1)
    return (points.reshape(-1, 10) == right).all(axis=1) & (x1 < x2) & (y1 < y2)


# %% one_way_round
# what = "any corner, one way round only"
# score = 0
# message = "it may go round either way"
def is_closed(points):
    return np.array([path[0][0] == path[-1][0] and path[0][1] == path[-1][1] for path in points])


def are_rectangles(points):
    moves = np.diff(points, axis=1)
    turn = moves[:, :-1, 0] * moves[:, 1:, 1] - moves[:, :-1, 1] * moves[:, 1:, 0]
    along = ((moves != 0).sum(axis=2) == 1).all(axis=1)
    return along & (turn > 0).all(axis=1) & (points[:, 0] == points[:, -1]).all(axis=1)


# %% one_answer
# what = "one result for all"
# score = 0
# message = "one result for all paths"
def is_closed(points):
    return (points[:, 0] == points[:, -1]).all()


def are_rectangles(points):
    found = []
    for path in points.tolist():
        corners = path[:4]
        xs, ys = {x for x, y in corners}, {y for x, y in corners}
        good = len(xs) == 2 and len(ys) == 2 and len({tuple(corner) for corner in corners}) == 4
        for (x1, y1), (x2, y2) in zip(path[:-1], path[1:]):
            good = good and (x1 == x2) != (y1 == y2)
        found.append(good and path[0] == path[4])
    return found


# %% x_only
# what = "only x is looked at"
# score = 0
# message = "the y of the last point is not looked at"
def is_closed(points):
    return points[:, 0, 0] == points[:, -1, 0]


def are_rectangles(points):
    found = []
    for path in points.tolist():
        corners = path[:4]
        xs, ys = {x for x, y in corners}, {y for x, y in corners}
        good = len(xs) == 2 and len(ys) == 2 and len({tuple(corner) for corner in corners}) == 4
        for (x1, y1), (x2, y2) in zip(path[:-1], path[1:]):
            good = good and (x1 == x2) != (y1 == y2)
        found.append(good and path[0] == path[4])
    return found


# %% coordinates_apart
# what = "x and y are judged apart"
# score = 0
# message = "x and y are judged apart"
def is_closed(points):
    return points[:, 0] == points[:, -1]


def are_rectangles(points):
    found = []
    for path in points.tolist():
        corners = path[:4]
        xs, ys = {x for x, y in corners}, {y for x, y in corners}
        good = len(xs) == 2 and len(ys) == 2 and len({tuple(corner) for corner in corners}) == 4
        for (x1, y1), (x2, y2) in zip(path[:-1], path[1:]):
            good = good and (x1 == x2) != (y1 == y2)
        found.append(good and path[0] == path[4])
    return found
