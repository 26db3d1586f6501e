//! A row that is lost from a table makes no answer more certain.

use proptest::prelude::*;

use super::*;

/// Households, members and supporters as rows that name their owner.
struct Tables {
    homes: Vec<(usize, Household)>,
    people: Vec<(usize, usize, Person)>,
    owed: Vec<(usize, Owed)>,
    /// Persons whose id is not in the table.
    unnamed: Vec<usize>,
}

/// Rows by their place in a table that is arranged; none is one of which nothing is known.
fn row<T: Clone + Default>(rows: &[T], at: Option<u32>) -> T {
    let found = at.and_then(|at| rows.get(at as usize));
    found.cloned().unwrap_or_default()
}

impl Tables {
    fn of(hs: &[Household]) -> Self {
        let mut all = Self {
            homes: vec![],
            people: vec![],
            owed: vec![],
            unnamed: vec![],
        };
        for (id, h) in hs.iter().enumerate() {
            for m in &h.members {
                let person = all.people.len();
                let each = m.supporters.iter().cloned();
                all.owed.extend(each.map(|s| (person, s)));
                let alone = Person {
                    supporters: vec![],
                    ..m.clone()
                };
                all.people.push((person, id, alone));
            }
            let alone = Household {
                members: vec![],
                ..h.clone()
            };
            all.homes.push((id, alone));
        }
        all
    }

    /// What the columns answer: by id, of each household and of each person.
    fn answers(&self, standards: &Standards) -> [std::collections::BTreeMap<usize, Vec<u8>>; 2] {
        let ids: Vec<_> = self.homes.iter().map(|h| Some(h.0)).collect();
        let own = self
            .people
            .iter()
            .map(|p| Some(p.0).filter(|id| !self.unnamed.contains(id)));
        let own: Vec<_> = own.collect();
        let homes: Vec<_> = self.people.iter().map(|p| Some(p.1)).collect();
        let persons: Vec<_> = self.owed.iter().map(|s| Some(s.0)).collect();
        let arranged =
            Arranged::new(&Owners::by_id(&ids, &homes), &Owners::by_id(&own, &persons)).unwrap();
        let whole = |lost: &[bool], at: usize, said: Option<bool>| {
            said.filter(|_| !lost.get(at).is_some_and(|lost| *lost))
        };
        let home_rows: Vec<Household> = self.homes.iter().map(|h| h.1.clone()).collect();
        let person_rows: Vec<Person> = self.people.iter().map(|p| p.2.clone()).collect();
        let owed_rows: Vec<Owed> = self.owed.iter().map(|s| s.1.clone()).collect();
        let mut owed = arranged.supporters.iter();
        let mut persons = vec![];
        let rows = arranged.members.iter().zip(&arranged.supporter_counts);
        for (at, (of, count)) in rows.enumerate() {
            let mut m: Person = row(&person_rows, *of);
            let each = owed.by_ref().take(usize::from(*count));
            m.supporters = each.map(|s| row(&owed_rows, Some(*s))).collect();
            m.supporters_complete = whole(&arranged.lost[1], at, m.supporters_complete);
            persons.push(m);
        }
        let mut persons = persons.into_iter();
        let mut hs = vec![];
        let rows = arranged.households.iter().zip(&arranged.member_counts);
        for (at, (of, count)) in rows.enumerate() {
            let mut h: Household = row(&home_rows, *of);
            h.members = persons.by_ref().take(usize::from(*count)).collect();
            h.members_complete = whole(&arranged.lost[0], at, h.members_complete);
            hs.push(h);
        }
        let doubled = arranged.doubled.clone();
        let out = classified_with(standards, &hs, usize::MAX, doubled);
        let codes = |level: ProgrammeLevel, at: usize| -> Vec<u8> {
            let rows = PROGRAMMES.iter().filter(|row| row.level == level);
            let each = rows.map(|row| out.outcome(row.programme));
            each.filter_map(|codes| codes.get(at).copied()).collect()
        };
        let homes = (self.homes.iter().enumerate())
            .map(|(at, h)| (h.0, codes(ProgrammeLevel::Household, at)));
        let persons = (self.people.iter().zip(&arranged.member_at))
            .map(|(p, at)| (p.0, codes(ProgrammeLevel::Person, *at as usize)));
        [homes.collect(), persons.collect()]
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    /// Households, and members who have supporters: of whoever nobody else speaks the table shows no trace. Or the cell
    /// that says to whom a row belongs is another one.
    #[test]
    fn losing_a_row_never_makes_more_certain(
        standards in standards(), hs in prop::collection::vec(household(), 1..5),
        gone in prop::collection::vec((0..5u8, any::<prop::sample::Index>()), 1..3),
    ) {
        let hs: Vec<_> = hs.iter().map(plain).collect();
        let mut tables = Tables::of(&hs);
        let before = tables.answers(&standards);
        for (how, at) in &gone {
            let spoken_of: Vec<usize> = (tables.people.iter().map(|p| p.0))
                .filter(|id| tables.owed.iter().any(|s| s.0 == *id))
                .collect();
            match how {
                0 if !tables.homes.is_empty() => {
                    tables.homes.remove(at.index(tables.homes.len()));
                }
                1 if !spoken_of.is_empty() => {
                    let id = spoken_of[at.index(spoken_of.len())];
                    tables.people.retain(|p| p.0 != id);
                }
                2 if !tables.people.is_empty() => {
                    let row = at.index(tables.people.len());
                    tables.people[row].1 = 1_000;
                }
                3 if !tables.owed.is_empty() => {
                    let row = at.index(tables.owed.len());
                    tables.owed[row].0 = 1_000;
                }
                // A row stands there again, and the cell of its id is empty.
                4 if !tables.people.is_empty() => {
                    let (_, home, person) = tables.people[at.index(tables.people.len())].clone();
                    let again = 2_000 + tables.people.len();
                    tables.people.push((again, home, person));
                    tables.unnamed.push(again);
                }
                _ => {}
            }
        }
        let certain = [Outcome::Yes, Outcome::No].map(outcome_code);
        for (before, after) in before.iter().zip(tables.answers(&standards)) {
            for (id, answers) in after {
                for (was, is) in before.get(&id).into_iter().flatten().zip(&answers) {
                    prop_assert!(is == was || !certain.contains(is), "row {}: {} from {}", id, is, was);
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    /// As a record one by one: who has no id where others have one may be any of them, and so may whoever has a refused one.
    #[test]
    fn a_row_without_an_id_is_the_same_at_both_doors(
        standards in standards(), hs in prop::collection::vec(household(), 1..5), which in any::<prop::sample::Index>(),
        lost in prop::sample::select(vec![None, Some("张三"), Some("370302199003071234"), Some("a\u{200B}")]),
    ) {
        let mut hs: Vec<_> = hs.iter().map(plain).collect();
        for h in &mut hs {
            h.members.truncate(4);
            for (m, id) in h.members.iter_mut().zip(["a", "b", "c", "d"]) {
                m.id = Some(id.into());
            }
            if let Some(m) = h.members.last().cloned().filter(|_| which.index(3) > 0) {
                h.members.push(Person { id: lost.map(str::to_owned), ..m });
            }
        }
        // In several households a refused id says nothing of whose household it is: here it stands in one.
        let taken = hs.iter().position(|h| lost.is_some() && h.members.len() > 1);
        for h in hs.iter_mut().skip(taken.map_or(usize::MAX, |n| n + 1)) {
            h.members.truncate(1);
        }
        if let Some(h) = taken.and_then(|n| hs.get_mut(n)).filter(|_| which.index(2) > 0) {
            // Twice in it.
            let again = h.members.last().cloned();
            h.members.extend(again);
        }
        let ids: Vec<_> = hs.iter().flat_map(|h| &h.members).map(|m| m.id.as_ref()).collect();
        let counts: Vec<usize> = hs.iter().map(|h| h.members.len()).collect();
        let members = Owners::by_count(&counts, ids.len()).unwrap();
        let arranged = Arranged::new(&members, &Owners::by_id(&ids[..], &[])).unwrap_or_default();
        let out = classified_with(&standards, &hs, usize::MAX, arranged.doubled.clone());
        for (at, brief) in brief_all(&standards, &hs).iter().enumerate() {
            for row_of in PROGRAMMES.iter().filter(|p| p.level == ProgrammeLevel::Household) {
                let said = brief.of(row_of.programme).unwrap();
                prop_assert_eq!(out.outcome(row_of.programme)[at], outcome_code(said));
            }
        }
    }

    /// Numbers of rows that do not add up are an error, and nothing else is one, whether or not the rows have ids.
    #[test]
    fn row_counts_add_up_or_are_an_error(
        counts in prop::collection::vec(0..4usize, 0..4), rows in 0..8usize,
        owed in prop::collection::vec(0..3usize, 0..8), owed_rows in 0..8usize,
        huge in prop::option::of(any::<usize>()), ids in prop::collection::vec(prop::option::of(0..4u32), 8),
    ) {
        let mut counts = counts;
        counts.extend(huge.filter(|n| n % 4 == 0));
        let sums = |counts: &[usize], rows: usize| {
            counts.iter().try_fold(0usize, |sum, n| sum.checked_add(*n)) == Some(rows)
        };
        let (homes, persons) = (&ids[..counts.len()], &ids[..owed.len()]);
        let plain = (Owners::by_count(&counts, rows), Owners::by_count(&owed, owed_rows));
        let named = (
            Owners::by_count_of(homes, &counts, rows),
            Owners::by_count_of(persons, &owed, owed_rows),
        );
        prop_assert!(Owners::by_count_of(homes, &[&counts[..], &[0]].concat(), rows).is_err());
        for (members, supporters) in [plain, named] {
            prop_assert_eq!(members.is_ok(), sums(&counts, rows));
            prop_assert_eq!(supporters.is_ok(), sums(&owed, owed_rows));
            let (Ok(members), Ok(supporters)) = (members, supporters) else { continue };
            let arranged = Arranged::new(&members, &supporters);
            prop_assert_eq!(arranged.is_ok(), rows == owed.len());
            let Ok(arranged) = arranged else { continue };
            prop_assert_eq!(arranged.members.len(), rows);
            prop_assert!(arranged.members.iter().flatten().all(|row| (*row as usize) < rows));
            prop_assert!(arranged.supporters.iter().all(|row| (*row as usize) < owed_rows));
            let counts = Ints::U16(&arranged.member_counts);
            prop_assert_eq!(Population::new(counts).map(|p| p.members()), Ok(rows));
        }
    }
}

#[test]
fn who_has_no_id_where_others_have_one_may_be_any_of_them() {
    let members = Owners::by_id(&[Some("a"), Some("b")], &["a", "a", "b", "b"].map(Some));
    let counted = Owners::by_count(&[2, 2], 4).unwrap();
    for members in [members, counted] {
        let own = [Some(1), None, Some(3), Some(4)];
        for supporters in [
            Owners::by_id(&own, &[]),
            Owners::by_count_of(&own, &[0; 4], 0).unwrap(),
        ] {
            let arranged = Arranged::new(&members, &supporters).unwrap();
            assert_eq!(arranged.lost[0], [true, false]);
        }
        // Where nobody has an id, the rows are as many persons.
        let nobody = Owners::by_id(&[Some(1), Some(2), None::<u32>, None], &[]);
        let arranged = Arranged::new(&members, &nobody).unwrap();
        assert_eq!(arranged.lost[0], [false, false]);
    }
}

/// Two rows of one id that are counted: whose rows they are is known, whether they say the same is not.
#[test]
fn rows_of_one_id_that_are_counted_end_their_lists() {
    let members = Owners::by_count_of(&["a", "b", "a"].map(Some), &[1, 1, 1], 3).unwrap();
    let supporters = Owners::by_count_of(&[1, 2, 3].map(Some), &[1, 0, 1], 2).unwrap();
    let arranged = Arranged::new(&members, &supporters).unwrap();
    assert_eq!(arranged.member_counts, [2, 1, 0]);
    assert_eq!(arranged.lost[0], [true, false, true]);
    assert_eq!(arranged.lost[1], [false; 3]);
    let alike = Owners::by_count_of(&[1, 2, 1].map(Some), &[1, 0, 1], 2).unwrap();
    let one = Owners::by_count(&[3], 3).unwrap();
    let arranged = Arranged::new(&one, &alike).unwrap();
    assert_eq!(arranged.supporter_counts, [2, 0, 0]);
    assert_eq!(arranged.lost[1], [true, false, true]);
}

#[test]
fn whoever_names_an_owner_that_is_not_there_may_be_of_any() {
    let nobody = |rows: usize| Owners::by_count(&vec![0; rows], 0).unwrap();
    let members = Owners::by_id(&[Some("a"), Some("b")], &[Some("a"), Some("x")]);
    let arranged = Arranged::new(&members, &nobody(2)).unwrap();
    assert_eq!(arranged.lost, [vec![true; 3], vec![false; 2]]);
    // A supporter of a member who is not there: the row of that member may have been lost, from any household.
    let named = Owners::by_id(&[Some("a"), Some("b")], &[Some("a"), Some("b")]);
    let supporters = Owners::by_id(&[Some(1), Some(2)], &[Some(1), Some(3)]);
    let arranged = Arranged::new(&named, &supporters).unwrap();
    assert_eq!(arranged.lost, [vec![true; 2], vec![true; 2]]);
    // A supporter who names nobody may be of any member.
    let supporters = Owners::by_id(&[Some(1), Some(2)], &[Some(1), None]);
    let arranged = Arranged::new(&named, &supporters).unwrap();
    assert_eq!(arranged.lost, [vec![false; 2], vec![true; 2]]);
    // Nobody can name a member whose id is missing.
    let supporters = Owners::by_id(&[Some(1), None], &[Some(1)]);
    let arranged = Arranged::new(&named, &supporters).unwrap();
    assert_eq!(arranged.lost, [vec![false; 2], vec![false, true]]);
    // Row counts name nobody.
    let counted = Arranged::new(&Owners::by_count(&[1, 1], 2).unwrap(), &nobody(2)).unwrap();
    assert_eq!(counted.lost, [vec![false; 2], vec![false; 2]]);
}

/// Of equal rows of an id that a spreadsheet may have cut it is not known whether they are one person, or one household.
#[test]
fn equal_rows_of_a_cut_id_end_their_lists() {
    let ids = |id: &str| [Some(id.to_owned()), Some(id.to_owned())];
    let numbers = [Some(12_345_678_901_234_500_i64); 2];
    let nobody = || Owners::by_count(&[0; 2], 0).unwrap();
    let one = Owners::by_count(&[2], 2).unwrap();
    let cut = Owners::by_id(&ids("12345678901234500"), &[]);
    for supporters in [&cut, &Owners::by_id(&numbers, &[])] {
        let members = Arranged::new(&one, supporters).unwrap();
        assert!(members.lost[0][0]);
        assert_ne!(members.faults[1][0] & fault::ROWS_DIFFER, 0);
    }
    let whole = Arranged::new(&one, &Owners::by_id(&ids("12345678901234501"), &[])).unwrap();
    assert!(!whole.lost[0][0]);
    let homes = Owners::by_count_of(&ids("12345678901234500"), &[1, 1], 2).unwrap();
    let homes = Arranged::new(&homes, &nobody()).unwrap();
    assert!(homes.lost[0][0]);
}

/// A number of which a spreadsheet kept the first digits only means none of those that begin so, though one of them has it.
#[test]
fn a_cut_reference_belongs_to_nobody_for_certain() {
    let ends = |above: [i64; 3], below: [i64; 3]| {
        let numbers = Owners::by_id(&above.map(Some), &below.map(Some));
        let text = |id: i64| Some(id.to_string());
        let texts = Owners::by_id(&above.map(text), &below.map(text));
        let of = |owners: &Owners| {
            let nobody = Owners::by_count(&[0; 3], 0).unwrap();
            Arranged::new(owners, &nobody).unwrap().lost[0][..3].to_vec()
        };
        assert_eq!(of(&numbers), of(&texts));
        of(&numbers)
    };
    let (cut, whole, other) = (
        12_345_678_901_234_500,
        12_345_678_901_234_501,
        98_765_432_109_876_501,
    );
    assert_eq!(ends([cut, whole, other], [cut, whole, other]), [true; 3]);
    assert_eq!(ends([cut, whole, other], [whole, whole, other]), [false; 3]);
    // No other begins so, and not all of them were cut.
    assert_eq!(ends([cut, other, 7], [cut, other, 7]), [false; 3]);
    assert_eq!(ends([cut, 8, 7], [cut, 8, 7]), [true; 3]);
}
