"""One thing written two ways in the sentences of one English text; each module knows one kind of difference."""
