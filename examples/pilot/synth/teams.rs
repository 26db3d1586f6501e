//! The teams that visit: the 1+1+N of each community and area, and the secretaries there.

use std::path::Path;

use super::{Size, UNITS, World, sheet};
use crate::output::Sheet;
use crate::settings::Unusable;

pub(super) fn write(world: &mut World, folder: &Path, size: &Size) -> Result<(), Unusable> {
    let mut teams = sheet(
        "走访小组.csv",
        &["team_id", "roles", "serves", "capacity_per_day", "days_off"],
    )?;
    let last = UNITS.len().saturating_sub(size.units);
    for (code, _, street) in UNITS.iter().skip(last) {
        let communities = if *street { size.communities } else { 1 };
        for c in 1..=communities {
            let place = format!("{code}-C{c:02}");
            group(
                world,
                &mut teams,
                &place,
                "社区专职工作者、专职网格员、党员",
            );
        }
        if !street {
            for a in 1..=size.areas {
                let place = format!("{code}-A{a}");
                group(world, &mut teams, &place, "专职网格员、两委成员、代表");
            }
        }
    }
    teams.save(&folder.join("走访小组.csv"))
}

/// The group of a place and its secretary, who makes the round of the year alone.
fn group(world: &mut World, teams: &mut Sheet, place: &str, roles: &str) {
    // Few hands here and there: what cannot fit is to be seen.
    let calls = if world.chance(60) {
        world.rng.u32(6..12)
    } else {
        world.rng.u32(24..36)
    };
    let off = match world.rng.u32(0..4) {
        0 => "2026-12-04、2026-12-18",
        1 => "2026/12/25",
        _ => "",
    };
    teams.row(&[&format!("G-{place}"), roles, place, &calls.to_string(), off]);
    let calls = world.rng.u32(8..14).to_string();
    teams.row(&[&format!("S-{place}"), "党组织书记", place, &calls, ""]);
}
