# /// answer
# what = "time in the rows"
# score = 0
# message = "axes swapped: one row for each wave"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    t = time[:, None]
    return np.exp(-damping * t) * np.sin(2 * np.pi * t / period + phase)
