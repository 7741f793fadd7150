"""Makes the pictures of the documentation out of the screenshots: small, light and dark side by side.

    python -m tests.end2end.gallery SCREENSHOTS DOCUMENTATION

Reads `SCREENSHOTS/light-100` and `dark-100`, writes `DOCUMENTATION/pictures` and
`DOCUMENTATION/window.md`, one line for each state.
"""

import os
import sys
from collections import Counter
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage

from tests.end2end.screenshots import sections

THEMES = ("light", "dark")
WIDTH = 640
COLORS, OPAQUE = 256, 0xFF000000
SIMILAR = 0xF0F0F0
"""Colours that differ only in other bits look the same in a picture of this size."""
HEAD = """# The window, state by state

Made by `make screenshots` from hand-written states; nobody in the pictures exists. Each state is shown
light and dark; the command leaves more of them (200 %, doubled text) in `screenshots/`.
"""


def small(picture: QImage) -> QImage:
    """The picture, scaled down, in as few colours as it needs to look the same."""
    scaled = picture.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    scaled = scaled.convertToFormat(QImage.Format.Format_RGB32)
    exact = Counter(memoryview(scaled.constBits()).cast("I"))
    alike: dict[int, int] = {}
    for color, _ in exact.most_common():  # of colours that look alike, the most common one
        alike.setdefault(color & SIMILAR, color | OPAQUE)
    return scaled.convertToFormat(
        QImage.Format.Format_Indexed8,
        list(alike.values())[:COLORS],
        Qt.ImageConversionFlag.ThresholdDither,
    )


def caption(name: str) -> str:
    """What a state is called in the documentation."""
    return name.replace("-", " ").capitalize()


def page() -> str:
    """The page with all pictures."""
    lines = [HEAD]
    for title, scenes in sections():
        lines += [f"## {title}\n", "| State | Light | Dark |", "|---|---|---|"]
        for scene in scenes:
            pictures = (f"![](pictures/{theme}/{scene.name}.png)" for theme in THEMES)
            lines.append(f"| {caption(scene.name)} | {' | '.join(pictures)} |")
        lines.append("")
    return "\n".join(lines)


def main(screenshots: Path, documentation: Path) -> int:
    """Write pictures and page; pictures of states that are no more are removed."""
    application = QGuiApplication.instance() or QGuiApplication([])
    names = {f"{scene.name}.png" for _, scenes in sections() for scene in scenes}
    for theme in THEMES:
        folder = documentation / "pictures" / theme
        folder.mkdir(parents=True, exist_ok=True)
        for path in folder.glob("*.png"):
            if path.name not in names:
                path.unlink()
        for name in sorted(names):
            small(QImage(str(screenshots / f"{theme}-100" / name))).save(str(folder / name))
    (documentation / "window.md").write_text(page())
    octets = sum(path.stat().st_size for path in documentation.glob("pictures/*/*.png"))
    print(f"{2 * len(names)} pictures, {octets / 1e6:.1f} MB in {documentation}")
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
