"""What is open and where the user is: state without Qt."""
