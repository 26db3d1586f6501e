use proptest::prelude::*;

use super::*;
use crate::case::CaseDecision;
use crate::eligibility::{Programme, TruthValue};
use crate::policy::PolicyPack;
use crate::support::AidClass;

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_mask_keeps_the_length_and_hides_what_it_does_not_know() {
    let of = |kind, text: &str| mask(kind, text).text;
    assert_eq!(of(MaskKind::Name, "张"), "*");
    assert_eq!(of(MaskKind::Name, " 欧阳小样 "), "欧***");
    assert_eq!(of(MaskKind::Name, "张3"), "**");
    assert_eq!(
        of(MaskKind::CitizenNumber, "11010519491231002X"),
        "110105********002X"
    );
    assert_eq!(
        of(MaskKind::CitizenNumber, "110105194912310021"),
        "*".repeat(18)
    );
    assert_eq!(
        of(MaskKind::DisabilityCertificate, "11010519491231002X44"),
        format!("110105{}", "*".repeat(14))
    );
    assert_eq!(of(MaskKind::Telephone, "13800000000"), "138****0000");
    assert_eq!(of(MaskKind::Telephone, "0533-0000000"), "*".repeat(12));
    assert_eq!(
        of(MaskKind::BankCard, "6222000000000000"),
        format!("{}0000", "*".repeat(12))
    );
    assert_eq!(of(MaskKind::BankCard, ""), "");
}

fn facts() -> impl Strategy<Value = PublicationFacts> {
    use prop::sample::select;
    let programme = select(vec![
        None,
        Some(Programme::Tekun),
        Some(Programme::Dibao),
        Some(Programme::Margin),
        Some(Programme::DibaoSingle),
        Some(Programme::Rigid),
        Some(Programme::Temporary),
    ]);
    let stage = select(vec![
        None,
        Some(PublicStage::FirstOpinion),
        Some(PublicStage::Decision),
        Some(PublicStage::Termination),
    ]);
    let decision = select(vec![
        None,
        Some(CaseDecision::Granted),
        Some(CaseDecision::Refused),
    ]);
    let aid = select(vec![
        None,
        Some(AidClass::Emergency),
        Some(AidClass::Quick),
        Some(AidClass::Spending),
        Some(AidClass::Supplement),
    ]);
    let name = select(vec![None, Some("张小样"), Some("370302209912310010")]);
    let birth = select(vec![
        None,
        Some("1970-01-01"),
        Some("2020-01-01"),
        Some("2090-01-01"),
    ]);
    (programme, stage, decision, aid, name, birth, any::<bool>()).prop_map(
        |(programme, stage, decision, aid, name, birth, rest)| PublicationFacts {
            programme,
            stage,
            decision,
            aid,
            applicant_name: name.map(Into::into),
            applicant_birth_date: birth.map(day),
            member_count: rest.then_some(3),
            amount_fen: rest.then_some(90_000),
            place: rest.then(|| "v".to_owned()),
        },
    )
}

proptest! {
    /// What is not certainly to be shown is not, a refusal never; and no digit of a name that is a number comes out.
    #[test]
    fn nothing_is_shown_that_no_text_orders(facts in facts(), on in 0..3000i64) {
        let on = day("2019-01-01") + chrono::TimeDelta::days(on);
        let pack = PolicyPack::builtin();
        let view = public_view(&pack, &facts, on);
        let shown = view.applicant_name.is_some() || view.member_count.is_some()
            || view.amount_fen.is_some() || view.place.is_some() || !view.fields.is_empty();
        prop_assert!(view.publish == TruthValue::Yes || !shown);
        let uncovered = view.withheld == Some(WithheldReason::NotCovered);
        prop_assert_eq!(view.withheld.is_some() && !uncovered, view.publish == TruthValue::No);
        // What is open lacks a fact, or the texts of its day.
        let open = view.publish == TruthValue::Open;
        prop_assert_eq!(open, uncovered || (open && !view.missing_facts.is_empty()));
        if facts.decision == Some(CaseDecision::Refused) && facts.stage == Some(PublicStage::Decision) {
            prop_assert_eq!(view.publish, TruthValue::No);
        }
        for clause in &view.clauses {
            prop_assert!(pack.in_force(clause, on), "{clause}");
        }
        let json = serde_json::to_string(&view).unwrap();
        prop_assert!(!json.contains("370302209912310010"));
        let child = facts.applicant_birth_date == Some(day("2020-01-01"));
        if let (true, Some(name)) = (child && on >= day("2021-11-01"), &view.applicant_name) {
            prop_assert_eq!(name.as_str(), "张**");
        }
    }
}
