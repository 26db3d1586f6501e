//! Facts as they come in at a door of JSON (编号入口检查): every id is held against the same check as the cells of a table,
//! and so is every date of birth that a spreadsheet may have made of nothing. What is refused is told with its place, and is
//! taken out before anything reads the facts, so that no answer can show it.

use std::borrow::Cow;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use smallvec::SmallVec;

use super::opaque::{IdOf, id_fault, id_finding, seen_alike, seen_as};
use crate::calendar::is_zero_day;
use crate::finding::{Finding, FindingCode, FindingKind, FindingPlace};

/// What stands where a refused id led to another row: no row can have it, and it still says that something was given.
pub(crate) const NOT_SHOWN: &str = "?";

/// What an id does where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Use {
    /// It is that of the row; rows that differ in width or case only are told.
    Own,
    /// It names the row, a person or a thing, and nothing is looked up by it.
    Name,
    /// It leads to a row.
    To,
}

/// A field that holds ids.
pub(crate) trait Held {
    fn each<'a>(&'a self, see: &mut dyn FnMut(Option<usize>, &'a str));
    fn take_out(&mut self, of: IdOf, by: Use);
}

/// An empty text is an absent id, of which the rooms speak.
pub(crate) fn refused(id: &str, of: IdOf) -> bool {
    !id.is_empty() && id_finding(id, of, FindingPlace::default()).is_some()
}

impl Held for String {
    fn each<'a>(&'a self, see: &mut dyn FnMut(Option<usize>, &'a str)) {
        see(None, self);
    }

    fn take_out(&mut self, of: IdOf, by: Use) {
        if refused(self, of) {
            *self = if by == Use::To { NOT_SHOWN } else { "" }.into();
        }
    }
}

impl Held for Option<String> {
    fn each<'a>(&'a self, see: &mut dyn FnMut(Option<usize>, &'a str)) {
        self.iter().for_each(|id| see(None, id));
    }

    fn take_out(&mut self, of: IdOf, by: Use) {
        if self.as_deref().is_some_and(|id| refused(id, of)) {
            *self = (by == Use::To).then(|| NOT_SHOWN.into());
        }
    }
}

impl Held for Vec<String> {
    fn each<'a>(&'a self, see: &mut dyn FnMut(Option<usize>, &'a str)) {
        let all = self.iter().enumerate();
        all.for_each(|(n, id)| see(Some(n), id));
    }

    fn take_out(&mut self, of: IdOf, by: Use) {
        self.iter_mut().for_each(|id| id.take_out(of, by));
    }
}

/// Takes out a date of birth that a table would not take.
pub(crate) fn no_zero_day(birth: &mut Option<NaiveDate>) {
    *birth = birth.filter(|b| !is_zero_day(*b));
}

/// Facts that hold ids; `holds_ids!` writes it from the list of their fields.
pub(crate) trait HoldsIds {
    /// Shows every id to the door.
    fn show<'a>(&'a self, door: &mut Door<'a>);
    /// Takes out every id that the check refuses.
    fn take_out(&mut self);
}

/// Facts that say of themselves that an id was there, before it is taken out.
pub(crate) trait NotesIds {
    fn note(&mut self);
}

impl<T: HoldsIds> HoldsIds for Vec<T> {
    fn show<'a>(&'a self, door: &mut Door<'a>) {
        for (n, item) in self.iter().enumerate() {
            door.at.push(Step::Row(n));
            item.show(door);
            door.at.pop();
        }
    }

    fn take_out(&mut self) {
        self.iter_mut().for_each(HoldsIds::take_out);
    }
}

/// Writes [`HoldsIds`]: use, owner, field and name of each id, `#` with field and name of each date of birth, `@` with
/// field and name of the facts within, `~` where the facts note what is taken out.
macro_rules! holds_ids {
    ($($of:ty { $($by:ident $who:ident $field:ident $name:literal,)* $(# $birth:ident $born:literal,)* $(@ $inner:ident $in:literal,)* $(~ $noted:ident,)? })*) => {$(
        impl $crate::identity::HoldsIds for $of {
            fn show<'a>(&'a self, door: &mut $crate::identity::Door<'a>) {
                $(door.id($name, $crate::identity::IdOf::$who, $crate::identity::Use::$by, &self.$field);)*
                $(door.birth($born, self.$birth);)*
                $(door.within($in, &self.$inner);)*
            }

            fn take_out(&mut self) {
                $($crate::identity::NotesIds::$noted(self);)?
                $({
                    use $crate::identity::{Held, IdOf, Use};
                    Held::take_out(&mut self.$field, IdOf::$who, Use::$by);
                })*
                $($crate::identity::no_zero_day(&mut self.$birth);)*
                $(self.$inner.take_out();)*
            }
        }
    )*};
}
pub(crate) use holds_ids;

#[derive(Debug, Clone, Copy)]
enum Step {
    Field(&'static str),
    Row(usize),
}

/// So many ids of rows are compared with each other; more are looked up.
const FEW: usize = 12;

/// The id of a row, and where it stands. The place is written as text only where something is told.
struct Own<'a> {
    id: &'a str,
    list: &'static str,
    at: SmallVec<[Step; 4]>,
    name: &'static str,
}

/// What stands at the door and writes down what it sees.
#[derive(Default)]
pub(crate) struct Door<'a> {
    at: Vec<Step>,
    told: Vec<Finding>,
    refuses: bool,
    /// The first row of each list with what the eye reads.
    first: Vec<Own<'a>>,
    /// Where it stands there, by list and by what the eye reads; where there are many.
    places: HashMap<(&'static str, String), usize>,
}

impl<'a> Door<'a> {
    /// Looks at the ids of a field.
    pub(crate) fn id(&mut self, name: &'static str, of: IdOf, by: Use, ids: &'a dyn Held) {
        ids.each(&mut |row, id| {
            if id.is_empty() {
                return;
            }
            if id.len() > super::LONGEST_ID || id_fault(id, of).is_some() {
                let finding = id_finding(id, of, self.place(name, row));
                self.refuses |= finding.is_some();
                self.told.extend(finding);
            } else if by == Use::Own {
                self.compare(name, id);
            }
        });
    }

    /// Looks at a date of birth: a day on which spreadsheets begin to count is none.
    pub(crate) fn birth(&mut self, name: &'static str, birth: Option<NaiveDate>) {
        if birth.is_some_and(is_zero_day) {
            let place = pointer(&self.at, name, None);
            self.told
                .push(Finding::data(FindingCode::BirthOnZeroDay, place));
            self.refuses = true;
        }
    }

    /// Looks at the facts within a field.
    pub(crate) fn within(&mut self, name: &'static str, facts: &'a dyn HoldsIds) {
        self.at.push(Step::Field(name));
        facts.show(self);
        self.at.pop();
    }

    /// Ids that differ in width or case only are two ids, and are told.
    fn compare(&mut self, name: &'static str, id: &'a str) {
        let row = self
            .at
            .iter()
            .rposition(|step| matches!(step, Step::Row(_)));
        let list = match row.and_then(|row| self.at.get(row.checked_sub(1)?)) {
            Some(Step::Field(list)) => *list,
            _ => "",
        };
        let first = self.same(list, id).map(|n| self.first.get(n));
        match first.flatten() {
            None => self.first.push(Own {
                id,
                list,
                at: self.at.iter().copied().collect(),
                name,
            }),
            Some(first) if first.id != id => {
                let place = pointer(&self.at, name, None);
                let finding = Finding::data(FindingCode::TableIdNearlySame, place);
                let finding = finding.related(pointer(&first.at, first.name, None));
                self.told.push(finding);
            }
            Some(_) => {}
        }
    }

    /// The place of the first row of a list whose id the eye reads like this one.
    fn same(&mut self, list: &'static str, id: &str) -> Option<usize> {
        if self.first.len() < FEW {
            let same = |own: &Own<'_>| own.list == list && seen_alike(own.id, id);
            return self.first.iter().position(same);
        }
        if self.places.is_empty() {
            let each = self.first.iter().enumerate();
            self.places
                .extend(each.map(|(n, own)| ((own.list, seen_as(own.id)), n)));
        }
        match self.places.entry((list, seen_as(id))) {
            Entry::Occupied(at) => Some(*at.get()),
            Entry::Vacant(free) => {
                // It is put there by who asks.
                free.insert(self.first.len());
                None
            }
        }
    }

    fn place(&self, name: &str, row: Option<usize>) -> FindingPlace {
        pointer(&self.at, name, row)
    }
}

fn pointer(at: &[Step], name: &str, row: Option<usize>) -> FindingPlace {
    let mut path = String::new();
    for step in at {
        path.push('/');
        match step {
            Step::Field(name) => path.push_str(name),
            Step::Row(row) => path.push_str(&row.to_string()),
        }
    }
    path.push('/');
    path.push_str(name);
    if let Some(row) = row {
        path.push('/');
        path.push_str(&row.to_string());
    }
    FindingPlace::at(path)
}

/// What a door let through, and what it told.
pub(crate) struct Sifted<'a, T: Clone> {
    /// The facts; refused ids are taken out.
    pub facts: Cow<'a, T>,
    /// What is wrong with their ids.
    pub told: Vec<Finding>,
    /// Whether any id was taken out.
    pub refuses: bool,
}

/// The facts without the ids that the check refuses, and a finding for each.
pub(crate) fn sift<T: HoldsIds + Clone>(facts: &T) -> Sifted<'_, T> {
    sift_at(facts, None)
}

/// What is wrong with the ids of facts of which no answer shows one.
pub(crate) fn told<T: HoldsIds>(facts: &T) -> Vec<Finding> {
    let mut door = Door::default();
    facts.show(&mut door);
    door.told
}

/// [`sift`] for facts that stand in a field of what is asked.
pub(crate) fn sift_at<'a, T: HoldsIds + Clone>(
    facts: &'a T,
    within: Option<&'static str>,
) -> Sifted<'a, T> {
    let mut door = Door::default();
    door.at.extend(within.map(Step::Field));
    facts.show(&mut door);
    let mut facts = Cow::Borrowed(facts);
    if door.refuses {
        facts.to_mut().take_out();
    }
    Sifted {
        facts,
        told: door.told,
        refuses: door.refuses,
    }
}

/// An id that was asked for, fit to be shown.
pub(crate) fn asked(id: &str, of: IdOf) -> &str {
    if refused(id, of) { NOT_SHOWN } else { id }
}

/// Puts what a door told in front of the findings. Of an id that was taken out the rooms say that none is there, or that
/// it leads nowhere: that is said already.
pub(crate) fn tell(told: Vec<Finding>, findings: &mut Vec<Finding>) {
    if told.is_empty() {
        return;
    }
    {
        let refused = told
            .iter()
            .filter(|f| f.code != FindingCode::TableIdNearlySame);
        let known: HashSet<&str> = refused.filter_map(|f| f.place.pointer.as_deref()).collect();
        findings.retain(|f| {
            let pointer = f.place.pointer.as_deref();
            // That the list of the record is not complete for it is not said by what refused the id.
            let more = f.kind != FindingKind::Data || f.code == FindingCode::RecordUnnamed;
            more || pointer.is_none_or(|p| !known.contains(p))
        });
    }
    findings.splice(0..0, told);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    struct List {
        rows: Vec<Row>,
    }

    struct Row {
        id: Option<String>,
    }

    holds_ids! {
        List { @ rows "rows", }
        Row { Own Person id "id", }
    }

    proptest! {
        /// However many rows there are: each that the eye reads like an earlier one, and that is another, is told with the first.
        #[test]
        fn ids_that_look_alike_are_told_of_few_rows_and_of_many(ids in prop::collection::vec("[pPＰ][12]{0,1}[aA][0-3]", 0..40)) {
            let rows = ids.iter().map(|id| Row { id: Some(id.clone()) });
            let list = List { rows: rows.collect() };
            let mut expected = vec![];
            for (n, id) in ids.iter().enumerate() {
                let first = ids.iter().position(|other| seen_as(other) == seen_as(id));
                let Some(first) = first.filter(|first| *first < n && ids[*first] != *id) else {
                    continue;
                };
                let at = |n: usize| FindingPlace::at(format!("/rows/{n}/id"));
                let finding = Finding::data(FindingCode::TableIdNearlySame, at(n));
                expected.push(finding.related(at(first)));
            }
            prop_assert_eq!(told(&list), expected);
        }
    }
}
