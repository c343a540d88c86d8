# /// answer
# what = "moves as arrays"
# ///
# %% rectangle-check
def is_closed(points):
    return np.all(points[:, 4] == points[:, 0], axis=-1)


def are_rectangles(points):
    dx, dy = np.diff(points, axis=1).transpose(2, 0, 1)
    across = (dx[:, ::2] != 0).all(1) & (dy[:, ::2] == 0).all(1) & (dy[:, 1::2] != 0).all(1) & (dx[:, 1::2] == 0).all(1)
    upright = (
        (dy[:, ::2] != 0).all(1) & (dx[:, ::2] == 0).all(1) & (dx[:, 1::2] != 0).all(1) & (dy[:, 1::2] == 0).all(1)
    )
    return (across | upright) & (points[:, 0] == points[:, 4]).all(1)
