def with_panels(panels: list, *extra: str, before: str = "", after: str = "") -> list:
    """Return `panels` with `extra` put before or after the panel of the named field."""
    at = panels.index(before) if before else panels.index(after) + 1
    return [*panels[:at], *extra, *panels[at:]]
