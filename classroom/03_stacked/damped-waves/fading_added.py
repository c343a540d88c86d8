# /// answer
# what = "the exponential is added"
# score = 0
# message = "the fading is added"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    period, damping, phase = period[:, None], damping[:, None], phase[:, None]
    return np.exp(-damping * time) + np.sin(2 * np.pi * time / period + phase)
