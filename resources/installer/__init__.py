"""What makes installers of the program: `python requirements/start.py installers`. See docs/packaging.md."""
