# /// answer
# what = "any for all"
# score = 0
# message = "is_closed is wrong for a path that ends beside its start"
# ///
# %% rectangle-check
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
