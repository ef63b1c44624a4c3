from selfservice.deliveries.services.keeping import NotDelivered, check_delivered, purge
from selfservice.deliveries.services.posting import Subject, has_receivers, post
from selfservice.deliveries.services.resending import resend, resend_all
from selfservice.deliveries.services.working import deliver_due

__all__ = [
    "NotDelivered",
    "Subject",
    "check_delivered",
    "deliver_due",
    "has_receivers",
    "post",
    "purge",
    "resend",
    "resend_all",
]
