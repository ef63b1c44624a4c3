"""Exchange of the vraagbaak with other systems: CSV and VAC-JSON, in plain Python."""
