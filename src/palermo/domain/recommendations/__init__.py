"""The consolidated record: recommendations and their wordings."""
