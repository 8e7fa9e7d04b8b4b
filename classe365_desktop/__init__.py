"""Classe365 Stripe Setup: guides a school's administrator through connecting Stripe to Classe365."""

__version__ = "0.1.0"
