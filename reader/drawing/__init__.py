"""What screen and paper paint alike: palettes, text formats, ribbons, fonts."""
