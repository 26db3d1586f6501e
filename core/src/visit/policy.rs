//! Visit duties as data (走访频次规则): S36, S38, S39, resolved from the policy pack on a date.

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::cadence::Cadence;
use super::facts::{VisitMode, VisitorRole};
use crate::calendar::Period;
use crate::finding::{Code, Finding, Place};
use crate::law::{self, Strength};
use crate::policy::{PolicyPack, Value};

/// Which duty (走访职责).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub enum VisitPolicyId {
    /// 党组织书记遍访 (S36, V-01): every household, in principle once a year.
    SecretaryRound,
    /// “1+1+N”小组走访 (S38, V-02): every household, in principle once a quarter.
    TeamRound,
    /// 重点走访 (S39, V-03): the four categories, more often than S38; the number is local.
    Priority,
}

impl VisitPolicyId {
    /// Every duty, in the order of the text.
    pub const ALL: [Self; 3] = [Self::SecretaryRound, Self::TeamRound, Self::Priority];

    /// The clause that sets the duty.
    pub fn clause(self) -> &'static str {
        match self {
            Self::SecretaryRound => "S36",
            Self::TeamRound => "S38",
            Self::Priority => "S39",
        }
    }

    /// The parameter that gives the number, and the periods of a year that it is a number for.
    fn rounds(self) -> (&'static str, i64) {
        match self {
            Self::SecretaryRound => ("visit.secretary.rounds_per_year", 1),
            Self::TeamRound => ("visit.team.rounds_per_quarter", 4),
            Self::Priority => ("visit.priority.visits_per_year", 1),
        }
    }

    /// The parameter that gives the longest gap where a locality chooses the rolling reading.
    fn gap(self) -> &'static str {
        match self {
            Self::SecretaryRound => "visit.secretary.rolling_gap_days",
            Self::TeamRound => "visit.team.rolling_gap_days",
            Self::Priority => "visit.priority.rolling_gap_days",
        }
    }

    /// Whose presence makes a visit one for this duty. S37 forms the group freely, by division
    /// of work (根据分工灵活组成), so any of its members is enough.
    fn who(self) -> &'static [VisitorRole] {
        use VisitorRole as R;
        match self {
            Self::SecretaryRound => &[R::PartySecretary],
            Self::TeamRound | Self::Priority => &[
                R::CommunityWorker,
                R::GridWorker,
                R::TownCadre,
                R::PartySecretary,
                R::CommitteeMember,
                R::MicroGridLeader,
                R::PartyMember,
                R::Representative,
            ],
        }
    }
}

/// One duty on a date (走访规则).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct VisitPolicy {
    /// Which duty.
    pub id: VisitPolicyId,
    /// The clause that sets it.
    pub clause: String,
    /// How strongly the clause binds.
    pub strength: Option<Strength>,
    /// Who must be visited: all households, or those of the four categories of S39.
    pub priority_only: bool,
    /// Any one of these makes a visit one for this duty.
    pub who: Vec<VisitorRole>,
    /// Modes that count (S35).
    pub modes: Vec<VisitMode>,
    /// How often.
    pub cadence: Cadence,
    /// Expected visits a year × 10 000.
    pub expected_per_year_basis_points: i64,
    /// First day from which on this cadence has held without a break.
    pub from: NaiveDate,
    /// The current period such as `2026Q3`; absent for a rolling cadence.
    pub period: Option<String>,
    /// The duty in one Chinese sentence.
    pub sentence_zh: String,
    /// The duty in one English sentence.
    pub sentence_en: String,
}

/// The duties of one district on one date (走访规则集).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct VisitPolicies {
    /// In the order of the text; one whose number is not set is left out.
    pub policies: Vec<VisitPolicy>,
    /// Days before the last day from which on a visit is called due soon; a local wish
    /// (`visit.due_soon_days`). Unset: nothing is called due soon.
    pub due_soon_days: Option<i64>,
}

impl VisitPolicies {
    /// Reads the duties from the pack. A duty whose clause is not in force is not there; one
    /// whose number is not set is left out with an open finding; [`Self::faults`] are added.
    pub fn resolve(pack: &PolicyPack, on: NaiveDate) -> (Self, Vec<Finding>) {
        let mut findings = vec![];
        let mut policies: Vec<VisitPolicy> = vec![];
        for id in VisitPolicyId::ALL {
            match cadence(pack, id, on) {
                None => {}
                Some(Ok(cadence)) => {
                    let from = start(pack, id, cadence, on);
                    policies.push(VisitPolicy::new(id, cadence, from, on));
                }
                Some(Err(finding)) => findings.push(*finding),
            }
        }
        // A round that has to reach every person (A5) is not computed, and not passed over.
        if let Ok(unit) = pack.choice("visit.unit", on)
            && unit != "household"
        {
            findings.push(*bad_value("visit.unit", "household", unit.chars().count()));
        }
        let due_soon_days = pack
            .count("visit.due_soon_days", on)
            .ok()
            .filter(|d| *d >= 0);
        let policies = Self {
            policies,
            due_soon_days,
        };
        findings.extend(policies.faults());
        (policies, findings)
    }

    /// Where local numbers do not fit the clauses: a priority cadence that is not more often than
    /// the base (S39), a rolling gap longer than the period of its clause can be (S36, S38).
    pub fn faults(&self) -> Vec<Finding> {
        let of = |id| self.policies.iter().find(|p| p.id == id);
        let team = of(VisitPolicyId::TeamRound);
        let priority = of(VisitPolicyId::Priority);
        let slow = self.policies.iter().filter_map(VisitPolicy::too_slow);
        slow.chain(priority.zip(team).and_then(|(p, t)| p.not_more_often(t)))
            .collect()
    }
}

impl VisitPolicy {
    /// The duty with a cadence that holds since `from`, as it stands on a day.
    pub fn new(id: VisitPolicyId, cadence: Cadence, from: NaiveDate, on: NaiveDate) -> Self {
        let (zh, en) = cadence.sentence();
        let clause = id.clause();
        let (sentence_zh, sentence_en) = match id {
            VisitPolicyId::SecretaryRound => (
                format!("村（社区）党组织书记原则上{zh}走访每户一遍，上门见到才算（{clause}）"),
                format!(
                    "in principle the Party secretary of the village or community visits every household {en}; \
                     only a meeting at home counts ({clause})"
                ),
            ),
            VisitPolicyId::TeamRound => (
                format!("“1+1+N”走访小组原则上{zh}走访每户一遍，上门见到才算（{clause}）"),
                format!(
                    "in principle the 1+1+N group visits every household {en}; only a meeting at home counts ({clause})"
                ),
            ),
            VisitPolicyId::Priority => (
                format!(
                    "“1+1+N”走访小组对困难户、租赁户、老党员户、重点关注户，要{zh}走访每户一遍，上门见到才算（{clause}）"
                ),
                format!(
                    "the 1+1+N group must visit poor, tenant, veteran-Party-member and key-attention households {en}; \
                     only a meeting at home counts ({clause})"
                ),
            ),
        };
        Self {
            id,
            clause: clause.into(),
            strength: law::clause(clause).map(|c| c.strength),
            priority_only: id == VisitPolicyId::Priority,
            who: id.who().to_vec(),
            modes: vec![VisitMode::InPerson],
            cadence,
            expected_per_year_basis_points: cadence.expected_basis_points(),
            from,
            period: match cadence {
                Cadence::Calendar { times } => Some(Period::of(on, times).to_string()),
                Cadence::Rolling { .. } => None,
            },
            sentence_zh,
            sentence_en,
        }
    }

    /// The parameter that its cadence was read from.
    fn key(&self) -> &'static str {
        match self.cadence {
            Cadence::Calendar { .. } => self.id.rounds().0,
            Cadence::Rolling { .. } => self.id.gap(),
        }
    }

    /// S39: 要加大频次.
    fn not_more_often(&self, base: &VisitPolicy) -> Option<Finding> {
        if self.cadence.more_often_than(base.cadence) {
            return None;
        }
        let text = |c: Cadence| Value::Text {
            value: c.expected_text(),
        };
        let place = Place::of(self.key());
        let finding = Finding::law(Code::VisitPriorityNotMoreOften, "S39", false, place)?;
        Some(
            finding
                .with("expected", text(self.cadence))
                .with("base", text(base.cadence)),
        )
    }

    /// A rolling gap longer than the period of the clause can be: a year, a quarter.
    fn too_slow(&self) -> Option<Finding> {
        let Cadence::Rolling { days } = self.cadence else {
            return None;
        };
        let longest = match self.id {
            VisitPolicyId::SecretaryRound => 366,
            VisitPolicyId::TeamRound => 92,
            VisitPolicyId::Priority => return None,
        };
        if days <= longest {
            return None;
        }
        let finding = Finding::law(
            Code::VisitGapTooLong,
            &self.clause,
            false,
            Place::of(self.key()),
        )?;
        Some(
            finding
                .count("days", i64::from(days))
                .count("longest", i64::from(longest)),
        )
    }
}

/// The cadence of a duty on a day; None where its clause is not in force. The calendar reading
/// holds unless the locality chooses the rolling one (A4).
fn cadence(
    pack: &PolicyPack,
    id: VisitPolicyId,
    on: NaiveDate,
) -> Option<Result<Cadence, Box<Finding>>> {
    law::clause(id.clause())
        .is_some_and(|c| c.in_force(on))
        .then(|| read_cadence(pack, id, on))
}

fn read_cadence(
    pack: &PolicyPack,
    id: VisitPolicyId,
    on: NaiveDate,
) -> Result<Cadence, Box<Finding>> {
    let rolling = match pack.choice("visit.cadence", on) {
        Ok("rolling") => true,
        Ok("calendar") | Err(_) => false,
        Ok(other) => {
            let length = other.chars().count();
            return Err(bad_value("visit.cadence", "calendar | rolling", length));
        }
    };
    let (key, per_year, limit) = if rolling {
        (id.gap(), 1, i64::from(Cadence::MAX_DAYS))
    } else {
        let (key, per_year) = id.rounds();
        (key, per_year, i64::from(Period::MAX_PARTS) / per_year)
    };
    let number = pack
        .count(key, on)
        .map_err(|_| Box::new(Finding::open(key, id.clause(), Place::default())))?;
    let times = Some(number)
        .filter(|n| (1..=limit).contains(n))
        .and_then(|n| u32::try_from(n.checked_mul(per_year)?).ok())
        .ok_or_else(|| bad_value(key, &format!("1-{limit}"), number.to_string().len()))?;
    Ok(if rolling {
        Cadence::Rolling { days: times }
    } else {
        Cadence::Calendar { times }
    })
}

fn bad_value(key: &str, expected: &str, length: usize) -> Box<Finding> {
    let finding = Finding::data(Code::BadValue, Place::of(key))
        .with(
            "expected",
            Value::Text {
                value: expected.into(),
            },
        )
        .count("length", i64::try_from(length).unwrap_or(i64::MAX));
    Box::new(finding)
}

/// The first day of the unbroken time up to `on` in which the pack gives this cadence: looked
/// for by months and then by days, over the last hundred years at most.
fn start(pack: &PolicyPack, id: VisitPolicyId, held: Cadence, on: NaiveDate) -> NaiveDate {
    let holds = |day: &NaiveDate| cadence(pack, id, *day) == Some(Ok(held));
    let month = (1..=1200)
        .map_while(|n| on.checked_sub_months(Months::new(n)))
        .take_while(holds)
        .last()
        .unwrap_or(on);
    (1..=31)
        .map_while(|n| month.checked_sub_days(Days::new(n)))
        .take_while(holds)
        .last()
        .unwrap_or(month)
}
