"""Shows: draws the desk's state, and reports what the operator did."""
