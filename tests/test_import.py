import json
import subprocess
import sys

import pytest

HEAVY = {"tensorflow", "keras", "jax", "torch", "matplotlib", "IPython", "pandas"}


def loaded_by(module):
    """Import a module in a fresh interpreter; give what it loaded and how many milliseconds that took."""
    script = (
        "import json, sys, time\n"
        "start = time.perf_counter()\n"
        f"import {module}\n"
        "milliseconds = 1000 * (time.perf_counter() - start)\n"
        "print(json.dumps([sorted(sys.modules), milliseconds]))"
    )
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    modules, milliseconds = json.loads(result.stdout)
    return set(modules), milliseconds


def test_importing_the_package_loads_nothing_heavy(capsys):
    modules, milliseconds = loaded_by("lstm_utils")
    with capsys.disabled():
        print(f"\nimport lstm_utils: {milliseconds:.0f} ms")
    assert not modules & HEAVY


@pytest.mark.parametrize(
    "module",
    ["course_helpers", "datasets", "windows", "encoding", "baselines", "training", "arguments", "gates", "convolution"],
)
def test_importing_a_small_module_loads_nothing_heavy(module):
    assert not loaded_by(f"lstm_utils.{module}")[0] & HEAVY


def test_importing_the_figures_loads_matplotlib_alone():
    modules, _ = loaded_by("lstm_utils.plotting")
    assert modules & HEAVY == {"matplotlib"}
    assert "matplotlib.pyplot" not in modules


def test_students_modules_never_import_the_graders():
    for module in ("plotting", "training", "checks"):
        assert not any(name.startswith("lstm_utils.grading") for name in loaded_by(f"lstm_utils.{module}")[0])
