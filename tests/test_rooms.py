"""Imports between the package's rooms go one way, and each file is short enough to be one idea."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
PACKAGE = PROJECT / "lstm_utils"
MOST_LINES = 350
BESIDE = "the files beside the rooms"


def in_order(*rooms: str) -> dict[str, set[str]]:
    """Each room may use those before it."""
    return {room: set(rooms[:place]) for place, room in enumerate(rooms)}


# What a room may use besides itself.
PACKAGES_ROOMS = {
    BESIDE: set(),
    "checks": {BESIDE},
    "plotting": {BESIDE},
    "visible_tests": {BESIDE, "checks"},
    "grading": {BESIDE, "checks", "plotting", "visible_tests"},
}
GRADINGS_ROOMS = in_order("course", "examiner", "sandbox", "submissions", "execution", "results", BESIDE)


def imported(path: Path, home: Path) -> Iterator[str]:
    """Dotted names of all that a file imports, in its functions too; `home` is the folder that packages lie in."""
    package = path.relative_to(home).parent.parts
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            yield from (".".join(filter(None, (*above, node.module, name.name))) for name in node.names)


def against_the_order(package: Path, rooms: Mapping[str, set[str]], home: Path) -> list[str]:
    """The imports by which a room of a package uses one that it may not use."""
    place = package.relative_to(home).parts
    found = []
    for path in sorted(package.rglob("*.py")):
        room = room_of(path.relative_to(package).parts[0], rooms)
        for name in imported(path, home):
            parts = tuple(name.split("."))
            if parts[: len(place)] == place and len(parts) > len(place):
                used = room_of(parts[len(place)], rooms)
                if used != room and used not in rooms[room]:
                    found.append(f"{path.relative_to(home)} imports {name}: {room} may not use {used}")
    return found


def room_of(name: str, rooms: Mapping[str, set[str]]) -> str:
    return name if name in rooms else BESIDE


@pytest.mark.parametrize(
    ("package", "rooms"),
    [(PACKAGE, PACKAGES_ROOMS), (PACKAGE / "grading", GRADINGS_ROOMS)],
    ids=["lstm_utils", "lstm_utils.grading"],
)
def test_imports_go_one_way(package, rooms):
    there = {folder.name for folder in package.iterdir() if folder.is_dir()}
    assert rooms.keys() - {BESIDE} <= there
    assert against_the_order(package, rooms, PROJECT) == []


@pytest.mark.parametrize("lesson", sorted(PROJECT.glob("source/*/*.py")), ids=lambda path: path.stem)
def test_a_lesson_does_not_use_the_grader(lesson):
    assert [name for name in imported(lesson, PROJECT) if name.startswith("lstm_utils.grading")] == []


MODULES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_private_names_stay_where_they_are(path):
    ours = (name.split(".") for name in imported(path, PROJECT) if name.startswith("lstm_utils."))
    assert [name for name in ours if any(part.startswith("_") and not part.startswith("__") for part in name)] == []


def test_no_file_is_longer_than_an_idea():
    lines = {str(path.relative_to(PACKAGE)): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {name: count for name, count in lines.items() if count > MOST_LINES} == {}


# -- that these tests can fail -----------------------------------------------------------------------------------------

ROOMS = in_order("cellar", "kitchen", BESIDE)


@pytest.fixture
def house(tmp_path):
    def house(**files: str) -> list[str]:
        for name, text in files.items():
            path = tmp_path / "house" / f"{name.replace('__', '/')}.py"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return against_the_order(tmp_path / "house", ROOMS, tmp_path)

    return house


@pytest.mark.parametrize(
    "statement",
    [
        "import house.kitchen.stove",
        "from house import kitchen",
        "from house.kitchen import stove",
        "from house.kitchen.stove import heat as warmth",
        "from .. import kitchen",
        "from ..kitchen.stove import heat",
        "def later():\n    from house.kitchen.stove import heat",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from house.kitchen import stove",
    ],
)
def test_an_import_that_goes_up_is_found(house, statement):
    [found] = house(cellar__wine=statement, kitchen__stove="heat = 200")
    assert found.startswith("house/cellar/wine.py imports house.kitchen")
    assert found.endswith("cellar may not use kitchen")


def test_a_room_does_not_use_the_files_beside_the_rooms(house):
    assert house(kitchen__stove="from house.door import key", door="key = 1") == [
        f"house/kitchen/stove.py imports house.door.key: kitchen may not use {BESIDE}"
    ]


def test_imports_that_go_down_or_stay_are_fine(house):
    down = "import os\nfrom house.cellar.wine import red\nfrom house.kitchen import pot\nfrom . import pot"
    assert house(cellar__wine="red = 1", kitchen__stove=down, kitchen__pot="", door="from house import kitchen") == []
