"""Rules of keys, findings, webhooks and progress: values and functions, standard library only."""
