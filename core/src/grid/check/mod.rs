//! The tree held against the policy of a date: levels, sizes, staff, Party structure, leading groups.

mod duties;
mod size;
mod staff;

use chrono::NaiveDate;

pub use duties::DutyCount;
use duties::{Duties, Stand};

use super::{Grid, PlaceIdx, PlaceKind, TownPacks};
use crate::finding::{Finding, FindingCode, FindingKind, FindingPlace};
use crate::policy::{PolicyPack, TypedValue};

/// What waits for the end of a transition (S49).
const WAITS: [&str; 5] = ["S11", "S12", "S13", "S15", "S46"];

/// One look at a grid: what is found, and how every place stands to what is asked of it.
pub(super) struct Look<'a> {
    grid: &'a Grid,
    /// What holds at each place of the register.
    packs: TownPacks,
    on: NaiveDate,
    pub(super) findings: Vec<Finding>,
    duties: Duties,
}

impl Grid {
    /// What the grid rules of a date do not find as they ask: the three levels (S10, S12), sizes (S11), Party structure
    /// (S13), helpers (S14), full-time workers (S15), leading groups (S46), villages that may follow the city (S19), and
    /// the base-grid size that is reported as practice in Zibo (G-03, G-04).
    ///
    /// Nothing is found before a clause is in force. A fact that is not known gives a data
    /// finding, a local number that is not set an open one; neither is ever taken for a zero.
    pub fn check(&self, pack: &PolicyPack, on: NaiveDate) -> Vec<Finding> {
        self.look(pack, on).findings
    }

    /// The pack as it holds in the place of the register.
    pub(crate) fn place_pack(&self, pack: &PolicyPack) -> PolicyPack {
        self.area.map_or_else(|| pack.clone(), |area| pack.at(area))
    }

    pub(super) fn look<'a>(&'a self, pack: &PolicyPack, on: NaiveDate) -> Look<'a> {
        let mut look = Look {
            grid: self,
            packs: self.town_packs(pack),
            on,
            findings: self.elsewhere(pack),
            duties: Duties::default(),
        };
        look.levels();
        look.micro_sizes();
        look.base_sizes();
        look.party();
        look.helpers();
        look.full_time_workers();
        look.leading_groups();
        look.villages_like_cities();
        look.cut_units();
        look.wait_in_transition();
        look
    }

    /// One finding where the register is of another place than the pack: the rules of that place alone do not hold.
    pub(crate) fn elsewhere(&self, pack: &PolicyPack) -> Vec<Finding> {
        let away = self.area.filter(|area| !pack.area().holds(*area));
        let top = away.and_then(|_| self.places().next());
        let place = top.map(|top| self.at(top));
        place
            .map(|place| Finding::data(FindingCode::GridElsewhere, place))
            .into_iter()
            .collect()
    }

    fn in_community(&self, place: PlaceIdx) -> bool {
        self.settlement(place)
            .is_some_and(|n| n.kind == PlaceKind::Community)
    }

    /// The place of a finding: the row in the facts, and the id.
    pub(crate) fn at(&self, place: PlaceIdx) -> FindingPlace {
        let mut at = FindingPlace::of(self.id(place));
        at.pointer = self.node(place).map(|n| format!("/places/{}", n.row));
        at
    }
}

impl Look<'_> {
    #[cfg_attr(test, track_caller)]
    fn in_force(&self, clause: &str) -> bool {
        self.packs.district().in_force(clause, self.on)
    }

    pub(super) fn duties(self) -> Vec<DutyCount> {
        self.duties.counts()
    }

    /// Over a list of households that is not complete no place is certainly too small, nor of the size that is asked.
    fn whole_list(&mut self) {
        let said = |f: &Finding| f.code == FindingCode::HouseholdsIncomplete;
        if !self.grid.households_complete && !self.findings.iter().any(said) {
            let place = FindingPlace::at("/householdsComplete");
            let finding = Finding::data(FindingCode::HouseholdsIncomplete, place);
            self.findings.push(finding);
        }
    }

    /// Notes how a place stands to what a clause asks of its kind.
    fn saw(&mut self, clause: &'static str, kind: PlaceKind, stand: Stand) {
        self.duties.saw(clause, kind, &stand);
        if let Stand::Found(finding) = stand {
            self.findings.push(finding);
        }
    }

    /// S10 (G-01), S12 (G-02): village or community — base grid — micro-grid.
    fn levels(&mut self) {
        let grid = self.grid;
        for place in grid.places() {
            let Some(node) = grid.node(place) else {
                continue;
            };
            let code = match node.kind {
                PlaceKind::Village | PlaceKind::Community => FindingCode::BaseGridMissing,
                PlaceKind::BaseGrid => FindingCode::MicroGridMissing,
                _ => continue,
            };
            let clause = match grid.in_community(place) {
                true => "S12",
                false => "S10",
            };
            if !self.in_force(clause) {
                continue;
            }
            let stand = if grid.children(place).next().is_some() {
                Stand::Met
            } else if node.child_may_be_out {
                // A row that was left out may be the very one that is missed here; one of another level is not.
                Stand::Unknown
            } else {
                Stand::of(Finding::law(code, clause, false, grid.at(place)))
            };
            self.saw(clause, node.kind, stand);
        }
    }

    /// S49: what the plan asks of a community waits while its transition runs, to the end of the last of several that
    /// overlap, and one finding says so.
    fn wait_in_transition(&mut self) {
        if !self.in_force("S49") {
            return;
        }
        let (grid, on) = (self.grid, self.on);
        let running = |(_, from, to): &&(PlaceIdx, NaiveDate, NaiveDate)| *from <= on && on < *to;
        let mut waiting: Vec<(PlaceIdx, NaiveDate)> = vec![];
        for &(community, _, to) in grid.transitions.iter().filter(running) {
            match waiting.iter_mut().find(|(known, _)| *known == community) {
                Some((_, end)) => *end = to.max(*end),
                None => waiting.push((community, to)),
            }
        }
        for (community, to) in waiting {
            let waiting = self.take_waiting(Some(community));
            for finding in &waiting {
                let kind = self.kind_at(finding);
                self.duties.waits(finding, kind);
            }
            let waiting = i64::try_from(waiting.len()).unwrap_or(i64::MAX);
            let finding = Finding::law(
                FindingCode::TransitionRunning,
                "S49",
                false,
                grid.at(community),
            );
            self.findings.extend(finding.map(|f| {
                f.count("findings", waiting)
                    .with("to", TypedValue::Date { value: to })
            }));
        }
        let may_run = grid.transitions_adrift.iter();
        let may_run: Vec<Option<PlaceIdx>> = may_run
            .filter(|(_, from, to)| *from <= on && on < *to)
            .map(|(community, ..)| *community)
            .collect();
        for community in may_run {
            // What may wait is not known to be amiss; that the transition is not known is told already.
            for finding in self.take_waiting(community) {
                let kind = self.kind_at(&finding);
                self.duties.doubts(&finding, kind);
            }
        }
    }

    fn kind_at(&self, finding: &Finding) -> Option<PlaceKind> {
        let place = finding
            .place
            .id
            .as_deref()
            .and_then(|id| self.grid.find(id));
        place.and_then(|place| self.grid.kind(place))
    }

    /// Takes out the findings that wait while the transition of a community runs, or of any.
    fn take_waiting(&mut self, community: Option<PlaceIdx>) -> Vec<Finding> {
        let grid = self.grid;
        let inside = |place: PlaceIdx| match community {
            Some(community) => {
                let end = grid.node(community).map_or(community.0, |n| n.end);
                (community..PlaceIdx(end)).contains(&place)
            }
            None => grid.in_community(place),
        };
        let place = |f: &Finding| f.place.id.as_deref().and_then(|id| grid.find(id));
        let waits = |f: &Finding| {
            f.kind == FindingKind::Law
                && WAITS.contains(&f.clause.as_deref().unwrap_or_default())
                && place(f).is_some_and(inside)
        };
        let (waiting, found): (Vec<_>, Vec<_>) = std::mem::take(&mut self.findings)
            .into_iter()
            .partition(waits);
        self.findings = found;
        waiting
    }
}
