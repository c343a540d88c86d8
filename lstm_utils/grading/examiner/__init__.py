"""Test cells run in a process in which no student code runs; what they need of the notebook, they ask its kernel for.

The two ends of the link::

    examiner  runs test cells; `checks.answer` there asks the student's side, by a socket pair
    student   serves in the notebook's own kernel, in the main thread, inside a cell

Data is copied (`values`), without pickle. Functions stay where they are: the other side gets a function that asks
for them to be called (`peers`), and calls may be nested. Keras models made of Keras's own classes alone are copied by
their configs and weights (`keras_configs`, `keras_objects`), so that no student code takes part in what tests do with
them; others get a stand-in (`stand_ins`), which asks for their outputs.

Whatever the student's side sends may be forged. The examiner takes known tags, plain dtypes, limited sizes and an
allow-list of Keras classes; anything else fails the test that asked.
"""
