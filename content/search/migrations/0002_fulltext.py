from django.db import migrations

from content.search import fulltext

TABLES = ("content_search_publicrow", "content_search_staffrow")


def install(apps, schema_editor):
    for table in TABLES:
        fulltext.install(schema_editor, table)


def uninstall(apps, schema_editor):
    for table in TABLES:
        fulltext.uninstall(schema_editor, table)


class Migration(migrations.Migration):
    dependencies = [("content_search", "0001_initial")]
    operations = [migrations.RunPython(install, uninstall)]
