mod standing;
mod steps;
mod totals;

use proptest::prelude::*;

use super::*;

fn consent() -> impl Strategy<Value = Option<Consent>> {
    prop::sample::select(vec![None, Some(Consent::Given), Some(Consent::Refused)])
}

proptest! {
    /// P-16: whatever is refused, it never reads as a no about the supporter's means.
    #[test]
    fn refused_consent_is_unknown(own in consent(), theirs in consent(), days in 0i64..2_400) {
        let start = chrono::NaiveDate::from_ymd_opt(2021, 7, 1).unwrap();
        let on = start + chrono::Duration::days(days);
        let file = CaseFile {
            programme: Some(crate::eligibility::Programme::Tekun),
            applicant_consent: own,
            supporters: vec![SupporterConsent { id: None, consent: theirs }],
            ..CaseFile::default()
        };
        let report = check_case_file(&file, on);
        prop_assert_eq!(report.consents.len(), 2);
        for (answer, given) in report.consents.iter().zip([own, theirs]) {
            let expected = match given {
                Some(Consent::Given) => ConsentOutcome::MayCheck,
                Some(Consent::Refused) => ConsentOutcome::FactsStayUnknown,
                None => ConsentOutcome::Ask,
            };
            prop_assert_eq!(answer.outcome, expected);
        }
        prop_assert!(report.findings.is_empty());
    }
}
