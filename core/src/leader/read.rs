//! Posts and candidates as they stand on a day, placed in the grid.

use std::borrow::Cow;

use chrono::NaiveDate;
use hashbrown::{HashMap, HashSet};

use super::once::{Told, absurd, held_on, named};
use super::{Candidate, LeaderFacts, LeaderPost, LeaderRole};
use crate::calendar::birth_fault;
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::grid::{Grid, Ids, PlaceIdx, PlaceKind, UnitIdx, bad_id, row_field, row_place, usable};
use crate::household::Listed;
use crate::policy::TypedValue;

/// A post in its micro-grid.
pub(super) type Placed<'a> = (PlaceIdx, &'a LeaderPost);

/// The posts of a day.
pub(super) struct Posts<'a> {
    /// Those held that name a micro-grid of the tree, in its order and then in that of their ids. The order of the rows makes
    /// no difference.
    pub placed: Vec<Placed<'a>>,
    /// Those held of which it is not known where, or that name what is no micro-grid: each may be a post of any.
    pub adrift: Vec<&'a LeaderPost>,
    /// There are or were posts of which it is not known where.
    pub ever_adrift: bool,
    /// Where posts could not be read, or may be held or not.
    pub lost_at: HashSet<&'a str>,
    /// Some have no id where others have: each may be a second row of any other.
    unnamed: bool,
    /// Of the posts that could not be read, some may be anywhere.
    lost: bool,
    /// Those held that name a micro-grid which the grid leaves out: they lead none here, and may lead a unit.
    left_out: Vec<&'a LeaderPost>,
    declared: bool,
}

impl<'a> Posts<'a> {
    pub fn read(
        grid: &Grid,
        facts: &'a LeaderFacts,
        told: &'a Told<'_>,
        on: NaiveDate,
        out: &mut Vec<Finding>,
    ) -> Self {
        let posts = told.posts.as_ref();
        let lost_at: HashSet<&str> = facts
            .leaders_incomplete_at
            .iter()
            .map(String::as_str)
            .collect();
        let mut read = Self {
            placed: vec![],
            adrift: vec![],
            ever_adrift: false,
            lost: lost_at.iter().any(|id| is_adrift(grid, id)),
            lost_at,
            unnamed: told.unnamed,
            left_out: vec![],
            declared: facts.leaders_complete == Some(true),
        };
        check_rows(&facts.leaders, told.unnamed, on, out);
        let mut placed: Vec<(PlaceIdx, usize, &'a LeaderPost)> = Vec::with_capacity(posts.len());
        let mut left_out = 0_i64;
        let mut grids = MicroGrids::new(grid);
        for (row, post) in posts.iter().enumerate() {
            let found = grids.find(&post.micro_grid);
            let Ok(micro) = found else {
                if is_adrift(grid, &post.micro_grid) {
                    read.ever_adrift = true;
                    let may_be = held_on(post, on) != Some(false);
                    read.adrift.extend(may_be.then_some(post));
                } else if held_on(post, on) != Some(false) {
                    read.left_out.push(post);
                }
                match found.err().flatten() {
                    None => left_out = left_out.saturating_add(1),
                    // That rows of one id name different places is told as such.
                    Some(_) if facts.leaders.get(row) != Some(post) => {}
                    Some(code) => {
                        let place = row_field("leaders", row, "microGrid", &post.id);
                        out.push(Finding::data(code, place));
                    }
                }
                continue;
            };
            if post.unit.is_some() && unit_of(grid, post).is_none() {
                let place = row_field("leaders", row, "unit", &post.id);
                out.push(Finding::data(FindingCode::UnknownUnit, place));
            }
            match held_on(post, on) {
                Some(true) => placed.push((micro, row, post)),
                Some(false) => {}
                None => {
                    read.lost_at.insert(&post.micro_grid);
                }
            }
        }
        let placed = one_of_each(placed);
        twice_in_office(posts, &placed, out);
        if left_out > 0 {
            let place = FindingPlace::at("/leaders");
            out.push(Finding::data(FindingCode::MicroGridLeftOut, place).count("rows", left_out));
        }
        read.placed = placed.into_iter().map(|(m, _, p)| (m, p)).collect();
        read.placed.sort();
        read
    }

    /// Those of one micro-grid.
    pub fn of(&self, micro: PlaceIdx) -> &[Placed<'a>] {
        let from = self.placed.partition_point(|p| p.0 < micro);
        let until = self.placed.partition_point(|p| p.0 <= micro);
        self.placed.get(from..until).unwrap_or(&[])
    }

    /// Whether every filled post is listed, and none may be anywhere.
    pub fn complete(&self) -> bool {
        self.declared && self.placed()
    }

    fn placed(&self) -> bool {
        !self.lost && !self.unnamed && self.adrift.is_empty()
    }

    /// Whether those that are listed are known to be of this micro-grid or not.
    pub fn all_placed(&self, micro_grid: &str) -> bool {
        self.placed() && !self.lost_at.contains(micro_grid)
    }

    /// Whether every filled post of a micro-grid is listed there.
    pub fn complete_at(&self, micro_grid: &str) -> bool {
        self.complete() && !self.lost_at.contains(micro_grid)
    }

    /// Those who may lead a unit and of whom the grid does not say where.
    pub fn left_out(&self) -> &[&'a LeaderPost] {
        &self.left_out
    }

    /// How many persons certainly lead a micro-grid, whatever the posts are of which not all is known: a unit leader beside a
    /// building leader is none of the pair (S18), who has no role may be either, and who has no name may be any of the others.
    pub fn least(&self, micro: PlaceIdx, micro_grid: &str) -> usize {
        let may_be_building =
            |p: &LeaderPost| matches!(p.role, None | Some(LeaderRole::BuildingLeader));
        let here = self.of(micro);
        let hidden = self.lost
            || self.lost_at.contains(micro_grid)
            || self.adrift.iter().any(|p| may_be_building(p));
        let building = here.iter().filter(|(_, p)| may_be_building(p)).count();
        // Where no row has a role the list keeps none, and all are leaders of the micro-grid.
        let kept = hidden || here.iter().any(|(_, p)| p.role.is_some());
        let beside = |p: &LeaderPost| hidden || building > usize::from(may_be_building(p));
        let third = |p: &LeaderPost| {
            let unit = matches!(p.role, None | Some(LeaderRole::UnitLeader));
            kept && unit && beside(p)
        };
        let counts = |p: &LeaderPost| (!self.unnamed || p.id().is_some()) && !third(p);
        let sure = here.iter().filter(|(_, p)| counts(p));
        let persons: HashSet<Option<&str>> = sure.map(|(_, p)| person(p)).collect();
        let known = persons
            .len()
            .saturating_sub(usize::from(persons.contains(&None)));
        known.max(usize::from(!persons.is_empty()))
    }
}

/// Who holds a post, where that is known.
pub(super) fn person(post: &LeaderPost) -> Option<&str> {
    post.person.as_deref().filter(|person| named(person))
}

/// The stairwell unit of a post, where it names one that is known.
pub(super) fn unit_of(grid: &Grid, post: &LeaderPost) -> Option<UnitIdx> {
    grid.find_unit(post.unit.as_deref()?)
}

/// Whether a post that names this as its micro-grid may be one of any: nothing that is known to be a micro-grid has the id.
fn is_adrift(grid: &Grid, id: &str) -> bool {
    let known = grid.find(id).and_then(|place| grid.kind(place));
    known != Some(PlaceKind::MicroGrid) && !grid.is_micro_grid_left_out(id)
}

/// What is wrong with rows wherever their posts are.
fn check_rows(posts: &[LeaderPost], unnamed: bool, on: NaiveDate, out: &mut Vec<Finding>) {
    let mut ids: HashMap<&str, usize> = HashMap::with_capacity(posts.len());
    for (row, post) in posts.iter().enumerate() {
        if unnamed && post.id().is_none() {
            out.push(bad_id("leaders", row, ""));
        }
        if !post.id.is_empty()
            && let Some(first) = ids.insert(&post.id, row)
        {
            ids.insert(&post.id, first);
            out.push(
                Finding::data(
                    FindingCode::DuplicateId,
                    row_place("leaders", row, &post.id),
                )
                .related(row_place("leaders", first, &post.id)),
            );
        }
        let wrong = [("from", post.from), ("to", post.to)];
        let wrong = wrong.into_iter().find(|(_, day)| day.is_some_and(absurd));
        if let Some((field, _)) = wrong {
            out.push(since_1900(row_field("leaders", row, field, &post.id)));
        } else if post.from.zip(post.to).is_some_and(|(from, to)| to <= from) {
            let place = row_field("leaders", row, "to", &post.id);
            out.push(Finding::data(FindingCode::TermReversed, place));
        }
        let place = || row_field("leaders", row, "birthDate", &post.id);
        out.extend(never_lived(post.birth_date, on, place));
    }
}

/// Persons who hold more than one post.
fn twice_in_office<P>(
    posts: &[LeaderPost],
    placed: &[(P, usize, &LeaderPost)],
    out: &mut Vec<Finding>,
) {
    let id_of = |row: usize| posts.get(row).map_or("", |p| p.id.as_str());
    let mut persons: HashMap<&str, usize> = HashMap::with_capacity(placed.len());
    for (_, row, post) in placed {
        if let Some(person) = post.person.as_deref().filter(|p| !p.is_empty()) {
            let first = *persons.entry(person).or_insert(*row);
            if first != *row {
                let place = |row: usize, id| row_field("leaders", row, "person", id);
                let twice = Finding::data(FindingCode::LeaderTwice, place(*row, &post.id));
                out.push(twice.related(place(first, id_of(first))));
            }
        }
    }
}

/// A day that cannot be.
fn since_1900(place: FindingPlace) -> Finding {
    let value = "since 1900".to_owned();
    Finding::data(FindingCode::FactOutOfRange, place).with("expected", TypedValue::Text { value })
}

/// A date of birth that nobody has who lives on the day: the age counts as unknown.
fn never_lived(
    birth: Option<NaiveDate>,
    on: NaiveDate,
    place: impl Fn() -> FindingPlace,
) -> Option<Finding> {
    let value = birth_fault(birth, on)?.to_owned();
    let finding = Finding::data(FindingCode::FactOutOfRange, place());
    Some(finding.with("expected", TypedValue::Text { value }))
}

/// The lowest row of each id; rows without an id are posts of their own.
fn one_of_each<P: Copy>(rows: Vec<(P, usize, &LeaderPost)>) -> Vec<(P, usize, &LeaderPost)> {
    let mut lowest: HashMap<&str, (&LeaderPost, usize)> = HashMap::with_capacity(rows.len());
    for (_, row, post) in &rows {
        let known = lowest.entry(&post.id).or_insert((post, *row));
        if *post < known.0 {
            *known = (post, *row);
        }
    }
    let counts = |row: usize, post: &LeaderPost| {
        let lowest = lowest.get(post.id.as_str());
        post.id.is_empty() || lowest.is_some_and(|(_, lowest)| *lowest == row)
    };
    let rows = rows.into_iter();
    rows.filter(|(_, row, post)| counts(*row, post)).collect()
}

/// The posts of one micro-grid that are held on a day, one of each id.
pub(super) fn held<'a>(
    micro: PlaceIdx,
    posts: &[&'a LeaderPost],
    on: NaiveDate,
) -> Vec<Placed<'a>> {
    let here = posts.iter().enumerate();
    let here = here.filter(|(_, p)| held_on(p, on) == Some(true));
    let here = here.map(|(row, post)| (micro, row, *post)).collect();
    let mut held: Vec<Placed<'a>> = one_of_each(here)
        .into_iter()
        .map(|(micro, _, post)| (micro, post))
        .collect();
    held.sort();
    held
}

/// Micro-grids by their ids; rows of one micro-grid mostly follow each other.
struct MicroGrids<'g, 'a> {
    grid: &'g Grid,
    last: Option<(&'a str, Found)>,
}

/// A micro-grid; else the code of what is wrong, or nothing where the grid's own findings say why
/// it is left out.
type Found = Result<PlaceIdx, Option<FindingCode>>;

impl<'g, 'a> MicroGrids<'g, 'a> {
    fn new(grid: &'g Grid) -> Self {
        Self { grid, last: None }
    }

    fn find(&mut self, id: &'a str) -> Found {
        if let Some((_, found)) = self.last.filter(|(last, _)| *last == id) {
            return found;
        }
        let grid = self.grid;
        let after = self.last.and_then(|(_, found)| found.ok());
        let found = match grid.find_near(after, id) {
            Some(place) if grid.kind(place) == Some(PlaceKind::MicroGrid) => Ok(place),
            Some(_) => Err(Some(FindingCode::NotAMicroGrid)),
            None if grid.is_left_out(id) => Err(None),
            None => Err(Some(FindingCode::UnknownMicroGrid)),
        };
        self.last = Some((id, found));
        found
    }
}

/// The candidates that can be used, by micro-grid in the order of the tree.
pub(super) struct Candidates<'a> {
    pub rows: Vec<(PlaceIdx, usize)>,
    pub findings: Vec<Finding>,
    list: &'a [Candidate],
    /// The ids, numbered as the rows were read.
    ids: Ids,
    /// The row of each of these numbers.
    numbered: Vec<usize>,
    /// Those about whom something has changed until the day.
    changed: HashMap<usize, Candidate>,
    /// Where somebody lives whose id is lost, and whether somebody may live anywhere.
    unnamed_at: HashSet<PlaceIdx>,
    adrift: bool,
}

impl<'a> Candidates<'a> {
    /// Whether somebody who cannot be used may live in one of these micro-grids.
    pub fn may_be_more(&self, micros: &[PlaceIdx]) -> bool {
        self.adrift || micros.iter().any(|micro| self.unnamed_at.contains(micro))
    }

    /// Whether some cannot be used since their id or their place is not known.
    pub fn any_lost(&self) -> bool {
        self.adrift || !self.unnamed_at.is_empty()
    }

    /// The facts of a row as they are on the day.
    pub fn get(&self, row: usize) -> Option<&Candidate> {
        self.changed.get(&row).or_else(|| self.list.get(row))
    }

    /// The rows of the candidates with these ids.
    pub fn find<'b>(
        &self,
        ids: impl Iterator<Item = Option<&'b str>>,
    ) -> impl Iterator<Item = Option<usize>> {
        let mut last = None;
        ids.map(move |id| {
            let number = self.ids.find_near(last, id?)?;
            last = Some(number);
            self.numbered.get(number as usize).copied()
        })
    }

    pub fn read(grid: &Grid, facts: &'a LeaderFacts, on: NaiveDate) -> Self {
        let list = facts.candidates.as_slice();
        let mut out = Self {
            rows: Vec::with_capacity(list.len()),
            findings: vec![],
            list,
            ids: Ids::with_capacity(list.len()),
            numbered: vec![],
            changed: HashMap::new(),
            unnamed_at: HashSet::new(),
            adrift: false,
        };
        let mut left_out = 0_i64;
        let mut grids = MicroGrids::new(grid);
        for (row, candidate) in list.iter().enumerate() {
            let id = candidate.id.as_str();
            if !usable(id) {
                let home = &candidate.at(on).micro_grid;
                match grid.find(home) {
                    Some(micro) if !is_adrift(grid, home) => drop(out.unnamed_at.insert(micro)),
                    _ => out.adrift |= is_adrift(grid, home),
                }
                out.findings.push(bad_id("candidates", row, id));
                continue;
            }
            let home = match candidate.at(on) {
                Cow::Borrowed(known) => grids.find(&known.micro_grid),
                Cow::Owned(changed) => {
                    let home = MicroGrids::new(grid).find(&changed.micro_grid);
                    out.changed.insert(row, changed);
                    home
                }
            };
            out.check_roles(row, candidate);
            let place = || row_field("candidates", row, "birthDate", id);
            out.findings
                .extend(never_lived(candidate.birth_date, on, place));
            let micro = match home {
                Ok(micro) => micro,
                Err(None) => {
                    // Of which base grid that micro-grid is, is not known.
                    out.adrift = true;
                    left_out = left_out.saturating_add(1);
                    continue;
                }
                Err(Some(code)) => {
                    out.adrift = true;
                    let place = row_field("candidates", row, "microGrid", id);
                    out.findings.push(Finding::data(code, place));
                    continue;
                }
            };
            match out.ids.insert(id) {
                Ok(_) => out.rows.push((micro, row)),
                Err(first) => out.twice(first as usize, micro, row, id),
            }
        }
        if list.iter().any(|c| !c.not_with.is_empty()) {
            out.check_not_with();
        }
        out.numbered = out.rows.iter().map(|(_, row)| *row).collect();
        if left_out > 0 {
            let place = FindingPlace::at("/candidates");
            let finding = Finding::data(FindingCode::MicroGridLeftOut, place);
            out.findings.push(finding.count("rows", left_out));
        }
        out.rows.sort_by_key(|(micro, _)| *micro);
        out
    }

    /// Which of two rows of one id is used must not hang on the order of the rows.
    fn twice(&mut self, first: usize, micro: PlaceIdx, row: usize, id: &str) {
        let list = self.list;
        let facts = |row: usize| list.get(row);
        let Some(known) = self.rows.get_mut(first) else {
            return;
        };
        let mut other = row;
        if (micro, facts(row)) < (known.0, facts(known.1)) {
            other = known.1;
            *known = (micro, row);
        }
        let used = row_place("candidates", known.1, id);
        let finding = Finding::data(
            FindingCode::CandidateTwice,
            row_place("candidates", other, id),
        );
        self.findings.push(finding.related(used));
    }

    fn check_roles(&mut self, row: usize, candidate: &Candidate) {
        let reversed = |r: &super::HeldRole| r.from.zip(r.to).is_some_and(|(f, t)| t <= f);
        if candidate.changes.iter().any(|change| absurd(change.from)) {
            let place = row_field("candidates", row, "changes", &candidate.id);
            self.findings.push(since_1900(place));
        }
        if candidate.roles.iter().any(reversed) {
            let place = row_field("candidates", row, "roles", &candidate.id);
            self.findings
                .push(Finding::data(FindingCode::TermReversed, place));
        }
    }

    fn check_not_with(&mut self) {
        for (row, candidate) in self.list.iter().enumerate() {
            let unknown = |id: &String| self.ids.find(id).is_none() || *id == candidate.id;
            if usable(&candidate.id) && candidate.not_with.iter().any(unknown) {
                let place = row_field("candidates", row, "notWith", &candidate.id);
                self.findings
                    .push(Finding::data(FindingCode::UnknownPerson, place));
            }
        }
    }
}
