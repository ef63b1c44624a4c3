"""One line for a refused request, a full trace for what is broken."""

import logging
import sys

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseForbidden
from django.test import RequestFactory
from django.utils.log import log_response

from portal.core.logs import RefusalInOneLine


def record_of(error: Exception) -> logging.LogRecord:
    try:
        raise error
    except type(error):
        info = sys.exc_info()
    return logging.LogRecord(
        "django.request", logging.WARNING, "", 1, "Forbidden: %s", ("/x/",), info
    )


def test_a_refusal_is_one_line() -> None:
    record = record_of(PermissionDenied("nee"))
    assert RefusalInOneLine().filter(record)
    assert "\n" not in logging.Formatter().format(record)
    assert record.getMessage() == "Forbidden: /x/"


def test_what_is_broken_keeps_its_trace() -> None:
    record = record_of(RuntimeError("stuk"))
    assert RefusalInOneLine().filter(record)
    assert "Traceback" in logging.Formatter().format(record)


def test_the_query_string_is_cut_off() -> None:
    record = record_of(PermissionDenied())
    record.args = ("/x/?email=noor@voorbeeld.example",)
    RefusalInOneLine().filter(record)
    assert "noor" not in record.getMessage()


def test_the_settings_use_it() -> None:
    logger = settings.LOGGING["loggers"]["django.request"]
    assert logger["filters"] == ["refusal_in_one_line"]
    assert any(isinstance(f, RefusalInOneLine) for f in logging.getLogger("django.request").filters)


@pytest.mark.parametrize("path", ["/cms/?naam=noor"])
def test_what_django_writes(path: str, caplog: pytest.LogCaptureFixture) -> None:
    request = RequestFactory().get(path)
    with caplog.at_level(logging.WARNING, logger="django.request"):
        log_response(
            "Forbidden (Permission denied): %s",
            request.path,
            response=HttpResponseForbidden(),
            request=request,
            exception=PermissionDenied(),
        )
    assert "Traceback" not in caplog.text
    assert "noor" not in caplog.text
    assert "/cms/" in caplog.text
