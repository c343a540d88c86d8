"""What Keras's Conv1D and MaxPooling1D do to a sequence, in NumPy."""

from lstm_utils.arguments import finite_array, whole_number
from lstm_utils.course_helpers import course_helper


@course_helper
def conv1d(x, kernel, bias):
    """Slide the filters of a Conv1D layer along a sequence, one step at a time, without padding and activation.

    ``y[t, j] = bias[j] + sum over i and c of x[t + i, c] * kernel[i, c, j]``

    Parameters
    ----------
    x : array (..., steps, channels)
        One sequence, or several.
    kernel : array (kernel_size, channels, filters)
        Laid out as Keras lays it out.
    bias : array (filters,)

    Returns
    -------
    ndarray (..., steps - kernel_size + 1, filters)

    Raises
    ------
    TypeError
        If an array does not hold numbers.
    ValueError
        If shapes do not fit, the sequence is shorter than the kernel, or a value is NaN or infinite.
    """
    x = finite_array("x", x)
    kernel = finite_array("kernel", kernel, "(kernel_size, channels, filters)")
    bias = finite_array("bias", bias, "(filters,)")
    kernel_size, channels, filters = kernel.shape
    if x.ndim < 2 or x.shape[-1] != channels:
        raise ValueError(f"x must have the kernel's channels, (..., steps, {channels}), but its shape is {x.shape}")
    if len(bias) != filters:
        raise ValueError(f"bias must have an entry for each of the {filters} filters, but it has {len(bias)}")
    if x.shape[-2] < kernel_size:
        raise ValueError(f"x is too short: the kernel spans {kernel_size} steps, but x has {x.shape[-2]}")
    steps = x.shape[-2] - kernel_size + 1
    return sum(x[..., i : i + steps, :] @ kernel[i] for i in range(kernel_size)) + bias


@course_helper
def max_pooling1d(x, pool_size):
    """Keep the largest value of each channel among every `pool_size` steps; steps left over at the end are dropped.

    Parameters
    ----------
    x : array (..., steps, channels)
        One sequence, or several.
    pool_size : int

    Returns
    -------
    ndarray (..., steps // pool_size, channels)

    Raises
    ------
    TypeError
        If `x` does not hold numbers or `pool_size` is not a whole number.
    ValueError
        If the sequence is shorter than `pool_size`, `x` has a single axis, or a value is NaN or infinite.
    """
    x = finite_array("x", x)
    pool_size = whole_number("pool_size", pool_size, least=1)
    if x.ndim < 2 or x.shape[-2] < pool_size:
        raise ValueError(f"x must be (..., steps, channels) with {pool_size} steps or more, but its shape is {x.shape}")
    steps = x.shape[-2] // pool_size
    return x[..., : steps * pool_size, :].reshape(*x.shape[:-2], steps, pool_size, x.shape[-1]).max(axis=-2)
