import pytest
from nbformat.v4 import new_code_cell, new_notebook


def cell(grade_id, source, **settings):
    return new_code_cell(source, metadata={"nbgrader": {"grade_id": grade_id, **settings}})


@pytest.fixture
def lesson():
    solution = "### BEGIN SOLUTION\ndef double(x):\n    return factor * x\n### END SOLUTION"
    return new_notebook(
        cells=[
            cell("setup", "import math"),
            new_code_cell("factor = 2"),
            new_code_cell("raise RuntimeError('cells of the story between the questions do not run')"),
            cell("double", solution, solution=True),
            cell("double-visible", "assert double(1) == 2, 'expected 2'", grade=True, points=4),
            cell("double-hidden", "assert double(-3) == -6, 'expected -6'", grade=True, points=6),
        ]
    )
