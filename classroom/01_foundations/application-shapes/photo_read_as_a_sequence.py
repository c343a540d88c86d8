# /// answer
# what = "a photo taken for a sequence of pixels"
# score = 4
# message = ["\"caption\": what is read has another number of steps", "one photo is one step"]
# ///
# %% application-shapes
application_shapes = {
    "caption": "many-to-many",
    "sentiment": "many-to-one",
    "digit": "many-to-one",
    "next day": "many-to-one",
    "translation": "many-to-many",
    "next week": "many-to-many",
    "speech": "many-to-many",
    "melody": "one-to-many",
    "gesture": "many-to-one",
    "today only": "one-to-one",
}
