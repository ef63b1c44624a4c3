from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0004_second_person"),
    ]

    operations = [
        migrations.AddField(
            model_name="regionalprofile",
            name="review_every_days",
            field=models.PositiveSmallIntegerField(
                default=182,
                help_text="Zo vaak bekijkt het team of een casusregisseur nog nodig is (P5).",
                verbose_name="herziening na zoveel dagen",
            ),
        ),
        migrations.AddField(
            model_name="regionalprofile",
            name="consultation_valid_days",
            field=models.PositiveSmallIntegerField(
                default=92,
                help_text="Zo oud mag een overleg hoogstens zijn waarop een overdracht rust (P4).",
                verbose_name="overleg telt zoveel dagen",
            ),
        ),
    ]
