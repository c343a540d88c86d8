"""Cases whose outputs or errors are odd."""

from hostile_course import Case

from bank.in_cells import inside

ODD_OUTPUTS = [
    Case(
        "half-a-character",
        "prints half a character, which no file can hold",
        code="print('caf\\udce9 \\ud800')\nraise ValueError('\\ud83d')",
    ),
    Case(
        "odd-outputs",
        "displays what is no picture, and control characters",
        code="""
from IPython.display import display
page = "<script>while (true) {}</script>"
display({"image/png": "no picture", "text/html": page, "text/plain": "\\x00\\x1b[2J"}, raw=True)
print("\\x00\\x07\\x1b[2J\\x1b]0;title\\x07 shown")
""",
        said="shown",
    ),
    Case(
        "output-of-the-wrong-kind",
        "displays numbers where Jupyter wants text",
        code="from IPython.display import display\ndisplay({'text/plain': 7}, raw=True)",
        status="failed",
        reason="sent messages that Jupyter does not understand",
    ),
    Case(
        "error-in-markup",
        "an error whose text is markup of the screen, the page and the terminal",
        answers=inside("double", "raise ValueError('[/red] [bold]<script>alert(1)</script> {x} %s \\x1b[31m \\x00')"),
        lost=("double",),
        message=r"ValueError: \[/red\]",
    ),
    Case(
        "error-without-text",
        "an error whose own text raises an error",
        answers=inside(
            "double", "class Odd(Exception):\n    def __str__(self):\n        raise SystemError('no text')\nraise Odd"
        ),
        lost=("double",),
        message="SystemError: no text",
    ),
]
