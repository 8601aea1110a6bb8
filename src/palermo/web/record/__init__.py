"""The record as a list: filters, order, pages, downloads."""
