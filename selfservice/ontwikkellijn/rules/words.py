"""How a change of place is told. Up and down are both a choice that fits (P11)."""


def move_sentence(before: str, after: str) -> str:
    """Return the sentence for a resident who was at `before` (or nowhere yet) and is at `after`.

    The same for every direction: the line is no ladder, and no place is a failure.
    """
    if not before:
        return f"Uw plek is nu: {after}."
    return f"Uw plek is nu: {after}. Eerst was dat: {before}."
