"""What a vendor's form says to a value typed into it (section 3 of a sheet, column "Validation")."""

from collections.abc import Mapping

from sso_desk.domain import SettingValue
from sso_desk.errors import InvalidInput
from sso_desk.vendors import adapters, fields


def verdict(
    vendor_id: str,
    key: str,
    value: SettingValue,
    *,
    beside: Mapping[str, SettingValue] | None = None,
    environment: str = "custom",
) -> str:
    """`refused`, `warned` or `taken`, for one value among sound others."""
    adapter = adapters()[vendor_id]
    raw = {**(beside or {}), key: value}
    cleaned, problems = fields.clean(adapter.vendor, raw)
    if not any(problem.field == key for problem in problems):
        whole = fields.effective(adapter.vendor, environment, cleaned)
        problems += adapter.check_settings(whole)
    about = [problem for problem in problems if problem.field == key]
    if any(not problem.warning for problem in about):
        return "refused"
    return "warned" if about else "taken"


def normal_form(vendor_id: str, key: str, value: SettingValue) -> SettingValue:
    """The value as the form keeps it."""
    return fields.clean_value(adapters()[vendor_id].vendor.field(key), value)


def secret_verdict(vendor_id: str, key: str, value: str) -> str:
    """The same for a secret field, whose value is checked alone."""
    field = adapters()[vendor_id].vendor.field(key)
    assert field.secret
    try:
        fields.clean_value(field, value)
    except InvalidInput:
        return "refused"
    return "taken"
