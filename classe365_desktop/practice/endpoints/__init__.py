"""The endpoints of the practice Stripe: a module for each kind of object, and a table of all of them."""
