//! The rows of the steps, a line each: step, programmes, whose, clause, what must have happened before; then the limit: from which
//! step, by which clause, how long, and after which decision alone.

use CaseRole::*;
use CaseStep::*;
use Programme::{Dibao, DibaoSingle, Margin, Rigid, Tekun, Temporary};
use StepLength::{Key, Publicity, Total};

use super::{Delegated, StepLength, StepLimit, StepRow};
use crate::case::events::{CaseRole, CaseStep};
use crate::case::facts::CaseDecision;
use crate::eligibility::Programme;

const ALL: &[Programme] = &[Tekun, Dibao, Margin, DibaoSingle, Rigid, Temporary];
const DIBAO: &[Programme] = &[Dibao, DibaoSingle];
const TEKUN: &[Programme] = &[Tekun];
const RIGID: &[Programme] = &[Rigid];
const TEMPORARY: &[Programme] = &[Temporary];

const DIBAO_TOTAL: StepLength = Total {
    county: "dibao.total",
    town: Some(Delegated {
        clause: "D-78",
        total: "dibao.total_delegated",
        choice: "decision.delegated.dibao",
    }),
    special: "dibao.total_special",
};
const RIGID_TOTAL: StepLength = Total {
    county: "rigid.total",
    town: None,
    special: "rigid.total_special",
};

macro_rules! limit {
    () => {
        None
    };
    ($from:ident, $clause:literal, $length:expr) => {
        Some(StepLimit {
            from: $from,
            clause: $clause,
            length: $length,
            only: None,
        })
    };
    ($from:ident, $clause:literal, $length:expr, $only:ident) => {
        Some(StepLimit {
            from: $from,
            clause: $clause,
            length: $length,
            only: Some(CaseDecision::$only),
        })
    };
}

macro_rules! steps {
    ($($step:ident, $of:ident, $owner:ident, $clause:literal, [$($needs:ident),*]
        $(, within $from:ident, $limit:literal, $length:expr $(, only $only:ident)?)?;)*) => {
        /// The steps, in the order of a case. A step that two programmes have by two clauses has a row for each.
        pub const STEPS: &[StepRow] = &[$(StepRow {
            step: $step,
            of: $of,
            owner: $owner,
            clause: $clause,
            needs: &[$($needs),*],
            limit: limit!($($from, $limit, $length $(, $only)?)?),
        }),*];
    };
}

steps! {
    // one door: first-asked responsibility, hand-over, application
    Asked, ALL, FirstAsked, "S24", [];
    HandedOver, ALL, FirstAsked, "S24", [Asked];
    HandOverTaken, ALL, WindowOfficer, "S24", [HandedOver], within HandedOver, "P-07", Key("handover.days");
    Applied, DIBAO, WindowOfficer, "D-60", [];
    Applied, TEKUN, WindowOfficer, "T-50", [];
    Applied, TEMPORARY, WindowOfficer, "L-10", [];
    NoticeOfMissing, DIBAO, WindowOfficer, "D-64", [Applied];
    NoticeOfMissing, TEKUN, WindowOfficer, "T-53", [Applied];
    Supplied, DIBAO, Applicant, "D-64", [NoticeOfMissing];
    Supplied, TEKUN, Applicant, "T-53", [NoticeOfMissing];
    Consented, DIBAO, Applicant, "D-63", [Applied];
    Consented, TEKUN, Applicant, "T-51", [Applied];
    Accepted, DIBAO, WindowOfficer, "D-64", [Applied];
    Accepted, TEKUN, WindowOfficer, "T-53", [Applied];
    // investigation
    RelativesRegistered, DIBAO, Investigator, "D-65", [Accepted];
    InvestigationStarted, DIBAO, Investigator, "D-66", [Accepted], within Accepted, "D-66", Key("dibao.investigation_start");
    HomeVisited, DIBAO, Investigator, "D-68", [InvestigationStarted];
    SurveyedRemotely, DIBAO, Investigator, "D-69", [InvestigationStarted];
    DataCheckRequested, DIBAO, Investigator, "D-67", [Accepted];
    DataCheckStarted, DIBAO, CheckingBody, "D-67", [DataCheckRequested], within DataCheckRequested, "D-67", Key("dibao.datacheck_start");
    DataCheckTold, DIBAO, Investigator, "D-70", [DataCheckStarted];
    EvidenceGiven, DIBAO, Applicant, "D-70", [DataCheckTold];
    DataCheckRepeated, DIBAO, CheckingBody, "D-70", [EvidenceGiven];
    // opinion, publicity, objection
    FirstOpinion, DIBAO, Investigator, "D-71", [InvestigationStarted];
    FirstOpinion, TEKUN, Investigator, "T-54", [Accepted], within Accepted, "T-54", Key("tekun.first_opinion");
    PublicityStarted, DIBAO, Village, "D-71", [FirstOpinion];
    PublicityStarted, TEKUN, Village, "T-56", [FirstOpinion];
    PublicityEnded, DIBAO, Village, "D-71", [PublicityStarted], within PublicityStarted, "D-71", Publicity("dibao.publicity");
    PublicityEnded, TEKUN, Village, "T-56", [PublicityStarted], within PublicityStarted, "T-56", Publicity("tekun.publicity");
    Objected, DIBAO, OtherBody, "D-72", [PublicityStarted];
    Objected, TEKUN, OtherBody, "T-57", [PublicityStarted];
    Reinvestigated, DIBAO, Investigator, "D-72", [Objected];
    Appraised, DIBAO, Investigator, "D-72", [Objected];
    Appraised, TEKUN, Investigator, "T-55", [Accepted];
    NewOpinion, DIBAO, Investigator, "D-72", [Objected];
    NewOpinion, TEKUN, Investigator, "T-57", [Objected], within Objected, "T-57", Key("tekun.objection_opinion");
    // the county, where the town does not decide
    SentToCounty, DIBAO, TownDecider, "D-74", [PublicityEnded];
    SentToCounty, TEKUN, TownDecider, "T-58", [PublicityEnded];
    ReceivedByCounty, DIBAO, CountyReviewer, "D-74", [SentToCounty];
    ReceivedByCounty, TEKUN, CountyReviewer, "T-58", [SentToCounty];
    CountyVisited, DIBAO, CountyReviewer, "D-75", [ReceivedByCounty];
    CountyVisited, TEKUN, CountyReviewer, "T-58", [ReceivedByCounty];
    CountyOpinion, DIBAO, CountyReviewer, "D-74", [ReceivedByCounty], within ReceivedByCounty, "D-74", Key("dibao.county_opinion");
    CountyOpinion, TEKUN, CountyReviewer, "T-58", [ReceivedByCounty], within ReceivedByCounty, "T-58", Key("tekun.county_opinion");
    // extension, decision and what follows
    Extended, DIBAO, TownDecider, "D-77", [Accepted];
    Extended, RIGID, TownDecider, "M-27", [Accepted];
    Decided, DIBAO, CountyDecider, "D-77", [PublicityEnded], within Accepted, "D-77", DIBAO_TOTAL;
    Decided, TEKUN, CountyDecider, "T-58", [PublicityEnded];
    Decided, RIGID, CountyDecider, "M-27", [Accepted], within Accepted, "M-27", RIGID_TOTAL;
    Told, DIBAO, TownDecider, "D-76", [Decided], within Decided, "D-76", Key("dibao.refusal_notice"), only Refused;
    Told, TEKUN, TownDecider, "T-60", [Decided], within Decided, "T-60", Key("tekun.refusal_notice"), only Refused;
    Told, RIGID, TownDecider, "M-28", [Decided];
    Published, DIBAO, Village, "D-79", [Decided];
    Published, TEKUN, Village, "P-22", [Decided];
    FirstPaid, DIBAO, CountyDecider, "D-53", [Decided];
    FirstPaid, TEKUN, CountyDecider, "T-59", [Decided];
    // temporary assistance: help first
    HelpGiven, TEMPORARY, TownDecider, "L-21", [Applied], within Applied, "L-21", Key("temp.first_response");
    Closed, DIBAO, TownDecider, "D-80", [Applied];
}
