"""Measures the search: labelled queries against the real index, among thousands of other entries."""
