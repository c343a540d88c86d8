"""From a lesson's text to its notebook."""

import nbformat
import pytest
from tiny_course import TEXT

from lstm_utils.grading.course import CourseError, notebooks


@pytest.fixture
def text(tmp_path):
    path = tmp_path / "01_tiny" / "tiny.py"
    path.parent.mkdir()
    path.write_text(TEXT)
    return path


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A text whose notebook has been built."""
    path = tmp_path_factory.mktemp("built") / "01_tiny" / "tiny.py"
    path.parent.mkdir()
    path.write_text(TEXT)
    assert notebooks.build(path)
    return path


def test_a_built_notebook_is_up_to_date_has_outputs_and_nothing_of_this_machine(built):
    assert notebooks.differences(built) == []
    notebook = nbformat.read(built.with_suffix(".ipynb"), as_version=4)
    assert all(cell.execution_count for cell in notebook.cells if cell.cell_type == "code")
    assert notebook.metadata == notebooks.METADATA
    assert all(set(cell.metadata) <= {"nbgrader", "tags"} for cell in notebook.cells)


def test_building_an_unchanged_lesson_changes_nothing_and_runs_nothing(built):
    before = built.with_suffix(".ipynb").read_bytes()
    assert not notebooks.build(built)
    assert built.with_suffix(".ipynb").read_bytes() == before


def test_a_change_of_prose_keeps_the_outputs_and_a_change_of_code_makes_new_ones(text):
    text.write_text(TEXT + "\n# %%\nprint('first')\n")
    assert notebooks.build(text)
    text.write_text(text.read_text().replace("A tiny lesson", "A very small lesson"))
    assert notebooks.differences(text) != []
    assert not notebooks.build(text)
    text.write_text(text.read_text().replace("first", "second"))
    assert notebooks.build(text)
    notebook = nbformat.read(text.with_suffix(".ipynb"), as_version=4)
    assert notebook.cells[0].source.startswith("# A very small lesson")
    assert notebook.cells[-1].outputs[0].text == "second\n"
    assert notebooks.build(text, force=True)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda source: source.replace("One question.", "A question."), "cell a-tiny-lesson differs"),
        (lambda source: source.replace('"points": 1', '"points": 2'), "cell double-visible differs"),
        (lambda source: source + "\n# %%\nprint(1)\n", "cells were added"),
    ],
)
def test_a_stale_notebook_is_told_from_its_text_without_running_it(built, text, change, said):
    text.with_suffix(".ipynb").write_bytes(built.with_suffix(".ipynb").read_bytes())
    text.write_text(change(TEXT))
    [difference] = notebooks.differences(text)
    assert said in difference


def test_a_missing_or_never_executed_notebook_is_not_up_to_date(text):
    assert notebooks.differences(text) == ["tiny.ipynb is not there"]
    nbformat.write(notebooks.read_text(text), text.with_suffix(".ipynb"))
    assert "cell setup was never executed" in notebooks.differences(text)


def test_ids_come_from_grade_ids_headings_and_places(text):
    text.write_text(TEXT + "\n# %%\nprint(1)\n\n# %%\nprint(2)\n\n# %% [markdown]\n# ## Doubling\n\n# %%\nprint(3)\n")
    ids = [cell.id for cell in notebooks.read_text(text).cells]
    assert ids == [
        *("a-tiny-lesson", "setup", "doubling", "double", "double-visible", "double-hidden"),
        *("double-hidden-1", "double-hidden-2", "doubling_2", "doubling_2-1"),
    ]


def test_a_cell_put_in_changes_no_id_beyond_the_next_heading_or_question(text):
    before = [cell.id for cell in notebooks.read_text(text).cells]
    text.write_text(TEXT.replace("# %% [markdown]\n# ## Doubling", "# %%\nprint(1)\n\n# %% [markdown]\n# ## Doubling"))
    after = [cell.id for cell in notebooks.read_text(text).cells]
    assert [cell_id for cell_id in after if cell_id in before] == before
    assert len(after) == len(before) + 1


@pytest.mark.parametrize(
    ("grade_id", "said"), [("double", "stands on 2 cells"), ("double visible", "letters, digits, hyphens")]
)
def test_a_grade_id_that_cannot_be_an_id_is_refused(text, grade_id, said):
    text.write_text(TEXT.replace('"grade_id": "double-visible"', f'"grade_id": "{grade_id}"'))
    with pytest.raises(CourseError, match=said):
        notebooks.read_text(text)


@pytest.mark.parametrize(
    ("failure", "said"),
    [
        ("raise ValueError('wrong way round')", "wrong way round"),
        ("import os; os._exit(1)", "Kernel died"),
        ("import time; time.sleep(60)", "timed out"),
    ],
)
def test_a_failing_cell_is_named_with_its_question_and_the_old_notebook_stays(text, monkeypatch, failure, said):
    monkeypatch.setattr(notebooks, "CELL_TIMEOUT", 2)
    text.with_suffix(".ipynb").write_text("the old notebook")
    text.write_text(TEXT.replace("assert double(2) == 4", f"{failure}\nassert double(2) == 4"))
    text.with_suffix(".ipynb").unlink()
    with pytest.raises(CourseError, match=said) as refusal:
        notebooks.build(text)
    assert f"{text}, cell double-visible, question double: " in str(refusal.value)
    assert [path.name for path in text.parent.iterdir()] == ["tiny.py"]


def test_the_command_names_the_lessons_there_are(tmp_path, capsys, monkeypatch):
    (tmp_path / "nbgrader_config.py").write_text("c = get_config()\n")
    lesson = tmp_path / "source" / "01_tiny"
    lesson.mkdir(parents=True)
    (lesson / "tiny.py").write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    assert notebooks.main(["09_huge"]) == 1
    assert "'09_huge' is no lesson of this course; lessons are: 01_tiny" in capsys.readouterr().err
    assert notebooks.main([]) == 0
    assert capsys.readouterr().out == "01_tiny: executed\n"
    for name in ("01_tiny", "01", "tiny"):
        assert notebooks.main([name]) == 0
        assert capsys.readouterr().out == "01_tiny: code unchanged, outputs kept\n"
    (lesson / "tiny.py").write_text(TEXT.replace('"points": 3, ', "").replace("    ### END SOLUTION\n", ""))
    assert notebooks.main([]) == 1
    first, second = capsys.readouterr().err.splitlines()
    assert first.startswith("source/01_tiny/tiny.py: cell 'double': has no '### END SOLUTION'")
    assert second.startswith("source/01_tiny/tiny.py: cell 'double-hidden': has no points")


def test_what_a_student_would_see_is_stored_and_that_is_no_start_up_log(text, monkeypatch):
    monkeypatch.delenv("TF_CPP_MIN_LOG_LEVEL", raising=False)
    monkeypatch.delenv("PYTEST_CURRENT_TEST")  # with it, ipykernel does not read what libraries write
    logged = "I0000 00:00:1795258933.463602     963 port.cc:153] oneDNN custom operations are on."
    text.write_text(
        "# %%\nimport lstm_utils\n\n# %%\nimport keras\n\nkeras.ops.zeros(2).shape\n\n"
        f"# %%\nimport sys\n\nprint({logged!r}, file=sys.stderr)"
    )
    notebooks.build(text)
    _, imports, wrote = nbformat.read(text.with_suffix(".ipynb"), as_version=4).cells
    assert [output.output_type for output in imports.outputs] == ["execute_result"]
    assert [output.text for output in wrote.outputs] == [f"{logged}\n"]
