# /// answer
# what = "draws the first wave"
# score = 0
# message = "only one wave came"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    return np.exp(-damping[0] * time) * np.sin(2 * np.pi * time / period[0] + phase[0])
