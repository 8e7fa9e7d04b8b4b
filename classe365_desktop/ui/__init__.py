"""The Qt face: it shows and asks, and decides nothing."""
