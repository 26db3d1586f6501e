//! The facts on micro-grid leaders and those who might become one (微网格长台账).

use chrono::NaiveDate;
use gridaid_derive::wire;
use std::borrow::Cow;

use super::LeaderRules;
use super::once::absurd;
use crate::order::InOrder;
use crate::redact::redacted;

/// The post of a leader (岗位, S16, S18).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LeaderRole {
    /// 楼长.
    BuildingLeader,
    /// 单元长.
    UnitLeader,
    /// 村民小组长.
    GroupLeader,
}

/// Whether somebody is employed (在职情况, S17). Retired counts as not employed.
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Employment {
    /// 在职.
    Employed,
    /// 退休.
    Retired,
    /// 未就业.
    NotEmployed,
}

/// What else somebody does for the neighbourhood (担任的其他职务).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CandidateRole {
    /// 专职网格员 (S15).
    FullTimeGridWorker,
    /// 社区专职工作者.
    CommunityWorker,
    /// 村（社区）党组织书记.
    PartySecretary,
    /// 村（社区）“两委”成员.
    CommitteeMember,
    /// 居民（村民）代表.
    ResidentRepresentative,
    /// 志愿者.
    Volunteer,
}

/// A role and when it is held (任职).
#[wire(given)]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct HeldRole {
    /// The role.
    pub role: CandidateRole,
    /// First day; absent: always held.
    #[wire(default)]
    pub from: Option<NaiveDate>,
    /// First day on which it is no longer held; absent: held on.
    #[wire(default)]
    pub to: Option<NaiveDate>,
}

/// What changes about a candidate on a day (情况变动); what is absent stays as it was.
#[wire(given)]
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CandidateChange {
    /// First day on which it is so; where it cannot be, neither what it says nor what was before is known.
    pub from: NaiveDate,
    /// Party member from that day on.
    #[wire(default)]
    pub party_member: Option<bool>,
    /// Employed, retired or not employed from that day on.
    #[wire(default)]
    pub employment: Option<Employment>,
    /// Willing to serve from that day on.
    #[wire(default)]
    pub willing: Option<bool>,
    /// Id of the micro-grid where the candidate lives from that day on.
    #[wire(default)]
    pub micro_grid: Option<String>,
    /// Id of the home stairwell unit from that day on.
    #[wire(default)]
    pub unit: Option<String>,
    /// Id of the home building from that day on.
    #[wire(default)]
    pub building: Option<String>,
}

/// A leader post that is filled (微网格长岗位).
#[wire(facts, compared)]
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct LeaderPost {
    /// Opaque id of the post; rows of one id that are held on one day are one post: where they differ nothing is known. A row
    /// without one may be any of those that have one.
    pub id: String,
    /// Id of the micro-grid.
    pub micro_grid: String,
    /// Opaque id of the person; the same id means the same person.
    pub person: Option<String>,
    /// Building, unit or group leader.
    pub role: Option<LeaderRole>,
    /// Unit leaders: id of the stairwell unit.
    pub unit: Option<String>,
    /// Party member (党员).
    pub party_member: Option<bool>,
    /// Employed, retired or not employed.
    pub employment: Option<Employment>,
    /// Date of birth; only compared with the other leader's.
    pub birth_date: Option<NaiveDate>,
    /// First day of the term (任期); absent: since ever. Where the term cannot be, whether the post is held is not known.
    pub from: Option<NaiveDate>,
    /// First day after the term; absent: it has no end.
    pub to: Option<NaiveDate>,
}

/// Somebody who lives in a micro-grid and might lead it (微网格长候选人).
#[wire(facts)]
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Candidate {
    /// Opaque id of the person; a sitting leader has the id that his post names.
    pub id: String,
    /// Id of the micro-grid where the candidate lives; another of the same base grid only where the rules let leaders be
    /// shared.
    pub micro_grid: String,
    /// Party member (党员).
    pub party_member: Option<bool>,
    /// Employed, retired or not employed.
    pub employment: Option<Employment>,
    /// Date of birth; only compared with the other leader's.
    pub birth_date: Option<NaiveDate>,
    /// Willing to serve; who is not is never proposed.
    pub willing: Option<bool>,
    /// Id of the home stairwell unit.
    pub unit: Option<String>,
    /// Id of the home building.
    pub building: Option<String>,
    /// May lead another micro-grid of the base grid, where the rules let leaders be shared; not if false.
    pub shared: Option<bool>,
    /// Other roles, each with its time.
    pub roles: Vec<HeldRole>,
    /// Ids of candidates with whom this one cannot serve; it holds both ways.
    pub not_with: Vec<String>,
    /// What changes on a day; the facts above hold before the first.
    pub changes: Vec<CandidateChange>,
}

impl Candidate {
    /// The facts as they are on a day.
    pub fn at(&self, on: NaiveDate) -> Cow<'_, Self> {
        let mut changes: Vec<&CandidateChange> =
            self.changes.iter().filter(|c| c.from <= on).collect();
        if changes.is_empty() {
            return Cow::Borrowed(self);
        }
        changes.order(); // by day; of one day in an order of their own, not in that of the list
        let mut out = self.clone();
        for change in changes {
            if absurd(change.from) {
                // On which day it became so is not known, so that it may not be so yet.
                out.forget(change);
                continue;
            }
            out.party_member = change.party_member.or(out.party_member);
            out.employment = change.employment.or(out.employment);
            out.willing = change.willing.or(out.willing);
            if let Some(home) = &change.micro_grid {
                out.micro_grid.clone_from(home);
            }
            out.unit = change.unit.clone().or(out.unit);
            out.building = change.building.clone().or(out.building);
        }
        Cow::Owned(out)
    }

    /// Takes out what a change says otherwise that may hold or not.
    fn forget(&mut self, change: &CandidateChange) {
        let other =
            |own: Option<bool>, new: Option<bool>| own.filter(|_| new.is_none() || new == own);
        self.party_member = other(self.party_member, change.party_member);
        self.willing = other(self.willing, change.willing);
        let employment = change.employment;
        self.employment = self
            .employment
            .filter(|own| employment.is_none_or(|new| new == *own));
        if change
            .micro_grid
            .as_ref()
            .is_some_and(|home| *home != self.micro_grid)
        {
            self.micro_grid.clear();
        }
        let same = |own: &String, new: &Option<String>| new.as_ref().is_none_or(|new| new == own);
        self.unit = self.unit.take().filter(|own| same(own, &change.unit));
        self.building = self
            .building
            .take()
            .filter(|own| same(own, &change.building));
    }

    /// Whether a role is held on a day.
    pub fn holds(&self, role: CandidateRole, on: NaiveDate) -> bool {
        let held = |r: &HeldRole| {
            r.role == role && r.from.is_none_or(|d| d <= on) && r.to.is_none_or(|d| on < d)
        };
        self.roles.iter().any(held)
    }
}

impl LeaderPost {
    /// Whether the post is held on a day: its term is `[from, to)`.
    pub fn in_office(&self, on: NaiveDate) -> bool {
        self.from.is_none_or(|d| d <= on) && self.to.is_none_or(|d| on < d)
    }
}

/// Leaders and candidates of a district on one date.
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LeaderFacts {
    /// Posts that are filled.
    pub leaders: Vec<LeaderPost>,
    /// Whether every filled post is listed; unknown counts as incomplete, and then no leader is
    /// ever said to be missing.
    pub leaders_complete: Option<bool>,
    /// Micro-grids of which posts could not be read: there the list is not complete, whatever is
    /// said of the rest.
    #[wire(if_any)]
    pub leaders_incomplete_at: Vec<String>,
    /// Candidates.
    pub candidates: Vec<Candidate>,
    /// Local rules, wishes and patterns; absent: those of the plan ([`LeaderRules::plan`]).
    pub rules: Option<LeaderRules>,
}

impl LeaderFacts {
    /// The rules that hold here.
    pub fn rules(&self) -> Cow<'_, LeaderRules> {
        match &self.rules {
            Some(rules) => Cow::Borrowed(rules),
            None => Cow::Owned(LeaderRules::plan()),
        }
    }
}

// Party membership, employment and birth are personal: `Debug` shows where, never who.
redacted!(LeaderPost { id });
redacted!(CandidateChange { from });
redacted!(Candidate { micro_grid });
