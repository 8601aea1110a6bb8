"""Jinja2 for Django with an environment for each language: words that do not vary are put in once.

What `{% trans %}` says without a variable is looked up when a template is compiled
and not each time that it is shown; of the frame of a page that is nearly all.
"""

from __future__ import annotations

from typing import Any

from django.template.backends.jinja2 import Jinja2, Template
from django.utils.translation import gettext, override
from jinja2 import nodes
from jinja2.ext import InternationalizationExtension

from palermo.web.shell.interfaces import current, of_code


class Spoken(InternationalizationExtension):
    """The extension `i18n` for the environment of one language, `environment.language`."""

    def _make_node(
        self,
        singular: str,
        plural: str | None,
        context: str | None,
        variables: dict[str, nodes.Expr],
        plural_expr: nodes.Expr | None,
        vars_referenced: bool,
        num_called_num: bool,
    ) -> nodes.Output:
        if plural_expr is not None or vars_referenced or variables or context is not None:
            return super()._make_node(
                singular, plural, context, variables, plural_expr, vars_referenced, num_called_num
            )
        interface = of_code(self.environment.language)  # type: ignore[attr-defined]
        with override(interface.django if interface else "en"):
            words = gettext(singular)
        return nodes.Output([nodes.TemplateData(words.replace("%%", "%"))])


class Engine(Jinja2):
    """The backend: it takes the environment of the language of the page."""

    def __init__(self, params: dict[str, Any]) -> None:
        self._params = params
        self._spoken: dict[str, Jinja2] = {}
        super().__init__(params)

    def get_template(self, template_name: str) -> Template:
        """The template in the language of the page."""
        code = current().code
        if code not in self._spoken:
            spoken = Jinja2(self._params)
            spoken.env.language = code
            self._spoken[code] = spoken
        return self._spoken[code].get_template(template_name)
