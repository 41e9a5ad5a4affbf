"""Who and what is named, and which names mean one thing."""
