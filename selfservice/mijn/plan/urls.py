from django.urls import path

from selfservice.mijn.plan import actions, editing, saying, views

urlpatterns = [
    path("", views.plan, name="plan"),
    path("vergelijk/", saying.compare, name="compare_plan"),
    path("regie-terug/", saying.take_back, name="take_back"),
    path("versie/<int:number>/", views.version, name="plan_version"),
    path("versie/<int:number>/akkoord/", actions.accept, name="accept_plan"),
    path("versie/<int:number>/nog-niet/", saying.not_yet, name="not_yet"),
    path("versie/<int:number>/stoppen/", saying.end, name="end_plan"),
    path("stap/<int:pk>/", actions.tick_step, name="tick_step"),
    path("stap/<int:pk>/aanpassen/", editing.edit_step, name="edit_step"),
    path("stap/<int:pk>/weghalen/", editing.drop_step, name="drop_step"),
    path("doel/nieuw/", editing.new_goal, name="new_goal"),
    path("doel/<int:pk>/", actions.mark_goal, name="mark_goal"),
    path("doel/<int:pk>/aanpassen/", editing.edit_goal, name="edit_goal"),
    path("doel/<int:pk>/weghalen/", editing.drop_goal, name="drop_goal"),
    path("doel/<int:pk>/stap/", editing.new_step, name="new_step"),
    path("doel/<int:pk>/reactie/", saying.remark, name="remark"),
]
