//! Random recipients, what is paid to them, and a pack in which every local number is supposed.

use super::*;

fn event(on: NaiveDate) -> impl Strategy<Value = RecipientEvent> {
    use RecipientEventKind::*;
    let kind = prop::sample::select(vec![
        Death,
        DeclaredDead,
        DeclaredMissing,
        PrisonSentence,
        OwnWish,
        MaterialChange,
        JobRefusal,
        JobTaken,
        Fraud,
    ]);
    (
        kind,
        0..400i64,
        prop::option::of(0..2i64),
        prop::option::of(any::<bool>()),
    )
        .prop_map(move |(kind, ago, member, reported)| RecipientEvent {
            kind: Some(kind),
            on: Some(on - TimeDelta::days(ago)),
            member,
            reported,
            ..RecipientEvent::default()
        })
}

pub(super) fn recipient(on: NaiveDate) -> impl Strategy<Value = RecipientFacts> {
    use Programme::{Dibao, DibaoSingle, Tekun};
    let programme = prop::sample::select(vec![Tekun, Dibao, DibaoSingle]);
    let ago = || prop::option::of((0..500i64).prop_map(move |n| on - TimeDelta::days(n)));
    (
        programme,
        household(),
        prop::collection::vec(event(on), 0..4),
        ago(),
        ago(),
        ago(),
        any::<bool>(),
    )
        .prop_map(
            move |(
                programme,
                household,
                events,
                decided_on,
                reviewed_on,
                recognised_on,
                complete,
            )| {
                RecipientFacts {
                    programme: Some(programme),
                    household,
                    member: Some(0),
                    events,
                    events_complete: Some(complete),
                    decided_on,
                    reviewed_on,
                    recognised_on,
                    heard: Some(false),
                    in_school: Some(true),
                    ..RecipientFacts::default()
                }
            },
        )
}

pub(super) fn paid(programme: PaidProgramme, from: NaiveDate, grace: bool) -> AmountFacts {
    let span = |from, grace| AmountSpan {
        from: Some(from),
        members: Some(2),
        income_fen: Some(-5),
        supplements_complete: Some(true),
        grace: Some(grace),
        grace_after_work: Some(true),
        care_tier: Some(CareTier::PartialCare),
        institution: Some(false),
        relocated_to_town: Some(true),
        ..AmountSpan::default()
    };
    AmountFacts {
        programme: Some(programme),
        area: Some(AreaKind::Urban),
        decided_on: Some(from - TimeDelta::days(40)),
        spans: vec![span(from, false), span(from + TimeDelta::days(62), grace)],
        ..AmountFacts::default()
    }
}

/// Every open parameter of the pack set to something, so that what lies behind it is answered too.
pub(super) fn filled(pack: &PolicyPack) -> PolicyPack {
    let from = day(2014, 5, 1);
    let open = pack.parameters().filter(|p| p.values.is_empty());
    let values = open.map(|p| LocalValue {
        key: p.key.clone(),
        value: match p.unit {
            ParameterUnit::Flag => policy::TypedValue::Flag { value: true },
            ParameterUnit::BasisPoints => policy::TypedValue::BasisPoints { value: 5_000 },
            ParameterUnit::Choice => policy::TypedValue::Choice {
                value: p.choices[0].name.clone(),
            },
            ParameterUnit::FenPerMonth | ParameterUnit::FenPerYear | ParameterUnit::FenPerCase => {
                policy::TypedValue::Fen { value: 60_000 }
            }
            _ => policy::TypedValue::Count { value: 3 },
        },
        from,
        to: None,
        source: None,
        town: None,
    });
    let reform = Reform {
        name: "synthetic".into(),
        values: values.collect(),
    };
    pack.with_reform(&reform).unwrap()
}
