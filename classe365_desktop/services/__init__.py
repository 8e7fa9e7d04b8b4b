"""One door to the outside each: Stripe, the OS secret store, the state file. No Qt."""
