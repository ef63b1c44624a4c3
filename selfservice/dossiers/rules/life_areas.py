"""The twelve life areas (leefgebieden) of a conversation and a plan, after the ZRM."""

from enum import StrEnum


class LifeArea(StrEnum):
    """Key of a life area; `LIFE_AREA_TEXT` is how residents read it."""

    FINANCES = "financien"
    WORK = "werk-en-opleiding"
    DAYTIME = "tijdsbesteding"
    HOUSING = "huisvesting"
    HOME = "huiselijke-relaties"
    MENTAL = "geestelijke-gezondheid"
    PHYSICAL = "lichamelijke-gezondheid"
    SUBSTANCES = "middelengebruik"
    DAILY = "dagelijkse-vaardigheden"
    NETWORK = "sociaal-netwerk"
    PARTICIPATION = "maatschappelijke-participatie"
    JUSTICE = "justitie"


LIFE_AREA_TEXT: dict[str, str] = {
    LifeArea.FINANCES: "Geld",
    LifeArea.WORK: "Werk en opleiding",
    LifeArea.DAYTIME: "Wat u overdag doet",
    LifeArea.HOUSING: "Wonen",
    LifeArea.HOME: "Thuis en gezin",
    LifeArea.MENTAL: "Hoe u zich voelt",
    LifeArea.PHYSICAL: "Uw lichaam",
    LifeArea.SUBSTANCES: "Alcohol, drugs en andere middelen",
    LifeArea.DAILY: "Dagelijkse dingen",
    LifeArea.NETWORK: "Familie, vrienden en buren",
    LifeArea.PARTICIPATION: "Meedoen in de buurt",
    LifeArea.JUSTICE: "Politie en justitie",
}
