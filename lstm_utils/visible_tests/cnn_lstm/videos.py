"""Question 8: a network that watches videos."""

import numpy as np

from lstm_utils import checks, datasets
from lstm_utils.visible_tests.question import question


@question
def train_video():
    """Question 8: watch a video."""
    model = checks.answer("video_model")
    videos, to_the_right = datasets.moving_squares(500, seed=906)
    chances = chances_of_right(model, videos, "500 videos")
    check_video_layers(model)
    check_directions(chances, to_the_right, "500 new videos")


def chances_of_right(model, videos, case):
    """What a network says to videos; it must be probabilities.

    Parameters
    ----------
    model : keras.Model
        The student's.
    videos : array (samples, 6, 10, 10, 1)
    case : str
        What the videos are, for messages.

    Returns
    -------
    array (samples,)
    """
    n = len(videos)
    shapes = {
        (n, 2): "two outputs: one is enough, the probability that the square moves to the right",
        (n, 6, 1): "return_sequences=True: the LSTM layer hands on every frame, not the last one alone",
        (n, 16): "the dense layer is missing",
        (6 * n, 1): "videos and frames are one axis: the LSTM layer must go over the frames of a video",
    }
    came = checks.models.outputs(model, videos, "video_model")
    what = f"The output of video_model for {case}"
    checks.same_shape(came, (n, 1), what, causes=shapes, hint="the shape must be (samples, 1)")
    checks.expect(
        came.min() >= 0 and came.max() <= 1,
        "The output of video_model is not a probability.",
        "values from 0 to 1",
        f"values from {came.min():.3g} to {came.max():.3g}",
        "the dense layer has no sigmoid",
    )
    return came[:, 0]


def check_video_layers(model):
    """Check that a network for videos looks at one frame after the other; use `chances_of_right` on it first."""
    checks.models.parameters(model, [("Conv2D", None), ("LSTM", None), ("Dense", None)], "video_model")
    conv = next(layer for layer in checks.models.layers_with_weights(model) if len(layer.weights[0].shape) == 4)
    colours = conv.weights[0].shape[2]
    checks.expect(
        colours == 1,
        "The Conv2D layer of video_model looks at several frames at once.",
        "one frame with one colour",
        f"{colours} colours",
        "the frames became colours: put TimeDistributed around the Conv2D layer instead",
    )
    steps = checks.recurrent.lstm_steps(model)
    checks.expect(
        steps in (6, None),
        "The LSTM layer of video_model does not go over the frames: the number of its steps is wrong.",
        "6, one for each frame",
        steps,
        "the axes were swapped or reshaped before the LSTM: it wants (samples, frames, numbers)",
    )


def check_directions(chances, to_the_right, case, hint=""):
    """Check that a network is better than a coin by far.

    Parameters
    ----------
    chances : array (samples,)
        Its probabilities of a movement to the right.
    to_the_right : array (samples,) of 0 and 1
    case : str
        What the videos are, for messages.
    hint : str
        Why it may be wrong; without it, what its answers tell.
    """
    wrong = np.mean((chances > 0.5) != to_the_right)
    cause = (
        "too little training, a learning rate that is too high or too low, or targets that do not belong to the videos"
    )
    if chances.min() > 0.9999:
        cause = "the output is always 1, as with softmax over a single number: sigmoid belongs there"
    elif wrong > 0.8:
        cause = "this is the probability that the square moves to the left"
    coin = min(np.mean(to_the_right), 1 - np.mean(to_the_right))
    checks.better_than(wrong, coin, f"video_model on {case}", 0.9, "always the same direction", hint=hint or cause)
