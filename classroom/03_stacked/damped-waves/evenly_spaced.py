# /// answer
# what = "times from the first to the last, evenly spaced"
# score = 5
# message = "damped_waves for 3 waves at the times 0.5, 0.8, 2, 2.1 is wrong"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    t = np.linspace(time[0], time[-1], len(time))
    return np.exp(-np.outer(damping, t)) * np.sin(2 * np.pi * np.outer(1 / period, t) + phase[:, None])
