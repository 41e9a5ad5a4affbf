"""Files of all kinds in, `Document` out. No Qt, no network."""
