# /// answer
# what = "four corners in any order"
# score = 0
# message = "a path that crosses itself"
# ///
# %% rectangle-check
def is_closed(points):
    return np.array([path[0][0] == path[-1][0] and path[0][1] == path[-1][1] for path in points])


def are_rectangles(points):
    found = []
    for path in points.tolist():
        corners = {tuple(corner) for corner in path[:4]}
        xs, ys = {x for x, y in corners}, {y for x, y in corners}
        found.append(len(xs) == len(ys) == 2 and len(corners) == 4 and path[0] == path[4])
    return np.array(found)
