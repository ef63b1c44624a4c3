from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('dossiers', '0003_handover_and_end'),
    ]

    operations = [
        migrations.AlterField(
            model_name='handoverrequest',
            name='outcome',
            field=models.CharField(blank=True, choices=[('overgedragen', 'overgedragen'), ('blijft', 'de casusregisseur blijft'), ('gestopt', 'de begeleiding is gestopt'), ('ingetrokken', 'de vraag is ingetrokken')], max_length=15, verbose_name='uitkomst'),
        ),
        migrations.AlterField(
            model_name='handoverrequest',
            name='reason',
            field=models.TextField(blank=True, verbose_name='waarom'),
        ),
    ]
