# /// answer
# what = "only the first sample"
# score = 0
# message = "only the first sample is decoded"
# ///
# %% greedy-decode
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    h, c = encoder(X[:1])
    symbol, word = start, []
    for _ in range(max_steps):
        p, h, c = decoder([keras.ops.convert_to_tensor([[symbol]]), h, c])
        symbol = int(np.argmax(p[0, 0]))
        if symbol == end:
            break
        word.append(symbol)
    return [word]
