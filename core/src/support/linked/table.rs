//! The rows of linked help: the law of 2026 (H-01 to H-12), and what the other files state for earlier dates. Of the
//! rows that state an article again, D-56 is H-08 (art. 32) and P-12 is H-10 (art. 42).

use super::{HelpBody as B, HelpCondition as C, HelpFor, HelpKind as K};
use crate::eligibility::Programme as P;
use crate::law::Strength;

/// One kind of help of one status.
pub(super) struct Row {
    pub clause: &'static str,
    /// Where the row of the clause table names more than one article.
    pub article: Option<&'static str>,
    pub status: Option<P>,
    pub help: K,
    pub whom: HelpFor,
    pub condition: Option<C>,
    pub body: B,
    pub local: bool,
    /// Where it differs from the clause's own.
    pub strength: Option<Strength>,
    /// Until this clause comes into force.
    pub until: Option<&'static str>,
    /// A row of the law of 2026: where it is not in force, the kind of help is not covered.
    pub law_2026: bool,
}

const fn of(clause: &'static str, status: P, help: K, whom: HelpFor, body: B) -> Row {
    Row {
        clause,
        article: None,
        status: Some(status),
        help,
        whom,
        condition: None,
        body,
        local: true,
        strength: None,
        until: None,
        law_2026: true,
    }
}

impl Row {
    const fn when(self, condition: C) -> Row {
        Row {
            condition: Some(condition),
            ..self
        }
    }
    const fn article(self, article: &'static str) -> Row {
        Row {
            article: Some(article),
            ..self
        }
    }
    const fn strength(self, strength: Strength) -> Row {
        Row {
            strength: Some(strength),
            ..self
        }
    }
    /// No amount belongs to it.
    const fn no_amount(self) -> Row {
        Row {
            local: false,
            ..self
        }
    }
    /// Stated for dates before the law, until the clause of the law takes over.
    const fn before(self, until: &'static str) -> Row {
        Row {
            until: Some(until),
            law_2026: false,
            ..self
        }
    }
    /// Stated outside the law and beside it.
    const fn beside(self) -> Row {
        Row {
            law_2026: false,
            ..self
        }
    }
    const fn anyone(self) -> Row {
        Row {
            status: None,
            ..self
        }
    }
}

use HelpFor::{Anyone, Household, Members, Person};

/// In the order of the statuses and of the clauses; D-56 stands as H-08, P-12 as H-10.
pub(super) const ROWS: &[Row] = &[
    // 特困人员
    of("T-64", P::Tekun, K::TekunSupport, Person, B::CivilAffairs)
        .when(C::OwnChoice)
        .before("H-01"),
    of("H-01", P::Tekun, K::TekunSupport, Person, B::CivilAffairs).when(C::OwnChoice),
    of("H-04", P::Tekun, K::Medical, Person, B::MedicalSecurity),
    of(
        "H-04",
        P::Tekun,
        K::MedicalContribution,
        Person,
        B::MedicalSecurity,
    )
    .when(C::MedicalInsurance),
    of(
        "H-04",
        P::Tekun,
        K::MedicalHighCost,
        Person,
        B::MedicalSecurity,
    ),
    of("H-05", P::Tekun, K::Education, Person, B::Education).when(C::AtSchool),
    of("H-06", P::Tekun, K::Housing, Person, B::Housing).when(C::SupportedAtHome),
    of("H-08", P::Tekun, K::PriceSubsidy, Person, B::Government).when(C::PriceRise),
    of("H-09", P::Tekun, K::Services, Person, B::CivilAffairs),
    of(
        "H-10",
        P::Tekun,
        K::SharedStatus,
        Person,
        B::OtherDepartments,
    )
    .no_amount(),
    of("L-07", P::Tekun, K::TemporaryAid, Person, B::CivilAffairs)
        .when(C::StillInDifficulty)
        .beside(),
    // 低保家庭
    of(
        "D-50",
        P::Dibao,
        K::DibaoPayment,
        Household,
        B::CivilAffairs,
    )
    .before("H-02"),
    of(
        "H-02",
        P::Dibao,
        K::DibaoPayment,
        Household,
        B::CivilAffairs,
    )
    .article("18"),
    of("D-54", P::Dibao, K::ExtraSupport, Members, B::Government)
        .when(C::StillHard)
        .before("H-03"),
    of("H-03", P::Dibao, K::ExtraSupport, Members, B::Government).when(C::StillHard),
    of("H-04", P::Dibao, K::Medical, Household, B::MedicalSecurity),
    of(
        "H-04",
        P::Dibao,
        K::MedicalContribution,
        Members,
        B::MedicalSecurity,
    )
    .when(C::MedicalInsurance),
    of(
        "H-04",
        P::Dibao,
        K::MedicalHighCost,
        Members,
        B::MedicalSecurity,
    )
    .when(C::SeriouslyIll),
    of("H-05", P::Dibao, K::Education, Members, B::Education).when(C::AtSchool),
    of("H-06", P::Dibao, K::Housing, Household, B::Housing).when(C::HousingDifficult),
    of("H-07", P::Dibao, K::Employment, Members, B::HumanResources).when(C::AbleUnemployed),
    of("H-08", P::Dibao, K::PriceSubsidy, Household, B::Government).when(C::PriceRise),
    of("H-09", P::Dibao, K::Services, Household, B::CivilAffairs),
    of(
        "H-10",
        P::Dibao,
        K::SharedStatus,
        Household,
        B::OtherDepartments,
    )
    .no_amount(),
    of(
        "L-02",
        P::Dibao,
        K::TemporaryAid,
        Household,
        B::CivilAffairs,
    )
    .when(C::SpendingShock)
    .before("L-04"),
    of(
        "L-07",
        P::Dibao,
        K::TemporaryAid,
        Household,
        B::CivilAffairs,
    )
    .when(C::StillInDifficulty)
    .beside(),
    // 低保边缘家庭
    of("D-40", P::Margin, K::SingleDibao, Members, B::CivilAffairs)
        .when(C::SpecialMember)
        .before("D-44a"),
    of("D-44a", P::Margin, K::SingleDibao, Members, B::CivilAffairs)
        .when(C::SpecialMember)
        .before("H-02"),
    of("H-02", P::Margin, K::SingleDibao, Members, B::CivilAffairs)
        .when(C::SpecialMember)
        .article("21")
        .strength(Strength::May),
    of("M-10", P::Margin, K::Medical, Household, B::MedicalSecurity).before("H-04"),
    of("H-04", P::Margin, K::Medical, Household, B::MedicalSecurity),
    of(
        "H-04",
        P::Margin,
        K::MedicalHighCost,
        Members,
        B::MedicalSecurity,
    )
    .when(C::SeriouslyIll),
    of("M-10", P::Margin, K::Education, Members, B::Education)
        .when(C::AtSchool)
        .before("H-05"),
    of("H-05", P::Margin, K::Education, Members, B::Education).when(C::AtSchool),
    of("M-10", P::Margin, K::Housing, Household, B::Housing)
        .when(C::HousingDifficult)
        .before("H-06"),
    of("H-06", P::Margin, K::Housing, Household, B::Housing).when(C::HousingDifficult),
    of("M-10", P::Margin, K::Employment, Members, B::HumanResources)
        .when(C::AbleUnemployed)
        .before("H-07"),
    of("H-07", P::Margin, K::Employment, Members, B::HumanResources).when(C::AbleUnemployed),
    of("H-09", P::Margin, K::Services, Household, B::CivilAffairs),
    of(
        "H-10",
        P::Margin,
        K::SharedStatus,
        Household,
        B::OtherDepartments,
    )
    .no_amount(),
    of(
        "L-06",
        P::Margin,
        K::TemporaryAid,
        Household,
        B::CivilAffairs,
    )
    .when(C::SpendingShock)
    .beside(),
    // 刚性支出困难家庭
    of("H-04", P::Rigid, K::Medical, Household, B::MedicalSecurity),
    of(
        "H-04",
        P::Rigid,
        K::MedicalHighCost,
        Members,
        B::MedicalSecurity,
    )
    .when(C::SeriouslyIll),
    of("H-05", P::Rigid, K::Education, Members, B::Education).when(C::AtSchool),
    of("H-06", P::Rigid, K::Housing, Household, B::Housing).when(C::HousingDifficult),
    of("H-07", P::Rigid, K::Employment, Members, B::HumanResources).when(C::AbleUnemployed),
    of("H-09", P::Rigid, K::Services, Household, B::CivilAffairs),
    of(
        "H-10",
        P::Rigid,
        K::SharedStatus,
        Household,
        B::OtherDepartments,
    )
    .no_amount(),
    of(
        "L-06",
        P::Rigid,
        K::TemporaryAid,
        Household,
        B::CivilAffairs,
    )
    .when(C::SpendingShock)
    .beside(),
    // whoever
    of("H-11", P::Dibao, K::OtherGroups, Anyone, B::Government)
        .when(C::ProvincialList)
        .anyone(),
    of("H-12", P::Dibao, K::CrimeVictims, Anyone, B::CivilAffairs)
        .when(C::AfterJudicialAid)
        .anyone(),
];
