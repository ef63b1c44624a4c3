from django.urls import path

from selfservice.mijn.machtiging import views

urlpatterns = [
    path("", views.mandates, name="machtiging"),
    path("<uuid:public_id>/intrekken/", views.revoke, name="machtiging_intrekken"),
]
