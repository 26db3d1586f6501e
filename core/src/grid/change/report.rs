//! A re-organisation checked, shown and applied.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::super::history::{GridHistory, LineageEdge, Validity};
use super::super::{Grid, PlaceIdx, usable};
use super::difference;
use super::facts::{
    HouseholdStep, Reorganisation, ReorganisationKind, ReorganisationReport, Reorganised,
};
use super::form;
use super::later::{follow, later, trees};
use super::plan::Plan;
use super::steps::{later_steps, steps};
use crate::finding::{Finding, FindingCode, FindingKind, FindingPlace, Gravity};
use crate::policy::PolicyPack;

/// Checks a re-organisation against a history (网格调整检查): what stands in its way, what it changes, what the rules
/// then find. Nothing is applied.
pub fn check_reorganisation(
    pack: &PolicyPack,
    history: &GridHistory,
    change: &Reorganisation,
) -> ReorganisationReport {
    reorganise(pack, history, change).report
}

/// Applies a re-organisation to a history (网格调整): a new history with its entries added, or the findings that refuse
/// it.
///
/// Nothing that was entered before is changed or taken out, so every report on an earlier day, or as known on an
/// earlier day, can be made again.
pub fn reorganise(
    pack: &PolicyPack,
    history: &GridHistory,
    change: &Reorganisation,
) -> Reorganised {
    let mut findings = vec![];
    if !usable(&change.id) {
        findings.push(form::incomplete("id"));
    }
    for (field, given) in [
        ("kind", change.kind.is_some()),
        ("from", change.from.is_some()),
        ("recordedAt", change.recorded_at.is_some()),
    ] {
        if !given {
            findings.push(form::incomplete(field));
        }
    }
    let (Some(kind), Some(from), Some(recorded_at)) =
        (change.kind, change.from, change.recorded_at)
    else {
        return refused(pack, findings);
    };
    form::check(change, kind, &mut findings);
    // What is entered stays: nothing is built on what may be otherwise.
    let doubts = history.doubts(from);
    let doubtful = doubts.iter().any(refuses);
    findings.extend(doubts);
    if doubtful {
        return refused(pack, findings);
    }
    let (last, used) = entered(history, &change.id);
    if last.is_some_and(|last| recorded_at < last) {
        let place = form::at("recordedAt");
        findings.push(Finding::data(FindingCode::ReorganisationBackdated, place));
    }
    if used {
        findings.push(Finding::data(
            FindingCode::ReorganisationActTwice,
            form::at("id"),
        ));
    }
    let mut plan = Plan::new(history, change, kind, from, recorded_at);
    plan.make();
    findings.append(&mut plan.out);
    if findings.iter().any(refuses) {
        return refused(pack, findings);
    }

    let mut after = history.clone();
    append(&mut after, &plan.add);
    later(&plan.add, &after, &mut findings);
    follow(&plan, history, &mut findings);
    trees(history, &after, from, &mut findings);
    let on = |history: &GridHistory| Grid::build(&history.counted_at(from, None).0);
    let ((old, old_faults), (new, new_faults)) = (on(history), on(&after));
    findings.extend(torn(&plan, &old, &old_faults));
    let (raised, _) = compare(old_faults, new_faults);
    findings.extend(raised);
    let (household_map, homeless) = steps(&plan, &old, &new);
    let (later_map, out) = later_steps(&plan, &after);
    let homeless = homeless.saturating_add(out);
    if homeless > 0 {
        let finding = Finding::data(FindingCode::HouseholdHomeless, form::at("households"));
        findings.push(finding.count("count", homeless));
    }
    let difference = difference::of(&plan, &after);
    if difference.is_empty() {
        let place = form::at("kind");
        findings.push(Finding::data(FindingCode::ReorganisationNoChange, place));
    }
    if findings.iter().any(refuses) {
        return refused(pack, findings);
    }
    let mut lineage = lineage(&plan, &household_map);
    lineage.extend(later_edges(&plan, history, &later_map));
    plan.add.lineage.clone_from(&lineage);
    after.lineage.extend(lineage.iter().cloned());
    let (raised, cleared) = compare(old.check(pack, from), new.check(pack, from));
    Reorganised {
        report: ReorganisationReport {
            refused: false,
            findings,
            difference,
            household_map,
            later_map,
            lineage,
            raised,
            cleared,
            additions: plan.add,
            hypothetical: pack.supposed(),
        },
        history: Some(after),
    }
}

/// A re-organisation that is refused for these findings.
pub(crate) fn refused(pack: &PolicyPack, findings: Vec<Finding>) -> Reorganised {
    Reorganised {
        report: ReorganisationReport {
            refused: true,
            findings,
            hypothetical: pack.supposed(),
            ..ReorganisationReport::default()
        },
        history: None,
    }
}

/// What is at fault in the data, or against a must, refuses; advice does not.
fn refuses(finding: &Finding) -> bool {
    finding.kind == FindingKind::Data || finding.gravity == Some(Gravity::Violation)
}

/// The last day on which anything was entered, and whether an id of a re-organisation is used.
fn entered(history: &GridHistory, act: &str) -> (Option<NaiveDate>, bool) {
    let valid = history.validities();
    let start = (None, false);
    let (last, used) = valid.fold(start, |(last, used), v: &Validity| {
        (
            last.max(v.recorded_at),
            used || v.act.as_deref() == Some(act),
        )
    });
    let edges = history.lineage.iter().map(|e| e.recorded_at).max();
    let used = used || history.lineage.iter().any(|e| e.act == act);
    (last.max(edges), used)
}

fn append(history: &mut GridHistory, add: &GridHistory) {
    history.places.extend_from_slice(&add.places);
    history.buildings.extend_from_slice(&add.buildings);
    history.households.extend_from_slice(&add.households);
    history.posts.extend_from_slice(&add.posts);
    history.assignments.extend_from_slice(&add.assignments);
    history.transitions.extend_from_slice(&add.transitions);
}

/// Households in several micro-grids, of which one is merged, split or drawn anew: such a household counts in none, and
/// the map would pass it over.
fn torn(plan: &Plan<'_>, old: &Grid, faults: &[Finding]) -> Vec<Finding> {
    let sources: BTreeSet<PlaceIdx> = plan.sources.iter().filter_map(|s| old.find(s)).collect();
    let lies_in_source = |place: &FindingPlace| {
        let at = place.id.as_deref().and_then(|id| old.find(id));
        at.is_some_and(|at| {
            sources.contains(&at) || old.ancestors(at).any(|p| sources.contains(&p))
        })
    };
    let mut out: Vec<Finding> = faults
        .iter()
        .filter(|f| f.code == FindingCode::HouseholdInTwoMicroGrids)
        .filter(|f| f.related.iter().any(lies_in_source))
        .cloned()
        .collect();
    out.iter_mut().for_each(by_id);
    out
}

/// The rows of the grid of a day are those of no list that anybody gave.
fn by_id(finding: &mut Finding) {
    for place in std::iter::once(&mut finding.place).chain(&mut finding.related) {
        *place = FindingPlace {
            id: place.id.take(),
            ..FindingPlace::default()
        };
    }
}

/// Findings that hold after and not before, and before and not after. Only the id says where.
pub(super) fn compare(before: Vec<Finding>, after: Vec<Finding>) -> (Vec<Finding>, Vec<Finding>) {
    type Key = (FindingCode, Option<String>, Option<String>);
    let key = |f: &Finding| -> Key { (f.code, f.clause.clone(), f.place.id.clone()) };
    let keys = |all: &[Finding]| -> BTreeSet<Key> { all.iter().map(key).collect() };
    let (had, has) = (keys(&before), keys(&after));
    let only = |all: Vec<Finding>, other: &BTreeSet<Key>| -> Vec<Finding> {
        let mut rest: Vec<Finding> = all
            .into_iter()
            .filter(|f| !other.contains(&key(f)))
            .collect();
        rest.iter_mut().for_each(by_id);
        rest
    };
    (only(after, &had), only(before, &has))
}

/// The edges of a plan with the households that go along each; a re-grid has those that its households draw.
fn lineage(plan: &Plan<'_>, map: &[HouseholdStep]) -> Vec<LineageEdge> {
    let mut counts: BTreeMap<(&str, &str), u32> = BTreeMap::new();
    for step in map.iter().filter(|s| s.before != s.after) {
        let n = counts.entry((&step.before, &step.after)).or_default();
        *n = n.saturating_add(1);
    }
    let mut edges: Vec<(Option<&str>, Option<&str>)> = plan.edges.clone();
    if plan.kind == ReorganisationKind::Regrid {
        edges.extend(counts.keys().map(|(a, b)| (Some(*a), Some(*b))));
        // What nobody left or entered is closed or opened, without a place that it becomes or comes from.
        let (mut left, mut entered) = (BTreeSet::new(), BTreeSet::new());
        for (before, after) in counts.keys() {
            left.insert(*before);
            entered.insert(*after);
        }
        for entry in &plan.add.places {
            let id = entry.place.id.as_str();
            let was = plan.live(id).is_some();
            let ended = entry.valid.ended == Some(true);
            if ended && !left.contains(id) {
                edges.push((Some(id), None));
            } else if !was && !ended && !entered.contains(id) {
                edges.push((None, Some(id)));
            }
        }
    }
    let households = |edge: &(Option<&str>, Option<&str>)| match edge {
        (Some(a), Some(b)) => counts.get(&(*a, *b)).copied().unwrap_or(0),
        _ => 0,
    };
    edges
        .iter()
        .map(|(before, after)| {
            edge(
                plan,
                *before,
                *after,
                plan.from,
                households(&(*before, *after)),
            )
        })
        .collect()
}

fn edge(
    plan: &Plan<'_>,
    before: Option<&str>,
    after: Option<&str>,
    on: NaiveDate,
    households: u32,
) -> LineageEdge {
    LineageEdge {
        before: before.map(Into::into),
        after: after.map(Into::into),
        kind: plan.kind,
        on,
        recorded_at: plan.recorded_at,
        act: plan.change.id.clone(),
        households,
    }
}

/// Who comes to a place on a later day because another becomes it, as is known, goes on from there: the edge that leads
/// to the place does not end at it.
fn later_edges(
    plan: &Plan<'_>,
    history: &GridHistory,
    later: &[HouseholdStep],
) -> Vec<LineageEdge> {
    let comes: BTreeSet<(&str, NaiveDate)> = history
        .lineage
        .iter()
        .filter_map(|e| Some((e.after.as_deref()?, e.on)))
        .collect();
    let mut counts: BTreeMap<(NaiveDate, &str, &str), u32> = BTreeMap::new();
    for step in later.iter().filter(|s| s.before != s.after) {
        let day = step.from.unwrap_or(plan.from);
        if comes.contains(&(step.before.as_str(), day)) {
            let n = counts.entry((day, &step.before, &step.after)).or_default();
            *n = n.saturating_add(1);
        }
    }
    let edge = |((day, before, after), n)| edge(plan, Some(before), Some(after), day, n);
    counts.into_iter().map(edge).collect()
}
