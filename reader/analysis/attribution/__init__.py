"""Who says what: source, cue and content."""
