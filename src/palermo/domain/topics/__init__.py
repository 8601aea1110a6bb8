"""The thesaurus of the field, the other vocabularies of the record, and the words that evoke a topic."""
