"""What a notebook changes in its own Python does not reach the tests."""

import pytest

from lstm_utils.grading.examiner.cells import TestCells

TEST = """
import numpy as np
from lstm_utils import checks
checks.close(checks.answer("double")(np.ones(3)), [2.0, 2.0, 2.0], "double(ones)")
"""
WRONG = "\ndef double(x):\n    return 3 * x\n"
TAMPERING = {
    "equal to everything": """
class Everything(float):
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    def __sub__(self, other): return 0.0
    def __array__(self, *arguments, **settings): raise SystemExit
def double(x):
    return Everything()
""",
    "comparisons of NumPy": "import numpy as np\nnp.isclose = np.allclose = lambda *a, **s: True",
    "the checks": """
from lstm_utils import checks
from lstm_utils.checks import values
checks.close = values.close = lambda *a, **s: None
""",
    "the seam": "from lstm_utils.checks import answers\nanswers.take_from(lambda *a: (lambda x: 2 * x))",
    "modules": "import sys, types\nsys.modules['lstm_utils.checks'] = types.SimpleNamespace(close=lambda *a: None)",
    "a trace of every frame": """
import sys
def trace(frame, event, argument):
    for name in ("expected", "actual"):
        if name in frame.f_locals:
            frame.f_locals[name][:] = 2
    return trace
sys.settrace(trace)
""",
    "what the student's side says of an error": "student._error = student.call_own = lambda *a: None",
    "the result that is sent": "student._handlers['call'] = lambda *a: {'result': True, 'error': None}",
}


@pytest.mark.parametrize("tampering", TAMPERING.values(), ids=TAMPERING.keys())
def test_a_wrong_answer_stays_wrong(notebook, tampering):
    given = tampering + ("" if "def double" in tampering else WRONG)
    if "student." in given:  # which is there only when all cells have run
        given = WRONG.replace("return", tampering.replace("\n", "\n    ") + "\n    return")
    assert TestCells(notebook(given)).run(TEST, "a-test", 60).failed


def test_a_right_answer_stays_right(notebook):
    assert not TestCells(notebook(WRONG.replace("3", "2"))).run(TEST, "a-test", 60).failed
