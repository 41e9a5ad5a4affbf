"""Claims: who says it, what doubts it, what disputes it.

`finder` gives the order of the steps; `rules` names every case and words it for the reader. `doubts` recognises what a
claim's own sentence marks (`tellers`: whose word it is; `reach`: how far it goes), `verification` and `rejections` what
other sentences say of it. `disputes` and `spreading` find the claims these mean (`principals`: for whom somebody speaks
or whom he accuses). `details` compares the two articles.
"""

from __future__ import annotations

from reader.analysis.claims.certainty import certainty_conflicts
from reader.analysis.claims.finder import find_claims, identify, weigh_claims

__all__ = ["certainty_conflicts", "find_claims", "identify", "weigh_claims"]
