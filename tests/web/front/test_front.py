"""The front page."""

from __future__ import annotations

import pytest
from django.test import Client


def test_an_empty_record_says_so(visitor: Client) -> None:
    assert "nothing has been loaded yet" in visitor.get("/").text


@pytest.mark.parametrize("address", ["/", "/zh/"])
def test_it_has_one_heading_of_the_first_level_and_one_main(visitor: Client, address: str) -> None:
    text = visitor.get(address).text
    assert text.count("<h1") == text.count("<main") == 1
