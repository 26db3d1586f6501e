mod places;
mod posts;
mod proposal;

use chrono::NaiveDate;

use super::*;
use crate::finding::{Finding, FindingCode, Gravity};
use crate::grid::tests::{day, pack, pack_with, right};
use crate::grid::{Grid, GridFacts, PlaceKind};

fn post(id: &str, micro: &str, role: LeaderRole) -> LeaderPost {
    LeaderPost {
        id: id.into(),
        micro_grid: micro.into(),
        person: Some(format!("person-{id}")),
        role: Some(role),
        party_member: Some(true),
        ..LeaderPost::default()
    }
}

/// Two leaders in each community micro-grid, one employed and one retired.
fn right_posts() -> LeaderFacts {
    let mut facts = LeaderFacts {
        leaders_complete: Some(true),
        ..LeaderFacts::default()
    };
    for micro in ["cm1", "cm2"] {
        for (k, employment) in [("1", Employment::Employed), ("2", Employment::Retired)] {
            let mut p = post(&format!("{micro}-{k}"), micro, LeaderRole::UnitLeader);
            p.employment = Some(employment);
            facts.leaders.push(p);
        }
    }
    facts
}

fn on() -> NaiveDate {
    day("2026-07-01")
}

fn grid() -> Grid {
    Grid::build(&right()).0
}

/// What is found after a change to a right list.
fn after(change: impl FnOnce(&mut LeaderFacts)) -> Vec<Finding> {
    let mut facts = right_posts();
    change(&mut facts);
    check(&grid(), &facts, &pack(), on())
}

fn codes(findings: &[Finding]) -> Vec<FindingCode> {
    findings.iter().map(|f| f.code).collect()
}

fn candidate(id: &str, micro: &str) -> Candidate {
    Candidate {
        id: id.into(),
        micro_grid: micro.into(),
        ..Candidate::default()
    }
}
