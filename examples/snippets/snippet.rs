//! One household under invented local numbers.
use gridaid::eligibility::{Programme, Standards, assess};
use gridaid::facts;
use gridaid::household::{AreaKind, Household, Person};
use gridaid::policy::{LocalOverlay, LocalValue, PolicyPack, TypedValue};

/// Prints whether it is eligible for dibao and what is to be asked first.
pub fn main() -> Result<(), Box<dyn std::error::Error>> {
    let standard = LocalValue {
        key: "dibao.standard.urban".into(),
        town: None,
        value: TypedValue::Fen { value: 100_000 },
        from: "2026-01-01".parse()?,
        to: None,
        source: None,
    };
    let local = facts!(LocalOverlay {
        name: "invented".into(),
        synthetic: true,
        values: vec![standard],
    });
    let person = facts!(Person {
        birth_date: Some("1985-03-10".parse()?),
        wage_fen: Some(80_000),
        disability_certificate: Some(false),
    });
    let household = facts!(Household {
        area: Some(AreaKind::Urban),
        hukou_here: Some(true),
        property_within_dibao_rule: Some(true),
        members: vec![person],
        members_complete: Some(true),
    });
    let pack = PolicyPack::builtin().with_overlay(&local)?;
    let answer = assess(
        &Standards::resolve(&pack, "2026-11-24".parse()?),
        &household,
    );
    let dibao = answer
        .results
        .iter()
        .find(|r| r.programme == Programme::Dibao);
    println!("{:?}", dibao.map(|r| (r.outcome, r.missing_facts.first())));
    Ok(())
}
