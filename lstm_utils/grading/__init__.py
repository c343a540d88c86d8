"""The instructor's side of the course: nothing that students run imports it."""

import sys

# jsonschema, which nbformat brings, checks the form of web addresses with this package where it is there, and then
# every start, of each worker too, costs a second more. No notebook needs it.
sys.modules.setdefault("rfc3987_syntax", None)
