"""What crosses concepts: each flow owns its transaction and calls the journal once."""
