"""The database itself refuses to change the text of a version that was proposed.

SQLite makes a table anew when a later migration alters it, and its triggers go then: such a
migration must end with `RunPython(install, remove)` again. A test fails when that is forgotten.
"""

from django.db import migrations

MESSAGE = "the text of a proposed plan is frozen"
DRAFT = "concept"

# table, columns that are text, and how a row (OLD or NEW) finds out that its version was proposed
TABLES = [
    (
        "plans_planversion",
        ["plan_id", "number", "talents", "wishes", "starts_on", "months", "evaluate_on", "text_hash"],
        f"{{row}}.state <> '{DRAFT}'",
    ),
    (
        "plans_goal",
        ["version_id", '"order"', "key", "life_area", "title", "why", "done_when"],
        "EXISTS (SELECT 1 FROM plans_planversion v WHERE v.id = {row}.version_id"
        f" AND v.state <> '{DRAFT}')",
    ),
    (
        "plans_step",
        ["goal_id", '"order"', "key", "title", "actor", "actor_name", "from_on", "until_on"],
        "EXISTS (SELECT 1 FROM plans_goal g JOIN plans_planversion v ON v.id = g.version_id"
        f" WHERE g.id = {{row}}.goal_id AND v.state <> '{DRAFT}')",
    ),
]


def guards():
    """Yield name, table, event and condition of every trigger, the comparison left open."""
    for table, columns, frozen in TABLES:
        changed = " OR ".join(f"OLD.{name} {{differs}} NEW.{name}" for name in columns)
        condition = f"({changed}) AND {frozen.format(row='OLD')}"
        yield f"{table}_frozen_update", table, "UPDATE", condition
        if table != "plans_planversion":
            yield f"{table}_frozen_insert", table, "INSERT", frozen.format(row="NEW")


def install(apps, schema_editor):
    remove(apps, schema_editor)
    make = postgresql if schema_editor.connection.vendor == "postgresql" else sqlite
    for name, table, event, condition in guards():
        make(schema_editor, name, f"BEFORE {event} ON {table} FOR EACH ROW", condition)


def postgresql(schema_editor, name, event, condition):
    # A WHEN clause of PostgreSQL may not hold a subquery: the function asks instead.
    schema_editor.execute(
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        f" IF {condition.replace('{differs}', 'IS DISTINCT FROM')}"
        f" THEN RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'integrity_constraint_violation';"
        " END IF; RETURN NEW; END $$"
    )
    schema_editor.execute(f"CREATE TRIGGER {name} {event} EXECUTE FUNCTION {name}()")


def sqlite(schema_editor, name, event, condition):
    schema_editor.execute(
        f"CREATE TRIGGER {name} {event} WHEN {condition.replace('{differs}', 'IS NOT')}"
        f" BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
    )


def remove(apps, schema_editor):
    on_postgresql = schema_editor.connection.vendor == "postgresql"
    for name, table, _, _ in guards():
        on_table = f" ON {table}" if on_postgresql else ""
        schema_editor.execute(f"DROP TRIGGER IF EXISTS {name}{on_table}")
        if on_postgresql:
            schema_editor.execute(f"DROP FUNCTION IF EXISTS {name}()")


class Migration(migrations.Migration):
    dependencies = [("plans", "0001_initial")]
    operations = [migrations.RunPython(install, remove)]
