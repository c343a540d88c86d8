# /// answer
# what = "np.split along the units"
# ///
# %% last-outputs
def last_outputs(sequence, units):
    forward, backward = np.split(sequence, 2, axis=-1)
    return np.hstack([forward[:, -1], backward[:, 0]])
