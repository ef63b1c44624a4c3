"""Which addresses we connect to: a mistake in a setting must not open our own network."""

from ipaddress import IPv6Address, ip_address


def is_public(address: str) -> bool:
    """Return whether this IP address is out on the internet: not ours, not of this machine."""
    found = ip_address(address.partition("%")[0])
    if isinstance(found, IPv6Address) and (found.ipv4_mapped or found.sixtofour):
        found = found.ipv4_mapped or found.sixtofour
    return found.is_global and not found.is_multicast and not found.is_reserved
