"""Which documents are versions of one work, and which of them stand."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q

from palermo.domain.documents.choices import Part, Stage
from palermo.domain.documents.facts import REPORTS
from palermo.domain.documents.models import Document, Work
from palermo.domain.documents.standing import Version, standing
from palermo.domain.documents.symbols import parse_symbol
from palermo.domain.parties.models import Body, Meeting
from palermo.kernel.clock import now


def new_work() -> Work:
    """Write an empty work."""
    return Work.objects.create(created_at=now())


def place(document: Document, body: Body | None, meeting: Meeting | None) -> list[Work]:
    """Put a document of a body into the work that it is a version of; the works that this touched.

    One base of symbols is one work; so is the report of a body on a meeting, with
    its drafts, whatever their symbols, unless that would make one work of two
    final reports with symbols of their own.
    """
    kin = list(_kin(document, meeting))
    mates = Document.objects.filter(work=document.work).exclude(pk=document.pk)
    left = document.work
    if mates.exists() and not mates.filter(pk__in=[one.pk for one in kin]).exists():
        document.work = new_work()
        document.save(update_fields=["work"])
    works = sorted({one.work for one in kin} | {document.work}, key=lambda work: work.pk)
    united = _unite(works, document)
    united.meeting = meeting or united.meeting
    united.body = united.meeting.body if united.meeting else body or united.body
    united.save(update_fields=["meeting", "body"])
    document.refresh_from_db(fields=["work"])
    Work.objects.filter(documents__isnull=True).delete()
    return [work for work in {united, left} if Work.objects.filter(pk=work.pk).exists()]


def absorb(stays: Body, goes: Body) -> None:
    """Make one body of two that are the same: names, meetings and their works pass to the one that stays."""
    goes.names.update(body=stays)
    met: list[Meeting] = []
    for meeting in goes.meetings.all():
        same = stays.meetings.filter(start=meeting.start, end=meeting.end).first()
        if same is None:
            meeting.body = stays
            meeting.save(update_fields=["body"])
            continue
        Work.objects.filter(meeting=meeting).update(meeting=same)
        meeting.delete()
        met.append(same)
    Work.objects.filter(body=goes).update(body=stays)
    goes.delete()
    for meeting in met:
        reports = Document.objects.filter(work__meeting=meeting, kind__in=REPORTS).order_by("id")
        for pk in list(reports.values_list("pk", flat=True)):
            settle_standing(place(Document.objects.get(pk=pk), stays, meeting))


def settle_standing(works: Iterable[Work]) -> None:
    """Write for each version of these works which one is counted instead of it."""
    for work in works:
        documents = {one.pk: one for one in work.documents.all()}
        for pk, instead in standing([_version(one) for one in documents.values()]).items():
            if documents[pk].gives_way_to_id != instead:
                Document.objects.filter(pk=pk).update(gives_way_to=instead)


def _kin(document: Document, meeting: Meeting | None) -> Iterable[Document]:
    """Those that share the base of its symbol, and the versions of the report on the same meeting."""
    same = Q(base=document.base) if document.base else Q(pk__in=[])
    if meeting is not None and document.kind in REPORTS:
        same |= Q(work__meeting=meeting, kind__in=REPORTS)
    return Document.objects.filter(same).exclude(pk=document.pk).select_related("work").order_by("id")


def kin_without_symbol(meeting: Meeting, kind: str, stage: Stage, part: Part) -> list[Document]:
    """The reports of a meeting that a text in another language may be a version of."""
    if kind not in REPORTS:
        return []
    kin = Document.objects.filter(
        work__meeting=meeting, kind__in=REPORTS, stage=stage, part=part, removed_at__isnull=True
    )
    return list(kin.order_by("id"))


def _unite(works: list[Work], document: Document) -> Work:
    """Make one work of these as far as no two finals with symbols of their own come together."""
    bases = {work.pk: _final_bases(work) for work in works}
    sharing = {one.work_id for one in Document.objects.filter(base=document.base)} if document.base else set()
    if document.stage == Stage.DRAFT and len(set().union(*bases.values())) > 1:
        works = [work for work in works if work.pk in sharing or work.pk == document.work_id]
    order = sorted(works, key=lambda work: (work.pk not in sharing and work.pk != document.work_id, work.pk))
    united, *others = order
    for work in others:
        if len(bases[united.pk] | bases[work.pk]) <= 1:
            bases[united.pk] |= bases[work.pk]
            work.documents.update(work=united)
    return united


def _final_bases(work: Work) -> set[str]:
    finals = work.documents.filter(stage=Stage.FINAL, base__isnull=False)
    return {base for base in finals.values_list("base", flat=True) if base}


def _version(document: Document) -> Version:
    symbol = parse_symbol(document.symbol) if document.symbol else None
    return Version(
        document.pk,
        document.symbol_key,
        symbol.parent if symbol else None,
        Stage(document.stage),
        Part(document.part),
        document.removed_at is not None,
    )
