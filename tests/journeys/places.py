"""A page of every kind, as the sample documents give them."""

REPORT = "/d/CMAT-COP-WG.1-2033-7"
RECOMMENDATION = "/r/CMAT-COP-WG.1-2033-7/2"

PLACES = {
    "front": "/",
    "record": "/record",
    "record narrowed": "/record?q=fees&strength=should",
    "record without a hit": "/record?q=xyzzy",
    "search": "/search?q=recruitment",
    "search without words": "/search",
    "recommendation": RECOMMENDATION,
    "recommendation in Chinese": f"{RECOMMENDATION}?language=zh",
    "document": REPORT,
    "document in Chinese": f"{REPORT}?language=zh",
    "documents": "/documents",
    "attendance": f"{REPORT}/attendance",
    "speakers": f"{REPORT}/speakers",
    "notices": f"{REPORT}/notices",
    "meeting": "/m/CMAT-COP-WG.1/2033-06-07",
    "States": "/s",
    "State": "/s/NOR",
    "about": "/about",
    "not there": "/d/nothing-of-this-name",
}
