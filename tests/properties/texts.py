"""Texts as no author would write them, made of what meeting reports are made of."""

from __future__ import annotations

from hypothesis import strategies as st

LINES = st.sampled_from(
    [
        "",
        "",
        "联合国",
        "CTOC/COP/WG.4/2031/5",
        "Distr.: General",
        "12 March 2031",
        "2031年3月12日",
        "Original: English",
        "一. 导言",
        "二.\u3000建议（续）",
        "A. 一般性建议",
        "I. Introduction",
        "II. Recommendations (continued)",
        "B. Attendance",
        "附件",
        "Annex",
        "**Recommendation 1**",
        "建议 2",
        "# 三、 工作组的建议",
        "1. 工作组于2031年3月10日至12日举行会议。",
        "2. 缔约国应当酌情考虑采取下列措施：",
        "3. States parties should consider, as appropriate, adopting the following:",
        "4. The Working Group encouraged States parties to cooperate.¹",
        "(a) 加强合作；",
        "(b) to strengthen cooperation;",
        "(i) 交流信息；",
        "• a bullet",
        "1 See CTOC/COP/2031/2, para. 3.",
        "¹ 见缔约方会议第 9/1 号决议。",
        "[^2]: A note",
        "| symbol | title |",
        "|---|---|",
        "| CTOC/COP/WG.4/2031/1 | 临时议程 |",
        "下列缔约国派代表出席了会议：法国、意大利、日本。",
        "The following States parties were represented: France, Italy and Japan.",
        "V.31-01234 (C)",
        "2/8",
        "-----",
        "\f",
        "\\* escaped",
    ]
)
ANYTHING = st.text(max_size=60)

TEXTS = st.lists(st.one_of(LINES, LINES, LINES, ANYTHING), max_size=40).map("\n".join)
"""Lines of the genre in any order, with anything at all between them."""

ANY_TEXT = st.text(max_size=400)
ANY_BYTES = st.binary(max_size=400)
