//! What was lost of a table, told to the facts: completeness ends, owner by owner.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, RandomState};

use chrono::NaiveDate;

use super::lost::Losses;
use super::sheet::count;
use super::twice::Cut;
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::grid::{GridFacts, PlaceKind};
use crate::household::Household;
use crate::leader::LeaderFacts;
use crate::visit::{Visit, VisitFacts};

/// The members of a household are no longer all listed where rows of 人员.csv were lost.
pub fn end_members(losses: &Losses, households: &mut [Household]) {
    for household in households {
        if losses.ends(household.id.as_deref().unwrap_or_default()) {
            household.members_complete = None;
        }
    }
}

/// Those who owe a person support are no longer all listed where rows of 法定义务人.csv were lost.
/// Says whether any list that was called complete is one no more.
pub fn end_supporters(losses: &Losses, households: &mut [Household]) -> bool {
    let mut ended = false;
    for person in households.iter_mut().flat_map(|h| &mut h.members) {
        if losses.ends(person.id.as_deref().unwrap_or_default()) {
            ended |= person.supporters_complete == Some(true);
            person.supporters_complete = None;
        }
    }
    ended
}

/// The households that have a row, to tell which rows of other tables name one that has none (有行的户).
pub struct Homes<'i> {
    ids: HashSet<&'i str>,
    cut: Cut<'i>,
    unused: &'i HashSet<String>,
}

impl<'i> Homes<'i> {
    /// `unused` are the ids of rows that are in the table and could not be used.
    pub fn of(ids: impl Iterator<Item = &'i str>, unused: &'i HashSet<String>) -> Self {
        let ids: HashSet<&str> = ids.collect();
        Self {
            cut: Cut::of(ids.iter().copied()),
            ids,
            unused,
        }
    }

    /// Whether no row of the table is that of this household.
    pub fn lack(&self, id: &str) -> bool {
        // What a spreadsheet cut names one of those that are there.
        !self.ids.contains(id) && !self.unused.contains(id) && !self.cut.may_be(id)
    }
}

/// Rows of other tables name households that have no row: which households there are is not known, so no place has too few
/// of them. `rows` are those of each table.
pub fn end_households_named(
    facts: &mut GridFacts,
    file: &str,
    rows: &[(&str, Vec<u32>)],
) -> Option<Finding> {
    /// Rows that the finding names at most; it counts all.
    const NAMED: usize = 20;
    let all = rows.iter().map(|(_, rows)| rows.len()).sum();
    if all == 0 {
        return None;
    }
    facts.households_complete = None;
    let place = |file: &str, row| FindingPlace {
        file: Some(file.into()),
        row,
        ..FindingPlace::default()
    };
    let finding = Finding::data(FindingCode::TableHouseholdsMissing, place(file, None));
    let finding = finding.count("rows", count(all));
    let each = rows
        .iter()
        .flat_map(|(file, rows)| rows.iter().map(|row| place(file, Some(*row))));
    Some(each.take(NAMED).fold(finding, Finding::related))
}

/// The log of a household is no longer complete where rows of 走访记录.csv were lost, or gave an entry
/// of which a part is unknown, or that is dated after `on` or before the household was here: the day is then wrong and it is not
/// known which one is meant; or name a household that is not there. `rows` are those of the visits; `apart` knows the households
/// whose own row was lost.
pub fn end_log(
    losses: &mut Losses,
    facts: &mut VisitFacts,
    rows: &[u32],
    on: NaiveDate,
    apart: impl Fn(&str) -> bool,
) {
    let ids: HashMap<&str, Option<NaiveDate>> =
        (facts.households.iter().map(|h| (h.id.as_str(), h.since))).collect();
    let cut = Cut::of(ids.keys().copied());
    for (visit, row) in facts.visits.iter().zip(rows) {
        let since = ids.get(visit.household.as_str());
        let known = since.is_some();
        let out_of_time = visit.date.is_some_and(|date| {
            date > on || since.copied().flatten().is_some_and(|since| date < since)
        });
        if cut.may_be(&visit.household) {
            losses.add(None, *row);
        } else if known && (out_of_time || part_unknown(visit)) {
            losses.add(Some(&visit.household), *row);
        } else if !known && !apart(&visit.household) {
            losses.add(None, *row);
        }
    }
    disputed(facts, rows, |household, row| {
        losses.add(Some(household), row)
    });
    if losses.of_everyone() {
        facts.log_from = None;
    }
    for household in &mut facts.households {
        if !losses.rows(&household.id).is_empty() {
            household.log_incomplete = Some(true);
        }
    }
}

/// Entries of one id that differ: the log leaves all of them out, though one of them is true.
fn disputed(facts: &VisitFacts, rows: &[u32], mut lose: impl FnMut(&str, u32)) {
    // A number for each id is smaller than the id; two ids with one number only say too little.
    let hasher = RandomState::new();
    let mut firsts = HashMap::new();
    for (at, (visit, row)) in facts.visits.iter().zip(rows).enumerate() {
        let Some(id) = &visit.id else { continue };
        let (first, number) = *firsts.entry(hasher.hash_one(id)).or_insert((at, *row));
        let Some(first) = facts.visits.get(first).filter(|first| *first != visit) else {
            continue;
        };
        lose(&first.household, number);
        lose(&visit.household, *row);
    }
}

/// An entry that the log leaves out, though somebody may have been there.
fn part_unknown(visit: &Visit) -> bool {
    visit.date.is_none()
        || visit.visitors.is_empty()
        || visit.visitors.iter().any(|v| v.role.is_none())
        || visit.mode.is_none()
        || visit.result.is_none()
}

/// The posts of a micro-grid are no longer all listed where rows of 微网格长候选人.csv were lost or name
/// a place that is not there. `rows` are those of the posts.
pub fn end_leaders(
    losses: &mut Losses,
    facts: &mut LeaderFacts,
    rows: &[u32],
    is_place: impl Fn(&str) -> bool,
    apart: impl Fn(&str) -> bool,
) {
    // What a spreadsheet cut leads nowhere, though a place has that id.
    for (post, row) in facts.leaders.iter_mut().zip(rows) {
        if losses.cut(&post.micro_grid, *row) {
            post.micro_grid.clear();
        } else if !is_place(&post.micro_grid) && !apart(&post.micro_grid) {
            losses.add(None, *row);
        }
    }
    if losses.of_everyone() {
        facts.leaders_complete = None;
    }
    facts
        .leaders_incomplete_at
        .extend(losses.owners().map(Into::into));
}

/// The households of a micro-grid are no longer all listed where rows of 户.csv were lost or name a
/// place that is not there. `rows` are those of the households.
pub fn end_households(
    losses: &mut Losses,
    facts: &mut GridFacts,
    rows: &[u32],
    apart: impl Fn(&str) -> bool,
) {
    let places: HashSet<&str> = facts.places.iter().map(|p| p.id.as_str()).collect();
    for (household, row) in facts.households.iter_mut().zip(rows) {
        // What a spreadsheet cut leads nowhere, though a place has that id.
        (household.micro_grids).retain(|id| !losses.cut(id, *row));
        let known = |id: &String| places.contains(id.as_str()) || apart(id);
        if !household.micro_grids.iter().any(known) {
            losses.add(None, *row);
        }
    }
    if losses.of_everyone() {
        facts.households_complete = None;
    }
    facts.incomplete_at.extend(losses.owners().map(Into::into));
}

/// The places below a place are no longer all listed where rows of 网格.csv were lost, have no kind that
/// can be read, or name a place above that is not there. `rows` are those of the places.
pub fn end_places(losses: &mut Losses, facts: &mut GridFacts, rows: &[u32]) {
    for (place, row) in facts.places.iter_mut().zip(rows) {
        if place.parent.as_ref().is_some_and(|id| losses.cut(id, *row)) {
            place.parent = Some(String::new());
        }
    }
    let ids: HashSet<&str> = facts.places.iter().map(|p| p.id.as_str()).collect();
    for (place, row) in facts.places.iter().zip(rows) {
        let parent = place.parent.as_deref().filter(|p| ids.contains(p));
        match (place.kind, parent) {
            (Some(PlaceKind::District), None) if place.parent.is_none() => {}
            (Some(_), Some(_)) => {}
            (_, parent) => losses.add(parent, *row),
        }
    }
    if losses.of_everyone() {
        let all = facts.places.iter().map(|p| p.id.clone());
        facts.incomplete_at = all.collect();
    } else {
        facts.incomplete_at.extend(losses.owners().map(Into::into));
    }
}
