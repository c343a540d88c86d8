# /// answer
# what = "drops every axis of length 1"
# score = 5
# message = "a single wave is a row too"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    waves = np.exp(-np.outer(damping, time)) * np.sin(2 * np.pi * np.outer(1 / period, time) + phase[:, None])
    return waves.squeeze()
