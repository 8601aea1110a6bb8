"""The concepts of the record, in this order: parties, documents, topics, recommendations."""
