# /// answer
# what = "a cosine"
# score = 0
# message = "a cosine where a sine is meant"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    period, damping, phase = period[:, None], damping[:, None], phase[:, None]
    return np.exp(-damping * time) * np.cos(2 * np.pi * time / period + phase)
