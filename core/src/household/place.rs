//! Where to apply (申请地, D-60 to D-62a, M-06, T-50): the towns that may take the application, each with its clause.
//!
//! Places are division codes (区划代码) of nine digits, a town, or of twelve, a village, of which the town is read: the
//! first two digits are the province, the first six the county. Where members are registered in one province and
//! different counties, the province rules (D-62); what Shandong says was not found, so that the way is a parameter
//! without default.

use chrono::NaiveDate;
use gridaid_derive::wire;

use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::logic::known::{Causes, Known, MissingParameter, TruthValue};
use crate::policy::{Missing, PolicyPack, TypedValue};
use crate::redact::redacted;

/// What is applied for (申请事项).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AppliedFor {
    /// 最低生活保障, of a household (D-60 to D-62a).
    Dibao,
    /// 低保边缘家庭, by the same rules from 2022-10-20 (D-61a; in Shandong M-06).
    Margin,
    /// 特困人员救助供养, of one person (T-50).
    Tekun,
}

/// Where one member is registered and lives (成员的户籍地和居住地).
#[wire(facts)]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct MemberPlace {
    /// Division code of the town of registration (户籍所在地): 9 digits, or 12 of a village.
    pub hukou: Option<String>,
    /// Division code of the town where the member usually lives (经常居住地).
    pub residence: Option<String>,
    /// Holds a residence permit of there (居住证, D-62a).
    pub residence_permit: Option<bool>,
}

/// The members of a household and their places (申请人家庭的户籍和居住情况).
#[wire(facts)]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct ApplicationPlaceFacts {
    /// What is applied for.
    pub applied_for: Option<AppliedFor>,
    /// The members; of tekun the one person.
    pub members: Vec<MemberPlace>,
    /// Whether every member is listed; unknown counts as no.
    pub members_complete: Option<bool>,
}

redacted!(MemberPlace, ApplicationPlaceFacts);

/// Why a town may take the application (依据).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PlaceBasis {
    /// 户籍所在地.
    Registration,
    /// 持居住证的居住地.
    ResidencePermit,
}

/// Whether the application may be filed with one town (可否在该地申请).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApplicationPlace {
    /// Position of the member whose place it is.
    pub member: u32,
    /// Whether it is the place of registration or of a permit.
    pub basis: PlaceBasis,
    /// Division code of the town, 9 digits.
    pub town: Option<String>,
    /// Whether the application may be filed there.
    pub accepts: TruthValue,
    /// The clause that says so; absent where the case that decides it is not known.
    pub clause: Option<String>,
    /// Facts that keep it open: JSON pointers, sorted.
    #[wire(if_any)]
    pub missing_facts: Vec<String>,
    /// Parameters that keep it open, sorted.
    #[wire(if_any)]
    pub missing_parameters: Vec<MissingParameter>,
}

/// Where a household applies (申请地判断): advice, never a refusal; who asks elsewhere is passed on.
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApplicationPlaces {
    /// The date.
    pub as_of: NaiveDate,
    /// False before the rules that are carried: 2021-07-01, of margin families 2022-10-20.
    pub covered: bool,
    /// One answer for the registration of each member, and one for each permit that is held or may be.
    pub places: Vec<ApplicationPlace>,
    /// Facts without which nothing can be said, such as who the members are: JSON pointers.
    #[wire(if_any)]
    pub missing_facts: Vec<String>,
    /// Named readings that were used.
    #[wire(if_any)]
    pub readings: Vec<String>,
    /// What is wrong with the facts.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

/// How the places of registration lie to each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spread {
    /// All in one county: the town of registration (D-60).
    OneCounty,
    /// One province, different counties: the province rules (D-62).
    OneProvince,
    /// Different provinces (D-61).
    Provinces,
}

/// Judges where a household may apply on a date.
pub fn application_places(
    pack: &PolicyPack,
    facts: &ApplicationPlaceFacts,
    as_of: NaiveDate,
) -> ApplicationPlaces {
    let mut out = ApplicationPlaces {
        hypothetical: pack.supposed(),
        as_of,
        covered: true,
        places: vec![],
        missing_facts: vec![],
        readings: vec![],
        findings: vec![],
    };
    let Some(applied_for) = facts.applied_for else {
        out.missing_facts.push("/appliedFor".into());
        return out;
    };
    let clause = match applied_for {
        AppliedFor::Dibao => "D-61",
        AppliedFor::Margin => "D-61a",
        AppliedFor::Tekun => "T-50",
    };
    out.covered = pack.in_force(clause, as_of);
    let reader = Reader {
        pack,
        as_of,
        facts,
        hukou: codes(facts, "hukou", |m| m.hukou.as_deref(), &mut out.findings),
        residence: codes(
            facts,
            "residence",
            |m| m.residence.as_deref(),
            &mut out.findings,
        ),
    };
    if out.covered {
        let household = applied_for != AppliedFor::Tekun;
        out.places = if household {
            reader.household(applied_for)
        } else {
            reader.one_person()
        };
        // Where nobody is listed there is no place to answer for, and somebody may be missing from the list.
        if facts.members.is_empty() && !household {
            out.missing_facts.push("/members".into());
        } else if facts.members.is_empty() && facts.members_complete != Some(true) {
            out.missing_facts.push("/membersComplete".into());
        }
        if household {
            out.readings = reader.readings();
        }
    }
    out
}

/// The usable codes, by member: 9 digits of a town, or 12 of a village, of which the town is read.
/// The province whose measures M-06 are.
const SHANDONG: &str = "37";

fn codes<'f>(
    facts: &'f ApplicationPlaceFacts,
    name: &str,
    of: impl Fn(&'f MemberPlace) -> Option<&'f str>,
    findings: &mut Vec<Finding>,
) -> Vec<Option<&'f str>> {
    let mut all = Vec::with_capacity(facts.members.len());
    for (i, m) in facts.members.iter().enumerate() {
        let given = of(m);
        let town = given.and_then(|code| {
            let digits = code.bytes().all(|b| b.is_ascii_digit());
            let town = matches!(code.len(), 9 | 12)
                .then(|| code.get(..9))
                .flatten();
            town.filter(|_| digits)
        });
        if let (Some(code), None) = (given, town) {
            let length = i64::try_from(code.chars().count()).unwrap_or(i64::MAX);
            let expected = TypedValue::Text {
                value: "9 | 12".into(),
            };
            let place = FindingPlace::at(format!("/members/{i}/{name}"));
            let finding = Finding::data(FindingCode::BadValue, place).with("expected", expected);
            findings.push(finding.count("length", length));
        }
        all.push(town);
    }
    all
}

struct Reader<'r> {
    pack: &'r PolicyPack,
    as_of: NaiveDate,
    facts: &'r ApplicationPlaceFacts,
    hukou: Vec<Option<&'r str>>,
    residence: Vec<Option<&'r str>>,
}

impl Reader<'_> {
    fn code<'a>(
        &'a self,
        of: &'a [Option<&'a str>],
        member: usize,
        digits: usize,
    ) -> Option<&'a str> {
        of.get(member).copied().flatten()?.get(..digits)
    }

    /// T-50: the town of the person's registration.
    fn one_person(&self) -> Vec<ApplicationPlace> {
        let each = (0..self.hukou.len()).map(|i| {
            let known = self.code(&self.hukou, i, 9).map(|_| true);
            let known = Known::fact(known, format!("/members/{i}/hukou"));
            self.answer(i, PlaceBasis::Registration, Some("T-50"), known)
        });
        each.collect()
    }

    /// Where the texts leave open what they mean.
    fn readings(&self) -> Vec<String> {
        let (spreads, mut out) = (self.spreads(), vec![]);
        // Of a household in several towns of one county the text names the town of registration, not whose.
        let mut towns = self.hukou.iter().flatten();
        let first = towns.next();
        let several = towns.any(|t| Some(t) != first);
        if several && spreads == [Spread::OneCounty] {
            out.push("D-60=anyTownOfCounty".into());
        }
        // That registration and residence agree is said of the town that takes the application, not of the county.
        let agreement = spreads.iter().any(|s| match s {
            Spread::OneCounty => false,
            Spread::OneProvince => self.by_agreement().is_ok_and(|yes| yes),
            Spread::Provinces => true,
        });
        let county_alone = (0..self.hukou.len()).any(|i| {
            let same = |digits: usize| {
                let hukou = self.code(&self.hukou, i, digits);
                hukou.is_some() && hukou == self.code(&self.residence, i, digits)
            };
            same(6) && !same(9)
        });
        if agreement && county_alone {
            out.push("D-61=sameTown".into());
        }
        out
    }

    /// The clause of a case. Of a margin family Shandong's own measures name the town of registration, and the notice
    /// of 2022 says the rest of D-60 and D-61.
    fn clause(&self, applied_for: AppliedFor, spread: Spread) -> &'static str {
        let theirs = (0..self.hukou.len()).all(|i| self.code(&self.hukou, i, 2) == Some(SHANDONG));
        let shandong = theirs && self.pack.in_force("M-06", self.as_of);
        match (applied_for, spread) {
            (AppliedFor::Margin, Spread::Provinces) => "D-61a",
            (AppliedFor::Margin, _) if shandong => "M-06",
            (AppliedFor::Margin, _) => "D-61a",
            (_, Spread::OneCounty) => "D-60",
            (_, Spread::OneProvince) => "D-62",
            (_, Spread::Provinces) => "D-61",
        }
    }

    fn household(&self, applied_for: AppliedFor) -> Vec<ApplicationPlace> {
        let spreads = self.spreads();
        let mut out = vec![];
        for i in 0..self.hukou.len() {
            let each: Vec<(Spread, Known)> = spreads
                .iter()
                .map(|s| (*s, self.registration(i, *s)))
                .collect();
            let same = each
                .iter()
                .all(|(_, k)| k.truth == each.first().and_then(|f| f.1.truth));
            let mut known = match each.first() {
                Some((_, first)) if same && first.truth.is_some() => first.clone(),
                _ => {
                    let mut causes = Causes::default();
                    causes.extend(each.iter().map(|(_, k)| &k.causes));
                    if each.len() > 1 {
                        causes.extend([&self.spread_open()]);
                    }
                    Known::open(causes)
                }
            };
            // Which town it is must be known, whatever the case.
            if self.code(&self.hukou, i, 9).is_none() {
                let town = Known::fact(None, format!("/members/{i}/hukou"));
                known = Known::all(&[&known, &town]);
            }
            let clause = match each.as_slice() {
                [(spread, _)] => Some(self.clause(applied_for, *spread)),
                _ => None,
            };
            out.push(self.answer(i, PlaceBasis::Registration, clause, known));
        }
        out.extend((0..self.residence.len()).filter_map(|i| self.permit(i)));
        out
    }

    /// The cases that are still possible.
    fn spreads(&self) -> Vec<Spread> {
        let differ = |digits: usize| {
            let mut known = (0..self.hukou.len()).filter_map(|i| self.code(&self.hukou, i, digits));
            let first = known.next();
            known.any(|other| Some(other) != first)
        };
        let all = self.hukou.iter().all(Option::is_some) && !self.hukou.is_empty();
        let complete = all && self.facts.members_complete == Some(true);
        match (differ(2), differ(6), complete) {
            (true, ..) => vec![Spread::Provinces],
            (_, true, true) => vec![Spread::OneProvince],
            (_, true, false) => vec![Spread::OneProvince, Spread::Provinces],
            (_, false, true) => vec![Spread::OneCounty],
            (_, false, false) => vec![Spread::OneCounty, Spread::OneProvince, Spread::Provinces],
        }
    }

    /// What keeps the case open.
    fn spread_open(&self) -> Causes {
        let mut causes = Causes::default();
        for (i, code) in self.hukou.iter().enumerate() {
            if code.is_none() {
                causes.fact(format!("/members/{i}/hukou"));
            }
        }
        if self.facts.members_complete != Some(true) {
            causes.fact("/membersComplete");
        }
        causes
    }

    /// Whether the registration of a member takes the application in a case.
    fn registration(&self, i: usize, spread: Spread) -> Known {
        match spread {
            Spread::OneCounty => Known::certain(true),
            Spread::Provinces => self.where_they_agree(i),
            Spread::OneProvince => match self.by_agreement() {
                Ok(true) => self.where_they_agree(i),
                Ok(false) => Known::certain(true),
                Err(missing) => {
                    let mut causes = Causes::default();
                    causes.parameter(missing);
                    Known::open(causes)
                }
            },
        }
    }

    /// D-62: whether the province takes its own counties as it takes other provinces.
    fn by_agreement(&self) -> Result<bool, Missing> {
        let choice = self.pack.choice("dibao.place_within_province", self.as_of);
        choice.map(|c| c != "anyRegistration")
    }

    /// D-61: where a member is registered and lives, by the town; if nobody does, where any is registered.
    fn where_they_agree(&self, i: usize) -> Known {
        let agrees = |j: usize| {
            let (one, other) = (
                self.code(&self.hukou, j, 9),
                self.code(&self.residence, j, 9),
            );
            let at = |name: &str| format!("/members/{j}/{name}");
            Known::all(&[
                &Known::fact(one.map(|_| true), at("hukou")),
                &Known::fact(other.map(|_| true), at("residence")),
                &Known::certain(one.zip(other).is_none_or(|(a, b)| a == b)),
            ])
        };
        // Without the member: it takes the application whether it agrees itself, or nobody does.
        let others = (0..self.hukou.len()).filter(|j| *j != i);
        let mut others: Vec<Known> = others.map(agrees).collect();
        if self.facts.members_complete != Some(true) {
            others.push(Known::fact(None, "/membersComplete"));
        }
        let nobody = Known::any(&others.iter().collect::<Vec<_>>()).not();
        Known::any(&[&agrees(i), &nobody])
    }

    /// D-62a: who holds a permit may apply where they live, where the place takes it.
    fn permit(&self, i: usize) -> Option<ApplicationPlace> {
        if !self.pack.in_force("D-62a", self.as_of) {
            return None;
        }
        let held = self.facts.members.get(i).and_then(|m| m.residence_permit);
        if held == Some(false) {
            return None;
        }
        let known = Known::all(&[
            &Known::fact(held, format!("/members/{i}/residencePermit")),
            &Known::fact(
                self.code(&self.residence, i, 9).map(|_| true),
                format!("/members/{i}/residence"),
            ),
            &Known::switch(self.pack, "dibao.residence_permit_accepted", self.as_of),
        ]);
        Some(self.answer(i, PlaceBasis::ResidencePermit, Some("D-62a"), known))
    }

    fn answer(
        &self,
        i: usize,
        basis: PlaceBasis,
        clause: Option<&str>,
        known: Known,
    ) -> ApplicationPlace {
        let of = match basis {
            PlaceBasis::Registration => &self.hukou,
            PlaceBasis::ResidencePermit => &self.residence,
        };
        ApplicationPlace {
            member: i as u32,
            basis,
            town: self.code(of, i, 9).map(Into::into),
            accepts: known.value(),
            clause: clause.map(Into::into),
            missing_facts: known.causes.facts.into_iter().collect(),
            missing_parameters: known.causes.parameters.into_iter().collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::household::tests::pack;
    use proptest::prelude::*;

    const TOWNS: [&str; 4] = ["370302102", "370302104", "370303001", "110101001"];

    fn accepted(pack: &PolicyPack, places: &[(Option<usize>, Option<usize>)]) -> Vec<TruthValue> {
        let town = |t: Option<usize>| t.map(|t| TOWNS[t].to_owned());
        let members = places.iter().map(|(hukou, residence)| MemberPlace {
            hukou: town(*hukou),
            residence: town(*residence),
            residence_permit: Some(false),
        });
        let facts = ApplicationPlaceFacts {
            applied_for: Some(AppliedFor::Dibao),
            members: members.collect(),
            members_complete: Some(true),
        };
        let on = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
        let found = application_places(pack, &facts, on).places;
        found.iter().map(|p| p.accepts).collect()
    }

    proptest! {
        /// Certain means the same however the unknown places turn out; and where only a residence is unknown, open
        /// means that they differ.
        #[test]
        fn certain_is_the_same_under_every_completion(
            places in prop::collection::vec((prop::option::of(0..4usize), prop::option::of(0..4usize)), 1..4)
        ) {
            let value = "asAcrossProvinces".to_owned();
            let pack = pack(vec![("dibao.place_within_province", TypedValue::Choice { value })]);
            let answer = accepted(&pack, &places);
            let mut all = vec![vec![]];
            for (hukou, residence) in &places {
                let fill = |t: &Option<usize>| t.map_or(vec![0, 1, 2, 3], |t| vec![t]);
                all = all.into_iter().flat_map(|head: Vec<_>| {
                    let ends = fill(hukou).into_iter().flat_map(|h| fill(residence).into_iter().map(move |r| (Some(h), Some(r))));
                    ends.map(move |end| [head.clone(), vec![end]].concat()).collect::<Vec<_>>()
                }).collect();
            }
            let each: Vec<Vec<TruthValue>> = all.iter().map(|p| accepted(&pack, p)).collect();
            let registered = places.iter().all(|(hukou, _)| hukou.is_some());
            for (i, truth) in answer.iter().enumerate() {
                let same = each.iter().all(|e| e[i] == each[0][i]);
                match truth {
                    TruthValue::Open => prop_assert!(!registered || !same),
                    certain => prop_assert!(each.iter().all(|e| e[i] == *certain)),
                }
            }
        }
    }
}
