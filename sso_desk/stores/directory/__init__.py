"""The customer directory: who a person or company is at each connection, found as one types.

`store` is the face; `lists` reads and writes CSV files, `headers` guesses what their columns are, `rows`
reads a row by the operator's mapping, `importing` takes rows in, `database` is the file, `words` is what
an entry is found by, `finding` finds it.
"""
