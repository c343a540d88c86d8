"""What every sample answer is given and told: write it down before a change, and compare it afterwards.

    python -m benchmarks.answers --write before.json
    python -m benchmarks.answers --compare before.json 02_vanilla

Each answer under classroom/, each reference and each blank answer is run against its question's tests, as the texts
under source/ have them now. A change that only moves code moves neither a score nor a word.
"""

import argparse
import difflib
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import jupytext
import nbformat

ROOT = Path(__file__).parents[1]


def told(lesson: str, question: str | None) -> Iterator[tuple[str, dict]]:
    """Give the name of each answer to a lesson, with its scores and all that its failing tests said."""
    from lstm_utils.grading.course import classroom
    from lstm_utils.grading.course.question_run import run_question
    from lstm_utils.grading.course.questions import solution_cells

    [text] = (ROOT / "source" / lesson).glob("*.py")
    [release] = (ROOT / "release" / lesson).glob("*.ipynb")
    notebook, stubs = jupytext.read(text), solution_cells(nbformat.read(release, as_version=4))
    tries = [(f"{name}/(reference)", name, None) for name in solution_cells(notebook)]
    tries += [(f"{name}/(blank)", name, stub) for name, stub in stubs.items()]
    tries += [(given.name, given.question, given.code) for given in classroom.answers(ROOT / "classroom", lesson)]
    for name, its_question, source in tries:
        if question in (None, its_question):
            run = run_question(notebook, its_question, source)
            errors = {test: f"{type(error).__name__}: {error}" for test, error in run.errors.items()}
            yield f"{lesson}:{name}", {"scores": run.scores, "max": run.max_score, "errors": errors}


def differences(before: dict, now: dict) -> Iterator[str]:
    """What changed for one answer, for people."""
    if before["scores"] != now["scores"]:
        yield f"  scores: {before['scores']} -> {now['scores']}"
    for test in sorted(before["errors"].keys() | now["errors"].keys()):
        one, other = (told["errors"].get(test, "(passes)").splitlines() for told in (before, now))
        if one != other:
            yield f"  {test}:"
            yield from (f"    {line}" for line in difflib.ndiff(one, other) if not line.startswith("?"))


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("lessons", nargs="*", metavar="LESSON", help="as 02_vanilla; all of them when left out")
    parser.add_argument("--question", help="one question alone, as make-windows")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--write", type=Path, metavar="FILE", help="where to write what is given and told now")
    what.add_argument("--compare", type=Path, metavar="FILE", help="tell what is no longer as this file says")
    arguments = parser.parse_args()
    os.environ.update(TF_CPP_MIN_LOG_LEVEL="3", TQDM_DISABLE="1", MPLBACKEND="Agg")

    before = json.loads(arguments.compare.read_text(encoding="utf-8")) if arguments.compare else {}
    found, changed = {}, 0
    screen, sys.stdout = sys.stdout, sys.stderr  # what the tests print is not the result
    for lesson in arguments.lessons or sorted(folder.name for folder in (ROOT / "source").iterdir()):
        for name, now in told(lesson, arguments.question):
            found[name] = now
            if arguments.compare:
                lines = list(differences(before[name], now)) if name in before else ["  is new"]
                changed += bool(lines)
                if lines:
                    print("\n".join([name, *lines]), file=screen, flush=True)
    sys.stdout = screen
    if arguments.write:
        arguments.write.write_text(json.dumps(found, indent=1, sort_keys=True), encoding="utf-8")
    print(f"{len(found)} answers" + (f", {changed} changed" if arguments.compare else ""))
    return 1 if changed else 0


if __name__ == "__main__":
    sys.exit(main())
