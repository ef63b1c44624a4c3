"""Below `/werkplek/dossiers/<uuid>/plan/`; the templates of plans have an address of their own."""

from django.urls import path

from selfservice.werkplek.plannen import regie, writing

urlpatterns = [
    path("", writing.write, name="write_plan"),
    path("voorbeeld/", writing.preview, name="preview_plan"),
    path("voorstellen/", writing.propose, name="propose_plan"),
    path("papier/", regie.paper, name="plan_paper"),
    path("versies/", regie.versions, name="plan_versions"),
    path("doel/<int:pk>/antwoord/", regie.answer, name="answer_goal"),
    path("akkoord-op-papier/", regie.on_paper, name="accept_on_paper"),
    path("regie/", regie.take_over, name="take_over"),
    path("regie/terug/", regie.give_back, name="give_back"),
]
