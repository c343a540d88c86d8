# /// answer
# what = "np.where on the number of the unit"
# ///
# %% last-outputs
def last_outputs(sequence, units):
    is_forward = np.arange(2 * units) < units
    return np.where(is_forward, sequence[:, -1], sequence[:, 0])
