"""`/werkplek/collegas/`: accounts and roles of colleagues, for the functioneel beheerder."""
