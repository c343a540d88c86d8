# /// answer
# what = "a list without keys"
# score = 0
# message = ["`application_shapes` is not a dict", "a list"]
# ///
# %% application-shapes
application_shapes = [
    "one-to-many",
    "many-to-one",
    "one-to-one",
    "many-to-one",
    "many-to-many",
    "many-to-many",
    "many-to-many",
    "one-to-many",
    "many-to-one",
    "one-to-one",
]
