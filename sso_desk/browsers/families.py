"""What each family of browsers has to be told, for each kind of window. The link always comes last."""

import json
from collections.abc import Mapping
from pathlib import Path

from sso_desk.browsers.ways import Family, Window

EVERYTHING = frozenset(Window)
NORMAL_ALONE = frozenset({Window.NORMAL})

PRIVATE: Mapping[Family, str] = {
    Family.CHROMIUM: "--incognito",
    Family.EDGE: "--inprivate",
    Family.FIREFOX: "--private-window",
}
"""With one argument more, the link, an instance that runs already is told to do it."""

QUIET_CHROMIUM = (
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-sync",
    "--disable-breakpad",  # a report of a crash could hold the link
    "--disable-domain-reliability",
    "--disable-background-mode",  # it ends with its last window
    "--password-store=basic",  # does not ask for the keyring's password
)
NEW_FIREFOX = ("--new-instance", "--no-remote")
WAITING_FIREFOX = "--wait-for-browser"
"""On Windows Firefox starts itself once more; with this, what was started ends with the browser."""

LOCAL_STATE = {
    "background_mode": {"enabled": False},
    "user_experience_metrics": {"reporting_enabled": False},
}
PREFERENCES = {
    "autofill": {"credit_card_enabled": False, "profile_enabled": False},
    "browser": {"has_seen_welcome_page": True},
    "credentials_enable_service": False,
    "profile": {
        "cookie_controls_mode": 0,  # some portals sign in across sites; all of it is thrown away
        "password_manager_enabled": False,
    },
    "search": {"suggest_enabled": False},
    "session": {"restore_on_startup": 5},  # a new tab, not the last session
    "signin": {"allowed": False, "allowed_on_next_startup": False},
    "url_keyed_anonymized_data_collection": {"enabled": False},
}
FIREFOX_PREFERENCES: Mapping[str, bool | int | str] = {
    "app.normandy.enabled": False,
    "app.shield.optoutstudies.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.cache.disk.enable": False,
    "browser.crashReports.unsubmittedCheck.enabled": False,
    "browser.formfill.enable": False,
    "browser.privatebrowsing.autostart": True,
    "browser.search.suggest.enabled": False,
    "browser.sessionstore.resume_from_crash": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.startup.page": 0,
    "datareporting.healthreport.uploadEnabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.formautofill.addresses.enabled": False,
    "extensions.formautofill.creditCards.enabled": False,
    "places.history.enabled": False,
    "signon.rememberSignons": False,
    "startup.homepage_welcome_url": "",
    "termsofuse.bypassNotification": True,
    "toolkit.telemetry.enabled": False,
    "toolkit.telemetry.server": "",
    "toolkit.telemetry.unified": False,
}


def windows(family: Family) -> frozenset[Window]:
    """What that family can do where nothing stands against it."""
    return EVERYTHING if family in PRIVATE else NORMAL_ALONE


def arguments(family: Family, window: Window, platform: str, profile: Path = Path()) -> list[str]:
    """What comes before the link. `profile` is used for a throw-away window alone.

    Raises ValueError for a window that the family does not have.
    """
    if window not in windows(family):
        raise ValueError(f"{family.value} has no {window.value} window")
    if window is Window.NORMAL:
        return []
    if window is Window.PRIVATE:
        return [PRIVATE[family]]
    if family is Family.FIREFOX:
        waiting = [WAITING_FIREFOX] if platform == "win32" else []
        return [*NEW_FIREFOX, *waiting, "--profile", str(profile)]
    return [f"--user-data-dir={profile}", *QUIET_CHROMIUM, PRIVATE[family]]


def profile_files(family: Family) -> Mapping[str, str]:
    """The files of a new throw-away profile: their place within it, and their text.

    Within it the browser is in its private mode as well, so that nothing is written that would stay
    if the folder could not be removed.
    """
    if family is Family.FIREFOX:
        lines = [
            f"user_pref({json.dumps(name)}, {json.dumps(value)});\n"
            for name, value in FIREFOX_PREFERENCES.items()
        ]
        return {"user.js": "".join(lines)}
    return {
        "First Run": "",
        "Local State": json.dumps(LOCAL_STATE),
        "Default/Preferences": json.dumps(PREFERENCES),
    }
