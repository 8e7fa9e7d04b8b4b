"""What differs per operating system."""
