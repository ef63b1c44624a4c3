"""What to ask about each life area, in the order of the screens (P3: all life areas)."""

from selfservice.dossiers.rules.life_areas import LIFE_AREA_TEXT, LifeArea

QUESTIONS: dict[str, str] = {
    LifeArea.FINANCES: "Kunt u rondkomen? Kunt u uw rekeningen betalen?",
    LifeArea.WORK: "Heeft u werk? Leert u iets? Wat zou u willen doen?",
    LifeArea.DAYTIME: "Hoe ziet uw dag eruit? Is er genoeg te doen?",
    LifeArea.HOUSING: "Woont u goed? Kunt u daar blijven wonen?",
    LifeArea.HOME: "Hoe gaat het thuis, met uw partner of uw kinderen?",
    LifeArea.MENTAL: "Hoe voelt u zich? Slaapt u goed? Heeft u veel zorgen?",
    LifeArea.PHYSICAL: "Bent u gezond? Krijgt u de zorg die u nodig heeft?",
    LifeArea.SUBSTANCES: "Gebruikt u iets waar u last van heeft?",
    LifeArea.DAILY: "Lukt het huishouden? Lukken uw post en uw afspraken?",
    LifeArea.NETWORK: "Bij wie kunt u terecht? Wie helpt u?",
    LifeArea.PARTICIPATION: "Doet u mee in de buurt, bij een club of als vrijwilliger?",
    LifeArea.JUSTICE: "Heeft u te maken met politie of justitie?",
}
ORDER: tuple[str, ...] = tuple(LIFE_AREA_TEXT)


def after(area: str) -> str | None:
    """Return the area of the next screen, or None after the last."""
    place = ORDER.index(area) + 1
    return ORDER[place] if place < len(ORDER) else None


def before(area: str) -> str | None:
    """Return the area of the screen before, or None at the first."""
    place = ORDER.index(area)
    return ORDER[place - 1] if place else None
