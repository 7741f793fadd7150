"""Pretends: five practice vendors and their portals, on loopback, in a process of their own."""
