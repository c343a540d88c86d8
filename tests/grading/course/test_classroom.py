import nbformat
import pytest

from lstm_utils.grading.course import CourseError, classroom

GOOD = '''"""Give twice a number."""

# %% with_a_note
# what = "right, with a comment at its top and a magic"

# double does
# what = "it says"
%time

def double(x):

    return x + x

# %% four_times
# what = "twice too much"
# score = 0
# message = [
#     "expected 2",
#     "got 4",
# ]
TEXT = """
# %% no cell
"""
def double(x):
    return 4 * x
'''


@pytest.fixture
def write(tmp_path):
    def write(text):
        path = tmp_path / "02_vanilla" / "double_it.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    return write


def test_a_file_holds_the_answers_to_a_question(write):
    right, wrong = classroom.read_answers(write(GOOD))
    assert (right.lesson, right.question, right.name) == ("02_vanilla", "double-it", "double-it/with_a_note")
    assert wrong.name == "double-it/four_times"
    assert wrong.what == "twice too much"
    assert wrong.messages == ("expected 2", "got 4")
    assert wrong.score == 0
    assert not wrong.right


def test_an_answer_without_a_score_is_a_right_one(write):
    right, _ = classroom.read_answers(write(GOOD))
    assert right.right
    assert right.messages == ()


def test_the_code_of_an_answer_is_all_below_what_it_says_of_itself(write):
    right, wrong = classroom.read_answers(write(GOOD))
    assert right.code == '# double does\n# what = "it says"\n%time\n\ndef double(x):\n\n    return x + x'
    assert wrong.code == 'TEXT = """\n# %% no cell\n"""\ndef double(x):\n    return 4 * x'


def test_answers_come_question_by_question_as_they_stand(write):
    path = write(GOOD)
    path.with_name("add.py").write_text(GOOD)
    names = [answer.name for answer in classroom.answers(path.parents[1], "02_vanilla")]
    assert names == ["add/with_a_note", "add/four_times", "double-it/with_a_note", "double-it/four_times"]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (GOOD, "", "begins with a docstring"),
        (GOOD, "def double(x): ...", "begins with a docstring"),
        ('"""Give twice a number."""', "", "begins with a docstring"),
        ("# %% with_a_note", "# %%", "the answer at the top has no name"),
        ("# %% four_times", "# %%", "the answer below 'with_a_note' has no name"),
        ("with_a_note", "four_times", "two answers are called 'four_times'"),
        ('"twice too much"', "twice", "four_times: the comments under its name are not TOML"),
        ("TEXT", "# twice as much again\nTEXT", "four_times: the comments under its name are not TOML"),
        ('# what = "twice too much"\n', "", "four_times: wants 'what'"),
        ("# score", "# points", "four_times: wants 'what', and may have 'score' and 'message'; has"),
        (GOOD[GOOD.index("TEXT") :], "", "four_times: has no code"),
    ],
)
def test_a_damaged_answer_is_named(write, old, new, words):
    assert old in GOOD
    with pytest.raises(CourseError, match=r"double_it\.py") as error:
        classroom.read_answers(write(GOOD.replace(old, new)))
    assert words in str(error.value)


def test_the_reference_has_no_markers(lesson):
    assert classroom.reference(lesson) == {"double": "def double(x):\n    return factor * x\n"}


def test_filling_in_leaves_the_released_notebook_alone(lesson):
    filled = classroom.filled_in(lesson, {"double": "x = 1"})
    assert filled.cells[3].source == "x = 1"
    assert "BEGIN SOLUTION" in lesson.cells[3].source


def test_filling_in_a_cell_that_is_not_there_is_an_error(lesson):
    with pytest.raises(CourseError, match="'dubble'"):
        classroom.filled_in(lesson, {"dubble": "x = 1"})


def test_a_notebook_read_back_is_the_same(lesson):
    filled = classroom.filled_in(lesson, {"double": "x = 1"})
    assert nbformat.reads(nbformat.writes(filled), as_version=4).cells[3].source == "x = 1"
