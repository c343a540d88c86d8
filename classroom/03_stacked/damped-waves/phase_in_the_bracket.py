# /// answer
# what = "the phase counts in turns, not in radians"
# score = 0
# message = "the phase stands inside the factor 2 pi"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    period, damping, phase = period[:, None], damping[:, None], phase[:, None]
    return np.exp(-damping * time) * np.sin(2 * np.pi * (time / period + phase))
