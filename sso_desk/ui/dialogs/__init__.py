"""Dialogs: imported when they are first wanted, opened and never executed, answered by signal."""
