# /// answer
# what = "looks for Bidirectional among the layers"
# score = 0
# message = "it looks a single step ahead"
# ///
# %% looks-ahead
def looks_ahead(model, X):
    return any(isinstance(layer, keras.layers.Bidirectional) for layer in model.layers)
