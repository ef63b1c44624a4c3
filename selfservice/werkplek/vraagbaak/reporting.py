"""“Klopt niet” and “helpt niet”: told to the owner, and the outcome told to who said it."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from content.faq import queries, services
from content.faq.forms.reports import ReportForm, SettleForm
from content.faq.queries import reports
from portal.accounts.access import staff
from portal.accounts.roles import Permission
from selfservice.werkplek.vraagbaak.asked import clean

PAGE_SIZE = 20
MOST_QUOTED = 1000
reader = staff(Permission.READ_STAFF_VRAAGBAAK)


@reader
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest, slug: str) -> HttpResponse:
    """Say what is the matter with one answer."""
    entry = queries.staff_entry(slug)
    if entry is None:
        raise Http404
    form = ReportForm(
        request.POST if request.method == "POST" else None,
        sentences=queries.sentences(entry),
        initial={"passage": clean(request.GET, "zin", MOST_QUOTED)},
    )
    if request.method == "POST" and form.is_valid():
        try:
            told = services.Told(**form.told)
            services.report(by=request.user, slug=slug, told=told)
        except services.AboutAPerson as error:
            form.point_out(error.found)
        else:
            messages.success(request, "De eigenaar van dit antwoord kijkt ernaar. U hoort het.")
            return redirect(f"{reverse('werkplek:vraagbaak')}?antwoord={slug}")
    context = _context({"form": form, "entry": entry}, "Melding")
    status = 422 if form.errors else 200
    return render(request, "werkplek/vraagbaak/report.html", context, status=status)


@reader
@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """Show what waits for this colleague, and what became of own reports."""
    return _list(request)


@reader
@require_POST
def read(request: HttpRequest) -> HttpResponse:
    """The reporter has read what became of the reports."""
    services.mark_reports_read(by=request.user)
    return redirect("werkplek:meldingen")


@reader
@require_POST
def settle(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what became of a report."""
    form = SettleForm(request.POST, prefix=str(pk))
    if not form.is_valid():
        return _list(request, pk, form)
    try:
        services.settle(by=request.user, pk=pk, **form.cleaned_data)
    except ObjectDoesNotExist:
        raise Http404 from None
    except services.AboutAPerson as error:
        form.point_out(error.found)
        return _list(request, pk, form)
    messages.success(request, "De melding is afgehandeld. De melder krijgt bericht.")
    return redirect("werkplek:meldingen")


def _list(request: HttpRequest, pk: int = 0, sent: forms.Form | None = None) -> HttpResponse:
    pages = Paginator(reports.to_settle(request.user), PAGE_SIZE)
    page = pages.get_page(request.GET.get("pagina"))
    rows = [(row, sent if row.pk == pk else SettleForm(prefix=str(row.pk))) for row in page]
    own = list(reports.own_reports(request.user)[:PAGE_SIZE])
    context = _context({"page": page, "rows": rows, "own": own, "sent": sent}, "Meldingen")
    status = 422 if sent else 200
    return render(request, "werkplek/vraagbaak/reports.html", context, status=status)


def _context(values: dict, here: str) -> dict:
    trail = [("Vraagbaak", reverse("werkplek:vraagbaak")), (here, "")]
    return values | {"section": "vraagbaak", "breadcrumbs": trail}
