//! Visit duties as data (走访频次规则): S36, S38, S39, V-04 to V-10 and what a locality adds.

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::cadence::{Cadence, Pace, basis_points, exceeds, rate_text};
use super::facts::{VisitCategory, VisitMode, VisitorRole};
use super::words::sentences;
use crate::calendar::{Gap, YearPart};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::law::{self, Strength};
use crate::policy::{PolicyPack, TypedValue};

/// The members of the group of S37. It is formed freely, by division of work (根据分工灵活组成), so
/// any of them makes a visit one of the group; the secretary sits on the two committees.
pub(super) const TEAM: &[VisitorRole] = &[
    VisitorRole::CommunityWorker,
    VisitorRole::GridWorker,
    VisitorRole::TownCadre,
    VisitorRole::PartySecretary,
    VisitorRole::CommitteeMember,
    VisitorRole::MicroGridLeader,
    VisitorRole::PartyMember,
    VisitorRole::Representative,
];

/// Who visits people in difficulty (V-05): town cadres, the staff of village or community, co-ordinators, social workers.
const REGULAR: &[VisitorRole] = &[
    VisitorRole::TownCadre,
    VisitorRole::PartySecretary,
    VisitorRole::CommitteeMember,
    VisitorRole::CommunityWorker,
    VisitorRole::GridWorker,
    VisitorRole::Coordinator,
    VisitorRole::SocialWorker,
];

/// The two committees of a village or community, on which the secretary sits.
const COMMITTEES: &[VisitorRole] = &[VisitorRole::PartySecretary, VisitorRole::CommitteeMember];

/// The village with its child officer (V-09).
const VILLAGE: &[VisitorRole] = &[
    VisitorRole::PartySecretary,
    VisitorRole::CommitteeMember,
    VisitorRole::ChildOfficer,
];

/// Which duty (走访职责).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VisitPolicyId {
    /// 党组织书记遍访 (S36, V-01): every household, in principle once a year.
    SecretaryRound,
    /// “1+1+N”小组走访 (S38, V-02): every household, in principle once a quarter.
    TeamRound,
    /// 重点走访 (S39, V-03): the four categories, more often than S38; the number is local.
    Priority,
    /// 特殊困难老年人月探访 (V-07): monthly, where the locality takes the national target as a duty.
    ElderlyMonthly,
    /// 事项走访 (S35): within a local number of working days after an event.
    AfterEvent,
    /// “两委”走访发现 (V-04): every household, where the locality sets how often.
    CommitteeVisits,
    /// 困难群众经常性走访 (V-05): where the locality sets how often.
    HardshipVisits,
    /// 老年人定期巡访 (V-08): where the locality sets how often.
    ElderlyPatrol,
    /// 农村留守儿童走访 (V-09): where the locality sets how often.
    LeftBehindChildren,
    /// 困境儿童走访 (V-10): where the locality sets how often.
    ChildrenInDifficulty,
    /// 本地规则: a duty that no pack gives, for asking what would be under it.
    Local,
}

impl VisitPolicyId {
    /// Every duty that a pack may give, in the order of the text.
    pub const ALL: [Self; 10] = [
        Self::SecretaryRound,
        Self::TeamRound,
        Self::Priority,
        Self::ElderlyMonthly,
        Self::AfterEvent,
        Self::CommitteeVisits,
        Self::HardshipVisits,
        Self::ElderlyPatrol,
        Self::LeftBehindChildren,
        Self::ChildrenInDifficulty,
    ];

    /// Those that a text asks for regularly, with no number (经常性、定期): a locality that sets one has the duty.
    pub const REGULAR: [Self; 5] = [
        Self::CommitteeVisits,
        Self::HardshipVisits,
        Self::ElderlyPatrol,
        Self::LeftBehindChildren,
        Self::ChildrenInDifficulty,
    ];

    /// The clause that sets the duty; a local one says itself on what it rests.
    pub fn clause(self) -> &'static str {
        match self {
            Self::SecretaryRound => "S36",
            Self::TeamRound => "S38",
            Self::Priority => "S39",
            Self::ElderlyMonthly => "V-07",
            Self::AfterEvent => "S35",
            Self::CommitteeVisits => "V-04",
            Self::HardshipVisits => "V-05",
            Self::ElderlyPatrol => "V-08",
            Self::LeftBehindChildren => "V-09",
            Self::ChildrenInDifficulty => "V-10",
            Self::Local => "",
        }
    }

    pub(super) fn whom(self) -> &'static [VisitCategory] {
        match self {
            Self::Priority => &VisitCategory::S39,
            Self::ElderlyMonthly => &[VisitCategory::SpecialElderly],
            Self::HardshipVisits => &[VisitCategory::Hardship],
            Self::ElderlyPatrol => &[VisitCategory::PatrolElderly],
            Self::LeftBehindChildren => &[VisitCategory::LeftBehindChild],
            Self::ChildrenInDifficulty => &[VisitCategory::ChildInDifficulty],
            _ => &[],
        }
    }

    /// Whose presence makes a visit one for this duty.
    pub(super) fn who(self) -> &'static [VisitorRole] {
        match self {
            Self::SecretaryRound => &[VisitorRole::PartySecretary],
            Self::CommitteeVisits => COMMITTEES,
            Self::HardshipVisits => REGULAR,
            Self::LeftBehindChildren => VILLAGE,
            Self::ChildrenInDifficulty => &[VisitorRole::ChildOfficer],
            _ => TEAM,
        }
    }

    /// Whether its households come first in a plan: those of a category, and those to whom something happened.
    pub(super) fn presses(self) -> bool {
        self == Self::AfterEvent || !self.whom().is_empty()
    }

    /// Whether it is a duty of the group, whose form S37 sets.
    pub(super) fn of_the_group(self) -> bool {
        matches!(self, Self::TeamRound | Self::Priority)
    }
}

/// What is owed in the period in which a household came (中途入住户).
#[wire]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JoinedLate {
    /// A visit, whenever it came (当期即走访).
    Owed,
    /// A visit if it came in the first half (前半期入住的当期走访).
    #[default]
    SecondHalf,
    /// A visit only if it was there from the first day (下期起走访).
    NotOwed,
}

/// One duty on a date (走访规则). Everything in it is data: change a term and ask again.
#[wire(nulls)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitPolicy {
    /// Which duty.
    pub id: VisitPolicyId,
    /// The clause that sets it.
    pub clause: String,
    /// How strongly the clause binds.
    pub strength: Option<Strength>,
    /// Who must be visited: households of any of these; all households where it is empty.
    pub whom: Vec<VisitCategory>,
    /// Any one of these makes a visit one for this duty.
    pub who: Vec<VisitorRole>,
    /// Modes that count (S35).
    pub modes: Vec<VisitMode>,
    /// How often.
    pub cadence: Cadence,
    /// Visits in each period or gap, or after each event; at least one.
    pub min_visits: u32,
    /// Visits, and calls without an answer, of one day count as one.
    pub distinct_days: bool,
    /// What is owed in the period in which a household came; of a calendar cadence.
    pub joined_late: JoinedLate,
    /// Calls without an answer after which the household is excused until the next period or gap;
    /// a local number (`visit.excuse.attempts`). Unset: never.
    pub excused_after_attempts: Option<u32>,
    /// Refusals after which it is (`visit.excuse.refusals`). Unset: never.
    pub excused_after_refusals: Option<u32>,
    /// Title and number of the local document that sets the number (文号), where it is given.
    #[wire(if_any)]
    pub source: Option<String>,
    /// The towns that ask this of themselves (S47), by the names that the pack uses; empty for a duty of the whole
    /// district.
    #[wire(if_any)]
    pub towns: Vec<String>,
    /// For a duty of the district: the towns that have a stricter one in its place.
    #[wire(if_any)]
    pub except_towns: Vec<String>,
    /// First day from which on this cadence has held without a break.
    pub from: NaiveDate,
    /// Expected visits a year × 10 000, computed; absent where events decide.
    pub expected_per_year_basis_points: Option<i64>,
    /// The current period such as `2026Q3`, computed; absent for another cadence.
    pub period: Option<String>,
    /// The duty in Chinese, computed: what its source says, what is set locally, how it is counted here.
    #[wire(default)]
    pub sentence_zh: String,
    /// The same in English.
    #[wire(default)]
    pub sentence_en: String,
}

impl VisitPolicy {
    /// The duty with a cadence that holds since `from`, as it stands on a day.
    pub fn new(id: VisitPolicyId, cadence: Cadence, from: NaiveDate, on: NaiveDate) -> Self {
        let clause = id.clause();
        Self {
            id,
            clause: clause.into(),
            strength: law::clause(clause).map(|c| c.strength),
            whom: id.whom().to_vec(),
            who: id.who().to_vec(),
            modes: vec![VisitMode::InPerson],
            cadence,
            min_visits: 1,
            distinct_days: true,
            joined_late: JoinedLate::default(),
            excused_after_attempts: None,
            excused_after_refusals: None,
            source: None,
            towns: vec![],
            except_towns: vec![],
            from,
            expected_per_year_basis_points: None,
            period: None,
            sentence_zh: String::new(),
            sentence_en: String::new(),
        }
        .stated(on)
    }

    /// The same duty with all that is computed from its terms computed anew for a day.
    #[must_use]
    pub fn stated(self, on: NaiveDate) -> Self {
        let (sentence_zh, sentence_en) = sentences(&self);
        Self {
            expected_per_year_basis_points: self.rate().map(basis_points),
            period: match self.cadence.pace() {
                Some(Pace::Calendar(times)) => Some(YearPart::of(on, times).to_string()),
                _ => None,
            },
            sentence_zh,
            sentence_en,
            ..self
        }
    }

    /// Whether it is the duty of a household in this town; not known of a town's own duty where the town is not. What
    /// the district asks is the least that every town asks.
    pub fn covers(&self, town: Option<&str>) -> Option<bool> {
        let names = |all: &[String]| town.map(|town| all.iter().any(|t| t == town));
        match self.towns.as_slice() {
            [] => Some(names(&self.except_towns) != Some(true)),
            own => names(own),
        }
    }

    /// Whether events ask for its visits.
    pub(super) fn is_of_events(&self) -> bool {
        matches!(self.cadence, Cadence::Triggered { .. })
    }

    /// Expected visits in 400 years.
    pub(super) fn rate(&self) -> Option<(i64, i64)> {
        self.cadence.rate(self.min_visits)
    }

    /// The first term that cannot be computed with: its field, and what is expected there.
    pub(super) fn unusable(&self) -> Option<(String, String)> {
        let positive = |n: Option<u32>| n == Some(0);
        if let Some((field, expected)) = self.cadence.wrong() {
            return Some((format!("cadence/{field}"), expected));
        }
        let term = |field: &str, expected: &str| Some((field.into(), expected.into()));
        if !(1..=366).contains(&self.min_visits) {
            term("minVisits", "1-366")
        } else if self.who.is_empty() {
            term("who", "list")
        } else if self.modes.is_empty() {
            term("modes", "list")
        } else if positive(self.excused_after_attempts) {
            term("excusedAfterAttempts", "1-")
        } else if positive(self.excused_after_refusals) {
            term("excusedAfterRefusals", "1-")
        } else {
            None
        }
    }

    /// S39: 要加大频次.
    pub(super) fn not_more_often(
        &self,
        base: &VisitPolicy,
        place: FindingPlace,
    ) -> Option<Finding> {
        let (own, base) = (self.rate()?, base.rate()?);
        if exceeds(own, base) {
            return None;
        }
        let text = |rate| TypedValue::Text {
            value: rate_text(rate),
        };
        let finding = Finding::law(FindingCode::VisitPriorityNotMoreOften, "S39", false, place)?;
        Some(finding.with("expected", text(own)).with("base", text(base)))
    }

    /// A rolling gap longer than the period of the clause can be: a year, a quarter, a month.
    pub(super) fn too_slow(&self, place: FindingPlace) -> Option<Finding> {
        let Some(Pace::Rolling(gap)) = self.cadence.pace() else {
            return None;
        };
        let (months, longest) = match self.id {
            VisitPolicyId::SecretaryRound => (12, 366),
            VisitPolicyId::TeamRound => (3, 92),
            VisitPolicyId::ElderlyMonthly => (1, 31),
            _ => return None,
        };
        let fits = |most: Gap| {
            let ((n, per), (m, of)) = (gap.mean_days(), most.mean_days());
            !exceeds((n, per), (m, of))
        };
        if Gap::months(months).is_some_and(fits) || Gap::days(longest).is_some_and(fits) {
            return None;
        }
        let finding = Finding::law(FindingCode::VisitGapTooLong, &self.clause, false, place)?;
        Some(
            finding
                .count("days", gap.whole_days())
                .count("longest", i64::from(longest)),
        )
    }
}

/// The duties of one district on one date (走访规则集).
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VisitPolicies {
    /// In the order of the text; one whose number is not set is left out.
    pub policies: Vec<VisitPolicy>,
    /// Days before the last day from which on a visit is called due soon; a local wish
    /// (`visit.due_soon_days`). Unset: nothing is called due soon.
    pub due_soon_days: Option<i64>,
}

impl VisitPolicies {
    /// Where the duties do not fit the clauses: a priority cadence that is not more often than
    /// the base (S39), a rolling gap longer than the period of its clause can be (S36, S38, V-07).
    /// `place` says where a duty's number stands.
    pub(super) fn unlawful(
        &self,
        place: impl Fn(usize, &VisitPolicy) -> FindingPlace,
    ) -> Vec<Finding> {
        let numbered = || self.policies.iter().enumerate();
        let slow = numbered().filter_map(|(n, p)| p.too_slow(place(n, p)));
        let teams = || {
            let all = self.policies.iter();
            all.filter(|p| p.id == VisitPolicyId::TeamRound)
        };
        // A town's own duty is held against the round of that town, or of the district where it has none.
        let team = |p: &VisitPolicy| {
            let same = |t: &&VisitPolicy| match p.towns.first() {
                Some(town) => t.covers(Some(town)) == Some(true),
                None => t.towns.is_empty(),
            };
            teams().find(same)
        };
        let priority = numbered().filter(|(_, p)| p.id == VisitPolicyId::Priority);
        let slack = priority.filter_map(|(n, p)| p.not_more_often(team(p)?, place(n, p)));
        slow.chain(slack).collect()
    }

    /// Whether a duty follows events.
    pub(super) fn of_events(&self) -> bool {
        self.policies.iter().any(VisitPolicy::is_of_events)
    }

    /// Duties that somebody altered or made (假设): what is computed from their terms is computed
    /// anew, and one with a term that cannot be used is left out with a finding at it.
    ///
    /// So is one whose clause does not bind in the place of the pack.
    pub(super) fn supposed_in(&self, pack: &PolicyPack, on: NaiveDate) -> (Self, Vec<Finding>) {
        let (mut kept, mut findings) = self.supposed(on);
        let binds = |clause: &str| law::clause(clause).is_none_or(|c| c.binds(pack.area()));
        for (n, policy) in self.policies.iter().enumerate() {
            if !binds(&policy.clause) {
                let place = FindingPlace::at(format!("/policies/policies/{n}/clause"));
                findings.push(Finding::data(FindingCode::VisitDutyElsewhere, place));
            }
        }
        kept.policies.retain(|policy| binds(&policy.clause));
        findings.retain(|f| f.clause.as_deref().is_none_or(binds));
        (kept, findings)
    }

    /// Duties that somebody altered or made (假设): what is computed from their terms is computed
    /// anew, and one with a term that cannot be used is left out with a finding at it.
    pub fn supposed(&self, on: NaiveDate) -> (Self, Vec<Finding>) {
        let at =
            |n: usize, field: &str| FindingPlace::at(format!("/policies/policies/{n}/{field}"));
        let mut findings = vec![];
        let mut policies = vec![];
        for (n, policy) in self.policies.iter().enumerate() {
            match policy.unusable() {
                None => policies.push(policy.clone().stated(on)),
                Some((field, expected)) => findings.push(
                    Finding::data(FindingCode::BadValue, at(n, &field))
                        .with("expected", TypedValue::Text { value: expected })
                        .count("length", 0),
                ),
            }
        }
        findings.extend(self.unlawful(|n, _| at(n, "cadence")));
        let due_soon_days = self.due_soon_days.filter(|d| *d >= 0);
        let kept = Self {
            policies,
            due_soon_days,
        };
        (kept, findings)
    }
}
