from django.urls import path

from selfservice.werkplek.inwoners import views

urlpatterns = [
    path("", views.caseload, name="caseload"),
    path("verdeling/", views.fair_shares, name="fair_shares"),
]
