# /// answer
# what = "right, written with capitals and spaces"
# ///
# %% application-shapes
application_shapes = {
    "caption": "One to many",
    "sentiment": "Many to one",
    "digit": "one-to-one",
    "next day": "Many to one",
    "translation": "many-to-many",
    "next week": "many-to-many",
    "speech": "many-to-many",
    "melody": "One to many",
    "gesture": "Many to one",
    "today only": "one-to-one",
}
