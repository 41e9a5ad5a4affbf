"""Values that travel between the rooms: frozen, hashable, standard library only."""
