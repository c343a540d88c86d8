"""Every way a submission goes wrong that we know of, by kind."""

from bank.beside import BESIDE
from bank.cells import CELLS
from bank.cheats import CHEATS
from bank.ends import ENDS
from bank.formats import FORMATS
from bank.no_notebooks import NO_NOTEBOOKS
from bank.odd_outputs import ODD_OUTPUTS
from bank.reaches_out import REACHES_OUT
from bank.shell import SHELL
from bank.students import STUDENTS
from bank.too_long import TOO_LONG
from bank.too_much import TOO_MUCH

CASES = sorted(
    [
        *TOO_LONG,
        *TOO_MUCH,
        *ENDS,
        *REACHES_OUT,
        *SHELL,
        *ODD_OUTPUTS,
        *CHEATS,
        *NO_NOTEBOOKS,
        *CELLS,
        *FORMATS,
        *BESIDE,
        *STUDENTS,
    ],
    key=lambda case: case.name,
)
