//! Columns give the same answers as the log.

use chrono::Datelike;
use proptest::prelude::*;

use super::super::doubt::{ANYBODY, Doubt, first_day};
use super::*;

const EPOCH: i32 = 719_163;

fn any_duty() -> impl Strategy<Value = VisitPolicy> {
    let cadence = prop_oneof![
        (1u32..=20).prop_map(|times| Cadence::Calendar { times }),
        (1u32..400).prop_map(gap),
        Just(Cadence::Rolling { gap: "P3M".into() }),
    ];
    let terms = (
        0usize..VisitPolicyId::ALL.len(),
        1u32..=3,
        prop::option::of(1u32..=2),
        0u8..3,
        0i64..900,
    );
    (cadence, terms, any::<bool>()).prop_map(
        |(cadence, (id, visits, tries, late, from), simple)| {
            let mut duty = policy(VisitPolicyId::ALL[id], cadence);
            if !simple {
                duty.min_visits = visits;
                duty.excused_after_attempts = tries;
                duty.modes.push(VisitMode::Phone);
            }
            duty.joined_late = [
                JoinedLate::Owed,
                JoinedLate::SecondHalf,
                JoinedLate::NotOwed,
            ][usize::from(late)];
            duty.from = day("2022-07-07") + chrono::TimeDelta::days(from);
            duty
        },
    )
}

prop_compose! {
    fn any_row()(household in prop_oneof![200 => 0u32..3, 1 => Just(7), 1 => Just(u32::MAX)], date in prop_oneof![30 => -100i32..1400, 1 => -2400i32..-2350, 1 => Just(-35_000)], roles in 0u16..4096, mode in 0u8..4, result in 0u8..4)
        -> (u32, i32, u16, u8, u8) {
        (household, day("2022-07-01").num_days_from_ce() - EPOCH + date, roles, mode, result)
    }
}

prop_compose! {
    fn any_household()(since in prop::option::of(prop_oneof![30 => 0i64..1400, 1 => Just(-80_000)]), occupied in prop::option::of(any::<bool>()), is: u8, unknown: u8, log_incomplete in prop::bool::weighted(0.2))
        -> VisitedHousehold {
        let known = |n: u8| (unknown >> n & 1 == 0).then_some(is >> n & 1 == 1);
        VisitedHousehold {
            since: since.map(|n| day("2022-07-01") + chrono::TimeDelta::days(n)),
            occupied,
            hardship: known(0),
            tenant: known(1),
            veteran_party_member: known(2),
            key_attention: known(3),
            special_elderly: known(4),
            patrol_elderly: known(5),
            left_behind_child: known(6),
            child_in_difficulty: known(7),
            log_incomplete: Some(log_incomplete),
            ..VisitedHousehold::default()
        }
    }
}

/// A row as an entry of a log; it has no id.
fn entry_of(row: &(u32, i32, u16, u8, u8)) -> Visit {
    let roles = VisitorRole::ALL.into_iter().enumerate();
    let role = |(n, role): (usize, VisitorRole)| {
        (row.2 >> n & 1 == 1).then(|| Visitor {
            role: Some(role),
            ..Visitor::default()
        })
    };
    Visit {
        household: match row.0 {
            u32::MAX => String::new(),
            number => number.to_string(),
        },
        date: super::super::day(row.1),
        visitors: roles.filter_map(role).collect(),
        mode: VisitMode::ALL.get(usize::from(row.3)).copied(),
        result: VisitResult::ALL.get(usize::from(row.4)).copied(),
        ..Visit::default()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]
    #[test]
    fn columns_and_log_agree(
        // Nearly always each row is of one of them.
        visited in prop_oneof![5 => prop::collection::vec(any_household(), 3), 1 => prop::collection::vec(any_household(), 0..4)],
        rows in prop::collection::vec(any_row(), 0..30),
        again in prop::collection::vec(any::<prop::sample::Index>(), 0..10),
        duties in prop::collection::vec(any_duty(), 0..6),
        soon in prop::option::of(0i64..60),
        log_from in prop::option::of(-200i64..1300),
        on in 0i64..1400,
        // One of three towns, or none that is known; and which towns each duty is of, and which it is not.
        town in prop::collection::vec(0u32..4, 0..5),
        of in prop::collection::vec((0u8..8, 0u8..8), 6),
    ) {
        let names = ["t", "u", "w"].map(String::from);
        let towns = TownColumn { names: &names, town: &town };
        let some = |set: u8| names.iter().enumerate().filter(|(n, _)| set >> n & 1 == 1).map(|(_, t)| t.clone()).collect();
        let duties: Vec<VisitPolicy> = duties.into_iter().zip(&of).map(|(duty, (own, other))| VisitPolicy {
            towns: some(*own & *other),
            except_towns: if *own & *other == 0 { some(*other) } else { vec![] },
            ..duty
        }).collect();
        let on = day("2022-07-01") + chrono::TimeDelta::days(on);
        let log_from = log_from.map(|n| day("2022-07-01") + chrono::TimeDelta::days(n));
        let policies = VisitPolicies { policies: duties, due_soon_days: soon };
        let mut rows = rows;
        if !rows.is_empty() {
            let equal: Vec<_> = again.iter().map(|at| rows[at.index(rows.len())]).collect();
            rows.extend(equal);
        }
        let visited: Vec<_> = (0..).zip(visited).map(|(n, h): (u32, _)| VisitedHousehold { id: n.to_string(), ..h }).collect();
        let households: Vec<_> = visited.iter().map(HouseholdRow::from).collect();
        let pick = |n: usize| rows.iter().map(move |r| [r.0 as i32, r.1, i32::from(r.2), i32::from(r.3), i32::from(r.4)][n]);
        let household: Vec<i64> = rows.iter().map(|r| if r.0 == u32::MAX { -1 } else { r.0.into() }).collect();
        let date: Vec<i32> = pick(1).collect();
        let roles: Vec<u16> = pick(2).map(|n| n as u16).collect();
        let mode: Vec<u8> = pick(3).map(|n| n as u8).collect();
        let result: Vec<u8> = pick(4).map(|n| n as u8).collect();
        let visits = VisitColumns { household: HouseholdNumbers::I64(&household), date: &date, roles: &roles, mode: &mode, result: &result };
        let (columns, unused) = status_columns(&policies, &households, &towns, &visits, log_from, on, &OneByOne).unwrap();
        // Row by row as entries of a log: whoever says the same again says it once.
        let facts = VisitFacts {
            households: visited,
            visits: rows.iter().map(entry_of).collect(),
            log_from,
        };
        let log = VisitLog::new(&facts);
        let left = unused.unknown_household + unused.before_household + unused.in_future + unused.incomplete + unused.repeated;
        prop_assert!(left <= rows.len() as u64);
        for (policy, columns) in policies.policies.iter().zip(&columns) {
            // As one household at a time: a record names its town.
            let judged: Vec<Judged> = log.judge_where(policy, soon, WorkingCalendar::builtin(), on, |n| {
                policy.covers(town.get(n).and_then(|t| names.get(*t as usize)).map(String::as_str))
            });
            let state: Vec<u8> = judged.iter().map(|j| j.state as u8).collect();
            let days = |day: Option<NaiveDate>| day.map_or(NO_DAY, |d| d.num_days_from_ce() - EPOCH);
            let due: Vec<i32> = judged.iter().map(|j| days(j.due)).collect();
            let since: Vec<i32> = judged.iter().map(|j| days(j.since)).collect();
            prop_assert_eq!(&columns.state, &state, "{:?}", policy.cadence);
            prop_assert_eq!(&columns.due, &due, "{:?}", policy.cadence);
            prop_assert_eq!(&columns.since, &since, "{:?}", policy.cadence);
        }
    }
}

/// Three at a time, the last piece first.
struct Backwards;

impl Crew for Backwards {
    fn hands(&self) -> usize {
        3
    }
    fn each(&self, pieces: usize, work: &(dyn Fn(usize) + Sync)) {
        (0..pieces).rev().for_each(work);
    }
}

/// Household, day, roles and result.
type LargeRow = (u32, i32, u16, u8);

/// More households than one block has and than the answers of a day are told once for: of several
/// kinds, some come late; visits of long ago, in the future, of no household and incomplete.
fn large() -> (Vec<HouseholdRow>, Vec<LargeRow>) {
    let count = 40_000u32;
    let first = day("2024-11-01").num_days_from_ce() - EPOCH;
    let came = |n: u32| {
        n.is_multiple_of(3)
            .then(|| super::super::day(first - 100 + (n % 870) as i32))
    };
    let households = (0..count)
        .map(|n| HouseholdRow {
            since: came(n).flatten(),
            occupied: [None, Some(true), Some(true), Some(false)][n as usize % 4],
            city: None,
            is: Categories(n.is_multiple_of(7).into()),
            unknown: Categories(if n.is_multiple_of(11) { 2 } else { 0 }),
            log_incomplete: false,
        })
        .collect();
    let rows = (0..90_000u32)
        .map(|n| {
            let date = match n % 997 {
                0 => -30_000,
                1 => i32::MIN,
                _ => first + (n % 770) as i32,
            };
            // One of no household of the list: what it leaves open was a year ago.
            let household = match n {
                45_000 => count + 3,
                _ => n.wrapping_mul(2_654_435_761) % count,
            };
            (household, date, (1 << (n % 10)) & 0x1ff, (n % 5) as u8)
        })
        .collect();
    (households, rows)
}

fn large_duties() -> VisitPolicies {
    let mut policies = plan();
    policies.due_soon_days = Some(40);
    let cadences = [gap(200), Cadence::Rolling { gap: "P3M".into() }];
    for (cadence, late) in cadences
        .into_iter()
        .zip([JoinedLate::Owed, JoinedLate::NotOwed])
    {
        let mut duty = policy(VisitPolicyId::TeamRound, cadence);
        duty.joined_late = late;
        policies.policies.push(duty);
    }
    policies
}

#[test]
fn a_large_district_is_as_its_log_says_in_any_order() {
    let (households, mut rows) = large();
    let (duties, on) = (large_duties(), day("2026-11-24"));
    assert!(duties.policies.len() > 4, "more than one pass");
    let of = |rows: &[LargeRow], log_from: Option<NaiveDate>, back: bool| {
        let household: Vec<u32> = rows.iter().map(|r| r.0).collect();
        let date: Vec<i32> = rows.iter().map(|r| r.1).collect();
        let roles: Vec<u16> = rows.iter().map(|r| r.2).collect();
        let result: Vec<u8> = rows.iter().map(|r| r.3).collect();
        let visits = VisitColumns {
            household: HouseholdNumbers::U32(&household),
            date: &date,
            roles: &roles,
            mode: &vec![0; rows.len()],
            result: &result,
        };
        match back {
            true => status_columns(
                &duties,
                &households,
                &TownColumn::default(),
                &visits,
                log_from,
                on,
                &Backwards,
            ),
            false => status_columns(
                &duties,
                &households,
                &TownColumn::default(),
                &visits,
                log_from,
                on,
                &OneByOne,
            ),
        }
        .unwrap()
    };
    let can_be = |date| super::super::day(date).filter(|date| (first_day()..=on).contains(date));
    let entries: Vec<(u32, Entry)> = (0..)
        .zip(&rows)
        .filter_map(|(visit, row)| {
            let entry = Entry {
                date: can_be(row.1)?,
                visit,
                roles: Some(Roles(row.2)).filter(|roles| roles.0 != 0)?,
                mode: VisitMode::InPerson,
                result: *VisitResult::ALL.get(usize::from(row.3))?,
            };
            let since = households.get(row.0 as usize)?.since;
            since
                .is_none_or(|s| entry.date >= s)
                .then_some((row.0, entry))
        })
        .collect();
    for log_from in [None, Some(day("2025-01-01"))] {
        rows.sort_by_key(|row| row.0.wrapping_mul(2_654_435_761));
        let scattered = of(&rows, log_from, false);
        let doubts = rows.iter().filter_map(|row| {
            let doubt = Doubt {
                date: can_be(row.1),
                roles: Roles(row.2),
                counted: Roles(0),
                mode: Some(VisitMode::InPerson),
                result: VisitResult::ALL.get(usize::from(row.3)).copied(),
            };
            let Some(household) = households.get(row.0 as usize) else {
                return Some((ANYBODY, doubt));
            };
            let since = household.since;
            let early = doubt.date.is_some_and(|d| since.is_some_and(|s| d < s));
            let whole = doubt.date.is_some() && doubt.result.is_some() && row.2 != 0;
            (early || !whole).then_some((row.0, doubt))
        });
        let log = VisitLog::from_rows(households.clone(), &entries, log_from)
            .with_doubts(doubts.collect());
        for (duty, columns) in duties.policies.iter().zip(&scattered.0) {
            let judged = log.judge(duty, duties.due_soon_days, WorkingCalendar::builtin(), on);
            for (n, j) in judged.iter().enumerate() {
                let days =
                    |day: Option<NaiveDate>| day.map_or(NO_DAY, |d| d.num_days_from_ce() - EPOCH);
                let told = (columns.state[n], columns.due[n], columns.since[n]);
                assert_eq!(
                    told,
                    (j.state as u8, days(j.due), days(j.since)),
                    "{n} {:?}",
                    duty.cadence
                );
            }
        }
        let left = scattered.1;
        let unused =
            left.unknown_household + left.before_household + left.in_future + left.incomplete;
        assert_eq!(unused as usize + entries.len(), rows.len());
        assert_eq!(scattered, of(&rows, log_from, true));
        rows.sort();
        assert_eq!(scattered, of(&rows, log_from, false));
        assert_eq!(scattered, of(&rows, log_from, true));
    }
}

#[test]
fn columns_of_different_lengths_are_refused() {
    let visits = VisitColumns {
        household: HouseholdNumbers::I64(&[-1]),
        date: &[],
        roles: &[],
        mode: &[],
        result: &[],
    };
    let refused = status_columns(
        &plan(),
        &[],
        &TownColumn::default(),
        &visits,
        None,
        day("2026-11-24"),
        &OneByOne,
    );
    assert_eq!(refused, Err(ColumnsError::Lengths));
}

/// A set with a bit of no role may be of anybody: like the empty one it counts for nothing, and nothing is missed.
#[test]
fn a_set_with_a_bit_of_no_role_is_one_that_is_not_known() {
    for set in [1u16 << 12, 0x8000, 0xF000, 0x1001] {
        assert_eq!(Roles::given(set), Roles::default());
    }
    assert_eq!(Roles::given(1), Roles(1));
}
