//! What is known of later days: kept by a re-organisation, or in its way.

use super::history::{history, placed, valid};
use super::*;

fn act(kind: ReorganisationKind, n: u32, from: &str, places: &[&str]) -> Reorganisation {
    Reorganisation {
        id: format!("act-{n}"),
        kind: Some(kind),
        from: Some(day(from)),
        recorded_at: Some(day("2024-01-10") + chrono::Days::new(u64::from(n))),
        places: places.iter().map(|p| (*p).into()).collect(),
        ..Reorganisation::default()
    }
}

fn done(history: &GridHistory, change: &Reorganisation) -> Reorganised {
    reorganise(&pack(), history, change)
}

fn after(history: &GridHistory, change: &Reorganisation) -> GridHistory {
    let done = done(history, change);
    done.history
        .unwrap_or_else(|| panic!("{:?}", done.report.findings))
}

fn fact(history: &GridHistory, id: &str, on: &str) -> PlaceFact {
    let places = history.at(day(on), None).facts.places;
    places.into_iter().find(|p| p.id == id).unwrap()
}

fn new(id: &str) -> PlaceFact {
    PlaceFact {
        id: id.into(),
        ..PlaceFact::default()
    }
}

/// Everybody who is in a place on a day, sent by turns to these.
fn send(history: &GridHistory, from: &str, on: &str, to: &[&str]) -> Vec<GridMove> {
    let (grid, _) = Grid::build(&history.at(day(on), None).facts);
    let homes = grid.households(grid.find(from).unwrap());
    let ids = homes.map(|h| grid.household(h).unwrap().id.to_owned());
    ids.zip(to.iter().cycle())
        .map(|(id, to)| GridMove {
            id,
            to: (*to).into(),
        })
        .collect()
}

#[test]
fn a_village_that_becomes_a_community_keeps_its_households() {
    use ReorganisationKind::*;
    let mut start = history();
    start.places.push(DatedPlace {
        place: place("a9", PlaceKind::Area, "t"),
        valid: valid("2022-07-07", "2022-07-07"),
    });
    let convert = Reorganisation {
        new_kind: Some(PlaceKind::Community),
        parent: Some("t".into()),
        ..act(ConvertKind, 1, "2025-01-01", &["v"])
    };
    let known = after(&start, &convert);
    let move_it = Reorganisation {
        parent: Some("a9".into()),
        ..act(Reparent, 2, "2024-06-01", &["v"])
    };
    let moved = after(&known, &move_it);
    assert_eq!(
        fact(&moved, "v", "2024-06-01").parent.as_deref(),
        Some("a9")
    );
    assert_eq!(fact(&moved, "v", "2025-06-01").parent.as_deref(), Some("t"));
    let on = day("2025-06-01");
    assert_eq!(placed(&moved, on), placed(&known, on));
    // From June on the village stands under an area, as is known: a community cannot, so in March it becomes none.
    let under_town = |n, from: &str| Reorganisation {
        new_kind: Some(PlaceKind::Community),
        parent: Some("t".into()),
        ..act(ConvertKind, n, from, &["v"])
    };
    let early = done(&moved, &under_town(3, "2024-03-01"));
    let faults: Vec<_> = early.report.findings.iter().map(|f| f.code).collect();
    assert_eq!(
        (early.history, faults),
        (None, vec![FindingCode::WrongParentKind])
    );
    // In July nothing else is known before it becomes one, and everybody stays.
    let july = after(&moved, &under_town(3, "2024-07-01"));
    for on in ["2024-06-30", "2024-07-01", "2024-12-31", "2025-01-01"].map(day) {
        assert_eq!(placed(&july, on), placed(&moved, on));
        assert_eq!(placed(&july, on).len(), history().households.len());
    }
    let kind = |on| fact(&july, "v", on).kind;
    assert_eq!(kind("2024-06-30"), Some(PlaceKind::Village));
    assert_eq!(kind("2024-07-01"), Some(PlaceKind::Community));
}

#[test]
fn what_is_set_anew_on_a_later_day_stays_as_it_is_known() {
    let name = |n, from, name: &str| Reorganisation {
        name: Some(name.into()),
        ..act(ReorganisationKind::Rename, n, from, &["vm"])
    };
    let known = after(&history(), &name(1, "2025-01-01", "name of 2025"));
    let now = after(&known, &name(2, "2024-06-01", "name of 2024"));
    for (on, is) in [
        ("2024-06-01", "name of 2024"),
        ("2024-12-31", "name of 2024"),
        ("2025-01-01", "name of 2025"),
    ] {
        assert_eq!(fact(&now, "vm", on).name.as_deref(), Some(is));
    }
    let under = Reorganisation {
        parent: Some("cb".into()),
        ..act(ReorganisationKind::Reparent, 3, "2024-03-01", &["vm"])
    };
    let now = after(&now, &under);
    assert_eq!(fact(&now, "vm", "2026-01-01").parent.as_deref(), Some("cb"));
    assert_eq!(
        fact(&now, "vm", "2026-01-01").name.as_deref(),
        Some("name of 2025")
    );
}

#[test]
fn a_transition_is_shortened_and_revoked() {
    use ReorganisationKind::ConvertKind;
    let until = |n, from, to: &str| Reorganisation {
        new_kind: Some(PlaceKind::Community),
        transition_to: Some(day(to)),
        ..act(ConvertKind, n, from, &["c"])
    };
    let runs = |h: &GridHistory, on| h.at(day(on), None).facts.transitions.len();
    let long = after(&history(), &until(1, "2024-06-01", "2026-01-01"));
    assert_eq!(runs(&long, "2025-06-01"), 1);
    let short = done(&long, &until(2, "2024-06-01", "2024-12-31"));
    let shown = |r: &Reorganised| {
        let of = r.report.difference.iter();
        of.filter(|d| d.of == DifferenceOf::Transition)
            .map(|d| (d.before.clone(), d.after.clone()))
            .collect::<Vec<_>>()
    };
    let text = |day: &str| Some(day.to_owned());
    assert_eq!(
        shown(&short),
        [
            (text("2026-01-01"), text("2024-12-31")),
            (text("2026-01-01"), None)
        ]
    );
    let short = short.history.unwrap();
    assert_eq!(
        (runs(&short, "2024-12-30"), runs(&short, "2025-06-01")),
        (1, 0)
    );
    let gone = done(&long, &until(2, "2024-09-01", "2024-09-01"));
    assert_eq!(shown(&gone), [(text("2026-01-01"), None)]);
    let gone = gone.history.unwrap();
    assert_eq!(
        (runs(&gone, "2024-08-31"), runs(&gone, "2024-09-01")),
        (1, 0)
    );
    // An entry that says that there is none starts none.
    let mut none = long.clone();
    none.transitions[0].valid.ended = Some(true);
    assert_eq!(runs(&none, "2025-06-01"), 0);
    let mut facts = long.at(day("2025-06-01"), None).facts;
    let running = |f: &GridFacts| {
        let (grid, _) = Grid::build(f);
        let found = grid.check(&pack(), day("2025-06-01"));
        found
            .iter()
            .any(|f| f.code == FindingCode::TransitionRunning)
    };
    assert!(running(&facts));
    facts.transitions[0].valid.ended = Some(true);
    assert!(!running(&facts));
}

#[test]
fn a_micro_grid_of_another_base_grid_is_left_as_it_is_known() {
    use ReorganisationKind::*;
    let comes = Reorganisation {
        parent: Some("cb".into()),
        ..act(Reparent, 1, "2025-01-01", &["vm"])
    };
    let known = after(&history(), &comes);
    let mut homes = send(&known, "cm1", "2024-06-01", &["n1"]);
    homes.extend(send(&known, "cm2", "2024-06-01", &["n1"]));
    let drawn = Reorganisation {
        into: vec![new("n1")],
        households: homes,
        ..act(Regrid, 2, "2024-06-01", &["cb"])
    };
    let now = after(&known, &drawn);
    assert_eq!(fact(&now, "vm", "2024-06-01").parent.as_deref(), Some("vb"));
    assert_eq!(fact(&now, "vm", "2025-01-01").parent.as_deref(), Some("cb"));
}

#[test]
fn chains_of_one_day_have_an_order_and_what_was_called_off_leads_nowhere() {
    use ReorganisationKind::*;
    let merge = Reorganisation {
        into: vec![new("cm2")],
        ..act(Merge, 1, "2024-06-01", &["cm1", "cm2"])
    };
    let merged = after(&history(), &merge);
    let split = Reorganisation {
        into: vec![new("m3"), new("m4")],
        households: send(&merged, "cm2", "2024-06-01", &["m3", "m4"]),
        ..act(Split, 2, "2024-06-01", &["cm2"])
    };
    let mut now = after(&merged, &split);
    let follow = |h: &GridHistory| {
        let home = &h.households[0].household.id;
        let fact = DatedFact {
            household: home.clone(),
            date: Some(day("2024-01-01")),
            id: None,
        };
        let query = AttributionQuery {
            facts: vec![fact],
            anchor: CountedBy::Today,
            today: day("2024-12-31"),
            known_at: None,
        };
        attribute(h, &query).rows.remove(0).successors
    };
    assert_eq!(history().households[0].household.micro_grids, ["cm1"]);
    assert_eq!(follow(&now), ["m3", "m4"]);
    now.lineage.reverse();
    assert_eq!(follow(&now), ["m3", "m4"]);
    // What is split in June does not end in March: nothing would lead on from there.
    let late = Reorganisation {
        into: vec![new("vm")],
        ..act(Merge, 3, "2024-03-01", &["cm2", "vm"])
    };
    let refused = done(&now, &late).report;
    assert!(
        refused
            .findings
            .iter()
            .any(|f| f.code == FindingCode::PlaceEndsLater)
    );
    // The merge is called off: the places are there all the same.
    let mut off = merged.clone();
    let again: Vec<_> = history().places;
    for mut entry in again.into_iter().filter(|e| e.place.id == "cm1") {
        entry.valid = valid("2024-06-01", "2024-05-01");
        off.places.push(entry);
    }
    for mut entry in history().households {
        entry.valid = valid("2024-06-01", "2024-05-01");
        off.households.push(entry);
    }
    assert_eq!(follow(&off), ["cm1"]);
}

#[test]
fn a_division_code_is_that_of_one_place() {
    let mut facts = right();
    let code = |facts: &mut GridFacts, id: &str| {
        let place = facts.places.iter_mut().find(|p| p.id == id).unwrap();
        place.code = Some("370302102201".into());
    };
    code(&mut facts, "v");
    assert!(Grid::build(&facts).1.is_empty());
    facts.places.push(place("v2", PlaceKind::Village, "a"));
    code(&mut facts, "v2");
    let found: Vec<FindingCode> = Grid::build(&facts).1.iter().map(|f| f.code).collect();
    assert_eq!(found, [FindingCode::DivisionCodeTwice]);
}
