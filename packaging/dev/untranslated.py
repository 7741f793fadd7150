"""Lists the texts of each language that nobody has translated yet: LANGUAGE CONTEXT: TEXT."""

import sys
from pathlib import Path
from xml.etree import ElementTree

CATALOGUES = Path(__file__).parents[2] / "resources" / "translations"


def main() -> None:
    """Print them."""
    open_ones = 0
    for path in sorted(CATALOGUES.glob("*.ts")):
        language = path.stem.rpartition("_")[2]
        for context in ElementTree.parse(path).iter("context"):
            for message in context.iter("message"):
                translation = message.find("translation")
                if translation is None or translation.get("type") == "unfinished":
                    open_ones += 1
                    print(f"{language} {context.findtext('name')}: {message.findtext('source')}")
    print(f"{open_ones} untranslated", file=sys.stderr)


if __name__ == "__main__":
    main()
