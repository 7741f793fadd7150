"""The command line: the same Desk, for administrators, scripts and machines without a display."""
