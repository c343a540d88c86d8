# /// answer
# what = "a grid of times and waves"
# ///
# %% damped-waves
def damped_waves(time, period, damping, phase):
    t, k = np.meshgrid(time, np.arange(len(period)))
    return np.sin(phase[k] + t / period[k] * 2 * np.pi) * np.e ** (-damping[k] * t)
