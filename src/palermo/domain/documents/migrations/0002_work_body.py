"""Give every work its body: that of its meeting, else the one that its texts name."""

from __future__ import annotations

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from palermo.domain.parties.names import fold


def give_bodies(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Write the body of each work; the bodies that texts name are in the record since those were taken in.

    The record may be a backup that is being looked at, beside the one in use.
    """
    alias = schema_editor.connection.alias
    for work in apps.get_model("documents", "Work").objects.using(alias).select_related("meeting"):
        work.body_id = work.meeting.body_id if work.meeting else _named(apps, alias, work.pk)
        work.save(update_fields=["body"])


def _named(apps: Apps, alias: str, work: int) -> int | None:
    kept = apps.get_model("documents", "Text").objects.using(alias)
    texts = kept.filter(current=True, language_version__document__work=work)
    readings = texts.order_by("pk").values_list("reading", flat=True)
    names = [fold(reading["body"])[:500] for reading in readings if reading.get("body")]
    found = apps.get_model("parties", "BodyName").objects.using(alias).filter(folded__in=names).order_by("pk")
    body: int | None = found.values_list("body", flat=True).first()
    return body


class Migration(migrations.Migration):
    dependencies = [("documents", "0001_initial"), ("parties", "0001_initial")]  # noqa: RUF012

    operations = [  # noqa: RUF012
        migrations.AddField(
            model_name="work",
            name="body",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="works",
                to="parties.body",
            ),
        ),
        migrations.RunPython(give_bodies, migrations.RunPython.noop),
    ]
