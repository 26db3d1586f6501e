//! Who asked whether a clause is in force and heard no (测试用): one such check after the other is dropped, to prove that
//! what it keeps out would be seen.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::panic::Location;

use super::Clause;

/// A check: the line that asks, and the clause.
pub(crate) type Check = (String, &'static str);

thread_local! {
    static HEARD_NO: RefCell<BTreeSet<Check>> = const { RefCell::new(BTreeSet::new()) };
    static DROPPED: RefCell<Option<Check>> = const { RefCell::new(None) };
}

/// Writes down a check that is about to hear no; yes where it is dropped.
#[track_caller]
pub(super) fn passes(clause: &'static Clause) -> bool {
    let at = Location::caller();
    let check = (format!("{}:{}", at.file(), at.line()), clause.id);
    if DROPPED.with_borrow(|dropped| dropped.as_ref() == Some(&check)) {
        return true;
    }
    HEARD_NO.with_borrow_mut(|heard| heard.insert(check));
    false
}

/// The checks that heard no since this was asked last.
pub(crate) fn heard_no() -> BTreeSet<Check> {
    HEARD_NO.take()
}

/// Drops a check until another or none is dropped.
pub(crate) fn drop_check(check: Option<Check>) {
    DROPPED.set(check);
}
