"""The documentation shows the window as it is."""

from pathlib import Path

from tests.end2end import gallery
from tests.end2end.screenshots import sections

DOCUMENTATION = Path(__file__).parents[2] / "docs"


def test_every_state_is_pictured_light_and_dark() -> None:
    names = {scene.name for _, scenes in sections() for scene in scenes}
    for theme in gallery.THEMES:
        pictures = {path.stem for path in (DOCUMENTATION / "pictures" / theme).glob("*.png")}
        assert pictures == names, "run make screenshots"
    assert (DOCUMENTATION / "window.md").read_text() == gallery.page()
