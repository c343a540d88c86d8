# /// answer
# what = "a video taken for one step"
# score = 4
# message = ["\"gesture\": what is read", "a video is a sequence of frames"]
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
    "melody": "one-to-many",
    "gesture": "one-to-one",
    "today only": "one-to-one",
}
