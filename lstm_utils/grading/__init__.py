"""The instructor's side of the course: nothing that students run imports it.

Its rooms, from the lowest up; each may import those above it in this list, and none below:

    course         the course itself: its folder, its lessons and questions, what is released, the sample answers
    examiner       where test cells run, apart from student code, and how they ask for its answers
    sandbox        where student code runs
    submissions    what was handed in: found, mended, and told from what was there before
    execution      running the cells of many notebooks, each of them once
    results        what came of it: outcomes, the gradebook's scores, reports and feedback

The files beside them (`grade`, `plan`, `autograde`, `demo`, `doctor` and the command line) may use all of them.
"""

import sys

# jsonschema, which nbformat brings, checks the form of web addresses with this package where it is there, and then
# every start, of each worker too, costs a second more. No notebook needs it.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]  # how Python tells that there is none
