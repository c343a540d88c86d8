# /// answer
# what = "right, entry by entry, lists"
# ///
# %% lstm-state
def lstm_state(i, f, c_tilde, o, c_prev):
    import math

    c, h = [], []
    for s in range(len(i)):
        row = [f[s][u] * c_prev[s][u] + i[s][u] * c_tilde[s][u] for u in range(len(i[s]))]
        c.append(row)
        h.append([o[s][u] * math.tanh(row[u]) for u in range(len(row))])
    return h, c
