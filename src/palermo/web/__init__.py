"""The site: pages over the record. One folder for each concept, and `shell` for what all pages share."""
