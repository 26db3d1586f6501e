//! Those who lead a micro-grid and those who might.

use super::schema::{LEADERS, leader as c};
use super::sheet::{Table, read};
use crate::leader::{Candidate, Employment, LeaderPost, LeaderRole};

const EMPLOYMENT: [Employment; 3] = [
    Employment::Employed,
    Employment::Retired,
    Employment::NotEmployed,
];
const POSTS: [LeaderRole; 3] = [
    LeaderRole::BuildingLeader,
    LeaderRole::UnitLeader,
    LeaderRole::GroupLeader,
];

/// Reads 微网格长候选人.csv (S16 to S18): everyone is a candidate, and those with a post hold it.
pub fn read_leaders(file: &str, bytes: &[u8]) -> Table<(Candidate, Option<LeaderPost>)> {
    read(file, bytes, &LEADERS, |row| {
        let id = row.key(c::ID)?;
        let candidate = Candidate {
            id: id.into(),
            micro_grid: row.key(c::MICRO_GRID)?.into(),
            party_member: row.flag(c::PARTY),
            employment: row.choice(c::EMPLOYMENT, &EMPLOYMENT),
            birth_date: row.birth(c::BIRTH),
            willing: row.flag(c::WILLING),
            unit: row.id(c::UNIT).map(Into::into),
            building: row.id(c::BUILDING).map(Into::into),
            ..Candidate::default()
        };
        let (role, lost) = row.doubted(c::POST, |r, c| r.choice(c, &POSTS));
        // Whoever may hold a post is one that the micro-grid may not be missing.
        row.loses |= lost || !row.has(c::POST);
        let post = role.map(|role| LeaderPost {
            id: id.into(),
            micro_grid: candidate.micro_grid.clone(),
            person: Some(id.into()),
            role: Some(role),
            unit: candidate.unit.clone(),
            party_member: candidate.party_member,
            employment: candidate.employment,
            birth_date: candidate.birth_date,
            ..LeaderPost::default()
        });
        Some((candidate, post))
    })
}
