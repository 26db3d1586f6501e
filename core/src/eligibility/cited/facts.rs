//! Random files of cases, places of application, families and incomes: what stands beside the facts of a household.

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;

use super::super::Programme;
use crate::case::{
    CardCustody, CaseDecision, CaseFile, CaseMaterial, Consent, MaterialKind, MaterialNotice,
    SupporterConsent,
};
use crate::household::{
    ApplicationPlaceFacts, AppliedFor, FamilyFacts, FamilyPerson, FamilyTie, IncomeFacts,
    IncomeItem, IncomeKind, Kinship, MemberPlace, Study,
};

fn flag() -> BoxedStrategy<Option<bool>> {
    prop::option::weighted(0.8, any::<bool>()).boxed()
}

fn of<T: Clone + std::fmt::Debug + 'static>(all: Vec<T>) -> BoxedStrategy<Option<T>> {
    prop::option::weighted(0.9, prop::sample::select(all)).boxed()
}

fn name() -> BoxedStrategy<Option<String>> {
    of(vec!["one".to_owned(), "two".to_owned(), "three".to_owned()])
}

/// Days before a date, some of them to come.
fn ago(on: NaiveDate, most: i64) -> BoxedStrategy<Option<NaiveDate>> {
    let day = (-5..most).prop_map(move |n| on - TimeDelta::days(n));
    prop::option::weighted(0.9, day).boxed()
}

pub(crate) fn case_file(on: NaiveDate) -> BoxedStrategy<CaseFile> {
    use MaterialKind::*;
    let consent = || of(vec![Consent::Given, Consent::Refused]);
    let kind = of(vec![
        Identity,
        Statement,
        TruthPledge,
        DisabilityCertificate,
        Other,
    ]);
    let material =
        (name(), kind, flag(), flag()).prop_map(|(id, kind, given, obtainable)| CaseMaterial {
            id,
            kind,
            given,
            obtainable,
        });
    let notice = (ago(on, 90), prop::collection::vec(name(), 0..2)).prop_map(|(on, names)| {
        let materials = names.into_iter().flatten().collect();
        MaterialNotice { on, materials }
    });
    let card = (flag(), flag(), flag()).prop_map(|(kept_by_staff, written_agreement, filed)| {
        CardCustody {
            kept_by_staff,
            written_agreement,
            filed_with_county: filed,
        }
    });
    let supporter = consent().prop_map(|consent| SupporterConsent { id: None, consent });
    let programme = of(vec![
        Programme::Tekun,
        Programme::Dibao,
        Programme::DibaoSingle,
        Programme::Margin,
        Programme::Rigid,
        Programme::Temporary,
    ]);
    let decision = of(vec![CaseDecision::Granted, CaseDecision::Refused]);
    (
        (programme, consent(), decision),
        prop::collection::vec(material, 0..4),
        prop::collection::vec(notice, 0..3),
        prop::collection::vec(supporter, 0..3),
        prop::collection::vec(card, 0..2),
        prop::array::uniform7(flag()),
    )
        .prop_map(|(of, materials, notices, supporters, cards, f)| CaseFile {
            programme: of.0,
            disability_certificate: f[0],
            materials,
            materials_complete: f[1],
            notices,
            applicant_consent: of.1,
            supporters,
            cards,
            registered_relative: f[2],
            complaint: f[3],
            county_visited: f[4],
            decision: of.2,
            told_in_writing: f[5],
            reasons_given: f[6],
        })
        .boxed()
}

pub(crate) fn places() -> BoxedStrategy<ApplicationPlaceFacts> {
    // Two towns of a county, another county, another city and another province.
    let codes = [
        "370302001",
        "370302002001",
        "370303001",
        "370102001",
        "110105001",
    ];
    let town = move || of(codes.map(str::to_owned).to_vec());
    let member =
        (town(), town(), flag()).prop_map(|(hukou, residence, residence_permit)| MemberPlace {
            hukou,
            residence,
            residence_permit,
        });
    let applied = of(vec![
        AppliedFor::Dibao,
        AppliedFor::Margin,
        AppliedFor::Tekun,
    ]);
    (applied, prop::collection::vec(member, 0..4), flag())
        .prop_map(
            |(applied_for, members, members_complete)| ApplicationPlaceFacts {
                applied_for,
                members,
                members_complete,
            },
        )
        .boxed()
}

pub(crate) fn family(on: NaiveDate) -> BoxedStrategy<FamilyFacts> {
    let study = of(vec![Study::None, Study::UpToBachelor, Study::Postgraduate]);
    let days = (ago(on, 20_000), ago(on, 2_000));
    let person =
        (days, study, prop::array::uniform8(flag())).prop_map(|(days, study, f)| FamilyPerson {
            id: None,
            birth_date: days.0,
            study,
            unable_to_live_independently: f[0],
            lives_together: f[1],
            religious_away: f[2],
            religious_away_since: days.1,
            in_prison: f[3],
            in_compulsory_treatment: f[4],
            declared_missing: f[5],
            provincial_exclusion: f[6],
            staff: f[7],
            near_relative_of_staff: f[2],
        });
    let kind = of(vec![
        Kinship::Spouse,
        Kinship::Child,
        Kinship::Grandchild,
        Kinship::Sibling,
    ]);
    let tie = (name(), kind, name(), flag()).prop_map(|(person, kind, of, duty_found)| FamilyTie {
        person,
        kind,
        of,
        duty_found,
    });
    (
        prop::collection::vec(person, 3),
        prop::collection::vec(tie, 0..4),
        flag(),
        flag(),
    )
        .prop_map(|(mut persons, ties, persons_complete, ties_complete)| {
            for (person, name) in persons.iter_mut().zip(["one", "two", "three"]) {
                person.id = Some(name.into());
            }
            FamilyFacts {
                applicant: Some("one".into()),
                persons,
                persons_complete,
                ties,
                ties_complete,
            }
        })
        .boxed()
}

/// Items of the first member, or of nobody known, within the last two years.
pub(crate) fn income(on: NaiveDate) -> BoxedStrategy<IncomeFacts> {
    use IncomeKind::*;
    let kind = of(vec![
        Wage,
        EmploymentCost,
        Business,
        BusinessCost,
        Property,
        PropertyCost,
        Transfer,
        TransferOut,
        CarerSupport,
        Other,
        BasicPension,
        SocialInsurance,
        Preferential,
        SeniorAllowance,
        FamilyPlanning,
        Scholarship,
        BraveryAward,
        GovernmentAssistance,
        LocallyExcluded,
        HardshipSpending,
    ]);
    let amount = prop::option::weighted(0.9, 0..500_000i64);
    let days = (ago(on, 700), 0..400i64);
    let item = (of(vec!["one".to_owned()]), kind, amount, days).prop_map(
        |(member, kind, amount_fen, (from, long))| IncomeItem {
            id: None,
            member,
            kind,
            amount_fen,
            from,
            to: from.map(|d| d + TimeDelta::days(long)),
        },
    );
    (prop::collection::vec(item, 0..6), flag())
        .prop_map(|(items, items_complete)| IncomeFacts {
            items,
            items_complete,
        })
        .boxed()
}
