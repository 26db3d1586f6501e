"""Where to apply (D-60 to D-62a, T-50), and the number of a disability certificate (N-20 to N-22)."""

from book import Book
from expect import data
from given import local, under

places, certificate = Book("household/application-places"), Book("identity/disability-certificate")
BOOKS = [places, certificate]
ON = "2024-01-01"
# two towns of one county, another county of the city, and two counties of other provinces
A, A2, B, C, D = "370302102", "370302104", "370303001", "110101001", "320102002"
PERMIT = (local("dibao.residence_permit_accepted", True),)
LETTERS = {"y": "yes", "n": "no", "o": "open"}


def member(hukou=None, residence=None, permit=False):
    return {"hukou": hukou, "residence": residence, "residencePermit": permit}


def case(id, clauses, members, said, *, on=ON, values=(), complete=True, applied="dibao", findings=(), missing=None, missing_of=None, parameters=None, note=None, **says):
    """`said`: for each place its clause and whether it takes the application, such as `D-61=y`; `-` for no clause."""
    wanted = [tuple(part.split("=")) for part in said.split()]

    def check(output):
        got = [(p.get("clause", "-"), p["accepts"]) for p in output["places"]]
        faults = [] if got == [(c, LETTERS[x]) for c, x in wanted] else [f"places: said {wanted}, computed {got}"]
        for n, facts in (missing_of or {}).items():
            found = output["places"][n].get("missingFacts", [])
            faults += [] if found == facts else [f"missing of {n}: said {facts}, computed {found}"]
        for n, keys in (parameters or {}).items():
            found = [p["key"] for p in output["places"][n].get("missingParameters", [])]
            faults += [] if found == keys else [f"parameters of {n}: said {keys}, computed {found}"]
        return faults

    facts = {"appliedFor": applied, "members": members, "membersComplete": complete}
    given = under(values, facts=facts, asOf=on)
    places.case(id, clauses, "applicationPlaces", given, findings=findings, says={**says, **({"missingFacts": missing} if missing else {})}, check=check, note=note)


case("one-town", "D-60", [member(A, A), member(A, A)], "D-60=y D-60=y", covered=True, readings=None)
case("two-towns-of-a-county", "D-60", [member(A, A), member(A2, A)], "D-60=y D-60=y", readings=["D-60=anyTownOfCounty"], note="the text speaks of the town of registration, and of one household")
case("twelve-digits", "D-60", [member(A + "201", A)], "D-60=y", note="of a village the town is read")
case("other-county", "D-62", [member(A, A), member(B, A)], "D-62=o D-62=o", parameters={0: ["dibao.place_within_province"], 1: ["dibao.place_within_province"]}, note="the province rules, and its rule was not found")
ACROSS, ANY = (local("dibao.place_within_province", "asAcrossProvinces"),), (local("dibao.place_within_province", "anyRegistration"),)
case("other-county-as-across", "D-62 D-61", [member(A, A), member(B, A)], "D-62=y D-62=n", values=ACROSS)
case("other-county-any", "D-62", [member(A, A), member(B, A)], "D-62=y D-62=y", values=ANY)
case("provinces-one-agrees", "D-61", [member(A, A), member(C, A)], "D-61=y D-61=n")
case("provinces-both-agree", "D-61", [member(A, A), member(C, C)], "D-61=y D-61=y")
case("provinces-none-agrees", "D-61", [member(A, B), member(C, B)], "D-61=y D-61=y", note="if none, any registration")
case("provinces-residence-unknown", "D-61", [member(A, B), member(C)], "D-61=o D-61=y", missing_of={0: ["/members/1/residence"]}, note="the second takes it whether it agrees or nobody does")
case("provinces-both-residences-unknown", "D-61", [member(A), member(C)], "D-61=o D-61=o", missing_of={0: ["/members/0/residence", "/members/1/residence"]})
case("provinces-incomplete", "D-61", [member(A, B), member(C, B)], "D-61=o D-61=o", complete=None, missing_of={0: ["/membersComplete"]}, note="one more may agree")
case("provinces-incomplete-agrees", "D-61", [member(A, A), member(C, A)], "D-61=y D-61=n", complete=None)
case("one-town-incomplete", "D-60 D-61 D-62", [member(A, A)], "-=o", complete=None, values=(), missing_of={0: ["/membersComplete"]}, note="by D-60 and D-61 yes, by D-62 the province rules")
case("one-town-incomplete-as-across", "D-60 D-61 D-62", [member(A, A)], "-=y", complete=None, values=ACROSS, note="yes in every case that is left")
case("registration-unknown", "D-60 D-61 D-62", [member(A, A), member(None, A)], "-=y -=o", values=ACROSS)
case("registration-unknown-other-province", "D-61", [member(A, A), member(None, A), member(C, A)], "D-61=y D-61=o D-61=n", missing_of={1: ["/members/1/hukou"]})
case("nobody", "D-60", [], "", missingFacts=None, note="the list is complete")
for id, complete in (("not-known", None), ("not-all", False)):
    case(f"nobody-{id}", "D-60", [], "", complete=complete, missing=["/membersComplete"], note="whose place it is, is not known")
case("tekun-nobody", "T-50", [], "", applied="tekun", missing=["/members"], note="an application of one person")
case("provinces-town-of-the-county", "D-61", [member(A, A2), member(C, A)], "D-61=y D-61=y", readings=["D-61=sameTown"], note="one county, two towns: they do not agree, and nobody does")
case("provinces-town-of-the-county-beside-one-who-agrees", "D-61", [member(A, A2), member(C, C)], "D-61=n D-61=y", readings=["D-61=sameTown"])
case("other-county-as-across-town-of-the-county", "D-62 D-61", [member(A, A2), member(B, B)], "D-62=n D-62=y", values=ACROSS, readings=["D-61=sameTown"])
case("other-county-any-town-of-the-county", "D-62", [member(A, A2), member(B, B)], "D-62=y D-62=y", values=ANY, readings=None, note="no agreement is asked for")
case("other-county-incomplete", "D-61 D-62", [member(A, A), member(B, A)], "-=y -=n", complete=None, values=ACROSS)
case("permit-accepted", "D-62a", [member(A, B, permit=True)], "D-60=y D-62a=y", values=PERMIT)
case("permit-not-accepted", "D-62a", [member(A, B, permit=True)], "D-60=y D-62a=n", values=(local("dibao.residence_permit_accepted", False),))
case("permit-local-switch-missing", "D-62a", [member(A, B, permit=True)], "D-60=y D-62a=o", parameters={1: ["dibao.residence_permit_accepted"]})
case("permit-unknown", "D-62a", [member(A, B, permit=None)], "D-60=y D-62a=o", values=PERMIT, missing_of={1: ["/members/0/residencePermit"]})
case("permit-residence-unknown", "D-62a", [member(A, None, permit=True)], "D-60=y D-62a=o", values=PERMIT, missing_of={1: ["/members/0/residence"]})
case("margin-before-the-notice", "D-61a", [member(A, A)], "", applied="margin", on="2022-10-19", covered=False)
case("margin-from-the-notice", "D-61a", [member(A, A), member(C, A)], "D-61a=y D-61a=n", applied="margin", on="2022-10-20", covered=True)
case("margin-one-town-by-the-notice", "D-61a", [member(A, A)], "D-61a=y", applied="margin", on="2022-10-31")
case("margin-one-town-in-shandong", "M-06", [member(A, A)], "M-06=y", applied="margin", on="2022-11-01")
case("margin-one-town-last-day-in-shandong", "M-06", [member(A, A)], "M-06=y", applied="margin", on="2027-10-31")
case("margin-one-town-after-shandong", "D-61a M-06", [member(A, A)], "D-61a=y", applied="margin", on="2027-11-01")
case("margin-one-town-of-another-province", "D-61a M-06", [member(C, C)], "D-61a=y", applied="margin", on="2022-11-01", note="the measures of Shandong say nothing of it")
case("margin-two-towns-of-a-county", "M-06", [member(A, A), member(A2, A)], "M-06=y M-06=y", applied="margin", readings=["D-60=anyTownOfCounty"])
case("margin-other-county", "M-06 D-62", [member(A, A), member(B, A)], "M-06=o M-06=o", applied="margin", parameters={0: ["dibao.place_within_province"]}, note="M-06 refers to the measures of the province, which were not found")
case("margin-provinces-in-shandong", "D-61a", [member(A, A), member(C, A)], "D-61a=y D-61a=n", applied="margin")
case("margin-permit", "D-62a M-06", [member(A, B, permit=True)], "M-06=y D-62a=y", applied="margin", values=PERMIT)
case("tekun", "T-50", [member(A, B)], "T-50=y", applied="tekun", note="the town of registration, wherever the person lives")
case("tekun-unknown", "T-50", [member(None, B)], "T-50=o", applied="tekun", missing_of={0: ["/members/0/hukou"]})
case("before-the-rules", "D-60", [member(A, A)], "", on="2021-06-30", covered=False)
case("first-day-of-the-rules", "D-60", [member(A, A)], "D-60=y", on="2021-07-01", covered=True)
case("applied-for-unknown", "D-60", [member(A, A)], "", applied=None, missing=["/appliedFor"])
for id, code, length in (("six-digits", "370302", 6), ("letters", "37030210x", 9), ("empty", "", 0), ("wide-digits", "３７０３０２１０２", 9)):
    case(f"code-{id}", "D-60", [member(code, A)], "-=o", findings=[data("badValue", "/members/0/hukou", expected="9 | 12", length=length)], values=ACROSS, missing_of={0: ["/members/0/hukou"]})

# ---------------------------------------------------------------------------
# The number of a disability certificate
# ---------------------------------------------------------------------------

SPECIMEN = "370302209912310010"
READ, NOT_READ = (local("disability.number_carries_category", True),), (local("disability.number_carries_category", False),)
UNSET = [{"key": "disability.number_carries_category", "clause": "N-22"}]


def number(id, clauses, text, *, values=(), synthetic=True, findings=(), note=None, **says):
    given = under(values, number=text, synthetic=synthetic, asOf=ON)
    valid = not findings
    certificate.case(id, clauses, "checkDisabilityCertificate", given, findings=findings, says={"valid": valid, **says}, note=note)


number("reading-not-set", "N-20 N-22", SPECIMEN + "42", proposedCategory=None, proposedGrade=None, missingParameters=UNSET, specimen=True)
number("reading-refused", "N-22", SPECIMEN + "42", values=NOT_READ, proposedCategory=None, missingParameters=None)
CATEGORIES = ("visual", "hearing", "speech", "limb", "intellectual", "mental", "multiple")
for digit, category in enumerate(CATEGORIES, 1):
    number(f"category-{category}", "N-22", f"{SPECIMEN}{digit}1", values=READ, proposedCategory=category, proposedGrade=1)
number("grade-4", "N-22", SPECIMEN + "14", values=READ, proposedGrade=4)
for tail in ("10", "15", "01", "81"):
    number(f"no-category-and-grade-{tail}", "N-22", SPECIMEN + tail, values=READ, findings=[data("disabilityCertificateCategory", "")], proposedCategory=None, proposedGrade=None)
number("any-digits-without-the-reading", "N-20", SPECIMEN + "99", values=NOT_READ)
for id, text, length in (("empty", "", 0), ("nineteen", SPECIMEN + "4", 19), ("twenty-one", SPECIMEN + "420", 21), ("letters", SPECIMEN + "4X", 20), ("spaced", " " + SPECIMEN + "4", 20)):
    found = data("citizenNumberForm", "", length=18) if id == "spaced" else data("disabilityCertificateForm", "", length=length)
    number(f"form-{id}", "N-20", text, findings=[found], specimen=False)
number("citizen-number-check", "N-21 N-03", "37030220991231001142", findings=[data("citizenNumberCheck", "")])
number("citizen-number-birth", "N-21 N-02", "37030220991331001042", findings=[data("citizenNumberBirth", "")])
number("specimen-in-real-data", "N-21 N-08", SPECIMEN + "42", values=READ, synthetic=False, findings=[data("citizenNumberSpecimen", "")], proposedCategory=None)
number("small-x", "N-21 N-06", "11010519491231002x42", values=READ, synthetic=False, proposedCategory="limb", proposedGrade=2, specimen=False)
