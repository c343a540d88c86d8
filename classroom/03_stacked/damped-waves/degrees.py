# /// answer
# what = "turns everything into radians once more"
# score = 0
# message = "the phase is taken for degrees"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    period, damping, phase = period[:, None], damping[:, None], phase[:, None]
    return np.exp(-damping * time) * np.sin(np.deg2rad(360 * time / period + phase))
