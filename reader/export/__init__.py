"""A comparison taken away: JSON, text and PDF."""
