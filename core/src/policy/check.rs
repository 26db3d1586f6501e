//! What may be wrong with a local value: its form, and what a locality may not do.

use super::overlay::LocalValue;
use super::parameter::{DatedValue, Level, Misfit, Parameter, ParameterUnit, Span, Stricter};
use super::{PolicyPack, TypedValue};
use crate::finding::{Finding, FindingCode, FindingPlace, Gravity};
use crate::law::{self, Strength};

pub(super) fn span(local: &LocalValue) -> Span {
    Span {
        from: Some(local.from),
        to: local.to,
    }
}

pub(super) fn place(i: usize, field: &str) -> FindingPlace {
    FindingPlace::at(format!("/values/{i}/{field}"))
}

/// Key, unit, range and period: what a reform must keep as well.
pub(super) fn check_form(
    pack: &PolicyPack,
    i: usize,
    local: &LocalValue,
    earlier: &[(usize, &LocalValue)],
) -> Result<(), Box<Finding>> {
    let text = |value: &str| TypedValue::Text {
        value: value.to_owned(),
    };
    // What names no parameter may be anything, so it is not echoed.
    let Some(parameter) = pack.parameter(&local.key) else {
        return Err(Finding::data(FindingCode::PolicyUnknownKey, place(i, "key")).into());
    };
    let fault = |code, field| Finding::data(code, place(i, field)).with("key", text(&local.key));
    match parameter.fits(&local.value) {
        Ok(()) => {}
        Err(Misfit::Type(kind)) => {
            return Err(fault(FindingCode::PolicyWrongUnit, "value")
                .with("expected", text(kind.field()))
                .into());
        }
        Err(Misfit::Range) => {
            return Err(fault(FindingCode::PolicyOutOfRange, "value")
                .with("expected", text(parameter.range()))
                .into());
        }
        Err(Misfit::Choice) => {
            let names: Vec<_> = parameter.choices.iter().map(|c| c.name.as_str()).collect();
            return Err(fault(FindingCode::PolicyUnknownChoice, "value")
                .with("expected", text(&names.join(" | ")))
                .into());
        }
    }
    if span(local).is_empty() {
        return Err(fault(FindingCode::PolicyEmptyPeriod, "to").into());
    }
    let clash = earlier
        .iter()
        .find(|(_, v)| v.key == local.key && v.town == local.town && span(v).overlaps(span(local)));
    if let Some((first, _)) = clash {
        return Err(fault(FindingCode::PolicyOverlap, "from")
            .related(place(*first, "from"))
            .into());
    }
    Ok(())
}

/// What a locality may not do: weaken, change what is not its own, pass a bound.
pub(super) fn check_law(
    after: &PolicyPack,
    parameter: &Parameter,
    i: usize,
    local: &LocalValue,
) -> Option<Finding> {
    let refused = |code| {
        let place = place(i, "value");
        let clause = &parameter.clause;
        let finding = match law::binds(clause, after.area()) {
            true => Finding::law_as(code, clause, Gravity::Violation, place),
            false => Finding::data(code, place),
        };
        finding.with(
            "key",
            TypedValue::Text {
                value: parameter.key.clone(),
            },
        )
    };
    let mine = span(local);
    if let (ParameterUnit::Choice, TypedValue::Choice { value }) = (parameter.unit, &local.value) {
        let supported = parameter.choices.iter().any(|c| {
            let supported = Span {
                from: c.from,
                to: c.to,
            };
            c.name == *value && mine.covered_by(vec![supported])
        });
        // No reading is stricter than another: where the district has one, its towns have it too.
        let other = |v: &&DatedValue| v.span().overlaps(mine) && v.value != local.value;
        if local.town.is_some() && parameter.values.iter().any(|v| other(&v)) {
            return Some(refused(FindingCode::PolicyFixedByLaw));
        }
        return (!supported).then(|| refused(FindingCode::PolicyChoiceNotInForce));
    }
    let chosen = parameter.number(&local.value)?;
    let refused_beyond = |code, limit| {
        refused(code)
            .with("limit", parameter.told(limit))
            .with("given", parameter.told(chosen))
    };
    for (bound, exceeds) in [
        (&parameter.at_least, (|v, b| v < b) as fn(i64, i64) -> bool),
        (&parameter.at_most, |v, b| v > b),
    ] {
        let Some(bound) = bound else { continue };
        let bounding = after.parameter(bound);
        let bounds = bounding.map_or(&[][..], |p| &p.values);
        if !mine.covered_by(bounds.iter().map(DatedValue::span).collect()) {
            return Some(refused(FindingCode::PolicyNotPermitted));
        }
        let limit = bounds
            .iter()
            .filter(|b| b.span().overlaps(mine))
            .filter_map(|b| bounding?.number(&b.value))
            .find(|b| exceeds(chosen, *b));
        if let Some(limit) = limit {
            return Some(refused_beyond(FindingCode::PolicyBeyondBound, limit));
        }
    }
    // S47: a town deepens what is asked of all towns; what the district set for itself binds it whatever the text.
    let town = local.town.is_some();
    let soft = matches!(
        parameter.strength,
        Strength::Practice | Strength::Target | Strength::Encouraged | Strength::Goal
    );
    let free = !town && (parameter.approximate || soft);
    if free {
        return None;
    }
    // A value that more local ones hide on all these days does not count on any of them.
    let counts = |(n, v): &(usize, &DatedValue)| {
        let shared = v.span().common(mine);
        let nearer = parameter.values.iter().take(*n).map(DatedValue::span);
        shared.is_some_and(|days| !town || !days.covered_by(nearer.collect()))
    };
    let by_law = (parameter.values.iter().enumerate())
        .filter(|(_, v)| town || v.level < Level::Local)
        .filter(counts)
        .map(|(_, v)| v);
    for law in by_law {
        let limit = parameter.number(&law.value)?;
        let weaker = match parameter.stricter {
            Stricter::Lower => chosen > limit,
            Stricter::Higher => chosen < limit,
            Stricter::None if chosen == limit => false,
            Stricter::None => return Some(refused(FindingCode::PolicyFixedByLaw)),
        };
        if weaker {
            return Some(refused_beyond(FindingCode::PolicyWeakens, limit));
        }
    }
    None
}
