"""Cases whose outputs or errors are odd."""

from hostile_course import WRONG, Case

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
    Case(
        "error-group",
        "raises a group of errors, which Jupyter shows as no error",
        answers=inside("double", "raise ExceptionGroup('no idea', [ValueError(a)])"),
        lost=("double",),
        message=r"ExceptionGroup: no idea \(1 sub-exception\)",
    ),
    Case(
        "debugger-quits",
        "ends as a debugger that is quit, without a word",
        answers=inside("double", "import bdb\nraise bdb.BdbQuit"),
        lost=("double",),
        message="BdbQuit",
    ),
    Case(
        "usage-error",
        "raises IPython's UsageError, which is shown as no error",
        answers=inside("double", "from IPython.core.error import UsageError\nraise UsageError('no such thing')"),
        lost=("double",),
        message="UsageError: no such thing",
    ),
    Case(
        "error-that-cannot-be-shown",
        "an error whose own way to be shown raises an error",
        answers=inside(
            "double",
            "class Odd(Exception):\n    def _render_traceback_(self):\n        raise SystemError\nraise Odd('unseen')",
        ),
        lost=("double",),
        message="Odd: unseen",
    ),
    Case(
        "rich-traceback",
        "has rich show its errors, and a wrong answer",
        code="import rich.traceback\nrich.traceback.install()",
        answers=WRONG,
        lost=("double",),
        message="AssertionError: twice a third",
    ),
    Case(
        "rich-traceback-and-right",
        "has rich show its errors, and right answers",
        code="import rich.traceback\nrich.traceback.install()\nprint('installed')",
        said="installed",
    ),
    Case(
        "own-traceback-broken",
        "leaves IPython without its way to format errors",
        code="%xmode Minimal\nget_ipython().InteractiveTB = None",
        answers=WRONG,
        lost=("double",),
        message="AssertionError: twice a third",
    ),
    Case(
        "displays-a-word",
        "displays a text, in the test's name, before it gives the right result",
        answers=inside("double", "import sys\nsys.displayhook('full marks')\nreturn 2 * a"),
        lost=("double",),
        reason=r"no points for test cells .*: double-visible \(.*full marks.*, of 0 to 10\)",
        message="the test cell displayed .*full marks.*, which is no number of points from 0 to 10",
    ),
]
