# /// answer
# what = "Python's own math, lists"
# ///
# %% damped-waves
import math


def damped_waves(time, period, damping, phase):
    return [
        [math.exp(-d * t) * math.sin(math.tau * t / p + f) for t in time]
        for p, d, f in zip(period, damping, phase, strict=True)
    ]
