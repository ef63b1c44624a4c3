"""Plain-language checker: long sentences and hard words in Dutch content."""
