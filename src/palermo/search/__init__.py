"""Finding recommendations and paragraphs by their words and by what is known of them."""
