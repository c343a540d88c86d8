# /// answer
# what = "multiplies as if all arrays were of one length"
# score = 0
# message = ["damped_waves stopped with ValueError", "could not be broadcast"]
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    return np.exp(-damping * time) * np.sin(2 * np.pi * time / period + phase)
