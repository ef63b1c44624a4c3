from django.db import models


class Icon(models.TextChoices):
    """The drawings a page may carry; each is a file in templates/components/icons/."""

    WORK = "werk", "werk"
    SELF_EMPLOYED = "zelfstandig", "zelfstandig werken"
    TRAINING = "opleiding", "opleiding"
    INCOME = "inkomen", "inkomen"
    DEBTS = "schulden", "schulden"
    MUNICIPALITY = "gemeente", "gemeente"
    SQUARE = "plein", "Loopbaanplein"
    TALK = "gesprek", "gesprek"
    PLAN = "plan", "plan"
    HELP = "hulp", "hulp"
