"""Opens a link: in the default browser or a chosen one, in a normal window, a private one, or one with
a profile that is thrown away.

`ways` has the words, `families` how each kind of browser is told what to do, `found_on_…` where
browsers are, `launching` how one is started, `throw_away` the profiles; `opening` puts them together.

A private window is never replaced by a normal one: the link would stay in a history, or meet another
customer's session. What cannot be done is refused in words, and nothing is opened.
"""
