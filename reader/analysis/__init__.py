"""Two documents in, one comparison out. Language work lives here; Qt never."""
