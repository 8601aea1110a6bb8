"""Documents as pages: the text with its outline, who attended, who spoke, what the reader doubted."""
