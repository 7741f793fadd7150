"""Remembers: secrets in the keyring, connections and settings in files, the journal in SQLite."""
