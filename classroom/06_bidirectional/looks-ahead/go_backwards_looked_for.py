# /// answer
# what = "looks for layers that can see ahead by their settings"
# score = 8
# message = "look at what a model does"
# ///
# %% looks-ahead
def looks_ahead(model, X):
    for layer in model.layers:
        if isinstance(layer, keras.layers.Bidirectional) or getattr(layer, "go_backwards", False):
            return True
        if getattr(layer, "padding", "causal") == "same":
            return True
    return False
