"""The step of `generate_feedback` that keeps the text of hidden tests out of what students see."""

from nbconvert.exporters.exporter import ResourcesDict
from nbformat import NotebookNode
from nbgrader.preprocessors import ClearHiddenTests, GetGrades, NbGraderPreprocessor
from traitlets.config import Config

NOT_SHOWN = "# hidden tests: they ran, and their text is not shown"
SILENT_FAILURE = "a hidden test failed"


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
