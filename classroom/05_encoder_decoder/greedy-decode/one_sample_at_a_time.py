# /// answer
# what = "each sample decoded by itself"
# ///
# %% greedy-decode
def greedy_decode(encoder, decoder, X, start, end, max_steps):
    words = []
    for i in range(len(X)):
        h, c = encoder(X[i : i + 1])
        word, symbol = [], start
        while len(word) < max_steps:
            p, h, c = decoder([keras.ops.convert_to_tensor([[symbol]]), h, c])
            symbol = int(np.argmax(p[0, 0]))
            if symbol == end:
                break
            word.append(symbol)
        words.append(word)
    return words
