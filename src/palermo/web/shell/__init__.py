"""What all pages share: frame, style, language, headers, errors, labels."""
