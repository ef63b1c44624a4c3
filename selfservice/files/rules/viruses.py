"""The one virus that can be recognised without a scanner: the test file every scanner knows."""

# In two halves, so that no scanner mistakes this source for the real thing.
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!"


def is_test_virus(data: bytes) -> bool:
    """Return whether `data` holds the EICAR signature, wherever it is."""
    return EICAR in data
