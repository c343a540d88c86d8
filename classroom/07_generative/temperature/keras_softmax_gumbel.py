# /// answer
# what = "Keras's softmax, and the Gumbel way of drawing"
# ///
# %% temperature
def with_temperature(scores, temperature):
    return keras.ops.softmax(keras.ops.convert_to_tensor(scores, dtype="float64") / temperature, axis=-1)


def draw(probabilities, random):
    with np.errstate(divide="ignore"):
        noisy = np.log(probabilities) + random.gumbel(size=probabilities.shape)
    return noisy.argmax(axis=1)
