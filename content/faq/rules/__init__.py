"""Rules of the vraagbaak, in plain Python."""
