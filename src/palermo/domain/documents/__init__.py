"""Works, their documents, language versions, files, texts and paragraphs."""
