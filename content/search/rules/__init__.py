"""The Dutch analyser and the scoring, in plain Python: no database, no framework."""
