"""The step of `generate_assignment` that makes a released lesson run where nothing is installed, and folds cells."""

import json
import re
from importlib import resources as package_files
from urllib.parse import quote

from nbconvert.exporters.exporter import ResourcesDict
from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Bunch, TraitError, Unicode, validate

from lstm_utils import __version__

BADGE = "https://colab.research.google.com/assets/colab-badge.svg"


class ColabLinks(NbGraderPreprocessor):
    """Write the setup cell, and an "Open in Colab" badge under the title where the course is on GitHub.

    The setup cell and what is left of hidden tests are not for reading, and are folded: JupyterLab then shows the first
    line of each.
    """

    github = Unicode("", help="Repository of the course on GitHub, as owner/name; empty: no badge").tag(config=True)
    branch = Unicode("main", help="Branch of that repository which holds release/").tag(config=True)
    package_address = Unicode(
        "",
        help="What pip installs the course's package from; empty: the repository on GitHub, if there is one",
    ).tag(config=True)

    @validate("github")
    def _is_owner_and_name(self, proposal: Bunch) -> str:
        if proposal["value"] and not re.fullmatch(r"[\w.-]+/[\w.-]+", proposal["value"]):
            raise TraitError(f'ColabLinks.github is "{proposal["value"]}", but must read "owner/name"')
        return proposal["value"]

    def preprocess(self, nb: NotebookNode, resources: ResourcesDict) -> tuple[NotebookNode, ResourcesDict]:
        """Change the cell with grade_id "setup" and the title cell of `nb`."""
        for cell in nb.cells:
            grade_id = cell.metadata.get("nbgrader", {}).get("grade_id", "")
            if grade_id == "setup":
                cell.source = setup_cell(self._address())
                cell.metadata["cellView"] = "form"  # Colab's way to fold a cell under its "@title"
            if grade_id == "setup" or grade_id.endswith("-hidden"):
                cell.metadata["jupyter"] = {"source_hidden": True}
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
    """Return the text of the setup cell, with the `address` that pip installs the course's package from.

    The cell asks for this version of the package or a newer one.
    """
    text = package_files.files(__package__).joinpath("templates", "setup_cell.txt").read_text(encoding="utf-8")
    text = text.strip().replace('needed = ""', f"needed = {json.dumps(__version__)}", 1)
    return text.replace('address = ""', f"address = {json.dumps(address)}", 1)
