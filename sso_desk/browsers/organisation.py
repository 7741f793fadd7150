"""What an organisation's policy for a browser means here.

Where private windows are switched off, Chromium opens a normal window instead and says nothing.
"""

from collections.abc import Mapping

from sso_desk.browsers.ways import Family


def forbids_private(family: Family, policy: object) -> bool:
    """Whether these entries of an organisation's policy for the browser switch private windows off."""
    if not isinstance(policy, Mapping):
        return False
    if family is Family.FIREFOX:
        off = policy.get("DisablePrivateBrowsing"), policy.get("PrivateBrowsingModeAvailability")
        return off[0] in (True, 1, "1") or off[1] in (1, "1")
    entry = "InPrivateModeAvailability" if family is Family.EDGE else "IncognitoModeAvailability"
    return policy.get(entry) in (1, "1")
