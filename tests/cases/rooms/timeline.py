"""A timeline names the clause that moved the answer, of all those that come into force on the day."""

from book import Book
from given import local, under

BOOKS = [Book("inquiry/timeline-movers")]
S = local("dibao.standard.urban", 1000_00, "2014-01-01", unit="fen")
CLOSED = (
    S,
    local("income.pcdi_last_year", 30_000_00, unit="fen"),
    local("temp.residence_limit_ended", False),
    local("temp.income_route_continues", False, "2026-01-01"),
    local("temp.epidemic_aid_open", False, "2022-10-20"),
)


def home(**facts):
    """One member in difficulty, whom nothing else opens temporary assistance for."""
    calm = {"suddenEvent": False, "eventConfirmed": False, "needsHelpAtOnce": False, "spendingShock": "none"}
    records = {"recordedDibao": False, "recordedMargin": False, "recordedRigid": False, "specialAssistanceReceived": False}
    place = {"hukouHere": True, "residencePermitHere": False, "livesHere": True, "emergencyHere": False}
    rest = {"basicLifeInDifficulty": True, "twelveMonthIncomeFen": 40_000_00, "propertyWithinTemporaryRule": True}
    member = {"recordedTekun": False, "recordedDibao": False, "epidemicMonthsWithoutIncome": 0}
    return {"area": "urban", **calm, **records, **place, **rest, **facts, "members": [member], "membersComplete": True}


def moved(id, clause, facts, since, until, answers, note=None):
    """The answer of temporary assistance before and from the day, moved by this clause alone."""

    def check(output):
        periods = output["periods"]
        got = [next(r["outcome"] for r in p["results"] if r["programme"] == "temporary") for p in periods]
        faults = [] if got == list(answers) else [f"answers: said {answers}, computed {got}"]
        movers = [m for p in periods[1:] for m in p.get("moved", [])]
        said = [{"kind": "clause", "source": clause}]
        return faults + ([] if movers == said else [f"moved: said {said}, computed {movers}"])

    given = under(CLOSED, household=home(**facts), **{"from": since, "to": until})
    BOOKS[0].case(id, clause, "timeline", given, check=check, note=note)


# 2026-01: the opinion opens three classes on one day
JAN = ("2025-12-31", "2026-01-02", ("no", "yes"))
confirmed = {"suddenEvent": True, "eventConfirmed": True}
moved("quick-aid", "L-05", confirmed, *JAN, note="not needed at once, so no emergency of 2018")
moved("recognised-family", "L-06", {"spendingShock": "medical", "recordedMargin": True}, *JAN)
moved("supplement", "L-07", {"specialAssistanceReceived": True}, *JAN)

# 2026-07-01: the law opens the emergency, and its place
JULY = ("2026-06-30", "2026-07-02")
sudden = {"suddenEvent": True}
moved("emergency-of-the-law", "L-08", {**sudden, "emergencyHere": True}, *JULY, ("no", "yes"))
urgent = {**sudden, "needsHelpAtOnce": True}
moved("place-of-the-emergency", "L-12", urgent, *JULY, ("yes", "no"), note="it happened elsewhere")
