# /// answer
# what = "asks TensorFlow for gradients with respect to later inputs"
# ///
# %% looks-ahead
def looks_ahead(model, X):
    import tensorflow as tf

    inputs = tf.constant(X)
    for t in range(X.shape[1] - 1):
        with tf.GradientTape() as tape:
            tape.watch(inputs)
            total = tf.reduce_sum(model(inputs)[:, t] ** 2)
        if np.abs(tape.gradient(total, inputs).numpy()[:, t + 1 :]).max() > 1e-5:
            return True
    return False
