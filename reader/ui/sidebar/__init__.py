"""The lists beside the articles: claims, matches, names, and what only one article tells."""
