# /// answer
# what = "right, np.dot, the bias as a row of ones"
# ///
# %% backward-step
def rnn_step_backward(dh, x, h_prev, h, W_x, W_h):
    slope = 1.0 - np.square(h)
    dz = np.multiply(dh, slope)
    ones = np.ones((1, len(dz)))
    db = np.dot(ones, dz)[0]
    return [np.dot(dz, np.transpose(W_x)), np.dot(dz, np.transpose(W_h)), np.dot(x.T, dz), np.dot(dz.T, h_prev).T, db]
