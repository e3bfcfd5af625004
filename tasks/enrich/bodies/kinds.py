"""What kind of organisation a body is, by the form that found it and the ending of its name."""

from __future__ import annotations

import re

_BY_FORM = {
    "levels": "party",
    "party": "party",
    "centre": "party",
    "government": "government",
    "congress": "congress",
    "congress_alone": "congress",
    "government_alone": "government",
    "party_youth": "mass_organisation",
    "court_alone": "court",
    "procuratorate_alone": "procuratorate",
    "military_alone": "military",
    "mass_alone": "mass_organisation",
    "between_levels": "party",
    "leading_bodies": "government",
    "task_office": "department",
    "court": "court",
    "procuratorate": "procuratorate",
    "military": "military",
    "mass": "mass_organisation",
    "media": "media",
    "list": "department",
    "open_list": "department",
    "committee": "department",
    "department": "department",
    "section": "department",
    "bare_department": "department",
    "political_legal": "department",
    "local_office": "department",
    "system": "group",
    "field_group": "department",
    "party_unit": "party",
    "informal": "government",
    "group": "team",
}

#: Endings and words that tell the kind where the form does not, the first that is found counts.
_BY_WORD = (
    (
        "party",
        re.compile(
            r"^(?:党中央|中共)|共产党|国民党|九三学社|致公党|民主(?:同盟|促进会|建国会|党派)|中央(?:政治局|委员会|纪|书记处|组织部|宣传部|统战部|政法委|办公厅|党校|巡视)|"
            r"党委|党组|党支部|党总支|政治局|^中央$"
        ),
    ),
    ("military", re.compile(r"军委|军事委员会|解放军|志愿军|方面军|红军|革命军|武装警察|国防部|军区")),
    ("congress", re.compile(r"人民代表大会|人大|政协")),
    ("court", re.compile(r"法院")),
    ("procuratorate", re.compile(r"检察院")),
    (
        "mass_organisation",
        re.compile(r"工会|妇联|科协|文联|作协|侨联|残联|红十字|青年团|法学会|共青团|团中央|人民团体|群团|团组织"),
    ),
    ("media", re.compile(r"新华社|日报社|电视台|广播电视总台|媒体|报社")),
    ("school", re.compile(r"(?:大学|学院|学校|中学|党校|军校)$")),
    ("enterprise", re.compile(r"(?:公司|集团|银行|企业)$")),
    ("government", re.compile(r"政府|国务院|办事处|政务")),
    ("department", re.compile(r"(?:部|局|厅|委|署|办|部门|机关)$")),
    ("group", re.compile(r"^(?:各|每|有关|相关|本)|单位|组织|委会|委员会|街道|乡镇")),
)  # fmt: skip


def kind_of(name: str, form: str) -> str:
    """One of `schemas.mentions.BODY_KINDS`."""
    if form in _BY_FORM:
        if form == "levels" and "委" not in name:
            return "government"
        return _BY_FORM[form]
    return next((kind for kind, words in _BY_WORD if words.search(name)), "other")
