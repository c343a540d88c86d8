# /// answer
# what = "the imaginary part of a complex exponential"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    exponent = (-damping + 2j * np.pi / period)[:, None] * time + 1j * phase[:, None]
    return np.exp(exponent).imag
