"""Plain Python rules of the language checker; no Django, no third-party package."""
