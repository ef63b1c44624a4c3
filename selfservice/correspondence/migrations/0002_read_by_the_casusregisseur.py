from django.db import migrations, models


def read_so_far(apps, schema_editor):
    """Who read until now is not told apart: take it as read by the casusregisseur too."""
    message = apps.get_model("correspondence", "Message")
    read = message.objects.filter(party="inwoner", read_at__isnull=False)
    read.update(guide_read_at=models.F("read_at"))


class Migration(migrations.Migration):

    dependencies = [
        ('correspondence', '0001_messages_and_appointments'),
    ]

    operations = [
        migrations.AddField(
            model_name='message',
            name='guide_read_at',
            field=models.DateTimeField(blank=True, null=True, verbose_name='gelezen door de casusregisseur op'),
        ),
        migrations.RunPython(read_so_far, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name='message',
            constraint=models.CheckConstraint(condition=models.Q(('guide_read_at', None), ('read_at__isnull', False), _connector='OR'), name='message_read_by_guide_is_read'),
        ),
    ]
