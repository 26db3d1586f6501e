"""Runs the notebook and compares what it prints with what it shows; `--write` stores what it prints.

Pictures are made but not compared: they differ by font and by the version of the plotting library.
"""

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

PATH = Path(__file__).parent / "raise_the_standard.ipynb"


def texts(notebook: nbformat.NotebookNode) -> list[list[str]]:
    """What each cell prints or answers as plain text; of a picture only that there is one."""
    return [
        [
            output.get("text") or ("picture" if "image/png" in output.get("data", {}) else output["data"]["text/plain"])
            for output in cell.outputs
        ]
        for cell in notebook.cells
        if cell.cell_type == "code"
    ]


def main() -> int:
    shown = nbformat.read(PATH, as_version=4)
    ran = nbformat.read(PATH, as_version=4)
    NotebookClient(ran, timeout=120, resources={"metadata": {"path": str(PATH.parent)}}).execute()
    if "--write" in sys.argv[1:]:
        for cell in ran.cells:
            cell.metadata.pop("execution", None)
        nbformat.write(ran, PATH)
        return 0
    pairs = list(zip(texts(shown), texts(ran), strict=True))
    wrong = [i for i, (before, now) in enumerate(pairs) if before != now]
    for i in wrong:
        print(f"code cell {i} shows\n{pairs[i][0]}\nand now gives\n{pairs[i][1]}", file=sys.stderr)
    print(f"{len(pairs) - len(wrong)} passed, {len(wrong)} failed")
    return 1 if wrong or not any("picture" in now for _, now in pairs) else 0


if __name__ == "__main__":
    sys.exit(main())
