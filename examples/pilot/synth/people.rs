//! The members of households, and those who owe the elderly among them support.

use std::path::Path;

use chrono::{Days, NaiveDate};

use super::{World, sheet, yes_no};
use crate::output::Sheet;
use crate::settings::Unusable;

/// The columns of a person, in the order of its cells.
const PERSON: [&str; 24] = [
    "person_id",
    "household_id",
    "citizen_number",
    "birth_date",
    "wage_yuan",
    "business_net_yuan",
    "property_net_yuan",
    "transfer_net_yuan",
    "basic_pension_yuan",
    "social_insurance_yuan",
    "preferential_yuan",
    "senior_allowance_yuan",
    "disability_certificate",
    "disability_category",
    "disability_grade",
    "employed",
    "serious_illness",
    "religious_site_years",
    "in_hardship",
    "special_hardship",
    "own_property_within_dibao_rule",
    "own_property_within_tekun_rule",
    "chooses_child_programme",
    "supporters_complete",
];

/// The columns of a supporter, in the order of its cells.
const SUPPORTER: [&str; 11] = [
    "supporter_id",
    "person_id",
    "tekun",
    "dibao",
    "birth_date",
    "income_yuan",
    "property_within_low_income_rule",
    "disability_certificate",
    "without_civil_capacity",
    "declared_missing",
    "in_prison",
];

/// What a member is to the generator.
#[derive(Clone, Copy, PartialEq)]
enum Age {
    Child,
    Adult,
    Old,
}

pub(super) fn write(world: &mut World, folder: &Path) -> Result<(), Unusable> {
    let mut persons = sheet("人员.csv", &PERSON)?;
    let mut supporters = sheet("法定义务人.csv", &SUPPORTER)?;
    let homes = std::mem::take(&mut world.homes);
    let mut number = 0;
    for home in &homes {
        let [poor, ..] = home.priority;
        for age in members(world, poor) {
            number += 1;
            person(
                world,
                &mut persons,
                &mut supporters,
                number,
                &home.id,
                home.city,
                poor,
                age,
            );
        }
    }
    world.homes = homes;
    persons.save(&folder.join("人员.csv"))?;
    supporters.save(&folder.join("法定义务人.csv"))
}

fn members(world: &mut World, poor: bool) -> Vec<Age> {
    use Age::{Adult, Child, Old};
    let all: &[Age] = match (world.rng.u32(0..100), poor) {
        (0..30, true) => &[Old],
        (30..40, true) => &[Adult],
        (0..12, false) => &[Old],
        (12..26, false) => &[Adult],
        (0..55, _) => &[Adult, Adult],
        (55..68, _) => &[Old, Old],
        (68..85, _) => &[Adult, Adult, Child],
        (85..93, _) => &[Adult, Adult, Child, Child],
        _ => &[Adult, Adult, Child, Old, Old],
    };
    all.to_vec()
}

#[expect(clippy::too_many_arguments, reason = "one fact each")]
fn person(
    world: &mut World,
    persons: &mut Sheet,
    supporters: &mut Sheet,
    number: u32,
    home: &str,
    city: bool,
    poor: bool,
    age: Age,
) {
    let id = format!("P{number:06}");
    let years = match age {
        Age::Child => 0..18,
        Age::Adult => 20..60,
        Age::Old => 60..92,
    };
    let birth = super::as_of() - Days::new(world.rng.u64(years) * 365 + world.rng.u64(0..365));
    let disabled = age != Age::Child && world.chance(if poor { 250 } else { 25 });
    let grade = world.rng.u32(1..5);
    let works = age == Age::Adult
        && !(disabled && grade <= 2)
        && !world.chance(if poor { 500 } else { 60 });
    let wage = match (works, poor) {
        (false, _) => 0,
        (true, true) => world.rng.u32(500..2_500),
        (true, false) => world.rng.u32(1_800..9_000),
    };
    let pension = if age == Age::Old && city && !poor {
        world.rng.u32(1_500..4_500)
    } else {
        0
    };
    let basic = if age == Age::Old && pension == 0 {
        180
    } else {
        0
    };
    let unknown = world.chance(12);
    let yuan = |n: u32| {
        if unknown {
            String::new()
        } else {
            n.to_string()
        }
    };
    let category = ["视力", "听力", "言语", "肢体", "智力", "精神"];
    let category = world.rng.choice(category).unwrap_or("其他");
    let alone = age == Age::Old && poor && world.chance(300);
    let cells = [
        id.clone(),
        home.into(),
        specimen(number),
        birth.to_string(),
        yuan(wage),
        if works && !city && world.chance(300) {
            world.rng.u32(50..900).to_string()
        } else {
            "0".into()
        },
        if world.chance(40) {
            format!("{}.50", world.rng.u32(10..400))
        } else {
            "0".into()
        },
        "0".into(),
        basic.to_string(),
        yuan(pension),
        "0".into(),
        if age == Age::Old && world.chance(150) {
            "100".into()
        } else {
            "0".into()
        },
        yes_no(disabled).into(),
        if disabled {
            category.into()
        } else {
            String::new()
        },
        if disabled {
            grade.to_string()
        } else {
            String::new()
        },
        yes_no(works).into(),
        yes_no(world.chance(if poor { 80 } else { 5 })).into(),
        "0".into(),
        yes_no(poor && world.chance(200)).into(),
        "否".into(),
        yes_no(poor).into(),
        if poor { yes_no(alone) } else { "否" }.into(),
        "否".into(),
        "是".into(),
    ];
    persons.row(&cells);
    if age == Age::Old && !alone {
        supporter(world, supporters, &id, number);
    }
}

fn supporter(world: &mut World, supporters: &mut Sheet, person: &str, number: u32) {
    let birth: NaiveDate = super::as_of() - Days::new(world.rng.u64(28..60) * 365);
    let income = world.rng.u32(1_500..9_000).to_string();
    supporters.row(&[
        &format!("S{number:06}"),
        person,
        "否",
        "否",
        &birth.to_string(),
        &income,
        "否",
        "否",
        "否",
        "否",
        "否",
    ]);
}

/// A citizen number that nobody has: born after 2090 (N-08), with the check character of N-03.
fn specimen(number: u32) -> String {
    let day = NaiveDate::from_ymd_opt(2090, 1, 1).unwrap_or_default()
        + Days::new(u64::from(number / 900));
    let digits = format!("370302{}{:03}", day.format("%Y%m%d"), number % 900 + 1);
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u32 = digits
        .chars()
        .filter_map(|c| c.to_digit(10))
        .zip(weights)
        .map(|(d, w)| d * w)
        .sum();
    let check = "10X98765432"
        .chars()
        .nth((sum % 11) as usize)
        .unwrap_or('0');
    format!("{digits}{check}")
}
