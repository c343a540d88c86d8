# /// answer
# what = "right, the twelve arrays one by one"
# ///
# %% lstm-gates
def block(number, x, h_prev, kernel, recurrent_kernel, bias):
    units = len(recurrent_kernel)
    columns = range(number * units, (number + 1) * units)
    return x @ kernel[:, columns] + h_prev @ recurrent_kernel[:, columns] + bias[columns]


def lstm_gates(x, h_prev, kernel, recurrent_kernel, bias):
    parts = [block(number, x, h_prev, kernel, recurrent_kernel, bias) for number in range(4)]
    squeeze = [lambda z: 0.5 * (1 + np.tanh(z / 2))] * 4
    squeeze[2] = np.tanh
    return [function(part) for function, part in zip(squeeze, parts)]
