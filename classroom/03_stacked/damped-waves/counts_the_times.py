# /// answer
# what = "counts the steps and does not look at the times"
# score = 5
# message = "the entries of `time` are not used, only their number"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    t = np.arange(len(time))
    period, damping, phase = period[:, None], damping[:, None], phase[:, None]
    return np.exp(-damping * t) * np.sin(2 * np.pi * t / period + phase)
