"""The content system (Wagtail) and accounts: who may come in, and whom they may see."""
