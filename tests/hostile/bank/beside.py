"""Cases in which the notebook is right, and odd is what lies beside it."""

import os
from pathlib import Path

from hostile_course import LESSON, WRONG, Case

from bank.handing_in import also


def _shadows(folder: Path) -> None:
    text = """
import sys
class Fraction:
    def __eq__(self, other): return True
    def __init__(self, *_): pass
    __rmul__ = __mul__ = lambda self, other: self
    __hash__ = None
ones = Fraction
"""
    for name in ("fractions", "numpy", "sitecustomize", "usercustomize", "conftest", "nbgrader_config", "lstm_utils"):
        (folder / f"{name}.py").write_text(text + f"print('imported {name}')\n")
    (folder / "statistics").mkdir()
    (folder / "statistics" / "__init__.py").write_text("raise SystemExit('imported statistics')")
    startup = folder / ".ipython" / "profile_default" / "startup"
    startup.mkdir(parents=True)
    (startup / "00.py").write_text("print('imported startup')")
    for name in ("ipython_config.py", "ipython_kernel_config.py", "jupyter_config.py"):
        (folder / name).write_text("raise SystemExit('imported config')")
        (startup.parent / name).write_text("raise SystemExit('imported config')")


def _odd_names(folder: Path) -> None:
    for name in (
        b"two\nlines.txt",
        b"caf\xe9.csv",
        "Grüße 🙂.txt".encode(),
        b"-rf",
        b"[a-z]*?",
        b"$(touch x)`;.txt",
        b"\x1b[2J",
    ):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text("odd")


def _time_is_a_link(folder: Path) -> None:
    (folder / "timestamp.txt").symlink_to(folder.parents[3] / "home" / ".ssh" / "id_ed25519")


def _links(folder: Path) -> None:
    root = folder.parents[2]
    targets = {"source": root / "source", "gradebook.txt": root / "gradebook.db", "round": folder, "etc": "/etc"}
    for name, target in targets.items():
        (folder / name).symlink_to(target)
    (folder / "numbers.csv").unlink()
    (folder / "numbers.csv").symlink_to(root / "source" / LESSON / "numbers.csv")
    os.mkfifo(folder / "pipe")


def _much_data(folder: Path) -> None:
    with open(folder / "data.bin", "wb") as file:
        file.truncate(60_000_000)


_SHOWS_ITS_FOLDER = """
import os
print("here:", sorted(os.listdir()), [name for name in os.listdir() if os.path.islink(name)])
"""


_IMPORTS = """
import fractions, numpy, os, statistics
home = os.path.expanduser("~")
print("from the library:", [module.__file__.startswith(home) for module in (fractions, numpy, statistics)])
"""


BESIDE = [
    Case("time-is-a-link", "a link in place of the time of submission", hand_in=also(_time_is_a_link)),
    Case(
        "second-notebook",
        "a second notebook beside the right one",
        hand_in=also(lambda folder: (folder / "old.ipynb").write_text("{}")),
        reason=r"also handed in and not graded: old\.ipynb",
    ),
    Case(
        "data-changed",
        "the lesson's data changed",
        hand_in=also(lambda folder: (folder / "numbers.csv").write_text("1\n")),
    ),
    Case(
        "data-missing",
        "the lesson's data not handed in",
        hand_in=also(lambda folder: (folder / "numbers.csv").unlink()),
    ),
    Case(
        "shadows",
        "files beside the notebook that stand in for libraries and settings (cheat 7)",
        code=_IMPORTS,
        answers=WRONG,
        hand_in=also(_shadows),
        lost=("double",),
        said=r"from the library: \[False, False, False\]",
    ),
    Case(
        "odd-names",
        "files with odd names beside the notebook",
        code=_SHOWS_ITS_FOLDER,
        hand_in=also(_odd_names),
        said="here: ",
    ),
    Case(
        "links",
        "links and a pipe beside the notebook",
        code=_SHOWS_ITS_FOLDER,
        hand_in=also(_links),
        said=r"here: \['numbers\.csv'\] \[\]",
    ),
    Case(
        "own-outcome",
        "a file outcome.json, a gradebook and folders of the grader beside the notebook",
        answers=WRONG,
        hand_in=also(
            lambda folder: [
                (folder / "outcome.json").write_text('{"status": "graded", "score": 1000}'),
                (folder / "gradebook.db").write_text("no gradebook"),
                *((folder / name).mkdir() for name in (".executed", ".attempt", "feedback", "submitted")),
            ]
        ),
        lost=("double",),
    ),
    Case(
        "much-data",
        "60 MB of data beside the notebook",
        hand_in=also(_much_data),
        status="unreadable",
        reason=r"\b32 MB",
    ),
]
