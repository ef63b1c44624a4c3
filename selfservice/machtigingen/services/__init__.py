from selfservice.machtigingen.services.giving import BadMandate, give, revoke
from selfservice.machtigingen.services.using import accept, look

__all__ = ["BadMandate", "accept", "give", "look", "revoke"]
