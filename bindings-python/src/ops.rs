// Written by `cargo xtask mirror` from core/src; change the core instead.
//! The operations of the wire for Python; facts and results cross as the bytes of
//! JSON, which `gridaid._ops` turns into records.

use gridaid::case::{CaseFile, CaseFileReport};
use gridaid::eligibility::{Assessment, Programme};
use gridaid::finding::Finding;
use gridaid::grid::{
    AttributionQuery, Attributions, GridAt, GridFacts, GridGeoJson, GridHistogram, GridHistory,
    GridPicture, GridReport, PartitionReport, PartitionRequest, PlaceSummary, Reorganisation,
    ReorganisationReport, Reorganised, SelectablePlace,
};
use gridaid::household::{
    ApplicationPlaceFacts, ApplicationPlaces, DisabilityCertificateCheck, DisabilityFacts,
    FamilyFacts, Household, HouseholdFormation, IncomeCount, IncomeFacts, SelfCareFacts,
    SelfCareResult, SevereDisability,
};
use gridaid::identity::CitizenNumberCheck;
use gridaid::inquiry::{
    AssessmentText, InquiryScope, NextQuestion, OpenSet, Receipt, Recheck, RuleGraph, Timeline,
    WhatIf, Why,
};
use gridaid::law::ClauseInfo;
use gridaid::leader::{HouseholdLeaders, LeaderFacts, LeaderProposal, LeaderRoster};
use gridaid::message::{Lang, Text};
use gridaid::policy::{LocalOverlay, ParameterInfo, Reform};
use gridaid::support::{
    AmountFacts, AmountReport, LinkedHelp, RecipientFacts, RecipientReview, TemporaryPath,
};
use gridaid::visit::{
    CalendarFile, GridCoverage, HouseholdStatus, MeetingFacts, MeetingReport, MergedVisits,
    RouteDay, RoutePoints, VisitDiaries, VisitDuties, VisitFacts, VisitPlan, VisitPlanRequest,
    VisitPolicies, VisitReadings, VisitReport,
};
use gridaid::wire::ops;
use gridaid::wire::ops::{DecodedGrid, DecodedGridHistory, DecodedHousehold, ParameterAnswer};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::border::{Day, answer, read};
use crate::handles::PolicyPack;

#[pyfunction]
#[pyo3(signature = (number, synthetic, birth_date=None))]
fn check_citizen_number(
    py: Python<'_>,
    number: &str,
    synthetic: bool,
    birth_date: Option<Day>,
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::check_citizen_number(
            number,
            synthetic,
            birth_date.map(|day| day.0),
        ))
    })
}

#[pyfunction]
#[pyo3(signature = (pack, number, synthetic, as_of))]
fn check_disability_certificate(
    py: Python<'_>,
    pack: &PolicyPack,
    number: &str,
    synthetic: bool,
    as_of: Day,
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::check_disability_certificate(
            &pack.0, number, synthetic, as_of.0,
        ))
    })
}

#[pyfunction]
#[pyo3(signature = (finding, lang))]
fn describe_finding(py: Python<'_>, finding: &[u8], lang: &[u8]) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::describe_finding(&read(finding)?, read(lang)?))
    })
}

#[pyfunction]
#[pyo3(signature = ())]
fn clauses(py: Python<'_>) -> PyResult<Py<PyBytes>> {
    answer(py, || Ok(ops::clauses()))
}

#[pyfunction]
#[pyo3(signature = (pack, on))]
fn parameters(py: Python<'_>, pack: &PolicyPack, on: Day) -> PyResult<Py<PyBytes>> {
    answer(py, || Ok(ops::parameters(&pack.0, on.0)))
}

#[pyfunction]
#[pyo3(signature = (pack, key, on))]
fn parameter(py: Python<'_>, pack: &PolicyPack, key: &str, on: Day) -> PyResult<Py<PyBytes>> {
    answer(py, || ops::parameter(&pack.0, key, on.0))
}

#[pyfunction]
#[pyo3(signature = (text))]
fn decode_household(py: Python<'_>, text: &str) -> PyResult<Py<PyBytes>> {
    answer(py, || Ok(ops::decode_household(text)))
}

#[pyfunction]
#[pyo3(signature = (text))]
fn decode_grid(py: Python<'_>, text: &str) -> PyResult<Py<PyBytes>> {
    answer(py, || Ok(ops::decode_grid(text)))
}

#[pyfunction]
#[pyo3(signature = (text))]
fn decode_grid_history(py: Python<'_>, text: &str) -> PyResult<Py<PyBytes>> {
    answer(py, || Ok(ops::decode_grid_history(text)))
}

#[pyfunction]
#[pyo3(signature = (pack, household, as_of))]
fn classify(
    py: Python<'_>,
    pack: &PolicyPack,
    household: &[u8],
    as_of: Day,
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::classify(&pack.0, &read(household)?, as_of.0))
    })
}

#[pyfunction]
#[pyo3(signature = (pack, household, as_of))]
fn assess(
    py: Python<'_>,
    pack: &PolicyPack,
    household: &[u8],
    as_of: Day,
) -> PyResult<Py<PyBytes>> {
    answer(py, || Ok(ops::assess(&pack.0, &read(household)?, as_of.0)))
}

#[pyfunction]
#[pyo3(signature = (pack, facts, as_of))]
fn form_household(
    py: Python<'_>,
    pack: &PolicyPack,
    facts: &[u8],
    as_of: Day,
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::form_household(&pack.0, &read(facts)?, as_of.0))
    })
}

#[pyfunction]
#[pyo3(signature = (pack, facts, as_of))]
fn application_places(
    py: Python<'_>,
    pack: &PolicyPack,
    facts: &[u8],
    as_of: Day,
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::application_places(&pack.0, &read(facts)?, as_of.0))
    })
}

#[pyfunction]
#[pyo3(signature = (pack, household, income, as_of))]
fn count_income(
    py: Python<'_>,
    pack: &PolicyPack,
    household: &[u8],
    income: &[u8],
    as_of: Day,
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::count_income(
            &pack.0,
            &read(household)?,
            &read(income)?,
            as_of.0,
        ))
    })
}

#[pyfunction]
#[pyo3(signature = (pack, facts, as_of))]
fn severe_disability(
    py: Python<'_>,
    pack: &PolicyPack,
    facts: &[u8],
    as_of: Day,
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::severe_disability(&pack.0, &read(facts)?, as_of.0))
    })
}

#[pyfunction]
#[pyo3(signature = (pack, facts, as_of))]
fn assess_self_care(
    py: Python<'_>,
    pack: &PolicyPack,
    facts: &[u8],
    as_of: Day,
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::assess_self_care(&pack.0, &read(facts)?, as_of.0))
    })
}

#[pyfunction]
#[pyo3(signature = (pack, facts, from, to))]
fn amount_over(
    py: Python<'_>,
    pack: &PolicyPack,
    facts: &[u8],
    from: Day,
    to: Day,
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::amount_over(&pack.0, &read(facts)?, from.0, to.0))
    })
}

#[pyfunction]
#[pyo3(signature = (pack, facts, as_of))]
fn review_recipient(
    py: Python<'_>,
    pack: &PolicyPack,
    facts: &[u8],
    as_of: Day,
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::review_recipient(&pack.0, &read(facts)?, as_of.0))
    })
}

#[pyfunction]
#[pyo3(signature = (pack, household, as_of))]
fn linked_help(
    py: Python<'_>,
    pack: &PolicyPack,
    household: &[u8],
    as_of: Day,
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::linked_help(&pack.0, &read(household)?, as_of.0))
    })
}

#[pyfunction]
#[pyo3(signature = (pack, household, as_of))]
fn temporary_path(
    py: Python<'_>,
    pack: &PolicyPack,
    household: &[u8],
    as_of: Day,
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::temporary_path(&pack.0, &read(household)?, as_of.0))
    })
}

#[pyfunction]
#[pyo3(signature = (pack, household, as_of, scope))]
fn open_set(
    py: Python<'_>,
    pack: &PolicyPack,
    household: &[u8],
    as_of: Day,
    scope: &[u8],
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::open_set(
            &pack.0,
            &read(household)?,
            as_of.0,
            &read(scope)?,
        ))
    })
}

#[pyfunction]
#[pyo3(signature = (pack, household, as_of, scope))]
fn next_question(
    py: Python<'_>,
    pack: &PolicyPack,
    household: &[u8],
    as_of: Day,
    scope: &[u8],
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::next_question(
            &pack.0,
            &read(household)?,
            as_of.0,
            &read(scope)?,
        ))
    })
}

#[pyfunction]
#[pyo3(signature = (pack, household, as_of, scope))]
fn why(
    py: Python<'_>,
    pack: &PolicyPack,
    household: &[u8],
    as_of: Day,
    scope: &[u8],
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::why(&pack.0, &read(household)?, as_of.0, &read(scope)?))
    })
}

#[pyfunction]
#[pyo3(signature = (pack, household, as_of, until))]
fn what_if(
    py: Python<'_>,
    pack: &PolicyPack,
    household: &[u8],
    as_of: Day,
    until: Day,
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::what_if(&pack.0, &read(household)?, as_of.0, until.0))
    })
}

#[pyfunction]
#[pyo3(signature = (pack, household, from, to))]
fn timeline(
    py: Python<'_>,
    pack: &PolicyPack,
    household: &[u8],
    from: Day,
    to: Day,
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::timeline(&pack.0, &read(household)?, from.0, to.0))
    })
}

#[pyfunction]
#[pyo3(signature = (pack, household, as_of))]
fn receipt(
    py: Python<'_>,
    pack: &PolicyPack,
    household: &[u8],
    as_of: Day,
) -> PyResult<Py<PyBytes>> {
    answer(py, || Ok(ops::receipt(&pack.0, &read(household)?, as_of.0)))
}

#[pyfunction]
#[pyo3(signature = (pack, receipt, household))]
fn recheck(
    py: Python<'_>,
    pack: &PolicyPack,
    receipt: &[u8],
    household: &[u8],
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::recheck(&pack.0, &read(receipt)?, &read(household)?))
    })
}

#[pyfunction]
#[pyo3(signature = (pack, assessment, lang))]
fn describe_assessment(
    py: Python<'_>,
    pack: &PolicyPack,
    assessment: &[u8],
    lang: &[u8],
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::describe_assessment(
            &pack.0,
            &read(assessment)?,
            read(lang)?,
        ))
    })
}

#[pyfunction]
#[pyo3(signature = (pack, programme, as_of, lang))]
fn rule_graph(
    py: Python<'_>,
    pack: &PolicyPack,
    programme: &[u8],
    as_of: Day,
    lang: &[u8],
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::rule_graph(
            &pack.0,
            read(programme)?,
            as_of.0,
            read(lang)?,
        ))
    })
}

#[pyfunction]
#[pyo3(signature = (facts, as_of))]
fn check_case_file(py: Python<'_>, facts: &[u8], as_of: Day) -> PyResult<Py<PyBytes>> {
    answer(py, || Ok(ops::check_case_file(&read(facts)?, as_of.0)))
}

#[pyfunction]
#[pyo3(signature = (pack, facts, on))]
fn check_grid(py: Python<'_>, pack: &PolicyPack, facts: &[u8], on: Day) -> PyResult<Py<PyBytes>> {
    answer(py, || Ok(ops::check_grid(&pack.0, &read(facts)?, on.0)))
}

#[pyfunction]
#[pyo3(signature = (pack, facts, request, on))]
fn partition_grid(
    py: Python<'_>,
    pack: &PolicyPack,
    facts: &[u8],
    request: &[u8],
    on: Day,
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::partition_grid(
            &pack.0,
            &read(facts)?,
            &read(request)?,
            on.0,
        ))
    })
}

#[pyfunction]
#[pyo3(signature = (facts, place, levels, lang))]
fn grid_picture(
    py: Python<'_>,
    facts: &[u8],
    place: &str,
    levels: u32,
    lang: &[u8],
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::grid_picture(&read(facts)?, place, levels, read(lang)?))
    })
}

#[pyfunction]
#[pyo3(signature = (pack, facts, place, on, lang))]
fn grid_histogram(
    py: Python<'_>,
    pack: &PolicyPack,
    facts: &[u8],
    place: &str,
    on: Day,
    lang: &[u8],
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::grid_histogram(
            &pack.0,
            &read(facts)?,
            place,
            on.0,
            read(lang)?,
        ))
    })
}

#[pyfunction]
#[pyo3(signature = (facts, place))]
fn grid_geo_json(py: Python<'_>, facts: &[u8], place: &str) -> PyResult<Py<PyBytes>> {
    answer(py, || Ok(ops::grid_geo_json(&read(facts)?, place)))
}

#[pyfunction]
#[pyo3(signature = (history, as_of, known_at=None))]
fn grid_at(
    py: Python<'_>,
    history: &[u8],
    as_of: Day,
    known_at: Option<Day>,
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::grid_at(
            &read(history)?,
            as_of.0,
            known_at.map(|day| day.0),
        ))
    })
}

#[pyfunction]
#[pyo3(signature = (history, as_of, known_at=None))]
fn selectable_places(
    py: Python<'_>,
    history: &[u8],
    as_of: Day,
    known_at: Option<Day>,
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::selectable_places(
            &read(history)?,
            as_of.0,
            known_at.map(|day| day.0),
        ))
    })
}

#[pyfunction]
#[pyo3(signature = (history, query))]
fn attribute(py: Python<'_>, history: &[u8], query: &[u8]) -> PyResult<Py<PyBytes>> {
    answer(py, || Ok(ops::attribute(&read(history)?, &read(query)?)))
}

#[pyfunction]
#[pyo3(signature = (pack, history, change))]
fn check_reorganisation(
    py: Python<'_>,
    pack: &PolicyPack,
    history: &[u8],
    change: &[u8],
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::check_reorganisation(
            &pack.0,
            &read(history)?,
            &read(change)?,
        ))
    })
}

#[pyfunction]
#[pyo3(signature = (pack, history, change))]
fn reorganise(
    py: Python<'_>,
    pack: &PolicyPack,
    history: &[u8],
    change: &[u8],
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::reorganise(&pack.0, &read(history)?, &read(change)?))
    })
}

#[pyfunction]
#[pyo3(signature = (pack, facts, leaders, on))]
fn check_leaders(
    py: Python<'_>,
    pack: &PolicyPack,
    facts: &[u8],
    leaders: &[u8],
    on: Day,
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::check_leaders(
            &pack.0,
            &read(facts)?,
            &read(leaders)?,
            on.0,
        ))
    })
}

#[pyfunction]
#[pyo3(signature = (pack, facts, leaders, on))]
fn propose_leaders(
    py: Python<'_>,
    pack: &PolicyPack,
    facts: &[u8],
    leaders: &[u8],
    on: Day,
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::propose_leaders(
            &pack.0,
            &read(facts)?,
            &read(leaders)?,
            on.0,
        ))
    })
}

#[pyfunction]
#[pyo3(signature = (pack, facts, leaders, on))]
fn leader_roster(
    py: Python<'_>,
    pack: &PolicyPack,
    facts: &[u8],
    leaders: &[u8],
    on: Day,
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::leader_roster(
            &pack.0,
            &read(facts)?,
            &read(leaders)?,
            on.0,
        ))
    })
}

#[pyfunction]
#[pyo3(signature = (facts, leaders, household, on))]
fn household_leaders(
    py: Python<'_>,
    facts: &[u8],
    leaders: &[u8],
    household: &str,
    on: Day,
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::household_leaders(
            &read(facts)?,
            &read(leaders)?,
            household,
            on.0,
        ))
    })
}

#[pyfunction]
#[pyo3(signature = (pack, facts, as_of))]
fn check_visits(
    py: Python<'_>,
    pack: &PolicyPack,
    facts: &[u8],
    as_of: Day,
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::check_visits(&pack.0, &read(facts)?, as_of.0))
    })
}

#[pyfunction]
#[pyo3(signature = (pack, on))]
fn visit_duties(py: Python<'_>, pack: &PolicyPack, on: Day) -> PyResult<Py<PyBytes>> {
    answer(py, || Ok(ops::visit_duties(&pack.0, on.0)))
}

#[pyfunction]
#[pyo3(signature = (pack, policies, facts, as_of))]
fn check_visits_under(
    py: Python<'_>,
    pack: &PolicyPack,
    policies: &[u8],
    facts: &[u8],
    as_of: Day,
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::check_visits_under(
            &pack.0,
            &read(policies)?,
            &read(facts)?,
            as_of.0,
        ))
    })
}

#[pyfunction]
#[pyo3(signature = (log))]
fn merge_visits(py: Python<'_>, log: &[u8]) -> PyResult<Py<PyBytes>> {
    answer(py, || Ok(ops::merge_visits(&read(log)?)))
}

#[pyfunction]
#[pyo3(signature = (pack, facts, request, as_of))]
fn plan_visits(
    py: Python<'_>,
    pack: &PolicyPack,
    facts: &[u8],
    request: &[u8],
    as_of: Day,
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::plan_visits(
            &pack.0,
            &read(facts)?,
            &read(request)?,
            as_of.0,
        ))
    })
}

#[pyfunction]
#[pyo3(signature = (plan, team, lang, stamp))]
fn visit_calendar(
    py: Python<'_>,
    plan: &[u8],
    team: &str,
    lang: &[u8],
    stamp: Day,
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::visit_calendar(
            &read(plan)?,
            team,
            read(lang)?,
            stamp.0,
        ))
    })
}

#[pyfunction]
#[pyo3(signature = (plan, points))]
fn visit_routes(py: Python<'_>, plan: &[u8], points: &[u8]) -> PyResult<Py<PyBytes>> {
    answer(py, || Ok(ops::visit_routes(&read(plan)?, &read(points)?)))
}

#[pyfunction]
#[pyo3(signature = (pack, facts, as_of))]
fn compare_visit_readings(
    py: Python<'_>,
    pack: &PolicyPack,
    facts: &[u8],
    as_of: Day,
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::compare_visit_readings(&pack.0, &read(facts)?, as_of.0))
    })
}

#[pyfunction]
#[pyo3(signature = (pack, facts, as_of))]
fn check_meetings(
    py: Python<'_>,
    pack: &PolicyPack,
    facts: &[u8],
    as_of: Day,
) -> PyResult<Py<PyBytes>> {
    answer(py, || {
        Ok(ops::check_meetings(&pack.0, &read(facts)?, as_of.0))
    })
}

/// The JSON text of what an operation takes or gives, read strictly and written again.
#[pyfunction]
fn normalise(py: Python<'_>, name: &str, text: &[u8]) -> PyResult<Py<PyBytes>> {
    match name {
        "AmountFacts" => answer(py, || read::<AmountFacts>(text)),
        "AmountReport" => answer(py, || read::<AmountReport>(text)),
        "ApplicationPlaceFacts" => answer(py, || read::<ApplicationPlaceFacts>(text)),
        "ApplicationPlaces" => answer(py, || read::<ApplicationPlaces>(text)),
        "Assessment" => answer(py, || read::<Assessment>(text)),
        "AssessmentText" => answer(py, || read::<AssessmentText>(text)),
        "AttributionQuery" => answer(py, || read::<AttributionQuery>(text)),
        "Attributions" => answer(py, || read::<Attributions>(text)),
        "CalendarFile" => answer(py, || read::<CalendarFile>(text)),
        "CaseFile" => answer(py, || read::<CaseFile>(text)),
        "CaseFileReport" => answer(py, || read::<CaseFileReport>(text)),
        "CitizenNumberCheck" => answer(py, || read::<CitizenNumberCheck>(text)),
        "ClauseInfo" => answer(py, || read::<ClauseInfo>(text)),
        "DecodedGrid" => answer(py, || read::<DecodedGrid>(text)),
        "DecodedGridHistory" => answer(py, || read::<DecodedGridHistory>(text)),
        "DecodedHousehold" => answer(py, || read::<DecodedHousehold>(text)),
        "DisabilityCertificateCheck" => answer(py, || read::<DisabilityCertificateCheck>(text)),
        "DisabilityFacts" => answer(py, || read::<DisabilityFacts>(text)),
        "FamilyFacts" => answer(py, || read::<FamilyFacts>(text)),
        "Finding" => answer(py, || read::<Finding>(text)),
        "GridAt" => answer(py, || read::<GridAt>(text)),
        "GridCoverage" => answer(py, || read::<GridCoverage>(text)),
        "GridFacts" => answer(py, || read::<GridFacts>(text)),
        "GridGeoJson" => answer(py, || read::<GridGeoJson>(text)),
        "GridHistogram" => answer(py, || read::<GridHistogram>(text)),
        "GridHistory" => answer(py, || read::<GridHistory>(text)),
        "GridPicture" => answer(py, || read::<GridPicture>(text)),
        "GridReport" => answer(py, || read::<GridReport>(text)),
        "Household" => answer(py, || read::<Household>(text)),
        "HouseholdFormation" => answer(py, || read::<HouseholdFormation>(text)),
        "HouseholdLeaders" => answer(py, || read::<HouseholdLeaders>(text)),
        "HouseholdStatus" => answer(py, || read::<HouseholdStatus>(text)),
        "IncomeCount" => answer(py, || read::<IncomeCount>(text)),
        "IncomeFacts" => answer(py, || read::<IncomeFacts>(text)),
        "InquiryScope" => answer(py, || read::<InquiryScope>(text)),
        "Lang" => answer(py, || read::<Lang>(text)),
        "LeaderFacts" => answer(py, || read::<LeaderFacts>(text)),
        "LeaderProposal" => answer(py, || read::<LeaderProposal>(text)),
        "LeaderRoster" => answer(py, || read::<LeaderRoster>(text)),
        "LinkedHelp" => answer(py, || read::<LinkedHelp>(text)),
        "LocalOverlay" => answer(py, || read::<LocalOverlay>(text)),
        "MeetingFacts" => answer(py, || read::<MeetingFacts>(text)),
        "MeetingReport" => answer(py, || read::<MeetingReport>(text)),
        "MergedVisits" => answer(py, || read::<MergedVisits>(text)),
        "NextQuestion" => answer(py, || read::<NextQuestion>(text)),
        "OpenSet" => answer(py, || read::<OpenSet>(text)),
        "ParameterAnswer" => answer(py, || read::<ParameterAnswer>(text)),
        "ParameterInfo" => answer(py, || read::<ParameterInfo>(text)),
        "PartitionReport" => answer(py, || read::<PartitionReport>(text)),
        "PartitionRequest" => answer(py, || read::<PartitionRequest>(text)),
        "PlaceSummary" => answer(py, || read::<PlaceSummary>(text)),
        "Programme" => answer(py, || read::<Programme>(text)),
        "Receipt" => answer(py, || read::<Receipt>(text)),
        "Recheck" => answer(py, || read::<Recheck>(text)),
        "RecipientFacts" => answer(py, || read::<RecipientFacts>(text)),
        "RecipientReview" => answer(py, || read::<RecipientReview>(text)),
        "Reform" => answer(py, || read::<Reform>(text)),
        "Reorganisation" => answer(py, || read::<Reorganisation>(text)),
        "ReorganisationReport" => answer(py, || read::<ReorganisationReport>(text)),
        "Reorganised" => answer(py, || read::<Reorganised>(text)),
        "RouteDay" => answer(py, || read::<RouteDay>(text)),
        "RoutePoints" => answer(py, || read::<RoutePoints>(text)),
        "RuleGraph" => answer(py, || read::<RuleGraph>(text)),
        "SelectablePlace" => answer(py, || read::<SelectablePlace>(text)),
        "SelfCareFacts" => answer(py, || read::<SelfCareFacts>(text)),
        "SelfCareResult" => answer(py, || read::<SelfCareResult>(text)),
        "SevereDisability" => answer(py, || read::<SevereDisability>(text)),
        "TemporaryPath" => answer(py, || read::<TemporaryPath>(text)),
        "Text" => answer(py, || read::<Text>(text)),
        "Timeline" => answer(py, || read::<Timeline>(text)),
        "VisitDiaries" => answer(py, || read::<VisitDiaries>(text)),
        "VisitDuties" => answer(py, || read::<VisitDuties>(text)),
        "VisitFacts" => answer(py, || read::<VisitFacts>(text)),
        "VisitPlan" => answer(py, || read::<VisitPlan>(text)),
        "VisitPlanRequest" => answer(py, || read::<VisitPlanRequest>(text)),
        "VisitPolicies" => answer(py, || read::<VisitPolicies>(text)),
        "VisitReadings" => answer(py, || read::<VisitReadings>(text)),
        "VisitReport" => answer(py, || read::<VisitReport>(text)),
        "WhatIf" => answer(py, || read::<WhatIf>(text)),
        "Why" => answer(py, || read::<Why>(text)),
        _ => Err(PyTypeError::new_err(
            "no operation takes or gives this type",
        )),
    }
}

/// Adds every operation to the module.
pub fn add(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(normalise, module)?)?;
    module.add_function(wrap_pyfunction!(check_citizen_number, module)?)?;
    module.add_function(wrap_pyfunction!(check_disability_certificate, module)?)?;
    module.add_function(wrap_pyfunction!(describe_finding, module)?)?;
    module.add_function(wrap_pyfunction!(clauses, module)?)?;
    module.add_function(wrap_pyfunction!(parameters, module)?)?;
    module.add_function(wrap_pyfunction!(parameter, module)?)?;
    module.add_function(wrap_pyfunction!(decode_household, module)?)?;
    module.add_function(wrap_pyfunction!(decode_grid, module)?)?;
    module.add_function(wrap_pyfunction!(decode_grid_history, module)?)?;
    module.add_function(wrap_pyfunction!(classify, module)?)?;
    module.add_function(wrap_pyfunction!(assess, module)?)?;
    module.add_function(wrap_pyfunction!(form_household, module)?)?;
    module.add_function(wrap_pyfunction!(application_places, module)?)?;
    module.add_function(wrap_pyfunction!(count_income, module)?)?;
    module.add_function(wrap_pyfunction!(severe_disability, module)?)?;
    module.add_function(wrap_pyfunction!(assess_self_care, module)?)?;
    module.add_function(wrap_pyfunction!(amount_over, module)?)?;
    module.add_function(wrap_pyfunction!(review_recipient, module)?)?;
    module.add_function(wrap_pyfunction!(linked_help, module)?)?;
    module.add_function(wrap_pyfunction!(temporary_path, module)?)?;
    module.add_function(wrap_pyfunction!(open_set, module)?)?;
    module.add_function(wrap_pyfunction!(next_question, module)?)?;
    module.add_function(wrap_pyfunction!(why, module)?)?;
    module.add_function(wrap_pyfunction!(what_if, module)?)?;
    module.add_function(wrap_pyfunction!(timeline, module)?)?;
    module.add_function(wrap_pyfunction!(receipt, module)?)?;
    module.add_function(wrap_pyfunction!(recheck, module)?)?;
    module.add_function(wrap_pyfunction!(describe_assessment, module)?)?;
    module.add_function(wrap_pyfunction!(rule_graph, module)?)?;
    module.add_function(wrap_pyfunction!(check_case_file, module)?)?;
    module.add_function(wrap_pyfunction!(check_grid, module)?)?;
    module.add_function(wrap_pyfunction!(partition_grid, module)?)?;
    module.add_function(wrap_pyfunction!(grid_picture, module)?)?;
    module.add_function(wrap_pyfunction!(grid_histogram, module)?)?;
    module.add_function(wrap_pyfunction!(grid_geo_json, module)?)?;
    module.add_function(wrap_pyfunction!(grid_at, module)?)?;
    module.add_function(wrap_pyfunction!(selectable_places, module)?)?;
    module.add_function(wrap_pyfunction!(attribute, module)?)?;
    module.add_function(wrap_pyfunction!(check_reorganisation, module)?)?;
    module.add_function(wrap_pyfunction!(reorganise, module)?)?;
    module.add_function(wrap_pyfunction!(check_leaders, module)?)?;
    module.add_function(wrap_pyfunction!(propose_leaders, module)?)?;
    module.add_function(wrap_pyfunction!(leader_roster, module)?)?;
    module.add_function(wrap_pyfunction!(household_leaders, module)?)?;
    module.add_function(wrap_pyfunction!(check_visits, module)?)?;
    module.add_function(wrap_pyfunction!(visit_duties, module)?)?;
    module.add_function(wrap_pyfunction!(check_visits_under, module)?)?;
    module.add_function(wrap_pyfunction!(merge_visits, module)?)?;
    module.add_function(wrap_pyfunction!(plan_visits, module)?)?;
    module.add_function(wrap_pyfunction!(visit_calendar, module)?)?;
    module.add_function(wrap_pyfunction!(visit_routes, module)?)?;
    module.add_function(wrap_pyfunction!(compare_visit_readings, module)?)?;
    module.add_function(wrap_pyfunction!(check_meetings, module)?)?;
    Ok(())
}
