# /// answer
# what = "np.vectorize over one value at a time"
# ///
# %% damped-waves
@np.vectorize(signature="(t),(),(),()->(t)")
def one(time, period, damping, phase):
    return np.exp(-time * damping) * np.sin(phase + 2 * np.pi * time / period)


def damped_waves(time, period, damping, phase):
    return one(time, period, damping, phase)
