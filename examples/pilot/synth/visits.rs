//! The log of visits over the last quarters.

use std::path::Path;

use chrono::{Days, Months, NaiveDate};

use super::{Home, World, sheet};
use crate::output::Sheet;
use crate::settings::Unusable;

/// The first day of the log.
pub(super) const LOG_FROM: &str = "2025-10-01";

pub(super) fn write(world: &mut World, folder: &Path) -> Result<(), Unusable> {
    let mut log = sheet(
        "走访记录.csv",
        &[
            "visit_id",
            "household_id",
            "date",
            "visitors",
            "mode",
            "result",
        ],
    )?;
    let homes = std::mem::take(&mut world.homes);
    let mut number = 0;
    let start: NaiveDate = LOG_FROM.parse().unwrap_or_default();
    for home in homes.iter().filter(|h| h.occupied) {
        for quarter in 0..5 {
            let from = start + Months::new(quarter * 3);
            let share = if quarter == 4 { 620 } else { 965 };
            if world.chance(share) {
                visit(world, &mut log, &mut number, home, from, 88, false);
            }
        }
        if world.chance(850) {
            visit(
                world,
                &mut log,
                &mut number,
                home,
                start + Months::new(3),
                320,
                true,
            );
        }
        if home.priority.contains(&true) {
            for month in 0..14 {
                if world.chance(880) {
                    visit(
                        world,
                        &mut log,
                        &mut number,
                        home,
                        start + Months::new(month),
                        27,
                        false,
                    );
                }
            }
        }
    }
    world.homes = homes;
    log.save(&folder.join("走访记录.csv"))
}

fn visit(
    world: &mut World,
    log: &mut Sheet,
    number: &mut u32,
    home: &Home,
    from: NaiveDate,
    days: u64,
    secretary: bool,
) {
    let date = from + Days::new(world.rng.u64(0..=days));
    if date > super::as_of() || home.since.is_some_and(|since| date < since) {
        return;
    }
    *number += 1;
    let team = match (secretary, home.city, world.rng.u32(0..100)) {
        (true, ..) => "党组织书记",
        (_, true, 0..3) => "微网格长、党员",
        (_, true, _) => "社区专职工作者、专职网格员、党员",
        (_, false, 0..40) => "两委成员、党员",
        (_, false, _) => "专职网格员、两委成员、代表",
    };
    let (mode, result) = match world.rng.u32(0..100) {
        0..3 => ("上门", "无人应门"),
        3 => ("电话", "见到"),
        _ => ("上门", "见到"),
    };
    log.row(&[
        &format!("V{number:06}"),
        &home.id,
        &date.to_string(),
        team,
        mode,
        result,
    ]);
}
