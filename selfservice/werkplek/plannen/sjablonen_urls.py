from django.urls import path

from selfservice.werkplek.plannen import sjablonen

urlpatterns = [
    path("", sjablonen.listing, name="plan_templates"),
    path("<slug:team>/<slug:route>/", sjablonen.edit, name="plan_template"),
]
