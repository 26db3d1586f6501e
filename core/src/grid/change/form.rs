//! What each kind of re-organisation needs, and what it has no use for.

use super::facts::{Reorganisation, ReorganisationKind};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::policy::TypedValue;

/// How a part is used.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    Needed,
    Allowed,
    Unused,
}

/// At least and at most so many.
type Number = (usize, usize);

const ANY: usize = usize::MAX;

struct Form {
    places: Number,
    into: Number,
    name: Use,
    code: Use,
    new_kind: Use,
    parent: Use,
    households: Use,
    below: Use,
    posts: Use,
    transition: Use,
}

/// The form of a kind.
fn form(kind: ReorganisationKind) -> Form {
    use ReorganisationKind::*;
    use Use::*;
    let plain = Form {
        places: (1, 1),
        into: (0, 0),
        name: Unused,
        code: Unused,
        new_kind: Unused,
        parent: Unused,
        households: Unused,
        below: Unused,
        posts: Unused,
        transition: Unused,
    };
    match kind {
        Open => Form {
            places: (0, 0),
            into: (1, 1),
            ..plain
        },
        Close => Form {
            posts: Allowed,
            ..plain
        },
        Rename => Form {
            name: Needed,
            ..plain
        },
        Recode => Form {
            code: Needed,
            ..plain
        },
        ConvertKind => Form {
            new_kind: Needed,
            parent: Allowed,
            transition: Allowed,
            ..plain
        },
        Reparent => Form {
            places: (1, ANY),
            parent: Needed,
            ..plain
        },
        Merge => Form {
            places: (2, ANY),
            into: (1, 1),
            households: Allowed,
            below: Allowed,
            posts: Allowed,
            ..plain
        },
        Split => Form {
            into: (2, ANY),
            households: Allowed,
            below: Allowed,
            posts: Allowed,
            ..plain
        },
        Extract => Form {
            places: (1, ANY),
            into: (1, 1),
            households: Allowed,
            below: Allowed,
            posts: Allowed,
            ..plain
        },
        Regrid => Form {
            into: (1, ANY),
            households: Allowed,
            posts: Allowed,
            ..plain
        },
    }
}

/// What is missing of a re-organisation, and what it says to no purpose.
pub(super) fn check(change: &Reorganisation, kind: ReorganisationKind, out: &mut Vec<Finding>) {
    let form = form(kind);
    count("places", change.places.len(), form.places, out);
    count("into", change.into.len(), form.into, out);
    let given = [
        ("name", form.name, given(change.name.as_deref())),
        ("code", form.code, given(change.code.as_deref())),
        ("newKind", form.new_kind, change.new_kind.is_some()),
        ("parent", form.parent, given(change.parent.as_deref())),
        ("households", form.households, !change.households.is_empty()),
        ("below", form.below, !change.below.is_empty()),
        ("buildings", form.below, !change.buildings.is_empty()),
        ("posts", form.posts, !change.posts.is_empty()),
        (
            "transitionTo",
            form.transition,
            change.transition_to.is_some(),
        ),
        (
            "transitionReason",
            form.transition,
            change.transition_reason.is_some(),
        ),
    ];
    for (field, wanted, given) in given {
        match (wanted, given) {
            (Use::Needed, false) => out.push(incomplete(field)),
            (Use::Unused, true) => {
                out.push(named(FindingCode::ReorganisationPartUnused, field));
            }
            _ => {}
        }
    }
}

fn count(field: &str, has: usize, (least, most): Number, out: &mut Vec<Finding>) {
    if (least..=most).contains(&has) {
        return;
    }
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let asked = if has < least { least } else { most };
    out.push(
        Finding::data(FindingCode::ReorganisationNumber, at(field))
            .with("field", text(field))
            .count("has", number(has))
            .count("asked", number(asked)),
    );
}

/// A part that a re-organisation cannot do without.
pub(super) fn incomplete(field: &str) -> Finding {
    named(FindingCode::ReorganisationIncomplete, field)
}

/// A finding that names a field of the re-organisation.
pub(super) fn named(code: FindingCode, field: &str) -> Finding {
    Finding::data(code, at(field)).with("field", text(field))
}

/// A field of the re-organisation.
pub(super) fn at(field: &str) -> FindingPlace {
    FindingPlace::at(format!("/{field}"))
}

fn text(value: &str) -> TypedValue {
    TypedValue::Text {
        value: value.into(),
    }
}

fn given(text: Option<&str>) -> bool {
    text.is_some_and(|t| !t.trim().is_empty())
}
