"""The benchmark of the lessons looks at what visible tests hand to the checks, and at nothing else."""

import pytest

from benchmarks.lessons import Results
from lstm_utils.checks import CheckFailed

TEST = """
from lstm_utils import checks

checks.better_than({error}, 10, "The forecast", 0.3, "the clock")
checks.expect(True, "Not enough are right.", "at least 95 % right", "{share} %")
checks.expect(True, "A sum is wrong.", 4, 4)
"""


def test_the_worst_of_all_seeds_is_told():
    results = Results()
    with results.watch():
        for error, share in [(3, 99), (6, 97.5), (2, 98)]:
            exec(compile(TEST.format(error=error, share=share), "<forecast-visible>", "exec"), {})
        exec(compile(TEST.format(error=7, share=96), "<forecast-hidden>", "exec"), {})
    assert list(results.lines()) == [
        "  The forecast: 6 at worst, where the clock has 10",
        "  asked for: at least 95 % right; at worst 97.5 %",
    ]


def test_a_check_that_fails_still_fails():
    with Results().watch(), pytest.raises(CheckFailed, match="The forecast is not good enough"):
        exec(compile(TEST.format(error=8, share=1), "<forecast-visible>", "exec"), {})
