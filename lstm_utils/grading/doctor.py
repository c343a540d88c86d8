"""`lstm-course doctor`: what this machine can do for the course, what is missing, and what to do about it."""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path
from typing import Any, Literal

import nbformat.v4
import psutil
from packaging.requirements import Requirement
from rich.console import Console
from rich.table import Table

from lstm_utils.grading.course import Course, CourseError, first_line, sqlite_file

GIB = 2**30

# Asked of the kernel that grading would start, not of this process: they may be two different Pythons.
KERNEL_QUESTIONS = """
import json, sys
found = {"python": sys.executable}
try:
    import lstm_utils, keras
    from lstm_utils.training import cudnn_obstacles, device
    found |= {"course": lstm_utils.__version__, "keras": keras.__version__, "backend": keras.backend.backend()}
    found |= {"device": device(), "obstacles": cudnn_obstacles(keras.layers.LSTM(1))}
except Exception as error:
    found["error"] = f"{type(error).__name__}: {error}"
print("found " + json.dumps(found))
"""


@dataclass
class Finding:
    """One line of the diagnosis: `problem` stops grading, `note` does not."""

    level: Literal["ok", "note", "problem"]
    what: str
    advice: str = ""


def examine(folder: Path | None, console: Console) -> bool:
    """Print what there is and what is missing; True when nothing stops grading."""
    findings: list[Finding] = []
    with console.status("looking"):
        for check in (_python, _packages, _machine, _kernel, _sandbox):
            findings += _ask(check)
        try:
            course = Course.load(folder)
        except CourseError as error:
            findings.append(Finding("problem", f"course: {error}"))
        else:
            for look in (_course, _limits, _gradebook, _exchange, _colab):
                findings += _ask(look, course)
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(no_wrap=True, min_width=len("problem"))
    table.add_column()
    colours = {"ok": "green", "note": "yellow", "problem": "red"}
    for finding in findings:
        text = finding.what + (f"\n→ {finding.advice}" if finding.advice else "")
        table.add_row(f"[{colours[finding.level]}]{finding.level}[/]", text.replace("[", r"\["))
    console.print(table)
    problems = sum(finding.level == "problem" for finding in findings)
    console.print(f"{problems} problem{'s' if problems != 1 else ''}" if problems else "nothing stops grading")
    return not problems


def _ask(check: Callable[..., Iterator[Finding]], *args: Course) -> list[Finding]:
    try:
        return list(check(*args))
    except Exception as error:  # a diagnosis that breaks off helps nobody
        return [Finding("problem", f"{check.__name__.strip('_')}: {type(error).__name__}: {first_line(error)}")]


# -- this machine --------------------------------------------------------------------------------------------


def _python() -> Iterator[Finding]:
    wanted = metadata.metadata("lstm-course")["Requires-Python"] or ""
    here = platform.python_version()
    fits = Requirement(f"python{wanted}").specifier.contains(here, prereleases=True)
    advice = "" if fits else f"the course needs Python {wanted}"
    yield Finding("ok" if fits else "problem", f"Python {here} ({sys.executable})", advice)


def _packages() -> Iterator[Finding]:
    """Each package that a student and an instructor need, against the lowest version that will do."""
    fine = []
    for line in metadata.requires("lstm-course") or []:
        needed = Requirement(line)
        if needed.marker and not any(needed.marker.evaluate({"extra": extra}) for extra in ("", "instructor")):
            continue
        try:
            there = metadata.version(needed.name)
        except metadata.PackageNotFoundError:
            there = "missing"
        if there != "missing" and needed.specifier.contains(there, prereleases=True):
            fine.append(f"{needed.name} {there}")
        else:
            yield Finding(
                "problem", f"{needed.name} {there}, wanted {needed.specifier}", "pip install 'lstm-course[instructor]'"
            )
    yield Finding("ok", ", ".join(sorted(fine)))


def _machine() -> Iterator[Finding]:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    memory, free = psutil.virtual_memory().available / GIB, shutil.disk_usage(Path.cwd()).free / GIB
    yield Finding("ok", f"{platform.system()}, {cores} cores")
    enough = memory >= 2
    yield Finding(
        "ok" if enough else "note", f"{memory:.1f} GiB of memory free", "" if enough else "a lesson takes 1–2"
    )
    level: Literal["ok", "note", "problem"] = "ok" if free >= 1 else "note" if free >= 0.1 else "problem"
    yield Finding(
        level, f"{free:.1f} GiB of disk free", "" if level == "ok" else "grading writes a copy of each notebook"
    )


def _kernel() -> Iterator[Finding]:
    """Start the kernel that grading starts, and ask it."""
    from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel
    from jupyter_client.manager import start_new_kernel

    try:
        spec = KernelSpecManager().get_kernel_spec("python3")
    except NoSuchKernel:
        yield Finding(
            "problem", "there is no Jupyter kernel called python3", "python -m ipykernel install --sys-prefix"
        )
        return
    with open(os.devnull, "w") as nowhere:
        manager, client = start_new_kernel(kernel_name="python3", stdout=nowhere, stderr=nowhere)
    said: list[str] = []

    def hear(message: dict[str, Any]) -> None:
        if message["msg_type"] == "stream":
            said.append(message["content"]["text"])

    try:
        client.execute_interactive(KERNEL_QUESTIONS, timeout=120, output_hook=hear)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    answers = [line for line in "".join(said).splitlines() if line.startswith("found ")]
    found = json.loads(answers[-1].removeprefix("found "))
    if "error" in found:
        yield Finding(
            "problem",
            f"the kernel python3 runs {found['python']}, which cannot load the course: {found['error']}",
            f"install the course there, or point {spec.resource_dir}/kernel.json to {sys.executable}",
        )
        return
    yield Finding("ok", f"kernel python3: {found['python']}, lstm_utils {found['course']}")
    yield Finding("ok", f"Keras {found['keras']} on {found['backend']}, {found['device']}")
    if found["device"].startswith("CPU"):
        yield Finding("note", "no GPU: cuDNN's fast LSTM kernel is not used; the lessons are made for a CPU")
    elif found["obstacles"]:
        yield Finding("note", f"cuDNN's fast LSTM kernel is not used: {'; '.join(found['obstacles'])}")
    else:
        yield Finding("ok", "an LSTM layer with Keras's own settings can use cuDNN's fast kernel")


def _sandbox() -> Iterator[Finding]:
    """Draw a sandbox as grading does, and run a notebook in it."""
    from lstm_utils.grading.sandbox import bubblewrap
    from lstm_utils.grading.sandbox.errors import SandboxError, SandboxUnavailableError
    from lstm_utils.grading.sandbox.limits import Limits
    from lstm_utils.grading.sandbox.notebook import run_notebook
    from lstm_utils.grading.sandbox.preloaded import KERNEL_MODULES, PreloadedServer

    try:
        bwrap = bubblewrap.find()
    except SandboxUnavailableError as error:
        what, *advice = str(error).splitlines()
        yield Finding("problem", what, "\n".join([*advice, "  - or `lstm-course grade --no-sandbox`"]))
        return
    version = subprocess.run([bwrap, "--version"], capture_output=True, text=True).stdout.strip()
    yield Finding("ok", f"{version} ({bwrap}) can draw a sandbox for student code")
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("6 * 7")])
    try:
        with PreloadedServer(KERNEL_MODULES) as server:
            notebook, end = run_notebook(notebook, None, Limits(), server)
    except SandboxError as error:
        yield Finding(
            "problem",
            f"no kernel runs in the sandbox: {error}",
            f"where a module is missing: install it in {sys.prefix}, not in your home folder (pip install --user)",
        )
        return
    if [output.get("data", {}).get("text/plain") for output in notebook.cells[0].outputs] != ["42"]:
        yield Finding("problem", f"the kernel in the sandbox did not answer: {end.reason or end.cause}")
    elif end.preloaded:
        yield Finding("ok", "a kernel forked from a preloaded process runs in it")
    else:
        yield Finding(
            "note",
            "kernels start cold in it: grading works, but each notebook imports TensorFlow anew",
            "Linux 5.8 or newer; in a container, let processes use setns (docs/security.md)",
        )


# -- this course ---------------------------------------------------------------------------------------------


def _course(course: Course) -> Iterator[Finding]:
    yield Finding("ok", f"nbgrader {metadata.version('nbgrader')} reads {course.folder / 'nbgrader_config.py'}")
    if any(character in str(course.root) for character in "*?["):
        yield Finding("problem", f"nbgrader cannot grade in {course.root}", "a folder without *, ? and [ in its name")
    lessons = course.lessons()
    if not lessons:
        yield Finding("problem", f"no lesson in {course.root / course.directory.source_directory}", "make notebooks")
    for lesson in lessons:
        try:
            released = course.release_notebook(lesson).is_file()
        except CourseError as error:
            yield Finding("problem", str(error))
            continue
        students = sum(handed_in == lesson for _, handed_in in course.handed_in())
        yield Finding(
            "ok" if released else "note",
            f"{lesson}: {'released' if released else 'not released'}, handed in by {students}",
            "" if released else f"lstm-course release {lesson}",
        )
    for step in ("release", "autograded", "feedback"):
        folder = course.root / getattr(course.directory, f"{step}_directory")
        if not _writable(folder):
            yield Finding("problem", f"{folder} cannot be written to", "change its owner or its permissions")


def _limits(course: Course) -> Iterator[Finding]:
    """What one notebook may take, and whether nbgrader's own commands keep to it too."""
    from nbgrader.converters import Autograde

    from lstm_utils.grading.execution.execute import SandboxedExecute
    from lstm_utils.grading.sandbox.limits import Limits

    settings = SandboxedExecute(config=course.config)
    limits = asdict(Limits.read(settings.limits))
    told = ", ".join(f"{name} {value}" for name, value in limits.items())
    yield Finding("ok", f"limits of one notebook: {told}")
    steps = Autograde(config=course.config).autograde_preprocessors
    if not settings.sandbox or not any(isinstance(step, type) and issubclass(step, SandboxedExecute) for step in steps):
        yield Finding(
            "note",
            "`nbgrader autograde` and the formgrader run student code with your rights",
            "c.Autograde.autograde_preprocessors with SandboxedExecute, as in the course's own nbgrader_config.py",
        )


def _gradebook(course: Course) -> Iterator[Finding]:
    name, file = course.gradebook_name(), sqlite_file(course.directory.db_url)
    if not course.has_gradebook():
        level: Literal["note", "problem"] = "note" if file and _writable(file.parent) else "problem"
        yield Finding(level, f"no gradebook yet: {name}", "`lstm-course grade` or `release` makes it")
        return
    with course.gradebook() as gradebook:
        yield Finding("ok", f"gradebook {name}: {len(gradebook.students)} students")
    if file is not None and not os.access(file, os.W_OK):
        yield Finding("problem", f"{file} cannot be written to", "change its owner or its permissions")


def _exchange(course: Course) -> Iterator[Finding]:
    """nbgrader's exchange: only who hands out and collects on one machine needs it."""
    from nbgrader.exchange.default import Exchange

    folder = Path(Exchange(config=course.config, coursedir=course.directory).root)
    if not folder.is_dir():
        yield Finding(
            "note",
            f"no exchange folder {folder}",
            "only needed to hand out and collect through nbgrader on one machine",
        )
    elif not (os.access(folder, os.W_OK) and folder.stat().st_mode & 0o002):
        yield Finding("note", f"not everybody can write to the exchange folder {folder}", f"chmod ugo+rw {folder}")
    else:
        yield Finding("ok", f"exchange folder {folder}")


def _colab(course: Course) -> Iterator[Finding]:
    settings = course.config.get("ColabLinks", {})
    github, address = settings.get("github"), settings.get("package_address")
    if github or address:
        yield Finding("ok", f"Colab: badge to {github or 'nowhere'}, package from {address or github}")
    else:
        yield Finding(
            "note",
            "Colab: no address set; released lessons have no badge, and the package comes as a wheel beside them",
            "set c.ColabLinks.github in nbgrader_config.py",
        )


def _writable(folder: Path) -> bool:
    """Whether a file can be made in a folder, or the folder itself where there is none yet."""
    while not folder.exists():
        folder = folder.parent
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False
