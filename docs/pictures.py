"""The README's picture of each lesson: a figure out of its executed notebook, and what it shows in words.

python docs/pictures.py
"""

import base64
import html
import re
from pathlib import Path

import nbformat

ROOT = Path(__file__).parents[1]
IMAGE = re.compile(r'<img [^>]*\balt="(?P<alt>[^"]*)"\s+src="data:image/png;base64,(?P<png>[^"]*)">')
FIGURES = {
    "01_foundations": "The gradient on its way back through 100 steps",
    "02_vanilla": "The year 1959, forecast from the three years before",
    "03_stacked": "Pitch of a tone: depth against width",
    "04_cnn_lstm": "DNA barcodes of nine animals",
    "05_encoder_decoder": "Reading 14, writing XIV with START and END",
    "06_bidirectional": "The same networks, scored with the future and used without it",
    "07_generative": "Where the model is surprised",
}


def figure(notebook, title):
    """The first figure of a notebook whose words begin with a title: PNG as bytes, and the words."""
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            image = IMAGE.match(output.get("data", {}).get("text/html", ""))
            if image and (words := html.unescape(image["alt"])).startswith(title):
                return base64.b64decode(image["png"]), words
    raise SystemExit(f"no figure of the notebook is called {title!r}")


def main():
    """Write the picture of each lesson beside the others."""
    for lesson, title in FIGURES.items():
        [path] = (ROOT / "source" / lesson).glob("*.ipynb")
        png, words = figure(nbformat.read(path, as_version=4), title)
        (ROOT / "docs" / "images" / f"{lesson}.png").write_bytes(png)
        print(f"{lesson}: {words}")


if __name__ == "__main__":
    main()
