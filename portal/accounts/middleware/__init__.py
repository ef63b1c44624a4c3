from portal.accounts.middleware.headers import SecurityHeadersMiddleware
from portal.accounts.middleware.sessions import VerifiedSessionMiddleware

__all__ = ["SecurityHeadersMiddleware", "VerifiedSessionMiddleware"]
