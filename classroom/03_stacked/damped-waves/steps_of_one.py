# /// answer
# what = "counts on from the first time"
# score = 5
# message = "the times are taken to be 1 apart"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    t = time[0] + np.arange(len(time))
    return np.exp(-np.outer(damping, t)) * np.sin(2 * np.pi * np.outer(1 / period, t) + phase[:, None])
