//! A row that is lost from a table makes no answer more certain.

use proptest::prelude::*;

use super::*;

/// Households, members and supporters as rows that name their owner.
struct Tables {
    homes: Vec<(usize, Household)>,
    people: Vec<(usize, usize, Person)>,
    owed: Vec<(usize, Owed)>,
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
        let own: Vec<_> = self.people.iter().map(|p| Some(p.0)).collect();
        let homes: Vec<_> = self.people.iter().map(|p| Some(p.1)).collect();
        let persons: Vec<_> = self.owed.iter().map(|s| Some(s.0)).collect();
        let arranged = Arranged::new(&Owners::by_id(&ids, &homes), &Owners::by_id(&own, &persons));
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
        let out = classified(standards, &hs, usize::MAX);
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
        gone in prop::collection::vec((0..4u8, any::<prop::sample::Index>()), 1..3),
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
                _ => {}
            }
        }
        let certain = [Outcome::Yes, Outcome::No].map(outcome_code);
        for (before, after) in before.iter().zip(tables.answers(&standards)) {
            for (id, answers) in after {
                for (was, is) in before[&id].iter().zip(&answers) {
                    prop_assert!(is == was || !certain.contains(is), "row {}: {} from {}", id, is, was);
                }
            }
        }
    }
}

#[test]
fn whoever_names_an_owner_that_is_not_there_may_be_of_any() {
    let nobody = |rows: usize| Owners::by_count(vec![0; rows].into_iter());
    let members = Owners::by_id(&[Some("a"), Some("b")], &[Some("a"), Some("x")]);
    let arranged = Arranged::new(&members, &nobody(2));
    assert_eq!(arranged.lost, [vec![true; 3], vec![false; 2]]);
    // A supporter of a member who is not there: the row of that member may have been lost, from any household.
    let named = Owners::by_id(&[Some("a"), Some("b")], &[Some("a"), Some("b")]);
    let supporters = Owners::by_id(&[Some(1), Some(2)], &[Some(1), Some(3)]);
    let arranged = Arranged::new(&named, &supporters);
    assert_eq!(arranged.lost, [vec![true; 2], vec![true; 2]]);
    // A supporter who names nobody may be of any member.
    let supporters = Owners::by_id(&[Some(1), Some(2)], &[Some(1), None]);
    let arranged = Arranged::new(&named, &supporters);
    assert_eq!(arranged.lost, [vec![false; 2], vec![true; 2]]);
    // Nobody can name a member whose id is missing.
    let supporters = Owners::by_id(&[Some(1), None], &[Some(1)]);
    let arranged = Arranged::new(&named, &supporters);
    assert_eq!(arranged.lost, [vec![false; 2], vec![false, true]]);
    // Row counts name nobody.
    let counted = Arranged::new(&Owners::by_count([1, 1].into_iter()), &nobody(2));
    assert_eq!(counted.lost, [vec![false; 2], vec![false; 2]]);
}
