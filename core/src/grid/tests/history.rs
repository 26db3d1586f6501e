//! What holds of every history and of every re-organisation.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::Value as Json;

use super::super::history::doubt::Sight;
use super::super::history::track::Track;
use super::*;

pub(super) fn valid(from: &str, recorded: &str) -> Validity {
    Validity {
        from: Some(day(from)),
        recorded_at: Some(day(recorded)),
        ..Validity::default()
    }
}

/// The register of [`right`] as it was entered on the first day of the plan, with a post in every micro-grid.
pub(super) fn history() -> GridHistory {
    let facts = right();
    let since = || valid("2022-07-07", "2022-07-07");
    let micro: Vec<&str> = facts
        .places
        .iter()
        .filter(|p| p.kind == Some(PlaceKind::MicroGrid))
        .map(|p| p.id.as_str())
        .collect();
    GridHistory {
        posts: micro
            .iter()
            .map(|m| DatedPost {
                post: GridPost {
                    id: format!("post-{m}"),
                    place: Some((*m).into()),
                    kind: Some(PostKind::MicroGridLeader),
                    unit: None,
                },
                valid: since(),
            })
            .collect(),
        assignments: micro
            .iter()
            .map(|m| DatedAssignment {
                assignment: PostAssignment {
                    id: format!("on-{m}"),
                    post: Some(format!("post-{m}")),
                    person: Some(format!("n-{m}")),
                },
                valid: since(),
            })
            .collect(),
        places: facts
            .places
            .iter()
            .map(|place| DatedPlace {
                place: place.clone(),
                valid: since(),
            })
            .collect(),
        buildings: facts
            .buildings
            .iter()
            .map(|building| DatedBuilding {
                building: building.clone(),
                valid: since(),
            })
            .collect(),
        stairwell_units: facts
            .stairwell_units
            .iter()
            .map(|unit| DatedUnit {
                unit: unit.clone(),
                valid: since(),
            })
            .collect(),
        households: facts
            .households
            .iter()
            .map(|household| DatedHousehold {
                household: household.clone(),
                valid: since(),
            })
            .collect(),
        households_complete: Some(true),
        ..GridHistory::default()
    }
}

/// A re-organisation that fits the grid of its day, chosen by numbers.
fn choose(history: &GridHistory, step: usize, from: NaiveDate, picks: &[usize]) -> Reorganisation {
    use ReorganisationKind::*;
    let (grid, _) = Grid::build(&history.at(from, None).facts);
    let pick = |n: usize, of: usize| picks[n] % of.max(1);
    let one = |n: usize, kind| {
        let all: Vec<PlaceIdx> = grid.of_kind(kind).collect();
        all[pick(n, all.len())]
    };
    let id = |p| grid.id(p).to_owned();
    let new = |n: usize| PlaceFact {
        id: format!("new-{step}-{n}"),
        ..PlaceFact::default()
    };
    let micro = one(1, PlaceKind::MicroGrid);
    let other = one(2, PlaceKind::MicroGrid);
    let homes = |place: PlaceIdx| -> Vec<String> {
        let of = grid.households(place);
        of.map(|h| grid.household(h).unwrap().id.to_owned())
            .collect()
    };
    let send = |things: Vec<String>, to: &dyn Fn(usize) -> String| -> Vec<GridMove> {
        let one = |(n, id)| GridMove { id, to: to(n) };
        things.into_iter().enumerate().map(one).collect()
    };
    let base = grid.enclosing(micro, PlaceKind::BaseGrid).unwrap();
    let plain = Reorganisation {
        id: format!("act-{step}"),
        from: Some(from),
        recorded_at: Some(day("2026-01-01") + chrono::Days::new(step as u64)),
        ..Reorganisation::default()
    };
    let kinds = [
        Open,
        Close,
        Rename,
        Recode,
        ConvertKind,
        Reparent,
        Merge,
        Split,
        Extract,
        Regrid,
    ];
    let kind = kinds[pick(0, kinds.len())];
    let plain = Reorganisation {
        kind: Some(kind),
        places: vec![id(micro)],
        ..plain
    };
    match kind {
        Open => Reorganisation {
            places: vec![],
            into: vec![PlaceFact {
                kind: Some(PlaceKind::MicroGrid),
                parent: Some(id(base)),
                ..new(0)
            }],
            ..plain
        },
        Close => plain,
        Rename => Reorganisation {
            name: Some(format!("name {step}")),
            ..plain
        },
        Recode => Reorganisation {
            places: vec!["v".into()],
            code: Some(format!("370302102{:03}", picks[3] % 1000)),
            ..plain
        },
        ConvertKind => Reorganisation {
            places: vec!["v".into()],
            new_kind: Some(PlaceKind::Community),
            parent: Some("t".into()),
            transition_to: Some(from + chrono::Days::new(100)),
            ..plain
        },
        Reparent => Reorganisation {
            parent: Some(id(one(2, PlaceKind::BaseGrid))),
            ..plain
        },
        Merge => Reorganisation {
            places: vec![id(micro), id(other)],
            into: vec![if picks[3].is_multiple_of(2) {
                new(0)
            } else {
                PlaceFact {
                    id: id(micro),
                    ..PlaceFact::default()
                }
            }],
            ..plain
        },
        Split => Reorganisation {
            into: vec![new(0), new(1)],
            households: send(homes(micro), &|n| new((n + picks[3]) % 2).id),
            ..plain
        },
        Extract => Reorganisation {
            into: vec![new(0)],
            households: send(homes(micro), &|n| match (n + picks[3]) % 3 {
                0 => new(0).id,
                _ => id(micro),
            }),
            ..plain
        },
        Regrid => Reorganisation {
            places: vec![id(base)],
            into: vec![
                PlaceFact {
                    id: id(micro),
                    ..PlaceFact::default()
                },
                new(0),
            ],
            households: send(homes(base), &|n| match (n + picks[3]) % 3 {
                0 => id(micro),
                _ => new(0).id,
            }),
            ..plain
        },
    }
}

/// Every known field of every thing of a day, by what it is of.
fn flat(history: &GridHistory, on: NaiveDate) -> BTreeMap<(DifferenceOf, String, String), String> {
    use DifferenceOf::*;
    fn add<T: serde::Serialize>(
        out: &mut BTreeMap<(DifferenceOf, String, String), String>,
        of: DifferenceOf,
        things: impl IntoIterator<Item = T>,
    ) {
        for thing in things {
            let Json::Object(fields) = serde_json::to_value(thing).unwrap() else {
                panic!("no object")
            };
            let id = fields["id"].as_str().unwrap().to_owned();
            for (name, value) in fields.iter().filter(|(n, _)| *n != "id") {
                let text = match value {
                    Json::Null => continue,
                    Json::Array(list) if list.is_empty() => continue,
                    Json::Array(list) => list[0].as_str().unwrap().to_owned(),
                    Json::String(text) => text.clone(),
                    other => other.to_string(),
                };
                out.insert((of, id.clone(), name.clone()), text);
            }
        }
    }
    let mut out = BTreeMap::new();
    let at = history.at(on, None);
    add(&mut out, Place, at.facts.places);
    add(&mut out, Building, at.facts.buildings);
    add(&mut out, Household, at.facts.households);
    add(&mut out, Post, at.posts.iter().map(|p| p.post.clone()));
    let assignments = Track::new(&history.assignments);
    let held = assignments
        .numbers()
        .filter_map(|n| assignments.at(n, on, None));
    add(&mut out, Assignment, held.map(|e| e.assignment.clone()));
    out
}

/// Who is in the tree on a day.
pub(super) fn placed(history: &GridHistory, on: NaiveDate) -> BTreeSet<String> {
    let (grid, _) = Grid::build(&history.at(on, None).facts);
    let all = history.households.iter().map(|h| h.household.id.clone());
    all.filter(|id| grid.find_household(id).is_some()).collect()
}

/// Every day on which a place or a household changes.
fn turns(history: &GridHistory) -> BTreeSet<NaiveDate> {
    let places = history.places.iter().map(|e| &e.valid);
    let all = places.chain(history.households.iter().map(|e| &e.valid));
    all.flat_map(|v| [v.from, v.to]).flatten().collect()
}

/// Whoever is in one of the places on a day goes where the last step up to that day says.
fn maps_say_where(
    old: &GridHistory,
    new: &GridHistory,
    change: &Reorganisation,
    report: &ReorganisationReport,
    on: NaiveDate,
) -> Result<(), TestCaseError> {
    use ReorganisationKind::*;
    if !matches!(change.kind, Some(Merge | Split | Extract | Regrid)) {
        return Ok(());
    }
    let [(before, _), (after, _)] = [old, new].map(|h| Grid::build(&h.at(on, None).facts));
    for source in report.lineage.iter().filter_map(|e| e.before.as_deref()) {
        let Some(place) = before.find(source) else {
            continue;
        };
        for home in before.households(place).filter_map(|h| before.household(h)) {
            let own = |s: &&HouseholdStep| s.household == home.id && s.before == source;
            let steps = report
                .household_map
                .iter()
                .chain(&report.later_map)
                .filter(own);
            let last = steps
                .filter(|s| s.from.is_none_or(|f| f <= on))
                .max_by_key(|s| s.from);
            let is = after
                .find_household(home.id)
                .and_then(|h| after.household(h));
            let is = is.and_then(|h| after.enclosing(h.micro_grid, before.kind(place)?));
            prop_assert_eq!(
                last.map(|s| s.after.as_str()),
                is.map(|p| after.id(p)),
                "{} {}",
                home.id,
                on
            );
        }
    }
    Ok(())
}

fn households_once(grid: &Grid, all: usize) {
    assert_eq!(grid.household_count(), all);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(800))]

    #[test]
    fn a_re_organisation_adds_and_never_changes_the_past(
        steps in prop::collection::vec((0..700_u64, prop::collection::vec(any::<usize>(), 4)), 1..7),
    ) {
        let pack = pack();
        let first = day("2024-01-01");
        let mut now = history();
        let all = now.households.len();
        let mut applied = 0;
        for (step, (offset, picks)) in steps.iter().enumerate() {
            let from = first + chrono::Days::new(*offset);
            let change = choose(&now, step, from, picks);
            let recorded = change.recorded_at.unwrap();
            let done = reorganise(&pack, &now, &change);
            let report = done.report;
            prop_assert_eq!(&check_reorganisation(&pack, &now, &change), &report);
            let Some(after) = done.history else {
                prop_assert!(report.refused && !report.findings.is_empty());
                prop_assert_eq!(&report.additions, &GridHistory::default());
                continue;
            };
            applied += 1;
            // Nothing entered before is touched.
            prop_assert_eq!(&after.places[..now.places.len()], &now.places[..]);
            prop_assert_eq!(&after.households[..now.households.len()], &now.households[..]);
            prop_assert_eq!(&after.posts[..now.posts.len()], &now.posts[..]);
            prop_assert_eq!(&after.assignments[..now.assignments.len()], &now.assignments[..]);
            prop_assert_eq!(&after.lineage[..now.lineage.len()], &now.lineage[..]);
            prop_assert_eq!(after.places.len(), now.places.len() + report.additions.places.len());
            for on in [from.pred_opt().unwrap(), from, day("2022-07-07"), day("2030-01-01")] {
                // As it was known on the day before, and on any day before the first day of it.
                let known = recorded.pred_opt();
                prop_assert_eq!(after.at(on, known).facts, now.at(on, known).facts);
                if on < from {
                    prop_assert_eq!(after.at(on, None).facts, now.at(on, None).facts);
                }
            }
            // The difference is that of the two registers, no more and no less, on the first day and on every later one.
            for on in turns(&after).into_iter().chain([from]).filter(|on| *on >= from) {
                let (old, new) = (flat(&now, on), flat(&after, on));
                let mut expected = BTreeMap::new();
                for key in old.keys().chain(new.keys()) {
                    if old.get(key) != new.get(key) {
                        expected.insert(key.clone(), (old.get(key).cloned(), new.get(key).cloned()));
                    }
                }
                let holds = |d: &&Difference| d.from.is_none_or(|f| f <= on) && d.to.is_none_or(|to| on < to);
                let shown: Vec<_> = report.difference.iter().filter(holds)
                    .filter(|d| d.of != DifferenceOf::Transition)
                    .map(|d| ((d.of, d.id.clone(), d.field.clone()), (d.before.clone(), d.after.clone())))
                    .collect();
                prop_assert_eq!(shown.len(), expected.len(), "{}", on);
                prop_assert_eq!(shown.into_iter().collect::<BTreeMap<_, _>>(), expected, "{}", on);
                maps_say_where(&now, &after, &change, &report, on)?;
            }
            // Every household is in one micro-grid before and after, and the map names each of the places once.
            let (before, _) = Grid::build(&now.at(from, None).facts);
            let (grid, faults) = Grid::build(&after.at(from, None).facts);
            prop_assert_eq!(faults, []);
            households_once(&before, all);
            households_once(&grid, all);
            let mapped: BTreeSet<&str> = report.household_map.iter().map(|s| s.household.as_str()).collect();
            prop_assert_eq!(mapped.len(), report.household_map.len());
            if matches!(change.kind, Some(ReorganisationKind::Merge | ReorganisationKind::Split | ReorganisationKind::Extract)) {
                let inside = change.places.iter().flat_map(|p| {
                    let place = before.find(p).unwrap();
                    before.households(place).map(|h| before.household(h).unwrap().id)
                });
                prop_assert_eq!(mapped, inside.collect::<BTreeSet<_>>());
            }
            for step in &report.household_map {
                let home = grid.household(grid.find_household(&step.household).unwrap()).unwrap();
                prop_assert!(grid.subtree(grid.find(&step.after).unwrap()).any(|p| p == home.micro_grid));
            }
            now = after;
        }
        // Whoever lives somewhere else now came there along the lineage, and posts are never left at closed places.
        let today = day("2030-01-01");
        let facts = now.households[..all].iter().map(|h| DatedFact {
            household: h.household.id.clone(),
            date: Some(day("2022-07-07")),
            id: None,
        }).collect();
        let query = AttributionQuery { facts, anchor: CountedBy::Today, today, known_at: None };
        for row in attribute(&now, &query).rows {
            let grid = row.now.unwrap();
            prop_assert_eq!(row.counts_for.as_ref(), Some(&grid));
            if applied <= 1 {
                prop_assert!(row.successors.contains(&grid), "{:?} {}", row.successors, grid);
            }
        }
        let faults = now.at(today, None).findings;
        prop_assert!(faults.iter().all(|f| f.code != FindingCode::PostAtClosedPlace), "{:?}", faults);
    }

}

proptest! {
    // Some thousands: what goes wrong needs three re-organisations whose days cross.
    #![proptest_config(ProptestConfig::with_cases(2500))]

    #[test]
    fn nobody_falls_out_of_the_tree_on_any_day(
        steps in prop::collection::vec((0..12_u64, prop::collection::vec(any::<usize>(), 4)), 1..9),
    ) {
        let pack = pack();
        let mut now = history();
        for (step, (month, picks)) in steps.iter().enumerate() {
            let from = day("2024-01-01") + chrono::Days::new(month * 30);
            let change = choose(&now, step, from, picks);
            let Some(after) = reorganise(&pack, &now, &change).history else {
                continue;
            };
            for on in turns(&after) {
                let (had, has) = (placed(&now, on), placed(&after, on));
                prop_assert!(had.is_subset(&has), "{:?} {on} {:?}", change, had.difference(&has));
            }
            now = after;
        }
        // Nor does what became of a grid depend on the order of the edges.
        let facts = now.households.iter().map(|h| DatedFact {
            household: h.household.id.clone(),
            date: Some(day("2023-12-31")),
            id: None,
        }).collect();
        let query = AttributionQuery { facts, anchor: CountedBy::Today, today: day("2030-01-01"), known_at: None };
        let rows = attribute(&now, &query);
        for row in &rows.rows {
            prop_assert!(row.now.iter().all(|grid| row.successors.contains(grid)), "{:?} {:?}", row, now.lineage);
        }
        now.lineage.reverse();
        prop_assert_eq!(&attribute(&now, &query), &rows);
    }

    #[test]
    fn whoever_is_right_on_a_day_is_right_on_the_days_of_its_segment(
        rows in prop::collection::vec(
            (0..3_u8, prop::option::of(0..30_u64), prop::option::of(0..30_u64), prop::option::of(0..5_u64), any::<bool>()),
            0..12,
        ),
        known in prop::option::of(0..6_u64),
    ) {
        let first = day("2024-01-01");
        let at = |n: u64| first + chrono::Days::new(n);
        let entries: Vec<DatedPlace> = rows.iter().map(|(id, from, to, recorded, ended)| DatedPlace {
            place: place(&id.to_string(), PlaceKind::MicroGrid, "b"),
            valid: Validity {
                from: from.map(at),
                to: to.map(at),
                recorded_at: recorded.map(at),
                ended: Some(*ended),
                ..Validity::default()
            },
        }).collect();
        let (track, known) = (Track::new(&entries), known.map(at));
        for n in track.numbers() {
            let segments = track.segments(n, known);
            for pair in segments.windows(2) {
                prop_assert!(pair[0].from < pair[0].to && pair[0].to <= pair[1].from);
            }
            for on in (0..32).map(at) {
                if matches!(track.sight(n, on, known), Sight::Doubt) {
                    // Only where a day of record is missing.
                    let missing = |row: &u32| track.entry(*row).is_some_and(|e| e.valid.recorded_at.is_none());
                    prop_assert!(track.rows(n).iter().any(missing));
                    continue;
                }
                let right = track.at(n, on, known).map(|e| &e.place);
                let segment = segments.iter().find(|s| s.from <= on && on < s.to);
                let of_segment = segment.and_then(|s| track.entry(s.row)).map(|e| &e.place);
                prop_assert_eq!(right, of_segment);
            }
        }
        let history = GridHistory { places: entries, ..GridHistory::default() };
        for on in [first, at(15)] {
            let at = history.at(on, known);
            prop_assert!(at.facts.places.len() <= 3);
            for finding in &at.findings {
                prop_assert!(finding.place.pointer.is_some());
            }
            prop_assert!(history.selectable(on, known).len() <= at.facts.places.len());
        }
    }
}

#[test]
fn every_kind_of_re_organisation_is_applied_by_the_random_choice() {
    // Else the property above would hold of nothing.
    let (pack, now) = (pack(), history());
    let mut done = BTreeSet::new();
    for kind in 0..10 {
        for n in 0..20 {
            let picks = [kind, n, n + 1, n];
            let change = choose(&now, 0, day("2024-01-01"), &picks);
            if reorganise(&pack, &now, &change).history.is_some() {
                done.insert(change.kind);
            }
        }
    }
    // A micro-grid that somebody lives in is never closed.
    assert_eq!(done.len(), 9, "{done:?}");
}

#[test]
fn the_debug_form_of_a_household_shows_no_door() {
    let household = HouseholdPlace {
        id: "h".into(),
        door: Some("3-2-501".into()),
        ..HouseholdPlace::default()
    };
    assert!(!format!("{household:?}").contains("501"));
}
