//! Platforms, vanguard posts, stations, co-ordinators, boards: whether each place has its own, and whether it is used.

use chrono::NaiveDate;

use super::check::{Office, Stand};
use super::{CoOrdinator, Facility, FacilityKind};
use crate::calendar::add_months;
use crate::case::{Once, Row};
use crate::finding::{Finding, FindingCode, FindingPlace, Gravity};
use crate::grid::PlaceKind;

/// Whether a record is of a place on the day.
#[derive(Clone, Copy, PartialEq, Eq)]
enum There {
    Yes,
    No,
    /// Its place, its kind or its days are not known.
    Perhaps,
}

/// What is asked of a kind of place: by the first of the clauses that is in force.
struct Asked {
    of: &'static [PlaceKind],
    clauses: &'static [&'static str],
    facility: FacilityKind,
    code: FindingCode,
}

const TOWNS: &[PlaceKind] = &[PlaceKind::Town, PlaceKind::SubDistrict];

const FACILITIES: &[Asked] = &[
    // S20, P-04, P-01: one door in every town and sub-district.
    Asked {
        of: TOWNS,
        clauses: &["S20", "P-04", "P-01"],
        facility: FacilityKind::OneDoorPlatform,
        code: FindingCode::PlatformMissing,
    },
    // S21: a post of Party members at it.
    Asked {
        of: TOWNS,
        clauses: &["S21"],
        facility: FacilityKind::VanguardPost,
        code: FindingCode::VanguardPostMissing,
    },
    // S22 speaks of villages, S48 of villages and communities.
    Asked {
        of: &[PlaceKind::Village],
        clauses: &["S22"],
        facility: FacilityKind::Station,
        code: FindingCode::StationMissing,
    },
    Asked {
        of: &[PlaceKind::Community],
        clauses: &["S48"],
        facility: FacilityKind::Station,
        code: FindingCode::StationMissing,
    },
];

/// Whether a thing with these days is there on a day: perhaps, where one of them cannot be read or they contradict each other.
fn within(
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    unreadable: &[String],
    on: NaiveDate,
) -> There {
    let outside = from.is_some_and(|from| on < from) || to.is_some_and(|to| to < on);
    let turned = from.zip(to).is_some_and(|(from, to)| to < from);
    let unread = unreadable.iter().any(|name| name == "from" || name == "to");
    match (turned || unread, outside) {
        (true, false) => There::Perhaps,
        (true, true) if turned => There::Perhaps,
        (_, true) => There::No,
        (false, false) => There::Yes,
    }
}

impl Facility {
    fn there(&self, on: NaiveDate) -> There {
        within(self.from, self.to, &self.unreadable, on)
    }
}

impl CoOrdinator {
    fn there(&self, on: NaiveDate) -> There {
        within(self.from, self.to, &self.unreadable, on)
    }
}

impl Office<'_> {
    /// S20, P-01, P-04: a platform in each town; S21: a vanguard post at it; S22, S48: a station in each village and community.
    pub(super) fn desks(&mut self) {
        let facts = self.facts;
        let all = self.each(&facts.facilities, "facilities");
        let whole = facts.facilities_complete == Some(true) && !all.doubtful;
        for row in &all.rows {
            let one = &row.facts;
            let at = |name: &str| format!("/facilities/{}/{name}", row.at);
            self.vague(one.there(self.as_of), one.from.zip(one.to), at);
            if one.kind.is_none() && one.there(self.as_of) != There::No {
                self.lacks(at("kind"));
            }
            self.placed(one.place.as_deref(), one.there(self.as_of), at);
        }
        for asked in FACILITIES {
            let Some(clause) = self.first_in_force(asked.clauses) else {
                continue;
            };
            for (place, kind) in self.places.clone() {
                if asked.of.contains(&kind) {
                    let there = self.facility_at(&all, place, asked.facility);
                    let stand = self.stand(there, whole, "/facilitiesComplete");
                    self.tell(clause, kind, place, &stand, asked.code);
                }
            }
        }
        self.boards(&all);
        self.running(&all);
        self.co_ordinators();
    }

    /// Days that contradict each other, or cannot be read, are asked for.
    fn vague(
        &mut self,
        there: There,
        days: Option<(NaiveDate, NaiveDate)>,
        at: impl Fn(&str) -> String,
    ) {
        if there != There::Perhaps {
            return;
        }
        self.lacks(at("from"));
        self.lacks(at("to"));
        if days.is_some_and(|(from, to)| to < from) {
            self.out_of_range(at("to"), "from..");
        }
    }

    /// A place that is not known, or not of the grid, is asked for: it may be any.
    fn placed(&mut self, place: Option<&str>, there: There, at: impl Fn(&str) -> String) {
        let known = place.is_some_and(|id| self.places.iter().any(|(place, _)| *place == id));
        if !known && there != There::No {
            self.lacks(at("place"));
        }
    }

    fn first_in_force(&self, clauses: &[&'static str]) -> Option<&'static str> {
        clauses.iter().copied().find(|clause| self.in_force(clause))
    }

    /// Whether a place of the grid has this id; a record of another place may be of any.
    fn is_here(&self, named: Option<&str>, place: &str) -> There {
        match named {
            Some(named) if named == place => There::Yes,
            Some(named) if self.places.iter().any(|(id, _)| *id == named) => There::No,
            _ => There::Perhaps,
        }
    }

    fn facility_at(&self, all: &Once<Facility>, place: &str, kind: FacilityKind) -> There {
        let of = |row: &Row<Facility>| {
            let facts = &row.facts;
            let days = facts.there(self.as_of);
            match (
                facts.kind,
                self.is_here(facts.place.as_deref(), place),
                days,
            ) {
                (Some(other), ..) if other != kind => There::No,
                (_, There::No, _) | (_, _, There::No) => There::No,
                (Some(_), There::Yes, There::Yes) if !row.perhaps => There::Yes,
                _ => There::Perhaps,
            }
        };
        best(all.rows.iter().map(of))
    }

    fn stand(&mut self, there: There, whole: bool, list: &str) -> Stand {
        match there {
            There::Yes => Stand::Met,
            There::No if whole => Stand::Unmet,
            There::No => {
                self.lacks(list);
                Stand::Unknown
            }
            There::Perhaps => Stand::Unknown,
        }
    }

    fn tell(
        &mut self,
        clause: &'static str,
        kind: PlaceKind,
        place: &str,
        stand: &Stand,
        code: FindingCode,
    ) {
        self.saw(clause, kind, stand);
        if matches!(stand, Stand::Unmet) {
            self.find(Finding::law(code, clause, false, FindingPlace::of(place)));
        }
    }

    /// S25: a station has a notice board, and publishes the procedure.
    fn boards(&mut self, all: &Once<Facility>) {
        if !self.in_force("S25") {
            return;
        }
        for row in self.stations(all) {
            let asked = [
                (
                    row.facts.notice_board,
                    "noticeBoard",
                    FindingCode::NoticeBoardMissing,
                ),
                (
                    row.facts.procedure_published,
                    "procedurePublished",
                    FindingCode::ProcedureNotPublished,
                ),
            ];
            for (fact, name, code) in asked {
                let at = format!("/facilities/{}/{name}", row.at);
                match fact {
                    Some(true) => {}
                    Some(false) => self.find(Finding::law(code, "S25", false, place_of(&row, at))),
                    None => self.lacks(at),
                }
            }
        }
    }

    fn stations(&self, all: &Once<Facility>) -> Vec<Row<Facility>> {
        let of = |row: &&Row<Facility>| {
            row.facts.kind == Some(FacilityKind::Station)
                && row.facts.there(self.as_of) == There::Yes
        };
        all.rows.iter().filter(of).cloned().collect()
    }

    /// S48: platforms and stations are built and run. For how long one may stand unused is set locally; that it does is to be
    /// explained.
    fn running(&mut self, all: &Once<Facility>) {
        let runs = |row: &&Row<Facility>| {
            let kind = row.facts.kind;
            let kinds = [FacilityKind::Station, FacilityKind::OneDoorPlatform];
            kind.is_some_and(|k| kinds.contains(&k)) && row.facts.there(self.as_of) == There::Yes
        };
        let rows: Vec<_> = all.rows.iter().filter(runs).cloned().collect();
        if rows.is_empty() || !self.in_force("S48") {
            return;
        }
        let months = match self.pack.count("station.activity_months", self.as_of) {
            Ok(months) => i32::try_from(months).unwrap_or(i32::MAX),
            Err(missing) => return self.unset(missing),
        };
        let since = add_months(self.as_of, -months);
        for row in rows {
            let at = format!("/facilities/{}/lastUsed", row.at);
            // Younger than the time within which it is to be used, it owes no use yet.
            let young = row
                .facts
                .from
                .zip(since)
                .is_some_and(|(from, since)| from > since);
            match row.facts.last_used.filter(|day| *day <= self.as_of) {
                Some(day) if since.is_some_and(|since| day < since) && !young => {
                    let code = FindingCode::StationIdle;
                    let place = place_of(&row, at);
                    let found = Finding::law_as(code, "S48", Gravity::Explain, place);
                    self.find(Some(found.count("months", i64::from(months))));
                }
                Some(_) => {}
                None if young => {}
                None => self.lacks(at),
            }
        }
    }

    /// S23, P-15: a co-ordinator in every village, a cadre who is a Party member.
    fn co_ordinators(&mut self) {
        let facts = self.facts;
        let Some(clause) = self.first_in_force(&["S23", "P-15"]) else {
            return;
        };
        let all = self.each(&facts.co_ordinators, "coOrdinators");
        let whole = facts.co_ordinators_complete == Some(true) && !all.doubtful;
        for row in &all.rows {
            let one = &row.facts;
            let at = |name: &str| format!("/coOrdinators/{}/{name}", row.at);
            self.vague(one.there(self.as_of), one.from.zip(one.to), at);
            self.placed(one.place.as_deref(), one.there(self.as_of), at);
        }
        for (place, kind) in self.places.clone() {
            if kind != PlaceKind::Village {
                continue;
            }
            let of = |row: &Row<CoOrdinator>| {
                let days = row.facts.there(self.as_of);
                match (self.is_here(row.facts.place.as_deref(), place), days) {
                    (There::No, _) | (_, There::No) => There::No,
                    (There::Yes, There::Yes) if !row.perhaps => There::Yes,
                    _ => There::Perhaps,
                }
            };
            let there = best(all.rows.iter().map(of));
            let stand = self.stand(there, whole, "/coOrdinatorsComplete");
            self.tell(clause, kind, place, &stand, FindingCode::CoOrdinatorMissing);
        }
        if !self.in_force("S23") {
            return;
        }
        for row in &all.rows {
            if row.facts.party_cadre == Some(false) && row.facts.there(self.as_of) == There::Yes {
                let at = format!("/coOrdinators/{}/partyCadre", row.at);
                let code = FindingCode::CoOrdinatorNoPartyCadre;
                let place = FindingPlace::at(at);
                self.find(Some(Finding::law_as(code, "S23", Gravity::Advice, place)));
            }
        }
    }

    /// S26: the committee of every village lists visiting and finding people in need as important work.
    pub(super) fn committees(&mut self) {
        if !self.in_force("S26") {
            return;
        }
        let facts = self.facts;
        let (each, any) = self.of_places(&facts.committees, "committees");
        for (place, kind) in self.places.clone() {
            if kind != PlaceKind::Village {
                continue;
            }
            let row = each
                .get(place)
                .map(|(at, row)| (at, row.and_then(|r| r.lists_visiting)));
            let stand = match row {
                Some((_, Some(true))) => Stand::Met,
                Some((_, Some(false))) => Stand::Unmet,
                Some((at, None)) => {
                    self.lacks(format!("/committees/{at}/listsVisiting"));
                    Stand::Unknown
                }
                None => {
                    if !any {
                        self.lacks("/committees");
                    }
                    Stand::Unknown
                }
            };
            self.tell("S26", kind, place, &stand, FindingCode::VisitingNotListed);
        }
    }
}

fn place_of(row: &Row<Facility>, pointer: String) -> FindingPlace {
    FindingPlace {
        id: row.facts.place.clone(),
        ..FindingPlace::at(pointer)
    }
}

/// Whether one is there.
fn best(each: impl Iterator<Item = There>) -> There {
    each.fold(There::No, |best, one| match (best, one) {
        (There::Yes, _) | (_, There::Yes) => There::Yes,
        (There::Perhaps, _) | (_, There::Perhaps) => There::Perhaps,
        _ => There::No,
    })
}
