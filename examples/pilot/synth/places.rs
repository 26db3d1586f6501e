//! Places, buildings, leaders, and where households live.

use std::path::Path;

use super::{Home, Size, UNITS, World, sheet, yes_no};
use crate::output::Sheet;
use crate::settings::Unusable;

/// Households of a villager group.
const GROUP: std::ops::RangeInclusive<u32> = 35..=62;

/// The columns of a place, in the order of its cells.
const PLACE: [&str; 9] = [
    "id",
    "kind",
    "parent",
    "name",
    "code",
    "party_organisation",
    "full_time_workers",
    "helpers",
    "leading_group",
];

/// The columns of a household, in the order of its cells.
const HOUSEHOLD: [&str; 17] = [
    "household_id",
    "micro_grid",
    "building",
    "unit",
    "area",
    "hukou_here",
    "residence_permit_here",
    "deposits_yuan",
    "vehicles",
    "homes",
    "members_complete",
    "occupied",
    "since",
    "hardship",
    "tenant",
    "veteran_party_member",
    "key_attention",
];

/// The columns of a leader or candidate, in the order of its cells.
const LEADER: [&str; 9] = [
    "person_id",
    "micro_grid",
    "party_member",
    "employment",
    "birth_date",
    "willing",
    "building",
    "unit",
    "post",
];

struct Tables {
    places: Sheet,
    buildings: Sheet,
    leaders: Sheet,
    households: Sheet,
    people: u32,
    homes: u32,
}

pub(super) fn write(world: &mut World, folder: &Path, size: &Size) -> Result<(), Unusable> {
    let mut t = Tables {
        places: sheet("网格.csv", &PLACE)?,
        buildings: sheet("楼栋单元.csv", &["id", "kind", "belongs_to", "name"])?,
        leaders: sheet("微网格长候选人.csv", &LEADER)?,
        households: sheet("户.csv", &HOUSEHOLD)?,
        people: 0,
        homes: 0,
    };
    t.place("370302", "区", "", "淄川区", "370302", "", "", "");
    let last = UNITS.len().saturating_sub(size.units);
    for (code, name, street) in UNITS.iter().skip(last) {
        t.place(
            code,
            if *street { "街道" } else { "镇" },
            "370302",
            name,
            code,
            "",
            "",
            "",
        );
        let communities = if *street { size.communities } else { 1 };
        for c in 1..=communities {
            community(world, &mut t, size, code, c);
        }
        if !street {
            for a in 1..=size.areas {
                area(world, &mut t, size, code, a);
            }
        }
    }
    t.places.save(&folder.join("网格.csv"))?;
    t.buildings.save(&folder.join("楼栋单元.csv"))?;
    t.leaders.save(&folder.join("微网格长候选人.csv"))?;
    t.households.save(&folder.join("户.csv"))
}

impl Tables {
    #[expect(clippy::too_many_arguments, reason = "one cell each")]
    fn place(
        &mut self,
        id: &str,
        kind: &str,
        parent: &str,
        name: &str,
        code: &str,
        party: &str,
        workers: &str,
        helpers: &str,
    ) {
        let group = match kind {
            "区" | "街道" | "社区" | "村" => "是",
            _ => "",
        };
        self.places
            .row(&[id, kind, parent, name, code, party, workers, helpers, group]);
    }
}

fn community(world: &mut World, t: &mut Tables, size: &Size, unit: &str, number: usize) {
    let id = format!("{unit}-C{number:02}");
    t.place(
        &id,
        "社区",
        unit,
        &format!("示例{number:02}社区"),
        "",
        "党委",
        "",
        "",
    );
    for b in 1..=size.base_grids {
        let base = format!("{id}-{b}");
        let party = if world.chance(20) {
            "未建立"
        } else {
            "党支部"
        };
        let workers = match world.rng.u32(0..100) {
            0..4 => "0",
            4..7 => "2",
            _ => "1",
        };
        t.place(
            &base,
            "基础网格",
            &id,
            &format!("第{b}网格"),
            "",
            party,
            workers,
            "",
        );
        for m in 1..=size.micro_grids {
            let micro = format!("{base}-{m:02}");
            let party = if world.chance(30) {
                "党员户"
            } else {
                "党小组"
            };
            t.place(
                &micro,
                "微网格",
                &base,
                &format!("{m}号楼"),
                "",
                party,
                "",
                "",
            );
            let building = format!("B{micro}");
            t.buildings
                .row(&[building.as_str(), "楼栋", &base, &format!("{m}号楼")]);
            let units: Vec<String> = (1..=2).map(|u| format!("{building}-{u}")).collect();
            for (n, unit) in units.iter().enumerate() {
                t.buildings
                    .row(&[unit.as_str(), "单元", &building, &format!("{}单元", n + 1)]);
            }
            let homes = if world.chance(50) {
                world.rng.u32(28..36)
            } else {
                world.rng.u32(15..26)
            };
            for h in 0..homes {
                let unit = units
                    .get(usize::from(h >= homes / 2))
                    .map_or("", String::as_str);
                home(world, t, &micro, true, &building, unit);
            }
            leaders(world, t, &micro, &building, &units);
        }
    }
}

fn area(world: &mut World, t: &mut Tables, size: &Size, unit: &str, number: usize) {
    let id = format!("{unit}-A{number}");
    let helpers = match world.rng.u32(0..100) {
        0..6 => "0",
        6..9 => "2",
        _ => "1",
    };
    t.place(
        &id,
        "片区",
        unit,
        &format!("示例第{number}片区"),
        "",
        "",
        "",
        helpers,
    );
    for v in 1..=size.villages {
        let village = format!("{id}-V{v:02}");
        t.place(
            &village,
            "村",
            &id,
            &format!("示例{number}{v:02}村"),
            "",
            "",
            "",
            "",
        );
        let base = format!("{village}-1");
        t.place(&base, "基础网格", &village, "全村网格", "", "", "", "");
        for g in 1..=4 {
            let group = format!("{base}-{g}");
            t.place(
                &group,
                "微网格",
                &base,
                &format!("第{g}村民小组"),
                "",
                "",
                "",
                "",
            );
            for _ in 0..world.rng.u32(GROUP) {
                home(world, t, &group, false, "", "");
            }
        }
    }
}

fn home(world: &mut World, t: &mut Tables, micro: &str, city: bool, building: &str, unit: &str) {
    t.homes += 1;
    let poor = world.chance(60);
    let home = Home {
        id: format!("H{:06}", t.homes),
        city,
        occupied: !world.chance(30),
        priority: [
            poor,
            world.chance(if city { 90 } else { 10 }),
            world.chance(20),
            world.chance(15),
        ],
        since: world
            .chance(40)
            .then(|| super::as_of() - chrono::Days::new(world.rng.u64(10..1500))),
    };
    let known = !world.chance(15);
    let own = |yes: bool| if known { yes_no(yes) } else { "" };
    let amount = if poor {
        world.rng.u32(0..12_000)
    } else {
        world.rng.u32(3_000..400_000)
    };
    let [hardship, tenant, veteran, attention] = home.priority;
    let cells = [
        home.id.as_str(),
        micro,
        building,
        unit,
        if city { "城市" } else { "农村" },
        yes_no(!tenant || world.chance(300)),
        "否",
        &if known {
            format!("{amount}")
        } else {
            String::new()
        },
        own(!poor && world.chance(450))
            .replace("是", "1")
            .replace("否", "0")
            .as_str(),
        if tenant { "0" } else { "1" },
        yes_no(known),
        yes_no(home.occupied),
        // An empty cell would leave open whether the household was here.
        &home
            .since
            .map_or_else(|| "2010-01-01".into(), |d| d.to_string()),
        yes_no(hardship),
        yes_no(tenant),
        yes_no(veteran),
        yes_no(attention),
    ]
    .map(str::to_owned);
    t.households.row(&cells);
    world.homes.push(home);
}

fn leaders(world: &mut World, t: &mut Tables, micro: &str, building: &str, units: &[String]) {
    let candidates = world.rng.usize(1..6);
    let posts = match world.rng.u32(0..100) {
        0..3 => 0,
        3..15 => 1,
        _ => 2,
    };
    for n in 0..candidates.max(posts) {
        t.people += 1;
        let (employment, age) = match world.rng.u32(0..3) {
            0 => ("退休", 60..75),
            1 => ("未就业", 30..58),
            _ => ("在职", 25..58),
        };
        let birth =
            super::as_of() - chrono::Days::new(world.rng.u64(age) * 365 + world.rng.u64(0..365));
        let party = yes_no(world.chance(550));
        let willing = if n < posts || world.chance(800) {
            "是"
        } else {
            "否"
        };
        let unit = units.get(n % units.len().max(1)).map_or("", String::as_str);
        t.leaders.row(&[
            format!("L{:06}", t.people).as_str(),
            micro,
            party,
            employment,
            &birth.to_string(),
            willing,
            building,
            unit,
            if n < posts { "单元长" } else { "" },
        ]);
    }
}
