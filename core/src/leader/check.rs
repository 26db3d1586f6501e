//! The posts as they are on a day, held against S16 to S19.

use chrono::NaiveDate;
use hashbrown::{HashMap, HashSet};

use super::once::{Told, named};
use super::pair::{Comparable, Patterns, any};
use super::read::{Candidates, Placed, Posts, person, unit_of};
use super::{HardRuleKind, LeaderFacts, LeaderPost, LeaderRole, LeaderRules, PairPattern};
use crate::finding::{Finding, FindingCode, FindingPlace, Gravity};
use crate::grid::{Grid, PlaceIdx, PlaceKind, UnitIdx};
use crate::order::InOrder;
use crate::policy::{PolicyPack, TypedValue};

/// What the leader rules of a date do not find as they ask, and what cannot be read.
///
/// S16 to S18 cover communities, and villages that follow the city model (S19). That nobody leads
/// a micro-grid is a violation; everything else is advice. A unit leader who names a stairwell
/// unit beside a building leader is that unit's leader (S18); every other post counts as
/// micro-grid leader. Only posts whose term holds on the date count. Without the word that the
/// list of leaders is complete nobody is missed. A post whose place, role, unit, person or term is not known may be any:
/// nothing is missed that it could fill, and nothing is too many that it could be counted into twice.
pub fn check(grid: &Grid, facts: &LeaderFacts, pack: &PolicyPack, on: NaiveDate) -> Vec<Finding> {
    let mut out = grid.elsewhere(pack);
    let packs = grid.town_packs(pack);
    let pack = packs.district();
    if pack.hypothetical() {
        out.push(Finding::data(
            FindingCode::PolicyHypothetical,
            FindingPlace::default(),
        ));
    }
    let told = Told::read(facts, on);
    let posts = Posts::read(grid, facts, &told, on, &mut out);
    out.append(&mut Candidates::read(grid, facts, on).findings);
    let asked = facts.rules();
    check_rules(&asked, &mut out);
    if !pack.in_force("S16", on) {
        return out;
    }
    let micro_grids = grid.of_kind(PlaceKind::MicroGrid);
    let covered: Vec<PlaceIdx> = micro_grids.filter(|m| grid.is_city_rule(*m)).collect();
    if covered.is_empty() {
        return out;
    }
    if facts.leaders_complete != Some(true) {
        let place = FindingPlace::at("/leadersComplete");
        out.push(Finding::data(FindingCode::LeadersIncomplete, place));
    }
    let unit_leaders = UnitLeaders::read(grid, &posts);
    for (pack, covered) in packs.split(&covered) {
        let mut number = |key, clause| {
            let number = pack.count(key, on).ok();
            let open = Finding::open(key, clause, FindingPlace::at("/leaders"));
            if number.is_none() && !out.contains(&open) {
                out.push(open);
            }
            number
        };
        let rules = Rules {
            grid,
            facts,
            on,
            posts: &posts,
            dual: number("grid.leader.dual_count", "S17"),
            per_unit: number("grid.leader.unit_leader_per_unit", "S18"),
            patterns: Patterns::new(&asked, &pack, on),
            unit_leaders: &unit_leaders,
        };
        for micro in covered {
            rules.check(micro, &mut out);
        }
    }
    out
}

/// Local rules that cannot be used as they stand.
fn check_rules(rules: &LeaderRules, out: &mut Vec<Finding>) {
    let mut fault = |code, pointer: String, expected: &str| {
        let value = expected.into();
        let finding = Finding::data(code, FindingPlace::at(pointer));
        out.push(finding.with("expected", TypedValue::Text { value }));
    };
    for (n, hard) in rules.hard.iter().enumerate() {
        if hard.rule == HardRuleKind::NotInRole && hard.role.is_none() {
            fault(
                FindingCode::PolicyFieldMissing,
                format!("/rules/hard/{n}/role"),
                "role",
            );
        }
    }
    for (n, pattern) in rules.patterns.iter().enumerate() {
        if pattern.pattern == PairPattern::RoleAndNot && pattern.role.is_none() {
            fault(
                FindingCode::PolicyFieldMissing,
                format!("/rules/patterns/{n}/role"),
                "role",
            );
        }
    }
    for (n, wish) in rules.wishes.iter().enumerate() {
        if !(0..=super::assign::MOST_POINTS).contains(&wish.points) {
            fault(
                FindingCode::FactOutOfRange,
                format!("/rules/wishes/{n}/points"),
                "0 to 10000",
            );
        }
    }
}

struct Rules<'a> {
    grid: &'a Grid,
    facts: &'a LeaderFacts,
    on: NaiveDate,
    posts: &'a Posts<'a>,
    dual: Option<i64>,
    per_unit: Option<i64>,
    patterns: Patterns,
    unit_leaders: &'a UnitLeaders,
}

impl Rules<'_> {
    fn check(&self, micro: PlaceIdx, out: &mut Vec<Finding>) {
        let posts = self.posts.of(micro);
        let leaders = leading(posts);
        let place = || self.grid.at(micro);
        let complete = self.posts.complete_at(self.grid.id(micro));
        if leaders.is_empty() {
            if complete {
                let missing = Finding::law_as(
                    FindingCode::LeaderMissing,
                    "S16",
                    Gravity::Violation,
                    place(),
                );
                out.push(missing);
            }
            return;
        }
        if complete && any(posts.iter().map(|(_, p)| p.party_member)) == Some(false) {
            let backbone = Finding::law_as(
                FindingCode::LeaderNoPartyMember,
                "S16",
                Gravity::Advice,
                place(),
            );
            out.push(backbone);
        }
        self.check_pair(micro, &leaders, complete, out);
        if has_building_leader(posts) && complete {
            self.check_units(micro, out);
        }
    }

    /// S17: two, in one of the patterns of the open list.
    fn check_pair(
        &self,
        micro: PlaceIdx,
        leaders: &[&LeaderPost],
        complete: bool,
        out: &mut Vec<Finding>,
    ) {
        let Some(asked) = self.dual else { return };
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let most = count(leaders.len());
        let least = count(self.posts.least(micro, self.grid.id(micro)));
        let place = || self.grid.at(micro);
        let (code, has) = if most < asked && complete {
            (FindingCode::LeadersFewerThanTwo, most)
        } else if least > asked {
            (FindingCode::LeadersMoreThanTwo, least)
        } else {
            let of = |p| Comparable::of_post(p, self.facts, self.on);
            if let [a, b] = leaders
                && complete
                && (least, most) == (asked, asked)
                && !self.patterns.is_empty()
                && self.patterns.any(&of(a), &of(b)) == Some(false)
            {
                out.extend(Finding::law(
                    FindingCode::LeaderPairPattern,
                    "S17",
                    false,
                    place(),
                ));
            }
            return;
        };
        let finding = Finding::law(code, "S17", false, place());
        out.extend(finding.map(|f| f.count("has", has).count("asked", asked)));
    }

    /// S18: one unit leader for every stairwell unit in which a household of the micro-grid certainly lives.
    fn check_units(&self, micro: PlaceIdx, out: &mut Vec<Finding>) {
        let Some(asked) = self.per_unit else { return };
        if self.unit_leaders.may_lead_any(self.grid, micro) {
            return;
        }
        let mut units = lived_in(self.grid, micro);
        let all = units.len();
        units.retain(|u| self.unit_leaders.of(*u) < asked);
        if units.is_empty() {
            return;
        }
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let place = self.grid.at(micro);
        let finding = Finding::law(FindingCode::UnitLeaderMissing, "S18", false, place);
        out.extend(finding.map(|f| {
            let f = f
                .count("missing", count(units.len()))
                .count("units", count(all));
            units
                .iter()
                .fold(f, |f, u| f.related(FindingPlace::of(self.grid.unit_id(*u))))
        }));
    }
}

pub(super) fn has_building_leader(posts: &[Placed<'_>]) -> bool {
    posts
        .iter()
        .any(|(_, p)| p.role == Some(LeaderRole::BuildingLeader))
}

/// The posts that lead the micro-grid itself: without the unit leaders beside a building leader
/// (S18), and each person once.
pub(super) fn leading<'a>(posts: &[Placed<'a>]) -> Vec<&'a LeaderPost> {
    let building_leader = has_building_leader(posts);
    let mut leaders: Vec<&LeaderPost> = Vec::new();
    for (_, post) in posts {
        // A unit leader whose unit is not known may be one of the two.
        let of_unit = building_leader
            && post.role == Some(LeaderRole::UnitLeader)
            && post.unit.as_deref().is_some_and(named);
        let same = |p: &&LeaderPost| person(p).is_some() && person(p) == person(post);
        if !of_unit && !leaders.iter().any(same) {
            leaders.push(post);
        }
    }
    leaders
}

/// The stairwell units in which a micro-grid's households may live; where some name only the building, all its units.
pub(super) fn stairwells(grid: &Grid, micro: PlaceIdx) -> Vec<UnitIdx> {
    let mut whole = Vec::new();
    for household in grid.households(micro) {
        let home = grid.household(household);
        whole.extend(home.filter(|h| h.unit.is_none()).and_then(|h| h.building));
    }
    whole.order();
    whole.dedup();
    let mut units = lived_in(grid, micro);
    units.extend(whole.iter().flat_map(|b| grid.units_of(*b)));
    units.order();
    units.dedup();
    units
}

/// The stairwell units in which they certainly live: who names only the building may live in any of its units.
fn lived_in(grid: &Grid, micro: PlaceIdx) -> Vec<UnitIdx> {
    let homes = grid.households(micro).filter_map(|h| grid.household(h));
    let mut units: Vec<UnitIdx> = homes.filter_map(|h| h.unit).collect();
    units.order();
    units.dedup();
    units
}

/// Who leads a stairwell unit or may lead one: who has no role that is known may be a unit leader.
struct UnitLeaders {
    of_unit: HashMap<UnitIdx, i64>,
    /// Base grids in which some may lead any unit: the unit is not known, or the row was lost.
    any: HashSet<PlaceIdx>,
}

impl UnitLeaders {
    fn read(grid: &Grid, posts: &Posts<'_>) -> Self {
        let lost = posts.lost_at.iter().filter_map(|id| grid.find(id));
        let mut out = Self {
            of_unit: HashMap::new(),
            any: lost.filter_map(|micro| base_of(grid, micro)).collect(),
        };
        let may_lead = |p: &LeaderPost| matches!(p.role, None | Some(LeaderRole::UnitLeader));
        for (micro, post) in posts.placed.iter().filter(|(_, p)| may_lead(p)) {
            match unit_of(grid, post) {
                Some(unit) => {
                    let n: &mut i64 = out.of_unit.entry(unit).or_default();
                    *n = n.saturating_add(1);
                }
                None => out.any.extend(base_of(grid, *micro)),
            }
        }
        for post in posts.left_out().iter().filter(|p| may_lead(p)) {
            match unit_of(grid, post) {
                Some(unit) => {
                    let n: &mut i64 = out.of_unit.entry(unit).or_default();
                    *n = n.saturating_add(1);
                }
                None => out.any.extend(grid.of_kind(PlaceKind::BaseGrid)),
            }
        }
        out
    }

    fn of(&self, unit: UnitIdx) -> i64 {
        self.of_unit.get(&unit).copied().unwrap_or(0)
    }

    /// A building has its micro-grids in one base grid, and so have its unit leaders.
    fn may_lead_any(&self, grid: &Grid, micro: PlaceIdx) -> bool {
        base_of(grid, micro).is_some_and(|base| self.any.contains(&base))
    }
}

fn base_of(grid: &Grid, micro: PlaceIdx) -> Option<PlaceIdx> {
    grid.enclosing(micro, PlaceKind::BaseGrid)
}
