"""Forms of the vraagbaak: of entries in the CMS, and of questions to the specialist."""
