"""The visible tests of each lesson, one function a question: `vanilla.make_windows()` is what its test cell calls.

They stand here and not in the notebooks, where they would be longer than the lessons. What a question's visible and
hidden tests share stands here too, with nothing in it that only a hidden test asks for.
"""
