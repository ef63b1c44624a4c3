"""What the log leaves out."""

import logging

from django.core.exceptions import PermissionDenied


class RefusalInOneLine(logging.Filter):
    """Write a refused request as one line without query string; a trace is for what is broken."""

    def filter(self, record: logging.LogRecord) -> bool:
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, PermissionDenied):
            record.exc_info = record.exc_text = None
            record.msg, record.args = record.getMessage().partition("?")[0], ()
        return True
