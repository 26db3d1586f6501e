//! Households, their members, and those who owe them support.

use std::collections::HashMap;

use super::lists::Homes;
use super::lost::LostRow;
use super::near::Known;
use super::row::Row;
use super::schema::{HOUSEHOLDS, PERSONS, SUPPORTERS, household as h, person as p, supporter as s};
use super::sheet::{Table, read};
use super::twice::Cut;
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::grid::HouseholdPlace;
use crate::household::{AreaKind, DisabilityCategory, Household, Person, SpendingShock, Supporter};
use crate::visit::VisitedHousehold;

/// What one row of 户.csv says to the rooms that ask: the same id stands in all three.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct HouseholdRecord {
    /// Where it lives.
    pub place: HouseholdPlace,
    /// What eligibility asks; [`read_persons`] adds the members, whenever it is called.
    pub facts: Household,
    /// What visits ask. Its micro-grid is the one of `place` where that names exactly one; whether
    /// it lies in a community is known only from the grid.
    pub visited: VisitedHousehold,
}

const CATEGORIES: [DisabilityCategory; 8] = [
    DisabilityCategory::Visual,
    DisabilityCategory::Hearing,
    DisabilityCategory::Speech,
    DisabilityCategory::Limb,
    DisabilityCategory::Intellectual,
    DisabilityCategory::Mental,
    DisabilityCategory::Multiple,
    DisabilityCategory::Other,
];
/// One is right and two are a finding; more than these are not looked at.
const MOST_MICRO_GRIDS: usize = 20;
const GRADES: [i64; 4] = [1, 2, 3, 4];
const SHOCKS: [SpendingShock; 4] = [
    SpendingShock::None,
    SpendingShock::Education,
    SpendingShock::Medical,
    SpendingShock::Other,
];

/// Reads 户.csv.
pub fn read_households(file: &str, bytes: &[u8]) -> Table<HouseholdRecord> {
    // Rows that leave open whether the household was here, and the first of them.
    let (mut open, mut first) = (0_i64, None);
    let mut table = read(file, bytes, &HOUSEHOLDS, |row| {
        let id = row.key(h::ID)?;
        let doubtful = row.doubtful;
        let (micro_grids, lost) = row.doubted(h::MICRO_GRIDS, |r, c| r.ids(c, MOST_MICRO_GRIDS));
        row.loses |= lost;
        let micro_grid = match micro_grids.as_slice() {
            [only] => Some(only.clone()),
            _ => None,
        };
        let place = HouseholdPlace {
            id: id.into(),
            micro_grids,
            building: row.id(h::BUILDING).map(Into::into),
            unit: row.id(h::UNIT).map(Into::into),
            ..HouseholdPlace::default()
        };
        let mut unreadable = vec![];
        let facts = Household {
            id: Some(id.into()),
            area: row.choice(h::AREA, &[AreaKind::Urban, AreaKind::Rural]),
            hukou_here: row.flag(h::HUKOU),
            residence_permit_here: row.flag(h::PERMIT),
            property_within_dibao_rule: row.appraisal(
                h::DIBAO_PROPERTY,
                "propertyWithinDibaoRule",
                &mut unreadable,
            ),
            property_within_margin_rule: row.appraisal(
                h::MARGIN_PROPERTY,
                "propertyWithinMarginRule",
                &mut unreadable,
            ),
            deposits_fen: row.yuan(h::DEPOSITS),
            vehicles: row.number_of(h::VEHICLES),
            homes: row.number_of(h::HOMES),
            application_date: row.noted(
                |row, column| row.date(column),
                h::APPLIED,
                "applicationDate",
                &mut unreadable,
            ),
            recorded_dibao: row.appraisal(h::RECORDED_DIBAO, "recordedDibao", &mut unreadable),
            recorded_margin: row.appraisal(h::RECORDED_MARGIN, "recordedMargin", &mut unreadable),
            recorded_rigid: row.appraisal(h::RECORDED_RIGID, "recordedRigid", &mut unreadable),
            recorded_rigid_on: row.date(h::RECORDED_RIGID_ON),
            twelve_month_income_fen: row.yuan(h::YEAR_INCOME),
            living_spending_fen: row.yuan(h::LIVING),
            medical_spending_fen: row.yuan(h::MEDICAL),
            education_spending_fen: row.yuan(h::EDUCATION),
            rehabilitation_spending_fen: row.yuan(h::REHABILITATION),
            other_spending_fen: row.yuan(h::OTHER_SPENDING),
            property_within_rigid_rule: row.appraisal(
                h::RIGID_PROPERTY,
                "propertyWithinRigidRule",
                &mut unreadable,
            ),
            meets_local_rigid_conditions: row.flag(h::LOCAL_RIGID),
            property_within_temporary_rule: row.flag(h::TEMPORARY_PROPERTY),
            basic_life_in_difficulty: row.flag(h::DIFFICULTY),
            sudden_event: row.flag(h::EVENT),
            event_confirmed: row.flag(h::CONFIRMED),
            needs_help_at_once: row.flag(h::AT_ONCE),
            spending_shock: row.choice(h::SHOCK, &SHOCKS),
            emergency_here: row.flag(h::EMERGENCY_HERE),
            lives_here: row.flag(h::LIVES_HERE),
            special_assistance_received: row.flag(h::SPECIAL_AID),
            proposed_aid_fen: row.yuan(h::PROPOSED),
            members: vec![],
            members_complete: row.flag(h::COMPLETE).filter(|_| !doubtful),
            assumed: vec![],
            unreadable,
        };
        let before = row.faults();
        let occupied = row.flag(h::OCCUPIED);
        let since = row.since(h::SINCE);
        // A table without these columns is of households that were always here; an empty cell of one may have been lost.
        let asked = [
            (h::OCCUPIED, occupied.is_none()),
            (h::SINCE, since.is_none()),
        ];
        let unread = asked
            .iter()
            .any(|(column, none)| *none && row.keeps(*column));
        let empty = asked.iter().any(|(column, none)| *none && row.has(*column));
        if empty && row.faults() == before && !doubtful {
            // Of what cannot be read, or differs, the cell itself tells.
            open = open.saturating_add(1);
            first.get_or_insert(row.number());
        }
        let hardship = row.flag(h::HARDSHIP);
        let tenant = row.flag(h::TENANT);
        let veteran_party_member = row.flag(h::VETERAN);
        let key_attention = row.flag(h::ATTENTION);
        let special_elderly = row.flag(h::SPECIAL_ELDERLY);
        let patrol_elderly = row.flag(h::PATROL_ELDERLY);
        let left_behind_child = row.flag(h::LEFT_BEHIND);
        let child_in_difficulty = row.flag(h::CHILD_IN_DIFFICULTY);
        let visited = VisitedHousehold {
            id: id.into(),
            micro_grid,
            building: place.building.clone(),
            city: None,
            occupied,
            hardship,
            tenant,
            veteran_party_member,
            key_attention,
            special_elderly,
            patrol_elderly,
            left_behind_child,
            child_in_difficulty,
            since,
            // Whether it was here is not known, so no visit is known to be missed.
            log_incomplete: (unread || doubtful).then_some(true),
            ..VisitedHousehold::default()
        };
        Some(HouseholdRecord {
            place,
            facts,
            visited,
        })
    });
    if let Some(first) = first {
        let place = |row| FindingPlace {
            file: Some(file.into()),
            row,
            ..FindingPlace::default()
        };
        let finding = Finding::data(FindingCode::TableStayUnknown, place(None)).count("rows", open);
        table.add(finding.related(place(Some(first))));
    }
    table
}

/// Reads 人员.csv and puts every person into the household that the row names.
///
/// The records are the positions of household and member. Citizen numbers are checked and not
/// kept (N-01 to N-09); `synthetic` says that specimen numbers are welcome (N-08). A number that
/// is no specimen gives the date of birth where the row has none (N-02).
pub fn read_persons(
    file: &str,
    bytes: &[u8],
    households: &mut [Household],
    synthetic: bool,
) -> Table<(usize, usize)> {
    let index: HashMap<String, usize> = (0..)
        .zip(households.iter())
        .filter_map(|(at, h)| Some((h.id.clone()?, at)))
        .collect();
    let mut numbers: HashMap<u64, (u32, usize)> = HashMap::new();
    // The earlier rows of numbers that two have, each with its household.
    let mut firsts = vec![];
    let cut = Cut::of(index.keys().map(String::as_str));
    let mut known = None;
    let mut table = read(file, bytes, &PERSONS, |row| {
        let id = row.key(p::ID)?;
        let household = row.key(p::HOUSEHOLD)?;
        if cut.may_be(household) {
            row.report(FindingCode::TableIdCut, p::HOUSEHOLD, None);
            row.anybodys = true;
            return None;
        }
        let Some(at) = index.get(household).copied() else {
            let known = known.get_or_insert_with(|| Known::of(index.keys().map(String::as_str)));
            row.unknown(
                FindingCode::TableHouseholdUnknown,
                p::HOUSEHOLD,
                household,
                known,
            );
            return None;
        };
        let doubtful = row.doubtful;
        let (birth_date, unread) = row.doubted(p::BIRTH, Row::date);
        let mut birth_date = row.no_zero_day(p::BIRTH, birth_date);
        let (number, conflict) = row.citizen_number(p::NUMBER, synthetic, birth_date);
        if conflict {
            birth_date = None;
        }
        if let Some(number) = number {
            // 17 digits say all; the last one is a check.
            let digits = number.reveal().get(..17).and_then(|d| d.parse().ok());
            if let Some(digits) = digits {
                match numbers.get(&digits) {
                    Some((first, other)) => {
                        firsts.push((*first, *other));
                        let first = row.place_in(*first, p::NUMBER);
                        row.report(FindingCode::TablePersonTwice, p::NUMBER, Some(first));
                        // One person in two rows, or a wrong number: who belongs to either household is not known.
                        row.loses = true;
                    }
                    None => {
                        numbers.insert(digits, (row.number(), at));
                    }
                }
            }
            // What stands there and cannot be read might contradict the number.
            if birth_date.is_none() && !number.is_specimen() && !unread {
                birth_date = Some(number.birth_date());
            }
        }
        let mut unreadable = vec![];
        let person = Person {
            id: Some(id.into()),
            birth_date,
            wage_fen: row.yuan(p::WAGE),
            business_net_fen: row.yuan(p::BUSINESS),
            property_net_fen: row.yuan(p::PROPERTY),
            transfer_net_fen: row.yuan(p::TRANSFER),
            basic_pension_fen: row.yuan(p::BASIC_PENSION),
            social_insurance_fen: row.yuan(p::INSURANCE),
            preferential_fen: row.yuan(p::PREFERENTIAL),
            senior_allowance_fen: row.yuan(p::SENIOR),
            disability_certificate: row.flag(p::CERTIFICATE),
            disability_category: row.choice(p::CATEGORY, &CATEGORIES),
            disability_grade: row.choice(p::GRADE, &GRADES),
            counted_disability_category: row.choice(p::COUNTED_CATEGORY, &CATEGORIES),
            counted_disability_grade: row.choice(p::COUNTED_GRADE, &GRADES),
            employed: row.flag(p::EMPLOYED),
            serious_illness: row.flag(p::ILLNESS),
            religious_site_years: row.number_of(p::RELIGIOUS),
            in_hardship: row.flag(p::IN_HARDSHIP),
            county_single_case: row.flag(p::COUNTY),
            special_hardship: row.flag(p::SPECIAL),
            own_property_within_dibao_rule: row.appraisal(
                p::OWN_DIBAO,
                "ownPropertyWithinDibaoRule",
                &mut unreadable,
            ),
            own_property_within_tekun_rule: row.flag(p::OWN_TEKUN),
            provincial_unable_to_work: row.flag(p::UNABLE),
            chooses_child_programme: row.flag(p::CHILD),
            recorded_tekun: row.appraisal(p::RECORDED_TEKUN, "recordedTekun", &mut unreadable),
            recorded_dibao: row.appraisal(p::RECORDED_DIBAO, "recordedDibao", &mut unreadable),
            epidemic_months_without_income: row.number_of(p::EPIDEMIC),
            supporters: vec![],
            supporters_complete: row.flag(p::SUPPORTERS).filter(|_| !doubtful),
            unreadable,
        };
        let members = &mut households.get_mut(at)?.members;
        // Most lists are short and their entries long: no room for four where there is one.
        members.reserve_exact(1);
        members.push(person);
        Some((at, members.len().saturating_sub(1)))
    });
    for (row, at) in firsts {
        let id = households.get(at).and_then(|h| h.id.clone());
        table.lost.push(LostRow::of(row, id));
    }
    table
}

/// The rows of 人员.csv that name a household without a row. The persons themselves are read later, when what rests on the
/// list of households was checked.
pub fn persons_of_no_household(file: &str, bytes: &[u8], homes: &Homes<'_>) -> Vec<u32> {
    let table = read(file, bytes, &PERSONS, |row| {
        row.key(p::ID)?;
        Some(homes.lack(row.key(p::HOUSEHOLD)?))
    });
    let rows = table.rows.into_iter().zip(table.numbers);
    rows.filter_map(|(lacks, row)| lacks.then_some(row))
        .collect()
}

/// Reads 法定义务人.csv and puts everyone to the person whom the row names. The records are the
/// positions of household and member.
pub fn read_supporters(
    file: &str,
    bytes: &[u8],
    households: &mut [Household],
) -> Table<(usize, usize)> {
    let mut index: HashMap<String, (usize, usize)> = HashMap::new();
    for (at, household) in households.iter().enumerate() {
        for (member, person) in household.members.iter().enumerate() {
            index.extend(person.id.clone().map(|id| (id, (at, member))));
        }
    }
    let cut = Cut::of(index.keys().map(String::as_str));
    let mut known = None;
    read(file, bytes, &SUPPORTERS, |row| {
        let id = row.key(s::ID)?;
        let person = row.key(s::PERSON)?;
        if cut.may_be(person) {
            row.report(FindingCode::TableIdCut, s::PERSON, None);
            row.anybodys = true;
            return None;
        }
        let Some((at, member)) = index.get(person).copied() else {
            let known = known.get_or_insert_with(|| Known::of(index.keys().map(String::as_str)));
            row.unknown(FindingCode::TablePersonUnknown, s::PERSON, person, known);
            return None;
        };
        let supporter = Supporter {
            id: Some(id.into()),
            tekun: row.flag(s::TEKUN),
            dibao: row.flag(s::DIBAO),
            birth_date: row.birth(s::BIRTH),
            income_fen: row.yuan(s::INCOME),
            property_within_low_income_rule: row.flag(s::PROPERTY),
            disability_certificate: row.flag(s::CERTIFICATE),
            disability_category: row.choice(s::CATEGORY, &CATEGORIES),
            disability_grade: row.choice(s::GRADE, &GRADES),
            counted_disability_category: row.choice(s::COUNTED_CATEGORY, &CATEGORIES),
            counted_disability_grade: row.choice(s::COUNTED_GRADE, &GRADES),
            without_civil_capacity: row.flag(s::CAPACITY),
            declared_missing: row.flag(s::MISSING),
            in_prison: row.flag(s::PRISON),
            provincial_case: row.flag(s::PROVINCIAL),
        };
        let person = households.get_mut(at)?.members.get_mut(member)?;
        person.supporters.reserve_exact(1);
        person.supporters.push(supporter);
        Some((at, member))
    })
}
