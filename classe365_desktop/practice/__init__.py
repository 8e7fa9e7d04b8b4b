"""The embedded practice Stripe on loopback."""
