"""Slips of authors: each is told once, with its cell and the mend; what is right, or another course's way, is not."""

import re
from pathlib import Path

import jupytext
import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from traitlets.config import Config

from lstm_utils.grading.course import slips as module
from lstm_utils.grading.course.slips import slips

PROJECT = Path(__file__).parents[3]
LESSONS = sorted(PROJECT.glob("source/*/*.py"))

TEXT = '''\
# %% [markdown]
# # A tiny lesson

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import lstm_utils

# %% [markdown]
# ### Question 1: twice a number (5 points)

# %% nbgrader={"grade": false, "grade_id": "two-fold", "locked": false, "schema_version": 3, "solution": true, "task": false}
def two_fold(x):
    """Return twice x."""
    ### BEGIN SOLUTION
    return x + x
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "two-fold-visible", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
from lstm_utils.visible_tests import tiny

tiny.two_fold()

# %% nbgrader={"grade": true, "grade_id": "two-fold-hidden", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
# More tests run here when your work is graded.
import numpy as np

from lstm_utils import checks

answer = checks.answer("two_fold")
### BEGIN HIDDEN TESTS
for number in np.arange(3):
    checks.close(answer(number), [twice for twice in [2 * number]][0], "the result")


def also(value: float) -> float:
    global told
    told = f"{value}"
    return float(told)


also(number)
### END HIDDEN TESTS
'''  # noqa: E501


def settings(name: str) -> str:
    """The cell line of one cell of the text, from its grade_id on."""
    [line] = [line for line in TEXT.splitlines() if f'"grade_id": "{name}"' in line]
    return line


def tagged(name: str, old: str, new: str) -> tuple[str, str]:
    """A change of one cell's settings."""
    assert old in settings(name)
    return settings(name), settings(name).replace(old, new)


@pytest.fixture(autouse=True)
def visible_tests(tmp_path, monkeypatch) -> Path:
    """The module with the visible tests of the made-up lesson."""
    (tmp_path / "tiny.py").write_text("import numpy\n\n\ndef two_fold():\n    pass\n")
    monkeypatch.setattr(module, "VISIBLE_TESTS", tmp_path)
    return tmp_path / "tiny.py"


def told(text: str) -> list[str]:
    return slips(jupytext.reads(text, fmt="py:percent"), Path("/course/source/01_tiny/tiny.py"))


@pytest.mark.parametrize("text", LESSONS, ids=[text.stem for text in LESSONS])
def test_the_lessons_have_none(text, monkeypatch):
    monkeypatch.undo()
    assert slips(jupytext.read(text, fmt="py:percent"), text) == []


def test_a_lesson_as_the_page_for_authors_has_it_has_none():
    assert told(TEXT) == []


LOCKED_PROSE = (
    '# %% [markdown] nbgrader={"grade": false, "grade_id": "NAME", "locked": true, "solution": false}\n# Read!\n\n'
)
TO_DO = "\nassert True\n\n" + settings("two-fold-hidden")
# A change of the text, the cell that is named, and what is said.
SLIPS = {
    "no points": (tagged("two-fold-hidden", '"points": 3, ', ""), "two-fold-hidden", "has no points"),
    "points in words": (tagged("two-fold-hidden", '": 3, "s', '": "x", "s'), "two-fold-hidden", "its points are 'x'"),
    "points below zero": (tagged("two-fold-hidden", '": 3, "s', '": -3, "s'), "two-fold-hidden", "its points are -3"),
    "points true": (tagged("two-fold-hidden", '": 3, "s', '": true, "s'), "two-fold-hidden", "its points are True"),
    "one id twice": (
        (settings("two-fold"), LOCKED_PROSE.replace("NAME", "setup") + settings("two-fold")),
        "setup",
        "cell 2 has the same grade_id",
    ),
    "no id": (
        (settings("two-fold"), LOCKED_PROSE.replace('"grade_id": "NAME", ', "") + settings("two-fold")),
        None,
        "cell 4 ('Read!'): has no \"grade_id\"",
    ),
    "solution without end": (("    ### END SOLUTION\n", ""), "two-fold", "has no '### END SOLUTION' after"),
    "solution without begin": (("    ### BEGIN SOLUTION\n", ""), "two-fold", "has no '### BEGIN SOLUTION' before"),
    "solution begins twice": (
        ("    return x + x", "### BEGIN SOLUTION"),
        "two-fold",
        "has no '### END SOLUTION' after",
    ),
    "no solution": (
        ("    ### BEGIN SOLUTION\n    return x + x\n    ### END SOLUTION\n", "    return x + x\n"),
        "two-fold",
        "has no '### BEGIN SOLUTION'; without it students get an empty cell",
    ),
    "tests without end": (("### END HIDDEN TESTS\n", ""), "two-fold-hidden", "has no '### END HIDDEN TESTS' after"),
    "tests without begin": (("### BEGIN HIDDEN TESTS\n", ""), "two-fold-hidden", "has no '### BEGIN HIDDEN TESTS' be"),
    "tests below the end": (
        ("also(number)\n### END HIDDEN TESTS\n", "### END HIDDEN TESTS\nalso(number)\n"),
        "two-fold-hidden",
        "what stands below '### END HIDDEN TESTS' is handed out to students",
    ),
    "hidden region in prose": (
        ("# # A tiny lesson", "# # A tiny lesson\n# ### BEGIN HIDDEN TESTS\n# ### END HIDDEN TESTS"),
        None,
        "cell 1 ('# A tiny lesson'): has '### BEGIN HIDDEN TESTS', but its settings do not say \"grade\": true",
    ),
    "solution in another cell": (
        ("import lstm_utils\n", "### BEGIN SOLUTION\nimport lstm_utils\n### END SOLUTION\n"),
        "setup",
        'its settings do not say "solution": true',
    ),
    "no setup cell": ((settings("setup"), "# %%"), None, "tiny.py: has no cell 'setup'"),
    "open setup cell": (tagged("setup", '"locked": true', '"locked": false'), "setup", "must be locked"),
    "locked answer": (tagged("two-fold", '"locked": false', '"locked": true'), "two-fold", "students cannot write"),
    "open test": (
        tagged("two-fold-visible", '"locked": true', '"locked": false'),
        "two-fold-visible",
        "students may change",
    ),
    "test without grade": (
        tagged("two-fold-visible", '"grade": true', '"grade": false'),
        "two-fold-visible",
        "gives no points",
    ),
    "no visible tests": (
        (TEXT[TEXT.index(settings("two-fold-visible")) : TEXT.index(settings("two-fold-hidden"))], ""),
        "two-fold",
        "has no visible tests",
    ),
    "no hidden tests": ((TEXT[TEXT.index(settings("two-fold-hidden")) :], ""), "two-fold", "has no hidden tests"),
    "test of no question": (
        (settings("two-fold-hidden"), settings("two-fold-hidden").replace("-hidden", "-more") + TO_DO),
        "two-fold-more",
        "is the test of no question",
    ),
    "more than the call": (
        ("tiny.two_fold()", "tiny.two_fold()\nprint('done')"),
        "two-fold-visible",
        "must be two lines, `from lstm_utils.visible_tests import tiny` and `tiny.two_fold()`",
    ),
    "another question's tests": (("tiny.two_fold()", "tiny.threefold()"), "two-fold-visible", "must be two lines"),
    "another lesson's tests": (("import tiny", "import vanilla"), "two-fold-visible", "must be two lines"),
    "visible test that is not Python": (("tiny.two_fold()", "tiny.two_fold("), "two-fold-visible", "must be two lines"),
    "hidden test that is not Python": (("also(number)", "also(number"), "two-fold-hidden", "is not Python: '(' was"),
    "name of the notebook": (
        ("answer(number), [", "two_fold(number), ["),
        "two-fold-hidden",
        "no names of the notebook: 'two_fold' (line 9)",
    ),
    "import of the notebook": (("import numpy as np\n", ""), "two-fold-hidden", "of the notebook: 'np' (line 7)"),
    "name in a function": (("return float(told)", "return scale * value"), "two-fold-hidden", "'scale' (line 15)"),
}


@pytest.mark.parametrize("kind", SLIPS)
def test_a_slip_is_told_with_file_cell_and_mend(kind):
    (old, new), cell, said = SLIPS[kind]
    assert TEXT.count(old) == 1
    [line] = told(TEXT.replace(old, new))
    assert line.startswith("source/01_tiny/tiny.py: " + (f"cell '{cell}': " if cell else ""))
    assert said in line
    assert re.search(r"[:;] [a-z]+ ", line.partition(said)[2]), "a mend follows"


def test_hidden_tests_without_their_markers_are_refused():
    [line] = told(re.sub("### .* HIDDEN TESTS\n", "", TEXT))
    assert line == (
        "source/01_tiny/tiny.py: cell 'two-fold-hidden': has no '### BEGIN HIDDEN TESTS'; without it the tests are "
        "handed out to students: put the markers around them"
    )


def test_markers_with_nothing_between_them_hide_nothing():
    text = TEXT.replace("### END HIDDEN TESTS\n", "")
    [line, below] = told(text.replace("### BEGIN HIDDEN TESTS\n", "### BEGIN HIDDEN TESTS\n\n### END HIDDEN TESTS\n"))
    assert "nothing stands between '### BEGIN HIDDEN TESTS' and '### END HIDDEN TESTS'" in line
    assert "what stands below '### END HIDDEN TESTS' is handed out" in below


def test_a_question_with_another_name_than_its_tests_is_told_at_each_cell():
    lines = told(TEXT.replace(*tagged("two-fold", '"two-fold"', '"twofold"')))
    assert [line.split("'")[1] for line in lines] == ["twofold", "twofold", "two-fold-visible", "two-fold-hidden"]
    assert "put a cell with the grade_id 'twofold-visible' below it" in lines[0]
    assert "there is no answer 'two-fold' to test" in lines[2]


def test_visible_tests_that_are_not_written_are_missed(visible_tests):
    visible_tests.write_text("def three_fold():\n    pass\n")
    [line] = told(TEXT)
    assert "'two-fold-visible': lstm_utils/visible_tests/tiny.py has no function `two_fold`: write" in line
    visible_tests.write_text("def two_fold(:\n    pass\n")
    [line] = told(TEXT)
    assert "tiny.py: lstm_utils/visible_tests/tiny.py is not Python: invalid syntax, line 1" in line
    visible_tests.unlink()
    [line] = told(TEXT)
    assert "has no function `two_fold`" in line


def test_visible_tests_may_be_a_package_that_hands_its_functions_on(visible_tests):
    visible_tests.unlink()
    package = visible_tests.parent / "tiny" / "__init__.py"
    package.parent.mkdir()
    package.write_text("from lstm_utils.visible_tests.tiny.numbers import two_fold\n")
    assert told(TEXT) == []
    package.write_text("from lstm_utils.visible_tests.tiny import numbers\n")
    [line] = told(TEXT)
    assert "lstm_utils/visible_tests/tiny/__init__.py has no function `two_fold`" in line


def test_visible_tests_may_be_imported_under_another_name():
    another = TEXT.replace("import tiny\n\ntiny.two", "import tiny as visible_tests\n\nvisible_tests.two")
    assert another != TEXT
    assert told(another) == []
    [line] = told(TEXT.replace("import tiny\n", "import tiny as visible_tests\n"))
    assert "must be two lines" in line


def test_visible_tests_whose_import_would_hide_an_answer_take_another_name():
    [line] = told(TEXT.replace("### END SOLUTION\n", "### END SOLUTION\n\n\ntiny = two_fold\n"))
    assert "'two-fold-visible': its import overwrites the answer 'tiny': import it under another name" in line


def test_all_slips_are_told_at_once_in_the_order_of_the_cells():
    text = TEXT.replace("    ### END SOLUTION\n", "").replace('"points": 3, ', "").replace('"points": 2, ', "")
    text = text.replace("tiny.two_fold()", "").replace(settings("setup"), "# %%")
    cells = [line.split(": ")[1] for line in told(text)]
    visible = "cell 'two-fold-visible'"
    assert cells == ["has no cell 'setup'", "cell 'two-fold'", visible, visible, "cell 'two-fold-hidden'"]


# -- courses that nobody here wrote ------------------------------------------------------------------------------------


def tag(name: str, **given: bool | float) -> dict[str, dict]:
    return {"nbgrader": {"grade_id": name, "grade": False, "solution": False, "locked": False, "task": False, **given}}


def another_course() -> NotebookNode:
    two_regions = "### BEGIN SOLUTION\nx = 1\n### END SOLUTION\nx += 1\n### BEGIN SOLUTION\ny = x\n### END SOLUTION"
    return new_notebook(
        cells=[
            new_markdown_cell("# Problem set"),
            new_code_cell("x = y = 0\nname = 'ada'"),
            new_code_cell(two_regions, metadata=tag("regions", solution=True)),
            new_code_cell("assert x == 2", metadata=tag("cell-a1b2", grade=True, locked=True, points=0.5)),
            new_code_cell("1 + 1", metadata=tag("no-markers", solution=True)),
            new_code_cell("plot = 1", metadata=tag("seen-by-a-person", solution=True, grade=True, points=3)),
            new_markdown_cell("Because.", metadata=tag("essay", solution=True, grade=True, points=0)),
            new_markdown_cell("Draw. ### BEGIN MARK SCHEME\n5\n### END MARK SCHEME",
                              metadata=tag("t", task=True, points=5)),
            new_code_cell("assert y\n### BEGIN HIDDEN TESTS\nassert x\n### END HIDDEN TESTS\nassert name",
                          metadata=tag("sum-hidden", grade=True, points=1)),
            new_code_cell("%timeit y\nassert y == 2", metadata=tag("sum-visible", grade=True, points=2)),
        ]
    )  # fmt: skip


def test_another_course_has_none():
    assert slips(another_course(), Path("source/ps1/problem.ipynb")) == []


def test_in_another_course_too_what_stops_nbgrader_or_hands_a_test_out_is_told():
    notebook = another_course()
    del notebook.cells[6].metadata.nbgrader["points"]
    notebook.cells[7].source = "Draw. ### BEGIN MARK SCHEME\n5"
    notebook.cells[8].source = "assert x"
    lines = slips(notebook, Path("source/ps1/problem.ipynb"))
    assert [line.split("'")[1] for line in lines] == ["essay", "t", "sum-hidden"]
    assert lines[0].startswith("source/ps1/problem.ipynb: cell 'essay': has no points")


def test_markers_are_those_of_the_course():
    config = Config()
    config.ClearHiddenTests.begin_test_delimeter = "VERSTECKT"
    config.ClearHiddenTests.end_test_delimeter = "OFFEN"
    text = TEXT.replace("BEGIN HIDDEN TESTS", "VERSTECKT").replace("END HIDDEN TESTS", "OFFEN")
    notebook = jupytext.reads(text, fmt="py:percent")
    assert slips(notebook, Path("tiny.py"), config) == []
    assert "has no '### BEGIN HIDDEN TESTS'" in slips(notebook, Path("tiny.py"))[0]
