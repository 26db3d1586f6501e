"""What Python users rely on."""

import copy
import datetime
import doctest
import pickle
import threading
import unittest

from test_rooms import TYPES

import gridaid
from gridaid.finding import FindingCode, Finding, FindingKind, FindingParam, FindingPlace
from gridaid.message import Lang
from gridaid.value import TypedValueCount


def finding() -> Finding:
    return Finding(
        code=FindingCode.CITIZEN_NUMBER_FORM,
        kind=FindingKind.DATA,
        place=FindingPlace(file="人员.csv", row=3),
        params=[FindingParam(name="length", value=TypedValueCount(value=17))],
    )


class Types(unittest.TestCase):
    def test_json_round_trip(self):
        text = gridaid.to_json(finding())
        self.assertEqual(gridaid.to_json(gridaid.from_json(Finding, text)), text)

    def test_frozen_and_pickled(self):
        one = gridaid.from_json(Finding, gridaid.to_json(finding()))
        with self.assertRaises(AttributeError):
            one.code = FindingCode.BAD_VALUE
        self.assertEqual(pickle.loads(pickle.dumps(one)), one)
        self.assertEqual(copy.deepcopy(one), one)
        self.assertEqual(len({one, copy.copy(one)}), 1)

    def test_refusal_has_code_and_findings(self):
        bad = gridaid.replace(finding(), place=FindingPlace(row=-1))
        with self.assertRaises(gridaid.GridaidError) as caught:
            gridaid.describe_finding(bad, Lang.EN)
        self.assertEqual(caught.exception.code, FindingCode.BAD_VALUE)
        self.assertEqual(caught.exception.findings[0].place.pointer, "/place/row")
        self.assertIsInstance(caught.exception, ValueError)
        again = pickle.loads(pickle.dumps(caught.exception))
        self.assertEqual(again.findings, caught.exception.findings)

    def test_reading_names_every_fault(self):
        with self.assertRaises(gridaid.GridaidError) as caught:
            gridaid.from_json(Finding, '{"code": "x", "kind": "data", "place": {"row": "3"}}')
        pointers = [one.place.pointer for one in caught.exception.findings]
        self.assertEqual(pointers, ["/code", "/place/row"])
        with self.assertRaises(TypeError):
            gridaid.from_json(int, "3")

    def test_a_point_in_time_is_no_date(self):
        with self.assertRaises(TypeError):
            gridaid.to_json(datetime.datetime(2022, 7, 7, 23, 59))

    def test_personal_facts_are_not_shown(self):
        shows = {"LeaderPost": "id", "Candidate": "micro_grid", "CandidateChange": "from_"}
        plain = (
            "Household Person Supporter FamilyFacts FamilyPerson IncomeFacts IncomeItem IncomeCount IncomeLine "
            "AmountFacts AmountSpan PaidMonth SupplementRow DisabilityFacts DisabilityCertificateCheck SelfCareFacts "
            "SelfCareResult ApplicationPlaceFacts MemberPlace RecipientFacts RecipientEvent RecipientReview ReviewGround "
            "CaseFile CaseFileReport CaseMaterial SupporterConsent CardCustody SevereDisability SeverityAnswer"
        )
        for name in [*plain.split(), *shows]:
            cls = TYPES[name]
            whole = cls(**{one: f"secret {one}" for one in cls.__struct_fields__})
            at = shows.get(name)
            where = f"secret {at}, " if at else ""
            self.assertEqual(repr(whole), f"{name}({where}facts redacted)")
            self.assertEqual(f"{[whole]}", f"[{whole!r}]")

    def test_threads(self):
        results = []

        def work():
            for _ in range(200):
                text = gridaid.describe_finding(finding(), Lang.ZH_CN)
                results.append(text.place)

        threads = [threading.Thread(target=work) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(results, ["人员.csv第3行"] * 800)


def load_tests(loader, tests, ignore):
    tests.addTests(doctest.DocTestSuite(gridaid))
    return tests
