"""Find out by trying whether a model's output at some step depends on the input of a later one."""


# %% all_at_once
# what = "all altered copies in one batch"
def looks_ahead(model, X):
    x = X[:1]
    steps = x.shape[1]
    copies = np.repeat(x, steps, axis=0)
    for t in range(1, steps):
        copies[t, t:] = -copies[t, t:] + 1
    y = keras.ops.convert_to_numpy(model(copies))
    return bool(max(abs(y[t, :t] - y[0, :t]).max() for t in range(1, steps)) > 1e-5)


# %% cut_off
# what = "runs the model on the beginning alone"
def looks_ahead(model, X):
    whole = np.array(model(X))
    for n in range(1, X.shape[1]):
        alone = np.array(model(X[:, :n]))
        if not np.allclose(alone, whole[:, :n], atol=1e-5):
            return True
    return False


# %% gradients
# what = "asks TensorFlow for gradients with respect to later inputs"
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


# %% nan_in_the_future
# what = "puts NaN into the future and sees whether it comes through"
def looks_ahead(model, X):
    found = []
    for t in range(1, X.shape[1]):
        spoilt = np.concatenate([X[:, :t], np.full_like(X[:, t:], np.nan)], axis=1)
        found.append(np.isnan(np.array(model(spoilt)))[:, :t].any())
    return any(found)


# %% one_step_changed
# what = "changes one step at a time, with random numbers, np.bool"
def looks_ahead(model, X):
    rng = np.random.default_rng(0)
    before = keras.ops.convert_to_numpy(model(X))
    largest = 0.0
    for t in range(1, X.shape[1]):
        other = X.copy()
        other[:, t] += rng.normal(size=other[:, t].shape) + 3
        largest = np.maximum(largest, np.abs(keras.ops.convert_to_numpy(model(other)) - before)[:, :t].max())
    return largest > 1e-5


# %% future_turned_round
# what = "the steps of the future change places, which a single one cannot"
# score = 8
# message = "(2 steps) is wrong"
def looks_ahead(model, X):
    before = np.array(model(X))
    for t in range(1, X.shape[1]):
        altered = np.concatenate([X[:, :t], X[:, t:][:, ::-1]], axis=1)
        if np.abs(np.array(model(altered)) - before)[:, :t].max() > 1e-5:
            return True
    return False


# %% one_feature
# what = "only the first feature changed"
# score = 8
# message = "all features of the coming steps must be changed"
def looks_ahead(model, X):
    before = np.array(model(X))
    for t in range(1, X.shape[1]):
        altered = X.copy()
        altered[:, t:, 0] += 1
        if np.abs(np.array(model(altered)) - before)[:, :t].max() > 1e-5:
            return True
    return False


# %% last_step_only
# what = "only the last step changed"
# score = 8
# message = "it looks ahead at one place only"
def looks_ahead(model, X):
    altered = X.copy()
    altered[:, -1] += 1
    return not np.allclose(model(X)[:, :-1], model(altered)[:, :-1], atol=1e-5)


# %% second_half_only
# what = "only the second half changed, only the first half compared"
# score = 8
# message = "it looks ahead at one place only"
def looks_ahead(model, X):
    half = X.shape[1] // 2
    altered = X.copy()
    altered[:, half:] *= -1
    return np.abs(np.array(model(altered)) - np.array(model(X)))[:, :half].max() > 1e-5


# %% neighbours_only
# what = "only the output just before the changed step compared"
# score = 8
# message = "it looks ahead at one place only, and far"
def looks_ahead(model, X):
    before = np.array(model(X))
    for t in range(1, X.shape[1]):
        altered = X.copy()
        altered[:, t] += 1
        if not np.allclose(np.array(model(altered))[:, t - 1], before[:, t - 1], atol=1e-5):
            return True
    return False


# %% go_backwards_looked_for
# what = "looks for layers that can see ahead by their settings"
# score = 8
# message = "look at what a model does"
def looks_ahead(model, X):
    for layer in model.layers:
        if isinstance(layer, keras.layers.Bidirectional) or getattr(layer, "go_backwards", False):
            return True
        if getattr(layer, "padding", "causal") == "same":
            return True
    return False


# %% past_changed
# what = "the past changed in place of the future"
# score = 0
# message = "alter only the steps behind those that you compare"
def looks_ahead(model, X):
    altered = X.copy()
    altered[:, 0] += 1
    return not np.allclose(model(X)[:, 1:], model(altered)[:, 1:], atol=1e-5)


# %% this_step_too
# what = "the step that is compared is changed as well"
# score = 0
# message = "alter only the steps behind those that you compare"
def looks_ahead(model, X):
    before = np.array(model(X))
    for t in range(X.shape[1]):
        altered = X.copy()
        altered[:, t:] = 0
        if np.abs(np.array(model(altered)) - before)[:, : t + 1].max() > 1e-5:
            return True
    return False


# %% whole_output_compared
# what = "all outputs compared, those that may change too"
# score = 0
# message = "alter only the steps behind those that you compare"
def looks_ahead(model, X):
    altered = X.copy()
    altered[:, -1] += 1
    return not np.allclose(model(X), model(altered), atol=1e-5)


# %% by_the_class
# what = "looks for Bidirectional among the layers"
# score = 0
# message = "it looks a single step ahead"
def looks_ahead(model, X):
    return any(isinstance(layer, keras.layers.Bidirectional) for layer in model.layers)


# %% first_output_only
# what = "the last step changed, the first output compared"
# score = 0
# message = "it looks a single step ahead"
def looks_ahead(model, X):
    altered = X.copy()
    altered[:, -1] += 1
    return not np.allclose(model(X)[:, 0], model(altered)[:, 0], atol=1e-5)


# %% a_truth_for_each_step
# what = "an array in place of one answer"
# score = 0
# message = "it was not asked at which steps"
def looks_ahead(model, X):
    altered = X.copy()
    altered[:, 3:] += 1
    return np.abs(np.array(model(altered)) - np.array(model(X)))[:, :3].max(axis=(0, 2)) > 1e-5


# %% input_changed
# what = "alters the array that it is given"
# score = 0
# message = "looks_ahead changed its input"
def looks_ahead(model, X):
    before = np.array(model(X))
    X[:, 1:] += 1
    return np.abs(np.array(model(X)) - before)[:, :1].max() > 1e-5


# %% always_true
# what = "always True"
# score = 0
# message = "looks_ahead for one forward LSTM layer is wrong"
def looks_ahead(model, X):
    return True


# %% wrong_way_round
# what = "True where it does not look ahead"
# score = 0
# message = "looks_ahead for one forward LSTM layer is wrong"
def looks_ahead(model, X):
    whole = np.array(model(X))
    return all(np.allclose(model(X[:, :n]), whole[:, :n], atol=1e-5) for n in range(1, X.shape[1]))
