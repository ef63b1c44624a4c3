from django.urls import path

from selfservice.mijn.papier import views

urlpatterns = [path("", views.plan_pdf, name="plan_pdf")]
