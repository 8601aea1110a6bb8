"""The site as a WSGI application, for any server that speaks it; `palermo serve` is one."""

import gc

from django.core.wsgi import get_wsgi_application

from palermo.project.record import open_record

open_record()

from palermo.web.shell.assets import with_assets  # noqa: E402  (needs the settings)
from palermo.web.shell.catalogue import compile_catalogues  # noqa: E402

compile_catalogues()
application = with_assets(get_wsgi_application())

# What is there now stays for good: it is not looked through again for what could be thrown away,
# and of what a page makes hardly anything waits for that (docs.python.org/3/library/gc.html).
gc.collect()
gc.freeze()
gc.set_threshold(20_000, 20, 50)
