//! The steps of a case as data (办件步骤): which event it is, of which programmes, whose, by which clause, what must have
//! happened before, and the limit within which it must follow another.

use chrono::NaiveDate;

use super::events::{CaseRole, CaseStep};
use super::facts::CaseDecision;
use crate::eligibility::Programme;
use crate::policy::PolicyPack;

use CaseRole as R;
use CaseStep as S;
use Programme::{Dibao, DibaoSingle, Margin, Rigid, Tekun, Temporary};
use StepLength::{Key, Publicity, Total};

const ALL: &[Programme] = &[Tekun, Dibao, Margin, DibaoSingle, Rigid, Temporary];
const DIBAO: &[Programme] = &[Dibao, DibaoSingle];
const TEKUN: &[Programme] = &[Tekun];
const RIGID: &[Programme] = &[Rigid];
const TEMPORARY: &[Programme] = &[Temporary];

/// Another number for the whole where the town decides by delegation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Delegated {
    /// Its clause.
    pub clause: &'static str,
    /// The parameter of the number.
    pub total: &'static str,
    /// The parameter that says whether the decision is delegated; a local choice without default (D-79a).
    pub choice: &'static str,
}

/// How long a limit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepLength {
    /// The count of a parameter, in its unit.
    Key(&'static str),
    /// A publicity of so many days by `publicity.unit` and `publicity.roll`; it is the least, not the most.
    Publicity(&'static str),
    /// The whole procedure: where the county decides, where the town does by delegation, and in special cases.
    Total {
        /// Where the county decides.
        county: &'static str,
        /// Where the town decides; absent where no text gives it another number.
        town: Option<Delegated>,
        /// In special cases, which need a recorded reason.
        special: &'static str,
    },
}

/// A limit: the step must follow another within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepLimit {
    /// The event that starts it; its day does not count (P-60).
    pub from: CaseStep,
    /// The clause of the limit.
    pub clause: &'static str,
    /// How long it is.
    pub length: StepLength,
    /// It runs only after a decision of this kind; absent: whatever was decided.
    pub only: Option<CaseDecision>,
}

/// One step of some programmes (步骤).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepRow {
    /// Which event it is.
    pub step: CaseStep,
    /// The programmes whose procedure has it by this clause.
    pub of: &'static [Programme],
    /// Who takes it.
    pub owner: CaseRole,
    /// The clause that has it.
    pub clause: &'static str,
    /// Steps that must have been taken before.
    pub needs: &'static [CaseStep],
    /// Until when it must follow.
    pub limit: Option<StepLimit>,
}

const fn row(
    step: CaseStep,
    of: &'static [Programme],
    owner: CaseRole,
    clause: &'static str,
    needs: &'static [CaseStep],
) -> StepRow {
    StepRow {
        step,
        of,
        owner,
        clause,
        needs,
        limit: None,
    }
}

impl StepRow {
    const fn within(self, from: CaseStep, clause: &'static str, length: StepLength) -> Self {
        Self {
            limit: Some(StepLimit {
                from,
                clause,
                length,
                only: None,
            }),
            ..self
        }
    }

    const fn only(self, decision: CaseDecision) -> Self {
        let limit = match self.limit {
            Some(limit) => Some(StepLimit {
                only: Some(decision),
                ..limit
            }),
            None => None,
        };
        Self { limit, ..self }
    }
}

/// The steps, in the order of a case. A step that two programmes have by two clauses has a row for each.
pub const STEPS: &[StepRow] = &[
    // one door: first-asked responsibility, hand-over, application
    row(S::Asked, ALL, R::FirstAsked, "S24", &[]),
    row(S::HandedOver, ALL, R::FirstAsked, "S24", &[S::Asked]),
    row(
        S::HandOverTaken,
        ALL,
        R::WindowOfficer,
        "S24",
        &[S::HandedOver],
    )
    .within(S::HandedOver, "P-07", Key("handover.days")),
    row(S::Applied, DIBAO, R::WindowOfficer, "D-60", &[]),
    row(S::Applied, TEKUN, R::WindowOfficer, "T-50", &[]),
    row(S::Applied, TEMPORARY, R::WindowOfficer, "L-10", &[]),
    row(
        S::NoticeOfMissing,
        DIBAO,
        R::WindowOfficer,
        "D-64",
        &[S::Applied],
    ),
    row(
        S::NoticeOfMissing,
        TEKUN,
        R::WindowOfficer,
        "T-53",
        &[S::Applied],
    ),
    row(
        S::Supplied,
        DIBAO,
        R::Applicant,
        "D-64",
        &[S::NoticeOfMissing],
    ),
    row(
        S::Supplied,
        TEKUN,
        R::Applicant,
        "T-53",
        &[S::NoticeOfMissing],
    ),
    row(S::Consented, DIBAO, R::Applicant, "D-63", &[S::Applied]),
    row(S::Consented, TEKUN, R::Applicant, "T-51", &[S::Applied]),
    row(S::Accepted, DIBAO, R::WindowOfficer, "D-64", &[S::Applied]),
    row(S::Accepted, TEKUN, R::WindowOfficer, "T-53", &[S::Applied]),
    // investigation
    row(
        S::RelativesRegistered,
        DIBAO,
        R::Investigator,
        "D-65",
        &[S::Accepted],
    ),
    row(
        S::InvestigationStarted,
        DIBAO,
        R::Investigator,
        "D-66",
        &[S::Accepted],
    )
    .within(S::Accepted, "D-66", Key("dibao.investigation_start")),
    row(
        S::HomeVisited,
        DIBAO,
        R::Investigator,
        "D-68",
        &[S::InvestigationStarted],
    ),
    row(
        S::SurveyedRemotely,
        DIBAO,
        R::Investigator,
        "D-69",
        &[S::InvestigationStarted],
    ),
    row(
        S::DataCheckRequested,
        DIBAO,
        R::Investigator,
        "D-67",
        &[S::Accepted],
    ),
    row(
        S::DataCheckStarted,
        DIBAO,
        R::CheckingBody,
        "D-67",
        &[S::DataCheckRequested],
    )
    .within(S::DataCheckRequested, "D-67", Key("dibao.datacheck_start")),
    row(
        S::DataCheckTold,
        DIBAO,
        R::Investigator,
        "D-70",
        &[S::DataCheckStarted],
    ),
    row(
        S::EvidenceGiven,
        DIBAO,
        R::Applicant,
        "D-70",
        &[S::DataCheckTold],
    ),
    row(
        S::DataCheckRepeated,
        DIBAO,
        R::CheckingBody,
        "D-70",
        &[S::EvidenceGiven],
    ),
    // opinion, publicity, objection
    row(
        S::FirstOpinion,
        DIBAO,
        R::Investigator,
        "D-71",
        &[S::InvestigationStarted],
    ),
    row(
        S::FirstOpinion,
        TEKUN,
        R::Investigator,
        "T-54",
        &[S::Accepted],
    )
    .within(S::Accepted, "T-54", Key("tekun.first_opinion")),
    row(
        S::PublicityStarted,
        DIBAO,
        R::Village,
        "D-71",
        &[S::FirstOpinion],
    ),
    row(
        S::PublicityStarted,
        TEKUN,
        R::Village,
        "T-56",
        &[S::FirstOpinion],
    ),
    row(
        S::PublicityEnded,
        DIBAO,
        R::Village,
        "D-71",
        &[S::PublicityStarted],
    )
    .within(S::PublicityStarted, "D-71", Publicity("dibao.publicity")),
    row(
        S::PublicityEnded,
        TEKUN,
        R::Village,
        "T-56",
        &[S::PublicityStarted],
    )
    .within(S::PublicityStarted, "T-56", Publicity("tekun.publicity")),
    row(
        S::Objected,
        DIBAO,
        R::OtherBody,
        "D-72",
        &[S::PublicityStarted],
    ),
    row(
        S::Objected,
        TEKUN,
        R::OtherBody,
        "T-57",
        &[S::PublicityStarted],
    ),
    row(
        S::Reinvestigated,
        DIBAO,
        R::Investigator,
        "D-72",
        &[S::Objected],
    ),
    row(S::Appraised, DIBAO, R::Investigator, "D-72", &[S::Objected]),
    row(S::Appraised, TEKUN, R::Investigator, "T-55", &[S::Accepted]),
    row(
        S::NewOpinion,
        DIBAO,
        R::Investigator,
        "D-72",
        &[S::Objected],
    ),
    row(
        S::NewOpinion,
        TEKUN,
        R::Investigator,
        "T-57",
        &[S::Objected],
    )
    .within(S::Objected, "T-57", Key("tekun.objection_opinion")),
    // the county, where the town does not decide
    row(
        S::SentToCounty,
        DIBAO,
        R::TownDecider,
        "D-74",
        &[S::PublicityEnded],
    ),
    row(
        S::SentToCounty,
        TEKUN,
        R::TownDecider,
        "T-58",
        &[S::PublicityEnded],
    ),
    row(
        S::ReceivedByCounty,
        DIBAO,
        R::CountyReviewer,
        "D-74",
        &[S::SentToCounty],
    ),
    row(
        S::ReceivedByCounty,
        TEKUN,
        R::CountyReviewer,
        "T-58",
        &[S::SentToCounty],
    ),
    row(
        S::CountyVisited,
        DIBAO,
        R::CountyReviewer,
        "D-75",
        &[S::ReceivedByCounty],
    ),
    row(
        S::CountyVisited,
        TEKUN,
        R::CountyReviewer,
        "T-58",
        &[S::ReceivedByCounty],
    ),
    row(
        S::CountyOpinion,
        DIBAO,
        R::CountyReviewer,
        "D-74",
        &[S::ReceivedByCounty],
    )
    .within(S::ReceivedByCounty, "D-74", Key("dibao.county_opinion")),
    row(
        S::CountyOpinion,
        TEKUN,
        R::CountyReviewer,
        "T-58",
        &[S::ReceivedByCounty],
    )
    .within(S::ReceivedByCounty, "T-58", Key("tekun.county_opinion")),
    // extension, decision and what follows
    row(S::Extended, DIBAO, R::TownDecider, "D-77", &[S::Accepted]),
    row(S::Extended, RIGID, R::TownDecider, "M-27", &[S::Accepted]),
    row(
        S::Decided,
        DIBAO,
        R::CountyDecider,
        "D-77",
        &[S::PublicityEnded],
    )
    .within(
        S::Accepted,
        "D-77",
        Total {
            county: "dibao.total",
            town: Some(Delegated {
                clause: "D-78",
                total: "dibao.total_delegated",
                choice: "decision.delegated.dibao",
            }),
            special: "dibao.total_special",
        },
    ),
    row(
        S::Decided,
        TEKUN,
        R::CountyDecider,
        "T-58",
        &[S::PublicityEnded],
    ),
    row(S::Decided, RIGID, R::CountyDecider, "M-27", &[S::Accepted]).within(
        S::Accepted,
        "M-27",
        Total {
            county: "rigid.total",
            town: None,
            special: "rigid.total_special",
        },
    ),
    row(S::Told, DIBAO, R::TownDecider, "D-76", &[S::Decided])
        .within(S::Decided, "D-76", Key("dibao.refusal_notice"))
        .only(CaseDecision::Refused),
    row(S::Told, TEKUN, R::TownDecider, "T-60", &[S::Decided])
        .within(S::Decided, "T-60", Key("tekun.refusal_notice"))
        .only(CaseDecision::Refused),
    row(S::Told, RIGID, R::TownDecider, "M-28", &[S::Decided]),
    row(S::Published, DIBAO, R::Village, "D-79", &[S::Decided]),
    row(S::Published, TEKUN, R::Village, "P-22", &[S::Decided]),
    row(S::FirstPaid, DIBAO, R::CountyDecider, "D-53", &[S::Decided]),
    row(S::FirstPaid, TEKUN, R::CountyDecider, "T-59", &[S::Decided]),
    // temporary assistance: help first
    row(
        S::HelpGiven,
        TEMPORARY,
        R::TownDecider,
        "L-21",
        &[S::Applied],
    )
    .within(S::Applied, "L-21", Key("temp.first_response")),
    row(S::Closed, DIBAO, R::TownDecider, "D-80", &[S::Applied]),
];

/// The steps of a programme on a day, by the clauses in force where the pack applies.
pub fn steps(
    pack: &PolicyPack,
    programme: Programme,
    on: NaiveDate,
) -> impl Iterator<Item = &'static StepRow> {
    let rows = STEPS.iter().filter(move |r| r.of.contains(&programme));
    rows.filter(move |r| pack.in_force(r.clause, on))
}
