from django.urls import path

from selfservice.werkplek.afwezig import views

urlpatterns = [
    path("", views.calendar, name="absences"),
    path("<int:pk>/terug/", views.back, name="end_absence"),
    path("<uuid:public_id>/", views.plan, name="plan_absence"),
    path("<uuid:public_id>/werkdagen/", views.working_days, name="working_days"),
]
