//! Who is in office on a day, where a post is vacant, and who answers for a household.

use chrono::NaiveDate;
use gridaid_derive::wire;
use hashbrown::HashMap;

use super::check::leading;
use super::once::Told;
use super::read::{Placed, Posts, held};
use super::{LeaderFacts, LeaderPost, LeaderRole};
use crate::finding::Finding;
use crate::grid::{Grid, PlaceIdx, PlaceKind};
use crate::order::InOrder;
use crate::policy::PolicyPack;

/// Somebody in office (在任).
#[wire(nulls)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeHolder {
    /// Id of the post.
    pub post: String,
    /// Id of the person, when it is known.
    pub person: Option<String>,
    /// Id of the micro-grid.
    pub micro_grid: String,
    /// Building, unit or group leader.
    pub role: Option<LeaderRole>,
    /// The stairwell unit of a unit leader.
    pub unit: Option<String>,
    /// First day of the term.
    pub from: Option<NaiveDate>,
    /// First day after the term.
    pub to: Option<NaiveDate>,
}

/// A micro-grid with fewer leaders than the plan encourages (岗位空缺, S16, S17).
#[wire(nulls)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vacancy {
    /// Id of the micro-grid.
    pub micro_grid: String,
    /// Leaders in office.
    pub has: i64,
    /// Leaders that the plan encourages.
    pub asked: i64,
    /// First day since which there have never been more leaders than today; none where there never were,
    /// or where a post of no known micro-grid may have been here.
    pub since: Option<NaiveDate>,
    /// Next known day on which there are more leaders than today.
    pub next: Option<NaiveDate>,
}

/// The leaders of a district on a day (微网格长花名册).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeaderRoster {
    /// The day.
    pub on: NaiveDate,
    /// Everybody in office, micro-grid by micro-grid in the order of the grid.
    pub in_office: Vec<OfficeHolder>,
    /// Where leaders are missing and it is known how many; empty as long as the list is not declared complete, or a post may be
    /// of any micro-grid.
    pub vacancies: Vec<Vacancy>,
    /// Whether vacancies could be found: the list is complete, of each post it is known whether it leads where, S17 is in
    /// force and its number known.
    pub vacancies_known: bool,
    /// What could not be read.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

/// Somebody who answers for a household (包户责任人).
#[wire(nulls)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answerable {
    /// Id of the post.
    pub post: String,
    /// Id of the person, when it is known.
    pub person: Option<String>,
    /// Building, unit or group leader.
    pub role: Option<LeaderRole>,
    /// Leads the household's own stairwell unit (S18).
    pub own_unit: bool,
    /// First day after the term.
    pub to: Option<NaiveDate>,
}

/// Who answers for a household on a day (该户今日责任人).
#[wire(nulls)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseholdLeaders {
    /// Id of the household.
    pub household: String,
    /// Id of its micro-grid; none where the grid has no household with this id.
    pub micro_grid: Option<String>,
    /// Id of its stairwell unit, when it names one.
    pub unit: Option<String>,
    /// Who answers, nearest first: the leader of its unit (S18), then those of the micro-grid (S16).
    pub leaders: Vec<Answerable>,
    /// Whether nobody certainly answers; unknown while the list is not declared complete, or
    /// a post may be of any micro-grid.
    pub nobody: Option<bool>,
}

/// The roster of a day (微网格长花名册): terms run from their first day to the day before their end.
pub fn roster(grid: &Grid, facts: &LeaderFacts, pack: &PolicyPack, on: NaiveDate) -> LeaderRoster {
    let mut findings = grid.elsewhere(pack);
    let packs = grid.town_packs(pack);
    let pack = packs.district();
    let told = Told::read(facts, on);
    let posts = Posts::read(grid, facts, &told, on, &mut findings);
    let asked = |pack: &PolicyPack| pack.count("grid.leader.dual_count", on).ok();
    let sought = pack.in_force("S17", on) && posts.complete();
    let known = |micro: PlaceIdx| asked(packs.of(micro)).is_some();
    let covered = || {
        let all = grid.of_kind(PlaceKind::MicroGrid);
        all.filter(|m| grid.is_city_rule(*m))
    };
    let mut out = LeaderRoster {
        hypothetical: pack.supposed(),
        on,
        in_office: posts.placed.iter().map(|p| holder(grid, p)).collect(),
        vacancies: vec![],
        vacancies_known: sought
            && grid.is_whole()
            && (asked(pack).is_some() || (covered().next().is_some() && covered().all(known))),
        findings,
    };
    if !sought {
        return out;
    }
    let terms = Terms::read(grid, facts, posts.ever_adrift);
    for micro in covered() {
        let Some(asked) = asked(packs.of(micro)) else {
            continue;
        };
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let has = count(leading(posts.of(micro)).len());
        let least = count(posts.least(micro, grid.id(micro)));
        if least < asked && (least < has || !posts.complete_at(grid.id(micro))) {
            // Some may lead here or not: how many are missing is not known.
            out.vacancies_known = false;
        } else if has < asked {
            out.vacancies.push(Vacancy {
                micro_grid: grid.id(micro).into(),
                has,
                asked,
                since: terms.since(micro, has, on),
                next: terms.next(micro, has, on),
            });
        }
    }
    out
}

fn holder(grid: &Grid, (micro, post): &Placed<'_>) -> OfficeHolder {
    OfficeHolder {
        post: post.id.clone(),
        person: post.person.clone(),
        micro_grid: grid.id(*micro).into(),
        role: post.role,
        unit: post.unit.clone(),
        from: post.from,
        to: post.to,
    }
}

/// The posts of each micro-grid, whenever they were held.
struct Terms<'a> {
    of: HashMap<PlaceIdx, Vec<&'a LeaderPost>>,
    /// Some are of no micro-grid that is known, and may have been here.
    adrift: bool,
}

impl<'a> Terms<'a> {
    fn read(grid: &Grid, facts: &'a LeaderFacts, adrift: bool) -> Self {
        let mut out: HashMap<PlaceIdx, Vec<&LeaderPost>> = HashMap::new();
        for post in &facts.leaders {
            if let Some(micro) = grid.find(&post.micro_grid) {
                out.entry(micro).or_default().push(post);
            }
        }
        Self { of: out, adrift }
    }

    fn of(&self, micro: PlaceIdx) -> &[&'a LeaderPost] {
        self.of.get(&micro).map(Vec::as_slice).unwrap_or_default()
    }

    /// The days on which a term begins or ends, in order.
    fn days(&self, micro: PlaceIdx) -> Vec<NaiveDate> {
        let posts = self.of(micro).iter();
        let mut days: Vec<NaiveDate> = posts.flat_map(|p| [p.from, p.to]).flatten().collect();
        days.order();
        days.dedup();
        days
    }

    fn count(&self, micro: PlaceIdx, on: NaiveDate) -> i64 {
        let held = held(micro, self.of(micro), on);
        i64::try_from(leading(&held).len()).unwrap_or(i64::MAX)
    }

    fn since(&self, micro: PlaceIdx, has: i64, on: NaiveDate) -> Option<NaiveDate> {
        if self.adrift {
            return None;
        }
        let days = self.days(micro).into_iter().rev().filter(|day| *day <= on);
        let before = |day: &NaiveDate| day.pred_opt().is_some_and(|d| self.count(micro, d) > has);
        days.into_iter().find(before)
    }

    fn next(&self, micro: PlaceIdx, has: i64, on: NaiveDate) -> Option<NaiveDate> {
        let days = self.days(micro).into_iter().filter(|day| *day > on);
        days.into_iter().find(|day| self.count(micro, *day) > has)
    }
}

/// Who answers for a household on a day (该户今日责任人): its unit's leader first, then those of the micro-grid.
///
/// Beside a building leader, the leader of another stairwell unit does not answer (S18). In a village the
/// villager group's leader does.
pub fn answers_for(
    grid: &Grid,
    facts: &LeaderFacts,
    household: &str,
    on: NaiveDate,
) -> HouseholdLeaders {
    let mut out = HouseholdLeaders {
        household: household.into(),
        micro_grid: None,
        unit: None,
        leaders: vec![],
        nobody: None,
    };
    let Some(home) = grid
        .find_household(household)
        .and_then(|h| grid.household(h))
    else {
        return out;
    };
    let unit = home.unit.map(|u| grid.unit_id(u));
    let told = Told::read(facts, on);
    let posts = Posts::read(grid, facts, &told, on, &mut vec![]);
    let here = posts.of(home.micro_grid);
    let own = |p: &LeaderPost| {
        p.role == Some(LeaderRole::UnitLeader) && p.unit.is_some() && p.unit.as_deref() == unit
    };
    let mut answering = leading(here);
    for (_, post) in here.iter().filter(|(_, p)| own(p)) {
        if !answering.iter().any(|p| std::ptr::eq(*p, *post)) {
            answering.push(post);
        }
    }
    answering.order_by_key(|p| (!own(p), p.id.as_str()));
    out.micro_grid = Some(grid.id(home.micro_grid).into());
    out.unit = unit.map(Into::into);
    out.nobody = match answering.is_empty() {
        false => Some(false),
        true => posts.complete_at(grid.id(home.micro_grid)).then_some(true),
    };
    out.leaders = answering
        .iter()
        .map(|p| Answerable {
            post: p.id.clone(),
            person: p.person.clone(),
            role: p.role,
            own_unit: own(p),
            to: p.to,
        })
        .collect();
    out
}
