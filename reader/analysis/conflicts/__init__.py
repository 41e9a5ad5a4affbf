"""What two linked passages tell differently."""
