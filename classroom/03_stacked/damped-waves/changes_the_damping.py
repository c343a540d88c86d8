# /// answer
# what = "changes what it was given"
# score = 0
# message = "damped_waves changed its input: damping is not as it was"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    damping *= -1
    return np.exp(np.outer(damping, time)) * np.sin(2 * np.pi * np.outer(1 / period, time) + phase[:, None])
