"""Measures the search with labelled queries, among thousands of other entries."""
