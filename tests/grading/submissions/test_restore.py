"""However a notebook is damaged, nbgrader takes it after `RestoreCells`, and a right answer gets its points."""

import json
import shutil
from copy import deepcopy
from pathlib import Path

import nbformat
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from nbconvert.exporters import NotebookExporter
from nbformat.v4 import new_code_cell, new_markdown_cell, new_raw_cell
from nbgrader.preprocessors import CheckCellMetadata, ClearOutput, DeduplicateIds, OverwriteCells, OverwriteKernelspec
from nbgrader.utils import compute_checksum
from sums_course import LESSON, TinyCourse
from sums_course import lesson as tiny_source
from traitlets.config import Config

from lstm_utils.grading.course import Course, CourseError
from lstm_utils.grading.course.release import generate
from lstm_utils.grading.submissions.restore import MISSING, RestoreCells

PROJECT = Path(__file__).resolve().parents[3]
# nbformat itself makes ids unique while it reads, and says so each time.
pytestmark = pytest.mark.filterwarnings(
    "ignore::nbformat.warnings.DuplicateCellId", "ignore::nbformat.warnings.MissingIDFieldWarning"
)
NBGRADERS_OWN = [ClearOutput, DeduplicateIds, OverwriteKernelspec, OverwriteCells, CheckCellMetadata]


class Registered:
    """A lesson that the gradebook knows, and its released notebook."""

    def __init__(self, course: Course, lesson: str, folder: Path):
        self.course = course
        self.lesson = lesson
        self.source_path = course.source_notebook(lesson)
        self.source = nbformat.read(self.source_path, as_version=4)
        made = generate(course, lesson, folder / "release", record=True)
        self.released = nbformat.read(made / self.source_path.name, as_version=4)

    def sanitize(self, notebook, steps=(RestoreCells, *NBGRADERS_OWN)):
        """Do what nbgrader does before it runs a submission."""
        exporter = NotebookExporter(config=Config(self.course.config, Exporter={"default_preprocessors": []}))
        for step in steps:
            exporter.register_preprocessor(step)
        place = {"assignment": self.lesson, "notebook": self.source_path.stem, "student": "ada"}
        place["db_url"] = self.course.directory.db_url
        resources = {"nbgrader": place, "metadata": {"name": ""}}
        if isinstance(notebook, Path):
            text, _ = exporter.from_filename(str(notebook), resources)
        else:
            text, _ = exporter.from_notebook_node(deepcopy(notebook), resources)
        return nbformat.reads(text, as_version=4)

    def restore(self, notebook):
        return RestoreCells(config=self.course.config).restore(notebook, self.source_path)

    def see_that_it_is_whole(self, notebook):
        """Every cell that counts is there once, with the lesson's marks and tests, and no other cell has marks."""
        nbformat.validate(notebook)
        ids = [cell.id for cell in notebook.cells]
        assert len(set(ids)) == len(ids)
        marks = {cell.metadata.nbgrader.grade_id: cell for cell in notebook.cells if "nbgrader" in cell.metadata}
        assert len(marks) == sum("nbgrader" in cell.metadata for cell in notebook.cells)
        order = list(marks)
        hidden = {tag["grade_id"]: cell.source for cell in self.source.cells if (tag := cell.metadata.get("nbgrader"))}
        answer = None
        for cell in self.released.cells:
            tag = cell.metadata.get("nbgrader")
            if tag is None:
                continue
            name = tag.grade_id
            if tag.solution and not tag.grade:
                answer = name
            if name not in marks:
                assert tag.solution, f"{name} is missing"
                continue
            found = marks.pop(name)
            expected = dict(tag)
            if tag.grade and not tag.solution:  # the gradebook's sum is that of the text with its hidden tests
                expected["checksum"] = compute_checksum(found)
                assert found.source == hidden[name]
                assert answer not in order or order.index(answer) < order.index(name)
            assert found.metadata.nbgrader == expected
            assert found.cell_type == cell.cell_type
        assert marks == {}
        assert notebook.metadata == self.source.metadata


def points(notebook):
    """What the test cells of a notebook of plain Python give, run here: these answers are our own."""
    total, names = 0, {}
    for cell in notebook.cells:
        if cell.cell_type != "code":
            continue
        try:
            exec(cell.source, names)
        except Exception:
            continue
        tag = cell.metadata.get("nbgrader", {})
        total += tag["points"] if tag.get("grade") and not tag.get("solution") else 0
    return total


@pytest.fixture(scope="module")
def tiny(tmp_path_factory) -> Registered:
    folder = tmp_path_factory.mktemp("tiny")
    return Registered(TinyCourse.make(folder / "course").course, LESSON, folder)


@pytest.fixture(scope="module")
def vanilla(tmp_path_factory) -> Registered:
    folder = tmp_path_factory.mktemp("vanilla")
    (folder / "source" / "02_vanilla").mkdir(parents=True)
    shutil.copy(PROJECT / "source" / "02_vanilla" / "vanilla.ipynb", folder / "source" / "02_vanilla")
    return Registered(Course.load(PROJECT, root=folder), "02_vanilla", folder)


@pytest.fixture(scope="module")
def essay(tmp_path_factory) -> Registered:
    """A lesson with everything that nbgrader has: locked text, answers that people grade, a task."""
    folder = tmp_path_factory.mktemp("essay")

    def cell(make, grade_id, text, **tag):
        tag = {"grade": False, "solution": False, "locked": False, "task": False, "schema_version": 3} | tag
        return make(text, id=f"id-{grade_id}", metadata={"nbgrader": tag | {"grade_id": grade_id}})

    manual = {"grade": True, "solution": True, "points": 5}
    cells = [
        new_markdown_cell("# Essay", id="title"),
        cell(new_markdown_cell, "rules", "Write whole sentences.", locked=True),
        cell(new_markdown_cell, "why", "### BEGIN SOLUTION\nBecause.\n### END SOLUTION", **manual),
        cell(new_code_cell, "plot", "### BEGIN SOLUTION\nplot()\n### END SOLUTION", **manual),
        cell(new_code_cell, "helper", "def near(a, b):\n    return abs(a - b) < 1", locked=True),
        cell(new_code_cell, "one", "### BEGIN SOLUTION\none = 1\n### END SOLUTION", solution=True),
        cell(new_code_cell, "two", "### BEGIN SOLUTION\ntwo = 2\n### END SOLUTION", solution=True),
        cell(new_code_cell, "sum", "assert near(one + two, 3)", grade=True, locked=True, points=2),
        cell(new_markdown_cell, "task", "Hand in a drawing.", locked=True, task=True, points=3),
        cell(new_code_cell, "last", "assert near(two, 2)", grade=True, locked=True, points=1),
    ]
    (folder / "source" / "04_essay").mkdir(parents=True)
    notebook = nbformat.v4.new_notebook(cells=cells, metadata=tiny_source().metadata)
    nbformat.write(notebook, folder / "source" / "04_essay" / "essay.ipynb")
    config = Config(CourseDirectory={"root": str(folder), "course_id": "essay"})
    config.ClearSolutions.code_stub = {"python": "# YOUR CODE HERE"}
    return Registered(Course(folder, folder, config), "04_essay", folder)


def answered(**answers):
    """The tiny lesson as a student hands it in: its released notebook with answers, by default the right ones."""
    notebook = tiny_source()
    for cell in notebook.cells:
        tag = cell.metadata.get("nbgrader", {})
        lines = [line for line in cell.source.split("\n") if "SOLUTION" not in line]
        cell.source = answers.get(tag.get("grade_id"), "\n".join(lines))
        if tag.get("grade_id") == "add-hidden":
            cell.source = ""
    return notebook


STUB = {"add": "def add(a, b):\n    # YOUR CODE HERE\n    raise NotImplementedError()"}


def at(notebook, name):
    return next(place for place, cell in enumerate(notebook.cells) if cell.get("id") == name)


def get(notebook, name):
    return notebook.cells[at(notebook, name)]


def take(notebook, name):
    return notebook.cells.pop(at(notebook, name))


def copy_of(notebook, name, text=None):
    """A cell as Jupyter copies it: with its metadata, under another id."""
    cell = deepcopy(get(notebook, name))
    taken = sum(other.get("id", "").startswith("copy") for other in notebook.cells)
    cell.id = f"copy-{taken}"
    cell.source = cell.source if text is None else text
    return cell


def put(notebook, cell, *, after=None, before=None):
    place = len(notebook.cells) if after is before is None else at(notebook, after or before) + (after is not None)
    notebook.cells.insert(place, cell)


# -- what is left alone --------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["vanilla", "tiny", "essay"])
def test_an_honest_notebook_stays_as_it_is(name, request):
    lesson = request.getfixturevalue(name)
    notebook = deepcopy(lesson.released)
    notebook.cells[-1].metadata["tags"] = ["mine"]
    notebook.cells[0].metadata["collapsed"] = True
    put(notebook, new_code_cell("my = 'own cell'", id="mine", metadata={"tags": ["mine"]}))
    before = deepcopy(notebook.cells)
    lesson.restore(notebook)
    assert notebook.cells == before
    assert lesson.sanitize(notebook) == lesson.sanitize(notebook, NBGRADERS_OWN)


def test_a_right_notebook_gets_all_points(tiny):
    result = tiny.sanitize(answered())
    tiny.see_that_it_is_whole(result)
    assert points(result) == 20


# -- what cannot be recognised -------------------------------------------------------------------------------


def test_another_notebook_is_not_recognised(tiny, vanilla):
    assert tiny.restore(deepcopy(vanilla.released)) == 0
    assert vanilla.restore(answered()) == 0
    assert tiny.restore(nbformat.v4.new_notebook()) == 0
    assert tiny.restore(answered()) == 5


def test_a_cell_that_every_lesson_has_does_not_make_it_this_lessons(vanilla):
    other = nbformat.v4.new_notebook(cells=vanilla.released.cells[:3])
    assert vanilla.restore(other) == 0


def test_without_its_source_a_lesson_cannot_be_graded(tiny):
    with pytest.raises(CourseError, match=r"none\.ipynb is missing"):
        RestoreCells().restore(answered(), Path("none.ipynb"))


# -- one damage at a time ------------------------------------------------------------------------------------


def strip_marks(nb):
    for cell in nb.cells:
        cell.metadata.pop("nbgrader", None)


def strip_marks_and_ids(nb):
    strip_marks(nb)
    for cell in nb.cells:
        del cell["id"]
    nb.nbformat_minor = 4


def keep_ids_as_colab_does(nb):
    for cell in nb.cells:
        cell.metadata = {"id": cell.pop("id"), "colab": {"base_uri": "x"}, "outputId": "y"}
    nb.nbformat_minor = 0


def each_mark(**change):
    def damage(nb):
        for cell in nb.cells:
            if "nbgrader" in cell.metadata:
                cell.metadata.nbgrader.update(change)

    return damage


def set_marks(value):
    def damage(nb):
        for cell in nb.cells:
            cell.metadata["nbgrader"] = value

    return damage


def change_types(nb):
    for cell in nb.cells[1:]:
        cell.cell_type = {"code": "markdown", "markdown": "code"}[cell.cell_type]
        cell.pop("outputs", None)
        cell.pop("execution_count", None)


def delete(*names):
    return lambda nb: [take(nb, name) for name in names]


def move(name, **where):
    return lambda nb: put(nb, take(nb, name), **where)


def copy(name, text=None, **where):
    return lambda nb: put(nb, copy_of(nb, name, text), **where)


def rewrite(name, text):
    return lambda nb: get(nb, name).update(source=text)


def tag_all(*tags):
    return lambda nb: [cell.metadata.update(tags=list(tags)) for cell in nb.cells]


def both(*damages):
    return lambda nb: [damage(nb) for damage in damages]


def own_cell(text, **where):
    return lambda nb: put(nb, new_code_cell(text), **where)


def move_the_answers_text(nb):
    """The student wrote the answer into a new cell, and deleted the one that was there."""
    own = new_code_cell(get(nb, "add").source)
    put(nb, own, after="add")
    take(nb, "add")


def claim(nb):
    tag = {"grade": True, "solution": False, "locked": True, "task": False, "points": 100, "schema_version": 3}
    put(nb, new_code_cell("1", metadata={"nbgrader": tag | {"grade_id": "bonus"}}))


def mark_as_a_test(nb):
    get(nb, "add").metadata.nbgrader.update(grade_id="add-visible")


def empty_mark(nb):
    put(nb, new_code_cell("1", metadata={"nbgrader": {}}))


WRONG = "def add(a, b):\n    return 0"
RIGHT = "def add(a, b):\n    c = a + b\n    return c"
HELPED = "def add(a, b):\n    return plus(a, b)"
PLUS = "def plus(a, b):\n    return a + b"

HARMLESS = {
    "marks stripped": strip_marks,
    "marks and ids stripped": strip_marks_and_ids,
    "ids in the metadata": keep_ids_as_colab_does,
    "marks empty": set_marks({}),
    "marks a list": set_marks([1]),
    "marks null": set_marks(None),
    "marks text": set_marks("add"),
    "marks with a list for a name": set_marks({"grade_id": ["add"]}),
    "no points": each_mark(points=0),
    "more points": each_mark(points=1000),
    "points not a number": each_mark(points=float("nan")),
    "not locked": each_mark(locked=False),
    "all answers": each_mark(solution=True, grade=False, locked=False),
    "all tests": each_mark(solution=False, grade=True, locked=True, points=1),
    "all tasks": each_mark(task=True),
    "nothing at all": each_mark(solution=False, grade=False, locked=False),
    "an older schema": each_mark(schema_version=1),
    "a newer schema": each_mark(schema_version=9),
    "another checksum": each_mark(checksum="0" * 32),
    "extra keys": each_mark(extra=1),
    "cell types": change_types,
    "tests edited": both(rewrite("add-visible", "pass"), rewrite("double-visible", "1 / 0")),
    "tests emptied": both(rewrite("add-visible", ""), rewrite("double-visible", "")),
    "visible test deleted": delete("add-visible"),
    "hidden test deleted": delete("add-hidden"),
    "both tests deleted": delete("add-visible", "add-hidden"),
    "all tests deleted": delete("add-visible", "add-hidden", "double-visible"),
    "first cell deleted": delete("title"),
    "test above its answer": move("add-visible", before="title"),
    "both tests above": both(move("add-visible", before="title"), move("add-hidden", before="title")),
    "tests in another order": move("add-hidden", before="add-visible"),
    "test moved to the end": move("add-visible"),
    "answer moved to the end": move("add"),
    "answer moved to the top": move("double", before="title"),
    "questions in another order": both(move("double", before="add"), move("double-visible", before="add")),
    "test copied": copy("add-visible", after="add-visible"),
    "test copied above": copy("add-visible", before="title"),
    "test copied and edited": copy("add-visible", "1 / 0", before="title"),
    "answer copied": copy("add", after="add"),
    "answer copied behind its tests": copy("add", after="add-hidden"),
    "empty copy behind the answer": copy("add", STUB["add"], after="add"),
    "empty copy between the tests": copy("add", STUB["add"], after="add-visible"),
    "empty copy at the end": copy("add", STUB["add"]),
    "wrong copy above": copy("add", WRONG, before="add"),
    "better copy below": both(rewrite("add", STUB["add"]), copy("add", RIGHT, after="add")),
    "better copy behind the tests": both(rewrite("add", STUB["add"]), copy("add", RIGHT, after="add-hidden")),
    "better copy at the end": both(rewrite("add", STUB["add"]), copy("add", RIGHT)),
    "worse copy behind the tests": copy("add", WRONG),
    "question copied as a whole": both(
        rewrite("add", WRONG),
        copy("add", RIGHT),
        copy("add-visible"),
        copy("add-hidden"),
    ),
    "helper behind the answer, test deleted": both(
        rewrite("add", HELPED), own_cell(PLUS, after="add"), delete("add-visible", "add-hidden")
    ),
    "answer in a cell of its own": move_the_answers_text,
    "answer in a cell of its own, tests deleted": both(move_the_answers_text, delete("add-visible", "add-hidden")),
    "test skipped by its tag": tag_all("skip-execution", "raises-exception"),
    "an answer marked as a test": mark_as_a_test,
    "an answer without id marked as a test": both(mark_as_a_test, lambda nb: get(nb, "add").update(id="other")),
    "a cell that claims points": claim,
    "a cell with an empty mark": empty_mark,
    "another kernel": lambda nb: nb.metadata.update(kernelspec={"name": "ir", "display_name": "R"}),
    "no kernel": lambda nb: nb.metadata.clear(),
    "odd metadata": lambda nb: nb.metadata.update(language_info=7, widgets=[1], orig_nbformat="x"),
    "an older format": lambda nb: [nb.update(nbformat_minor=2), [cell.pop("id") for cell in nb.cells]],
    "ids doubled": lambda nb: [cell.update(id="same") for cell in nb.cells],
    "ids of another kind": lambda nb: [cell.update(id=7) for cell in nb.cells],
    "ids with spaces": lambda nb: [cell.update(id=cell.id + " ") for cell in nb.cells],
    "unknown entries": lambda nb: [nb.update(extra=1), [cell.update(extra=1) for cell in nb.cells]],
    "tags that are none": lambda nb: [cell.metadata.update(tags="skip-execution") for cell in nb.cells],
    "outputs that are none": lambda nb: [cell.update(outputs=7) for cell in nb.cells if cell.cell_type == "code"],
    "half a character": lambda nb: put(nb, new_code_cell("'\ud83d'", metadata={"note": "\ud83d"})),
    "an unknown kind of cell": lambda nb: nb.cells.insert(
        0, nbformat.from_dict({"cell_type": "heading", "source": "x"})
    ),
    "a cell without text": lambda nb: nb.cells.append(nbformat.from_dict({"cell_type": "code", "metadata": {}})),
    "a million times the title": lambda nb: get(nb, "title").update(source="# Sums\n" * 100_000),
}


@pytest.mark.parametrize("damage", HARMLESS.values(), ids=HARMLESS)
def test_a_right_answer_gets_full_marks_whatever_the_damage(tiny, damage):
    notebook = answered()
    damage(notebook)
    result = tiny.sanitize(notebook)
    tiny.see_that_it_is_whole(result)
    assert points(result) == 20
    assert not any("tags" in cell.metadata for cell in result.cells)


@pytest.mark.parametrize("damage", HARMLESS.values(), ids=HARMLESS)
def test_a_wrong_answer_loses_its_points_whatever_the_damage(tiny, damage):
    notebook = answered(double="def double(a):\n    return 3 * a")
    damage(notebook)
    result = tiny.sanitize(notebook)
    tiny.see_that_it_is_whole(result)
    assert points(result) == 10


LOSING = {
    "answer deleted": (delete("add"), 10),
    "answer emptied": (rewrite("add", ""), 10),
    "all answers deleted": (delete("add", "double"), 0),
    "nothing but one test left": (delete("add", "add-hidden", "double", "double-visible"), 0),
    "answer left blank and copied": (both(rewrite("add", STUB["add"]), copy("add"), copy("add")), 10),
}


@pytest.mark.parametrize(("damage", "left"), LOSING.values(), ids=LOSING)
def test_an_answer_that_is_not_there_loses_its_own_points_only(tiny, damage, left):
    notebook = answered()
    damage(notebook)
    result = tiny.sanitize(notebook)
    tiny.see_that_it_is_whole(result)
    assert points(result) == left


def test_a_test_cell_that_was_copied_runs_once(tiny):
    notebook = answered()
    copy("add-visible", after="double")(notebook)
    copy("add-visible", before="title")(notebook)
    ran = [cell.source for cell in tiny.sanitize(notebook).cells if cell.cell_type == "code"]
    assert len([text for text in ran if text.startswith("assert add(1, 2)")]) == 1


def test_what_a_student_wrote_into_a_copy_still_runs_where_it_stands(tiny):
    notebook = answered()
    copy("add", RIGHT, after="add")(notebook)
    copy("add-visible", "print('mine')", before="title")(notebook)
    cells = tiny.sanitize(notebook).cells
    assert cells[0].source == "print('mine')"
    assert [cell.source for cell in cells if cell.cell_type == "code" and cell.source.startswith("def add")] == [
        get(answered(), "add").source,
        RIGHT,
    ]


def test_a_students_own_cells_keep_their_order_and_their_kind(tiny):
    notebook = answered()
    own = [new_code_cell("1"), new_markdown_cell("two"), new_raw_cell("three"), new_code_cell("")]
    for place, cell in zip((0, 2, 4, 9), own, strict=True):
        notebook.cells.insert(place, cell)
    delete("add-visible", "double-visible")(notebook)
    cells = [(cell.cell_type, cell.source) for cell in tiny.sanitize(notebook).cells]
    assert [cell for cell in cells if cell in [(c.cell_type, c.source) for c in own]] == [
        (c.cell_type, c.source) for c in own
    ]


def test_the_lessons_own_tags_stay(tmp_path):
    course = TinyCourse.make(tmp_path / "course")
    source = tiny_source()
    source.cells[0].metadata["tags"] = ["skip-execution"]
    nbformat.write(source, course.folder / "source" / LESSON / "sums.ipynb")
    lesson = Registered(course.course, LESSON, tmp_path)
    result = lesson.sanitize(lesson.released)
    assert result.cells[0].metadata.tags == ["skip-execution"]


# -- the real lesson -----------------------------------------------------------------------------------------


VANILLA = {
    "marks stripped": strip_marks,
    "marks and ids stripped": strip_marks_and_ids,
    "saved by Colab": keep_ids_as_colab_does,
    "only answers left": lambda nb: nb.update(
        cells=[cell for cell in nb.cells if cell.metadata.get("nbgrader", {}).get("solution")]
    ),
    "turned around": lambda nb: nb.cells.reverse(),
    "every cell twice": lambda nb: nb.update(cells=[deepcopy(cell) for cell in nb.cells for _ in range(2)]),
    "types": change_types,
    "no cell but one": lambda nb: nb.update(cells=nb.cells[11:12]),
}


@pytest.mark.parametrize("damage", VANILLA.values(), ids=VANILLA)
def test_the_vanilla_lesson_is_mended(vanilla, damage):
    notebook = deepcopy(vanilla.released)
    damage(notebook)
    result = vanilla.sanitize(notebook)
    vanilla.see_that_it_is_whole(result)
    again = deepcopy(result)
    vanilla.restore(again)
    assert again == result


def test_from_ids_or_places_the_vanilla_lesson_is_mended_to_what_it_was(vanilla):
    wanted = [(cell.cell_type, cell.source) for cell in vanilla.sanitize(vanilla.released).cells]
    for damage in (strip_marks, keep_ids_as_colab_does):
        notebook = deepcopy(vanilla.released)
        damage(notebook)
        assert [(cell.cell_type, cell.source) for cell in vanilla.sanitize(notebook).cells] == wanted
    notebook = deepcopy(vanilla.released)
    strip_marks_and_ids(notebook)
    result = vanilla.sanitize(notebook).cells
    assert [(cell.cell_type, cell.source) for cell in result if cell.source != wanted[1][1]] == wanted[:1] + wanted[2:]
    answers = [cell.metadata.nbgrader.grade_id for cell in result if cell.metadata.get("nbgrader", {}).get("solution")]
    assert len(answers) == 8


# -- what people grade ---------------------------------------------------------------------------------------


def test_an_answer_for_people_that_was_deleted_comes_back_for_them_to_see(essay):
    notebook = deepcopy(essay.released)
    notebook.cells = [cell for cell in notebook.cells if cell.id not in ("id-why", "id-plot", "id-task", "id-rules")]
    result = essay.sanitize(notebook)
    essay.see_that_it_is_whole(result)
    cells = {cell.metadata.nbgrader.grade_id: cell for cell in result.cells if "nbgrader" in cell.metadata}
    assert list(cells) == ["rules", "why", "plot", "helper", "one", "two", "sum", "task", "last"]
    assert (cells["why"].source, cells["plot"].source) == (MISSING, f"# {MISSING}")
    assert cells["task"].source == "Hand in a drawing."


def test_an_answer_for_people_is_known_by_its_place_where_its_mark_is_gone(essay):
    notebook = deepcopy(essay.released)
    get(notebook, "id-why").source = "For a reason."
    get(notebook, "id-plot").source = "draw()"
    strip_marks_and_ids(notebook)
    result = essay.sanitize(notebook)
    essay.see_that_it_is_whole(result)
    cells = {cell.metadata.nbgrader.grade_id: cell.source for cell in result.cells if "nbgrader" in cell.metadata}
    assert (cells["why"], cells["plot"]) == ("For a reason.", "draw()")


def test_of_an_answer_for_people_the_written_copy_counts(essay):
    notebook = deepcopy(essay.released)
    put(notebook, copy_of(notebook, "id-why", "For a reason."), after="id-why")
    put(notebook, copy_of(notebook, "id-why"), after="id-sum")
    cells = essay.sanitize(notebook).cells
    assert [cell.source for cell in cells if cell.metadata.get("nbgrader", {}).get("grade_id") == "why"] == [
        "For a reason."
    ]


def test_a_test_stands_behind_all_the_answers_that_it_is_about(essay):
    notebook = deepcopy(essay.released)
    put(notebook, take(notebook, "id-one"), after="id-last")
    order = [cell.metadata.get("nbgrader", {}).get("grade_id") for cell in essay.sanitize(notebook).cells]
    assert order.index("one") < order.index("sum")
    assert order.index("one") < order.index("last")


# -- any damage ----------------------------------------------------------------------------------------------


@st.composite
def damaged(draw, size):
    """How to damage a notebook of `size` cells: which cells are left, how often and in which order, and how changed."""
    order = draw(st.lists(st.integers(0, size), max_size=size + 4) | st.permutations(range(size)))
    change = st.sampled_from(["", "mark", "id", "both", "type", "text", "name"])
    return [(place, draw(change), draw(st.integers(0, size - 1))) for place in order]


def broken(notebook, plan):
    cells = []
    for place, change, other in plan:
        if place == len(notebook.cells):
            cells.append(new_code_cell("own = 1", id=f"own-{len(cells)}"))
            continue
        cell = deepcopy(notebook.cells[place])
        if any(other.id == cell.id for other in cells):
            cell.id = f"copy-{len(cells)}"
        if change in ("mark", "both"):
            cell.metadata.pop("nbgrader", None)
        if change in ("id", "both"):
            cell.id = f"other-{len(cells)}"
        if change == "type":
            cell = nbformat.from_dict({"cell_type": "raw", "source": cell.source, "metadata": cell.metadata})
            cell.id = f"raw-{len(cells)}"
        if change == "text":
            cell.source += "\n# mine"
        if change == "name" and "nbgrader" in cell.metadata:
            cell.metadata.nbgrader = deepcopy(notebook.cells[other].metadata.get("nbgrader", {}))
        cells.append(cell)
    return nbformat.v4.new_notebook(cells=cells)


def test_cells_of_ones_own_in_the_places_of_two_answers_are_taken_at_the_first_time(tiny):
    notebook = broken(tiny.released, [(place, "", 0) for place in (6, 3, 6, 2)])
    result = tiny.sanitize(notebook)
    again = deepcopy(result)
    tiny.restore(again)
    assert again == result


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
@pytest.mark.parametrize("name", ["tiny", "essay"])
def test_any_damage_is_mended_and_mended_once(name, request, data):
    lesson = request.getfixturevalue(name)
    notebook = broken(lesson.released, data.draw(damaged(len(lesson.released.cells))))
    result = lesson.sanitize(notebook)
    lesson.see_that_it_is_whole(result)
    again = deepcopy(result)
    lesson.restore(again)
    assert again == result
    assert json.dumps(lesson.sanitize(notebook)) == json.dumps(result)
