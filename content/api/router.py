from wagtail.api.v2.router import WagtailAPIRouter

from content.api.files import PublicDocumentsViewSet, PublicImagesViewSet
from content.api.pages import PublicPagesViewSet

router = WagtailAPIRouter("wagtailapi")
router.register_endpoint("pages", PublicPagesViewSet)
router.register_endpoint("images", PublicImagesViewSet)
router.register_endpoint("documents", PublicDocumentsViewSet)
