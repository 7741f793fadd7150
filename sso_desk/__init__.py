"""SSO Desk: from a customer's name to a signed-in vendor portal."""

__version__ = "0.1.0"
