from portal.core.models.municipality import Municipality
from portal.core.models.organisation import Organisation
from portal.core.models.region import RegionalProfile
from portal.core.models.team import Team

__all__ = ["Municipality", "Organisation", "RegionalProfile", "Team"]
