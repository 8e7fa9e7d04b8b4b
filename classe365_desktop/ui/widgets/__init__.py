"""The shared widgets: each builds, shows and emits; none decides."""
