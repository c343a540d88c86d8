# /// answer
# what = "the first note taken for many"
# score = 4
# message = ["\"melody\": what is read", "only the first note is read"]
# ///
# %% application-shapes
application_shapes = {
    "caption": "one-to-many",
    "sentiment": "many-to-one",
    "digit": "one-to-one",
    "next day": "many-to-one",
    "translation": "many-to-many",
    "next week": "many-to-many",
    "speech": "many-to-many",
    "melody": "many-to-many",
    "gesture": "many-to-one",
    "today only": "one-to-one",
}
