//! The sheet for the board (公示、公布): what a text orders to be shown of a case at each step, on a day.

use chrono::NaiveDate;

use super::mask::is_name;
use super::{
    MaskKind, PublicField, PublicStage, PublicView, PublicationFacts, WithheldReason, mask,
};
use crate::calendar::{age_on, birth_fault, lived};
use crate::case::CaseDecision;
use crate::eligibility::{MissingParameter, Programme, TruthValue};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::money::MAX_FEN;
use crate::policy::PolicyPack;
use crate::support::AidClass;
use crate::value::TypedValue;

/// Who is younger is a child whose data are sensitive (P-31).
const SENSITIVE_BELOW: u32 = 14;

/// The three fields that D-79 names.
const THREE: [PublicField; 3] = [
    PublicField::ApplicantName,
    PublicField::MemberCount,
    PublicField::Amount,
];

/// The sheet for the board of the village or community (公开内容): publicity before the decision (P-20, D-71, T-56), publication after
/// it (P-21, P-22, D-79, P-23), publicity before support ends (T-77). A refusal is told to the applicant alone (P-23).
///
/// What no text orders to be shown is not disclosed (P-33). The three fields are those of D-79; for what the text names no field,
/// the place names them. A name of a child under 14 is masked (P-31), and so is one whose age is not known.
pub fn public_view(pack: &PolicyPack, facts: &PublicationFacts, as_of: NaiveDate) -> PublicView {
    let mut asked = Asked {
        pack,
        facts,
        as_of,
        out: PublicView::nothing(pack, as_of),
    };
    match asked.order() {
        None => {}
        Some(Order::Withheld(reason, clauses)) => {
            asked.out.publish = TruthValue::No;
            asked.out.withheld = Some(reason);
            asked.out.clauses = asked.those_in_force(clauses);
        }
        Some(Order::NotCovered) => asked.out.withheld = Some(WithheldReason::NotCovered),
        Some(Order::Shown(sheet)) => asked.show(&sheet),
    }
    let out = &mut asked.out;
    out.missing_facts.sort_unstable();
    out.missing_facts.dedup();
    asked.out
}

impl PublicView {
    fn nothing(pack: &PolicyPack, as_of: NaiveDate) -> Self {
        Self {
            as_of,
            publish: TruthValue::Open,
            clauses: vec![],
            withheld: None,
            fields: vec![],
            applicant_name: None,
            name_masked: None,
            member_count: None,
            amount_fen: None,
            place: None,
            publicity_days: None,
            keep_days: None,
            readings: vec![],
            missing_facts: vec![],
            missing_parameters: vec![],
            hypothetical: pack.supposed(),
            findings: vec![],
        }
    }
}

/// What the texts say of a step.
enum Order {
    Shown(Sheet),
    Withheld(WithheldReason, &'static [&'static str]),
    /// The texts of that day are not held here: nothing is said, and nothing is shown.
    NotCovered,
}

/// What is to be shown.
struct Sheet {
    clauses: &'static [&'static str],
    fields: FieldsOf,
    reading: Option<&'static str>,
    /// The parameter with the days of a publicity; none of a publication.
    days: Option<&'static str>,
}

/// Who names the fields.
enum FieldsOf {
    D79,
    Place(&'static str),
}

/// The fields of tekun, which no text names (T-56, P-22, T-77).
const TEKUN: FieldsOf = FieldsOf::Place("publication.tekun_fields");

const NOTHING_ORDERS: Order = Order::Withheld(WithheldReason::NoTextOrdersIt, &["P-33"]);

struct Asked<'a> {
    pack: &'a PolicyPack,
    facts: &'a PublicationFacts,
    as_of: NaiveDate,
    out: PublicView,
}

impl Asked<'_> {
    fn in_force(&self, clause: &str) -> bool {
        self.pack.in_force(clause, self.as_of)
    }

    fn those_in_force(&self, clauses: &[&str]) -> Vec<String> {
        let live = clauses.iter().filter(|c| self.in_force(c));
        live.map(|c| (*c).to_owned()).collect()
    }

    fn lacks(&mut self, pointer: &str) {
        self.out.missing_facts.push(pointer.into());
    }

    /// What the texts say; none while a fact is missing on which it depends.
    fn order(&mut self) -> Option<Order> {
        let Some(stage) = self.facts.stage else {
            self.lacks("/stage");
            return None;
        };
        if stage == PublicStage::Decision {
            match self.facts.decision {
                None => {
                    self.lacks("/decision");
                    return None;
                }
                Some(CaseDecision::Refused) => {
                    let clauses: &[&str] = match self.in_force("P-23") {
                        true => &["P-23"],
                        false => &["P-33"],
                    };
                    return Some(Order::Withheld(WithheldReason::Refusal, clauses));
                }
                Some(CaseDecision::Granted) => {}
            }
        }
        let Some(programme) = self.facts.programme else {
            self.lacks("/programme");
            return None;
        };
        match stage {
            PublicStage::FirstOpinion => self.first_opinion(programme),
            PublicStage::Decision => Some(self.decision(programme)),
            PublicStage::Termination => Some(self.termination(programme)),
        }
    }

    /// P-20: before the decision. For rigid expenditure and margin families no publicity is stated (M-32).
    fn first_opinion(&mut self, programme: Programme) -> Option<Order> {
        Some(match programme {
            Programme::Dibao | Programme::DibaoSingle if self.in_force("D-71") => {
                Order::Shown(Sheet {
                    clauses: &["D-71", "P-20"],
                    fields: FieldsOf::D79,
                    reading: Some("P-20=fieldsOfD-79"),
                    days: Some("dibao.publicity"),
                })
            }
            Programme::Tekun if self.in_force("T-56") => Order::Shown(Sheet {
                clauses: &["T-56", "P-20"],
                fields: TEKUN,
                reading: None,
                days: Some("tekun.publicity"),
            }),
            Programme::Rigid | Programme::Margin if self.in_force("M-32") => {
                Order::Withheld(WithheldReason::NoTextOrdersIt, &["M-32", "P-33"])
            }
            Programme::Temporary => return self.first_opinion_of_aid(),
            Programme::Rigid | Programme::Margin => NOTHING_ORDERS,
            _ => Order::NotCovered,
        })
    }

    /// L-20, L-24: urgent aid and quick small aid have no publicity; every other temporary assistance has (L-30), for days that
    /// were not found (L-35).
    fn first_opinion_of_aid(&mut self) -> Option<Order> {
        let without = |clauses| Some(Order::Withheld(WithheldReason::NoPublicity, clauses));
        match self.facts.aid {
            None => {
                self.lacks("/aid");
                None
            }
            Some(AidClass::Emergency) if self.in_force("L-20") => without(&["L-20"]),
            Some(AidClass::Quick) if self.in_force("L-24") => without(&["L-24"]),
            Some(AidClass::Quick) if self.in_force("L-30") => Some(NOTHING_ORDERS),
            Some(_) if self.in_force("L-30") => Some(Order::Shown(Sheet {
                clauses: &["L-30"],
                fields: FieldsOf::Place("temp.publication_fields"),
                reading: None,
                days: Some("temp.publicity"),
            })),
            Some(_) => Some(Order::NotCovered),
        }
    }

    /// P-21, P-22, P-23: what was granted.
    fn decision(&self, programme: Programme) -> Order {
        let sheet = |clauses, fields, reading| {
            Order::Shown(Sheet {
                clauses,
                fields,
                reading,
                days: None,
            })
        };
        match programme {
            Programme::Dibao | Programme::DibaoSingle if self.in_force("D-79") => {
                sheet(&["D-79", "P-21", "P-23"], FieldsOf::D79, None)
            }
            Programme::Tekun if self.in_force("P-22") => {
                sheet(&["P-22", "P-23", "T-59"], TEKUN, None)
            }
            _ if self.in_force("P-23") => sheet(
                &["P-23"],
                FieldsOf::Place("publication.fields"),
                Some("P-23=everyProgramme"),
            ),
            // The measures before those of 2021 had steps of their own (P-27), which are not held here.
            Programme::Dibao | Programme::DibaoSingle | Programme::Tekun => Order::NotCovered,
            _ => NOTHING_ORDERS,
        }
    }

    /// T-77: of tekun alone a publicity is stated before support ends.
    fn termination(&self, programme: Programme) -> Order {
        match programme {
            Programme::Tekun if self.in_force("T-77") => Order::Shown(Sheet {
                clauses: &["T-77"],
                fields: TEKUN,
                reading: None,
                days: Some("tekun.termination_publicity"),
            }),
            Programme::Tekun => Order::NotCovered,
            _ if !self.in_force("D-79") => Order::NotCovered,
            _ => NOTHING_ORDERS,
        }
    }

    fn show(&mut self, sheet: &Sheet) {
        self.out.publish = TruthValue::Yes;
        self.out.clauses = self.those_in_force(sheet.clauses);
        self.out.readings.extend(sheet.reading.map(Into::into));
        self.out.place.clone_from(&self.facts.place);
        if self.facts.place.is_none() {
            self.lacks("/place");
        }
        match sheet.days {
            Some(key) => self.out.publicity_days = self.count(key),
            None => self.out.keep_days = self.count("publication.keep_days"),
        }
        match sheet.fields {
            FieldsOf::D79 => self.out.fields = THREE.into(),
            FieldsOf::Place(key) => match self.pack.choice(key, self.as_of) {
                Ok(names) => self.out.fields = fields_of(names),
                Err(missing) => self.out.missing_parameters.push(missing.into()),
            },
        }
        for field in self.out.fields.clone() {
            match field {
                PublicField::ApplicantName => self.name(),
                PublicField::MemberCount => {
                    self.out.member_count =
                        self.number(self.facts.member_count, "/memberCount", [1, MAX_FEN]);
                }
                PublicField::Amount => {
                    self.out.amount_fen =
                        self.number(self.facts.amount_fen, "/amountFen", [0, MAX_FEN]);
                }
            }
        }
    }

    fn count(&mut self, key: &str) -> Option<i64> {
        match self.pack.count(key, self.as_of) {
            Ok(n) => Some(n),
            Err(missing) => {
                self.out
                    .missing_parameters
                    .push(MissingParameter::from(missing));
                None
            }
        }
    }

    /// A number that is shown; one that cannot be is unknown.
    fn number(&mut self, given: Option<i64>, at: &str, [least, most]: [i64; 2]) -> Option<i64> {
        let usable = given.filter(|n| (least..=most).contains(n));
        if usable.is_none() {
            self.lacks(at);
        }
        if given.is_some() && usable.is_none() {
            self.out_of_range(at, format!("{least}..{most}"));
        }
        usable
    }

    fn out_of_range(&mut self, at: &str, expected: String) {
        let value = TypedValue::Text { value: expected };
        let found = Finding::data(FindingCode::FactOutOfRange, FindingPlace::at(at));
        self.out.findings.push(found.with("expected", value));
    }

    /// The name; masked where the applicant is under 14, or may be (P-31).
    fn name(&mut self) {
        let facts = self.facts;
        let Some(name) = facts.applicant_name.as_deref().map(str::trim) else {
            return self.lacks("/applicantName");
        };
        if !is_name(name) {
            self.lacks("/applicantName");
            let place = FindingPlace::at("/applicantName");
            let found = Finding::data(FindingCode::PublicNameForm, place);
            return self.out.findings.push(found);
        }
        if !self.in_force("P-31") {
            self.out.applicant_name = Some(name.to_owned());
            return;
        }
        let birth = facts.applicant_birth_date;
        if let Some(expected) = birth_fault(birth, self.as_of) {
            self.out_of_range("/applicantBirthDate", expected.into());
        }
        let age = lived(birth, self.as_of).and_then(|b| age_on(b, self.as_of));
        if age.is_none() {
            self.lacks("/applicantBirthDate");
        }
        if age.is_some_and(|age| age >= SENSITIVE_BELOW) {
            self.out.applicant_name = Some(name.to_owned());
            return;
        }
        self.out.applicant_name = Some(mask(MaskKind::Name, name).text);
        self.out.name_masked = Some(true);
        self.out.readings.push("P-31=nameOfChildMasked".into());
    }
}

/// The fields of a local rule, by the name of its choice.
fn fields_of(choice: &str) -> Vec<PublicField> {
    let (members, amount) = match choice {
        "nameMembers" => (true, false),
        "nameAmount" => (false, true),
        "nameMembersAmount" => (true, true),
        _ => (false, false),
    };
    let with = [true, members, amount];
    let each = THREE.into_iter().zip(with);
    each.filter_map(|(field, with)| with.then_some(field))
        .collect()
}
