"""How the vraagbaak is called in the search index."""

KIND = "faq"
