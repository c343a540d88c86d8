"""Each limit has an outcome of its own. Where Linux can refuse, the cell fails and the next ones run."""

import asyncio
import dataclasses
import os

import pytest
from sandboxed import LIMITS, runner

from lstm_utils.grading.sandbox.errors import FolderTooLargeError
from lstm_utils.grading.sandbox.folder import pack
from lstm_utils.grading.sandbox.limits import Limits

ENDLESS = "while True:\n    pass"


def lower(**limits: int) -> Limits:
    return dataclasses.replace(LIMITS, **limits)


def test_what_stays_below_all_limits_is_left_alone(run):
    ran = run("1 + 1", "print('x' * 1000)", "open('file', 'wb').write(bytes(1_000_000))")
    assert ran.texts == ["2", "x" * 1000 + "\n", "1000000"]
    assert (ran.end.cause, ran.end.reason, ran.end.reached, ran.end.preloaded) == ("shutdown", "", (), True)
    assert 20 < ran.end.peak_memory_mb < LIMITS.memory_mb
    assert 0 < ran.end.seconds < 60


class TestTime:
    def test_a_cell_is_interrupted_and_the_next_one_runs(self, run):
        ran = run("x = 1", ENDLESS, "x", limits=lower(cell_seconds=1))
        assert ran.texts[2] == "1"
        assert ran.errors[1] in ("KeyboardInterrupt", "CellTimeoutError")
        assert ran.notebook.cells[1].outputs[-1].ename == "CellTimeoutError"
        assert ran.end.cause == "shutdown"
        assert ran.end.reached == ("cell_seconds",)
        assert ran.end.reason == "a limit was reached: a cell ran longer than 1 s (limit: cell_seconds)"

    def test_a_sleeping_cell_is_interrupted_too(self, run):
        ran = run("import time; time.sleep(3600)", "2", "!sleep 3600", "3", limits=lower(cell_seconds=1))
        assert (ran.texts[1], ran.texts[3]) == ("2", "3")

    def test_a_cell_that_does_not_let_itself_be_interrupted_ends_the_notebook(self, run, monkeypatch):
        monkeypatch.setattr("lstm_utils.grading.sandbox.notebook.IOPUB_SECONDS", 1)
        stubborn = (
            "while True:\n    try:\n        while True:\n            pass\n    except BaseException:\n        pass"
        )
        ran = run("1", stubborn, "2", limits=lower(cell_seconds=1))
        assert (ran.end.cause, ran.end.limit, ran.end.cell) == ("limit", "cell_seconds", 1)
        assert ran.texts[2] == ""
        assert ran.end.reason == (
            "a cell ran longer than 1 s (limit: cell_seconds) and did not end when it was interrupted"
        )

    def test_a_notebook_of_many_slow_cells_is_ended(self, run):
        ran = run(*["import time; time.sleep(0.8)"] * 9, limits=lower(notebook_seconds=2))
        assert (ran.end.cause, ran.end.limit) == ("limit", "notebook_seconds")
        assert ran.end.reason == "the notebook ran longer than 2 s in all (limit: notebook_seconds)"
        assert ran.end.cell is not None

    def test_waiting_for_input_fails_at_once(self, run):
        ran = run("input()", "1")
        assert (ran.errors, ran.texts[1]) == (["StdinNotImplementedError", None], "1")


class TestMemory:
    def test_one_process_that_takes_more_and_more(self, run):
        ran = run("1", "kept = []\nwhile True:\n    kept.append(bytearray(5_000_000))")
        self.is_ended(ran)

    def test_several_processes_together(self, run):
        ran = run(
            "1",
            """
import os, time
for _ in range(4):
    if os.fork() == 0:
        kept = bytearray(b"x" * 70_000_000)
        time.sleep(3600)
time.sleep(3600)
""",
        )
        self.is_ended(ran)

    def test_files_in_memory(self, run):
        limits = lower(folder_mb=600, file_mb=600)
        ran = run(
            "1", "open('/dev/shm/large', 'wb').write(bytes(290_000_000)); import time; time.sleep(3600)", limits=limits
        )
        self.is_ended(ran)

    def test_a_million_empty_files(self, run):
        ran = run("1", "import itertools\nfor n in itertools.count():\n    open(f'{n}', 'w').close()")
        self.is_ended(ran)

    @staticmethod
    def is_ended(ran):
        assert (ran.end.cause, ran.end.limit, ran.end.cell) == ("limit", "memory_mb", 1)
        assert ran.end.reason == "it took more than 300 MB of memory (limit: memory_mb)"
        assert ran.end.peak_memory_mb > 300
        assert ran.texts[0] == "1"

    def test_one_allocation_that_cannot_fit_is_refused(self, run):
        ran = run("bytearray(3_000_000_000)", "import numpy; numpy.ones((100_000, 100_000))", "1")
        assert ran.errors[0] == "MemoryError"
        assert ran.errors[1] is not None
        assert ran.texts[2] == "1"
        assert (ran.end.cause, ran.end.reached) == ("shutdown", ("memory_mb",))

    @pytest.mark.parametrize("inches", [100, 500])
    def test_a_plot_that_is_far_too_large(self, run, inches):
        plot = (
            f"import matplotlib.pyplot as plt; plt.figure(figsize=({inches}, {inches})); plt.plot([1, 2]); plt.show()"
        )
        ran = run("1", plot)
        assert ran.texts[0] == "1"
        assert "memory_mb" in (ran.end.limit, *ran.end.reached)

    def test_what_processes_share_is_counted_once(self, run):
        ran = run(
            """
import os, time
kept = bytearray(b"x" * 60_000_000)
children = []
for _ in range(6):
    child = os.fork()
    if child == 0:
        time.sleep(0.3)
        os._exit(0)
    children.append(child)
[os.waitpid(child, 0)[1] for child in children]
"""
        )
        assert ran.texts[0].endswith("[0, 0, 0, 0, 0, 0]")
        assert ran.end.cause == "shutdown"


class TestProcesses:
    @pytest.mark.parametrize(
        "bomb",
        [
            "import os\nwhile True:\n    os.fork()",
            "import os\nwhile True:\n    try:\n        os.fork()\n    except OSError:\n        pass",
            "import threading, time\nwhile True:\n    threading.Thread(target=time.sleep, args=(3600,)).start()",
            "import subprocess\nkept = []\nwhile True:\n    kept.append(subprocess.Popen(['sleep', '3600']))",
            "%%bash\nbomb() { bomb | bomb & }; bomb; sleep 3600",
        ],
        ids=["fork", "stubborn fork", "threads", "programs", "shell"],
    )
    def test_a_bomb_is_ended(self, run, bomb):
        ran = run("1", bomb + "\n", "import time; time.sleep(3600)", limits=lower(memory_mb=1000))
        assert (ran.end.cause, ran.end.limit) == ("limit", "processes")
        assert ran.end.reason == "it started more than 60 processes and threads (limit: processes)"


class TestShare:
    """Of the processor: what computes in many threads at once weighs as much as one thread."""

    SPINNERS = """
import os, subprocess, sys, time
program = "while True: pass"
spinners = [subprocess.Popen([sys.executable, "-c", program], start_new_session=bool(n % 2)) for n in range(6)]
while not all(os.getpriority(os.PRIO_PROCESS, spinner.pid) >= 5 for spinner in spinners):
    time.sleep(0.05)
for spinner in spinners:
    spinner.kill()
"""

    def test_many_are_made_nice(self, run, cold_server):
        for ran in (run(self.SPINNERS), runner(cold_server)(self.SPINNERS)):
            assert ran.end.reached == ()
            assert ran.errors == [None]

    def test_one_is_left_alone(self, run):
        ran = run(
            "import os, time\nend = time.monotonic() + 2.5\nwhile time.monotonic() < end:\n    pass",
            "os.getpriority(os.PRIO_PROCESS, 0)",
        )
        assert ran.texts[1] == str(os.getpriority(os.PRIO_PROCESS, 0))  # what the grader itself was started with


class TestFiles:
    def test_one_file_too_many_is_refused(self, run):
        hoard = """
def hoard():
    kept = []
    try:
        while True:
            kept.append(open('/dev/null'))
    except OSError as error:
        kept.clear()
        raise OSError(*error.args)
hoard()
"""
        ran = run(hoard, "1")
        assert ran.errors == ["OSError", None]
        assert ran.texts[1] == "1"
        assert ran.end.reached == ("open_files",)
        assert ran.end.reason == "a limit was reached: it opened more than 200 files at once (limit: open_files)"

    def test_a_notebook_that_keeps_all_its_files_open_is_ended(self, run):
        ran = run("1", "kept = []\nwhile True:\n    kept.append(open('/dev/null'))", "import time; time.sleep(60)")
        assert (ran.end.cause, ran.end.limit) == ("limit", "open_files")
        assert ran.end.reason == "it opened more than 200 files at once (limit: open_files)"

    def test_a_file_that_grows_too_large_is_cut_off(self, run):
        ran = run("file = open('large', 'wb')\nwhile True:\n    file.write(bytes(1_000_000))", "1")
        assert ran.errors == ["OSError", None]
        assert ran.end.reached == ("file_mb",)
        assert ran.end.reason == "a limit was reached: it wrote more than 8 MB into one file (limit: file_mb)"

    def test_a_file_handed_in_may_be_larger_than_one_that_a_cell_writes(self, run, tmp_path):
        (tmp_path / "data.bin").write_bytes(bytes(10_000_000))
        ran = run("len(open('data.bin', 'rb').read())", "open('data.bin', 'ab', 0).write(b'1')", folder=tmp_path)
        assert ran.texts[0] == "10000000"
        assert ran.errors == [None, "OSError"]
        assert (ran.end.cause, ran.end.reached) == ("shutdown", ("file_mb",))

    @pytest.mark.parametrize("folder", ["/home/student", "/tmp"])
    def test_a_folder_that_grows_too_full_is_cut_off(self, run, folder):
        fill = (
            f"import itertools\nfor n in itertools.count():\n    open(f'{folder}/{{n}}', 'wb').write(bytes(1_000_000))"
        )
        ran = run(fill, "1")
        assert ran.errors == ["OSError", None]
        assert ran.end.reached == ("folder_mb",)
        assert ran.end.reason == (
            "a limit was reached: it wrote more than 16 MB into its working folder or /tmp (limit: folder_mb)"
        )

    def test_files_handed_in_that_do_not_fit(self, run, tmp_path):
        with open(tmp_path / "data.bin", "wb") as file:
            file.truncate(20_000_000)
        with pytest.raises(FolderTooLargeError, match="more than 16 MB"):
            pack(tmp_path, None, 16)
        ran = run("1", folder=tmp_path)
        assert (ran.end.cause, ran.end.limit) == ("limit", "folder_mb")
        assert ran.end.reason == "the files beside the notebook come to more than 16 MB (limit: folder_mb)"


class TestOutputs:
    @pytest.mark.parametrize(
        "flood",
        [
            "while True:\n    print('x' * 1000)",
            "print('x' * 100_000_000)",
            "'x' * 100_000_000",
            "import os\nwhile True:\n    os.write(1, b'x' * 100_000)",
            "from IPython.display import display, HTML\nwhile True:\n    display(HTML('x' * 100_000))",
        ],
        ids=["lines", "one print", "a value", "past Python", "displays"],
    )
    def test_a_flood_is_ended(self, run, flood):
        ran = run("1", flood, "2", limits=lower(memory_mb=1000))
        assert (ran.end.cause, ran.end.limit, ran.end.cell) == ("limit", "output_mb", 1)
        assert ran.end.reason == "its outputs came to more than 4 MB (limit: output_mb)"
        assert sum(len(str(cell.outputs)) for cell in ran.notebook.cells) < 5 * 2**20


class TestTheLimitsThemselves:
    def test_are_whole_numbers_above_zero(self):
        for value in (0, -1, 1.5, "2", True):
            with pytest.raises(ValueError, match=r"limit memory_mb is .* must be a whole number above zero"):
                Limits(memory_mb=value)

    def test_have_names(self):
        assert Limits.read({"memory_mb": 10}).memory_mb == 10
        with pytest.raises(ValueError, match="no such limit: memory; there are cell_seconds, "):
            Limits.read({"memory": 10})

    def test_each_says_what_happened_and_what_it_was(self):
        for field in dataclasses.fields(Limits):
            sentence = Limits().sentence(field.name)
            assert str(field.default) in sentence
            assert sentence.endswith(f"(limit: {field.name})")


def test_a_neighbour_notices_nothing(server):
    """While one notebook after another goes wrong, a second one counts."""
    import nbformat.v4

    from lstm_utils.grading.sandbox.notebook import execute_notebook

    def notebook(*cells):
        return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])

    async def both():
        good = execute_notebook(notebook(*["total = 0", *["total += 1; total"] * 300]), None, LIMITS, server)
        good = asyncio.create_task(good)
        hostile = [
            "import os\nwhile True:\n    os.fork()",
            "kept = []\nwhile True:\n    kept.append(bytearray(5_000_000))",
            "import os; os.kill(-1, 9)",
            "import os; os._exit(1)",
            "while True:\n    print('x' * 1000)",
        ]
        ends = [(await execute_notebook(notebook(cell), None, LIMITS, server))[1] for cell in hostile]
        return await good, ends

    (counted, end), ends = asyncio.run(both())
    assert counted.cells[-1].outputs[0].data["text/plain"] == "300"
    assert end.cause == "shutdown"
    assert [end.limit for end in ends] == ["processes", "memory_mb", None, None, "output_mb"]
