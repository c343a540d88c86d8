# /// answer
# what = "the angle without 2 pi"
# score = 0
# message = "2 pi is missing"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    period, damping, phase = period[:, None], damping[:, None], phase[:, None]
    return np.exp(-damping * time) * np.sin(time / period + phase)
