# /// answer
# what = "a list made in a loop, given to Sequential at once"
# ///
# %% mend-stack
from keras.layers import LSTM, Dense, Input


def mended_stack(n_past, n_features):
    stack = [Input((n_past, n_features))]
    for units, last in zip((12, 6, 5), (False, False, True)):
        stack.append(LSTM(units, return_sequences=not last))
    stack.append(Dense(4))
    return keras.models.Sequential(stack)
