//! A split as it would be (拆分建议): of the place that `district.toml` names, else of the largest base grid.
//!
//! The core checks it and applies it to a copy of the register; nothing of the folder changes.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use gridaid::calendar::YearPart;
use gridaid::facts;
use gridaid::finding::{Finding, FindingPlace};
use gridaid::grid::{
    DatedBuilding, DatedHousehold, DatedPlace, DatedUnit, Grid, GridFacts, GridHistory, GridMove,
    HouseholdIdx, PlaceFact, PlaceIdx, PlaceKind, Reorganisation, ReorganisationKind,
    ReorganisationReport, Validity, reorganise,
};
use gridaid::identity::IdOf;
use gridaid::message::Lang;
use gridaid::policy::PolicyPack;
use serde::Deserialize;

/// Levels of a picture below its place: what goes over, and nothing of what stays as it is.
const LEVELS: u32 = 1;

/// `[split]` of `district.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SplitAsked {
    /// Id of the place that is split.
    place: String,
    /// First day of it; without it the first day of the next quarter.
    #[serde(default)]
    pub(crate) from: Option<toml::value::Datetime>,
    /// The places that take over; without them two halves are made.
    #[serde(default)]
    into: Vec<IntoAsked>,
}

/// `[[split.into]]`: a place that takes over.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct IntoAsked {
    id: String,
    #[serde(default)]
    name: Option<String>,
    /// Ids of the places directly below that go to it.
    #[serde(default)]
    below: Vec<String>,
    /// Ids of its buildings; one that is not named goes with most of its households.
    #[serde(default)]
    buildings: Vec<String>,
    /// Of a micro-grid: ids of the households that go to it.
    #[serde(default)]
    households: Vec<String>,
}

/// A picture in both languages, as SVG.
pub struct Picture {
    /// 中文.
    pub zh: String,
    /// English.
    pub en: String,
}

/// A split as it would be.
pub struct SplitProposal {
    /// Id of the place.
    pub place: String,
    /// `district.toml` names it.
    pub named: bool,
    /// First day.
    pub from: NaiveDate,
    /// What the core says of it.
    pub report: ReorganisationReport,
    /// The place and what is directly below.
    pub before: Picture,
    /// The places that take over, each with what is directly below; none where it is refused.
    pub after: Vec<Picture>,
}

/// The split that is asked for, or that of the largest base grid; none where no place can be split.
pub(crate) fn propose(
    grid: &Grid,
    facts: &GridFacts,
    asked: Option<&(SplitAsked, Option<NaiveDate>)>,
    pack: &PolicyPack,
    as_of: NaiveDate,
) -> Option<SplitProposal> {
    let place = match asked {
        Some((asked, _)) => asked.place.clone(),
        None => grid.id(largest(grid)?).to_owned(),
    };
    let next_quarter = YearPart::of(as_of, 4).next().first();
    let from = asked.and_then(|(_, from)| *from).unwrap_or(next_quarter);
    let (asked, at) = (asked.map(|(asked, _)| asked), grid.find(&place));
    let parts = match asked.filter(|a| !a.into.is_empty()) {
        Some(asked) => asked.into.iter().map(Part::of).collect(),
        None => at.map(|at| halves(grid, at)).unwrap_or_default(),
    };
    let mut change = facts!(Reorganisation {
        id: format!("{place}@{from}"),
        kind: Some(ReorganisationKind::Split),
        from: Some(from),
        recorded_at: Some(as_of),
        places: vec![place.clone()],
    });
    for part in &parts {
        let to = &part.place.id;
        let moves = |ids: &[String]| -> Vec<GridMove> {
            let step = |id: &String| {
                facts!(GridMove {
                    id: id.clone(),
                    to: to.clone(),
                })
            };
            ids.iter().map(step).collect()
        };
        change.below.extend(moves(&part.below));
        change.buildings.extend(moves(&part.buildings));
        change.households.extend(moves(&part.households));
        change.into.push(part.place.clone());
    }
    if let Some(at) = at {
        with_their_households(grid, at, facts, &parts, &mut change);
    }
    let history = branch(grid, facts, at, &parts);
    let done = reorganise(pack, &history, &change);
    let after = done.history.map(|history| {
        let (after, _) = Grid::build(&history.at(from, None).facts);
        parts.iter().map(|p| picture(&after, &p.place.id)).collect()
    });
    Some(SplitProposal {
        before: picture(grid, &place),
        place,
        named: asked.is_some(),
        from,
        report: done.report,
        after: after.unwrap_or_default(),
    })
}

fn picture(grid: &Grid, place: &str) -> Picture {
    let svg = |lang| grid.picture(place, LEVELS, lang).svg;
    Picture {
        zh: svg(Lang::ZhCn),
        en: svg(Lang::En),
    }
}

/// The base grid with the most households of those with two micro-grids or more; where there is none, the village or
/// community with the most households of those with two base grids or more. The first in the order of the tree of equals.
fn largest(grid: &Grid) -> Option<PlaceIdx> {
    let households = |p: &PlaceIdx| grid.household_range(*p).len();
    let of = |kinds: &[PlaceKind]| {
        let those = grid.places().filter(|p| {
            let kind = grid.kind(*p);
            kind.is_some_and(|k| kinds.contains(&k)) && grid.children(*p).nth(1).is_some()
        });
        those.max_by_key(|p| (households(p), std::cmp::Reverse(*p)))
    };
    of(&[PlaceKind::BaseGrid]).or_else(|| of(&[PlaceKind::Village, PlaceKind::Community]))
}

/// A place that takes over, and what goes to it.
struct Part {
    place: PlaceFact,
    below: Vec<String>,
    buildings: Vec<String>,
    households: Vec<String>,
}

impl Part {
    fn of(asked: &IntoAsked) -> Self {
        Part {
            place: facts!(PlaceFact {
                id: asked.id.clone(),
                name: asked.name.clone(),
            }),
            below: asked.below.clone(),
            buildings: asked.buildings.clone(),
            households: asked.households.clone(),
        }
    }
}

/// Two halves: what is directly below in its order, of a micro-grid its households in the order of their stairwells, cut
/// where the numbers of households differ least and, if that can be, where no building is cut.
fn halves(grid: &Grid, place: PlaceIdx) -> Vec<Part> {
    let micro = grid.kind(place) == Some(PlaceKind::MicroGrid);
    let items: Vec<Vec<HouseholdIdx>> = if micro {
        stairwells(grid, place)
    } else {
        let below = grid.children(place);
        below.map(|p| grid.households(p).collect()).collect()
    };
    let building = |h: &HouseholdIdx| grid.household(*h).and_then(|h| h.building);
    let whole = |n: &usize| {
        let (first, second) = items.split_at_checked(*n).unwrap_or_default();
        let mut before: Vec<_> = first.iter().flatten().filter_map(building).collect();
        before.sort_unstable();
        let cut = |b| before.binary_search(&b).is_ok();
        !second.iter().flatten().filter_map(building).any(cut)
    };
    let all: usize = items.iter().map(Vec::len).sum();
    let uneven = |n: &usize| {
        let first: usize = items.iter().take(*n).map(Vec::len).sum();
        first.abs_diff(all - first)
    };
    let cuts = || 1..items.len();
    let cut = cuts().filter(whole).min_by_key(uneven);
    let cut = cut.or_else(|| cuts().min_by_key(uneven)).unwrap_or(0);
    let of = |n: usize, mark: &str, zh: &str| {
        let known = grid.place(place);
        let mut id = format!("{}{mark}", grid.id(place));
        while grid.find(&id).is_some() {
            id.push_str(mark);
        }
        let mine = |at: &usize| (*at < cut) == (n == 0);
        let below = grid.children(place).enumerate().filter(|(at, _)| mine(at));
        let homes = items.iter().enumerate().filter(|(at, _)| mine(at));
        let homes = homes.flat_map(|(_, homes)| homes).filter(|_| micro);
        let home = |h: &HouseholdIdx| grid.household(*h).map(|h| h.id.to_owned());
        let name = known.and_then(|p| p.name);
        Part {
            place: facts!(PlaceFact {
                id,
                name: name.map(|name| format!("{name}（{zh}）")),
            }),
            below: below.map(|(_, p)| grid.id(p).to_owned()).collect(),
            buildings: vec![],
            households: homes.filter_map(home).collect(),
        }
    };
    vec![of(0, "a", "一"), of(1, "b", "二")]
}

/// The households of a micro-grid, stairwell by stairwell.
fn stairwells(grid: &Grid, place: PlaceIdx) -> Vec<Vec<HouseholdIdx>> {
    let mut groups: Vec<(_, Vec<HouseholdIdx>)> = vec![];
    let mut homes: Vec<_> = grid
        .households(place)
        .map(|h| {
            let home = grid.household(h);
            (home.and_then(|h| h.building), home.and_then(|h| h.unit), h)
        })
        .collect();
    homes.sort_unstable();
    for (building, unit, home) in homes {
        match groups.last_mut() {
            Some((of, group)) if *of == (building, unit) && unit.is_some() => group.push(home),
            _ => groups.push(((building, unit), vec![home])),
        }
    }
    groups.into_iter().map(|(_, homes)| homes).collect()
}

/// Buildings of the place that no part names go where most of their households go, the empty ones to the first part.
fn with_their_households(
    grid: &Grid,
    place: PlaceIdx,
    facts: &GridFacts,
    parts: &[Part],
    change: &mut Reorganisation,
) {
    let below: HashMap<&str, usize> = parts
        .iter()
        .enumerate()
        .flat_map(|(n, part)| part.below.iter().map(move |id| (id.as_str(), n)))
        .collect();
    let mut goes: HashMap<&str, Vec<usize>> = HashMap::new();
    for home in grid.households(place).filter_map(|h| grid.household(h)) {
        let child = std::iter::once(home.micro_grid)
            .chain(grid.ancestors(home.micro_grid))
            .find_map(|p| below.get(grid.id(p)));
        if let Some((building, part)) = home.building.zip(child) {
            let counts = goes.entry(grid.building_id(building)).or_default();
            counts.resize(parts.len(), 0);
            if let Some(n) = counts.get_mut(*part) {
                *n += 1;
            }
        }
    }
    let id = grid.id(place);
    let here = facts
        .buildings
        .iter()
        .filter(|b| b.place.as_deref() == Some(id));
    for building in here {
        if change.buildings.iter().any(|m| m.id == building.id) {
            continue;
        }
        let counts = goes.get(building.id.as_str());
        let most = counts.and_then(|c| (0..c.len()).rev().max_by_key(|n| c.get(*n)));
        if let Some(part) = parts.get(most.unwrap_or(0)) {
            change.buildings.push(facts!(GridMove {
                id: building.id.clone(),
                to: part.place.id.clone(),
            }));
        }
    }
}

/// The register as a history that begins today: all places, for a new id must be that of none, and the buildings and
/// households of the one that is split.
///
/// A split touches nothing else, and the households of a whole district would be held three times.
fn branch(grid: &Grid, facts: &GridFacts, place: Option<PlaceIdx>, parts: &[Part]) -> GridHistory {
    let below = place.into_iter().flat_map(|place| grid.subtree(place));
    let own: HashSet<&str> = below.map(|p| grid.id(p)).collect();
    let valid = Validity::default;
    let inside = |id: Option<&str>| id.is_some_and(|id| own.contains(id));
    // A place that could not be put into the tree counts nowhere, and goes nowhere; but no new place may have its id.
    let taken = |p: &&PlaceFact| parts.iter().any(|part| part.place.id == p.id);
    let places = facts.places.iter();
    let places = places.filter(|p| grid.find(&p.id).is_some() || taken(p));
    let homes: Vec<_> = facts
        .households
        .iter()
        .filter(|h| {
            let mut grids = h.micro_grids.iter();
            grids.any(|m| own.contains(m.as_str())) && grid.find_household(&h.id).is_some()
        })
        .collect();
    // A household of it may live in a building of the community above.
    let lived_in: HashSet<&str> = homes.iter().filter_map(|h| h.building.as_deref()).collect();
    let buildings = facts.buildings.iter();
    let buildings: Vec<_> = buildings
        .filter(|b| inside(b.place.as_deref()) || lived_in.contains(b.id.as_str()))
        .collect();
    let known: HashSet<&str> = buildings.iter().map(|b| b.id.as_str()).collect();
    let units = facts.stairwell_units.iter().filter(|u| {
        let building = u.building.as_deref();
        building.is_some_and(|b| known.contains(b))
    });
    facts!(GridHistory {
        places: places
            .map(|p| facts!(DatedPlace {
                place: p.clone(),
                valid: valid(),
            }))
            .collect(),
        buildings: buildings
            .iter()
            .map(|b| facts!(DatedBuilding {
                building: (*b).clone(),
                valid: valid(),
            }))
            .collect(),
        stairwell_units: units
            .map(|u| facts!(DatedUnit {
                unit: u.clone(),
                valid: valid(),
            }))
            .collect(),
        households: homes
            .iter()
            .map(|h| facts!(DatedHousehold {
                household: (*h).clone(),
                valid: valid(),
            }))
            .collect(),
        households_complete: facts.households_complete,
    })
}

/// What is wrong with a split that `district.toml` names, at the key of that file.
pub(crate) fn faults(
    asked: Option<&(SplitAsked, Option<NaiveDate>)>,
    proposal: Option<&SplitProposal>,
) -> Vec<Finding> {
    let Some(((asked, _), proposal)) = asked.zip(proposal) else {
        return vec![];
    };
    let found = proposal.report.findings.iter();
    found
        .map(|f| {
            let mut finding = f.clone();
            let pointer = finding.place.pointer.take().unwrap_or_default();
            finding.place = facts!(FindingPlace {
                file: Some("district.toml".into()),
                column: Some(asked.key(&pointer)),
                ..finding.place
            });
            finding
        })
        .collect()
}

impl SplitAsked {
    /// All that becomes an id or a name in the results, by its key.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (String, &str, IdOf)> {
        fn of<'a>(
            key: &str,
            ids: &'a [String],
            who: IdOf,
        ) -> impl Iterator<Item = (String, &'a str, IdOf)> {
            ids.iter().map(move |id| (key.to_owned(), id.as_str(), who))
        }
        let parts = self.into.iter().enumerate().flat_map(|(n, part)| {
            let key = |field: &str| format!("split.into.{n}.{field}");
            let mut all = vec![(key("id"), part.id.as_str(), IdOf::Thing)];
            all.extend(
                part.name
                    .iter()
                    .map(|name| (key("name"), name.as_str(), IdOf::Name)),
            );
            all.extend(of(&key("below"), &part.below, IdOf::Thing));
            all.extend(of(&key("buildings"), &part.buildings, IdOf::Thing));
            all.extend(of(&key("households"), &part.households, IdOf::Person));
            all
        });
        let place = ("split.place".to_owned(), self.place.as_str(), IdOf::Thing);
        [place].into_iter().chain(parts)
    }

    /// The key of the file from which a part of the re-organisation was made.
    fn key(&self, pointer: &str) -> String {
        let mut steps = pointer.split('/').skip(1);
        let field = steps.next().unwrap_or_default();
        match field {
            "from" => "split.from".into(),
            "into" if !self.into.is_empty() => {
                let rest: String = steps.map(|step| format!(".{step}")).collect();
                format!("split.into{rest}")
            }
            "below" | "buildings" | "households" if !self.into.is_empty() => {
                let row = steps.next().and_then(|n| n.parse().ok());
                row.and_then(|n| self.listed(field, n, steps.next()))
                    .unwrap_or_else(|| "split.into".into())
            }
            // Without parts the file names the place alone, and its halves are made of it.
            "places" | "into" | "below" | "buildings" | "households" => "split.place".into(),
            _ => "split".into(),
        }
    }

    /// Where the file lists the id of a move: the moves are those of the first part, then of the next. A building that no
    /// part lists is not in the file.
    fn listed(&self, field: &str, row: usize, of_move: Option<&str>) -> Option<String> {
        let mut left = row;
        for (n, part) in self.into.iter().enumerate() {
            let ids = match field {
                "below" => &part.below,
                "buildings" => &part.buildings,
                _ => &part.households,
            };
            if left < ids.len() {
                return Some(match of_move {
                    Some("to") => format!("split.into.{n}.id"),
                    _ => format!("split.into.{n}.{field}.{left}"),
                });
            }
            left -= ids.len();
        }
        None
    }
}
