"""The window. Qt; gets reading, comparing and exporting handed in as callables."""
