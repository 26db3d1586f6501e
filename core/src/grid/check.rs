//! The tree held against the policy of a date: levels, sizes, staff, Party structure.

use chrono::NaiveDate;

use super::{Grid, Node, PartyOrganisation, PlaceIdx, PlaceKind};
use crate::finding::{Code, Finding, FindingKind, Gravity, Place};
use crate::law;
use crate::policy::{PolicyPack, Value};

/// What waits for the end of a transition (S49).
const WAITS: [&str; 4] = ["S11", "S12", "S13", "S15"];

/// Facts unknown for every place are one finding, when there are more places than this.
const LISTED_ONE_BY_ONE: usize = 3;

/// A rule that asks for a number of persons at every place of a kind.
struct Staff {
    kind: PlaceKind,
    clause: &'static str,
    key: &'static str,
    number: fn(&Node) -> Option<i64>,
    none: Code,
    more: Code,
    unknown: Code,
}

const HELPERS: Staff = Staff {
    kind: PlaceKind::Area,
    clause: "S14",
    key: "grid.rural.helper_per_area",
    number: |n| n.helpers,
    none: Code::HelperMissing,
    more: Code::HelpersMoreThanOne,
    unknown: Code::HelpersUnknown,
};

const FULL_TIME_WORKERS: Staff = Staff {
    kind: PlaceKind::BaseGrid,
    clause: "S15",
    key: "grid.city.fulltime_per_base",
    number: |n| n.full_time_workers,
    none: Code::FullTimeWorkerMissing,
    more: Code::FullTimeWorkersMoreThanOne,
    unknown: Code::FullTimeWorkersUnknown,
};

/// Whether a clause is in force on a date.
pub(crate) fn in_force(clause: &str, on: NaiveDate) -> bool {
    law::clause(clause).is_some_and(|c| c.in_force(on))
}

impl Grid {
    /// What the grid rules of a date do not find as they ask: the three levels (S10, S12), sizes
    /// (S11), Party structure (S13), helpers (S14), full-time workers (S15) and the base-grid size
    /// reported as practice in Zibo (G-03).
    ///
    /// Nothing is found before a clause is in force. A fact that is not known gives a data
    /// finding, a local number that is not set an open one; neither is ever taken for a zero.
    pub fn check(&self, pack: &PolicyPack, on: NaiveDate) -> Vec<Finding> {
        let mut out = Vec::new();
        self.check_levels(on, &mut out);
        self.check_micro_sizes(pack, on, &mut out);
        self.check_base_sizes(pack, on, &mut out);
        self.check_party(on, &mut out);
        self.check_staff(&HELPERS, pack, on, &mut out);
        self.check_staff(&FULL_TIME_WORKERS, pack, on, &mut out);
        self.wait_in_transition(on, &mut out);
        out
    }

    /// S49: what the plan asks of a community waits while its transition runs, and one finding says so.
    fn wait_in_transition(&self, on: NaiveDate, out: &mut Vec<Finding>) {
        let running = |(_, from, to): &&(PlaceIdx, NaiveDate, NaiveDate)| *from <= on && on < *to;
        for &(community, _, to) in self.transitions.iter().filter(running) {
            let end = self.node(community).map_or(community.0, |n| n.end);
            let inside = community..PlaceIdx(end);
            let waits = |f: &Finding| {
                let place = f.place.id.as_deref().and_then(|id| self.find(id));
                let clause = f.clause.as_deref().unwrap_or_default();
                f.kind == FindingKind::Law
                    && WAITS.contains(&clause)
                    && place.is_some_and(|p| inside.contains(&p))
            };
            let before = out.len();
            out.retain(|f| !waits(f));
            let waiting = before.saturating_sub(out.len());
            let waiting = i64::try_from(waiting).unwrap_or(i64::MAX);
            let finding = Finding::law(Code::TransitionRunning, "S49", false, self.at(community));
            out.extend(finding.map(|f| {
                f.count("findings", waiting)
                    .with("to", Value::Date { value: to })
            }));
        }
    }

    /// S10 (G-01), S12 (G-02): village or community — base grid — micro-grid.
    fn check_levels(&self, on: NaiveDate, out: &mut Vec<Finding>) {
        for place in self.places() {
            let Some(node) = self.node(place) else {
                continue;
            };
            let code = match node.kind {
                PlaceKind::Village | PlaceKind::Community => Code::BaseGridMissing,
                PlaceKind::BaseGrid => Code::MicroGridMissing,
                _ => continue,
            };
            // A row that was left out may be the very one that is missed here.
            if self.children(place).next().is_some() || node.child_left_out {
                continue;
            }
            let clause = match self.in_community(place) {
                true => "S12",
                false => "S10",
            };
            if in_force(clause, on) {
                out.extend(Finding::law(code, clause, false, self.at(place)));
            }
        }
    }

    /// S11: about 20 households, within the local tolerance.
    fn check_micro_sizes(&self, pack: &PolicyPack, on: NaiveDate, out: &mut Vec<Finding>) {
        let mut micro = self
            .of_kind(PlaceKind::MicroGrid)
            .filter(|m| self.keeps_city_size(*m))
            .peekable();
        if !in_force("S11", on) || micro.peek().is_none() {
            return;
        }
        let keys = ["grid.micro.target_households", "grid.micro.tolerance"];
        let [target, tolerance] = keys.map(|key| match pack.count(key, on) {
            Ok(n) => Some(n),
            Err(_) => {
                out.push(Finding::open(key, "S11", Place::at("/places")));
                None
            }
        });
        if !self.households_complete {
            let place = Place::at("/householdsComplete");
            out.push(Finding::data(Code::HouseholdsIncomplete, place));
        }
        let (Some(target), Some(tolerance)) = (target, tolerance) else {
            return;
        };
        let (least, most) = (
            target.saturating_sub(tolerance),
            target.saturating_add(tolerance),
        );
        for place in micro {
            if let Some(size) = self.size_outside(place, least, most) {
                let finding = Finding::law(Code::MicroGridSize, "S11", true, self.at(place));
                out.extend(finding.map(|f| {
                    f.count("households", size)
                        .count("target", target)
                        .count("tolerance", tolerance)
                }));
            }
        }
    }

    /// G-03: the size of base grids in Zibo's city communities, reported as practice.
    fn check_base_sizes(&self, pack: &PolicyPack, on: NaiveDate, out: &mut Vec<Finding>) {
        let (Ok(min), Ok(max)) = (
            pack.count("grid.base.households_min", on),
            pack.count("grid.base.households_max", on),
        ) else {
            return; // practice that a district need not follow leaves nothing open
        };
        for place in self.of_kind(PlaceKind::BaseGrid) {
            if self.in_community(place)
                && let Some(size) = self.size_outside(place, min, max)
            {
                let finding = Finding::law(Code::BaseGridSize, "G-03", false, self.at(place));
                out.extend(finding.map(|f| {
                    f.count("households", size)
                        .count("min", min)
                        .count("max", max)
                }));
            }
        }
    }

    /// The number of households of a place when it is certainly outside the bounds.
    fn size_outside(&self, place: PlaceIdx, least: i64, most: i64) -> Option<i64> {
        let size = i64::try_from(self.household_range(place).len()).ok()?;
        let below = self.subtree(place).filter_map(|p| self.node(p));
        let uncertain: i64 = below.map(|n| i64::from(n.uncertain)).sum();
        let too_small = self.households_complete && size.saturating_add(uncertain) < least;
        (too_small || size > most).then_some(size)
    }

    /// S13: the Party organisation of each level, in communities.
    fn check_party(&self, on: NaiveDate, out: &mut Vec<Finding>) {
        use PartyOrganisation::*;
        if !in_force("S13", on) {
            return;
        }
        let levels: [(PlaceKind, &[PartyOrganisation]); 3] = [
            (PlaceKind::Community, &[Committee, GeneralBranch, Branch]),
            (PlaceKind::BaseGrid, &[Branch, Group]),
            (PlaceKind::MicroGrid, &[Group, MemberHousehold]),
        ];
        for (kind, right) in levels {
            let (mut unknown, mut all) = (Vec::new(), 0_usize);
            for place in self.of_kind(kind).filter(|p| self.in_community(*p)) {
                all = all.saturating_add(1);
                let code = match self.node(place).and_then(|n| n.party_organisation) {
                    None => {
                        unknown.push(place);
                        continue;
                    }
                    Some(NotFormed) => Code::PartyOrganisationMissing,
                    Some(has) if !right.contains(&has) => Code::PartyOrganisationLevel,
                    Some(_) => continue,
                };
                out.extend(Finding::law(code, "S13", false, self.at(place)));
            }
            self.unknown(Code::PartyOrganisationUnknown, &unknown, all, out);
        }
    }

    /// S14, S15: too few is a violation and too many advice, as the text says "one".
    fn check_staff(&self, rule: &Staff, pack: &PolicyPack, on: NaiveDate, out: &mut Vec<Finding>) {
        let covered = |p: &PlaceIdx| rule.kind == PlaceKind::Area || self.in_community(*p);
        let places: Vec<PlaceIdx> = self.of_kind(rule.kind).filter(covered).collect();
        if !in_force(rule.clause, on) || places.is_empty() {
            return;
        }
        let Ok(asked) = pack.count(rule.key, on) else {
            out.push(Finding::open(rule.key, rule.clause, Place::at("/places")));
            return;
        };
        let mut unknown = Vec::new();
        for &place in &places {
            let (code, gravity, has) = match self.node(place).and_then(rule.number) {
                None => {
                    unknown.push(place);
                    continue;
                }
                Some(n) if n < asked => (rule.none, Gravity::Violation, n),
                Some(n) if n > asked => (rule.more, Gravity::Advice, n),
                Some(_) => continue,
            };
            out.push(
                Finding::law_as(code, rule.clause, gravity, self.at(place))
                    .count("has", has)
                    .count("asked", asked),
            );
        }
        self.unknown(rule.unknown, &unknown, places.len(), out);
    }

    /// A fact that is not known: one finding where the register does not keep it at all.
    fn unknown(&self, code: Code, places: &[PlaceIdx], all: usize, out: &mut Vec<Finding>) {
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        if places.len() == all && all > LISTED_ONE_BY_ONE {
            out.push(Finding::data(code, Place::at("/places")).count("places", count(all)));
        } else {
            let one = |p: &PlaceIdx| Finding::data(code, self.at(*p)).count("places", 1);
            out.extend(places.iter().map(one));
        }
    }

    fn in_community(&self, place: PlaceIdx) -> bool {
        self.settlement(place)
            .is_some_and(|n| n.kind == PlaceKind::Community)
    }

    /// The place of a finding: the row in the facts, and the id.
    pub(crate) fn at(&self, place: PlaceIdx) -> Place {
        let mut at = Place::of(self.id(place));
        at.pointer = self.node(place).map(|n| format!("/places/{}", n.row));
        at
    }
}
