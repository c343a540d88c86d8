"""Two steps that nbgrader_config.py adds to nbgrader's own.

`ColabLinks` makes a released lesson run where nothing is installed; `HideHiddenTests` keeps the text of hidden
tests out of the feedback.
"""

import json
import re
from importlib import resources as package_files
from urllib.parse import quote

from nbconvert.exporters.exporter import ResourcesDict
from nbformat import NotebookNode
from nbgrader.preprocessors import ClearHiddenTests, GetGrades, NbGraderPreprocessor
from traitlets import TraitError, Unicode, validate
from traitlets.config import Config

BADGE = "https://colab.research.google.com/assets/colab-badge.svg"
NOT_SHOWN = "# hidden tests: they ran, and their text is not shown"
SILENT_FAILURE = "a hidden test failed"


class ColabLinks(NbGraderPreprocessor):
    """Write the setup cell, and an "Open in Colab" badge under the title where the course is on GitHub."""

    github = Unicode("", help="Repository of the course on GitHub, as owner/name; empty: no badge").tag(config=True)
    branch = Unicode("main", help="Branch of that repository which holds release/").tag(config=True)
    package_address = Unicode(
        "",
        help="What pip installs the course's package from; empty: the repository on GitHub, if there is one",
    ).tag(config=True)

    @validate("github")
    def _is_owner_and_name(self, proposal):
        if proposal["value"] and not re.fullmatch(r"[\w.-]+/[\w.-]+", proposal["value"]):
            raise TraitError(f'ColabLinks.github is "{proposal["value"]}", but must read "owner/name"')
        return proposal["value"]

    def preprocess(self, nb: NotebookNode, resources: ResourcesDict) -> tuple[NotebookNode, ResourcesDict]:
        """Change the cell with grade_id "setup" and the title cell of `nb`."""
        for cell in nb.cells:
            if cell.metadata.get("nbgrader", {}).get("grade_id") == "setup":
                cell.source = setup_cell(self._address())
        if self.github:
            lesson = resources["nbgrader"]
            self._add_badge(nb, f"release/{lesson['assignment']}/{lesson['notebook']}.ipynb")
        return nb, resources

    def _address(self) -> str:
        if self.package_address or not self.github:
            return self.package_address
        return f"git+https://github.com/{self.github}@{self.branch}"

    def _add_badge(self, nb: NotebookNode, path: str) -> None:
        address = quote(f"{self.github}/blob/{self.branch}/{path}")
        badge = f"[![Open in Colab]({BADGE})](https://colab.research.google.com/github/{address})"
        for cell in nb.cells:
            if cell.cell_type == "markdown" and cell.source.startswith("# "):
                title, _, rest = cell.source.partition("\n")
                cell.source = "\n\n".join(part for part in (title, badge, rest.strip("\n")) if part)
                return
        raise ValueError(f'{path}: no cell starts with a title ("# ..."), under which the Colab badge belongs')


def setup_cell(address: str = "") -> str:
    """Return the text of the setup cell, with the `address` that pip installs the course's package from."""
    text = package_files.files(__package__).joinpath("templates", "setup_cell.txt").read_text(encoding="utf-8")
    return text.strip().replace('address = ""', f"address = {json.dumps(address)}")


class HideHiddenTests(NbGraderPreprocessor):
    """Take the text of hidden tests out of a graded notebook; their scores and messages stay."""

    display_data_priority = GetGrades.display_data_priority  # the page's exporter sets it for every step

    def preprocess(self, nb: NotebookNode, resources: ResourcesDict) -> tuple[NotebookNode, ResourcesDict]:
        """Change the cells of `nb` that hold hidden tests, and every output that repeats a line of them."""
        marks = ClearHiddenTests(config=Config(ClearHiddenTests=self.config.ClearHiddenTests))
        hidden: set[str] = set()
        shown: set[str] = set()
        errors = []
        for cell in nb.cells:
            visible, secret = _split(cell.source, marks)
            shown.update(line.strip() for line in visible)
            if secret:
                hidden.update(line.strip() for line in secret)
                cell.source = "\n".join(visible)
                errors += [output for output in cell.get("outputs", []) if output.output_type == "error"]
        hidden = {line for line in hidden - shown if len(line) > 3}  # a bracket alone gives nothing away
        for cell in nb.cells:
            for output in cell.get("outputs", []):
                _drop_lines(output, hidden)
        for error in errors:  # a traceback quotes the lines around the one that failed
            error.traceback = [f"{error.ename}: {error.evalue or SILENT_FAILURE}"]
        return nb, resources


def _split(source: str, marks: ClearHiddenTests) -> tuple[list[str], list[str]]:
    """Return the lines to show, with a comment for each hidden region, and the hidden lines."""
    shown: list[str] = []
    hidden: list[str] = []
    inside = False
    for line in source.split("\n"):
        if marks.begin_test_delimeter in line:
            inside = True
            shown.append(NOT_SHOWN)
        elif marks.end_test_delimeter in line:
            inside = False
        else:
            (hidden if inside else shown).append(line)
    return shown, hidden


def _drop_lines(output: NotebookNode, hidden: set[str]) -> None:
    """Take lines that quote a hidden line out of an output: a warning does it, and code that looks at its caller."""

    def keep(text: str) -> str:
        return "".join(line for line in text.splitlines(keepends=True) if not any(part in line for part in hidden))

    if output.output_type == "stream":
        output.text = keep(output.text)
    elif output.output_type == "error":
        # A message may well hold the words of a short hidden line; only a whole line of it is a quotation.
        output.evalue = "\n".join(line for line in output.evalue.split("\n") if line.strip() not in hidden)
        output.traceback = [keep(entry) for entry in output.traceback]
    else:
        output.data = {kind: keep(value) if isinstance(value, str) else value for kind, value in output.data.items()}
