"""What every concept needs and none owns: errors, order, slugs, addresses, the journal."""
