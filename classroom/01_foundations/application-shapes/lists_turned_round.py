# /// answer
# what = "right, keys put together by shape"
# ///
# %% application-shapes
shapes = {
    "one-to-one": ["digit", "today only"],
    "one-to-many": ["caption", "melody"],
    "many-to-one": ["sentiment", "next day", "gesture"],
    "many-to-many": ["translation", "next week", "speech"],
}
application_shapes = {name: shape for shape, names in shapes.items() for name in names}
