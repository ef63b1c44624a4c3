from django.urls import path

from selfservice.namens import views

app_name = "namens"
urlpatterns = [
    path("", views.home, name="home"),
    path("<uuid:public_id>/plan/", views.plan, name="plan"),
    path("<uuid:public_id>/plan/pdf/", views.plan_pdf, name="plan_pdf"),
    path("<uuid:public_id>/casusregisseur/", views.card, name="card"),
    path("<uuid:public_id>/aanvragen/", views.aanvragen, name="aanvragen"),
    path("<uuid:public_id>/lijn/", views.line, name="lijn"),
    path("<uuid:public_id>/afspraken/", views.appointments, name="afspraken"),
    path("<uuid:public_id>/berichten/", views.thread, name="berichten"),
]
