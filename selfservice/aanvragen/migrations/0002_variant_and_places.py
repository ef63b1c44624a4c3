from django.db import migrations, models

PLACES = [
    ("werkleerbedrijf", "het werkleerbedrijf"),
    ("casusregisseur", "uw casusregisseur"),
    ("sociaal_team", "uw sociaal team"),
    ("gemeente", "uw gemeente"),
    ("loopbaanplein", "het Loopbaanplein"),
    ("participatie", "de begeleiding om mee te doen"),
    ("organisatie", "de organisatie waar het over gaat"),
    ("buiten", "een andere organisatie"),
]


class Migration(migrations.Migration):
    dependencies = [("aanvragen", "0001_initial"), ("core", "0003_routing_and_team_kinds")]

    operations = [
        migrations.AddField(
            "aanvraag",
            "variant",
            models.SlugField(blank=True, verbose_name="variant van gemeente"),
        ),
        migrations.AlterField(
            "aanvraag",
            "place",
            models.CharField(blank=True, choices=PLACES, max_length=20, verbose_name="bestemming"),
        ),
        migrations.AlterField(
            "requesttype",
            "destination",
            models.CharField(
                choices=PLACES,
                default="werkleerbedrijf",
                max_length=20,
                verbose_name="bestemming",
            ),
        ),
    ]
