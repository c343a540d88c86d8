"""Say for each of ten applications which shape it has, from one-to-one to many-to-many."""

# %% capitals_and_spaces
# what = "right, written with capitals and spaces"
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


# %% dict_with_keywords
# what = "right, filled in step by step, and an application of the student's own"
application_shapes = dict(caption="one-to-many", melody="one-to-many")
for name in ("sentiment", "next day", "gesture"):
    application_shapes[name] = "many-to-one"
for name in ("translation", "speech", "next week"):
    application_shapes[name] = "many-to-many"
application_shapes |= {"digit": "one-to-one", "today only": "one-to-one", "heartbeat": "many-to-one"}


# %% lists_turned_round
# what = "right, keys put together by shape"
shapes = {
    "one-to-one": ["digit", "today only"],
    "one-to-many": ["caption", "melody"],
    "many-to-one": ["sentiment", "next day", "gesture"],
    "many-to-many": ["translation", "next week", "speech"],
}
application_shapes = {name: shape for shape, names in shapes.items() for name in names}


# %% photo_read_as_a_sequence
# what = "a photo taken for a sequence of pixels"
# score = 4
# message = ["\"caption\": what is read has another number of steps", "one photo is one step"]
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


# %% video_as_one_picture
# what = "a video taken for one step"
# score = 4
# message = ["\"gesture\": what is read", "a video is a sequence of frames"]
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


# %% melody_from_nothing
# what = "the first note taken for many"
# score = 4
# message = ["\"melody\": what is read", "only the first note is read"]
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


# %% forecast_is_always_one
# what = "a forecast of seven days taken for one step"
# score = 4
# message = ["\"next week\": what is written", "7 days are written"]
application_shapes = {
    "caption": "one-to-many",
    "sentiment": "many-to-one",
    "digit": "one-to-one",
    "next day": "many-to-one",
    "translation": "many-to-many",
    "next week": "many-to-one",
    "speech": "many-to-many",
    "melody": "one-to-many",
    "gesture": "many-to-one",
    "today only": "one-to-one",
}


# %% features_for_steps
# what = "four numbers of one day taken for four steps"
# score = 4
# message = ["\"today only\": what is read", "four features of one step"]
application_shapes = {
    "caption": "one-to-many",
    "sentiment": "many-to-one",
    "digit": "one-to-one",
    "next day": "many-to-one",
    "translation": "many-to-many",
    "next week": "many-to-many",
    "speech": "many-to-many",
    "melody": "one-to-many",
    "gesture": "many-to-one",
    "today only": "many-to-one",
}


# %% kinds_for_shapes
# what = "the kind of problem in place of the shape"
# score = 0
# message = ["\"caption\" has no shape that there is", "a kind of problem and not a shape"]
application_shapes = {
    "caption": "sequence generation",
    "sentiment": "sequence classification",
    "digit": "one-to-one",
    "next day": "many-to-one",
    "translation": "many-to-many",
    "next week": "sequence to sequence",
    "speech": "sequence to sequence",
    "melody": "one-to-many",
    "gesture": "many-to-one",
    "today only": "one-to-one",
}


# %% always_many_to_many
# what = "many-to-many for all"
# score = 0
# message = ["\"caption\": what is read", "\"melody\": what is read"]
names = ["caption", "sentiment", "digit", "next day", "translation"]
names += ["next week", "speech", "melody", "gesture", "today only"]
application_shapes = {name: "many-to-many" for name in names}


# %% written_before_read
# what = "the two sides swapped"
# score = 0
# message = ["\"caption\": what is read", "\"melody\": what is read"]
application_shapes = {
    "caption": "many-to-one",
    "sentiment": "one-to-many",
    "digit": "one-to-one",
    "next day": "one-to-many",
    "translation": "many-to-many",
    "next week": "many-to-many",
    "speech": "many-to-many",
    "melody": "many-to-one",
    "gesture": "one-to-many",
    "today only": "one-to-one",
}


# %% sentence_written_as_one
# what = "a sentence taken for one step"
# score = 0
# message = ["\"caption\": what is written", "\"speech\": what is written"]
application_shapes = {
    "caption": "one-to-one",
    "sentiment": "many-to-one",
    "digit": "one-to-one",
    "next day": "many-to-one",
    "translation": "many-to-one",
    "next week": "many-to-many",
    "speech": "many-to-one",
    "melody": "one-to-many",
    "gesture": "many-to-one",
    "today only": "one-to-one",
}


# %% a_list
# what = "a list without keys"
# score = 0
# message = ["`application_shapes` is not a dict", "a list"]
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


# %% one_left_out
# what = "one application forgotten"
# score = 0
# message = "none for speech"
application_shapes = {
    "caption": "one-to-many",
    "sentiment": "many-to-one",
    "digit": "one-to-one",
    "next day": "many-to-one",
    "translation": "many-to-many",
    "next week": "many-to-many",
    "melody": "one-to-many",
    "gesture": "many-to-one",
    "today only": "one-to-one",
}
