"""Waves that are drawn by chance: sines that fade, and tones whose pitch moves."""

import numpy as np

from lstm_utils.arguments import not_negative, whole_number


def damped_waves(samples, n_past=20, n_future=8, period=(6, 20), damping=(0.0, 0.06), noise=0.2, seed=None):
    """Draw damped sine waves, each cut into a noisy past and the clean steps that follow.

    A wave is ``exp(-damping * t) * sin(2 * pi * t / period + phase)`` at the steps ``t = 0, 1, ...`` Each has a
    period, a damping and a phase of its own, all drawn evenly.

    Parameters
    ----------
    samples : int
        How many waves.
    n_past, n_future : int
        Steps that are seen, and steps that follow.
    period : tuple of two floats
        The shortest and the longest period, in steps.
    damping : tuple of two floats
        The weakest and the strongest damping, for each step.
    noise : float
        Standard deviation of what is added to each step of the past.
    seed : int, optional
        The same seed gives the same waves; without one, each call gives others.

    Returns
    -------
    X : ndarray (samples, n_past, 1)
        The past, with noise.
    Y : ndarray (samples, n_future)
        The steps that follow, without noise: what the wave really does.
    """
    samples, n_past, n_future, random = _sizes(samples, n_past, n_future, seed)
    period, damping = _range("period", period), _range("damping", damping)
    if period[0] <= 0:
        raise ValueError(f"period must be above 0, but {period[0]} came")
    noise = not_negative("noise", noise)
    time = np.arange(n_past + n_future)
    period, damping, phase = (
        random.uniform(*limits, size=(samples, 1)) for limits in (period, damping, (0, 2 * np.pi))
    )
    waves = np.exp(-damping * time) * np.sin(2 * np.pi * time / period + phase)
    past = waves[:, :n_past] + noise * random.normal(size=(samples, n_past))
    return past[:, :, np.newaxis], waves[:, n_past:]


def vibrato(samples, n_past=20, n_future=8, fast=5.0, slow=(12, 24), depth=0.4, noise=0.05, seed=None):
    """Draw tones whose pitch rises and falls slowly, and the pitch at the steps that follow.

    Two time scales: the tone swings quickly, and how quickly is a slow wave, the pitch. With the pitch
    ``p(t) = sin(2 * pi * t / period + phase)`` the tone is ``sin`` of an angle that grows at step ``t`` by
    ``2 * pi / fast * (1 + depth * p(t))``. Every tone has a period and a phase of the pitch and a first angle of its
    own, all drawn evenly.

    Parameters
    ----------
    samples : int
        How many tones.
    n_past, n_future : int
        Steps of the tone that are heard, and steps that follow.
    fast : float
        Steps in one swing of the tone while the pitch is 0.
    slow : tuple of two floats
        The shortest and the longest period of the pitch, in steps.
    depth : float
        How far the pitch bends the tone: the part by which a swing is quicker at the pitch 1.
    noise : float
        Standard deviation of what is added to each step of the tone.
    seed : int, optional
        The same seed gives the same tones; without one, each call gives others.

    Returns
    -------
    X : ndarray (samples, n_past, 1)
        The tone, with noise.
    pitch : ndarray (samples, n_past + n_future)
        The slow wave, from -1 to 1, at the steps of `X` and at those that follow.

    References
    ----------
    A frequency that carries a signal: J. R. Carson, Notes on the theory of modulation, Proceedings of the Institute
    of Radio Engineers 10(1), 1922.
    """
    samples, n_past, n_future, random = _sizes(samples, n_past, n_future, seed)
    slow = _range("slow", slow)
    if slow[0] <= 0:
        raise ValueError(f"slow must be above 0, but {slow[0]} came")
    fast, depth, noise = not_negative("fast", fast), not_negative("depth", depth), not_negative("noise", noise)
    if fast == 0:
        raise ValueError("fast must be above 0, but 0 came")
    time = np.arange(n_past + n_future)
    period, phase, first = (
        random.uniform(*limits, size=(samples, 1)) for limits in (slow, (0, 2 * np.pi), (0, 2 * np.pi))
    )
    pitch = np.sin(2 * np.pi * time / period + phase)
    tone = np.sin(first + np.cumsum(2 * np.pi / fast * (1 + depth * pitch[:, :n_past]), axis=1))
    tone = tone + noise * random.normal(size=tone.shape)
    return tone[:, :, np.newaxis], pitch


def _sizes(samples, n_past, n_future, seed):
    """Check what the generators of waves share; the last is where their chance comes from."""
    return (
        whole_number("samples", samples, least=1),
        whole_number("n_past", n_past, least=1),
        whole_number("n_future", n_future, least=1),
        np.random.default_rng(None if seed is None else whole_number("seed", seed, least=0)),
    )


def _range(name, limits):
    """Check a pair of numbers, the smaller one first."""
    if not isinstance(limits, tuple | list) or len(limits) != 2:
        raise TypeError(f"{name} must be two numbers, the smallest and the largest, such as (6, 20)")
    low, high = (not_negative(name, limit) for limit in limits)
    if low > high:
        raise ValueError(f"{name} must be the smallest and the largest, but {low:g} and {high:g} came")
    return low, high
