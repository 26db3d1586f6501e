"""Households at the door of JSON: what is lost there is unknown, and no list that is lost is an empty one."""

import json

from book import Book
from expect import data
from given import STANDARDS, adult, family, under

door = Book("household/door")
BOOKS = [door]

SINGLE = {"area": "urban", "hukouHere": True, "depositsFen": 0, "vehicles": 0, "homes": 1}


def lost(id, text, *found, noted=(), own=(), ended=(), note=None):
    """`noted`, `own`: facts of the household and of its first member that nothing may speak for. `ended`: claims of
    the household or that member which hold no longer."""
    text = text if isinstance(text, str) else json.dumps(text, ensure_ascii=False)

    def check(output):
        got = [f"{f['code']}@{f['place'].get('pointer', '')}" for f in output.get("findings") or []]
        faults = [] if got == list(found) else [f"findings: said {list(found)}, computed {got}"]
        home = output["household"]
        person = (home.get("members") or [{}])[0]
        for names, record in ((noted, home), (own, person)):
            marks = record.get("unreadable") or []
            faults += [f"{name} is not noted" for name in names if name not in marks]
            faults += [] if names or not marks else [f"noted: {marks}"]
        return faults + [f"{name} is claimed" for name in ended if home.get(name) or person.get(name)]

    door.case(id, "", "decodeHousehold", {"text": text}, check=check, note=note)


# A letter too many: the appraisal may be any fact that is not there, and the limits of D-34 do not speak for it.
lost("misspelt-appraisal", {**SINGLE, "propertyWithinDibaoRules": False}, "unknownField@", noted=["propertyWithinDibaoRule"])
lost("misspelt-appraisal-as-text", {**SINGLE, "propertyWithinDibaoRules": "false"}, "unknownField@", noted=["propertyWithinDibaoRule"],
     note="of which kind the value is does not say which fact was meant: forms write no as a text or as 0")
lost("misspelt-appraisal-of-a-member", {"members": [{"ownPropertyWithinDibaoRules": False}]}, "unknownField@/members/0",
     own=["ownPropertyWithinDibaoRule"])
lost("appraisal-of-the-family-on-a-member", {"members": [{"propertyWithinDibaoRule": False}]}, "unknownField@/members/0",
     noted=["propertyWithinDibaoRule"], own=["ownPropertyWithinDibaoRule"],
     note="whose fact it is, is not known: of the member it may be another fact, and the family's stands in the wrong record")
lost("unknown-null", {**SINGLE, "propertyWithinDibaoRules": None}, note="a null fact is an absent one, whatever it is called")
lost("fact-then-null", '{"homes": 1, "homes": null}', "fieldTwice@/homes", noted=["homes"])
lost("null-then-fact", '{"homes": null, "homes": 1}', "fieldTwice@/homes", noted=["homes"])
lost("unknown-then-null", '{"hoems": 1, "hoems": null}', "unknownField@", noted=["homes"])

AT = "/members/0/supporters"
COMPLETE = {"supportersComplete": True}
# A list in a wrong place may be the note itself (`unreadable`), so that any fact may be one of it.
lost("supporters-misspelt", {"members": [{"suporters": [{}], **COMPLETE}]}, "unknownField@/members/0", f"badValue@{AT}",
     own=["ownPropertyWithinDibaoRule"], ended=["supportersComplete"])
lost("note-misspelt", {"unreadble": ["propertyWithinDibaoRule"]}, "unknownField@", noted=["propertyWithinDibaoRule"])
for name, member, found in (
    ("null", {"supporters": None, **COMPLETE}, [f"badValue@{AT}"]),
    ("absent", COMPLETE, [f"badValue@{AT}"]),
    ("item-with-an-unknown-field", {"supporters": [{"tekum": True}], **COMPLETE}, [f"unknownField@{AT}/0"]),
):
    lost(f"supporters-{name}", {"members": [member]}, *found, ended=["supportersComplete"])
lost("supporters-on-the-household", {"members": [COMPLETE], "supporters": [{}]}, "unknownField@", f"badValue@{AT}", noted=["homes"],
     ended=["supportersComplete"])
lost("supporters-then-null", '{"members": [{"supportersComplete": true, "supporters": [], "supporters": null}]}', f"fieldTwice@{AT}",
     ended=["supportersComplete"])
lost("members-null", {"members": None, "membersComplete": True}, "badValue@/members", ended=["membersComplete"])
lost("members-absent", {"membersComplete": True}, "badValue@/members", ended=["membersComplete"])
lost("members-absent-and-nothing-claimed", SINGLE)

# A call that takes facts as they are refuses what it would have to read as no list at all.
for name, member, length in (("null", {"supporters": None, **COMPLETE}, 4), ("absent", COMPLETE, 0)):
    given = {"overlay": {"name": "synthetic", "synthetic": True, "values": []}, "household": {}, "asOf": "2024-01-01"}
    door.case(f"refused-supporters-{name}", "", "classify", given, refused=[data("badValue", AT, expected="list", length=length)])
    # Put there afterwards: elsewhere a null of an author is what is not given.
    door.cases[-1][0]["input"]["household"] = {"members": [member]}


# Two records whose ids say nothing of who is meant may be one person or two: no line that grows with the persons is certain.
def nameless(id, clauses, *members, findings, missing=("/membersComplete",), dibao="open", note=None, **facts):
    given = under(STANDARDS, household=family(*members, **facts), asOf="2022-06-01")

    def check(output):
        row = next(r for r in output["results"] if r["programme"] == "dibao")
        said = row["outcome"], row.get("missingFacts") or []
        return [] if said == (dibao, list(missing)) else [f"dibao: {said}"]

    door.case(id, clauses, "classify", given, findings=findings, check=check, note=note)


UNNAMED = [data("recordUnnamed", f"/members/{m}/id") for m in (0, 1)]
REFUSED = {"name": ("张三", "idIsName"), "citizen-number": ("370302209912310010", "tableIdIsCitizenNumber"), "unseen": ("p1\u200b", "idInvisible")}
for what, (text, code) in REFUSED.items():
    told = [data(code, f"/members/{m}/id") for m in (0, 1)]
    nameless(f"one-refused-id-twice-{what}", "D-01 N-09", adult(600_00, id=text), adult(600_00, id=text), findings=[*told, *UNNAMED])
nameless("two-refused-ids", "D-01 N-09", adult(600_00, id="张三"), adult(600_00, id="李四"),
         findings=[data("idIsName", f"/members/{m}/id") for m in (0, 1)] + UNNAMED)
nameless("two-unreadable-ids", "D-01", adult(600_00, unreadable=["id"]), adult(600_00, unreadable=["id"]), findings=UNNAMED)
nameless("one-unreadable-id", "D-01", adult(600_00, unreadable=["id"]), adult(600_00), findings=UNNAMED)
nameless("unreadable-id-of-the-only-member", "D-01", adult(600_00, unreadable=["id"]), findings=[], missing=(), dibao="yes")
# What is named is no fact: it may be any that is not there.
nameless("misspelt-unreadable", "D-01", adult(600_00, unreadable=["incomme"]), findings=[data("unreadableUnfit", "/members/0/unreadable/0")],
         missing=(), dibao="yes", note="nothing that dibao asks is absent")
nameless("misspelt-unreadable-appraisal", "D-34 D-35", adult(600_00), findings=[data("unreadableUnfit", "/unreadable/0")], unreadable=["propertyWithinDibaoRules"],
         propertyWithinDibaoRule=None, depositsFen=0, vehicles=0, homes=0, missing=("/propertyWithinDibaoRule",), note="the limits do not speak for an appraisal that may be meant")
nameless("unreadable-members", "D-01", adult(600_00), findings=[data("unreadableUnfit", "/unreadable/0")], unreadable=["members"],
         note="not all of the list could be read")
refused = {"members": [{"id": "张三", "supporters": [{"id": "李四"}, {"id": "王五"}], "supportersComplete": True}, {"id": "b"}]}
lost("refused-ids", refused, "idIsName@/members/0/id", "idIsName@/members/0/supporters/0/id", "idIsName@/members/0/supporters/1/id",
     own=["id"], ended=["supportersComplete"], note="that an id was there is kept, and the id is not")

# Whoever asks about a household hears what of it was refused: an id, a value, a record that stands there twice.
ASKED = {
    "why": {"asOf": "2022-06-01", "scope": {"programme": "dibao"}},
    "openSet": {"asOf": "2022-06-01", "scope": {"programme": "dibao"}},
    "nextQuestion": {"asOf": "2022-06-01", "scope": {"programme": "dibao"}},
    "whatIf": {"asOf": "2022-06-01", "until": "2022-07-01"},
    "timeline": {"from": "2022-06-01", "to": "2022-07-01"},
}
PERSONAL = data("idIsPersonal", "/members/0/id")
FAULTS = {
    "a-refused-id": ([adult(600_00, id="li.si@example.com")], [PERSONAL]),
    "a-wage-below-nothing": ([adult(-1)], [data("factOutOfRange", "/members/0/wageFen", expected="0..9007199254740991")]),
    "a-member-twice": ([adult(600_00, id="a")] * 2, [data("recordTwice", "/members/1/id", ["/members/0/id"])]),
    "nothing-at-fault": ([adult(600_00, id="a")], []),
}
for op, given in ASKED.items():
    for name, (members, findings) in FAULTS.items():
        asked = under(STANDARDS, household=family(*members), **given)
        door.case(f"{op}-tells-of-{name}", "N-09" if PERSONAL in findings else "", op, asked, findings=findings)

# An id that leads to one person is refused and not shown; what has such a form by chance stays.
for name, id, told in (
    ("an-e-mail-address", "li.si@example.com", True),
    ("no-e-mail-address", "a@370302.116", False),
    ("a-bank-card", "6222021234567894", True),
    ("a-bank-card-in-groups", "6228 4812 3456 7890 128", True),
    ("no-bank-card-by-its-check-digit", "6222021234567890", False),
    ("a-code-of-gansu-and-a-number", "6201020010010009", False),
    ("a-passport", "E12345678", True),
    ("a-passport-with-two-letters", "EA1234567", True),
    ("a-passport-of-before-2012", "G61234567", True),
    ("a-serial-number", "G00000012", False),
    ("a-year-and-a-number", "G20220001", False),
):
    given = under(STANDARDS, household=family(adult(600_00, id=id)), asOf="2022-06-01")
    door.case(f"id-is-{name}", "N-09", "classify", given, findings=[PERSONAL] if told else [],
              check=lambda output, id=id: ["the id is shown"] if id in str(output) else [])
