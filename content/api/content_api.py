"""Our own JSON: vraagbaak and gemeenten, with an OpenAPI description at `openapi.json`."""

from ninja import NinjaAPI

from content.api import municipalities, vraagbaak

api = NinjaAPI(
    title="Samen aan het stuur: inhoud",
    version="1",
    description=(
        "Openbare inhoud van het portaal, alleen om te lezen. "
        "Pagina's staan in de Wagtail API op /api/v2/pages/."
    ),
    urls_namespace="content_api",
    docs_url=None,
)
api.add_router("/gemeenten/", municipalities.router)
api.add_router("/vraagbaak/", vraagbaak.router)
