from django.db import models


class RegionalProfile(models.Model):
    """A group of gemeenten that work alike; names differ by data, not by code (DOMAIN.md §3)."""

    slug = models.SlugField(unique=True)
    name = models.CharField("naam", max_length=100)
    contact_role = models.CharField("naam van het vaste contact", max_length=60)
    desk_name = models.CharField("naam van de uitvoerende organisatie", max_length=80)
    longest_takeover_days = models.PositiveSmallIntegerField(
        "langste overname van de regie in dagen",
        default=42,
        help_text="Zo lang mag een casusregisseur de regie hoogstens tijdelijk overnemen (P5).",
    )
    review_every_days = models.PositiveSmallIntegerField(
        "herziening na zoveel dagen",
        default=182,
        help_text="Zo vaak bekijkt het team of een casusregisseur nog nodig is (P5).",
    )
    consultation_valid_days = models.PositiveSmallIntegerField(
        "overleg telt zoveel dagen",
        default=92,
        help_text="Zo oud mag een overleg hoogstens zijn waarop een overdracht rust (P4).",
    )

    routing = models.JSONField(
        "routes",
        default=dict,
        blank=True,
        help_text="Namen, teams en eigen regels van de route (DOMAIN §3). Leeg: de gewone tabel.",
    )
    second_person_above = models.DecimalField(
        "tweede persoon boven dit bedrag",
        max_digits=9,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="Een toekenning boven dit bedrag gaat pas in als een collega meekijkt. "
        "Leeg: één persoon beslist.",
    )

    class Meta:
        verbose_name = "regionaal profiel"
        verbose_name_plural = "regionale profielen"

    def __str__(self) -> str:
        return self.name
