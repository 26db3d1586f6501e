//! The posts as they are, held against S16 to S19.

use chrono::NaiveDate;
use hashbrown::HashMap;

use super::propose::any;
use super::{Candidate, Comparable, LeaderFacts, LeaderPost, LeaderRole, age_gap, pair};
use crate::finding::{Code, Finding, Gravity, Place};
use crate::grid::{Grid, PlaceIdx, PlaceKind, UnitIdx, in_force, row_field, row_place, usable};
use crate::policy::PolicyPack;

/// What the leader rules of a date do not find as they ask, and what cannot be read.
///
/// S16 to S18 cover communities, and villages that follow the city model (S19). That nobody leads
/// a micro-grid is a violation; everything else is advice. A unit leader who names a stairwell
/// unit beside a building leader is that unit's leader (S18); every other post counts as
/// micro-grid leader. Without the word that the list of leaders is complete nobody is missed.
pub fn check(grid: &Grid, facts: &LeaderFacts, pack: &PolicyPack, on: NaiveDate) -> Vec<Finding> {
    let mut out = Vec::new();
    let posts = read_posts(grid, &facts.leaders, &mut out);
    out.append(&mut read_candidates(grid, &facts.candidates).findings);
    if !in_force("S16", on) {
        return out;
    }
    let mut covered = grid
        .of_kind(PlaceKind::MicroGrid)
        .filter(|m| grid.is_city_rule(*m))
        .peekable();
    if covered.peek().is_none() {
        return out;
    }
    let complete = facts.leaders_complete == Some(true);
    if !complete {
        let place = Place::at("/leadersComplete");
        out.push(Finding::data(Code::LeadersIncomplete, place));
    }
    let mut number = |key, clause| match pack.count(key, on) {
        Ok(n) => Some(n),
        Err(_) => {
            out.push(Finding::open(key, clause, Place::at("/leaders")));
            None
        }
    };
    let rules = Rules {
        grid,
        complete,
        dual: number("grid.leader.dual_count", "S17"),
        per_unit: number("grid.leader.unit_leader_per_unit", "S18"),
        gap: age_gap(pack, on),
        of_unit: unit_leaders(grid, &posts),
    };
    let mut groups = posts.chunk_by(|a, b| a.0 == b.0).peekable();
    for micro in covered {
        while groups
            .next_if(|g| g.first().is_some_and(|p| p.0 < micro))
            .is_some()
        {}
        let group = groups
            .next_if(|g| g.first().is_some_and(|p| p.0 == micro))
            .unwrap_or(&[]);
        rules.check(micro, group, &mut out);
    }
    out
}

/// A post in its micro-grid.
type Placed<'a> = (PlaceIdx, &'a LeaderPost);

struct Rules<'a> {
    grid: &'a Grid,
    complete: bool,
    dual: Option<i64>,
    per_unit: Option<i64>,
    gap: Option<i64>,
    /// Unit leaders of each stairwell unit.
    of_unit: HashMap<UnitIdx, i64>,
}

impl Rules<'_> {
    fn check(&self, micro: PlaceIdx, posts: &[Placed<'_>], out: &mut Vec<Finding>) {
        let building_leader = posts
            .iter()
            .any(|(_, p)| p.role == Some(LeaderRole::BuildingLeader));
        let mut leaders: Vec<&LeaderPost> = Vec::new();
        for (_, post) in posts {
            let of_unit =
                building_leader && post.role == Some(LeaderRole::UnitLeader) && post.unit.is_some();
            let same = |p: &&LeaderPost| p.person.is_some() && p.person == post.person;
            if !of_unit && !leaders.iter().any(same) {
                leaders.push(post);
            }
        }
        let place = || self.grid.at(micro);
        if leaders.is_empty() {
            if self.complete {
                let missing =
                    Finding::law_as(Code::LeaderMissing, "S16", Gravity::Violation, place());
                out.push(missing);
            }
            return;
        }
        if self.complete && any(posts.iter().map(|(_, p)| p.party_member)) == Some(false) {
            let backbone =
                Finding::law_as(Code::LeaderNoPartyMember, "S16", Gravity::Advice, place());
            out.push(backbone);
        }
        self.check_pair(&leaders, place, out);
        if building_leader && self.complete {
            self.check_units(micro, out);
        }
    }

    /// S17: two, in one of the patterns that the text gives as examples.
    fn check_pair(
        &self,
        leaders: &[&LeaderPost],
        place: impl Fn() -> Place,
        out: &mut Vec<Finding>,
    ) {
        let Some(asked) = self.dual else { return };
        let has = i64::try_from(leaders.len()).unwrap_or(i64::MAX);
        let code = match has.cmp(&asked) {
            std::cmp::Ordering::Less if self.complete => Code::LeadersFewerThanTwo,
            std::cmp::Ordering::Greater => Code::LeadersMoreThanTwo,
            std::cmp::Ordering::Equal if self.complete => {
                let of = |p: &LeaderPost| Comparable::new(p.employment, p.birth_date);
                if let [a, b] = leaders
                    && pair::pattern(&of(a), &of(b), self.gap) == Some(false)
                {
                    out.extend(Finding::law(Code::LeaderPairPattern, "S17", false, place()));
                }
                return;
            }
            _ => return,
        };
        let finding = Finding::law(code, "S17", false, place());
        out.extend(finding.map(|f| f.count("has", has).count("asked", asked)));
    }

    /// S18: one unit leader for every stairwell unit in which the micro-grid's households live;
    /// where some name only the building, for all its units.
    fn check_units(&self, micro: PlaceIdx, out: &mut Vec<Finding>) {
        let Some(asked) = self.per_unit else { return };
        let mut units = Vec::new();
        let mut whole = Vec::new();
        for household in self.grid.households(micro) {
            match self.grid.household(household).map(|h| (h.unit, h.building)) {
                Some((Some(unit), _)) => units.push(unit),
                Some((None, Some(building))) => whole.push(building),
                _ => {}
            }
        }
        whole.sort_unstable();
        whole.dedup();
        units.extend(whole.iter().flat_map(|b| self.grid.units_of(*b)));
        units.sort_unstable();
        units.dedup();
        let all = units.len();
        units.retain(|u| self.of_unit.get(u).copied().unwrap_or(0) < asked);
        if units.is_empty() {
            return;
        }
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let place = self.grid.at(micro);
        let finding = Finding::law(Code::UnitLeaderMissing, "S18", false, place);
        out.extend(finding.map(|f| {
            let f = f
                .count("missing", count(units.len()))
                .count("units", count(all));
            units
                .iter()
                .fold(f, |f, u| f.related(Place::of(self.grid.unit_id(*u))))
        }));
    }
}

fn unit_leaders(grid: &Grid, posts: &[Placed<'_>]) -> HashMap<UnitIdx, i64> {
    let mut of_unit = HashMap::new();
    for (_, post) in posts {
        if post.role == Some(LeaderRole::UnitLeader)
            && let Some(unit) = post.unit.as_deref().and_then(|u| grid.find_unit(u))
        {
            let n: &mut i64 = of_unit.entry(unit).or_default();
            *n = n.saturating_add(1);
        }
    }
    of_unit
}

/// The posts that name a micro-grid of the tree, in its order.
fn read_posts<'a>(grid: &Grid, posts: &'a [LeaderPost], out: &mut Vec<Finding>) -> Vec<Placed<'a>> {
    let mut placed = Vec::with_capacity(posts.len());
    let mut persons: HashMap<&str, usize> = HashMap::new();
    let mut ids: HashMap<&str, usize> = HashMap::new();
    let id_of = |row: usize| posts.get(row).map_or("", |p| p.id.as_str());
    let mut left_out = 0_i64;
    for (row, post) in posts.iter().enumerate() {
        if !post.id.is_empty()
            && let Some(first) = ids.insert(&post.id, row)
        {
            ids.insert(&post.id, first);
            out.push(
                Finding::data(Code::DuplicateId, row_place("leaders", row, &post.id))
                    .related(row_place("leaders", first, &post.id)),
            );
            continue;
        }
        let micro = match find_micro_grid(grid, &post.micro_grid) {
            Ok(micro) => micro,
            Err(None) => {
                left_out = left_out.saturating_add(1);
                continue;
            }
            Err(Some(code)) => {
                let place = row_field("leaders", row, "microGrid", &post.id);
                out.push(Finding::data(code, place));
                continue;
            }
        };
        if let Some(person) = post.person.as_deref().filter(|p| !p.is_empty()) {
            if let Some(&first) = persons.get(person) {
                out.push(
                    Finding::data(
                        Code::LeaderTwice,
                        row_field("leaders", row, "person", &post.id),
                    )
                    .related(row_field(
                        "leaders",
                        first,
                        "person",
                        id_of(first),
                    )),
                );
            } else {
                persons.insert(person, row);
            }
        }
        if post
            .unit
            .as_deref()
            .is_some_and(|u| grid.find_unit(u).is_none())
        {
            let place = row_field("leaders", row, "unit", &post.id);
            out.push(Finding::data(Code::UnknownUnit, place));
        }
        placed.push((micro, post));
    }
    if left_out > 0 {
        let place = Place::at("/leaders");
        out.push(Finding::data(Code::MicroGridLeftOut, place).count("rows", left_out));
    }
    placed.sort_by_key(|(micro, _)| *micro);
    placed
}

/// A micro-grid by its id; the code of what is wrong, or nothing where the grid's own findings
/// say why it is left out.
fn find_micro_grid(grid: &Grid, id: &str) -> Result<PlaceIdx, Option<Code>> {
    match grid.find(id) {
        Some(place) if grid.kind(place) == Some(PlaceKind::MicroGrid) => Ok(place),
        Some(_) => Err(Some(Code::NotAMicroGrid)),
        None if grid.is_left_out(id) => Err(None),
        None => Err(Some(Code::UnknownMicroGrid)),
    }
}

/// The candidates that can be used, by micro-grid in the order of the tree.
pub(super) struct Read {
    pub rows: Vec<(PlaceIdx, usize)>,
    pub findings: Vec<Finding>,
}

pub(super) fn read_candidates(grid: &Grid, candidates: &[Candidate]) -> Read {
    let mut findings = Vec::new();
    let mut ids: HashMap<&str, usize> = HashMap::with_capacity(candidates.len());
    let mut rows: Vec<(PlaceIdx, usize)> = Vec::with_capacity(candidates.len());
    let mut left_out = 0_i64;
    for (row, candidate) in candidates.iter().enumerate() {
        let id = candidate.id.as_str();
        if !usable(id) {
            findings.push(crate::grid::bad_id("candidates", row, id));
            continue;
        }
        let micro = match find_micro_grid(grid, &candidate.micro_grid) {
            Ok(micro) => micro,
            Err(None) => {
                left_out = left_out.saturating_add(1);
                continue;
            }
            Err(Some(code)) => {
                findings.push(Finding::data(
                    code,
                    row_field("candidates", row, "microGrid", id),
                ));
                continue;
            }
        };
        let first = *ids.entry(id).or_insert(rows.len());
        if first == rows.len() {
            rows.push((micro, row));
            continue;
        }
        // Which of the two is used must not hang on the order of the rows.
        if let Some(known) = rows.get_mut(first) {
            let mut other = row;
            let facts = |row: usize| candidates.get(row);
            if (micro, facts(row)) < (known.0, facts(known.1)) {
                other = known.1;
                *known = (micro, row);
            }
            let used = row_place("candidates", known.1, id);
            let finding = Finding::data(Code::CandidateTwice, row_place("candidates", other, id));
            findings.push(finding.related(used));
        }
    }
    if left_out > 0 {
        let place = Place::at("/candidates");
        findings.push(Finding::data(Code::MicroGridLeftOut, place).count("rows", left_out));
    }
    rows.sort_by_key(|(micro, _)| *micro);
    Read { rows, findings }
}
