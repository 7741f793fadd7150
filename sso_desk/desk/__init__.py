"""Decides: one immutable state, every running task, and what each wish of the operator leads to."""
