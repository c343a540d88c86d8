"""What TensorFlow logs as it starts, in fresh interpreters: with a stand-in that logs the same, and with TensorFlow."""

import os
import subprocess
import sys

import nbformat
import pytest
from nbclient import NotebookClient

WARNED = "RuntimeWarning: built against another NumPy\n"
LOG = (
    "WARNING: All log messages before absl::InitializeLog() is called are written to STDERR\n"
    "I0000 00:00:1796041255.652548   21632 cudart_stub.cc:31] Could not find cuda drivers on your machine.\n"
    "2026-03-01 12:00:00.652548: E external/local_xla/xla/cuda_fft.cc:467] Unable to register cuFFT factory\n"
)


@pytest.fixture
def run(tmp_path):
    """Run a script where `import tensorflow` writes the log and a warning to descriptor 2."""
    stand_in = tmp_path / "tensorflow" / "__init__.py"
    stand_in.parent.mkdir()
    stand_in.write_text(
        f"import os, sys\nif 'closed' not in sys.argv: os.write(2, {LOG + WARNED!r}.encode())\n"
        "if 'fails' in sys.argv: raise ImportError('no such library')\n"
    )

    def run_script(*lines, level=None, arguments=()):
        environment = {name: value for name, value in os.environ.items() if name != "TF_CPP_MIN_LOG_LEVEL"}
        environment["PYTHONPATH"] = os.pathsep.join([str(tmp_path), *sys.path])
        if level is not None:
            environment["TF_CPP_MIN_LOG_LEVEL"] = level
        command = [sys.executable, "-c", "\n".join(lines), *arguments]
        return subprocess.run(command, capture_output=True, text=True, env=environment)

    return run_script


def test_the_log_is_kept_back_and_what_is_no_log_is_not(run):
    done = run("import lstm_utils, os, tensorflow", "os.write(2, b'afterwards')")
    assert done.stderr == WARNED + "afterwards"


def test_the_level_is_set_for_what_tensorflow_logs_later(run):
    assert run("import lstm_utils, os", "print(os.environ['TF_CPP_MIN_LOG_LEVEL'])").stdout == "3\n"


def test_who_asks_for_the_log_gets_it(run):
    done = run("import lstm_utils, os, tensorflow", "print(os.environ['TF_CPP_MIN_LOG_LEVEL'])", level="0")
    assert (done.stdout, done.stderr) == ("0\n", LOG + WARNED)


def test_where_the_import_fails_everything_written_is_told(run):
    done = run("import lstm_utils, tensorflow", arguments=["fails"])
    assert done.stderr.startswith(LOG + WARNED)
    assert done.stderr.endswith("ImportError: no such library\n")


def test_an_import_that_is_tried_again_is_just_another_import(run):
    done = run(
        *("import lstm_utils, os, sys", "try:", "    import tensorflow", "except ImportError:"),
        *("    os.write(2, b'again\\n')", "    sys.argv.clear()", "    import tensorflow"),
        arguments=["fails"],
    )
    assert done.stderr == LOG + WARNED + "again\n" + LOG + WARNED


def test_asking_whether_tensorflow_is_there_changes_nothing(run):
    done = run(
        *("import lstm_utils, importlib.util", "assert importlib.util.find_spec('tensorflow').origin"),
        *("assert importlib.util.find_spec('tensorflow.nothing_of_this_name') is None", "import tensorflow"),
    )
    assert (done.returncode, done.stderr) == (0, WARNED)


def test_nothing_is_left_behind(run):
    done = run(
        *("import sys", "finders = list(sys.meta_path)", "import lstm_utils, tensorflow, inspect"),
        *("assert sys.meta_path == finders", "assert 'os.write' in inspect.getsource(tensorflow)"),
        "assert not vars(tensorflow.__spec__.loader).keys() - {'name', 'path'}",
    )
    assert (done.returncode, done.stderr) == (0, WARNED)


def test_where_tensorflow_is_loaded_already_nothing_is_done(run):
    done = run(
        *("import sys, tensorflow", "finders = list(sys.meta_path)", "import lstm_utils"),
        "assert sys.meta_path == finders",
    )
    assert (done.returncode, done.stderr) == (0, LOG + WARNED)


def test_without_tensorflow_the_import_fails_as_it_does_elsewhere(run):
    done = run("import lstm_utils, sys", "sys.path.clear()", "import tensorflow")
    assert done.stderr.endswith("ModuleNotFoundError: No module named 'tensorflow'\n")


def test_with_descriptor_2_closed_the_import_works(run):
    done = run("import os", "os.close(2)", "import lstm_utils, tensorflow", "print('loaded')", arguments=["closed"])
    assert done.stdout == "loaded\n"


def test_a_notebook_that_imports_keras_and_trains_has_no_line_in_red(monkeypatch):
    """With the real one, in a kernel, which reads descriptor 2 itself."""
    # Where pytest runs, ipykernel leaves the descriptor alone.
    for name in ("TF_CPP_MIN_LOG_LEVEL", "TQDM_DISABLE", "PYTEST_CURRENT_TEST"):
        monkeypatch.delenv(name, raising=False)
    cells = [
        "import lstm_utils",
        "import keras, numpy as np\nfrom lstm_utils import training",
        "model = keras.Sequential([keras.Input((3, 2)), keras.layers.LSTM(4), keras.layers.Dense(1)])\n"
        "model.compile('sgd', 'mse')\n"
        "history = training.fit(model, np.ones((4, 3, 2)), np.ones((4, 1)), 2, description='small')",
        "import os\nwritten = os.write(2, b'the descriptor is back\\n')",
    ]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    NotebookClient(notebook, kernel_name="python3", timeout=300, coalesce_streams=True).execute()
    setup, imports, trained, back = ([(out.name, out.text) for out in cell.outputs] for cell in notebook.cells)
    assert (setup, imports, back) == ([], [], [("stderr", "the descriptor is back\n")])
    [(stream, text)] = trained
    assert stream == "stdout"
    assert text.splitlines()[-1].lstrip().startswith("small: 2 epochs, loss ")
