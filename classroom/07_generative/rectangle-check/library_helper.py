# /// answer
# what = "the course's are_rectangles"
# score = 0
# message = "are_rectangles from lstm_utils.shapes is the answer"
# ///
# %% rectangle-check
def is_closed(points):
    return np.array([path[0][0] == path[-1][0] and path[0][1] == path[-1][1] for path in points])


def are_rectangles(points):
    return shapes.are_rectangles(points)
