# /// answer
# what = "asks the course's own function"
# score = 0
# message = "cudnn_obstacles from lstm_utils.training is the answer to this question"
# ///
# %% fast-kernel
def slow_settings(settings):
    return [sentence.split()[0] for sentence in training.cudnn_obstacles(keras.layers.LSTM(**settings))]
