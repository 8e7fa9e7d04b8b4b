"""What the program is called where it is installed."""

NAME = "Classe365 Stripe Setup"
COMMAND = "classe365-desktop"
# No company stands behind the program: a name that nobody else can own.
BUNDLE_ID = "invalid.classe365.desktop"
PUBLISHER = "The Classe365 Stripe Setup developers"
COPYRIGHT = f"© {PUBLISHER}. MIT licence. Not made by Classe365 or Stripe."
SUMMARY = "Connect a school's Stripe account to Classe365"
