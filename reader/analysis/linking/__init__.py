"""Which passages of two articles tell the same thing, and what only one of them tells."""
