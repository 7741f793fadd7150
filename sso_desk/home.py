"""Where the program keeps its files. Imports little: the window asks before its first paint."""

import os
from pathlib import Path

HOME_VARIABLE = "SSO_DESK_HOME"


def home_folder() -> Path:
    """Where settings and data live: `SSO_DESK_HOME`, or the platform's own folder."""
    named = os.environ.get(HOME_VARIABLE)
    if named:
        return Path(named).expanduser().absolute()
    import platformdirs  # noqa: PLC0415 - 9 ms, and not needed where the folder is named

    return platformdirs.user_data_path("sso-desk", appauthor=False)


def practice_folder(home: Path) -> Path:
    """Practice has a folder of its own within the home."""
    return home / "practice"
